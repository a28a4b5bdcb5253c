//! Writing customers.

use rusqlite::{Connection, params};
use serde_json::{Map, Value};

use super::{
    Selection,
    entity::{CUSTOMER, CUSTOMER_GROUP},
    exists,
    find::storable,
    jsonb, merged_metadata, new_id, no_such_group, now, null_violation, retrieve,
    rows::Record,
    ties::{self, Ties, ids_of},
};
use crate::{failure::Failure, value::iso};

/// Stands where the original shows the hash of a new customer's password: the
/// demo keeps no passwords of customers.
const NO_PASSWORD: &str = "not kept";

const MEMBERSHIPS: Ties = Ties {
    table: "customer_group_customers",
    columns: ["customer_group_id", "customer_id"],
    own: "customer_id",
};

/// Adds a customer. Its record shows columns in the order TypeORM fills them in.
///
/// # Errors
/// [`Failure::Duplicate`] if there is such a customer.
pub fn create(connection: &Connection, given: &Map<String, Value>) -> Result<Record, Failure> {
    let text = |name: &str| given.get(name).and_then(Value::as_str);
    let email = text("email").ok_or(Failure::Unknown)?.to_lowercase();
    let registers = text("password").is_some_and(|password| !password.is_empty());
    for value in given.values().filter_map(Value::as_str) {
        storable(value)?;
    }
    if taken(connection, &email, registers, "")? {
        let text = if registers {
            "A customer with the given email already has an account. Log in instead"
        } else {
            "Guest customer with email already exists"
        };
        return Err(Failure::Duplicate(text.to_owned()));
    }
    let at = now();
    let id = new_id("cus", at);
    connection.execute(
        "INSERT INTO customer (id, created_at, updated_at, email, first_name, last_name, phone, has_account, metadata)
         VALUES (?1, ?2, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            at,
            email,
            text("first_name"),
            text("last_name"),
            text("phone"),
            registers,
            jsonb(given.get("metadata").unwrap_or(&Value::Null))?
        ],
    )?;
    Ok(created_record(given, &id, &email, registers, at))
}

fn created_record(
    given: &Map<String, Value>,
    id: &str,
    email: &str,
    registers: bool,
    at: i64,
) -> Record {
    let mut record = Record::new();
    let mut put = |name: &str, value: Value| {
        record.entry(name).or_insert(value);
    };
    put("email", email.into());
    for name in ["first_name", "last_name", "phone"] {
        if let Some(value) = given.get(name) {
            put(name, value.clone());
        }
    }
    if registers {
        put("password_hash", NO_PASSWORD.into());
        put("has_account", true.into());
    }
    if let Some(metadata) = given.get("metadata") {
        put("metadata", metadata.clone());
    }
    put("id", id.into());
    for name in ["billing_address_id", "password_hash", "phone", "metadata"] {
        put(name, Value::Null);
    }
    let at = Value::String(iso(at.div_euclid(1_000)));
    put("created_at", at.clone());
    put("updated_at", at);
    put("deleted_at", Value::Null);
    put("has_account", false.into());
    record
}

/// Changes a customer; `groups` replaces the memberships.
///
/// # Errors
/// [`Failure::NotFound`] for the customer or a group, [`Failure::Duplicate`]
/// for the address, [`Failure::Invalid`] for a change that is not allowed.
pub fn update(
    connection: &Connection,
    id: &str,
    given: &Map<String, Value>,
) -> Result<(), Failure> {
    let present =
        retrieve(connection, &CUSTOMER, id, &Selection::default())?.ok_or_else(|| not_found(id))?;
    let has_account = present
        .get("has_account")
        .and_then(Value::as_bool)
        .unwrap_or_default();
    if has_account
        && given
            .get("email")
            .and_then(Value::as_str)
            .is_some_and(|email| !email.is_empty())
    {
        return Err(Failure::Invalid(
            "Email cannot be changed when the user has registered their account".to_owned(),
        ));
    }
    let mut changed = present.clone();
    for name in ["email", "first_name", "last_name", "phone"] {
        if let Some(value) = given.get(name) {
            changed.insert(name.to_owned(), value.clone());
        }
    }
    if let Some(Value::Object(metadata)) = given.get("metadata") {
        let merged = merged_metadata(present.get("metadata").unwrap_or(&Value::Null), metadata);
        changed.insert("metadata".to_owned(), crate::value::through_jsonb(&merged));
    }
    if changed != present {
        write(connection, id, &changed, has_account)?;
    }
    match given.get("groups") {
        Some(groups @ Value::Array(_)) => replace_groups(connection, id, &ids_of(groups)),
        _ => Ok(()),
    }
}

fn write(
    connection: &Connection,
    id: &str,
    changed: &Record,
    has_account: bool,
) -> Result<(), Failure> {
    let text = |name: &str| changed.get(name).and_then(Value::as_str);
    let email = text("email").ok_or_else(|| null_violation("email", "customer"))?;
    for value in changed.values().filter_map(Value::as_str) {
        storable(value)?;
    }
    if taken(connection, email, has_account, id)? {
        let flag = if has_account { "t" } else { "f" };
        return Err(Failure::Duplicate(format!(
            "Customer with email, has_account {email}, {flag} already exists."
        )));
    }
    connection.execute(
        "UPDATE customer SET email = ?, first_name = ?, last_name = ?, phone = ?, metadata = ?, updated_at = ? WHERE id = ?",
        params![
            email,
            text("first_name"),
            text("last_name"),
            text("phone"),
            jsonb(changed.get("metadata").unwrap_or(&Value::Null))?,
            now(),
            id
        ],
    )?;
    Ok(())
}

fn replace_groups(connection: &Connection, id: &str, groups: &[String]) -> Result<(), Failure> {
    for group in groups {
        if !exists(connection, &CUSTOMER_GROUP, group)? {
            return Err(no_such_group(group));
        }
    }
    ties::replace(connection, &MEMBERSHIPS, id, groups)
}

/// What Medusa says of a customer that is not there.
pub fn not_found(id: &str) -> Failure {
    Failure::NotFound(format!("Customer with id: {id} was not found"))
}

fn taken(
    connection: &Connection,
    email: &str,
    has_account: bool,
    but: &str,
) -> Result<bool, Failure> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM customer WHERE email = ? AND has_account = ? AND id <> ?)";
    Ok(connection
        .prepare_cached(sql)?
        .query_row(params![email, has_account, but], |row| row.get(0))?)
}
