//! Tabs: one tab stop, arrow keys as the script runs, panels that are built once and stay.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, has_focus, press, settle};
use crate::i18n::Locale;
use crate::ui::{TabLabel, Tabs};

struct Shown {
    page: Page,
    chosen: RwSignal<usize>,
    count: RwSignal<Option<String>>,
    built: Arc<Mutex<Vec<usize>>>,
}

impl Shown {
    fn in_language(locale: Locale) -> Self {
        let page = Page::in_language(locale);
        let (chosen, count) = page.run(|| (RwSignal::new(0), RwSignal::new(None)));
        let built: Arc<Mutex<Vec<usize>>> = Arc::default();
        let noted = built.clone();
        page.show(move || {
            let labels = ["One", "Two", "Three"].map(|name| TabLabel {
                name,
                count: count.into(),
            });
            let panel = move |index| {
                noted.lock().expect("no poison").push(index);
                view! { <input name=format!("field-{index}")/> }.into_any()
            };
            view! {
                <Tabs
                    id="t"
                    label="Numbers"
                    labels=labels.into()
                    chosen=chosen
                    on_choose=move |index| chosen.set(index)
                    reading=&[1]
                    panel=panel
                />
            }
        });
        Self {
            page,
            chosen,
            count,
            built,
        }
    }

    fn new() -> Self {
        Self::in_language(Locale::En)
    }

    fn tab(&self, index: usize) -> HtmlElement {
        self.page.find(&format!("#t-tab-{index}"))
    }

    fn panel(&self, index: usize) -> HtmlElement {
        self.page.find(&format!("#t-panel-{index}"))
    }

    fn built(&self) -> Vec<usize> {
        self.built.lock().expect("no poison").clone()
    }

    /// Presses a key at the tab with the focus; the tab that has it then, and whether it is the one that is shown.
    async fn press(&self, key: &str) -> usize {
        let goes_on = press(&self.tab(self.chosen.get_untracked()), key);
        assert!(!goes_on, "{key} must not scroll the page");
        settle().await;
        let chosen = self.chosen.get_untracked();
        assert!(has_focus(&self.tab(chosen)));
        for index in 0..3 {
            let attribute = |name| self.tab(index).get_attribute(name).unwrap_or_default();
            let shown = index == chosen;
            assert_eq!(attribute("aria-selected"), shown.to_string());
            assert_eq!(attribute("tabindex"), if shown { "0" } else { "-1" });
            assert_eq!(self.panel(index).has_attribute("hidden"), !shown);
        }
        chosen
    }
}

#[wasm_bindgen_test]
async fn arrows_move_and_choose_around_the_tabs() {
    let tabs = Shown::new();
    let mut visited = Vec::new();
    for key in [
        "ArrowRight",
        "ArrowRight",
        "ArrowRight",
        "ArrowLeft",
        "ArrowLeft",
    ] {
        visited.push(tabs.press(key).await);
    }
    assert_eq!(visited, [1, 2, 0, 2, 1]);
}

#[wasm_bindgen_test]
async fn arrows_follow_the_script() {
    let tabs = Shown::in_language(Locale::Ar);
    let mut visited = Vec::new();
    for key in [
        "ArrowLeft",
        "ArrowLeft",
        "ArrowRight",
        "ArrowRight",
        "ArrowRight",
    ] {
        visited.push(tabs.press(key).await);
    }
    assert_eq!(visited, [1, 2, 1, 0, 2]);
}

#[wasm_bindgen_test]
fn other_keys_are_left_to_the_browser() {
    let tabs = Shown::new();
    for key in ["ArrowDown", "Tab", "a"] {
        assert!(press(&tabs.tab(0), key));
    }
    assert_eq!(tabs.chosen.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn a_panel_is_built_when_first_chosen_and_stays() {
    let tabs = Shown::new();
    assert_eq!(tabs.built(), [0]);
    let field = tabs.page.find("#t-panel-0 input");
    tabs.tab(2).click();
    settle().await;
    assert_eq!(tabs.built(), [0, 2]);
    assert!(tabs.panel(0).has_attribute("hidden"));
    tabs.tab(0).click();
    settle().await;
    assert_eq!(tabs.built(), [0, 2]);
    assert_eq!(tabs.page.find("#t-panel-0 input"), field);
    assert!(!tabs.page.has("#t-panel-1 input"));
}

#[wasm_bindgen_test]
async fn tabs_and_panels_name_each_other() {
    let tabs = Shown::new();
    for index in 0..3 {
        let (tab, panel) = (tabs.tab(index), tabs.panel(index));
        let takes_focus = panel.get_attribute("tabindex").as_deref() == Some("0");
        assert_eq!(takes_focus, index == 1);
        assert_eq!(tab.get_attribute("aria-controls"), Some(panel.id()));
        assert_eq!(panel.get_attribute("aria-labelledby"), Some(tab.id()));
    }
    tabs.count.set(Some("12".to_owned()));
    settle().await;
    let tab = tabs.tab(1);
    assert_eq!(tab.get_attribute("data-count").as_deref(), Some("12"));
    // The number is drawn and is no part of the name.
    assert_eq!(tab.text_content().as_deref(), Some("Two"));
}

#[wasm_bindgen_test]
async fn a_key_at_tabs_that_are_gone_does_no_harm() {
    let tabs = Shown::new();
    let tab = tabs.tab(0);
    tabs.page.leave().await;
    press(&tab, "ArrowRight");
    tab.click();
    tabs.page.is_sound().await;
}
