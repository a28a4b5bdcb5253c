//! The way into the chunk with the dialogs of this feature.

use leptos::prelude::Owner;

use crate::features::group_actions::context::{ActionTarget, Actions};
use crate::features::group_actions::{create, delete, duplicate, rename};
use crate::state::picked_items::EntityRef;
use crate::ui::in_chunk;

in_chunk! { actions;
    /// Fetches the chunk.
    pub fn preload_actions() -> () {}

    /// Opens the dialog that creates a group.
    pub fn open_create(owner: Owner, actions: Actions) -> () {
        owner.with(|| create::open(actions));
    }

    /// Opens the dialog that renames a group.
    pub fn open_rename(owner: Owner, actions: Actions, group: ActionTarget) -> () {
        owner.with(|| rename::open(actions, group));
    }

    /// Opens the dialog that duplicates a group.
    pub fn open_duplicate(owner: Owner, actions: Actions, group: ActionTarget) -> () {
        owner.with(|| duplicate::open(actions, group));
    }

    /// Opens the dialog that deletes groups.
    pub fn open_delete(owner: Owner, actions: Actions, groups: Vec<EntityRef>) -> () {
        owner.with(|| delete::open(actions, groups));
    }
}
