//! The metadata as rows: a key, how its value is read, and the value.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Event;
use web_sys::KeyboardEvent;

use crate::domain::metadata::{Draft, Kind, Problem, Row, is_true};
use crate::features::metadata_editor::editor::{Editor, not_json};
use crate::i18n::{fill, isolate};
use crate::ui::{
    Content, El, ElRef, IconKind, each, effect, el, focus, focus_by_id, icon, icon_button, muted,
    nothing, sentence, value_of, words,
};

/// The id of the button that adds a row.
const ADD_ID: &str = "metadata-add";
/// The most lines a value's field begins with.
const MAX_LINES: usize = 12;

pub fn rows(editor: Editor) -> El {
    let t = editor.t();
    let ids = move || {
        let id = |row: &Row| row.id.to_string();
        editor.with(|draft| draft.rows().iter().map(id).collect())
    };
    let add = el("button")
        .attr("type", "button")
        .attr("id", ADD_ID)
        .class("button")
        .on_click(move || insert(editor, None))
        .child(icon(IconKind::Plus))
        .text(t.add_row());
    el("div")
        .class("stack")
        .on("keydown", keep_enter)
        .child_when(
            move || editor.with(|draft| draft.rows().is_empty()),
            move || muted(t.no_metadata()),
        )
        .child(each(ids, move |id| {
            row(editor, id.parse().unwrap_or(0)).into()
        }))
        .child(el("div").child(add))
}

/// Enter in a field of one line would save, and whoever enters a key is not done yet.
fn keep_enter(event: Event) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_line = target.is_some_and(|target| target.tag_name() == "INPUT");
    let is_enter = event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|event| event.key() == "Enter");
    if is_line && is_enter {
        event.prevent_default();
    }
}

fn insert(editor: Editor, before: Option<u32>) {
    editor.edit(|draft| {
        let id = draft.insert(before);
        editor.newest.set(id);
    });
}

/// Removes a row; the focus goes to the one that takes its place.
fn remove(editor: Editor, id: u32) {
    let next = editor.with(|draft| {
        let mut behind = draft.rows().iter().skip_while(|row| row.id != id).skip(1);
        behind
            .next()
            .or(draft.rows().iter().rfind(|row| row.id != id))
            .map(|row| row.id)
    });
    editor.edit(|draft| draft.remove(id));
    match next {
        Some(next) => focus_by_id(&key_id(next)),
        None => focus_by_id(ADD_ID),
    }
}

fn key_id(id: u32) -> String {
    format!("metadata-key-{id}")
}

fn problem_id(id: u32) -> String {
    format!("metadata-problem-{id}")
}

/// A text about a row, which goes by its key.
fn about(editor: Editor, id: u32, text: &str) -> String {
    let t = editor.t();
    let called = editor.row(id, |place, row| match row.key.is_empty() {
        true => fill(
            t.row_called(),
            &[("n", &editor.i18n.number(place as u64 + 1))],
        ),
        false => row.key.clone(),
    });
    fill(text, &[("key", &called)])
}

fn row(editor: Editor, id: u32) -> El {
    let t = editor.t();
    let label = move |text: &'static str| move || Some(about(editor, id, text));
    let button = |text, kind, press: fn(Editor, u32)| {
        icon_button("", kind, move || press(editor, id))
            .attr_with("aria-label", label(text))
            .attr_with("title", label(text))
    };
    let note = Memo::new(move |_| editor.row(id, |_, row| note_of(editor, row)));
    let note_line = el("div")
        .class("row-note")
        .attr("id", problem_id(id))
        .class_when("problem", move || {
            editor.row(id, |_, row| row.problem.is_some())
        })
        .child_with(move || note.with(|note| sentence("p", note).into()));
    el("div")
        .class("metadata-row")
        .class_when("changed", move || is_changed(editor, id))
        .attr("role", "group")
        .attr_with("aria-label", label("{key}"))
        .child(key_field(editor, id))
        .child(kind_field(editor, id))
        .child(value_field(editor, id))
        .child(
            el("div")
                .class("row-actions")
                .child(button(t.insert_above(), IconKind::Plus, |editor, id| {
                    insert(editor, Some(id))
                }))
                .child(button(t.remove_row(), IconKind::Cross, remove)),
        )
        .child(note_line)
}

fn is_changed(editor: Editor, id: u32) -> bool {
    editor.with(|draft| {
        let row = draft
            .row(id)
            .map(|(_, row)| row)
            .filter(|row| !row.is_empty());
        row.is_some_and(|row| draft.changes().iter().any(|change| change.key == row.key))
    })
}

/// A field of a row: what all of them have in common.
fn field(editor: Editor, id: u32, tag: &'static str, label: impl Fn() -> String + 'static) -> El {
    let wrong = move || editor.row(id, |_, row| row.problem.is_some());
    el(tag)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr_with("aria-label", move || Some(label()))
        .attr_with("aria-invalid", move || wrong().then(|| "true".to_owned()))
        .attr("aria-describedby", problem_id(id))
}

fn key_field(editor: Editor, id: u32) -> El {
    let t = editor.t();
    let input = ElRef::new();
    effect(move || {
        input.track();
        if editor.newest.get_untracked() == id {
            focus(input);
        }
    });
    let name = move || {
        let place = editor.row(id, |place, _| place as u64 + 1);
        fill(t.key_of(), &[("n", &editor.i18n.number(place))])
    };
    field(editor, id, "input", name)
        .class("code row-key")
        .node_ref(input)
        .attr("id", key_id(id))
        .attr("dir", "auto")
        .prop_with("value", move || {
            editor.row(id, |_, row| row.key.clone()).into()
        })
        .on("input", move |event| {
            editor.edit(|draft| draft.set_key(id, value_of(&event)));
        })
}

fn kind_field(editor: Editor, id: u32) -> El {
    let t = editor.t();
    let names = [
        t.kind_text(),
        t.kind_number(),
        t.kind_boolean(),
        t.kind_null(),
        t.kind_json(),
    ];
    let options = Kind::ALL.into_iter().zip(names).enumerate();
    let options = options.map(|(index, (kind, name))| {
        let is_it = move || editor.row(id, |_, row| row.kind == kind);
        option(index.to_string(), name, is_it)
    });
    let choose = move |event: Event| {
        let kind = value_of(&event).parse().ok();
        let kind = kind.and_then(|index: usize| Kind::ALL.get(index).copied());
        editor.edit(|draft| draft.set_kind(id, kind.unwrap_or_default()));
    };
    el("select")
        .class("row-kind")
        .attr_with("aria-label", move || Some(about(editor, id, t.kind_of())))
        .on("change", choose)
        .children(options)
}

fn option(value: String, name: &'static str, chosen: impl Fn() -> bool + Send + 'static) -> El {
    el("option")
        .attr("value", value)
        .prop_with("selected", move || JsValue::from_bool(chosen()))
        .text(name)
}

/// The field that fits the kind; it is built anew with another kind only.
fn value_field(editor: Editor, id: u32) -> El {
    let t = editor.t();
    let kind = Memo::new(move |_| editor.row(id, |_, row| row.kind as usize));
    let label = move || about(editor, id, t.value_of());
    let text = move || editor.row(id, |_, row| row.text.clone());
    let type_in = move |event: Event| {
        editor.edit(|draft| draft.set_text(id, value_of(&event)));
    };
    let shown = move || {
        let kind = Kind::ALL.get(kind.get()).copied().unwrap_or_default();
        let line = |tag| {
            field(editor, id, tag, label)
                .prop_with("value", move || text().into())
                .on("input", type_in)
        };
        match kind {
            Kind::Text => line("textarea")
                .attr("dir", "auto")
                .attr_with("rows", move || Some(lines(&text()))),
            Kind::Json => line("textarea")
                .class("code")
                .attr("dir", "ltr")
                .attr_with("rows", move || Some(lines(&text()))),
            Kind::Number => line("input")
                .class("code")
                .attr("dir", "ltr")
                .attr("inputmode", "decimal"),
            Kind::Boolean => field(editor, id, "select", label)
                .on("change", type_in)
                .child(option("true".to_owned(), "true", move || is_true(&text())))
                .child(option("false".to_owned(), "false", move || {
                    !is_true(&text())
                })),
            Kind::Null => el("code").class("muted").text("null"),
        }
        .into()
    };
    el("div").class("row-value").child_with(shown)
}

fn lines(text: &str) -> String {
    text.split('\n').count().min(MAX_LINES).to_string()
}

/// What is wrong with a row, or what becomes of it.
fn note_of(editor: Editor, row: &Row) -> String {
    let t = editor.t();
    match (&row.problem, &row.rewritten) {
        (Some(problem), _) => explain(editor, problem),
        (None, Some((from, to))) => fill(
            t.number_rewritten(),
            &[("from", &isolate(from)), ("to", &isolate(to))],
        ),
        (None, None) => String::new(),
    }
}

/// A problem in words, in which people's data are set apart.
pub fn explain(editor: Editor, problem: &Problem) -> String {
    let t = editor.t();
    let about = |text: &str, key: &str| fill(text, &[("key", &isolate(key))]);
    match problem {
        Problem::DuplicateKey(key) => about(t.key_twice(), key),
        Problem::ReservedKey(key) => about(t.key_reserved(), key),
        Problem::NotANumber => t.not_a_number().to_owned(),
        Problem::NotJson(line, column) => not_json(editor.i18n, *line, *column),
        Problem::EmptyText => t.empty_text_deletes().to_owned(),
    }
}

/// The notes of all rows, for where the rows are not shown.
pub fn problem_lines(editor: Editor) -> Content {
    let lines = |draft: &Draft| {
        let line = |row: &Row| {
            let note = note_of(editor, row);
            let class = if row.problem.is_some() {
                "problem"
            } else {
                "row-note"
            };
            (!note.is_empty()).then(|| {
                let key = words(row.key.clone()).class("json-key");
                el("p")
                    .class(class)
                    .child(key)
                    .child(sentence("span", &note))
            })
        };
        draft.rows().iter().filter_map(line).collect::<Vec<El>>()
    };
    match editor.with(lines) {
        lines if lines.is_empty() => nothing(),
        lines => el("div").children(lines).into(),
    }
}
