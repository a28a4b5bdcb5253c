//! The items of the menu of a group.

use leptos::prelude::*;

use super::context::{ActionTarget, Actions};
use super::{delete, duplicate, rename};
use crate::i18n::{fill, isolate};
use crate::platform::clipboard;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::picked_items::EntityRef;
use crate::ui::MenuItem;

/// An item for each action on one group.
#[component]
pub fn RowItems(groups: GroupListState, row: GroupState) -> impl IntoView {
    let actions = Actions::new(groups);
    let t = actions.t();
    let target = move || ActionTarget::of(row, t);
    let delete_group = move || {
        let ActionTarget { id, title, .. } = target();
        delete::open(actions, vec![EntityRef { id, name: title }]);
    };
    view! {
        <MenuItem
            label=t.rename()
            key=Some("F2")
            on_choose=move || rename::open(actions, target())
        />
        <MenuItem label=t.duplicate() on_choose=move || duplicate::open(actions, target())/>
        <MenuItem label=t.copy_id() on_choose=move || copy_id(actions, row)/>
        <MenuItem label=t.delete() danger=true on_choose=delete_group/>
    }
}

fn copy_id(actions: Actions, row: GroupState) {
    let id = row.id.get_untracked();
    let t = actions.t();
    actions.host.spawn(async move {
        let text = match clipboard::copy(&id).await {
            true => t.id_copied(),
            false => t.copy_failed(),
        };
        let text = fill(text, &[("id", &isolate(&id))]);
        actions.toasts.show(text, Vec::new());
    });
}
