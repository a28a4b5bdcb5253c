//! JSON without changing it: looking into it one level at a time, in the order and with the digits it came with, and
//! writing it field by field, so that what came as JSON goes out letter for letter. Pure.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Levels below this one are not looked into: nobody reads them, and the stack of a page is small.
const DEEPEST: usize = 100;

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

/// The JSON with line breaks and indentation; values stay letter for letter.
pub fn indented(json: &str) -> String {
    let mut text = String::new();
    write_indented(json, 0, &mut text);
    text
}

/// As [`indented`], behind what stands in `out` already, `depth` levels deep.
pub fn write_indented(json: &str, depth: usize, out: &mut String) {
    let level = match depth < DEEPEST {
        true => Level::of(json),
        false => Level::Plain(String::new()),
    };
    let (open, close, entries): (_, _, Vec<(Option<String>, String)>) = match level {
        Level::Object(fields) if !fields.is_empty() => (
            '{',
            '}',
            fields
                .into_iter()
                .map(|(name, value)| (Some(name), value))
                .collect(),
        ),
        Level::Array(items) if !items.is_empty() => (
            '[',
            ']',
            items.into_iter().map(|value| (None, value)).collect(),
        ),
        _ => return out.push_str(json.trim()),
    };
    out.push(open);
    for (index, (name, value)) in entries.into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(name) = name {
            out.push_str(&quoted(&name));
            out.push_str(": ");
        }
        write_indented(&value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

/// A text as JSON.
pub fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// Whether two JSON texts differ in nothing but the blanks between their parts.
pub fn same(one: &str, other: &str) -> bool {
    one == other || parts(one).eq(parts(other))
}

/// The characters of a JSON text without the blanks between its parts.
fn parts(json: &str) -> impl Iterator<Item = char> {
    let mut outside = outside_of_texts();
    json.chars().filter(move |character| {
        !(outside(*character) && matches!(character, ' ' | '\n' | '\r' | '\t'))
    })
}

/// The numbers in a JSON text, as they are written.
pub fn numbers(json: &str) -> impl Iterator<Item = &str> {
    let mut outside = outside_of_texts();
    let words = json.split(move |character| {
        let outside = outside(character);
        !(outside && matches!(character, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
    });
    words.filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Tells of each character of a JSON text whether it stands outside of a quoted text.
fn outside_of_texts() -> impl FnMut(char) -> bool {
    let (mut inside, mut escaped) = (false, false);
    move |character| {
        if character == '"' && !escaped {
            inside = !inside;
        }
        escaped = inside && character == '\\' && !escaped;
        !inside
    }
}

/// Whether a text is JSON; else where it stops being it, as line and column.
pub fn check(text: &str) -> Result<(), (usize, usize)> {
    let read = serde_json::from_str::<Box<RawValue>>(text);
    read.map(drop)
        .map_err(|error| (error.line(), error.column()))
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

    #[test]
    fn indenting_changes_no_value() {
        let json = r#"{"b":1.0,"a":[1,{"x":12345678901234567890}],"e":{},"t":"a\"b"}"#;
        let text = indented(json);
        assert_eq!(
            text,
            "{\n  \"b\": 1.0,\n  \"a\": [\n    1,\n    {\n      \"x\": 12345678901234567890\n    }\n  ],\n  \"e\": {},\n  \"t\": \"a\\\"b\"\n}"
        );
    }

    #[test]
    fn blanks_between_parts_do_not_count() {
        assert!(same(
            r#"{"a b": [1, "x\" y"]}"#,
            "{\n\"a b\":[1,\"x\\\" y\"]}"
        ));
        assert!(!same(r#""a b""#, r#""ab""#));
        assert!(!same("1.0", "1"));
        assert!(!same(r#"{"a":1,"b":2}"#, r#"{"b":2,"a":1}"#));
    }

    #[test]
    fn numbers_are_found_outside_of_texts() {
        let json = r#"{"7":-0,"t":"12 \" 5","l":[1e5,true,null,false,1.50]}"#;
        assert_eq!(numbers(json).collect::<Vec<_>>(), ["-0", "1e5", "1.50"]);
    }

    #[test]
    fn what_is_no_json_is_found() {
        assert_eq!(check(" [1, \"\\ud800\"] "), Ok(()));
        assert_eq!(check("{\n \"a\": x}"), Err((2, 7)));
        assert!(check("").is_err() && check("1 2").is_err() && check("{a:1}").is_err());
    }

    proptest! {
        #[test]
        fn indenting_keeps_every_json(parts in proptest::collection::vec(r#"[\[\]{},:" 0-9a\\]{0,4}"#, 0..6)) {
            let text = parts.concat();
            if check(&text).is_ok() {
                prop_assert!(same(&text, &indented(&text)), "{} {}", text, indented(&text));
            }
        }

        #[test]
        fn any_text_has_a_level(text in ".*") {
            let _ = Level::of(&text);
        }
    }
}
