//! A group's metadata as a tree to read, in the server's order and digits, and a way to copy it.

use super::super::row::RowState;
use super::panel;
use crate::i18n::{I18n, Texts, fill};
use crate::json::{self, Level};
use crate::signal::RwSignal;
use crate::ui::{El, button, el, muted, words};
use crate::web::clipboard;
use crate::web::task::spawn;

/// Objects and arrays with more values than this begin closed.
const OPEN_UP_TO: usize = 20;

pub fn metadata(row: RowState) -> El {
    let t = I18n::expect().texts;
    let shown = move || {
        let json = row.read(|group| Some(group.metadata.as_ref()?.as_str().to_owned()));
        match json.filter(|json| !Level::of(json).is_empty()) {
            None => muted(t.no_metadata).into(),
            Some(json) => {
                let text = el("div")
                    .class("json-tree")
                    .attr("dir", "ltr")
                    .child(tree(&json));
                el("div")
                    .class("metadata")
                    .attr("role", "group")
                    .attr("aria-label", fill(t.metadata_of, &[("name", &row.name())]))
                    .child(text)
                    .child(copy_button(json, t))
                    .into()
            }
        }
    };
    panel().child_with(shown)
}

fn copy_button(json: String, t: &'static Texts) -> El {
    let said = RwSignal::new("");
    let copy = move || {
        said.set("");
        let text = indented(&json);
        spawn(async move {
            let copied = clipboard::copy(&text).await;
            said.set(if copied { t.copied } else { t.copy_failed });
        });
    };
    el("div")
        .class("copy")
        .child(button(t.copy_json, copy))
        .child(
            el("span")
                .class("muted")
                .attr("role", "status")
                .text_with(move || said.get().to_owned()),
        )
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

/// The JSON with line breaks and indentation; values stay letter for letter.
fn indented(json: &str) -> String {
    let mut text = String::new();
    write_indented(json, 0, &mut text);
    text
}

fn write_indented(json: &str, depth: usize, out: &mut String) {
    let (open, close, entries): (_, _, Vec<(Option<String>, String)>) = match Level::of(json) {
        Level::Object(fields) if !fields.is_empty() => (
            '{',
            '}',
            fields
                .into_iter()
                .map(|(name, value)| (Some(name), value))
                .collect(),
        ),
        Level::Array(items) if !items.is_empty() => (
            '[',
            ']',
            items.into_iter().map(|value| (None, value)).collect(),
        ),
        _ => return out.push_str(json.trim()),
    };
    out.push(open);
    for (index, (name, value)) in entries.into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(name) = name {
            out.push_str(&json::text(&name));
            out.push_str(": ");
        }
        write_indented(&value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indenting_changes_no_value() {
        let json = r#"{"b":1.0,"a":[1,{"x":12345678901234567890}],"e":{},"t":"a\"b"}"#;
        let text = indented(json);
        assert_eq!(
            text,
            "{\n  \"b\": 1.0,\n  \"a\": [\n    1,\n    {\n      \"x\": 12345678901234567890\n    }\n  ],\n  \"e\": {},\n  \"t\": \"a\\\"b\"\n}"
        );
    }
}
