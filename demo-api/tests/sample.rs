//! What the sample shop promises to those who build and test on it.

use std::collections::HashSet;

use demo_api::sample::{Shop, Size, TODAY};
use serde_json::Value;

fn shop() -> Shop {
    Shop::generate(Size::default())
}

#[test]
fn the_same_size_gives_the_same_shop() {
    assert_eq!(shop(), shop());
    let small = Shop::generate(Size {
        groups: 20,
        customers: 50,
    });
    assert_eq!((small.groups.len(), small.customers.len()), (20, 50));
}

#[test]
fn the_shop_is_the_same_on_every_machine_and_day() {
    let shop = shop();
    let [vip, wholesale, ..] = shop.groups.as_slice() else {
        panic!("a shop has groups");
    };
    assert_eq!(
        (vip.name.as_str(), vip.id.as_str()),
        ("VIP", "cgrp_01M6MFW1A49GCRRSFRS62V8S9G")
    );
    assert_eq!(wholesale.name, "Wholesale");
    assert_eq!(
        shop.customers
            .first()
            .map(|customer| customer.email.as_str()),
        Some("layla.haddad.0@example.org")
    );
}

#[test]
fn ids_and_names_are_unique() {
    let shop = Shop::generate(Size {
        groups: 3_000,
        customers: 3_000,
    });
    let groups: HashSet<_> = shop.groups.iter().map(|group| &group.id).collect();
    let names: HashSet<_> = shop.groups.iter().map(|group| &group.name).collect();
    let customers: HashSet<_> = shop.customers.iter().map(|customer| &customer.id).collect();
    let emails: HashSet<_> = shop
        .customers
        .iter()
        .map(|customer| &customer.email)
        .collect();
    assert_eq!(
        [groups.len(), names.len(), customers.len(), emails.len()],
        [3_000; 4]
    );
    assert!(
        shop.customers
            .iter()
            .all(|customer| customer.email == customer.email.to_lowercase())
    );
}

#[test]
fn groups_come_in_every_size() {
    let sizes: HashSet<usize> = shop()
        .groups
        .iter()
        .map(|group| group.members.len())
        .collect();
    assert_eq!(sizes, HashSet::from([0, 1, 15, 300, 1_500]));
    let small = Shop::generate(Size {
        groups: 10,
        customers: 40,
    });
    assert!(small.groups.iter().all(|group| group.members.len() <= 40));
}

#[test]
fn members_are_customers_and_no_one_twice() {
    let shop = shop();
    for group in &shop.groups {
        let members: HashSet<_> = group.members.iter().collect();
        assert_eq!(members.len(), group.members.len(), "{}", group.name);
        assert!(
            group
                .members
                .iter()
                .all(|position| *position < shop.customers.len())
        );
    }
}

#[test]
fn names_are_hard_to_show_sort_and_find() {
    let shop = shop();
    let any = |holds: &dyn Fn(&str) -> bool| shop.groups.iter().any(|group| holds(&group.name));
    for text in [
        "%", "_", "\\", ",", "\"", "'", "<", "é", "ع", "ת", "東", "О", "थ", "🌸", "null",
    ] {
        assert!(any(&|name| name.contains(text)), "no name with {text}");
    }
    assert!(any(&|name| name == "VIP") && any(&|name| name == "vip"));
    assert!(any(&|name| name.chars().count() > 400));
}

#[test]
fn metadata_comes_in_every_shape() {
    let shop = shop();
    let values: Vec<&Value> = shop
        .groups
        .iter()
        .filter_map(|group| group.metadata.as_ref())
        .flat_map(|map| map.values())
        .collect();
    assert!(shop.groups.iter().any(|group| group.metadata.is_none()));
    assert!(shop.groups.iter().any(|group| {
        group
            .metadata
            .as_ref()
            .is_some_and(serde_json::Map::is_empty)
    }));
    for holds in [
        Value::is_null,
        Value::is_boolean,
        Value::is_number,
        Value::is_string,
        Value::is_array,
        Value::is_object,
    ] {
        assert!(values.iter().any(|value| holds(value)));
    }
    let exact = 9_007_199_254_740_992.0;
    assert!(
        values
            .iter()
            .filter_map(|value| value.as_f64())
            .all(|number| number.abs() <= exact)
    );
}

#[test]
fn several_groups_were_made_at_the_same_instant() {
    let shop = shop();
    let instants: HashSet<i64> = shop.groups.iter().map(|group| group.created_at).collect();
    assert!(instants.len() + 5 < shop.groups.len());
    assert!(
        shop.groups
            .iter()
            .all(|group| group.created_at <= group.updated_at && group.updated_at <= TODAY)
    );
    assert!(
        shop.customers
            .iter()
            .all(|customer| customer.created_at <= customer.updated_at
                && customer.updated_at <= TODAY)
    );
}

#[test]
fn price_lists_and_discounts_are_tied_to_groups() {
    let shop = shop();
    let ties: Vec<usize> = shop
        .price_lists
        .iter()
        .map(|list| list.groups.len())
        .collect();
    assert_eq!(ties.len(), 12);
    assert!(ties.contains(&0) && ties.contains(&1) && ties.iter().any(|groups| *groups > 1));
    for word in ["sale", "override", "active", "draft"] {
        assert!(
            shop.price_lists
                .iter()
                .any(|list| list.kind == word || list.status == word),
            "{word}"
        );
    }
    let conditions: Vec<_> = shop
        .discounts
        .iter()
        .flat_map(|discount| &discount.conditions)
        .collect();
    assert!(
        conditions
            .iter()
            .any(|condition| condition.groups.len() > 25)
    );
    for operator in ["in", "not_in"] {
        assert!(
            conditions
                .iter()
                .any(|condition| condition.operator == operator),
            "{operator}"
        );
    }
    assert!(
        shop.discounts
            .iter()
            .any(|discount| discount.conditions.is_empty())
    );
}

#[test]
fn a_very_large_shop_has_a_sensible_number_of_members() {
    let shop = Shop::generate(Size {
        groups: 10_000,
        customers: 20_000,
    });
    let members: usize = shop.groups.iter().map(|group| group.members.len()).sum();
    assert!((10_000..60_000).contains(&members), "{members}");
}
