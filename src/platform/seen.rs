//! Which part of a frame is seen. A page around the app may make the frame as high as its content: the window of the app is
//! then higher than the screen, and what stands in its middle or at its end is out of view.

use futures::channel::oneshot;
use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{DomRect, Element, IntersectionObserver, IntersectionObserverEntry};

use crate::platform::host::HostContext;
use crate::platform::timer::sleep;

/// How long what is known may be old, in milliseconds. Observers tell when an element comes into view, not that a page
/// scrolls along one, so they are asked again and again.
const INTERVAL_MS: i32 = 120;

/// Tells the host which part of its window is seen, for as long as the task with this runs. `window` is an element that
/// covers the window.
pub async fn follow_seen_part(host: HostContext, window: Element) {
    let mut last = None;
    loop {
        // Nothing answers while the tab is hidden, so nothing is asked then.
        let seen = seen_part(&window).await;
        // The page around may have made the window higher.
        let now = seen.map(|seen| (seen, host.height()));
        if let Some(((top, bottom), _)) = now
            && now != last
        {
            host.set_seen(top, bottom);
            last = now;
        }
        sleep(INTERVAL_MS).await;
    }
}

/// Where the part of an element begins and ends that is seen; nothing if it is out of view.
async fn seen_part(element: &Element) -> Option<(f64, f64)> {
    let (sender, receiver) = oneshot::channel();
    let mut sender = Some(sender);
    let callback = Closure::new(move |entries: Array| {
        if let Some(sender) = sender.take() {
            let _ = sender.send(part_of(&entries.pop()));
        }
    });
    let observation = Observation::new(element, callback)?;
    let part = receiver.await;
    drop(observation);
    part.ok()?
}

/// An observer that tells nobody any more once this is dropped, as when the task that waits for it is ended.
struct Observation {
    observer: IntersectionObserver,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Observation {
    fn new(element: &Element, callback: Closure<dyn FnMut(Array)>) -> Option<Self> {
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _callback: callback,
        })
    }
}

impl Drop for Observation {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn part_of(entry: &JsValue) -> Option<(f64, f64)> {
    let entry = entry.dyn_ref::<IntersectionObserverEntry>()?;
    if !entry.is_intersecting() {
        return None;
    }
    let part = Reflect::get(entry, &JsValue::from_str("intersectionRect")).ok()?;
    let part: DomRect = part.unchecked_into();
    Some((part.top(), part.bottom()))
}
