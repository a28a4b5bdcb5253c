//! Combining groups: the customers that are in any, in all or in only one of several groups, or in no group at all,
//! become a new group, or are added to or removed from an existing one.

mod apply;
pub mod chunk;
mod dialog;
mod reading;
mod state;
mod view;

use leptos::prelude::*;

use crate::features::group_actions::Actions;
use crate::features::group_actions::chunk::preload_actions;
use crate::state::group_list::GroupListState;
use crate::ui::{IconButton, IconKind, preload};
use chunk::open_combine;

/// The button in the toolbar. It is there without a selection, too: for the customers in no group.
#[component]
pub fn CombineButton(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    let open = move |_| {
        let groups = actions.selected();
        actions
            .chunks
            .run(move |owner| open_combine(owner, actions, groups.clone()));
    };
    view! {
        <IconButton
            label=actions.t().combine_title()
            icon=IconKind::Groups
            on:pointerenter=|_| preload(preload_actions())
            on:click=open
        />
    }
}
