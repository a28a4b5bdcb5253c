//! The dialog that sets and removes keys in the metadata of several groups. All other keys stay as they are.

mod found;
mod save;
mod state;

use leptos::prelude::*;

use self::found::FoundKeys;
use self::save::save;
use self::state::BulkEditor;
use super::form::MetadataForm;
use crate::i18n::fill;
use crate::state::bulk_run::BulkRunStatus;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::{DialogForm, DialogHandle, DialogStatus, Dialogs};

/// Opens the dialog.
pub fn open(services: AppServices, dialogs: Dialogs, groups: Vec<EntityRef>) {
    dialogs.open(move |dialog| {
        view! { <BulkDialog services=services dialog=dialog groups=groups/> }
    });
}

#[component]
fn BulkDialog(
    services: AppServices,
    dialog: DialogHandle,
    groups: Vec<EntityRef>,
) -> impl IntoView {
    let i18n = services.i18n;
    let t = i18n.texts;
    let title = i18n.count(t.metadata_of_all(), groups.len() as u64);
    let state = BulkEditor::new(services, groups);
    Effect::new(move || dialog.set_unsaved(state.is_unsaved()));
    let submit = move |()| {
        let keys = untrack(|| state.keys());
        match keys.contradiction() {
            Some(key) => dialog.set_status(fill(t.key_twice(), &[("key", key)])),
            None => dialog.run(save(state, dialog, keys)),
        }
    };
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=t.save()
            dismiss=t.cancel()
            failed=t.metadata_failed()
            ready=Signal::derive(move || state.is_ready())
            on_submit=submit
            class:metadata-editor=true
        >
            <FoundKeys state=state/>
            <MetadataForm editor=state.editor/>
            <label class="field">
                <span>{t.keys_to_remove()}</span>
                <textarea
                    rows="2"
                    dir="auto"
                    spellcheck="false"
                    autocapitalize="none"
                    prop:value=state.removed
                    on:input=move |event| state.removed.set(event_target_value(&event))
                ></textarea>
            </label>
            <DialogStatus dialog=dialog/>
            <BulkRunStatus run=state.run/>
        </DialogForm>
    }
}
