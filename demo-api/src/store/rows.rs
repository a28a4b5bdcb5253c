//! Rows as the JSON objects of Medusa's answers, with their related rows.

use std::collections::HashMap;

use rusqlite::{Connection, Row, types::ValueRef};
use serde_json::{Map, Value};

use super::{
    entity::{Entity, Kind, Link, Relation},
    selection::Selection,
};
use crate::{failure::Failure, value::iso};

/// A record as an answer shows it.
pub type Record = Map<String, Value>;

/// The rows with these ids, in this order, each with what `selection` asks for.
/// Ids without a row are left out.
pub fn load(
    connection: &Connection,
    entity: &'static Entity,
    ids: &[String],
    selection: &Selection,
) -> Result<Vec<Record>, Failure> {
    let records = load_by_id(connection, entity, ids, selection)?;
    Ok(records.into_iter().map(|(_, record)| record).collect())
}

fn load_by_id(
    connection: &Connection,
    entity: &'static Entity,
    ids: &[String],
    selection: &Selection,
) -> Result<Vec<(String, Record)>, Failure> {
    let mut rows = columns(connection, entity, ids)?;
    let mut related: Vec<(&str, Related)> = Vec::new();
    for (name, child) in &selection.relations {
        let relation = entity.relation(name).ok_or(Failure::Unknown)?;
        related.push((
            relation.name,
            Related::load(connection, relation, ids, &rows, child)?,
        ));
    }
    let mut records = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(mut row) = rows.remove(id) else {
            continue;
        };
        let links: Vec<(&str, Value)> = related
            .iter()
            .map(|(name, related)| (*name, related.of(id, &row)))
            .collect();
        row.retain(|column, _| selection.shows(column));
        row.extend(
            links
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value)),
        );
        records.push((id.clone(), row));
    }
    Ok(records)
}

/// Every column of the rows with these ids.
fn columns(
    connection: &Connection,
    entity: &'static Entity,
    ids: &[String],
) -> Result<HashMap<String, Record>, Failure> {
    let names: Vec<&str> = entity.columns.iter().map(|column| column.name).collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE id IN (SELECT value FROM json_each(?))",
        names.join(", "),
        entity.table
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([Value::from(ids).to_string()])?;
    let mut records = HashMap::with_capacity(ids.len());
    while let Some(row) = rows.next()? {
        records.insert(row.get("id")?, record(entity, row)?);
    }
    Ok(records)
}

fn record(entity: &'static Entity, row: &Row) -> Result<Record, Failure> {
    let mut record = Map::with_capacity(entity.columns.len());
    for (position, column) in entity.columns.iter().enumerate() {
        let value = match (column.kind, row.get_ref(position)?) {
            (_, ValueRef::Null) => Value::Null,
            (Kind::Instant, ValueRef::Integer(micros)) => {
                Value::String(iso(micros.div_euclid(1_000)))
            }
            (Kind::Boolean, ValueRef::Integer(flag)) => Value::Bool(flag != 0),
            (Kind::Json, ValueRef::Text(text)) => serde_json::from_slice(text).unwrap_or_default(),
            (_, ValueRef::Integer(number)) => Value::from(number),
            (_, ValueRef::Text(text)) => Value::String(String::from_utf8_lossy(text).into_owned()),
            _ => Value::Null,
        };
        record.insert(column.name.to_owned(), value);
    }
    Ok(record)
}

/// The related rows of many rows.
enum Related {
    /// By the id of the row they belong to.
    Many(HashMap<String, Vec<Value>>),
    /// By their own id, which the row names in this column.
    One(&'static str, HashMap<String, Value>),
    Nothing(Value),
}

impl Related {
    fn load(
        connection: &Connection,
        relation: &'static Relation,
        ids: &[String],
        rows: &HashMap<String, Record>,
        selection: &Selection,
    ) -> Result<Self, Failure> {
        let target = relation.target;
        let pairs = match relation.link {
            Link::NoneOfMany => return Ok(Self::Nothing(Value::Array(Vec::new()))),
            Link::NoneOfOne => return Ok(Self::Nothing(Value::Null)),
            Link::Parent { key } => {
                let parents = rows
                    .values()
                    .filter_map(|row| Some(row.get(key)?.as_str()?.to_owned()))
                    .collect::<Vec<_>>();
                return Ok(Self::One(
                    key,
                    by_id(connection, target, &parents, selection)?,
                ));
            }
            Link::Children { key } => format!(
                "SELECT {key}, id FROM {} c WHERE {key} IN (SELECT value FROM json_each(?)) ORDER BY c.rowid",
                target.table
            ),
            Link::Many {
                through,
                own,
                other,
            } => format!(
                "SELECT t.{own}, t.{other} FROM {through} t JOIN {} c ON c.id = t.{other}
                 WHERE t.{own} IN (SELECT value FROM json_each(?)) ORDER BY c.rowid",
                target.table
            ),
        };
        let mut statement = connection.prepare_cached(&pairs)?;
        let pairs = statement.query_map([Value::from(ids).to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        let mut pairs: Vec<(String, String)> = pairs.collect::<Result<_, _>>()?;
        if let Some(only) = &selection.only {
            pairs.retain(|(_, other)| only.contains(other));
        }
        let others: Vec<String> = pairs.iter().map(|(_, other)| other.clone()).collect();
        let others = by_id(connection, target, &others, selection)?;
        let mut many: HashMap<String, Vec<Value>> = HashMap::new();
        for (own, other) in pairs {
            many.entry(own)
                .or_default()
                .extend(others.get(&other).cloned());
        }
        if !selection.shows("id") {
            // Without their ids TypeORM takes all related rows for the same one.
            many.values_mut().for_each(|others| others.truncate(1));
        }
        Ok(Self::Many(many))
    }

    fn of(&self, id: &str, row: &Record) -> Value {
        match self {
            Self::Many(many) => Value::Array(many.get(id).cloned().unwrap_or_default()),
            Self::One(key, one) => {
                let parent = row.get(*key).and_then(Value::as_str);
                parent
                    .and_then(|parent| one.get(parent))
                    .cloned()
                    .unwrap_or_default()
            }
            Self::Nothing(value) => value.clone(),
        }
    }
}

fn by_id(
    connection: &Connection,
    entity: &'static Entity,
    ids: &[String],
    selection: &Selection,
) -> Result<HashMap<String, Value>, Failure> {
    let mut unique = ids.to_vec();
    unique.sort_unstable();
    unique.dedup();
    let records = load_by_id(connection, entity, &unique, selection)?;
    Ok(records
        .into_iter()
        .map(|(id, record)| (id, Value::Object(record)))
        .collect())
}
