//! The shop in SQLite. Speaks in rows of Medusa's entities; knows nothing of HTTP.

pub mod customer_groups;
pub mod customers;
pub mod discounts;
pub mod entity;
pub mod find;
mod functions;
mod load;
pub mod price_lists;
pub mod rows;
pub mod selection;
pub mod ties;
pub mod users;

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::Connection;
use serde_json::Value;
use ulid::Ulid;

use self::{entity::Entity, find::storable, rows::Record, selection::Selection};
use crate::{
    Error,
    failure::Failure,
    js, sample,
    value::{stringify, through_jsonb},
};

/// The opened database. Cloning gives another handle of the same one.
#[derive(Debug, Clone)]
pub struct Store {
    // One connection: an in-memory database is its connection, and every
    // operation takes milliseconds.
    connection: Arc<Mutex<Connection>>,
}

impl Store {
    /// Opens `file`, or a database in memory; a new one gets the sample shop.
    pub fn open(file: Option<&Path>, size: sample::Size) -> Result<Self, Error> {
        let mut connection = match file {
            Some(file) => Connection::open(file)?,
            None => Connection::open_in_memory()?,
        };
        connection.pragma_update(None, "foreign_keys", true)?;
        functions::add(&connection)?;
        if is_new(&connection)? {
            load::fill(&mut connection, &sample::Shop::generate(size))?;
        }
        Ok(Self {
            connection: Arc::new(Mutex::new(connection)),
        })
    }

    /// Runs `work` as one transaction, kept only if it succeeds.
    pub fn transaction<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let mut connection = self.lock();
        let transaction = connection.transaction()?;
        let result = work(&transaction)?;
        transaction.commit()?;
        Ok(result)
    }

    /// Runs `work`, which only reads.
    pub fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        work(&self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A panic under the lock has rolled its transaction back: the data is sound.
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

fn is_new(connection: &Connection) -> Result<bool, rusqlite::Error> {
    connection.query_row("SELECT count(*) = 0 FROM sqlite_schema", [], |row| {
        row.get(0)
    })
}

/// The row with this id, or `None`.
pub fn retrieve(
    connection: &Connection,
    entity: &'static Entity,
    id: &str,
    selection: &Selection,
) -> Result<Option<Record>, Failure> {
    storable(id)?;
    Ok(rows::load(connection, entity, &[id.to_owned()], selection)?.pop())
}

/// Whether the table has a row with this id.
fn exists(connection: &Connection, entity: &Entity, id: &str) -> Result<bool, Failure> {
    storable(id)?;
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM {} WHERE id = ?)",
        entity.table
    );
    Ok(connection
        .prepare_cached(&sql)?
        .query_row([id], |row| row.get(0))?)
}

/// A new id: a prefix and a ULID of this instant.
fn new_id(prefix: &str, micros: i64) -> String {
    let millis = micros.div_euclid(1_000).try_into().unwrap_or_default();
    format!("{prefix}_{}", Ulid::from_parts(millis, rand::random()))
}

/// Now, in the unit the tables keep.
fn now() -> i64 {
    js::now_micros()
}

/// Metadata as a `jsonb` column keeps it.
///
/// # Errors
/// [`Failure::Unknown`] if it holds a NUL.
fn jsonb(metadata: &Value) -> Result<Option<String>, Failure> {
    if metadata.is_null() {
        return Ok(None);
    }
    let text = stringify(&through_jsonb(metadata));
    if has_nul(metadata) {
        Err(Failure::Unknown)
    } else {
        Ok(Some(text))
    }
}

fn has_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(items) => items.iter().any(has_nul),
        Value::Object(map) => map
            .iter()
            .any(|(key, value)| key.contains('\0') || has_nul(value)),
        _ => false,
    }
}

/// Medusa's `setMetadata`: given keys replace, an empty string removes.
fn merged_metadata(present: &Value, given: &serde_json::Map<String, Value>) -> Value {
    let mut merged = present.as_object().cloned().unwrap_or_default();
    for (key, value) in given {
        if value.as_str() == Some("") {
            merged.shift_remove(key);
        } else {
            merged.insert(key.clone(), value.clone());
        }
    }
    Value::Object(merged)
}

/// A column that must not be null, in the words of Medusa's exception formatter.
fn null_violation(column: &str, table: &str) -> Failure {
    Failure::Invalid(format!(
        "Can't insert null value in field {column} on insert in table {table}"
    ))
}

/// A row another row must name, likewise.
fn no_such_group(id: &str) -> Failure {
    Failure::NotFound(format!(
        "Customer_group with customer_group_id {id} does not exist."
    ))
}
