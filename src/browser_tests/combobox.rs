//! The combobox: arrows lead through the options while the focus stays in the field.

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::clock::Clock;
use super::page::{Page, enter, fire, has_focus, press, press_composing, settle, value};
use crate::ui::Combobox;

struct Shown {
    page: Page,
    options: RwSignal<Vec<String>>,
    chosen: RwSignal<Vec<String>>,
    searched: Arc<Mutex<Vec<String>>>,
}

impl Shown {
    fn new(several: bool) -> Self {
        let page = Page::new();
        let ids = ["a", "b", "c"].map(str::to_owned).to_vec();
        let (options, chosen) = page.run(|| (RwSignal::new(ids), RwSignal::new(Vec::new())));
        let searched: Arc<Mutex<Vec<String>>> = Arc::default();
        let noted = searched.clone();
        page.show(move || {
            view! {
                <Combobox
                    id="box"
                    label="Search"
                    list_label="Group"
                    several=several
                    options=options
                    option=|id: String| view! { <bdi>{format!("Group {id}")}</bdi> }.into_any()
                    is_chosen=move |id: String| chosen.with(|chosen: &Vec<String>| chosen.contains(&id))
                    on_choose=move |id| chosen.update(|chosen| chosen.push(id))
                    on_search=move |text| noted.lock().expect("no poison").push(text)
                    autofocus=false
                />
            }
        });
        Self {
            page,
            options,
            chosen,
            searched,
        }
    }

    fn field(&self) -> HtmlElement {
        self.page.find("input[role=combobox][aria-expanded=true]")
    }

    /// The text of the option that the arrows have led to.
    fn active(&self) -> Option<String> {
        let id = self.field().get_attribute("aria-activedescendant")?;
        Some(self.page.text(&format!("#{id}[role=option].active")))
    }

    fn searched(&self) -> Vec<String> {
        self.searched.lock().expect("no poison").clone()
    }
}

#[wasm_bindgen_test]
async fn arrows_lead_from_the_field_through_the_options() {
    let shown = Shown::new(false);
    let field = shown.field();
    field.focus().expect("focus");
    assert_eq!(shown.active(), None);
    let mut seen = Vec::new();
    for key in ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowDown"] {
        assert!(!press(&field, key), "{key} moves the caret");
        settle().await;
        seen.extend(shown.active());
        assert!(has_focus(&field));
    }
    let expected = ["Group a", "Group b", "Group a", "Group c", "Group a"];
    assert_eq!(seen, expected);
    // Enter chooses and does not send the form around.
    assert!(!press(&field, "Enter"));
    settle().await;
    assert_eq!(shown.chosen.get_untracked(), ["a"]);
    assert!(shown.page.has("#box-a[aria-selected=true]"));
    assert_eq!(shown.page.all("[aria-selected=true]").len(), 1);
    // What has gone is not led to any more.
    shown.options.set(vec!["c".to_owned()]);
    settle().await;
    assert_eq!(shown.active(), None);
    press(&field, "ArrowDown");
    settle().await;
    assert_eq!(shown.active().as_deref(), Some("Group c"));
    shown.options.set(Vec::new());
    press(&field, "ArrowDown");
    settle().await;
    assert_eq!(shown.active(), None);
    shown.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_press_chooses_and_leaves_the_focus_in_the_field() {
    let shown = Shown::new(true);
    assert!(
        shown
            .page
            .has("[role=listbox][aria-label=Group][aria-multiselectable=true]")
    );
    shown.field().focus().expect("focus");
    assert!(!fire(&shown.page.find("#box-b"), "mousedown"));
    shown.page.find("#box-b").click();
    settle().await;
    assert_eq!(shown.chosen.get_untracked(), ["b"]);
    assert!(has_focus(&shown.field()));
}

#[wasm_bindgen_test]
async fn typing_searches_after_a_pause_and_escape_clears() {
    let shown = Shown::new(false);
    let field = shown.field();
    let clock = Clock::stopped();
    enter(&field, "vi", false);
    enter(&field, "vip ", false);
    clock.pass(250);
    settle().await;
    assert_eq!(shown.searched(), ["vip"]);
    enter(&field, "vipか", true);
    clock.pass(1_000);
    assert!(!press_composing(&field, "Enter"));
    settle().await;
    assert_eq!(shown.searched().len(), 1);
    assert!(!press(&field, "Escape"));
    settle().await;
    assert_eq!(
        (value(&field), shown.searched()),
        (String::new(), vec!["vip".to_owned(), String::new()])
    );
    // An empty field leaves Escape to the dialog.
    assert!(press(&field, "Escape"));
    shown.page.leave().await;
    press(&field, "ArrowDown");
    press(&field, "Enter");
    shown.page.is_sound().await;
}
