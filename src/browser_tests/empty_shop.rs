//! A shop without groups: a list that is pasted there gets its group first.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::front::Front;
use super::page::{enter, settle};

const NO_GROUPS: &str = r#"{"customer_groups":[],"count":0,"offset":0,"limit":20}"#;
const NEW: &str = r#"{"customer_group":{"id":"cgrp_9","name":"Fair","metadata":null,
    "created_at":"2026-01-01T00:00:00.000Z","updated_at":"2026-01-01T00:00:00.000Z"}}"#;

impl Front {
    /// The button with this text.
    fn button(&self, text: &str) -> HtmlElement {
        let buttons = self.page.all("button").into_iter();
        let mut named = buttons.filter(|it| it.text_content().is_some_and(|it| it.trim() == text));
        named.next().unwrap_or_else(|| panic!("no {text}"))
    }
}

#[wasm_bindgen_test]
async fn a_list_is_pasted_into_a_group_that_is_made_for_it() {
    let front = Front::with_list().await;
    let groups = front.front.groups_now().expect("the list is there");
    groups.refresh();
    settle().await;
    let reads = front.count("/admin/customer-groups?").await;
    assert_eq!(reads, 2);
    let mut last = 0;
    for index in 0..front.network.count() {
        if front
            .network
            .call(index)
            .await
            .url()
            .contains("/admin/customer-groups?")
        {
            last = index;
        }
    }
    front.network.call(last).await.answer(200, NO_GROUPS);
    settle().await;
    front.button("Paste a list…").click();
    settle().await;
    assert_eq!(
        front.page.text("dialog #dialog-title"),
        "New group for your list"
    );
    enter(&front.page.find("dialog input"), "Fair", false);
    settle().await;
    front.button("Create").click();
    settle().await;
    // A name that is taken would be known by now.
    front
        .call(&["name%5B%5D=Fair"])
        .await
        .answer(200, NO_GROUPS);
    settle().await;
    let create = front.network.call(front.network.count() - 1).await;
    assert_eq!(create.method(), "POST", "{}", create.url());
    create.answer(200, NEW);
    settle().await;
    settle().await;
    let title = front.page.text("dialog #dialog-title");
    assert!(
        title.contains("Fair") && title.contains("Paste a list"),
        "{title}"
    );
    front.page.is_sound().await;
}
