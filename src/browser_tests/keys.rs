//! Keys: what they do, where they do nothing, and that they can be switched off.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::front::{Front, press_with};
use super::page::{fire, has_focus, press, press_composing, settle};
use crate::platform::storage::Store;
use crate::state::activity::Undo;
use crate::state::selection::Selection;

/// Where preferences keep that single keys are off.
const STORED: &str = "cohort.single-keys";
const SINGLE: [&str; 11] = ["/", "?", "j", "k", "x", "o", "e", "n", "r", "g", "l"];

impl Front {
    /// Presses a key where the focus is. Whether the browser's own reaction would follow.
    fn key(&self, key: &str) -> bool {
        press(&self.active(), key)
    }

    fn selected(&self) -> usize {
        let groups = self.front.groups_now().expect("the list is there");
        groups.selection.with_untracked(Selection::len)
    }

    fn toasts(&self) -> Vec<String> {
        let toasts = self.page.all(".toast p").into_iter();
        toasts.filter_map(|toast| toast.text_content()).collect()
    }

    /// Something that can be undone.
    fn has_done(&self, what: &str) {
        let t = self.front.t();
        let undo = Undo::new(t, || Box::pin(async { Ok("It is undone".to_owned()) }));
        let activity = self.front.services.activity;
        activity.done(what.to_owned(), Some(undo), None);
    }
}

#[wasm_bindgen_test]
async fn rows_are_walked_selected_and_opened() {
    let front = Front::with_list().await;
    let names = front.names();
    assert_eq!(names.len(), 2);
    assert!(!front.key("j"));
    assert!(has_focus(&names[0]));
    assert!(!front.key("j"));
    assert!(has_focus(&names[1]));
    // At the end the key is the browser's.
    assert!(front.key("j") && has_focus(&names[1]));
    assert!(!front.key("x"));
    settle().await;
    assert_eq!(front.selected(), 1);
    assert!(!front.key("k"));
    assert!(has_focus(&names[0]));
    assert!(!front.key("o"));
    settle().await;
    assert!(front.page.has(".group-row:first-of-type.open"));
    assert!(!front.key("o"));
    settle().await;
    assert!(!front.page.has(".group-row.open"));
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn keys_lead_to_the_search_a_new_group_and_the_editor() {
    let front = Front::with_list().await;
    assert!(!front.key("/"));
    assert!(has_focus(&front.page.find("main input[type=search]")));
    front.names()[0].focus().expect("it takes the focus");
    assert!(!front.key("n"));
    settle().await;
    assert_eq!(front.page.text("dialog #dialog-title"), "New group");
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    assert!(has_focus(&front.names()[0]));
    assert!(!front.key("e"));
    settle().await;
    assert_eq!(front.page.text("dialog #dialog-title"), "Metadata of VIP");
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    let before = front.count("/admin/customer-groups?").await;
    assert!(!front.key("r"));
    settle().await;
    assert_eq!(front.count("/admin/customer-groups?").await, before + 1);
}

#[wasm_bindgen_test]
async fn what_is_typed_and_composed_and_meant_for_a_menu_stays_there() {
    let front = Front::with_list().await;
    let search = front.page.find("main input[type=search]");
    search.focus().expect("it takes the focus");
    for key in SINGLE {
        assert!(press(&search, key), "{key} is typed");
    }
    let name = front.names()[0].clone();
    name.focus().expect("it takes the focus");
    for key in SINGLE {
        assert!(press_composing(&name, key), "{key} belongs to the method");
        for held in ["ctrlKey", "metaKey", "altKey"] {
            if (key, held) != ("k", "ctrlKey") {
                assert!(press_with(&name, key, &[held]), "{held} and {key}");
            }
        }
    }
    front.page.find("#actions-cgrp_1").click();
    settle().await;
    let item = front.active();
    assert_eq!(item.get_attribute("role").as_deref(), Some("menuitem"));
    for key in SINGLE {
        press(&item, key);
        settle().await;
        assert!(has_focus(item.unchecked_ref::<HtmlElement>()), "{key}");
    }
    assert_eq!(front.selected(), 0);
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_dialog_has_the_keys_to_itself() {
    let front = Front::with_list().await;
    front.key("?");
    settle().await;
    assert_eq!(
        front.page.text("dialog #dialog-title"),
        "Keyboard shortcuts"
    );
    let button = front.page.find(".dialog-heading button");
    for key in SINGLE {
        assert!(press(&button, key), "{key}");
    }
    assert!(press_with(&button, "z", &["ctrlKey"]) && press(&button, "F6"));
    settle().await;
    assert_eq!(front.page.all("dialog").len(), 1);
    button.click();
    settle().await;
    assert!(!front.page.has("dialog"));
}

#[wasm_bindgen_test]
async fn single_keys_can_be_switched_off() {
    let front = Front::with_list().await;
    let preferences = front.front.preferences;
    preferences.set_single_keys(false);
    assert_eq!(Store::Browser.get(STORED).as_deref(), Some("off"));
    front.names()[0].focus().expect("it takes the focus");
    for key in SINGLE {
        assert!(front.key(key), "{key}");
    }
    // Keys with which nothing is typed stay.
    assert!(!press_with(&front.active(), "k", &["ctrlKey"]));
    settle().await;
    assert!(front.page.has("dialog.palette"));
    preferences.set_single_keys(true);
    assert_eq!(Store::Browser.get(STORED), None);
}

#[wasm_bindgen_test]
async fn what_was_done_last_is_undone_by_its_key_and_said() {
    let front = Front::with_list().await;
    let name = front.names()[0].clone();
    name.focus().expect("it takes the focus");
    assert!(!press_with(&name, "z", &["ctrlKey"]));
    settle().await;
    assert_eq!(front.toasts(), ["There is nothing to undo."]);
    front.has_done("Renamed VIP");
    front.has_done("Deleted Retail");
    // A field has an undo of its own.
    let search = front.page.find("main input[type=search]");
    search.focus().expect("it takes the focus");
    assert!(press_with(&search, "z", &["ctrlKey"]));
    name.focus().expect("it takes the focus");
    settle().await;
    press_with(&name, "z", &["ctrlKey"]);
    settle().await;
    let toasts = front.toasts();
    assert!(toasts.contains(&"It is undone".to_owned()), "{toasts:?}");
    assert!(!toasts.contains(&"Deleted Retail".to_owned()), "{toasts:?}");
    assert!(toasts.contains(&"Renamed VIP".to_owned()), "{toasts:?}");
    press_with(&name, "z", &["ctrlKey"]);
    settle().await;
    assert!(!front.toasts().contains(&"Renamed VIP".to_owned()));
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_toast_is_reached_by_its_key_and_left_for_where_one_was() {
    let front = Front::with_list().await;
    let name = front.names()[1].clone();
    name.focus().expect("it takes the focus");
    // Without a toast the key is the browser's.
    assert!(front.key("F6"));
    front.has_done("Renamed VIP");
    settle().await;
    assert!(!front.key("F6"));
    assert_eq!(front.active().text_content().as_deref(), Some("Undo"));
    assert!(!front.key("F6") && has_focus(&name));
    front.key("F6");
    assert!(!front.key("Escape") && has_focus(&name));
    front.key("F6");
    let undo: HtmlElement = front.active().unchecked_into();
    undo.click();
    settle().await;
    assert!(has_focus(&name));
    front.page.is_sound().await;
}
