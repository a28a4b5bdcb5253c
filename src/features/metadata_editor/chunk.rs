//! The way into the chunk with the editors.

use leptos::prelude::Owner;

use super::state::EditedGroup;
use super::{bulk, dialog};
use crate::api::customer_groups::CustomerGroup;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::in_chunk;

in_chunk! { editors;
    /// Opens the editor of one group's metadata.
    pub fn open_editor(owner: Owner, services: AppServices, group: EditedGroup) -> () {
        owner.with(|| dialog::open(services, group));
    }

    /// Opens the editor of a group that is called `name`; says so if its metadata cannot be edited.
    pub fn open_editor_of(
        owner: Owner,
        services: AppServices,
        group: CustomerGroup,
        name: String,
    ) -> () {
        owner.with(|| dialog::open_if_editable(services, &group, name));
    }

    /// Opens the dialog that sets and removes keys in several groups.
    pub fn open_bulk_editor(owner: Owner, services: AppServices, groups: Vec<EntityRef>) -> () {
        owner.with(|| bulk::open(services, services.dialogs, groups));
    }
}
