//! The editor by keyboard, on a phone, and left by accident.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use super::Editor;
use crate::{
    journeys,
    support::{
        Outcome,
        browser::PHONE,
        context::TestContext,
        element::{Scope, button, textbox},
    },
};

journeys! {
    Demo:
        nothing_is_lost_by_escape,
        metadata_is_edited_by_keyboard,
        metadata_is_edited_on_a_phone;
}

async fn nothing_is_lost_by_escape(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": "one"})).await?;
    let browser = &editor.cohort.browser;
    browser.press_key(Key::Escape, 1).await?;
    editor.closed().await?;
    editor.cohort.focus_is("button “Edit”").await?;

    browser.press_key(Key::Enter, 1).await?;
    let value = browser.find(&textbox("Value of a")).await?;
    value.fill("two").await?;
    browser.press_key(Key::Escape, 1).await?;
    editor
        .cohort
        .alert("Discard what you have entered?")
        .await?;
    editor.cohort.scan("leaving metadata unsaved").await?;
    editor.cohort.focus_is("button “Keep editing”").await?;
    // Browsers close a dialog at repeated Escapes, whatever the page says.
    browser.press_key(Key::Escape, 3).await?;
    editor
        .cohort
        .alert("Discard what you have entered?")
        .await?;
    browser.click_on(&button("Keep editing")).await?;
    assert_eq!(value.value().await?, "two");
    browser.click_on(&button("Close")).await?;
    browser.click_on(&button("Discard")).await?;
    editor.closed().await?;
    assert_eq!(editor.sent(), 0);
    editor.stores(json!({"a": "one"})).await
}

async fn metadata_is_edited_by_keyboard(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": "one"})).await?;
    let (cohort, browser) = (&editor.cohort, &editor.cohort.browser);
    cohort.focus_is("group “Metadata”").await?;
    browser.press_key(Key::Tab, 1).await?;
    cohort.focus_is("tab “Rows”").await?;
    browser.press_key(Key::Tab, 1).await?;
    cohort.focus_is("textbox “Key of row 1”").await?;
    // Enter in a key does not save what is not complete.
    browser.press_key(Key::Enter, 1).await?;
    browser.press_key(Key::Tab, 3).await?;
    cohort.focus_is("button “Remove a”").await?;
    browser.press_key(Key::Tab, 1).await?;
    cohort.focus_is("button “Add row”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is("textbox “Key of row 2”").await?;
    browser.press("first").await?;
    browser.press_key(Key::Tab, 2).await?;
    cohort.focus_is("textbox “Value of first”").await?;
    browser.press("1").await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    cohort.focus_is("combobox “Type of first”").await?;
    browser.press("N").await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    cohort.focus_is("button “Remove a”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is("textbox “Key of row 1”").await?;
    browser.press_key(Key::Tab, 4).await?;
    cohort.focus_is("button “Add row”").await?;
    browser.press_key(Key::Tab, 4).await?;
    cohort.focus_is("button “Save”").await?;
    browser.press_key(Key::Enter, 1).await?;
    editor.closed().await?;
    editor.stores(json!({"first": 1})).await?;
    cohort.focus_is("button “Edit”").await
}

async fn metadata_is_edited_on_a_phone(context: TestContext) -> Outcome {
    let metadata = json!({"a key that is rather long for a phone": {"a": [1, 2, {"b": "c"}]}, "b": "text", "n": 5});
    let editor = Editor::open(&context, metadata).await?;
    let browser = &editor.cohort.browser;
    browser.set_viewport(PHONE).await?;
    editor.value("n").await?.fill("9007199254740993").await?;
    editor.add("added", "Text", "").await?;
    editor.refuses("cannot store an empty text").await?;
    editor.cohort.scan("metadata on a phone").await?;
    let wide = "const dialog = document.querySelector('dialog[open]');
        return [dialog.scrollWidth - dialog.clientWidth,
            dialog.getBoundingClientRect().width - document.documentElement.clientWidth];";
    let wide = browser.script(wide, Vec::new()).await?;
    ensure!(wide == json!([0, 0]), "it is too wide: {wide}");
    editor.value("added").await?.fill("x").await?;
    editor.save().await
}
