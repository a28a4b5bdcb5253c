//! The sample shop as version 2 shows it: the same things as in [`crate::shop`], under other ids and in other words.
//! Nothing here asks a server.

use demo_api::sample::{Customer, Group, PriceList, v2_id};
use serde_json::{Value, json};

use crate::case::ANYTHING;
use crate::shop::{groups_at, iso, shop};

/// A group as the list shows it.
pub fn group_json(group: &Group) -> Value {
    json!({
        "id": v2_id(&group.id),
        "name": group.name,
        "created_by": ANYTHING,
        "created_at": iso(group.created_at),
        "updated_at": iso(group.updated_at),
        "deleted_at": null,
        "metadata": group.metadata,
    })
}

/// A customer as the list shows one.
pub fn customer_json(customer: &Customer) -> Value {
    json!({
        "id": customer.id,
        "company_name": null,
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "email": customer.email,
        "phone": customer.phone,
        "has_account": customer.has_account,
        "metadata": customer.metadata,
        "created_by": null,
        "created_at": iso(customer.created_at),
        "updated_at": iso(customer.updated_at),
        "deleted_at": null,
    })
}

/// A price list as the client asks for it.
pub fn price_list_json(list: &PriceList) -> Value {
    let groups = ids(&groups_at(&list.groups));
    json!({
        "id": v2_id(&list.id),
        "title": list.name,
        "status": list.status,
        "type": list.kind,
        "starts_at": list.starts_at.map(iso),
        "ends_at": list.ends_at.map(iso),
        "rules": if groups.is_empty() { json!({}) } else { json!({"customer.groups.id": groups}) },
    })
}

/// The ids of groups.
pub fn ids<'a>(groups: impl IntoIterator<Item = &'a &'static Group>) -> Vec<String> {
    groups.into_iter().map(|group| v2_id(&group.id)).collect()
}

/// The ids of all groups in the order in which version 2 lists them.
pub fn all_ids() -> Vec<String> {
    let mut ids: Vec<String> = shop().groups.iter().map(|group| v2_id(&group.id)).collect();
    ids.sort();
    ids
}

/// How many customers are in at least one of the groups.
pub fn members_of_any(groups: &[&Group]) -> usize {
    let mut all: Vec<usize> = groups
        .iter()
        .flat_map(|group| group.members.iter().copied())
        .collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// How many customers are in both groups.
pub fn members_of_both(one: &Group, other: &Group) -> usize {
    let both = one
        .members
        .iter()
        .filter(|place| other.members.contains(place));
    both.count()
}
