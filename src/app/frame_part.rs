//! What the app needs in a frame of another page: which part of it is seen, and forms where the frame has none.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use crate::platform::host::use_host;
use crate::platform::seen::follow_seen_part;
use crate::ui::use_frame_event;

/// An element that covers the window and shows nothing.
#[component]
pub fn FramePart() -> impl IntoView {
    let host = use_host();
    let window = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if let Some(window) = window.get() {
            let task = host.spawn_abortable(follow_seen_part(host, window.into()));
            on_cleanup(move || task.abort());
        }
    });
    use_frame_event(host, ev::click, |event| submit_form(&event));
    let hidden = "true";
    view! { <div class="frame-part" aria-hidden=hidden node_ref=window></div> }
}

/// Has a press of a form's button submit the form by an event alone. A frame whose `sandbox` lacks `allow-forms` submits
/// none, and does not even tell the page that one was to be submitted. Enter in a field presses the button as well.
fn submit_form(event: &ev::MouseEvent) {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("button[type=submit]").ok()?);
    let form = button.and_then(|button| button.closest("form").ok()?);
    let Some(form) = form.filter(|_| !event.default_prevented()) else {
        return;
    };
    event.prevent_default();
    if !form.has_attribute("novalidate") && !report_validity(&form) {
        return;
    }
    if let Ok(submit) = Event::new("submit") {
        submit.init_event_with_bubbles_and_cancelable("submit", true, true);
        let _ = form.dispatch_event(&submit);
    }
}

/// Whether the fields hold what they can hold; else the browser says so at the first that does not.
fn report_validity(form: &Element) -> bool {
    let report = Reflect::get(form, &JsValue::from_str("reportValidity"));
    let report = report.and_then(|report| report.dyn_into::<Function>());
    let is_valid = report.and_then(|report| report.call0(form));
    is_valid.is_ok_and(|is_valid| is_valid.is_truthy())
}
