//! Pasted lists: files that are dropped, columns and shared addresses that are asked about, and what is looked up.

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use crate::browser_tests::contexts::provide_services;
use crate::browser_tests::customers_meant::customers;
use crate::browser_tests::network::Network;
use crate::browser_tests::page::{Page, enter, fire, has_focus, settle, until, value};
use crate::features::paste_members::dialog::open_paste;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::DialogRegion;

#[wasm_bindgen(module = "/src/browser_tests/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = makeFile)]
    fn make_file(name: &str, bytes: &Uint8Array) -> JsValue;
    #[wasm_bindgen(js_name = unreadableFile)]
    fn unreadable_file(name: &str) -> JsValue;
    #[wasm_bindgen(js_name = largeFile)]
    fn large_file(name: &str) -> JsValue;
    /// Whether the page would be left for them.
    #[wasm_bindgen(js_name = dropFiles)]
    fn drop_files(element: &Element, files: &Array) -> bool;
}

fn file(name: &str, bytes: &[u8]) -> JsValue {
    make_file(name, &Uint8Array::from(bytes))
}

/// A page with the dialog of a pasted list.
pub async fn open() -> Page {
    let page = Page::new();
    let session = page.session();
    page.show(move || {
        provide_services(session);
        let services = AppServices::new();
        let group = EntityRef {
            id: "cgrp_1".to_owned(),
            name: "VIP".to_owned(),
        };
        let press = move |_| open_paste(services, group.clone());
        view! {
            <button class="opener" on:click=press>{"Paste"}</button>
            <DialogRegion/>
        }
    });
    page.find(".opener").click();
    settle().await;
    page
}

pub fn field(page: &Page) -> HtmlElement {
    page.find("dialog textarea")
}

pub fn is_ready(page: &Page) -> bool {
    let button = page.find("dialog button[type='submit']");
    button.get_attribute("aria-disabled").as_deref() != Some("true")
}

fn choose(select: &HtmlElement, option: &str) {
    let options = select.query_selector_all("option").expect("options");
    let texts = (0..options.length()).filter_map(|index| options.get(index));
    let texts: Vec<Element> = texts.map(JsCast::unchecked_into).collect();
    let named = texts
        .iter()
        .find(|it| it.text_content().unwrap_or_default().contains(option));
    let value = named
        .expect(option)
        .get_attribute("value")
        .expect("a value");
    js_sys::Reflect::set(select, &"value".into(), &value.into()).expect("value");
    fire(select, "change");
}

#[wasm_bindgen_test]
async fn a_drop_anywhere_is_added_behind_what_was_typed() {
    let network = Network::gated();
    let page = open().await;
    enter(&field(&page), "typed@x.com", false);
    let files = Array::of2(
        &file("a.csv", b"a@x.com\n"),
        &file("b.txt", "\u{feff}b@x.com".as_bytes()),
    );
    assert!(!drop_files(&page.find("dialog"), &files));
    until("both files are added", || {
        value(&field(&page)) == "typed@x.com\na@x.com\nb@x.com"
    })
    .await;
    let said = page.text("dialog");
    assert!(
        said.contains("Added to the end of the list: a.csv, b.txt"),
        "{said}"
    );
    network.call(0).await.fail();
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_said_and_changes_nothing() {
    let page = open().await;
    enter(&field(&page), "not yet", false);
    let files = Array::of4(
        &file("customers.xlsx", b"PK\x03\x04\0\0"),
        &file("old.xls", b"\xD0\xCF\x11\xE0\0"),
        &unreadable_file("folder"),
        &large_file("huge.csv"),
    );
    assert!(!drop_files(&page.find("dialog h2"), &files));
    until("all four are said", || {
        page.all("dialog .problem[role='alert'] p").len() == 4
    })
    .await;
    let said = page.text("dialog");
    for words in [
        "customers.xlsx: This is a spreadsheet file.",
        "old.xls: This is a spreadsheet file.",
        "folder: This cannot be read.",
        "huge.csv: This file is larger than 10 MB.",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert_eq!(value(&field(&page)), "not yet");
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn files_of_any_encoding_are_read() {
    let utf16 = |text: &str, little: bool| -> Vec<u8> {
        let bytes = text.encode_utf16().map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        });
        bytes.flatten().collect()
    };
    let text = "Name\tE-Mail\nMüller\ta@x.com";
    let latin = b"Name\tE-Mail\nM\xfcller\ta@x.com".to_vec();
    for bytes in [
        text.as_bytes().to_vec(),
        latin,
        utf16(text, true),
        utf16(text, false),
        utf16(&format!("\u{feff}{text}"), true),
        utf16(&format!("\u{feff}{text}"), false),
    ] {
        let network = Network::gated();
        let page = open().await;
        drop_files(&page.find("dialog"), &Array::of1(&file("a.csv", &bytes)));
        until("it is read", || value(&field(&page)) == text).await;
        network.call(0).await.fail();
    }
}

#[wasm_bindgen_test]
async fn escape_asks_before_typed_lines_are_thrown_away() {
    let page = open().await;
    enter(&field(&page), "who is this", false);
    settle().await;
    fire(&page.find("dialog"), "cancel");
    settle().await;
    assert!(page.text("dialog").contains("Discard"));
    enter(&field(&page), " ", false);
    settle().await;
    fire(&page.find("dialog"), "cancel");
    settle().await;
    assert!(!page.has("dialog"));
}

#[wasm_bindgen_test]
async fn the_column_is_asked_for_and_what_was_passed_over_is_said() {
    let network = Network::gated();
    let page = open().await;
    enter(
        &field(&page),
        "a@x.com,boss@x.com\nb@x.com,boss@x.com",
        false,
    );
    until("it is asked", || page.has("dialog select")).await;
    assert!(
        page.text("dialog")
            .contains("Which one has those of the customers?")
    );
    assert!(!is_ready(&page) && network.count() == 1);
    let select = page.find("dialog select");
    choose(&select, "Column 1");
    // The customers of that column are looked for.
    let call = network.call(1).await;
    assert!(
        page.text("dialog").contains("Skipped: 2 in Column 2"),
        "{}",
        page.text("dialog")
    );
    assert_eq!(page.find("dialog select"), select);
    call.fail();
    settle().await;
    page.is_sound().await;
}

/// The group of the dialog, whose name is read first.
pub const VIP: &str = r#"{"customer_group":{"id":"cgrp_1","name":"VIP"}}"#;
pub const NOBODY: &str = r#"{"customers":[],"count":2000}"#;

#[wasm_bindgen_test]
async fn one_choice_decides_who_is_meant_by_shared_addresses() {
    let network = Network::gated();
    let page = open().await;
    enter(&field(&page), "both@x.com", false);
    network.call(1).await.answer(200, NOBODY);
    let both = [
        ("cus_1", "both@x.com", true),
        ("cus_2", "both@x.com", false),
    ];
    network.call(2).await.answer(200, &customers(&both, 2));
    until("it is asked", || {
        page.text("dialog")
            .contains("belongs to a guest and to an account")
    })
    .await;
    assert!(page.text("dialog").contains("0 customers will be added") && !is_ready(&page));
    let options: Vec<HtmlInputElement> = page
        .all("dialog input[name='paste-shared']")
        .into_iter()
        .map(JsCast::unchecked_into)
        .collect();
    for (option, due) in options.iter().zip([
        "1 customer will",
        "1 customer will",
        "2 customers will",
        "0 customers will",
    ]) {
        option.click();
        settle().await;
        assert!(
            page.text("dialog").contains(due),
            "{due}: {}",
            page.text("dialog")
        );
    }
    options[0].click();
    settle().await;
    assert!(is_ready(&page));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_list_that_is_carried_out_ends_with_what_was_done() {
    let network = Network::gated();
    let page = open().await;
    enter(&field(&page), "a@x.com", false);
    network.call(1).await.answer(200, NOBODY);
    let one = [("cus_1", "a@x.com", true)];
    network.call(2).await.answer(200, &customers(&one, 1));
    until("it can be carried out", || {
        page.text("dialog button[type='submit']") == "Add 1 customer"
    })
    .await;
    fire(&page.find("dialog form"), "submit");
    network.call(3).await.answer(200, VIP);
    until("it is done", || {
        page.text("dialog").contains("1 customer added")
    })
    .await;
    settle().await;
    let shown = page.all("dialog .dialog-actions:not([hidden]) button");
    let names: Vec<String> = shown
        .iter()
        .filter_map(|button| button.text_content())
        .collect();
    assert_eq!(names, ["Undo", "Download report", "Done"]);
    assert!(has_focus(&shown[2]));
    shown[2].click();
    settle().await;
    assert!(!page.has("dialog"));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn the_dialog_names_the_group_as_it_is_called_now() {
    let network = Network::gated();
    let page = open().await;
    assert!(page.text("dialog h2").contains("VIP"));
    let renamed = VIP.replace("VIP", "Very important");
    network.call(0).await.answer(200, &renamed);
    until("it has its name of now", || {
        page.text("dialog h2").contains("Very important")
    })
    .await;
    page.is_sound().await;
}
