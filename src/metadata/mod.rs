//! Metadata as it is edited: rows of key, kind and value over the JSON the server sent.
//!
//! What nobody touches stays letter for letter. The server merges an update at the top level and deletes a key that is
//! sent as `""`, so a [`Draft`] knows the [`Change`]s it makes key by key, and those alone are sent. Pure.

mod draft;
mod merge;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod row;
mod storage;

pub use draft::Draft;
pub use merge::{Conflict, undone};
pub use row::{Kind, Row, is_true};
pub use storage::{Problem, obstacle};

use crate::json::{self, Level, same};

/// Keys with the JSON texts of their values, in the server's order.
pub type Fields = Vec<(String, String)>;

/// What happens to one key: the JSON texts of its value before and after; none where it is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub key: String,
    pub before: Option<String>,
    pub after: Option<String>,
}

/// The fields of a group's metadata; nothing if it is no object.
pub fn fields_of(json: Option<&str>) -> Option<Fields> {
    match Level::of(json.unwrap_or("null")) {
        Level::Object(fields) => Some(fields),
        Level::Plain(plain) if plain == "null" => Some(Fields::new()),
        _ => None,
    }
}

/// The value under a key.
pub fn value_of<'a>(fields: &'a Fields, key: &str) -> Option<&'a String> {
    let mut fields = fields.iter();
    fields.find(|(name, _)| name == key).map(|(_, value)| value)
}

/// The changes that set these keys and remove those, where they are not so already.
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

/// The object that makes the server change just these keys.
pub fn update_of(changes: &[Change]) -> String {
    let fields = changes.iter().map(|change| {
        let value = change.after.as_deref().unwrap_or("\"\"");
        format!("{}:{value}", json::text(&change.key))
    });
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

/// Whether both are the same value, or both none.
fn same_value(one: Option<&String>, other: Option<&String>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => same(one, other),
        (one, other) => one == other,
    }
}
