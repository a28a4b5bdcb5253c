//! Timers that end with their owner.

use std::time::Duration;

use futures::channel::oneshot;
use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};

/// A callback that runs once after a while, unless this is dropped before.
#[derive(Debug)]
pub struct Timeout(TimeoutHandle);

impl Timeout {
    /// `delay` in milliseconds.
    pub fn new(delay: i32, callback: impl FnOnce() + 'static) -> Option<Self> {
        let handle = set_timeout_with_handle(callback, milliseconds(delay));
        handle.ok().map(Self)
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        self.0.clear();
    }
}

/// Waits for `delay` milliseconds. The timer ends with this future.
pub async fn sleep(delay: i32) {
    let (sender, receiver) = oneshot::channel::<()>();
    let timeout = Timeout::new(delay, move || drop(sender));
    // Ends with the sender, also if there is no timer.
    let _ = receiver.await;
    drop(timeout);
}

fn milliseconds(delay: i32) -> Duration {
    Duration::from_millis(u64::try_from(delay).unwrap_or(0))
}
