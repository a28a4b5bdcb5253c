//! JSON without changing it: looking into it one level at a time, in the order and with the digits it came with, and
//! writing it field by field, so that what came as JSON goes out letter for letter. Pure.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// One level of a JSON text. Objects and arrays hold the texts of their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Level {
    Object(Vec<(String, String)>),
    Array(Vec<String>),
    Text(String),
    /// A number, `true`, `false` or `null`, letter for letter.
    Plain(String),
}

impl Level {
    /// Reads a JSON text; what is none counts as plain.
    pub fn of(json: &str) -> Self {
        let json = json.trim();
        let read = match json.bytes().next() {
            Some(b'{') => serde_json::from_str(json)
                .ok()
                .map(|Fields(fields)| Self::Object(fields)),
            Some(b'[') => serde_json::from_str::<Vec<Box<RawValue>>>(json)
                .ok()
                .map(|items| Self::Array(items.iter().map(|item| item.get().to_owned()).collect())),
            Some(b'"') => serde_json::from_str(json).ok().map(Self::Text),
            _ => None,
        };
        read.unwrap_or_else(|| Self::Plain(json.to_owned()))
    }

    /// How many values an object or array holds.
    pub fn len(&self) -> usize {
        match self {
            Self::Object(fields) => fields.len(),
            Self::Array(items) => items.len(),
            Self::Text(_) | Self::Plain(_) => 0,
        }
    }

    /// The value of an object's field.
    pub fn field(&self, name: &str) -> Option<Self> {
        match self {
            Self::Object(fields) => {
                let field = fields.iter().find(|(field, _)| field == name);
                field.map(|(_, json)| Self::of(json))
            }
            _ => None,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// An object's fields in their order.
struct Fields(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;

        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Box<RawValue>>()? {
                    fields.push((name, value.get().to_owned()));
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(InOrder)
    }
}

/// Adds a field to an object whose opening brace stands already. `json` is the value as JSON text.
pub fn field(out: &mut String, name: &str, json: &str) {
    if !out.ends_with('{') {
        out.push(',');
    }
    out.push_str(&text(name));
    out.push(':');
    out.push_str(json);
}

/// A text as JSON.
pub fn text(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A text as JSON, or null.
pub fn optional(value: Option<&str>) -> String {
    value.map_or_else(|| "null".to_owned(), text)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn order_and_digits_stay() {
        let level = Level::of(r#" {"b": 1.0, "a": 12345678901234567890, "b": "x"} "#);
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            level,
            Level::Object(vec![
                field("b", "1.0"),
                field("a", "12345678901234567890"),
                field("b", "\"x\"")
            ])
        );
        assert_eq!(
            Level::of("[1, [2]]"),
            Level::Array(vec!["1".into(), "[2]".into()])
        );
        assert_eq!(Level::of(r#""a\nb""#), Level::Text("a\nb".into()));
        assert_eq!(Level::of("null"), Level::Plain("null".into()));
        assert_eq!(Level::of("{"), Level::Plain("{".into()));
    }

    proptest! {
        #[test]
        fn any_text_has_a_level(text in ".*") {
            let _ = Level::of(&text);
        }
    }
}
