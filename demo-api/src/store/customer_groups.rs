//! Writing customer groups and their members.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};

use super::{
    entity::CUSTOMER_GROUP, exists, find, find::storable, jsonb, merged_metadata, new_id, now,
    null_violation, retrieve, rows::Record,
};
use crate::{failure::Failure, value::iso};

/// Medusa looks at no more than a page of customers to see which exist.
const CUSTOMERS_LOOKED_AT: usize = 50;

/// Adds a group. Its record shows columns in the order TypeORM fills them in.
///
/// # Errors
/// [`Failure::Duplicate`] if the name is taken.
pub fn create(connection: &Connection, given: &Map<String, Value>) -> Result<Record, Failure> {
    let name = given
        .get("name")
        .and_then(Value::as_str)
        .ok_or(Failure::Unknown)?;
    let metadata = given.get("metadata").cloned();
    storable(name)?;
    if owner_of(connection, name)?.is_some() {
        return Err(Failure::Duplicate(format!(
            "Key (name)=({name}) already exists."
        )));
    }
    let at = now();
    let id = new_id("cgrp", at);
    connection.execute(
        "INSERT INTO customer_group (id, created_at, updated_at, name, metadata) VALUES (?1, ?2, ?2, ?3, ?4)",
        params![id, at, name, jsonb(metadata.as_ref().unwrap_or(&Value::Null))?],
    )?;
    let mut record = Record::new();
    record.insert("name".to_owned(), name.into());
    if let Some(metadata) = metadata {
        record.insert("metadata".to_owned(), metadata);
    }
    record.insert("id".to_owned(), id.into());
    record.entry("metadata").or_insert(Value::Null);
    let at = Value::String(iso(at.div_euclid(1_000)));
    record.insert("created_at".to_owned(), at.clone());
    record.insert("updated_at".to_owned(), at);
    record.insert("deleted_at".to_owned(), Value::Null);
    Ok(record)
}

/// Changes the name, merges the metadata.
///
/// # Errors
/// [`Failure::NotFound`] and [`Failure::Duplicate`].
pub fn update(
    connection: &Connection,
    id: &str,
    given: &Map<String, Value>,
) -> Result<(), Failure> {
    let present = retrieve(
        connection,
        &CUSTOMER_GROUP,
        id,
        &super::Selection::default(),
    )?
    .ok_or_else(|| not_found(id))?;
    let mut changed = present.clone();
    if let Some(name) = given.get("name") {
        changed.insert("name".to_owned(), name.clone());
    }
    match given.get("metadata") {
        None => {}
        // `Object.entries(null)`
        Some(Value::Null) => return Err(Failure::Unknown),
        Some(metadata) => {
            let given = metadata.as_object().cloned().unwrap_or_default();
            let merged = merged_metadata(present.get("metadata").unwrap_or(&Value::Null), &given);
            changed.insert("metadata".to_owned(), crate::value::through_jsonb(&merged));
        }
    }
    if changed == present {
        return Ok(());
    }
    let name = changed
        .get("name")
        .and_then(Value::as_str)
        .ok_or_else(|| null_violation("name", "customer_group"))?;
    storable(name)?;
    if owner_of(connection, name)?.is_some_and(|owner| owner != id) {
        return Err(Failure::Duplicate(format!(
            "Customer_group with name {name} already exists."
        )));
    }
    let metadata = jsonb(changed.get("metadata").unwrap_or(&Value::Null))?;
    // The original takes some milliseconds for each request, so that an update is never of the same one as the last.
    connection.execute(
        "UPDATE customer_group SET name = ?1, metadata = ?2, updated_at = max(?3, updated_at + 1000) WHERE id = ?4",
        params![name, metadata, now(), id],
    )?;
    Ok(())
}

/// Deletes a group and its ties; one that is not there too.
pub fn delete(connection: &Connection, id: &str) -> Result<(), Failure> {
    storable(id)?;
    connection.execute("DELETE FROM customer_group WHERE id = ?", [id])?;
    Ok(())
}

/// Adds members; those who are members already stay so.
///
/// # Errors
/// [`Failure::NotFound`] for the group or the customers, and then adds nobody.
pub fn add_customers(
    connection: &Connection,
    id: &str,
    customers: &[String],
) -> Result<(), Failure> {
    if customers.is_empty() {
        return Ok(());
    }
    if !exists(connection, &CUSTOMER_GROUP, id)? {
        return Err(not_found(id));
    }
    let wanted = find::list(customers)?;
    let missing: i64 = connection.query_row(
        "SELECT count(DISTINCT value) - (SELECT count(*) FROM customer WHERE id IN (SELECT value FROM json_each(?1))) FROM json_each(?1)",
        [&wanted],
        |row| row.get(0),
    )?;
    if missing != 0 {
        return Err(missing_customers(connection, customers)?);
    }
    connection.execute(
        "INSERT OR IGNORE INTO customer_group_customers SELECT ?1, value FROM json_each(?2) WHERE true",
        params![id, wanted],
    )?;
    Ok(())
}

fn missing_customers(connection: &Connection, customers: &[String]) -> Result<Failure, Failure> {
    let sql = format!(
        "SELECT id FROM customer WHERE id IN (SELECT value FROM json_each(?)) ORDER BY rowid LIMIT {CUSTOMERS_LOOKED_AT}"
    );
    let mut statement = connection.prepare(&sql)?;
    let rows = statement.query_map([find::list(customers)?], |row| row.get::<_, String>(0))?;
    let known = rows.collect::<Result<Vec<_>, _>>()?;
    let missing: Vec<&str> = customers
        .iter()
        .filter(|id| !known.contains(id))
        .map(String::as_str)
        .collect();
    let missing = Value::String(missing.join(", "));
    Ok(Failure::NotFound(format!(
        "The following customer ids do not exist: {missing}"
    )))
}

/// Removes members; those who are none too.
///
/// # Errors
/// [`Failure::NotFound`] for the group.
pub fn remove_customers(
    connection: &Connection,
    id: &str,
    customers: &[String],
) -> Result<(), Failure> {
    if !exists(connection, &CUSTOMER_GROUP, id)? {
        return Err(not_found(id));
    }
    connection.execute(
        "DELETE FROM customer_group_customers WHERE customer_group_id = ? AND customer_id IN (SELECT value FROM json_each(?))",
        params![id, find::list(customers)?],
    )?;
    Ok(())
}

/// What Medusa says of a group that is not there.
pub fn not_found(id: &str) -> Failure {
    Failure::NotFound(format!("CustomerGroup with id {id} was not found"))
}

fn owner_of(connection: &Connection, name: &str) -> Result<Option<String>, Failure> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM customer_group WHERE name = ?")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}
