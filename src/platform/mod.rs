//! Thin handles on what the browser offers: where the app stands, timers, storage, listeners, observers. No views, no
//! Medusa.

pub mod clipboard;
pub mod early;
pub mod encoding;
pub mod file;
pub mod host;
pub mod keys;
pub mod listener;
pub mod probe;
pub mod seen;
pub mod storage;
pub mod timer;
pub mod visibility;
