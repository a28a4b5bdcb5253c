//! The way into the chunk with the dialogs of this feature.

use leptos::prelude::Owner;

use crate::features::members::transfer::TransferKind;
use crate::features::members::{groups_of_customer, picker, transfer};
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::services::AppServices;
use crate::ui::in_chunk;

in_chunk! { members;
    /// Opens the dialog that adds customers to groups.
    pub fn open_picker(owner: Owner, services: AppServices, groups: Vec<EntityRef>) -> () {
        owner.with(|| picker::open_picker(services, groups));
    }

    /// Opens the dialog that copies or moves picked customers to another group.
    pub fn open_transfer(
        owner: Owner,
        services: AppServices,
        from: EntityRef,
        picked: PickedItems,
        kind: TransferKind,
    ) -> () {
        owner.with(|| transfer::open_transfer(services, from, picked, kind));
    }

    /// Opens the dialog with the groups of a customer.
    pub fn open_groups_of(owner: Owner, services: AppServices, customer: EntityRef) -> () {
        owner.with(|| groups_of_customer::open_groups_of(services, customer));
    }
}
