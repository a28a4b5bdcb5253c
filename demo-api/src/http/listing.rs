//! What the list operations share: Medusa's `prepareListQuery`, its filters on
//! instants, and TypeORM's pages.

use rusqlite::types::Value as Sql;
use serde_json::{Map, Value};

use crate::{
    failure::Failure,
    store::{
        entity::Entity,
        find::{Filter, Order},
        selection::Selection,
    },
};

/// What Medusa adds to a request of its own accord.
#[derive(Default)]
pub struct Defaults {
    /// `defaultFields`
    pub fields: &'static [&'static str],
    /// `defaultRelations`
    pub relations: &'static [&'static str],
    /// `isList`
    pub list: bool,
}

/// What to show of which rows.
pub struct Config {
    pub selection: Selection,
    pub order: Option<Order>,
    pub skip: f64,
    pub take: f64,
}

impl Config {
    /// Reads a validated query.
    ///
    /// # Errors
    /// [`Failure::Unknown`] for fields and relations that are not there.
    pub fn new(
        entity: &'static Entity,
        query: &Map<String, Value>,
        defaults: &Defaults,
        limit: f64,
    ) -> Result<Self, Failure> {
        let text = |name: &str| query.get(name).and_then(Value::as_str);
        let (fields, starred) = fields(text("fields"), defaults);
        let parents = fields
            .iter()
            .filter_map(|field| Some(field.rsplit_once('.')?.0));
        let mut relations: Vec<String> = parents.map(str::to_owned).collect();
        relations.extend(defaults.relations.iter().map(|name| (*name).to_owned()));
        relations.extend(starred);
        if let Some(expand) = text("expand") {
            relations = names(expand);
        }
        let select = (!fields.is_empty()).then_some(fields.as_slice());
        let order = match text("order") {
            Some(order) => Some(order_of(order)),
            None if defaults.list => Some(order_of("-created_at")),
            None => None,
        };
        Ok(Self {
            selection: Selection::new(entity, select, &relations)?,
            order,
            skip: number(query, "offset").unwrap_or_default(),
            take: number(query, "limit").unwrap_or(limit),
        })
    }
}

/// The fields to show, and the relations to show whole. No fields: all of them.
fn fields(given: Option<&str>, defaults: &Defaults) -> (Vec<String>, Vec<String>) {
    let mut all: Vec<String> = defaults
        .fields
        .iter()
        .map(|name| (*name).to_owned())
        .collect();
    if let Some(given) = given {
        let given = names(given);
        let replaces =
            given.is_empty() || given.iter().any(|name| !name.starts_with(['-', '+', '*']));
        if replaces {
            let bare = |name: &String| name.strip_prefix(['+', '-']).unwrap_or(name).to_owned();
            all = given.iter().map(bare).collect();
        } else {
            for name in given {
                match (name.strip_prefix('+'), name.strip_prefix('-')) {
                    (Some(added), _) => all.push(added.to_owned()),
                    (_, Some(removed)) => all.retain(|name| name != removed),
                    _ => all.push(name),
                }
            }
        }
        if defaults.list {
            all.push("created_at".to_owned());
        }
        all.push("id".to_owned());
    }
    let (starred, fields): (Vec<String>, Vec<String>) =
        all.into_iter().partition(|name| name.starts_with('*'));
    let starred = starred
        .iter()
        .map(|name| name.trim_start_matches('*').to_owned());
    (fields, starred.collect())
}

/// The names of a comma list; empty ones do not count.
pub fn names(list: &str) -> Vec<String> {
    list.split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `-name` in JavaScript's `split("-")[1]`: what is after a second dash is lost.
fn order_of(order: &str) -> Order {
    match order.strip_prefix('-') {
        Some(rest) => Order {
            path: rest.split('-').next().unwrap_or_default().to_owned(),
            descending: true,
        },
        None => Order {
            path: order.to_owned(),
            descending: false,
        },
    }
}

/// A number of a validated query.
pub fn number(query: &Map<String, Value>, name: &str) -> Option<f64> {
    query.get(name)?.as_f64()
}

/// `limit` and `offset` as answers repeat them.
pub fn echoed(number: f64) -> Value {
    serde_json::Number::from_f64(number + 0.0).map_or(Value::Null, Value::Number)
}

/// A text filter after Medusa's `removeUndefinedProperties`, to which the word
/// `null` is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given<'a> {
    Absent,
    Null,
    Text(&'a str),
}

/// The text filter of this name.
pub fn given<'a>(query: &'a Map<String, Value>, name: &str) -> Given<'a> {
    match query.get(name).and_then(Value::as_str) {
        None => Given::Absent,
        Some("null") => Given::Null,
        Some(text) => Given::Text(text),
    }
}

/// The texts of an array.
pub fn strings(value: &Value) -> Vec<String> {
    let items = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let texts = items.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The texts of a filter that is an array; the word `null` matches nothing.
pub fn texts(value: &Value) -> Vec<String> {
    let mut texts = strings(value);
    texts.retain(|text| text != "null");
    texts
}

/// A text as SQL.
pub fn sql(text: &str) -> Sql {
    Sql::Text(text.to_owned())
}

/// Adds the filters on instants.
pub fn dates(
    filter: &mut Filter,
    query: &Map<String, Value>,
    names: &[&str],
) -> Result<(), Failure> {
    for name in names {
        let Some(Value::Object(bounds)) = query.get(*name) else {
            continue;
        };
        for (operator, sign) in [("lt", "<"), ("gt", ">"), ("lte", "<="), ("gte", ">=")] {
            if let Some(millis) = bounds.get(operator).and_then(Value::as_i64) {
                filter.and(
                    &format!("e.{name} {sign} ?"),
                    [Sql::Integer(millis.saturating_mul(1_000))],
                )?;
            }
        }
    }
    Ok(())
}

/// `%q%`
pub fn anywhere(q: &str) -> Sql {
    Sql::Text(format!("%{q}%"))
}

#[cfg(test)]
mod tests {
    use super::{Defaults, fields, order_of};

    fn read(given: &str) -> (Vec<String>, Vec<String>) {
        fields(
            Some(given),
            &Defaults {
                list: true,
                ..Defaults::default()
            },
        )
    }

    fn owned(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn fields_always_bring_id_and_created_at() {
        assert_eq!(read("name").0, owned(&["name", "created_at", "id"]));
        assert_eq!(read("").0, owned(&["created_at", "id"]));
        assert_eq!(read("-metadata").0, owned(&["created_at", "id"]));
        assert_eq!(
            read("*customers"),
            (owned(&["created_at", "id"]), owned(&["customers"]))
        );
        assert_eq!(fields(None, &Defaults::default()).0, owned(&[]));
    }

    #[test]
    fn a_dash_sorts_downwards() {
        assert!(order_of("-name").descending && order_of("-name").path == "name");
        assert_eq!(order_of("-na-me").path, "na");
        assert_eq!(order_of("+name").path, "+name");
    }
}
