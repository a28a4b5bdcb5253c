//! Writing the groups of a discount's condition.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use super::{
    entity::CUSTOMER_GROUP, exists, find, find::storable, no_such_group, now, null_violation,
};
use crate::failure::Failure;

const NOTHING_GIVEN: &str =
    "Missing one of products, collections, tags, types or customer groups in data";

/// Checks that the discount is there, and the condition, and that they belong together.
///
/// # Errors
/// [`Failure::NotFound`] and [`Failure::Invalid`].
pub fn check_condition(
    connection: &Connection,
    discount: &str,
    condition: &str,
) -> Result<(), Failure> {
    storable(discount)?;
    storable(condition)?;
    let one = |sql: &str, id: &str| {
        connection
            .query_row(sql, [id], |row| row.get::<_, Option<String>>(0))
            .optional()
    };
    let rule = one("SELECT rule_id FROM discount WHERE id = ?", discount)?
        .ok_or_else(|| not_found(discount))?;
    let owner = one(
        "SELECT discount_rule_id FROM discount_condition WHERE id = ?",
        condition,
    )?;
    let owner = owner.ok_or_else(|| condition_not_found(condition))?;
    if rule == owner {
        return Ok(());
    }
    Err(Failure::Invalid(format!(
        "Condition with id {condition} does not belong to Discount with id {discount}"
    )))
}

/// Adds groups to a condition; those in it stay.
///
/// # Errors
/// [`Failure::NotFound`] for a group, [`Failure::Invalid`] for none at all.
pub fn add_groups(
    connection: &Connection,
    condition: &str,
    resources: &Value,
) -> Result<(), Failure> {
    let groups = resources_of(resources)?;
    let at = now();
    for group in groups {
        let group = group.ok_or_else(|| {
            null_violation("customer_group_id", "discount_condition_customer_group")
        })?;
        if !exists(connection, &CUSTOMER_GROUP, &group)? {
            return Err(no_such_group(&group));
        }
        connection.execute(
            "INSERT OR IGNORE INTO discount_condition_customer_group (customer_group_id, condition_id, created_at, updated_at) VALUES (?1, ?2, ?3, ?3)",
            params![group, condition, at],
        )?;
    }
    Ok(())
}

/// Takes groups out of a condition; those that are not in it too.
///
/// # Errors
/// [`Failure::Invalid`] for none at all.
pub fn remove_groups(
    connection: &Connection,
    condition: &str,
    resources: &Value,
) -> Result<(), Failure> {
    let groups: Vec<String> = resources_of(resources)?.into_iter().flatten().collect();
    connection.execute(
        "DELETE FROM discount_condition_customer_group WHERE condition_id = ? AND customer_group_id IN (SELECT value FROM json_each(?))",
        params![condition, find::list(&groups)?],
    )?;
    Ok(())
}

/// Ids as text or as `{"id": …}`; `None` for what is neither.
fn resources_of(resources: &Value) -> Result<Vec<Option<String>>, Failure> {
    let items = resources.as_array().map(Vec::as_slice).unwrap_or_default();
    if items.is_empty() {
        return Err(Failure::Invalid(NOTHING_GIVEN.to_owned()));
    }
    let id = |item: &Value| {
        item.as_str()
            .or_else(|| item.get("id")?.as_str())
            .map(str::to_owned)
    };
    Ok(items.iter().map(id).collect())
}

/// What Medusa says of a discount that is not there.
pub fn not_found(id: &str) -> Failure {
    Failure::NotFound(format!("Discount with id {id} was not found"))
}

/// What Medusa says of a condition that is not there.
pub fn condition_not_found(id: &str) -> Failure {
    Failure::NotFound(format!("DiscountCondition with id {id} was not found"))
}
