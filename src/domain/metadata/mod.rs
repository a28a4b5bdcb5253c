//! The rules for editing metadata as rows of key, kind and value. Pure.
//!
//! Values that are not edited keep their exact JSON text. The server merges an update into the metadata at the top level
//! and deletes a key whose value is `""`. Therefore a [`Draft`] computes a [`Change`] per key, and only changed keys are
//! sent.

pub mod draft;
pub mod found;
pub mod merge;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod properties;
pub mod row;
pub mod storage;

use std::collections::HashMap;

use crate::domain::json;
use crate::domain::json::{Level, RawJson, same};

pub use crate::domain::metadata::draft::Draft;
pub use crate::domain::metadata::found::{FoundKey, found_keys};
pub use crate::domain::metadata::merge::{Conflict, undone};
pub use crate::domain::metadata::row::{Kind, Row, is_true};
pub use crate::domain::metadata::storage::{Problem, Refusals, obstacle};

/// Keys and the JSON texts of their values, in the server's order.
pub type Fields = Vec<(String, String)>;

/// The change of one key: the JSON texts of its value before and after, `None` where the key does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Change {
    /// The change that takes this one back.
    pub fn reversed(&self) -> Self {
        Self {
            key: self.key.clone(),
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// The fields of a group's metadata, none if it is null; `None` if it is neither an object nor null.
pub fn fields_of(json: Option<&str>) -> Option<Fields> {
    match Level::of(json.unwrap_or("null")) {
        Level::Object(fields) => Some(fields),
        Level::Plain(plain) if plain == "null" => Some(Fields::new()),
        _ => None,
    }
}

/// The value of a key.
pub fn value_of<'a>(fields: &'a Fields, key: &str) -> Option<&'a String> {
    let mut fields = fields.iter();
    fields.find(|(name, _)| name == key).map(|(_, value)| value)
}

/// The value of each key: the first one, as [`value_of`] gives it.
pub fn index_of(fields: &Fields) -> HashMap<&str, &String> {
    let mut index = HashMap::new();
    for (key, value) in fields {
        index.entry(key.as_str()).or_insert(value);
    }
    index
}

/// The changes that make the keys of `set` have their new values and remove the keys in `gone`, without those that are
/// already so in `now`.
pub fn changes_to(now: &Fields, set: &[Change], gone: &[String]) -> Vec<Change> {
    let set = set
        .iter()
        .map(|change| (&change.key, change.after.as_ref()));
    let gone = gone.iter().map(|key| (key, None));
    let changes = set.chain(gone).map(|(key, after)| Change {
        key: key.clone(),
        before: value_of(now, key).cloned(),
        after: after.cloned(),
    });
    changes
        .filter(|change| !same_value(change.before.as_ref(), change.after.as_ref()))
        .collect()
}

/// The object that makes the server change exactly these keys.
pub fn update_of(changes: &[Change]) -> RawJson {
    let fields = changes.iter().map(|change| {
        let value = change.after.as_deref().unwrap_or("\"\"");
        format!("{}:{value}", json::text(&change.key))
    });
    RawJson::new(format!("{{{}}}", fields.collect::<Vec<_>>().join(",")))
}

/// Whether both are absent or have equal JSON.
pub fn same_value(one: Option<&String>, other: Option<&String>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (one, other) => one == other,
    }
}
