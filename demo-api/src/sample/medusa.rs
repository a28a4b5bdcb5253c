//! The sample shop as SQL for the PostgreSQL database of a real Medusa 1.20.11.

use std::io::{self, Write};

use super::sql::{at, copy, json, null, optional, row, text};
use super::{Discount, Shop};

/// Writes one transaction that adds the shop to a database that `medusa
/// migrations run` has made and that holds no shop yet. The user is made with
/// `medusa user`. Ids, instants and metadata are those of the demo server.
///
/// # Errors
/// When `output` cannot be written to.
pub fn medusa_sql(shop: &Shop, mut output: impl Write) -> io::Result<()> {
    output.write_all(b"BEGIN;\n")?;
    let out = &mut output;
    groups(shop, out)?;
    customers(shop, out)?;
    memberships(shop, out)?;
    price_lists(shop, out)?;
    discounts(shop, out)?;
    output.write_all(b"COMMIT;\n")?;
    output.flush()
}

fn groups(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    copy(
        out,
        "customer_group (id, name, created_at, updated_at, metadata)",
        |out| {
            shop.groups.iter().try_for_each(|group| {
                row(
                    out,
                    &[
                        text(&group.id),
                        text(&group.name),
                        at(group.created_at),
                        at(group.updated_at),
                        json(group.metadata.as_ref()),
                    ],
                )
            })
        },
    )
}

fn customers(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "customer (id, email, first_name, last_name, phone, has_account, created_at, updated_at, metadata)";
    copy(out, columns, |out| {
        shop.customers.iter().try_for_each(|customer| {
            row(
                out,
                &[
                    text(&customer.id),
                    text(&customer.email),
                    optional(customer.first_name.as_deref()),
                    optional(customer.last_name.as_deref()),
                    optional(customer.phone.as_deref()),
                    text(if customer.has_account { "t" } else { "f" }),
                    at(customer.created_at),
                    at(customer.updated_at),
                    json(customer.metadata.as_ref()),
                ],
            )
        })
    })
}

fn memberships(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    copy(
        out,
        "customer_group_customers (customer_group_id, customer_id)",
        |out| {
            shop.groups.iter().try_for_each(|group| {
                let members = group
                    .members
                    .iter()
                    .filter_map(|position| shop.customers.get(*position));
                members
                    .into_iter()
                    .try_for_each(|member| row(out, &[text(&group.id), text(&member.id)]))
            })
        },
    )
}

fn price_lists(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let columns = "price_list (id, name, description, type, status, starts_at, ends_at, created_at, updated_at)";
    copy(out, columns, |out| {
        shop.price_lists.iter().try_for_each(|list| {
            row(
                out,
                &[
                    text(&list.id),
                    text(&list.name),
                    text(&list.description),
                    text(list.kind),
                    text(list.status),
                    list.starts_at.map_or_else(null, at),
                    list.ends_at.map_or_else(null, at),
                    at(list.created_at),
                    at(list.updated_at),
                ],
            )
        })
    })?;
    copy(
        out,
        "price_list_customer_groups (price_list_id, customer_group_id)",
        |out| {
            shop.price_lists.iter().try_for_each(|list| {
                group_ids(shop, &list.groups)
                    .try_for_each(|group| row(out, &[text(&list.id), text(group)]))
            })
        },
    )
}

fn discounts(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    copy(
        out,
        "discount_rule (id, description, type, value, allocation, created_at, updated_at)",
        |out| {
            shop.discounts.iter().try_for_each(|discount| {
                row(
                    out,
                    &[
                        text(&discount.rule_id),
                        text(&discount.description),
                        text(discount.kind),
                        discount.value.to_string(),
                        optional(discount.allocation),
                        at(discount.created_at),
                        at(discount.updated_at),
                    ],
                )
            })
        },
    )?;
    let columns = "discount (id, code, is_dynamic, rule_id, is_disabled, starts_at, ends_at, created_at, updated_at, usage_limit, usage_count)";
    copy(out, columns, |out| {
        shop.discounts
            .iter()
            .try_for_each(|discount| discount_row(discount, out))
    })?;
    conditions(shop, out)
}

fn discount_row(discount: &Discount, out: &mut impl Write) -> io::Result<()> {
    row(
        out,
        &[
            text(&discount.id),
            text(&discount.code),
            text("f"),
            text(&discount.rule_id),
            text(if discount.is_disabled { "t" } else { "f" }),
            at(discount.starts_at),
            discount.ends_at.map_or_else(null, at),
            at(discount.created_at),
            at(discount.updated_at),
            discount
                .usage_limit
                .map_or_else(null, |limit| limit.to_string()),
            discount.usage_count.to_string(),
        ],
    )
}

fn conditions(shop: &Shop, out: &mut impl Write) -> io::Result<()> {
    let all = || {
        shop.discounts.iter().flat_map(|discount| {
            discount
                .conditions
                .iter()
                .map(move |condition| (discount, condition))
        })
    };
    let columns =
        "discount_condition (id, type, operator, discount_rule_id, created_at, updated_at)";
    copy(out, columns, |out| {
        all().try_for_each(|(discount, condition)| {
            row(
                out,
                &[
                    text(&condition.id),
                    text("customer_groups"),
                    text(condition.operator),
                    text(&discount.rule_id),
                    at(discount.created_at),
                    at(discount.created_at),
                ],
            )
        })
    })?;
    let columns = "discount_condition_customer_group (customer_group_id, condition_id, created_at, updated_at)";
    copy(out, columns, |out| {
        all().try_for_each(|(discount, condition)| {
            group_ids(shop, &condition.groups).try_for_each(|group| {
                row(
                    out,
                    &[
                        text(group),
                        text(&condition.id),
                        at(discount.created_at),
                        at(discount.created_at),
                    ],
                )
            })
        })
    })
}

fn group_ids<'a>(shop: &'a Shop, positions: &'a [usize]) -> impl Iterator<Item = &'a str> {
    positions
        .iter()
        .filter_map(|position| Some(shop.groups.get(*position)?.id.as_str()))
}
