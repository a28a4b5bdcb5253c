//! Listening to the window and to the app's frame.

use leptos::ev::EventDescriptor;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::platform::host::HostContext;
use crate::platform::listener::use_event_listener;

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

/// Listens to an event of everything in the app for as long as the view around it is there, as [`use_window_event`] does.
///
/// In somebody else's page the window does not tell what of the app an event is about, does not hear when the focus moves
/// within it, and hears what happens elsewhere.
pub fn use_frame_event<E>(host: HostContext, event: E, handler: impl Fn(E::EventType) + 'static)
where
    E: EventDescriptor + 'static,
    E::EventType: JsCast,
{
    if let Some(frame) = host.frame() {
        use_event_listener(frame.into(), event, handler);
    }
}
