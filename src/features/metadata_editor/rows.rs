//! The metadata as rows: a key, the kind of its value, and the value.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::fields::{KeyField, KindField, ValueField, about_row, key_field_id, note_id};
use super::notes::note_on;
use super::state::EditorState;
use crate::domain::metadata::Row;
use crate::ui::{For, Icon, IconButton, IconKind, Muted, Sentence, Show};

/// The id of the button that adds a row.
const ADD_BUTTON_ID: &str = "metadata-add";

/// The rows, and a button that adds one.
#[component]
pub fn Rows(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let ids = move || -> Vec<u32> {
        let id = |row: &Row| row.id;
        editor.with(|draft| draft.rows().iter().map(id).collect())
    };
    view! {
        <div class="stack" on:keydown=keep_enter>
            <Show when=move || editor.with(|draft| draft.rows().is_empty())>
                <Muted>{t.no_metadata()}</Muted>
            </Show>
            <For
                each=ids
                key=|id| *id as usize
                children=move |id| view! { <MetadataRow editor=editor id=id/> }
            />
            <div>
                <button
                    type="button"
                    id=ADD_BUTTON_ID
                    class="button"
                    on:click=move |_| insert(editor, None)
                >
                    <Icon kind=IconKind::Plus/>
                    {t.add_row()}
                </button>
            </div>
        </div>
    }
}

/// Keeps Enter in a key or a number from sending the form: people are mostly not done yet.
fn keep_enter(event: ev::KeyboardEvent) {
    let target = event.target();
    let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_input = target.is_some_and(|target| target.tag_name() == "INPUT");
    if is_input && event.key() == "Enter" && !event.is_composing() {
        event.prevent_default();
    }
}

fn insert(editor: EditorState, before: Option<u32>) {
    editor.edit(|draft| {
        let id = draft.insert(before);
        editor.newest_row.set(id);
    });
}

/// Removes a row and gives the focus to the row that takes its place, or else to the last one.
fn remove(editor: EditorState, id: u32) {
    let next = editor.with_untracked(|draft| {
        let mut behind = draft.rows().iter().skip_while(|row| row.id != id).skip(1);
        let next = behind
            .next()
            .or_else(|| draft.rows().iter().rfind(|row| row.id != id));
        next.map(|row| row.id)
    });
    editor.edit(|draft| draft.remove(id));
    match next {
        Some(next) => editor.host.focus_by_id(&key_field_id(next)),
        None => editor.host.focus_by_id(ADD_BUTTON_ID),
    }
}

#[component]
fn MetadataRow(editor: EditorState, id: u32) -> impl IntoView {
    let t = editor.t();
    let label = move |text: &'static str| Signal::derive(move || about_row(editor, id, text));
    let note = Memo::new(move |_| editor.row(id, |_, row| note_on(editor, row)));
    let has_problem = move || editor.row(id, |_, row| row.problem.is_some());
    view! {
        <div
            class="metadata-row"
            class:changed=move || is_changed(editor, id)
            role="group"
            aria-label=label("{key}")
        >
            <KeyField editor=editor id=id/>
            <KindField editor=editor id=id/>
            <ValueField editor=editor id=id/>
            <div class="row-actions">
                <IconButton
                    label=label(t.insert_above())
                    icon=IconKind::Plus
                    on:click=move |_| insert(editor, Some(id))
                />
                <IconButton
                    label=label(t.remove_row())
                    icon=IconKind::Cross
                    on:click=move |_| remove(editor, id)
                />
            </div>
            <div class="row-note" id=note_id(id) class:problem=move || has_problem()>
                <p><Sentence text=note/></p>
            </div>
        </div>
    }
}

/// Whether saving changes the key of this row.
fn is_changed(editor: EditorState, id: u32) -> bool {
    editor.with(|draft| {
        let row = draft.row(id).map(|(_, row)| row);
        row.filter(|row| !row.is_empty())
            .is_some_and(|row| draft.changes().iter().any(|change| change.key == row.key))
    })
}
