//! Metadata of megabytes and of any depth, and characters that cannot be seen.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::browser_tests::page::{Page, enter, settle};
use crate::domain::metadata::{Draft, Fields};
use crate::features::metadata_editor::tree::json_tree;
use crate::features::metadata_editor::{EditorState, MetadataForm};
use crate::ui::bdi_text;

/// Does something, and waits for what follows.
async fn after(what: impl FnOnce()) {
    what();
    settle().await;
}

async fn edit(fields: Fields) -> (Page, EditorState) {
    let page = Page::new();
    let editor = page.run(|| EditorState::new(fields));
    after(|| page.show(move || view! { <MetadataForm editor=editor/> })).await;
    (page, editor)
}

#[wasm_bindgen_test]
async fn one_text_of_megabytes_is_shown_shortened() {
    let long = format!("\"{}\"", "word ".repeat(500_000));
    let fields = vec![
        ("long".to_owned(), long),
        ("short".to_owned(), "\"a\"".to_owned()),
    ];
    let (page, editor) = edit(fields).await;
    assert_eq!(page.all("textarea").len(), 1);
    assert!(page.text(".large-text").contains("2,500 KB"));
    let short = page.find("textarea");
    after(|| enter(&short, "b", false)).await;
    assert_eq!(editor.with_untracked(|draft| draft.changes().len()), 1);
    after(|| editor.show_as_text(true)).await;
    assert!(page.all(".tab-panel:not([hidden]) textarea").is_empty());
    after(|| editor.show_as_text(false)).await;
    let buttons = page.all(".tab-panel:not([hidden]) .large-text button");
    buttons.last().expect("a button that empties it").click();
    settle().await;
    assert_eq!(page.all(".tab-panel:not([hidden]) textarea").len(), 2);
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn fifty_thousand_values_are_shown_in_pages() {
    let fields: Fields = (0..50_000)
        .map(|number| (format!("key {number}"), number.to_string()))
        .collect();
    let (page, editor) = edit(fields).await;
    assert_eq!(page.all(".metadata-row").len(), 200);
    assert!(page.text(".pager").contains("1–200 of 50,000"));
    let number = page.all(".metadata-row .row-value input")[7].clone();
    after(|| enter(&number, "1e400", false)).await;
    after(|| page.all(".pager button")[3].click()).await;
    assert!(page.text(".pager").contains("49,801–50,000"));
    after(|| editor.show_as_text(true)).await;
    // The number that the server would store differently is said here as well.
    assert!(page.text(".tab-panel:not([hidden])").contains("1e400"));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn any_depth_is_edited() {
    let deep = format!("{}1{}", r#"{"a":["#.repeat(10_000), "]}".repeat(10_000));
    let (page, editor) = edit(vec![("deep".to_owned(), deep)]).await;
    after(|| editor.show_as_text(true)).await;
    assert!(editor.with_untracked(|draft| draft.changes().is_empty() && !draft.is_blocked()));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn json_warns_of_the_numbers_that_the_server_would_change() {
    let (page, editor) = edit(vec![("a".to_owned(), "1".to_owned())]).await;
    editor.show_as_text(true);
    settle().await;
    for (text, kept) in [
        (r#"{"a": 1e400}"#, "null"),
        (r#"{"a": 9007199254740993}"#, "9007199254740992"),
        (
            r#"{"a": 1, "b": [{"c": 9007199254740993}]}"#,
            "9007199254740992",
        ),
    ] {
        enter(&page.find(".tab-panel:not([hidden]) textarea"), text, false);
        settle().await;
        let said = page.text(".tab-panel:not([hidden])");
        assert!(
            said.contains("The server will store") && said.contains(kept),
            "{text}: {said}"
        );
    }
    assert!(!editor.with_untracked(Draft::is_blocked));
}

#[wasm_bindgen_test]
async fn trees_of_any_depth_and_length_are_built_in_parts() {
    let deep = format!("{}1{}", r#"{"a":["#.repeat(10_000), "]}".repeat(10_000));
    let values: Vec<String> = (0..50_000)
        .map(|number| format!("\"k{number}\":{number}"))
        .collect();
    let many = format!("{{{}}}", values.join(","));
    let long = format!("{{\"a\":\"{}\"}}", "x".repeat(2_500_000));
    for json in [deep, many, long] {
        let page = Page::new();
        after(|| page.show(move || json_tree(&json))).await;
        assert!(page.all("li").len() <= 201 && page.has("li"));
        page.is_sound().await;
    }
    let values: Vec<String> = (0..450).map(|number| number.to_string()).collect();
    let page = Page::new();
    page.show(move || json_tree(&format!("[{}]", values.join(","))));
    for shown in [201, 401, 450] {
        settle().await;
        assert_eq!(page.all("li").len(), shown);
        if let Some(more) = page.all("li button").last() {
            more.click();
        }
    }
    // One unreadable value or key hides nothing else.
    let page = Page::new();
    page.show(|| json_tree(r#"{"a":"\ud800","\udc00b":2,"c":"seen"}"#));
    settle().await;
    assert_eq!(page.all("li").len(), 3);
    assert!(page.text("ul").contains("seen"));
}

#[wasm_bindgen_test]
async fn names_that_look_alike_are_told_apart() {
    let page = Page::new();
    page.show(|| {
        ["VIP", "VIP\u{a0}", "V\u{200b}IP", "VIP "]
            .map(bdi_text)
            .into_iter()
            .collect_view()
    });
    settle().await;
    let marks: Vec<Option<String>> = page
        .all(".odd-char")
        .iter()
        .map(|mark| mark.get_attribute("data-name"))
        .collect();
    assert_eq!(
        marks,
        ["NBSP", "ZWSP", "SP"].map(|name| Some(name.to_owned()))
    );
    // What is copied is the name itself.
    let texts: Vec<Option<String>> = page
        .all("bdi")
        .iter()
        .map(|name| name.text_content())
        .collect();
    assert_eq!(texts[1].as_deref(), Some("VIP\u{a0}"));
}
