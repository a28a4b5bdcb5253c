//! The search field: when it asks, and whose text it shows.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::clock::Clock;
use super::page::{Page, enter, fire, has_focus, press, press_composing, settle, value};
use crate::ui::SearchField;

/// How long typing must rest, in milliseconds.
const DEBOUNCE_MS: u32 = 250;
const CLEAR: &str = "[aria-label='Clear search']";

struct Search {
    page: Page,
    clock: Clock,
    value: RwSignal<String>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Search {
    async fn of(value: &str) -> Self {
        let clock = Clock::stopped();
        let page = Page::new();
        let value = page.run(|| RwSignal::new(value.to_owned()));
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let noted = asked.clone();
        page.show(move || {
            let ask = move |text| noted.lock().expect("no poison").push(text);
            view! { <SearchField label="Search things" value=value on_search=ask/> }
        });
        settle().await;
        Self {
            page,
            clock,
            value,
            asked,
        }
    }

    fn input(&self) -> HtmlElement {
        self.page.find("input[type=search]")
    }

    fn type_text(&self, text: &str) {
        enter(&self.input(), text, false);
    }

    /// What has been asked since this was last called.
    fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.asked.lock().expect("no poison"))
    }

    fn asked_nothing_ever(&self) -> bool {
        self.clock.pass(10 * DEBOUNCE_MS);
        self.asked().is_empty()
    }
}

#[wasm_bindgen_test]
async fn typing_asks_once_when_it_rests() {
    let search = Search::of("").await;
    for text in ["v", "vi", "vip"] {
        search.type_text(text);
        search.clock.pass(DEBOUNCE_MS - 1);
    }
    assert!(search.asked().is_empty());
    search.clock.pass(1);
    assert_eq!(search.asked(), ["vip"]);
    assert!(search.asked_nothing_ever());
}

#[wasm_bindgen_test]
async fn enter_asks_at_once_and_only_once() {
    let search = Search::of("").await;
    search.type_text("vip");
    press(&search.input(), "Enter");
    assert_eq!(search.asked(), ["vip"]);
    assert!(search.asked_nothing_ever());
}

#[wasm_bindgen_test]
async fn emptying_asks_at_once() {
    let search = Search::of("vip").await;
    search.type_text("vi");
    search.type_text("");
    assert_eq!(search.asked(), [""]);
    assert!(search.asked_nothing_ever());
    settle().await;
    assert!(!search.page.has(CLEAR));
}

#[wasm_bindgen_test]
async fn the_cross_empties_and_gives_the_focus_to_the_field() {
    let search = Search::of("vip").await;
    search.type_text("vips");
    search.page.find(CLEAR).click();
    assert_eq!(search.asked(), [""]);
    assert!(search.asked_nothing_ever());
    settle().await;
    assert_eq!(value(&search.input()), "");
    assert!(!search.page.has(CLEAR) && has_focus(&search.input()));
}

#[wasm_bindgen_test]
async fn escape_empties_and_is_left_to_others_when_there_is_nothing_to_empty() {
    let search = Search::of("vip").await;
    assert!(!press(&search.input(), "Escape"));
    assert_eq!(search.asked(), [""]);
    settle().await;
    assert_eq!(value(&search.input()), "");
    assert!(press(&search.input(), "Escape"));
    assert!(search.asked_nothing_ever());
}

#[wasm_bindgen_test]
async fn composing_a_character_asks_nothing_until_it_is_done() {
    let search = Search::of("").await;
    let input = search.input();
    enter(&input, "k", false);
    enter(&input, "kか", true);
    press_composing(&input, "Enter");
    press_composing(&input, "Escape");
    assert!(search.asked_nothing_ever());
    enter(&input, "k顧客", true);
    fire(&input, "compositionend");
    assert!(search.asked().is_empty());
    search.clock.pass(DEBOUNCE_MS);
    assert_eq!(search.asked(), ["k顧客"]);
}

#[wasm_bindgen_test]
async fn a_search_from_outside_replaces_what_was_typed() {
    let search = Search::of("old").await;
    assert_eq!(value(&search.input()), "old");
    search.type_text("half-typed");
    search.value.set("from the address".to_owned());
    settle().await;
    assert_eq!(value(&search.input()), "from the address");
    assert!(search.asked_nothing_ever());
}

#[wasm_bindgen_test]
async fn blanks_at_the_end_stay_while_typing() {
    let search = Search::of("").await;
    search.type_text("big ");
    search.clock.pass(DEBOUNCE_MS);
    assert_eq!(search.asked(), ["big "]);
    // The address leaves them out.
    search.value.set("big".to_owned());
    settle().await;
    assert_eq!(value(&search.input()), "big ");
}

#[wasm_bindgen_test]
async fn what_was_typed_is_not_asked_after_leaving() {
    let search = Search::of("").await;
    let input = search.input();
    search.type_text("vip");
    search.page.leave().await;
    assert_eq!(search.clock.running(), 0);
    enter(&input, "vips", false);
    press(&input, "Enter");
    press(&input, "Escape");
    fire(&input, "compositionend");
    search.page.is_sound().await;
    assert!(search.asked_nothing_ever());
    search.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn enter_does_not_send_the_form_around_it() {
    let page = Page::new();
    page.show(|| {
        view! {
            <form>
                <SearchField label="Search" value="" on_search=|_| () in_form=true autofocus=true/>
            </form>
        }
    });
    let input = page.find("input[autofocus]");
    assert!(!press(&input, "Enter"));
    assert!(!press_composing(&input, "Enter"));
    assert!(press(&input, "a"));
}

#[wasm_bindgen_test]
async fn the_text_runs_as_its_letters_do_and_the_placeholder_as_the_page_does() {
    let search = Search::of("").await;
    assert!(!search.input().has_attribute("dir"));
    search.type_text("عميل");
    settle().await;
    assert_eq!(search.input().get_attribute("dir").as_deref(), Some("auto"));
}
