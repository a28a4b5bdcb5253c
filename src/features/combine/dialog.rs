//! The dialog that combines groups.

use leptos::prelude::*;

use crate::features::combine::state::Combine;
use crate::features::combine::view::CombineContent;
use crate::features::group_actions::Actions;
use crate::state::names_now::use_names_now;
use crate::state::picked_items::EntityRef;
use crate::ui::DialogForm;

/// Opens the dialog for these groups.
pub fn open(actions: Actions, groups: Vec<EntityRef>) {
    actions.services.dialogs.open(move |dialog| {
        let t = actions.t();
        let combine = Combine::new(actions, dialog, groups);
        actions.services.clear_status_after_sign_in(dialog);
        use_names_now(combine.groups);
        on_cleanup(move || combine.stop_reading());
        Effect::new(move || {
            actions.services.session.track_sign_in();
            combine.customers.track();
            combine.read();
        });
        view! {
            <DialogForm
                dialog=dialog
                title=t.combine_title()
                submit=Signal::derive(move || combine.face())
                dismiss=t.cancel()
                failed=Signal::derive(move || combine.failure_title())
                ready=Signal::derive(move || combine.is_ready())
                on_submit=move || combine.submit()
            >
                <CombineContent combine=combine/>
            </DialogForm>
        }
    });
}
