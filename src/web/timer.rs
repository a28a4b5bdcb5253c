//! Timers that end with their owner.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::root::Root;

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
pub async fn sleep(delay: i32) {
    let mut pending = None;
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        pending = Timeout::new(delay, move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    let _ = JsFuture::from(promise).await;
    drop(pending);
}
