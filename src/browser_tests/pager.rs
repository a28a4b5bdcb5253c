//! The pager: what it says, which ways are off, and that a way that is off keeps the focus.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, fire, has_focus, settle};
use crate::domain::list_query::PageStep;
use crate::i18n::Locale;
use crate::ui::{Pager, PagerState};

const WAYS: [&str; 4] = ["First page", "Previous page", "Next page", "Last page"];

/// The rows from `offset` of 45 in pages of 20.
fn at(offset: u64) -> PagerState {
    PagerState {
        asked: offset,
        offset,
        shown: 20.min(45 - offset),
        limit: 20,
        total: 45,
    }
}

struct Pages {
    page: Page,
    state: RwSignal<PagerState>,
    gone: Arc<Mutex<Vec<PageStep>>>,
    near: RwSignal<u32>,
}

impl Pages {
    fn at(offset: u64) -> Self {
        let page = Page::new();
        let (state, near) = page.run(|| (RwSignal::new(at(offset)), RwSignal::new(0)));
        let gone: Arc<Mutex<Vec<PageStep>>> = Arc::default();
        let taken = gone.clone();
        page.show(move || {
            view! {
                <Pager
                    label="Pagination"
                    state=state
                    on_go=move |way| taken.lock().expect("no poison").push(way)
                    on_near_next=move || near.update(|times| *times += 1)
                />
            }
        });
        Self {
            page,
            state,
            gone,
            near,
        }
    }

    fn way(&self, name: &str) -> web_sys::HtmlElement {
        self.page.find(&format!("[aria-label='{name}']"))
    }

    fn click_all(&self) {
        for name in WAYS {
            self.way(name).click();
        }
    }

    /// The ways that are off.
    fn off(&self) -> Vec<&'static str> {
        let is_off = |name: &&str| {
            let disabled = self.way(name).get_attribute("aria-disabled");
            disabled.as_deref() == Some("true")
        };
        WAYS.into_iter().filter(is_off).collect()
    }

    fn gone(&self) -> Vec<PageStep> {
        std::mem::take(&mut *self.gone.lock().expect("no poison"))
    }
}

#[wasm_bindgen_test]
async fn the_ways_lead_where_they_say_unless_they_are_off() {
    let pages = Pages::at(0);
    assert_eq!(pages.page.text(".range"), "1–20 of 45");
    assert_eq!(pages.off(), WAYS[..2]);
    pages.click_all();
    assert_eq!(pages.gone(), [PageStep::Next, PageStep::Last]);
    pages.state.set(at(20));
    settle().await;
    assert_eq!(pages.page.text(".range"), "21–40 of 45");
    assert!(pages.off().is_empty());
    pages.click_all();
    assert_eq!(
        pages.gone(),
        [
            PageStep::First,
            PageStep::Previous,
            PageStep::Next,
            PageStep::Last
        ]
    );
    pages.state.set(at(40));
    settle().await;
    assert_eq!(pages.page.text(".range"), "41–45 of 45");
    assert_eq!(pages.off(), WAYS[2..]);
    pages.click_all();
    assert_eq!(pages.gone(), [PageStep::First, PageStep::Previous]);
}

#[wasm_bindgen_test]
async fn a_way_that_goes_off_keeps_the_focus() {
    let pages = Pages::at(20);
    let next = pages.way("Next page");
    next.focus().expect("focus");
    pages.state.set(at(40));
    settle().await;
    assert_eq!(pages.off(), WAYS[2..]);
    assert!(pages.way("Next page") == next && has_focus(&next));
}

#[wasm_bindgen_test]
async fn coming_near_the_next_page_is_told_where_there_is_one() {
    let pages = Pages::at(20);
    let next = pages.way("Next page");
    fire(&next, "pointerenter");
    next.focus().expect("focus");
    assert_eq!(pages.near.get_untracked(), 2);
    fire(&pages.way("Previous page"), "pointerenter");
    assert_eq!(pages.near.get_untracked(), 2);
    pages.state.set(at(40));
    settle().await;
    fire(&next, "pointerenter");
    assert_eq!(pages.near.get_untracked(), 2);
}

#[wasm_bindgen_test]
async fn the_ways_follow_what_is_asked_and_the_words_what_is_shown() {
    let pages = Pages::at(20);
    pages.state.update(|state| state.asked = 40);
    settle().await;
    assert_eq!(pages.page.text(".range"), "21–40 of 45");
    assert_eq!(pages.off(), WAYS[2..]);
    pages.state.update(|state| state.asked = 0);
    settle().await;
    assert_eq!(pages.off(), WAYS[..2]);
}

#[wasm_bindgen_test]
async fn without_rows_there_is_nothing_to_say_and_nowhere_to_go() {
    let pages = Pages::at(0);
    pages.state.set(PagerState {
        limit: 20,
        ..PagerState::default()
    });
    settle().await;
    assert_eq!(pages.page.text(".range"), "");
    assert_eq!(pages.off(), WAYS);
}

#[wasm_bindgen_test]
fn numbers_are_the_languages() {
    let page = Page::in_language(Locale::De);
    let state = PagerState {
        asked: 1_000,
        offset: 1_000,
        shown: 20,
        limit: 20,
        total: 12_345,
    };
    page.show(move || view! { <Pager label="" state=state on_go=|_| ()/> });
    assert!(page.text(".range").starts_with("1.001–1.020"));
    assert!(page.text(".range").ends_with("12.345"));
}

#[wasm_bindgen_test]
async fn a_click_on_a_pager_that_is_gone_does_no_harm() {
    let pages = Pages::at(20);
    let next = pages.way("Next page");
    pages.page.leave().await;
    next.click();
    fire(&next, "pointerenter");
    pages.page.is_sound().await;
}
