//! Listening to the window.

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Listens to an event of the window for as long as the view around it is there.
///
/// The handler has no context: what it needs of that is taken before. Events with names of their own are
/// `ev::Custom::new("cohort-new-version")`.
pub fn use_window_event<E>(event: E, handler: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    let listener = window_event_listener(event, handler);
    on_cleanup(move || listener.remove());
}
