//! Notes on rows: what is wrong with a row, or what saving makes of it.

use leptos::prelude::*;

use super::state::{EditorState, not_json};
use crate::domain::metadata::{Draft, Problem, Row};
use crate::i18n::{fill, isolate};
use crate::ui::sentence;

/// How many notes are shown where the rows are not.
const MAX_NOTES: usize = 100;

/// The note on a row, with people's data set apart; empty if there is nothing to say.
pub fn note_on(editor: EditorState, row: &Row) -> String {
    match (&row.problem, &row.rewritten) {
        (Some(problem), _) => explain(editor, problem),
        (None, Some((from, to))) => fill(
            editor.t().number_rewritten(),
            &[("from", &isolate(from)), ("to", &isolate(to))],
        ),
        (None, None) => String::new(),
    }
}

/// A problem in words, with people's data set apart.
pub fn explain(editor: EditorState, problem: &Problem) -> String {
    let t = editor.t();
    let about = |text: &str, key: &str| fill(text, &[("key", &isolate(key))]);
    match problem {
        Problem::DuplicateKey(key) => about(t.key_twice(), key),
        Problem::ReservedKey(key) => about(t.key_reserved(), key),
        Problem::NotANumber => t.not_a_number().to_owned(),
        Problem::NotJson(line, column) => not_json(editor.i18n, *line, *column),
        Problem::EmptyText => t.empty_text_deletes().to_owned(),
        Problem::NullItem => t.null_in_list().to_owned(),
    }
}

/// The notes on all rows, for where the rows are not shown.
#[component]
pub fn RowNotes(editor: EditorState) -> impl IntoView {
    let notes = move |draft: &Draft| -> Vec<(&'static str, String, String)> {
        let note = |row: &Row| {
            let class = match row.problem {
                Some(_) => "problem",
                None => "row-note",
            };
            let note = note_on(editor, row);
            (!note.is_empty()).then(|| (class, row.key.clone(), note))
        };
        draft
            .rows()
            .iter()
            .filter_map(note)
            .take(MAX_NOTES)
            .collect()
    };
    let lines = move || {
        let notes = editor.with(notes);
        let lines = notes.into_iter().map(|(class, key, note)| {
            view! {
                <p class=class>
                    <bdi class="json-key">{key}</bdi>
                    <span>{sentence(&note)}</span>
                </p>
            }
        });
        let lines: Vec<_> = lines.collect();
        (!lines.is_empty()).then(|| view! { <div>{lines}</div> })
    };
    view! { {move || lines()} }
}
