//! Toasts: they leave by themselves, wait while they cannot be seen, and go when they cannot do what they say.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::clock::Clock;
use super::page::{Page, fire, settle};
use crate::i18n::use_i18n;
use crate::state::activity::{Activity, State, Undo};
use crate::ui::{ToastAction, ToastLife, ToastRegion, Toasts, use_modal_dialog};

fn with_toasts(page: &Page) -> Toasts {
    let toasts = page.run(Toasts::new);
    page.show(move || {
        provide_context(toasts);
        view! { <ToastRegion/> }
    });
    toasts
}

fn shown(page: &Page) -> Vec<String> {
    let toasts = page.all(".toast p").into_iter();
    toasts.filter_map(|toast| toast.text_content()).collect()
}

#[wasm_bindgen_test]
async fn toasts_leave_one_after_the_other_unless_someone_is_at_them() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let clock = Clock::stopped();
    for text in ["one", "two", "three", "four"] {
        toasts.show(text.to_owned(), Vec::new());
    }
    settle().await;
    assert_eq!(shown(&page), ["two", "three", "four"]);
    clock.pass(8_000);
    settle().await;
    assert_eq!(shown(&page), ["three", "four"]);
    fire(&page.find(".toasts"), "pointerenter");
    clock.pass(60_000);
    settle().await;
    assert_eq!(shown(&page), ["three", "four"]);
    fire(&page.find(".toasts"), "pointerleave");
    clock.pass(16_000);
    settle().await;
    assert_eq!(shown(&page), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_toast_is_dismissed_by_its_buttons() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let undone = Arc::new(AtomicU32::new(0));
    let undo = undone.clone();
    let action = ToastAction::new("Undo", move || {
        undo.fetch_add(1, SeqCst);
    });
    toasts.show("Deleted \u{2068}VIP\u{2069}".to_owned(), vec![action]);
    settle().await;
    assert_eq!(shown(&page), ["Deleted VIP"]);
    // What is read out is the text alone.
    assert_eq!(page.text("[role=status]"), "Deleted VIP");
    assert!(!page.has("[role=status] button"));
    page.find(".toast .button").click();
    settle().await;
    assert_eq!((shown(&page).len(), undone.load(SeqCst)), (0, 1));
    toasts.show("Again".to_owned(), Vec::new());
    settle().await;
    page.find(".toast .icon-button").click();
    settle().await;
    assert_eq!(shown(&page).len(), 0);
    page.is_sound().await;
}

#[component]
fn Modal() -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    use_modal_dialog(dialog);
    view! { <dialog node_ref=dialog>{"dialog"}</dialog> }
}

#[wasm_bindgen_test]
async fn toasts_wait_while_a_dialog_covers_the_page() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let open = RwSignal::new(false);
    page.show(move || {
        provide_context(toasts);
        move || open.get().then(|| view! { <Modal/> })
    });
    let clock = Clock::stopped();
    toasts.show("before", Vec::new());
    settle().await;
    clock.pass(5_000);
    open.set(true);
    settle().await;
    toasts.show("meanwhile", Vec::new());
    clock.pass(60_000);
    settle().await;
    assert_eq!(shown(&page), ["before"]);
    open.set(false);
    settle().await;
    assert_eq!(shown(&page), ["before", "meanwhile"]);
    clock.pass(7_999);
    settle().await;
    assert_eq!(shown(&page).len(), 2);
    clock.pass(8_001);
    settle().await;
    assert_eq!(shown(&page), [""; 0]);
}

#[wasm_bindgen_test]
async fn what_is_about_the_session_goes_with_it() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    toasts.show("Deleted VIP", vec![ToastAction::new("Undo", || ())]);
    toasts.add("A new version".to_owned(), Vec::new(), ToastLife::Page);
    settle().await;
    assert_eq!(shown(&page).len(), 2);
    toasts.end_session();
    settle().await;
    assert_eq!(shown(&page), ["A new version"]);
}

#[wasm_bindgen_test]
async fn an_undo_is_offered_once() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let activity = page.run(|| Activity::new(page.session(), toasts));
    let texts = page.run(use_i18n).texts;
    let undo = || Undo::new(texts, || Box::pin(async { Ok("Undone".to_owned()) }));
    activity.done("Renamed".to_owned(), Some(undo()), None);
    settle().await;
    assert_eq!(shown(&page), ["Renamed"]);
    // From the list of what was done.
    activity.undo(0);
    settle().await;
    assert_eq!(shown(&page), ["Undone"]);
    assert_eq!(untrack(|| activity.state(0)), Some(State::Undone));
    activity.done("Deleted".to_owned(), Some(undo()), None);
    activity.clear();
    settle().await;
    assert_eq!((shown(&page).len(), untrack(|| activity.count())), (0, 0));
}
