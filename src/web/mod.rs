//! Thin handles on what the browser offers: timers, storage, observers. No Leptos, no Medusa.

pub mod clipboard;
pub mod file;
pub mod local_time;
pub mod storage;
pub mod task;
pub mod timer;
pub mod visibility;
