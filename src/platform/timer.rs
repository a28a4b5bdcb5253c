//! Timers that end with their owner, and pauses in long work.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use futures::FutureExt;
use futures::channel::oneshot;
use futures::future::LocalBoxFuture;
use js_sys::Date;
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

/// How long work may take before the page goes on, in milliseconds.
const MAX_TASK_MS: f64 = 16.0;

/// Gives what long work awaits now and then: it lets the page go on, but only where the work has taken a while.
pub fn pace() -> impl Fn() -> LocalBoxFuture<'static, ()> {
    let begun = Rc::new(Cell::new(Date::now()));
    move || {
        let begun = begun.clone();
        let pause = async move {
            if Date::now() - begun.get() > MAX_TASK_MS {
                sleep(0).await;
                begun.set(Date::now());
            }
        };
        pause.boxed_local()
    }
}

fn milliseconds(delay: i32) -> Duration {
    Duration::from_millis(u64::try_from(delay).unwrap_or(0))
}
