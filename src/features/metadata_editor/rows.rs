//! The metadata as rows: a key, the kind of its value, and the value.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::fields::{KeyField, KindField, ValueField, about_row, key_field_id, note_id};
use super::notes::note_on;
use super::state::EditorState;
use crate::domain::list_query::PageStep;
use crate::ui::{For, Icon, IconButton, IconKind, Muted, Pager, PagerState, Sentence, Show};

/// The id of the button that adds a row.
const ADD_BUTTON_ID: &str = "metadata-add";

/// The number of rows that are shown at a time.
const MAX_ROWS: usize = 200;

/// The rows, and a button that adds one.
#[component]
pub fn Rows(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    let count = Memo::new(move |_| editor.with(|draft| draft.rows().len()));
    let is_paged = move || count.get() > MAX_ROWS;
    let ids = move || -> Vec<u32> {
        let first = first_shown(editor, count.get());
        editor.with(|draft| {
            let shown = draft.rows().iter().skip(first).take(MAX_ROWS);
            shown.map(|row| row.id).collect()
        })
    };
    view! {
        <div class="stack" on:keydown=keep_enter>
            <Show when=move || editor.with(|draft| draft.rows().is_empty())>
                <Muted>{t.no_metadata()}</Muted>
            </Show>
            <Show when=move || editor.with(|draft| !draft.rows().is_empty())>
                <Heads editor=editor/>
            </Show>
            <For
                each=ids
                key=|id| *id as usize
                children=move |id| view! { <MetadataRow editor=editor id=id/> }
            />
            <Show when=is_paged>
                <RowPager editor=editor count=count/>
            </Show>
            <div>
                <button
                    type="button"
                    id=ADD_BUTTON_ID
                    class="button"
                    on:click=move |_| add(editor)
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

/// The number of rows before those that are shown, for this number of rows.
fn first_shown(editor: EditorState, count: usize) -> usize {
    let last_page = count.saturating_sub(1) / MAX_ROWS * MAX_ROWS;
    editor.first_row.get().min(last_page)
}

/// The pages of metadata with very many keys.
#[component]
fn RowPager(editor: EditorState, count: Memo<usize>) -> impl IntoView {
    let state = Memo::new(move |_| {
        let count = count.get();
        let first = first_shown(editor, count);
        PagerState {
            asked: first as u64,
            offset: first as u64,
            shown: count.saturating_sub(first).min(MAX_ROWS) as u64,
            limit: MAX_ROWS as u64,
            total: count as u64,
        }
    });
    let go = move |step: PageStep| {
        let PagerState {
            asked,
            limit,
            total,
            ..
        } = state.get_untracked();
        let offset = step.offset(asked, limit, total);
        editor
            .first_row
            .set(usize::try_from(offset).unwrap_or_default());
    };
    view! { <Pager label=editor.t().metadata_rows() state=state on_go=go/> }
}

fn add(editor: EditorState) {
    editor.edit(|draft| {
        let id = draft.add();
        editor.newest_row.set(id);
    });
    let last = editor.with_untracked(|draft| draft.rows().len().saturating_sub(1));
    editor.first_row.set(last / MAX_ROWS * MAX_ROWS);
}

/// The heads over the fields, for the eyes: each field has a name of its own.
#[component]
fn Heads(editor: EditorState) -> impl IntoView {
    let t = editor.t();
    view! {
        <div class="metadata-heads" aria-hidden="true">
            <span>{t.field_key()}</span>
            <span>{t.field_kind()}</span>
            <span>{t.field_value()}</span>
        </div>
    }
}

/// Removes a row and gives the focus to the row that takes its place, or else to the last one.
fn remove(editor: EditorState, id: u32) {
    let next = editor.with_untracked(|draft| {
        let (place, _) = draft.row(id)?;
        let rows = draft.rows();
        let next = rows
            .get(place + 1)
            .or_else(|| rows.get(place.checked_sub(1)?));
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
            <div class="row-field" data-label=t.field_key()>
                <KeyField editor=editor id=id/>
            </div>
            <div class="row-field" data-label=t.field_kind()>
                <KindField editor=editor id=id/>
            </div>
            <div class="row-field" data-label=t.field_value()>
                <ValueField editor=editor id=id/>
            </div>
            <div class="row-actions">
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
    editor.row(id, |_, row| row.is_changed)
}
