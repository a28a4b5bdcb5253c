//! The dialog in which the metadata of one group is edited.

use leptos::prelude::*;

use super::changes::Changes;
use super::conflicts::Conflicts;
use super::form::MetadataForm;
use super::save::save;
use super::state::{EditedGroup, EditorState};
use crate::api::customer_groups::CustomerGroup;
use crate::domain::metadata::Draft;
use crate::i18n::{fill, isolate};
use crate::state::names_now::use_name_now;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::{DialogForm, DialogHandle, DialogStatus};

/// Opens the editor.
pub fn open(services: AppServices, group: EditedGroup) {
    services.dialogs.open(move |dialog| {
        view! { <MetadataDialog services=services dialog=dialog group=group/> }
    });
}

/// Opens the editor of a group that is called `name`, or says that its metadata is no object, which is all that can be
/// edited.
pub fn open_if_editable(services: AppServices, group: &CustomerGroup, name: String) {
    match EditedGroup::of(group, name.clone()) {
        Some(group) => open(services, group),
        None => {
            let text = services.i18n.texts.metadata_not_editable();
            let text = fill(text, &[("name", &isolate(&name))]);
            services.activity.toasts.show(text, Vec::new());
        }
    }
}

#[component]
fn MetadataDialog(
    services: AppServices,
    dialog: DialogHandle,
    group: EditedGroup,
) -> impl IntoView {
    let editor = EditorState::new(group.fields.clone());
    let t = editor.t();
    Effect::new(move || dialog.set_unsaved(editor.is_unsaved()));
    services.clear_status_after_sign_in(dialog);
    let name = use_name_now(EntityRef {
        id: group.id.clone(),
        name: group.name.clone(),
    });
    let title = Signal::derive(move || fill(t.metadata_of(), &[("name", &isolate(&name.get()))]));
    let ready = move || !editor.with(Draft::is_blocked) && !editor.is_text_wrong();
    let submit = move |()| dialog.run(save(editor, services, dialog, group.clone()));
    view! {
        <DialogForm
            dialog=dialog
            title=title
            submit=t.save()
            dismiss=t.cancel()
            failed=t.metadata_failed()
            ready=Signal::derive(ready)
            on_submit=submit
            class:metadata-editor=true
        >
            <MetadataForm editor=editor/>
            <Conflicts editor=editor/>
            <Changes editor=editor/>
            <DialogStatus dialog=dialog/>
        </DialogForm>
    }
}
