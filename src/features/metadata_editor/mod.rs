//! A group's metadata: shown as a tree in the server's order and digits, copied, and edited in a dialog; and the dialog
//! that sets and removes keys in the metadata of several groups.

mod bulk;
mod changes;
pub mod chunk;
mod conflicts;
mod dialog;
mod fields;
mod form;
mod large;
mod notes;
mod rows;
mod save;
pub mod state;
pub mod tree;

use leptos::prelude::*;

#[cfg(all(test, target_arch = "wasm32"))]
pub use self::form::MetadataForm;
#[cfg(all(test, target_arch = "wasm32"))]
pub use self::state::EditorState;

use self::chunk::open_editor;
use self::state::EditedGroup;
use self::tree::json_tree;
use crate::domain::json::Level;
use crate::domain::json_walk::indented;
use crate::i18n::{fill, use_i18n};
use crate::state::group_row::GroupState;
use crate::state::services::use_services;
use crate::ui::{Button, CopyButton, Muted, Show};

/// The panel with a group's metadata.
#[component]
pub fn Metadata(row: GroupState) -> impl IntoView {
    view! {
        <div class="panel">
            <MetadataContent row=row/>
        </div>
    }
}

#[component]
fn MetadataContent(row: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let json = Memo::new(move |_| json_of(row));
    let label = move || fill(t.metadata_of(), &[("name", &row.name())]);
    let tree = move || {
        json.with(|json| match json {
            None => view! { <Muted>{t.no_metadata()}</Muted> }.into_any(),
            Some(json) => view! {
                <div class="json-tree" dir="ltr" role="group" aria-label=move || label()>
                    {json_tree(json)}
                </div>
            }
            .into_any(),
        })
    };
    view! {
        {move || tree()}
        <Tools row=row json=json/>
    }
}

/// The buttons. They stay while the metadata changes, because the editor gives the focus back to one of them.
#[component]
fn Tools(row: GroupState, json: Memo<Option<String>>) -> impl IntoView {
    let t = use_i18n().texts;
    let group = Memo::new(move |_| editable_group(row));
    let services = use_services();
    let edit = move |_| {
        if let Some(group) = group.get_untracked() {
            services
                .chunks
                .run(move |owner| open_editor(owner, services, group.clone()));
        }
    };
    let text = move || json.with(|json| json.as_deref().map(indented).unwrap_or_default());
    view! {
        <div class="copy">
            <Show when=move || group.with(Option::is_some)>
                <Button on:click=edit>{t.edit()}</Button>
            </Show>
            <Show when=move || json.with(Option::is_some)>
                <CopyButton text=Signal::derive(text)>{t.copy_json()}</CopyButton>
            </Show>
        </div>
    }
}

/// The metadata as the server sent it, unless it is empty.
fn json_of(row: GroupState) -> Option<String> {
    let json = row.read(|group| Some(group.metadata.as_ref()?.as_str().to_owned()));
    json.filter(|json| !Level::of(json).is_empty())
}

/// The group with its metadata, if that can be edited.
fn editable_group(row: GroupState) -> Option<EditedGroup> {
    row.read(|group| EditedGroup::of(group, row.name()))
}
