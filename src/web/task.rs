//! Work beside the page's.

use std::pin::Pin;

/// Runs work that takes its time.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(task));
}

// Boxed, so that the code around it exists once.
fn spawn_boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    wasm_bindgen_futures::spawn_local(task);
}
