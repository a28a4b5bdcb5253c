//! JSON as it comes out of Medusa: numbers as JavaScript writes them, instants
//! as `Date.prototype.toISOString` writes them, and objects as PostgreSQL's
//! `jsonb` orders them.

use std::{cmp::Ordering, io};

use serde_json::{Map, Number, Value, ser::Formatter};

use crate::sample::Millis;

/// An instant as JavaScript's `toISOString` writes it.
pub fn iso(instant: Millis) -> String {
    jiff::Timestamp::from_millisecond(instant)
        .map(|timestamp| timestamp.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string())
        .unwrap_or_default()
}

/// The JSON text JavaScript's `JSON.stringify` would give.
pub fn stringify(value: &Value) -> String {
    let mut bytes = Vec::with_capacity(256);
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, JavaScript);
    // Neither a Vec nor a Value can fail to be written.
    let written = serde::Serialize::serialize(value, &mut serializer);
    debug_assert!(written.is_ok());
    String::from_utf8(bytes).unwrap_or_default()
}

/// Writes numbers as JavaScript does: `1`, not `1.0`; `1e+21`, not `1e21`.
struct JavaScript;

impl Formatter for JavaScript {
    fn write_f64<W: ?Sized + io::Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(ryu_js::Buffer::new().format(value).as_bytes())
    }
}

/// What a value is after `JSON.parse`: every number is a double, and keys that
/// look like array indices come first.
pub fn through_json_parse(value: &Value) -> Value {
    rebuilt(value, &|_, _| Ordering::Equal)
}

/// What a value is when it is read back from a `jsonb` column: there, keys are
/// ordered by length, then by bytes, and -0 is 0.
pub fn through_jsonb(value: &Value) -> Value {
    rebuilt(value, &|a, b| a.len().cmp(&b.len()).then_with(|| a.cmp(b)))
}

fn rebuilt(value: &Value, order: &dyn Fn(&str, &str) -> Ordering) -> Value {
    match value {
        Value::Number(number) => {
            // `+ 0.0` turns -0 into 0, which is also how JavaScript writes it.
            let double = number.as_f64().unwrap_or_default() + 0.0;
            Number::from_f64(double).map_or(Value::Null, Value::Number)
        }
        Value::Array(items) => items.iter().map(|item| rebuilt(item, order)).collect(),
        Value::Object(map) => {
            let mut entries: Vec<_> = map.iter().collect();
            entries.sort_by(|(a, _), (b, _)| match (array_index(a), array_index(b)) {
                (Some(a), Some(b)) => a.cmp(&b),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => order(a, b),
            });
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key.clone(), rebuilt(value, order)));
            Value::Object(entries.collect())
        }
        other => other.clone(),
    }
}

/// The array index a key is to JavaScript, which lists those first.
fn array_index(key: &str) -> Option<u32> {
    let index = key.parse::<u32>().ok().filter(|index| *index < u32::MAX)?;
    (index.to_string() == key).then_some(index)
}

/// Builds an object from pairs, keeping their order.
pub fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    Value::Object(
        entries
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value))
            .collect::<Map<_, _>>(),
    )
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{iso, stringify, through_jsonb};

    fn stored(text: &str) -> String {
        let value: Value = serde_json::from_str(text).expect("a test's JSON");
        stringify(&through_jsonb(&value))
    }

    #[test]
    fn instants_have_three_decimals() {
        assert_eq!(iso(1_546_504_200_000), "2019-01-03T08:30:00.000Z");
        assert_eq!(iso(0), "1970-01-01T00:00:00.000Z");
    }

    #[test]
    fn jsonb_orders_keys_by_length_first() {
        assert_eq!(
            stored(r#"{"bb":1,"a":2,"ab":{"z":1,"":0}}"#),
            r#"{"a":2,"ab":{"":0,"z":1},"bb":1}"#
        );
    }

    #[test]
    fn keys_that_look_like_indices_come_first() {
        assert_eq!(
            stored(r#"{"a":1,"10":2,"2":3,"01":4}"#),
            r#"{"2":3,"10":2,"a":1,"01":4}"#
        );
    }

    #[test]
    fn numbers_are_doubles_written_as_javascript_does() {
        assert_eq!(
            stored("[1.0,-0,9007199254740993,1e21,0.000001,1e-7]"),
            "[1,0,9007199254740992,1e+21,0.000001,1e-7]"
        );
        assert_eq!(stored("12345678901234567890"), "12345678901234567000");
        assert_eq!(stringify(&json!({ "limit": 1.5 })), r#"{"limit":1.5}"#);
    }
}
