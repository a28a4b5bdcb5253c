//! The way into the chunk with the dialogs of this feature.

use leptos::prelude::*;

use crate::features::group_actions::context::{ActionTarget, Actions};
use crate::features::group_actions::inline_rename_form::RenameForm;
use crate::features::group_actions::row_items::RowItems;
use crate::features::group_actions::{create, delete, duplicate, rename};
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::picked_items::EntityRef;
use crate::ui::in_chunk;

in_chunk! { actions;
    /// Fetches the chunk.
    pub fn preload_actions() -> () {}

    /// Opens the dialog that creates a group.
    pub fn open_create(owner: Owner, actions: Actions) -> () {
        owner.with(|| create::open(actions, String::new()));
    }

    /// Opens it with a name to begin with.
    pub fn open_create_named(owner: Owner, actions: Actions, name: String) -> () {
        owner.with(|| create::open(actions, name));
    }

    /// Opens it for a group that a pasted list is for.
    pub fn open_create_for_list(owner: Owner, actions: Actions, next: create::Next) -> () {
        owner.with(|| create::open_for_list(actions, next));
    }

    /// Opens the dialog that renames a group.
    pub fn open_rename(owner: Owner, actions: Actions, group: ActionTarget) -> () {
        owner.with(|| rename::open(actions, group));
    }

    /// Opens the dialog that duplicates a group.
    pub fn open_duplicate(owner: Owner, actions: Actions, group: ActionTarget) -> () {
        owner.with(|| duplicate::open(actions, group));
    }

    /// The items of the menu of a group.
    pub fn row_items(owner: Owner, groups: GroupListState, row: GroupState) -> AnyView {
        owner.with(|| view! { <RowItems groups=groups row=row/> }.into_any())
    }

    /// The form that renames a group in its row.
    pub fn rename_form(owner: Owner, groups: GroupListState, row: GroupState, editing: RwSignal<bool>) -> AnyView {
        owner.with(|| view! { <RenameForm groups=groups row=row editing=editing/> }.into_any())
    }

    /// Opens the dialog that deletes groups.
    pub fn open_delete(owner: Owner, actions: Actions, groups: Vec<EntityRef>) -> () {
        owner.with(|| delete::open(actions, groups));
    }
}
