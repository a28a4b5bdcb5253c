//! Customers or groups that were picked, with what they are called.

use leptos::prelude::*;

use crate::api::customers::Customer;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityRef {
    pub id: String,
    pub name: String,
}

impl From<&Customer> for EntityRef {
    /// Customers are called by their e-mail addresses: names are not unique, and may be missing.
    fn from(customer: &Customer) -> Self {
        Self {
            id: customer.id.clone(),
            name: customer.email.clone(),
        }
    }
}

/// What was picked so far, in order.
pub type PickedItems = RwSignal<Vec<EntityRef>>;

/// Whether this one was picked.
pub fn has(picked: PickedItems, id: &str) -> bool {
    picked.with(|all| all.iter().any(|one| one.id == id))
}

/// Picks one, or puts it back.
pub fn toggle(picked: PickedItems, one: &EntityRef) {
    picked.update(|all| {
        let before = all.len();
        all.retain(|other| other.id != one.id);
        if all.len() == before {
            all.push(one.clone());
        }
    });
}

/// The ids, without subscribing to changes.
pub fn ids_of(picked: PickedItems) -> Vec<String> {
    picked.with_untracked(|all| all.iter().map(|one| one.id.clone()).collect())
}
