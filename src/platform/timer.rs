//! Timers that end with their owner.

use std::cell::Cell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use std::task::Waker;
use wasm_bindgen::prelude::*;

use crate::platform::root::Root;

/// A callback that runs once after a while, unless this is dropped before.
#[derive(Debug)]
pub struct Timeout {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

impl Timeout {
    /// `delay` in milliseconds.
    pub fn new(delay: i32, callback: impl FnOnce() + 'static) -> Option<Self> {
        Self::boxed(delay, Box::new(callback))
    }

    fn boxed(delay: i32, callback: Box<dyn FnOnce()>) -> Option<Self> {
        let root = Root::current();
        let callback = Closure::once(move || {
            let before = root.enter();
            callback();
            before.enter();
        });
        let id = web_sys::window()?
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                callback.as_ref().unchecked_ref(),
                delay,
            )
            .ok()?;
        Some(Self {
            id,
            _callback: callback,
        })
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Waits for `delay` milliseconds.
///
/// Not on a promise: one that is given up before it is kept is never let go, with all that waits for it.
pub async fn sleep(delay: i32) {
    let over = Rc::new(Cell::new(false));
    let waiting = Rc::new(Cell::new(None::<Waker>));
    let (rings, wakes) = (over.clone(), waiting.clone());
    let timer = Timeout::new(delay, move || {
        rings.set(true);
        if let Some(waker) = wakes.take() {
            waker.wake();
        }
    });
    poll_fn(|context| {
        if over.get() || timer.is_none() {
            return Poll::Ready(());
        }
        waiting.set(Some(context.waker().clone()));
        Poll::Pending
    })
    .await;
}
