//! The actions on all groups of the selection.

use leptos::prelude::*;

use crate::features::combine::chunk::open_combine;
use crate::features::group_actions::Actions;
use crate::features::group_actions::chunk::{open_delete, preload_actions};
use crate::features::members::chunk::open_picker;
use crate::features::metadata_editor::chunk::open_bulk_editor;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, preload};

/// A button for each action on all groups of the selection.
#[component]
pub fn SelectionActions(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    let (t, services, chunks) = (actions.t(), groups.services, actions.services.chunks);
    let add_customers = move |_| {
        let groups = actions.selected();
        chunks.run(move |owner| open_picker(owner, services, groups.clone()));
    };
    let edit_metadata = move |_| {
        let groups = actions.selected();
        chunks.run(move |owner| open_bulk_editor(owner, services, groups.clone()));
    };
    let combine = move |_| {
        let groups = actions.selected();
        chunks.run(move |owner| open_combine(owner, actions, groups.clone()));
    };
    let delete = move |_| {
        let groups = actions.selected();
        chunks.run(move |owner| open_delete(owner, actions, groups.clone()));
    };
    view! {
        <Button on:click=add_customers>{t.add_customers()}</Button>
        <Button on:click=edit_metadata>{t.tab_metadata()}</Button>
        <Button on:pointerenter=|_| preload(preload_actions()) on:click=combine>
            {t.combine()}
        </Button>
        <Button on:pointerenter=|_| preload(preload_actions()) on:click=delete>
            {t.delete()}
        </Button>
    }
}
