//! The palette: what it offers, how it is used by keys, and what it does when the shop is slow or fails.

use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::clock::Clock;
use super::front::{Front, press_with};
use super::page::{enter, fire, has_focus, press, press_composing, settle, value};
use crate::api::v2::V2;
use crate::i18n::Region;

/// How long typing must rest, in milliseconds.
const DEBOUNCE_MS: u32 = 250;
const OPTIONS: &str = "[role=listbox] [role=option]";

impl Front {
    fn opener(&self) -> HtmlElement {
        self.page.find(".palette-button")
    }

    async fn open(&self) {
        let opener = self.opener();
        opener.focus().expect("it takes the focus");
        opener.click();
        settle().await;
        assert!(has_focus(&self.field()));
    }

    fn field(&self) -> HtmlElement {
        self.page.find("dialog [role=combobox]")
    }

    fn options(&self) -> Vec<String> {
        let options = self.page.all("[role=option] .palette-label").into_iter();
        options.filter_map(|it| it.text_content()).collect()
    }

    /// The option that the field says is the active one.
    fn active_option(&self) -> Option<String> {
        let id = self.field().get_attribute("aria-activedescendant")?;
        let option = self.page.find(&format!("#{id}"));
        assert_eq!(
            option.get_attribute("aria-selected").as_deref(),
            Some("true")
        );
        let label = option.query_selector(".palette-label").ok()??;
        label.text_content()
    }

    async fn type_text(&self, text: &str) {
        enter(&self.field(), text, false);
        settle().await;
    }

    fn says(&self) -> String {
        self.page.text("dialog [role=status]")
    }

    fn is_open(&self) -> bool {
        self.page.has("dialog.palette")
    }
}

fn groups(names: &[&str]) -> String {
    let group =
        |(number, name): (usize, &&str)| format!(r#"{{"id":"cgrp_{number}","name":"{name}"}}"#);
    let groups: Vec<String> = names.iter().enumerate().map(group).collect();
    let count = groups.len();
    format!(
        r#"{{"customer_groups":[{}],"count":{count}}}"#,
        groups.join(",")
    )
}

const NOBODY: &str = r#"{"customers":[],"count":0}"#;
const ADA: &str = r#"{"customers":[{"id":"cus_1","email":"ada@x.com","first_name":"Ada","groups":[
    {"id":"cgrp_1","name":"VIP"},{"id":"cgrp_2","name":"Retail"}]}],"count":1}"#;

#[wasm_bindgen_test]
async fn options_are_walked_around_the_ends_and_counted() {
    let front = Front::with_list().await;
    front.open().await;
    let field = front.field();
    let list = field.get_attribute("aria-controls").expect("a list");
    assert_eq!(
        front
            .page
            .find(&format!("#{list}"))
            .get_attribute("role")
            .as_deref(),
        Some("listbox")
    );
    let options = front.options();
    let (first, last) = (options.first().cloned(), options.last().cloned());
    assert_eq!(front.says(), format!("{} results", options.len()));
    assert_eq!(front.active_option(), first);
    for (key, expected) in [
        ("ArrowUp", &last),
        ("ArrowDown", &first),
        ("End", &last),
        ("Home", &first),
    ] {
        assert!(!press(&field, key), "{key} must not move the caret");
        settle().await;
        assert_eq!(&front.active_option(), expected, "{key}");
    }
    assert!(has_focus(&field));
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn sections_are_groups_with_names() {
    let front = Front::with_list().await;
    front.open().await;
    let sections = front.page.all("[role=listbox] > [role=group]");
    let named = sections.iter().map(|section| {
        let id = section.get_attribute("aria-labelledby").expect("a name");
        front.page.text(&format!("#{id}"))
    });
    assert_eq!(
        named.collect::<Vec<_>>(),
        ["Customer groups", "Settings"],
        "no section is empty"
    );
    assert_eq!(
        front.page.all(OPTIONS).len(),
        front.page.all("[role=option]").len()
    );
}

#[wasm_bindgen_test]
async fn what_is_typed_narrows_at_once_and_asks_after_a_pause() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    let before = front.network.count();
    front.type_text("dark theme").await;
    assert_eq!(front.options(), ["Dark"]);
    assert_eq!(front.active_option().as_deref(), Some("Dark"));
    assert_eq!(front.network.count(), before);
    clock.pass(DEBOUNCE_MS);
    front.call(&["customer-groups?", "q=dark"]).await;
    front.call(&["/admin/customers?"]).await;
    assert_eq!(front.says(), "", "nothing is counted before the answers");
}

#[wasm_bindgen_test]
async fn an_answer_for_another_text_is_never_shown() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    front.type_text("wood").await;
    clock.pass(DEBOUNCE_MS);
    let early = front.call(&["customer-groups?", "q=wood"]).await;
    early.answer(200, &groups(&["woodworkers"]));
    settle().await;
    assert_eq!(front.options(), ["woodworkers"]);
    // What was found for the text before is not there to be chosen.
    front.type_text("xylo").await;
    assert_eq!(front.options(), [""; 0]);
    clock.pass(DEBOUNCE_MS);
    let late = front.call(&["customer-groups?", "q=xylo"]).await;
    front.type_text("yak").await;
    clock.pass(DEBOUNCE_MS);
    let last = front.call(&["customer-groups?", "q=yak"]).await;
    assert!(late.aborted());
    late.answer(200, &groups(&["xylophones"]));
    settle().await;
    assert_eq!(front.options(), [""; 0]);
    last.answer(200, &groups(&["yaks"]));
    settle().await;
    assert_eq!(front.options(), ["yaks"]);
    assert_eq!(front.active_option().as_deref(), Some("yaks"));
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_search_that_failed_keeps_the_text_and_is_tried_again() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    front.type_text("ada@").await;
    clock.pass(DEBOUNCE_MS);
    front
        .call(&["customer-groups?", "q=ada"])
        .await
        .answer(200, &groups(&["ada@ friends"]));
    let failed = front.call(&["/admin/customers?"]).await;
    failed.answer(400, r#"{"message":"no"}"#);
    settle().await;
    let again = "The search did not work. Choose this to try again.";
    assert_eq!(front.options(), ["ada@ friends", again]);
    assert_eq!(value(&front.field()), "ada@");
    press(&front.field(), "End");
    press(&front.field(), "Enter");
    settle().await;
    assert!(front.is_open() && front.count("/admin/customers?").await == 2);
    let count = front.network.count();
    front.network.call(count - 1).await.answer(200, ADA);
    settle().await;
    assert_eq!(front.options(), ["ada@ friends", "ada@x.com"]);
    let detail = front
        .page
        .text("[role=option]:last-of-type .palette-detail");
    assert_eq!(detail, "Ada · In 2 groups: VIP · Retail");
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn composing_asks_and_chooses_nothing() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    let before = front.network.count();
    enter(&front.field(), "に", true);
    press_composing(&front.field(), "ArrowDown");
    press_composing(&front.field(), "Enter");
    clock.pass(10 * DEBOUNCE_MS);
    settle().await;
    assert!(front.is_open() && front.network.count() == before);
    fire(&front.field(), "compositionend");
    clock.pass(DEBOUNCE_MS);
    front.call(&["/admin/customer-groups?", "q="]).await;
}

#[wasm_bindgen_test]
async fn without_a_session_there_are_settings_alone() {
    let clock = Clock::stopped();
    let front = Front::signed_out().await;
    front.open().await;
    assert_eq!(front.page.all("[role=listbox] > [role=group]").len(), 1);
    front.type_text("vip").await;
    clock.pass(DEBOUNCE_MS);
    settle().await;
    assert_eq!(front.network.count(), 0);
    assert_eq!(front.says(), "Nothing found for “vip”.");
    assert_eq!(front.active_option(), None);
    front.type_text("").await;
    assert!(!front.options().contains(&"Sign out".to_owned()));
}

#[wasm_bindgen_test]
async fn the_region_is_chosen_apart_from_the_language() {
    let front = Front::signed_out().await;
    let preferences = front.front.preferences;
    let choose = async |text: &str, options: &[&str]| {
        front.open().await;
        front.type_text(text).await;
        assert_eq!(front.options(), options);
        press(&front.field(), "Enter");
        settle().await;
        assert!(!front.is_open());
    };
    choose("region ireland", &["Ireland"]).await;
    assert_eq!(preferences.region(), Region::parse("IE"));
    choose("region as the browser", &["As the browser"]).await;
    assert_eq!(preferences.region(), None);
}

#[wasm_bindgen_test]
async fn rules_that_name_deleted_groups_are_looked_for_where_there_can_be_some() {
    let front = Front::with_list().await;
    let name = "Rules that name deleted groups".to_owned();
    front.open().await;
    assert!(!front.options().contains(&name));
    press(&front.field(), "Escape");
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    let api = front.page.session().api();
    api.set_dialect(Some(Rc::new(V2::default())));
    front.open().await;
    front.type_text("deleted groups").await;
    assert_eq!(front.options(), std::slice::from_ref(&name));
    press(&front.field(), "Enter");
    settle().await;
    assert_eq!(front.page.text("dialog #dialog-title"), name);
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn what_is_chosen_opens_when_the_palette_has_gone() {
    let front = Front::with_list().await;
    front.open().await;
    front.type_text("new group").await;
    press(&front.field(), "Enter");
    settle().await;
    assert!(!front.is_open());
    assert_eq!(front.page.text("dialog #dialog-title"), "New group");
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    assert!(!front.page.has("dialog") && has_focus(&front.opener()));
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_customer_leads_to_the_dialog_with_their_groups() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    front.type_text("ada@x.com").await;
    clock.pass(DEBOUNCE_MS);
    front
        .call(&["customer-groups?", "q=ada"])
        .await
        .answer(200, &groups(&[]));
    front.call(&["/admin/customers?"]).await.answer(200, ADA);
    settle().await;
    assert_eq!(front.options(), ["ada@x.com"]);
    front.page.find(OPTIONS).click();
    settle().await;
    assert_eq!(
        front.page.text("dialog #dialog-title"),
        "Groups of ada@x.com"
    );
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn nobody_is_found_where_there_is_nobody() {
    let clock = Clock::stopped();
    let front = Front::with_list().await;
    front.open().await;
    front.type_text("zz").await;
    clock.pass(DEBOUNCE_MS);
    front
        .call(&["customer-groups?", "q=zz"])
        .await
        .answer(200, &groups(&[]));
    front.call(&["/admin/customers?"]).await.answer(200, NOBODY);
    settle().await;
    assert_eq!(front.says(), "Nothing found for “zz”.");
}

#[wasm_bindgen_test]
async fn its_key_opens_and_closes_it_and_escape_gives_the_focus_back() {
    let front = Front::with_list().await;
    let search = front.page.find("main input[type=search]");
    search.focus().expect("it takes the focus");
    // Out of a field as well.
    assert!(!press_with(&search, "k", &["ctrlKey"]));
    settle().await;
    assert!(front.is_open());
    assert!(!press_with(&front.field(), "k", &["ctrlKey"]));
    settle().await;
    assert!(!front.is_open() && has_focus(&search));
    press_with(&search, "k", &["ctrlKey"]);
    settle().await;
    fire(&front.page.find("dialog"), "cancel");
    settle().await;
    assert!(!front.is_open() && has_focus(&search));
    front.page.is_sound().await;
}
