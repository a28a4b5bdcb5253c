//! Views of both kinds inside of each other.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, settle};
use crate::ui::{el, nothing};
use crate::ui2::bridge::{OldView, content_of};

#[wasm_bindgen_test]
async fn views_of_leptos_live_in_elements() {
    let page = Page::new();
    let count = page.run(|| RwSignal::new(0));
    page.show(move || {
        let shown = view! {
            <Show when=move || { count.get() > 0 }><b>{count}</b></Show>
            <i>{"end"}</i>
        };
        el("p").child(content_of(shown)).child(el("u"))
    });
    assert!(!page.has("b") && page.has("p > i + u"));
    for number in [1, 2] {
        count.set(number);
        settle().await;
        assert_eq!(page.text("p > b"), number.to_string());
    }
    page.leave().await;
    count.set(3);
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn elements_live_in_views_of_leptos() {
    let page = Page::new();
    let (on, text) = page.run(|| (RwSignal::new(true), crate::signal::RwSignal::new("one")));
    page.show_view(move || {
        let old = move || {
            let many = el("b").text_with(move || text.get().to_owned());
            let parts: crate::ui::Content = [many, el("i")].into_iter().collect();
            on.get().then(|| OldView::new(parts))
        };
        view! { <p>{old}{OldView::new(nothing())}</p> }
    });
    assert_eq!(page.text("p > b"), "one");
    text.set("two");
    settle().await;
    assert_eq!(page.text("p > b"), "two");
    on.set(false);
    settle().await;
    assert!(!page.has("b") && !page.has("i"));
    on.set(true);
    settle().await;
    assert!(page.has("p > b + i"));
    page.is_sound().await;
}
