//! Customers or groups that were picked, with what they are called.

use leptos::prelude::*;

use crate::admin_api::customers::Customer;

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub name: String,
}

impl From<&Customer> for Named {
    /// Customers are called by their e-mail addresses: names are not unique, and may be missing.
    fn from(customer: &Customer) -> Self {
        Self {
            id: customer.id.clone(),
            name: customer.email.clone(),
        }
    }
}

/// What was picked so far, in order.
pub type Picked = RwSignal<Vec<Named>>;

/// Whether this one was picked.
pub fn has(picked: Picked, id: &str) -> bool {
    picked.with(|all| all.iter().any(|one| one.id == id))
}

/// Picks one, or puts it back.
pub fn toggle(picked: Picked, one: &Named) {
    picked.update(|all| {
        let before = all.len();
        all.retain(|other| other.id != one.id);
        if all.len() == before {
            all.push(one.clone());
        }
    });
}

/// The ids, without subscribing to changes.
pub fn ids_of(picked: Picked) -> Vec<String> {
    picked.with_untracked(|all| all.iter().map(|one| one.id.clone()).collect())
}
