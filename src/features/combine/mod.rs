//! Combining groups: the customers that are in any, in all or in only one of several groups, or in no group at all,
//! become a new group, or are added to or removed from an existing one.

mod apply;
mod reading;
mod state;
mod view;

use leptos::prelude::*;

use crate::features::group_actions::Actions;
use crate::state::group_list::GroupListState;
use crate::state::picked_items::EntityRef;
use crate::ui::{DialogForm, IconButton, IconKind};
use state::Combine;
use view::CombineContent;

/// The button in the toolbar. It is there without a selection, too: for the customers in no group.
#[component]
pub fn CombineButton(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    view! {
        <IconButton
            label=actions.t().combine_title()
            icon=IconKind::Groups
            on:click=move |_| open(actions, actions.selected())
        />
    }
}

/// Opens the dialog for these groups.
pub fn open(actions: Actions, groups: Vec<EntityRef>) {
    actions.dialogs.open(move |dialog| {
        let t = actions.t();
        let combine = Combine::new(actions, dialog, groups);
        actions.clear_status_after_sign_in(dialog);
        on_cleanup(move || combine.stop_reading());
        Effect::new(move || {
            actions.session.track_sign_in();
            combine.customers.track();
            combine.read();
        });
        view! {
            <DialogForm
                dialog=dialog
                title=t.combine_title()
                submit=t.apply()
                dismiss=t.cancel()
                failed=t.members_not_changed()
                ready=Signal::derive(move || combine.is_ready())
                on_submit=move || combine.submit()
            >
                <CombineContent combine=combine/>
            </DialogForm>
        }
    });
}
