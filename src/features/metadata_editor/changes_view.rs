//! Below the editor: what saving will change, and whose value wins where others changed the same keys.

use wasm_bindgen::JsValue;

use crate::domain::metadata::{Change, Conflict, Draft, Row, obstacle};
use crate::features::metadata_editor::editor::Editor;
use crate::features::metadata_editor::rows::explain;
use crate::i18n::fill;
use crate::ui::{El, IconKind, each, el, icon_button, muted, nothing, sentence, words};

/// A key, or words that say it is empty.
fn key_name(editor: Editor, key: &str) -> El {
    match key.is_empty() {
        true => el("span").class("muted").text(editor.t().empty_key()),
        false => words(key).class("json-key"),
    }
}

/// A value as JSON, or words that say there is none.
fn value(editor: Editor, tag: &'static str, json: Option<&String>) -> El {
    let shown = match json {
        Some(json) => el("code").attr("dir", "ltr").text(json.clone()),
        None => el("span").class("muted").text(editor.t().no_value()),
    };
    el(tag).class("json-value").child(shown)
}

pub fn changes_view(editor: Editor) -> El {
    let t = editor.t();
    let keys = move || {
        let key = |change: &Change| change.key.clone();
        editor.with(|draft| draft.changes().iter().map(key).collect())
    };
    let none = move || editor.with(|draft| draft.changes().is_empty());
    let refused = move || {
        let wrong = |row: &&Row| row.problem.is_some();
        let count = editor.with(|draft| draft.rows().iter().filter(wrong).count());
        match count {
            0 => String::new(),
            count => editor.i18n.count(t.rows_refused(), count as u64),
        }
    };
    el("section")
        .class("metadata-changes")
        .attr("aria-labelledby", "metadata-changes")
        .child(el("h3").attr("id", "metadata-changes").text(t.changes()))
        .child_when(none, move || muted(t.no_changes()))
        .child(el("ul").child(each(keys, move |key| change_line(editor, key).into())))
        .child(
            el("p")
                .class("problem")
                .attr("role", "status")
                .text_with(refused),
        )
}

fn change_line(editor: Editor, key: String) -> El {
    let t = editor.t();
    let find = {
        let key = key.clone();
        move |draft: &Draft| {
            draft
                .changes()
                .iter()
                .find(|change| change.key == key)
                .cloned()
        }
    };
    let shown = move || match editor.with(&find) {
        Some(change) => change_content(editor, &change).into(),
        None => nothing(),
    };
    let name = match key.is_empty() {
        true => t.empty_key(),
        false => &key,
    };
    let label = fill(t.take_back(), &[("key", name)]);
    let take_back = move || {
        editor.edit(|draft| {
            let before = draft.held(&key).cloned();
            draft.put(&key, before.as_ref());
        });
        crate::ui::focus_by_id("metadata-changes");
    };
    el("li")
        .child_with(shown)
        .child(icon_button(label, IconKind::Cross, take_back))
}

fn change_content(editor: Editor, change: &Change) -> El {
    let t = editor.t();
    let (class, text) = match (&change.before, &change.after) {
        (None, _) => ("chip good", t.change_added()),
        (_, None) => ("chip warn", t.change_removed()),
        _ => ("chip", t.change_changed()),
    };
    let before = change.before.as_ref();
    let after = change.after.as_ref();
    let stuck = obstacle(change).filter(|_| after.is_none());
    let stuck = stuck.map(|problem| sentence("p", &explain(editor, &problem)).class("problem"));
    el("div")
        .child(el("span").class(class).text(text))
        .text(" ")
        .child(key_name(editor, &change.key))
        .child_if(before.map(|json| value(editor, "del", Some(json))))
        .text(" ")
        .child_if(after.map(|json| value(editor, "ins", Some(json))))
        .child_if(stuck)
}

pub fn conflicts_view(editor: Editor) -> El {
    let t = editor.t();
    let keys = move || {
        let key = |conflict: &Conflict| conflict.key.clone();
        editor.with(|draft| draft.conflicts().iter().map(key).collect::<Vec<String>>())
    };
    el("div").child_when(
        move || !keys().is_empty(),
        move || {
            el("div")
                .class("metadata-conflicts")
                .child(el("p").attr("role", "alert").text(t.changed_by_others()))
                .child(each(keys, move |key| conflict_view(editor, key).into()))
        },
    )
}

fn conflict_view(editor: Editor, key: String) -> El {
    let t = editor.t();
    let legend = el("legend").child(key_name(editor, &key));
    el("fieldset")
        .child(legend)
        .child(side(editor, &key, true, t.choose_mine()))
        .child(side(editor, &key, false, t.choose_theirs()))
}

/// One of the two values a key can have.
fn side(editor: Editor, key: &str, mine: bool, label: &'static str) -> El {
    let find = {
        let key = key.to_owned();
        move || {
            editor.with(|draft| {
                let mut conflicts = draft.conflicts().iter();
                conflicts.find(|conflict| conflict.key == key).cloned()
            })
        }
    };
    let chosen = {
        let find = find.clone();
        move || find().and_then(|conflict| conflict.mine_wins) == Some(mine)
    };
    let shown = move || {
        let conflict = find();
        let json = conflict.and_then(|conflict| if mine { conflict.mine } else { conflict.theirs });
        value(editor, "span", json.as_ref()).into()
    };
    let name = format!("metadata-conflict-{key}");
    let key = key.to_owned();
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", name)
        .prop_with("checked", move || JsValue::from_bool(chosen()))
        .on("change", move |_| {
            editor.edit(|draft| draft.choose(&key, mine))
        });
    el("label")
        .class("check")
        .child(radio)
        .child(el("span").text(label))
        .child_with(shown)
}
