//! References to customers or groups, and lists of picked ones.

use leptos::prelude::*;

use crate::api::customers::Customer;

/// A customer or a group by its id, with the name it is shown by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityRef {
    pub id: String,
    pub name: String,
}

impl From<&Customer> for EntityRef {
    /// Customers are shown by their email addresses: names are not unique and may be missing.
    fn from(customer: &Customer) -> Self {
        Self {
            id: customer.id.clone(),
            name: customer.email.clone(),
        }
    }
}

/// The items that are picked, in the order they were picked in.
pub type PickedItems = RwSignal<Vec<EntityRef>>;

/// Whether the item with this id is picked.
pub fn has(picked: PickedItems, id: &str) -> bool {
    picked.with(|all| all.iter().any(|one| one.id == id))
}

/// Picks an item, or takes it out if it is picked.
pub fn toggle(picked: PickedItems, one: &EntityRef) {
    picked.update(|all| {
        let before = all.len();
        all.retain(|other| other.id != one.id);
        if all.len() == before {
            all.push(one.clone());
        }
    });
}

/// The ids of the picked items, without subscribing to changes.
pub fn ids_of(picked: PickedItems) -> Vec<String> {
    picked.with_untracked(|all| all.iter().map(|one| one.id.clone()).collect())
}
