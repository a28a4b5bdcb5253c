//! Puts the sample shop into an empty database.

use rusqlite::{Connection, Transaction, params};
use serde_json::{Map, Value};

use crate::{
    ADMIN_EMAIL,
    sample::{Discount, Millis, Shop, TODAY},
    value::{stringify, through_jsonb},
};

/// Id of the sample shop's user.
const ADMIN_ID: &str = "usr_01JDEMADM1N00000000000000A";

/// Makes the tables and fills them, all or nothing.
pub fn fill(connection: &mut Connection, shop: &Shop) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(include_str!("schema.sql"))?;
    user(&transaction)?;
    groups(&transaction, shop)?;
    customers(&transaction, shop)?;
    memberships(&transaction, shop)?;
    price_lists(&transaction, shop)?;
    for discount in &shop.discounts {
        self::discount(&transaction, shop, discount)?;
    }
    transaction.commit()
}

fn user(transaction: &Transaction) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO user (id, created_at, updated_at, role, email) VALUES (?1, ?2, ?2, 'member', ?3)",
        params![ADMIN_ID, micros(TODAY), ADMIN_EMAIL],
    )?;
    Ok(())
}

fn groups(transaction: &Transaction, shop: &Shop) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare(
        "INSERT INTO customer_group (id, created_at, updated_at, name, metadata) VALUES (?, ?, ?, ?, ?)",
    )?;
    for group in &shop.groups {
        insert.execute(params![
            group.id,
            micros(group.created_at),
            micros(group.updated_at),
            group.name,
            jsonb(group.metadata.as_ref()),
        ])?;
    }
    Ok(())
}

fn customers(transaction: &Transaction, shop: &Shop) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare(
        "INSERT INTO customer (id, created_at, updated_at, email, first_name, last_name, phone, has_account, metadata)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    for customer in &shop.customers {
        insert.execute(params![
            customer.id,
            micros(customer.created_at),
            micros(customer.updated_at),
            customer.email,
            customer.first_name,
            customer.last_name,
            customer.phone,
            customer.has_account,
            jsonb(customer.metadata.as_ref()),
        ])?;
    }
    Ok(())
}

fn memberships(transaction: &Transaction, shop: &Shop) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare("INSERT INTO customer_group_customers VALUES (?, ?)")?;
    for group in &shop.groups {
        for member in group
            .members
            .iter()
            .filter_map(|position| shop.customers.get(*position))
        {
            insert.execute([&group.id, &member.id])?;
        }
    }
    Ok(())
}

fn price_lists(transaction: &Transaction, shop: &Shop) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare(
        "INSERT INTO price_list (id, created_at, updated_at, name, description, type, status, starts_at, ends_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?;
    let mut tie = transaction.prepare("INSERT INTO price_list_customer_groups VALUES (?, ?)")?;
    for list in &shop.price_lists {
        insert.execute(params![
            list.id,
            micros(list.created_at),
            micros(list.updated_at),
            list.name,
            list.description,
            list.kind,
            list.status,
            list.starts_at.map(micros),
            list.ends_at.map(micros),
        ])?;
        for group in list
            .groups
            .iter()
            .filter_map(|position| shop.groups.get(*position))
        {
            tie.execute([&list.id, &group.id])?;
        }
    }
    Ok(())
}

fn discount(transaction: &Transaction, shop: &Shop, discount: &Discount) -> rusqlite::Result<()> {
    transaction.execute(
        "INSERT INTO discount_rule (id, created_at, updated_at, description, type, value, allocation) VALUES (?, ?, ?, ?, ?, ?, ?)",
        params![
            discount.rule_id,
            micros(discount.created_at),
            micros(discount.updated_at),
            discount.description,
            discount.kind,
            discount.value,
            discount.allocation,
        ],
    )?;
    transaction.execute(
        "INSERT INTO discount (id, created_at, updated_at, code, is_dynamic, rule_id, is_disabled, starts_at, ends_at, usage_limit, usage_count)
         VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?)",
        params![
            discount.id,
            micros(discount.created_at),
            micros(discount.updated_at),
            discount.code,
            discount.rule_id,
            discount.is_disabled,
            micros(discount.starts_at),
            discount.ends_at.map(micros),
            discount.usage_limit,
            discount.usage_count,
        ],
    )?;
    for condition in &discount.conditions {
        transaction.execute(
            "INSERT INTO discount_condition (id, created_at, updated_at, type, operator, discount_rule_id)
             VALUES (?1, ?2, ?2, 'customer_groups', ?3, ?4)",
            params![condition.id, micros(discount.created_at), condition.operator, discount.rule_id],
        )?;
        for group in condition
            .groups
            .iter()
            .filter_map(|position| shop.groups.get(*position))
        {
            transaction.execute(
                "INSERT INTO discount_condition_customer_group (customer_group_id, condition_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)",
                params![group.id, condition.id, micros(discount.created_at)],
            )?;
        }
    }
    Ok(())
}

fn micros(instant: Millis) -> i64 {
    instant.saturating_mul(1_000)
}

fn jsonb(metadata: Option<&Map<String, Value>>) -> Option<String> {
    metadata.map(|map| stringify(&through_jsonb(&Value::Object(map.clone()))))
}
