//! A group's metadata as a tree to read, in the server's order and digits, and ways to copy and to edit it.

pub mod bulk;
pub mod changes_view;
pub mod editor;
pub mod rows;
pub mod save;

use crate::domain::json::{Level, RawJson, indented};
use crate::domain::metadata::fields_of;
use crate::features::metadata_editor::editor::{ActionTarget, opener};
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::state::group_row::GroupState;
use crate::ui::panel::panel;
use crate::ui::{El, button, copy_button, el, muted, words};

/// Objects and arrays with more values than this begin closed.
const OPEN_UP_TO: usize = 20;

pub fn metadata(row: GroupState) -> El {
    let t = use_i18n().texts;
    let shown = move || match json(row) {
        None => muted(t.no_metadata()).into(),
        Some(json) => el("div")
            .class("json-tree")
            .attr("dir", "ltr")
            .attr("role", "group")
            .attr(
                "aria-label",
                fill(t.metadata_of(), &[("name", &row.name())]),
            )
            .child(tree(&json))
            .into(),
    };
    // The buttons stay while the metadata changes: the editor gives the focus back to one of them.
    let tools = el("div")
        .class("copy")
        .child_when(move || subject(row).is_some(), move || edit_button(row))
        .child_when(
            move || json(row).is_some(),
            move || {
                copy_button(t.copy_json(), move || {
                    indented(&json(row).unwrap_or_default())
                })
            },
        );
    panel().child_with(shown).child(tools)
}

/// The metadata as it came, unless there is none.
fn json(row: GroupState) -> Option<String> {
    let json = row.read(|group| Some(group.metadata.as_ref()?.as_str().to_owned()));
    json.filter(|json| !Level::of(json).is_empty())
}

/// The group with its metadata, if that can be edited.
fn subject(row: GroupState) -> Option<ActionTarget> {
    row.read(|group| {
        Some(ActionTarget {
            id: group.id.clone(),
            name: row.name(),
            fields: fields_of(group.metadata.as_ref().map(RawJson::as_str))?,
        })
    })
}

fn edit_button(row: GroupState) -> El {
    let t = use_i18n().texts;
    let open = opener();
    button(t.edit(), move || {
        if let Some(group) = subject(row) {
            open(group);
        }
    })
}

/// The values of an object or array as a list, nested ones inside.
fn tree(json: &str) -> El {
    let entries: Vec<(String, String)> = match Level::of(json) {
        Level::Object(fields) if !fields.is_empty() => fields,
        Level::Array(items) if !items.is_empty() => items
            .into_iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        Level::Text(_) => return words(json.trim()).class("json-text"),
        _ => return el("code").class("json-plain").text(json.trim()),
    };
    let items = entries.into_iter().map(|(name, value)| {
        let name = words(name).class("json-key");
        let nested = Level::of(&value).len();
        let item = el("li");
        if nested == 0 {
            return item.child(name).text(" ").child(tree(&value));
        }
        let number = el("span").class("muted").text(nested.to_string());
        let heading = el("summary").child(name).text(" ").child(number);
        let branch = el("details").child(heading).child(tree(&value));
        item.child(if nested <= OPEN_UP_TO {
            branch.attr("open", "")
        } else {
            branch
        })
    });
    el("ul").children(items)
}
