//! How a server alters values when it stores them, and what an update cannot store.

use crate::domain::json::{Level, UNREADABLE, numbers, same, text};
use crate::domain::json_walk::{find_key, has_null_item};
use crate::domain::metadata::Change;
use std::collections::BTreeMap;

/// What is wrong with a row, or with a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Another row has the same key, or an object within the value has a key twice.
    DuplicateKey(String),
    NotANumber,
    /// The line and column of the first syntax error.
    NotJson(usize, usize),
    /// The server takes an empty string as a request to delete the key.
    EmptyText,
    /// A property name of every JavaScript object. The server drops such a key or fails, at any depth.
    ReservedKey(String),
    /// `null` as an item of a list.
    NullItem,
}

/// What an update cannot store, where servers differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Refusals {
    /// Version 2 goes through the items of lists as if they were records, and fails at `null`.
    pub null_items: bool,
}

/// The property names of every JavaScript object.
const RESERVED: [&str; 12] = [
    "__defineGetter__",
    "__defineSetter__",
    "__lookupGetter__",
    "__lookupSetter__",
    "__proto__",
    "constructor",
    "hasOwnProperty",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toLocaleString",
    "toString",
    "valueOf",
];

/// The reason why an update cannot make this change.
pub fn obstacle(change: &Change, refusals: Refusals) -> Option<Problem> {
    reserved(&change.key).or_else(|| match change.after.as_deref() {
        Some("\"\"") => Some(Problem::EmptyText),
        Some(json) if refusals.null_items && has_null_item(json) => Some(Problem::NullItem),
        Some(json) => loss_in(json),
        None => None,
    })
}

fn reserved(key: &str) -> Option<Problem> {
    // A key that cannot be read would be written as another one.
    let is_reserved = RESERVED.contains(&key) || key.contains(UNREADABLE);
    is_reserved.then(|| Problem::ReservedKey(key.to_owned()))
}

/// The first part of a well-formed value that the server would lose.
pub fn loss_in(json: &str) -> Option<Problem> {
    find_key(json, |key, is_twice| {
        reserved(key).or_else(|| is_twice.then(|| Problem::DuplicateKey(key.to_owned())))
    })
}

/// The first number in a value that the server stores differently, and how.
pub fn rewritten(json: &str) -> Option<(String, String)> {
    numbers(json).find_map(|number| {
        let stored = as_stored(number)?;
        (stored != number).then(|| (number.to_owned(), stored))
    })
}

/// Whether a stored value is what the server makes of a sent one: it writes numbers anew, keeps the last of keys that are
/// there twice, and has an order of its own for the keys within a value.
pub fn same_stored(sent: &str, stored: &str) -> bool {
    same(sent, stored) || canonical(sent, 0) == canonical(stored, 0)
}

/// The depth to which values are put into an order, which bounds the recursion.
const MAX_DEPTH: usize = 100;

/// A value with its keys in order and its numbers as the server writes them.
fn canonical(json: &str, depth: usize) -> String {
    match Level::of(json) {
        _ if depth > MAX_DEPTH => json.to_owned(),
        Level::Array(items) => {
            let items = items.iter().map(|item| canonical(item, depth + 1));
            format!("[{}]", items.collect::<Vec<_>>().join(","))
        }
        Level::Object(fields) => {
            let fields: BTreeMap<String, String> = fields.into_iter().collect();
            let fields = fields
                .iter()
                .map(|(key, value)| format!("{}:{}", text(key), canonical(value, depth + 1)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        }
        Level::Text(written) => text(&written),
        Level::Plain(plain) => as_stored(&plain).unwrap_or(plain),
    }
}

/// A number as the server's JavaScript writes it.
#[cfg(target_arch = "wasm32")]
fn as_stored(number: &str) -> Option<String> {
    let value = js_sys::JSON::parse(number).ok()?;
    js_sys::JSON::stringify(&value).ok()?.as_string()
}

#[cfg(not(target_arch = "wasm32"))]
fn as_stored(number: &str) -> Option<String> {
    let value: f64 = number.parse().ok()?;
    Some(match value.abs() {
        0.0 => "0".to_owned(),
        f64::INFINITY => "null".to_owned(),
        size if size >= 1e21 => format!("{value:e}").replace('e', "e+"),
        size if size < 1e-6 => format!("{value:e}"),
        _ => value.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn obstacle_of(key: &str, after: &str) -> Option<Problem> {
        obstacle_on(Refusals::default(), key, after)
    }

    fn obstacle_on(refusals: Refusals, key: &str, after: &str) -> Option<Problem> {
        let change = Change {
            key: key.into(),
            before: None,
            after: Some(after.into()),
        };
        obstacle(&change, refusals)
    }

    #[test]
    fn only_some_servers_refuse_null_in_a_list() {
        let json = r#"{"sizes":["S",null]}"#;
        assert_eq!(obstacle_of("a", json), None);
        let refusals = Refusals { null_items: true };
        assert_eq!(obstacle_on(refusals, "a", json), Some(Problem::NullItem));
        for stored in ["null", r#"{"a":null}"#, r#"["null"]"#, "[]"] {
            assert_eq!(obstacle_on(refusals, "a", stored), None, "{stored}");
        }
    }

    #[test]
    fn what_an_update_cannot_store_is_told() {
        let reserved = |key: &str| Some(Problem::ReservedKey(key.into()));
        assert_eq!(obstacle_of("__proto__", "1"), reserved("__proto__"));
        assert_eq!(obstacle_of("constructor", "1"), reserved("constructor"));
        assert_eq!(
            obstacle_of("a", r#"[{"b":{"toString":1}}]"#),
            reserved("toString")
        );
        assert_eq!(
            obstacle_of("a", r#"{"b":1,"b":2}"#),
            Some(Problem::DuplicateKey("b".into()))
        );
        assert_eq!(obstacle_of("a", r#""""#), Some(Problem::EmptyText));
        assert_eq!(obstacle_of("", r#"{"a":"","b":[""]}"#), None);
    }

    #[test]
    fn what_the_server_makes_of_a_value_is_the_same() {
        for (sent, stored) in [
            ("1.0", "1"),
            ("9007199254740993", "9007199254740992"),
            (
                r#"{"long":[1.50, true],"a":null}"#,
                r#"{"a":null,"long":[1.5,true]}"#,
            ),
            (r#"{"a":1,"a":2}"#, r#"{"a":2}"#),
            (r#""\u00e9""#, r#""é""#),
        ] {
            assert!(same_stored(sent, stored), "{sent}");
        }
        for (sent, stored) in [("1", r#""1""#), ("[1,2]", "[2,1]"), (r#"{"a":1}"#, "{}")] {
            assert!(!same_stored(sent, stored), "{sent}");
        }
    }

    #[test]
    fn numbers_that_change_are_told() {
        let told = |json: &str| rewritten(json).map(|(_, kept)| kept);
        for (json, kept) in [
            ("9007199254740993", "9007199254740992"),
            ("12345678901234567890", "12345678901234567000"),
            ("-0", "0"),
            ("1.0", "1"),
            ("1e2", "100"),
            ("1e21", "1e+21"),
            ("1e400", "null"),
            (r#"{"a":[1,"1.0",2.50]}"#, "2.5"),
        ] {
            assert_eq!(told(json).as_deref(), Some(kept), "{json}");
        }
        for json in ["1", "-1.5", "1e+21", "0.000001", "1e-7", r#""1.0""#, "true"] {
            assert_eq!(told(json), None, "{json}");
        }
    }
}
