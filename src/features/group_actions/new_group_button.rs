//! The button that begins a new group.

use leptos::prelude::*;

use crate::features::group_actions::chunk::{open_create, preload_actions};
use crate::features::group_actions::context::Actions;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, ButtonKind, Icon, IconKind, preload};

/// The button "New group".
#[component]
pub fn NewGroupButton(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    view! {
        <Button kind=ButtonKind::Primary on:pointerenter=|_| preload(preload_actions())
            on:click=move |_| actions.services.chunks.run(move |owner| open_create(owner, actions))>
            <Icon kind=IconKind::Plus/>
            {actions.t().new_group()}
        </Button>
    }
}
