//! The actions on customer groups: creating, renaming, duplicating and deleting.
//!
//! Each action is a dialog. When the server has confirmed its write, it is closed,
//! [`Revisions`](crate::state::revisions::Revisions) gets what has changed, and
//! [`Activity`](crate::state::activity::Activity) gets what was done and how it is undone.

mod action_buttons;
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
mod drafts;
pub mod duplicate;
pub mod group_copy;
pub mod inline_rename;
mod inline_rename_form;
pub mod name_dialog;
mod new_group_button;
pub mod rename;
mod restoration;
mod row_items;
mod rule_mending;
pub mod started_copy;

pub use action_buttons::ActionButtons;
pub use context::Actions;
pub use copy_progress::CopyProgress;
pub use new_group_button::NewGroupButton;

use leptos::prelude::*;

use crate::i18n::{fill, use_i18n};
use crate::state::element_ids::actions_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::ui::{Icon, IconKind, Lazy, Menu, PanelSkeleton, preload};
use chunk::{preload_actions, row_items};

/// The menu of a group, at the end of its row.
#[component]
pub fn RowMenu(groups: GroupListState, row: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let label = Memo::new(move |_| fill(t.actions_for(), &[("name", &row.name())]));
    view! {
        <Menu
            label=label
            face=|| view! { <Icon kind=IconKind::More/> }
            on:pointerenter=|_| preload(preload_actions())
            on:focusin=|_| preload(preload_actions())
            button_id=row.id.with_untracked(|id| actions_id(id))
        >
            <Lazy
                load=move |owner| row_items(owner, groups, row)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Menu>
    }
}
