//! The keys that the groups have already: in how many, and with which value.

use leptos::prelude::*;

use super::state::BulkEditor;
use crate::domain::metadata::FoundKey;
use crate::features::metadata_editor::changes::{json_value, key_name};
use crate::features::metadata_editor::fields::key_field_id;
use crate::i18n::fill;
use crate::state::query::QueryFailure;
use crate::ui::{IconButton, IconKind, PanelSkeleton};

/// The id of the heading.
const HEADING_ID: &str = "metadata-found";

/// The keys, each with buttons that change it and remove it.
#[component]
pub fn FoundKeys(state: BulkEditor) -> impl IntoView {
    let t = state.editor.t();
    let found = state.found;
    let lines = move || {
        found.with(|found| match found {
            Some(found) => {
                let lines = found.iter().cloned();
                let lines = lines.map(|found| view! { <FoundLine state=state found=found/> });
                view! { <ul>{lines.collect_view()}</ul> }.into_any()
            }
            None if found_failed(state) => ().into_any(),
            None => view! { <PanelSkeleton/> }.into_any(),
        })
    };
    let is_empty = move || found.with(|found| found.is_some_and(Vec::is_empty));
    view! {
        <section class="metadata-found" aria-labelledby=HEADING_ID hidden=is_empty>
            <h3 id=HEADING_ID>{t.found_keys()}</h3>
            <QueryFailure query=found title=t.keys_failed()/>
            {move || lines()}
        </section>
    }
}

fn found_failed(state: BulkEditor) -> bool {
    state.found.error().is_some()
}

#[component]
fn FoundLine(state: BulkEditor, found: FoundKey) -> impl IntoView {
    let editor = state.editor;
    let t = editor.t();
    let [number, all] = [found.groups, state.number].map(|n| editor.i18n.number(n as u64));
    let times = fill(t.found_in(), &[("n", &*number), ("all", &all)]);
    let value = match &found.value {
        Some(json) => {
            view! { <span class="json-value">{json_value(t, Some(json.clone()))}</span> }.into_any()
        }
        None => view! { <span class="muted">{t.value_differs()}</span> }.into_any(),
    };
    let label = |text: &str| fill(text, &[("key", &found.key)]);
    let (change_label, remove_label) = (label(t.change_key()), label(t.remove_everywhere()));
    let removed = found.key.clone();
    let name = key_name(t, &found.key);
    // A row that is new takes the focus when it is built.
    let change = move |_| {
        if let Some(row) = state.change(&found) {
            editor.newest_row.set(row);
            editor.host.focus_by_id(&key_field_id(row));
        }
    };
    view! {
        <li>
            <div>
                {name}
                " "
                {value}
                " "
                <span class="muted">{times}</span>
            </div>
            <div class="row-actions">
                <IconButton
                    label=change_label
                    icon=IconKind::Pencil
                    on:click=change
                />
                <IconButton
                    label=remove_label
                    icon=IconKind::Cross
                    on:click=move |_| state.remove(&removed)
                />
            </div>
        </li>
    }
}
