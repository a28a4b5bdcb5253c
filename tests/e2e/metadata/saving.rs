//! Saving: failures, what others change meanwhile, and taking back.

use anyhow::ensure;
use serde_json::{Value, json};

use super::Editor;
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::Answer,
    },
};

journeys! {
    Demo:
        a_failed_write_loses_nothing;
    Alone:
        changes_of_others_to_other_keys_are_kept,
        changes_of_others_to_the_same_keys_are_shown,
        saved_metadata_can_be_taken_back,
        what_was_changed_since_is_not_taken_back;
}

async fn a_failed_write_loses_nothing(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": "one"})).await?;
    editor.value("a").await?.fill("two").await?;
    editor.add("new", "Number", "3").await?;
    let (cohort, proxy) = (&editor.cohort, &editor.cohort.site.proxy);
    for read in [false, true] {
        let path = editor.path();
        cohort.expect_failed(&path, 500);
        let fault = match read {
            true => proxy.answer(
                crate::support::proxy::Calls::get(path),
                Answer::unknown_error(),
            ),
            false => proxy.answer(editor.writes(), Answer::unknown_error()),
        };
        editor.press_save().await?;
        cohort.alert("The metadata could not be saved").await?;
        cohort.alert("An unknown error occurred.").await?;
        cohort.scan("metadata that was not saved").await?;
        assert_eq!(editor.value("a").await?.value().await?, "two");
        assert_eq!(editor.value("new").await?.value().await?, "3");
        fault.lift();
    }
    // The answer is lost, but the change was made: what the server holds is the proof.
    let lost = proxy.cut_off(editor.writes());
    cohort
        .browser
        .expect_console(&[&editor.path(), "ERR_CONTENT_LENGTH_MISMATCH"]);
    let sent = editor.sent();
    editor.save().await?;
    lost.lift();
    assert_eq!(editor.sent(), sent + 1);
    editor.details.says("two").await?;
    editor.stores(json!({"a": "two", "new": 3})).await
}

async fn changes_of_others_to_other_keys_are_kept(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": 1, "b": 2, "c": 3})).await?;
    editor.value("a").await?.fill("10").await?;
    editor
        .others_change(json!({"b": 20, "c": "", "d": {"x": 1}}))
        .await?;
    editor.save().await?;
    editor
        .stores(json!({"a": 10, "b": 20, "d": {"x": 1}}))
        .await?;
    editor.details.counts("Metadata", 3).await?;
    editor.clean_up().await
}

async fn changes_of_others_to_the_same_keys_are_shown(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": "was", "b": "was", "c": "was"})).await?;
    for key in ["a", "b", "c"] {
        editor.value(key).await?.fill(&format!("my {key}")).await?;
    }
    editor
        .others_change(json!({"a": "their a", "b": "", "c": "my c"}))
        .await?;
    editor.press_save().await?;
    editor
        .cohort
        .alert("Someone else changed the same keys")
        .await?;
    assert_eq!(editor.sent(), 0);
    editor.refuses("their a").await?;
    editor.cohort.scan("metadata in conflict").await?;
    let side = async |key: &str, side: &str| -> Outcome {
        let group = editor.dialog.all(&role("group").named(key)).await?;
        for element in group {
            let radio = role("radio").starting(side);
            if element.has(&radio).await? {
                return element.click_on(&radio).await;
            }
        }
        anyhow::bail!("{key} has no choice")
    };
    side("a", "Theirs").await?;
    ensure!(!editor.can_save().await?, "one key is still to be chosen");
    side("b", "Mine").await?;
    assert_eq!(editor.value("a").await?.value().await?, "their a");
    editor.save().await?;
    editor
        .stores(json!({"a": "their a", "b": "my b", "c": "my c"}))
        .await?;
    assert_eq!(editor.sent(), 1);
    editor.clean_up().await
}

async fn saved_metadata_can_be_taken_back(context: TestContext) -> Outcome {
    // Version 2 fails at an update with nothing in a list.
    let before = json!({"a": {"x": [1.5, 2]}, "b": "two", "c": true});
    let editor = Editor::open(&context, before.clone()).await?;
    editor.value("a").await?.fill("[]").await?;
    editor.key(2).await?.fill("d").await?;
    editor.save().await?;
    editor
        .stores(json!({"a": [], "c": true, "d": "two"}))
        .await?;
    // What others change meanwhile in other keys stays.
    editor.others_change(json!({"c": false})).await?;
    editor.cohort.browser.click_on(&button("Undo")).await?;
    editor.cohort.told("is as it was before.").await?;
    let mut after: Value = before;
    after["c"] = json!(false);
    editor.stores(after).await?;
    editor.details.says("two").await?;
    editor.details.counts("Metadata", 3).await?;
    editor.clean_up().await
}

async fn what_was_changed_since_is_not_taken_back(context: TestContext) -> Outcome {
    let editor = Editor::open(&context, json!({"a": 1, "b": 2})).await?;
    editor.value("a").await?.fill("10").await?;
    editor.value("b").await?.fill("20").await?;
    editor.save().await?;
    editor.others_change(json!({"a": 11})).await?;
    editor.cohort.browser.click_on(&button("Undo")).await?;
    editor.cohort.told("except for a: changed since").await?;
    editor.stores(json!({"a": 11, "b": 2})).await?;

    editor.details.panel.click_on(&button("Edit")).await?;
    let value = textbox("Value of b");
    editor.cohort.browser.find(&value).await?.fill("3").await?;
    editor.cohort.browser.click_on(&button("Save")).await?;
    editor.closed().await?;
    editor.others_change(json!({"b": 4})).await?;
    editor.cohort.browser.click_on(&button("Undo")).await?;
    editor.cohort.told("It has been changed since").await?;
    editor.stores(json!({"a": 11, "b": 4})).await?;
    editor.clean_up().await
}
