//! Thin handles on what the browser offers: where the app stands, timers, storage, observers. No views, no Medusa.

pub mod clipboard;
pub mod file;
#[allow(dead_code)]
pub mod host;
pub mod root;
pub mod storage;
pub mod task;
pub mod timer;
pub mod visibility;
