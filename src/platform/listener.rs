//! Listening to elements that no view has built.

use leptos::ev::EventDescriptor;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// Listens to an event of `target` until the current owner is cleaned up. The handler has no context.
pub fn use_event_listener<E>(
    target: EventTarget,
    event: E,
    handler: impl Fn(E::EventType) + 'static,
) where
    E: EventDescriptor,
    E::EventType: JsCast + 'static,
{
    let name = event.name();
    let listener = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
        handler(event.unchecked_into());
    });
    let function = listener.as_ref().unchecked_ref();
    let _ = target.add_event_listener_with_callback(&name, function);
    let listening = SendWrapper::new((target, listener));
    on_cleanup(move || {
        let (target, listener) = &*listening;
        let function = listener.as_ref().unchecked_ref();
        let _ = target.remove_event_listener_with_callback(&name, function);
    });
}
