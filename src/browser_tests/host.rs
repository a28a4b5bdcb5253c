//! What an app has of the page it is mounted in: window, tasks, document, and whom to notify.

use std::sync::{Arc, Mutex};

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, fire, has_focus, settle};
use crate::platform::host::{HostContext, use_host};
use crate::ui::use_window_event;

#[wasm_bindgen_test]
async fn the_window_is_heard_as_long_as_the_view_is_there() {
    let page = Page::new();
    let heard: Arc<Mutex<u32>> = Arc::default();
    let counted = heard.clone();
    page.run(|| {
        use_window_event(ev::Custom::<ev::Event>::new("cohort-test"), move |_| {
            *counted.lock().expect("no poison") += 1;
        });
    });
    let tell = || {
        let event = web_sys::Event::new("cohort-test").expect("an event");
        window().dispatch_event(&event).expect("no invalid state");
        *heard.lock().expect("no poison")
    };
    assert_eq!(tell(), 1);
    page.leave().await;
    assert_eq!(tell(), 1);
}

#[wasm_bindgen_test]
async fn a_task_of_the_app_outlives_its_view_and_ends_with_the_app() {
    let page = Page::new();
    let host = page.run(use_host);
    let done: Arc<Mutex<Vec<&str>>> = Arc::default();
    let (sent, waits) = futures::channel::oneshot::channel::<()>();
    let (never, waits_on) = futures::channel::oneshot::channel::<()>();
    let (one, other) = (done.clone(), done.clone());
    let view = page.run(Owner::new);
    view.with(|| {
        host.spawn(async move {
            let _ = waits.await;
            one.lock().expect("no poison").push("one");
        });
        host.spawn(async move {
            let _ = waits_on.await;
            other.lock().expect("no poison").push("other");
        });
    });
    view.cleanup();
    sent.send(()).expect("it waits");
    settle().await;
    assert_eq!(*done.lock().expect("no poison"), ["one"]);
    page.leave().await;
    assert!(never.send(()).is_err());
    let late = done.clone();
    host.spawn(async move { late.lock().expect("no poison").push("late") });
    settle().await;
    assert_eq!(*done.lock().expect("no poison"), ["one"]);
}

#[wasm_bindgen_test]
async fn an_embedded_app_finds_its_own_elements_only() {
    let page = Page::new();
    page.show(|| view! { <div class="outer"><input id="same"/></div> });
    let outer = page.find(".outer");
    let shadow = outer
        .attach_shadow(&web_sys::ShadowRootInit::new(web_sys::ShadowRootMode::Open))
        .expect("a shadow root");
    let make = |tag| document().create_element(tag).expect(tag);
    let (frame, field) = (make("div"), make("input"));
    field.set_id("same");
    frame.append_child(&field).expect("a child");
    shadow.append_child(&frame).expect("a child");
    let frame = frame.unchecked_into::<HtmlElement>();
    let host = page.run(|| HostContext::embedded(frame.clone()));
    assert!(!host.is_own_page());
    assert_eq!(host.frame(), Some(frame));
    assert_eq!(host.element_by_id("same").as_deref(), Some(&field));
    assert_eq!(host.active_element(), None);
    fire(&field, "pointerdown");
    host.focus_by_id("same");
    assert_eq!(host.active_element(), Some(field));
    assert!(has_focus(&outer) && !host.focus_is_lost());
    let title = document().title();
    host.set_title("Not ours");
    assert_eq!(document().title(), title);
    page.leave().await;
    assert_eq!(host.frame(), None);
    assert_eq!(host.element_by_id("same"), None);
}

#[wasm_bindgen_test]
fn the_page_around_is_told() {
    let page = Page::new();
    let host = page.run(use_host);
    host.notify_host("navigate", "query", &"?a=b".into());
    let observer = js_sys::Function::new_with_args(
        "kind, detail",
        "globalThis.told = kind + JSON.stringify(detail)",
    );
    host.set_observer(observer);
    host.notify_host("navigate", "query", &"?a=b".into());
    let told = js_sys::Reflect::get(&js_sys::global(), &"told".into()).expect("a property");
    assert_eq!(
        told.as_string().as_deref(),
        Some(r#"navigate{"query":"?a=b"}"#)
    );
}
