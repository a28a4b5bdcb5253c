//! Rows and JSON: what can be entered, what is refused, and that nothing is lost between the two.

use anyhow::ensure;
use serde_json::json;

use super::Editor;
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role, tab, textbox},
        wait,
    },
};

journeys! {
    Demo:
        what_the_server_cannot_keep_is_said_before_saving;
    Demo in Document:
        leaving_the_page_asks_while_something_is_unsaved;
    Alone:
        untouched_metadata_is_not_sent,
        rows_are_changed_renamed_added_and_removed,
        json_and_rows_say_the_same;
}

async fn leaving_the_page_asks_while_something_is_unsaved(context: TestContext) -> Outcome {
    const LEAVE: &str = "const leave = new Event('beforeunload', { cancelable: true });
        dispatchEvent(leave);
        return leave.defaultPrevented";
    let editor = Editor::open(&context, json!({"a": 1})).await?;
    let browser = &editor.cohort.browser;
    let asks = async |asks: bool| {
        wait::until_equal("asking before leaving", json!(asks), async || {
            browser.script(LEAVE, Vec::new()).await
        })
        .await
    };
    asks(false).await?;
    editor.value("a").await?.fill("2").await?;
    asks(true).await?;
    editor.save().await?;
    asks(false).await
}

async fn untouched_metadata_is_not_sent(context: TestContext) -> Outcome {
    let metadata = json!({
        "code": "007", "big": 9_007_199_254_740_991_u64, "half": 0.5, "yes": true, "nothing": null, "": "empty key",
        "list": [1, "two", [null]], "nested": {"b": {"z": 1}, "a": ""}, "empty": "", "lines": "one\ntwo\r\nthree",
    });
    let editor = Editor::open(&context, metadata.clone()).await?;
    let before = editor.cohort.site.admin.get(&editor.path()).await?;
    assert_eq!(editor.value("code").await?.value().await?, "007");
    let big = editor.value("big").await?.value().await?;
    assert_eq!(big, "9007199254740991");
    editor.says("No changes.").await?;
    editor.dialog.click_on(&tab("JSON")).await?;
    let text = editor.dialog.find(&textbox("Metadata as JSON")).await?;
    let text: serde_json::Value = serde_json::from_str(&text.value().await?)?;
    assert_eq!(text, metadata);
    editor.dialog.click_on(&tab("Rows")).await?;
    editor.says("No changes.").await?;
    // What is changed and changed back is not changed.
    let code = editor.value("code").await?;
    code.fill("008").await?;
    editor.says("Changed").await?;
    code.fill("007").await?;
    editor.says("No changes.").await?;
    editor.save().await?;
    assert_eq!(editor.sent(), 0);
    let after = editor.cohort.site.admin.get(&editor.path()).await?;
    assert_eq!(after.to_string(), before.to_string());
    editor.clean_up().await
}

async fn rows_are_changed_renamed_added_and_removed(context: TestContext) -> Outcome {
    let metadata = json!({"a": 1, "b": "two", "c": {"deep": [1, 2]}, "d": true});
    let editor = Editor::open(&context, metadata).await?;
    editor.value("a").await?.fill("1.5").await?;
    editor.key(2).await?.fill("renamed").await?;
    editor.dialog.click_on(&button("Remove d")).await?;
    editor.add("number", "Number", "42").await?;
    editor.add("flag", "True or false", "").await?;
    let flag = role("combobox").named("Value of flag");
    editor.dialog.find(&flag).await?.choose("true").await?;
    editor.add("nothing", "Null", "").await?;
    editor.add("list", "JSON", "[1, {\"x\": \"y\"}]").await?;
    editor.add("lines", "Text", "two\nlines").await?;
    let changes = editor.dialog.find(&role("region").named("Changes")).await?;
    let changes = changes.text().await?;
    for part in ["Changed", "Added", "Removed", "renamed", "\"two\"", "42"] {
        ensure!(changes.contains(part), "no {part} in {changes}");
    }
    editor.cohort.scan("metadata with changes").await?;
    editor.save().await?;
    editor
        .stores(json!({
            "a": 1.5, "renamed": "two", "c": {"deep": [1, 2]}, "number": 42, "flag": true, "nothing": null,
            "list": [1, {"x": "y"}], "lines": "two\nlines",
        }))
        .await?;
    assert_eq!(editor.sent(), 1);
    editor.details.says("renamed").await?;
    editor.details.counts("Metadata", 8).await?;
    editor
        .cohort
        .told("Saved 9 changes to the metadata of")
        .await?;
    editor.clean_up().await
}

async fn json_and_rows_say_the_same(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": 1, "b": {"x": [1]}})).await?;
    editor.value("a").await?.fill("2").await?;
    editor.dialog.click_on(&tab("JSON")).await?;
    let text = editor.dialog.find(&textbox("Metadata as JSON")).await?;
    assert_eq!(
        text.value().await?,
        "{\n  \"a\": 2,\n  \"b\": {\n    \"x\": [\n      1\n    ]\n  }\n}"
    );
    text.fill("{\"a\": 2,\n\"b\": }").await?;
    editor.refuses("line 2, column 6").await?;
    editor.cohort.scan("metadata as malformed JSON").await?;
    editor.dialog.click_on(&tab("Rows")).await?;
    ensure!(
        editor.dialog.has(&textbox("Metadata as JSON")).await?,
        "what was typed is gone"
    );
    text.fill("[1]").await?;
    editor.refuses("must be a JSON object").await?;
    text.fill("{\"a\": 2, \"a\": 3}").await?;
    editor.refuses("The key a exists twice").await?;
    text.fill("{\"new\": \"x\", \"b\": {\"x\":[1]}}").await?;
    editor.says("Removed").await?;
    editor.dialog.click_on(&tab("Rows")).await?;
    assert_eq!(editor.value("new").await?.value().await?, "x");
    // A change can be taken back by itself.
    editor
        .dialog
        .click_on(&button("Undo the change to a"))
        .await?;
    wait::until_equal("the value", "1".to_owned(), async || {
        editor.value("a").await?.value().await
    })
    .await?;
    editor.save().await?;
    editor
        .stores(json!({"a": 1, "b": {"x": [1]}, "new": "x"}))
        .await?;
    editor.clean_up().await
}

async fn what_the_server_cannot_keep_is_said_before_saving(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": 1, "b": "text"})).await?;
    editor.key(2).await?.fill("a").await?;
    editor.refuses("The key a exists twice").await?;
    editor.refuses("2 rows cannot be saved as they are").await?;
    editor.cohort.scan("metadata with a key twice").await?;
    editor.key(2).await?.fill("b").await?;
    editor.says("No changes.").await?;

    let value = editor.value("a").await?;
    for wrong in ["007", "1,5", "x", "1e"] {
        value.fill(wrong).await?;
        editor.refuses("Not a number").await?;
    }
    value.fill("9007199254740993").await?;
    editor
        .says("The server will store 9007199254740993 as 9007199254740992.")
        .await?;
    value.fill("1.0").await?;
    editor.says("The server will store 1.0 as 1.").await?;
    ensure!(
        editor.can_save().await?,
        "a number that is written otherwise is refused"
    );
    value.fill("1").await?;

    editor.value("b").await?.fill("").await?;
    editor
        .refuses("The server cannot store an empty text")
        .await?;
    editor.kind("b").await?.choose("JSON").await?;
    editor.value("b").await?.fill("{\"toString\": 1}").await?;
    editor.refuses("cannot store a key named toString").await?;
    editor.value("b").await?.fill("[1,").await?;
    editor.refuses("Invalid JSON").await?;
    editor.cohort.scan("metadata that cannot be saved").await?;
    editor.kind("b").await?.choose("Text").await?;
    assert_eq!(editor.value("b").await?.value().await?, "[1,");
    editor.add("constructor", "Text", "x").await?;
    editor
        .refuses("cannot store a key named constructor")
        .await?;
    editor
        .dialog
        .click_on(&button("Remove constructor"))
        .await?;
    editor.save().await?;
    editor.stores(json!({"a": 1, "b": "[1,"})).await?;
    editor.clean_up().await
}
