//! The sample shop as the contract sees it: both servers hold it, so what they must answer can be
//! worked out from its structs. Nothing here asks a server.

use std::sync::OnceLock;

use demo_api::sample::{Customer, Discount, Group, Millis, PriceList, Shop, Size};
use serde_json::{Value, json};

/// The shop of the default size.
pub fn shop() -> &'static Shop {
    static SHOP: OnceLock<Shop> = OnceLock::new();
    SHOP.get_or_init(|| Shop::generate(Size::default()))
}

/// An instant as Medusa's JSON shows it.
pub fn iso(instant: Millis) -> String {
    match jiff::Timestamp::from_millisecond(instant) {
        Ok(instant) => instant.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string(),
        Err(error) => panic!("the sample holds an instant out of range: {error}"),
    }
}

/// A group as the list shows it without relations.
pub fn group_json(group: &Group) -> Value {
    json!({
        "id": group.id,
        "created_at": iso(group.created_at),
        "updated_at": iso(group.updated_at),
        "deleted_at": null,
        "name": group.name,
        "metadata": group.metadata,
    })
}

/// A price list as lists of price lists, and of groups, show it without relations.
pub fn price_list_json(list: &PriceList) -> Value {
    json!({
        "id": list.id,
        "created_at": iso(list.created_at),
        "updated_at": iso(list.updated_at),
        "deleted_at": null,
        "name": list.name,
        "description": list.description,
        "type": list.kind,
        "status": list.status,
        "starts_at": list.starts_at.map(iso),
        "ends_at": list.ends_at.map(iso),
    })
}

/// All groups in this order, and by id where the order does not tell them apart.
pub fn groups_by<K: Ord>(key: impl Fn(&Group) -> K) -> Vec<&'static Group> {
    let mut groups: Vec<&Group> = shop().groups.iter().collect();
    groups.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.id.cmp(&b.id)));
    groups
}

/// The groups for which this holds, by name.
pub fn groups_where(keep: impl Fn(&Group) -> bool) -> Vec<&'static Group> {
    let mut groups = groups_by(|group| group.name.clone());
    groups.retain(|group| keep(group));
    groups
}

pub fn names<'a>(groups: impl IntoIterator<Item = &'a &'static Group>) -> Vec<String> {
    groups.into_iter().map(|group| group.name.clone()).collect()
}

pub fn ids<'a>(groups: impl IntoIterator<Item = &'a &'static Group>) -> Vec<String> {
    groups.into_iter().map(|group| group.id.clone()).collect()
}

/// The group with this name.
pub fn group(name: &str) -> &'static Group {
    found(shop().groups.iter().find(|group| group.name == name), name)
}

/// A group with exactly this many members.
pub fn group_of(members: usize) -> &'static Group {
    found(
        shop()
            .groups
            .iter()
            .find(|group| group.members.len() == members),
        &format!("{members} members"),
    )
}

/// The members of a group.
pub fn members(group: &Group) -> Vec<&'static Customer> {
    group
        .members
        .iter()
        .filter_map(|place| shop().customers.get(*place))
        .collect()
}

/// The groups that a customer belongs to.
pub fn groups_of(customer: &Customer) -> Vec<&'static Group> {
    let place = shop()
        .customers
        .iter()
        .position(|other| other.id == customer.id);
    groups_where(|group| place.is_some_and(|place| group.members.contains(&place)))
}

/// The price lists tied to a group.
pub fn price_lists_of(group: &Group) -> Vec<&'static PriceList> {
    let place = shop().groups.iter().position(|other| other.id == group.id);
    let lists = shop().price_lists.iter();
    lists
        .filter(|list| place.is_some_and(|place| list.groups.contains(&place)))
        .collect()
}

/// The groups at these places of the shop.
pub fn groups_at(places: &[usize]) -> Vec<&'static Group> {
    places
        .iter()
        .filter_map(|place| shop().groups.get(*place))
        .collect()
}

/// The discount condition with the most groups, and its discount.
pub fn largest_condition() -> (&'static Discount, &'static demo_api::sample::Condition) {
    let all = shop().discounts.iter().flat_map(|discount| {
        discount
            .conditions
            .iter()
            .map(move |condition| (discount, condition))
    });
    found(
        all.max_by_key(|(_, condition)| condition.groups.len()),
        "a condition on groups",
    )
}

/// The first of the sample's things for which this holds.
pub fn found<T>(thing: Option<T>, what: &str) -> T {
    match thing {
        Some(thing) => thing,
        None => panic!("the sample shop has no {what}, which the contract needs"),
    }
}

/// A value for a query string.
pub fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
