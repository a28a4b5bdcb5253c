//! Renaming a view.

use leptos::prelude::*;

use super::state::ViewsState;
use crate::i18n::{fill, isolate};
use crate::ui::{DIALOG_STATUS_ID, DialogForm, DialogStatus};

/// Opens the dialog "Rename VIP". A name that cannot be taken stays in the field, with the reason.
pub fn open(views: ViewsState, name: String) {
    views.groups.services.dialogs.open(move |dialog| {
        let t = views.t;
        let text = RwSignal::new(name.clone());
        let title = fill(t.rename_view(), &[("name", &isolate(&name))]);
        let save = move || match views.rename(&name, &text.get_untracked()) {
            Ok(()) => dialog.finish(),
            Err(problem) => dialog.set_status(problem),
        };
        let on_input = move |event| {
            text.set(event_target_value(&event));
            dialog.clear_status();
            dialog.set_unsaved(true);
        };
        view! {
            <DialogForm
                dialog=dialog
                title=title
                submit=t.save()
                dismiss=t.cancel()
                failed=""
                on_submit=save
            >
                <div class="stack close">
                    <label class="field">
                        <span>{t.view_name()}</span>
                        <input
                            type="text"
                            autofocus=true
                            required=true
                            dir="auto"
                            maxlength="80"
                            autocomplete="off"
                            aria-describedby=DIALOG_STATUS_ID
                            aria-invalid=move || dialog.has_status().then_some("true")
                            prop:value=text
                            on:input=on_input
                        />
                    </label>
                    <DialogStatus dialog=dialog/>
                </div>
            </DialogForm>
        }
    });
}
