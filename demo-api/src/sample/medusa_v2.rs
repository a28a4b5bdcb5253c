//! The sample shop as SQL for the PostgreSQL database of a real Medusa 2.21.
//!
//! Groups, customers, memberships and price lists are those of version 1. A discount becomes a promotion:
//! each of its conditions is a rule on `customer.groups.id`, and its dates are those of a campaign.

use std::io::{self, Write};

use super::sql::{at, copy, json, null, optional, row, text};
use super::{Condition, Discount, Shop};

/// What promotions with fixed values are counted in.
const CURRENCY: &str = "eur";
/// What a rule on customer groups asks for, of price lists and of promotions.
const GROUP_IDS: &str = "customer.groups.id";

/// Writes one transaction that adds the shop to a database that `medusa db:migrate` has made and that holds no shop
/// yet. The user is made with `medusa user` before, and is who made most of the groups.
///
/// # Errors
/// When `output` cannot be written to.
pub fn medusa_v2_sql(shop: &Shop, mut output: impl Write) -> io::Result<()> {
    output.write_all(b"BEGIN;\n")?;
    let out = &mut output;
    groups(shop, out)?;
    customers(shop, out)?;
    memberships(shop, out)?;
    price_lists(shop, out)?;
    promotions(shop, out)?;
    output.write_all(b"COMMIT;\n")?;
    output.flush()
}

/// The id that a thing of the sample has in version 2: the same ULID behind the prefix that version 2 gives.
pub fn v2_id(id: &str) -> String {
    let (prefix, ulid) = id.split_once('_').unwrap_or(("", id));
    let prefix = match prefix {
        "cgrp" => "cusgroup",
        "pl" => "plist",
        "disc" => "promo",
        "discon" => "prorul",
        "dru" => "proappmet",
        same => same,
    };
    format!("{prefix}_{ulid}")
}

/// An id of a row that version 1 has no id for, made of those of the two things that the row is about.
fn joined_id(prefix: &str, one: &str, other: &str) -> String {
    let ulid = |id: &str| id.split_once('_').map(|(_, ulid)| ulid.to_owned());
    let (one, other) = (
        ulid(one).unwrap_or_default(),
        ulid(other).unwrap_or_default(),
    );
    // The random halves: together they are as long as a ULID, and differ for each pair.
    let half = |ulid: &str| ulid.chars().rev().take(13).collect::<String>();
    format!("{prefix}_{}{}", half(&one), half(&other))
}

fn groups(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "customer_group (id, name, created_at, updated_at, metadata)";
    copy(out, columns, |out| {
        shop.groups.iter().try_for_each(|group| {
            let fields = [
                text(&v2_id(&group.id)),
                text(&group.name),
                at(group.created_at),
                at(group.updated_at),
                json(group.metadata.as_ref()),
            ];
            row(out, &fields)
        })
    })?;
    // Groups that came with an import, those of one instant, have nobody who made them.
    out.write_all(
        b"UPDATE customer_group SET created_by = (SELECT min(id) FROM \"user\") WHERE created_at IN \
          (SELECT created_at FROM customer_group GROUP BY created_at HAVING count(*) = 1);\n",
    )
}

fn customers(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "customer (id, email, first_name, last_name, phone, has_account, created_at, updated_at, metadata)";
    copy(out, columns, |out| {
        shop.customers.iter().try_for_each(|customer| {
            let fields = [
                text(&customer.id),
                text(&customer.email),
                optional(customer.first_name.as_deref()),
                optional(customer.last_name.as_deref()),
                optional(customer.phone.as_deref()),
                yes_or_no(customer.has_account),
                at(customer.created_at),
                at(customer.updated_at),
                json(customer.metadata.as_ref()),
            ];
            row(out, &fields)
        })
    })
}

fn memberships(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns =
        "customer_group_customer (id, customer_group_id, customer_id, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.groups.iter().try_for_each(|group| {
            let members = group.members.iter();
            let mut members = members.filter_map(|position| shop.customers.get(*position));
            members.try_for_each(|member| {
                let joined = at(group.created_at.max(member.created_at));
                let fields = [
                    joined_id("cusgc", &group.id, &member.id),
                    text(&v2_id(&group.id)),
                    text(&member.id),
                    joined.clone(),
                    joined,
                ];
                row(out, &fields)
            })
        })
    })
}

fn price_lists(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "price_list (id, title, description, type, status, rules_count, starts_at, ends_at, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.price_lists.iter().try_for_each(|list| {
            let fields = [
                text(&v2_id(&list.id)),
                text(&list.name),
                text(&list.description),
                text(list.kind),
                text(list.status),
                usize::from(!list.groups.is_empty()).to_string(),
                list.starts_at.map_or_else(null, at),
                list.ends_at.map_or_else(null, at),
                at(list.created_at),
                at(list.updated_at),
            ];
            row(out, &fields)
        })
    })?;
    let columns = "price_list_rule (id, price_list_id, attribute, value, created_at, updated_at)";
    copy(out, columns, |out| {
        let mut tied = shop
            .price_lists
            .iter()
            .filter(|list| !list.groups.is_empty());
        tied.try_for_each(|list| {
            let groups: Vec<String> = group_ids(shop, &list.groups).collect();
            let fields = [
                joined_id("prule", &list.id, &list.id),
                text(&v2_id(&list.id)),
                text(GROUP_IDS),
                text(&serde_json::Value::from(groups).to_string()),
                at(list.created_at),
                at(list.created_at),
            ];
            row(out, &fields)
        })
    })
}

fn promotions(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "promotion_campaign (id, name, description, campaign_identifier, starts_at, ends_at, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.discounts.iter().try_for_each(|discount| {
            let fields = [
                campaign_id(discount),
                text(&discount.code),
                text(&discount.description),
                text(&discount.code.to_lowercase()),
                at(discount.starts_at),
                discount.ends_at.map_or_else(null, at),
                at(discount.created_at),
                at(discount.updated_at),
            ];
            row(out, &fields)
        })
    })?;
    let columns =
        "promotion (id, code, campaign_id, type, status, \"limit\", used, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.discounts.iter().try_for_each(|discount| {
            let limit = discount.usage_limit;
            let status = if discount.is_disabled {
                "inactive"
            } else {
                "active"
            };
            let fields = [
                text(&v2_id(&discount.id)),
                text(&discount.code),
                campaign_id(discount),
                text("standard"),
                text(status),
                limit.map_or_else(null, |limit| limit.to_string()),
                discount.usage_count.to_string(),
                at(discount.created_at),
                at(discount.updated_at),
            ];
            row(out, &fields)
        })
    })?;
    application_methods(shop, out)?;
    rules(shop, out)
}

/// What a promotion takes off, and of what.
fn application_methods(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "promotion_application_method (id, promotion_id, type, target_type, allocation, value, raw_value, currency_code, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.discounts.iter().try_for_each(|discount| {
            // Fixed values are in cents in version 1, in euros in version 2.
            let (kind, target, value) = match discount.kind {
                "fixed" => ("fixed", "items", discount.value / 100),
                "free_shipping" => ("percentage", "shipping_methods", 100),
                _ => ("percentage", "items", discount.value),
            };
            let raw = serde_json::json!({"value": value.to_string(), "precision": 20});
            let fields = [
                text(&v2_id(&discount.rule_id)),
                text(&v2_id(&discount.id)),
                text(kind),
                text(target),
                text("across"),
                value.to_string(),
                text(&raw.to_string()),
                text(CURRENCY),
                at(discount.created_at),
                at(discount.updated_at),
            ];
            row(out, &fields)
        })
    })
}

fn rules(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let all = || {
        shop.discounts.iter().flat_map(|discount| {
            let conditions = discount.conditions.iter();
            conditions.map(move |condition| (discount, condition))
        })
    };
    let columns = "promotion_rule (id, attribute, operator, created_at, updated_at)";
    copy(out, columns, |out| {
        all().try_for_each(|(discount, condition)| {
            let fields = [
                text(&v2_id(&condition.id)),
                text(GROUP_IDS),
                text(operator(condition)),
                at(discount.created_at),
                at(discount.created_at),
            ];
            row(out, &fields)
        })
    })?;
    let columns = "promotion_promotion_rule (promotion_id, promotion_rule_id)";
    copy(out, columns, |out| {
        all().try_for_each(|(discount, condition)| {
            row(out, &[v2_id(&discount.id), v2_id(&condition.id)])
        })
    })?;
    let columns = "promotion_rule_value (id, promotion_rule_id, value, created_at, updated_at)";
    copy(out, columns, |out| {
        all().try_for_each(|(discount, condition)| {
            group_ids(shop, &condition.groups).try_for_each(|group| {
                let fields = [
                    joined_id("prorulval", &condition.id, &group),
                    v2_id(&condition.id),
                    text(&group),
                    at(discount.created_at),
                    at(discount.created_at),
                ];
                row(out, &fields)
            })
        })
    })
}

/// Version 2 offers "in", "equals" and "not in" for customer groups.
fn operator(condition: &Condition) -> &'static str {
    match condition.operator {
        "not_in" => "ne",
        other => other,
    }
}

fn campaign_id(discount: &Discount) -> String {
    joined_id("procamp", &discount.id, &discount.id)
}

fn yes_or_no(value: bool) -> String {
    text(if value { "t" } else { "f" })
}

fn group_ids<'a>(shop: &'a Shop, positions: &'a [usize]) -> impl Iterator<Item = String> {
    let groups = positions
        .iter()
        .filter_map(|position| shop.groups.get(*position));
    groups.map(|group| v2_id(&group.id))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::sample::Size;

    #[test]
    fn ids_keep_their_ulid() {
        assert_eq!(
            v2_id("cgrp_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            "cusgroup_01ARZ3NDEKTSV4RRFFQ69G5FAV"
        );
        assert_eq!(v2_id("cus_01ARZ3"), "cus_01ARZ3");
    }

    #[test]
    fn memberships_have_ids_of_their_own() {
        let shop = Shop::generate(Size::default());
        let mut seen = HashSet::new();
        for group in &shop.groups {
            for member in group
                .members
                .iter()
                .filter_map(|place| shop.customers.get(*place))
            {
                let id = joined_id("cusgc", &group.id, &member.id);
                assert_eq!(id.len(), "cusgc_".len() + 26);
                assert!(seen.insert(id), "an id exists twice");
            }
        }
        assert!(!seen.is_empty());
    }
}
