//! Rows that tie something to customer groups and nothing more.

use std::collections::HashSet;

use rusqlite::Connection;
use serde_json::Value;

use crate::failure::Failure;

/// A table of pairs, one of each being a customer group.
pub struct Ties {
    pub table: &'static str,
    /// The columns, in the order of the primary key.
    pub columns: [&'static str; 2],
    /// Which of them is not the group.
    pub own: &'static str,
}

/// Ties `id` to just these groups. Ties that stay are not touched.
///
/// # Errors
/// [`Failure::Duplicate`] if a new one is named twice, in the words of
/// Medusa's exception formatter.
pub fn replace(
    connection: &Connection,
    ties: &Ties,
    id: &str,
    groups: &[String],
) -> Result<(), Failure> {
    let Ties { table, own, .. } = ties;
    let present: HashSet<String> = {
        let sql = format!("SELECT customer_group_id FROM {table} WHERE {own} = ?");
        let mut statement = connection.prepare_cached(&sql)?;
        statement
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_, _>>()?
    };
    let mut remove = connection.prepare_cached(&format!(
        "DELETE FROM {table} WHERE {own} = ? AND customer_group_id = ?"
    ))?;
    for group in present.iter().filter(|group| !groups.contains(group)) {
        remove.execute([id, group])?;
    }
    let mut add = connection.prepare_cached(&format!(
        "INSERT INTO {table} ({own}, customer_group_id) VALUES (?, ?)"
    ))?;
    let mut added = HashSet::new();
    for group in groups.iter().filter(|group| !present.contains(*group)) {
        if !added.insert(group) {
            return Err(twice(ties, id, group));
        }
        add.execute([id, group])?;
    }
    Ok(())
}

fn twice(ties: &Ties, id: &str, group: &str) -> Failure {
    let values = ties
        .columns
        .map(|column| if column == ties.own { id } else { group });
    let mut table = ties.table.to_owned();
    if let Some(first) = table.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    Failure::Duplicate(format!(
        "{table} with {} {} already exists.",
        ties.columns.join(", "),
        values.join(", ")
    ))
}

/// The ids of `[{"id": …}, …]`.
pub fn ids_of(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let id = |item: &Value| Some(item.get("id")?.as_str()?.to_owned());
    items.iter().filter_map(id).collect()
}
