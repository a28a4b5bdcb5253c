//! Tasks for code that takes no [`HostContext`](crate::platform::host::HostContext) while it is built.

use std::future::poll_fn;
use std::pin::Pin;

use wasm_bindgen_futures::spawn_local;

use crate::platform::root::Root;

/// Runs a task. It ends with the app that the caller runs for.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    let root = Root::current();
    let mut task = Box::pin(task);
    let task = poll_fn(move |context| {
        let before = root.enter();
        let poll = Pin::new(&mut task).poll(context);
        before.enter();
        poll
    });
    match root.host() {
        Some(host) => host.spawn(task),
        None => spawn_local(task),
    }
}
