//! The actions on customer groups: creating, renaming, duplicating and deleting.
//!
//! Each action is a dialog. When the server has confirmed its write, it is closed,
//! [`Revisions`](crate::state::revisions::Revisions) gets what has changed, and
//! [`Activity`](crate::state::activity::Activity) gets what was done and how it is undone.

pub mod chunk;
pub mod context;
mod copy_progress;
pub mod create;
pub mod created;
pub mod delete;
mod deleted;
mod deletion;
mod deletion_impact;
mod deletion_impact_view;
mod deletion_plan;
mod duplicate;
pub mod group_copy;
pub mod inline_rename;
pub mod name_dialog;
mod new_group_button;
mod rename;

pub use context::Actions;
pub use copy_progress::CopyProgress;
pub use new_group_button::NewGroupButton;

use leptos::prelude::*;

use crate::i18n::{fill, isolate};
use crate::platform::clipboard;
use crate::state::element_ids::actions_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::picked_items::EntityRef;
use crate::ui::{Icon, IconKind, Menu, MenuItem, preload};
use chunk::{open_delete, open_duplicate, open_rename, preload_actions};
use context::ActionTarget;

/// The menu of a group, at the end of its row and in the heading of its page.
#[component]
pub fn RowMenu(groups: GroupListState, row: GroupState) -> impl IntoView {
    let actions = Actions::new(groups);
    let t = actions.t();
    let label = Memo::new(move |_| fill(t.actions_for(), &[("name", &row.name())]));
    let target = move || ActionTarget::of(row, t);
    let delete_group = move || {
        let ActionTarget { id, title, .. } = target();
        let groups = vec![EntityRef { id, name: title }];
        actions
            .chunks
            .run(move |owner| open_delete(owner, actions, groups.clone()));
    };
    let rename = move || {
        let group = target();
        actions
            .chunks
            .run(move |owner| open_rename(owner, actions, group.clone()));
    };
    let duplicate = move || {
        let group = target();
        actions
            .chunks
            .run(move |owner| open_duplicate(owner, actions, group.clone()));
    };
    view! {
        <Menu
            label=label
            face=|| view! { <Icon kind=IconKind::More/> }
            on:pointerenter=|_| preload(preload_actions())
            button_id=row.id.with_untracked(|id| actions_id(id))
        >
            <MenuItem label=t.rename() on_choose=rename/>
            <MenuItem label=t.duplicate() on_choose=duplicate/>
            <MenuItem label=t.copy_id() on_choose=move || copy_id(actions, row)/>
            <MenuItem label=t.delete() danger=true on_choose=delete_group/>
        </Menu>
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
