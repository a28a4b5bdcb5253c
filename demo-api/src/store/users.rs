//! The people who may use the Admin API.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::{Map, Value};

use super::{
    Selection, entity::USER, find::storable, jsonb, merged_metadata, now, retrieve, rows::Record,
};
use crate::failure::Failure;

/// The id of the user with this e-mail address.
pub fn id_by_email(connection: &Connection, email: &str) -> Result<Option<String>, Failure> {
    storable(email)?;
    let email = email.to_lowercase();
    Ok(connection
        .query_row("SELECT id FROM user WHERE email = ?", [email], |row| {
            row.get(0)
        })
        .optional()?)
}

/// The id of the user with this API token.
pub fn id_by_api_token(connection: &Connection, token: &str) -> Result<Option<String>, Failure> {
    let sql = "SELECT id FROM user WHERE api_token = ?";
    Ok(connection
        .query_row(sql, [token], |row| row.get(0))
        .optional()?)
}

/// The user's record.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn record(connection: &Connection, id: &str) -> Result<Record, Failure> {
    let not_found = || Failure::NotFound(format!("User with id: {id} was not found"));
    retrieve(connection, &USER, id, &Selection::default())?.ok_or_else(not_found)
}

/// Changes a user.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn update(
    connection: &Connection,
    id: &str,
    given: &Map<String, Value>,
) -> Result<Record, Failure> {
    let present = record(connection, id)?;
    let mut changed = present.clone();
    for name in ["first_name", "last_name", "role", "api_token"] {
        if let Some(value) = given.get(name) {
            changed.insert(name.to_owned(), value.clone());
        }
    }
    if let Some(Value::Object(metadata)) = given.get("metadata") {
        let merged = merged_metadata(present.get("metadata").unwrap_or(&Value::Null), metadata);
        changed.insert("metadata".to_owned(), crate::value::through_jsonb(&merged));
    }
    if changed == present {
        return Ok(present);
    }
    let text = |name: &str| changed.get(name).and_then(Value::as_str);
    for value in changed.values().filter_map(Value::as_str) {
        storable(value)?;
    }
    connection.execute(
        "UPDATE user SET first_name = ?, last_name = ?, role = ?, api_token = ?, metadata = ?, updated_at = ? WHERE id = ?",
        params![
            text("first_name"),
            text("last_name"),
            text("role"),
            text("api_token"),
            jsonb(changed.get("metadata").unwrap_or(&Value::Null))?,
            now(),
            id
        ],
    )?;
    record(connection, id)
}
