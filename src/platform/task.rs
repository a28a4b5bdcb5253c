//! Work beside the page's. It ends where the app it is for is taken away.

use futures::future::abortable;
use std::future::poll_fn;
use std::pin::Pin;

use crate::platform::root::Root;

/// Runs work that takes its time.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    spawn_boxed(Box::pin(task));
}

// Boxed, so that the code around it exists once.
fn spawn_boxed(task: Pin<Box<dyn Future<Output = ()>>>) {
    let root = Root::current();
    let (mut task, handle) = abortable(task);
    let number = root.keep(handle);
    wasm_bindgen_futures::spawn_local(async move {
        let _ = poll_fn(|context| {
            let before = root.enter();
            let poll = Pin::new(&mut task).poll(context);
            before.enter();
            poll
        })
        .await;
        root.done(number);
    });
}
