//! Reads and compares JSON text without changing it. Pure.
//!
//! No library keeps the text of a value: `serde_json::Value` merges duplicate keys and rounds large numbers, and
//! serde_json's pretty printer formats values, not text.

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::{RawValue, to_raw_value};
use std::fmt;

/// A JSON value as the text it was sent as: key order, duplicate keys, digits and escapes included.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct RawJson(Box<RawValue>);

impl RawJson {
    /// Wraps JSON text. Text that is not JSON becomes a JSON string: where the server expects an object it rejects that,
    /// so nothing wrong is stored.
    pub fn new(text: String) -> Self {
        let json = RawValue::from_string(text.clone());
        Self(json.or_else(|_| to_raw_value(&text)).unwrap_or_default())
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// The value if it is an object.
    pub fn object(self) -> Option<Self> {
        Some(self).filter(|json| json.as_str().starts_with('{'))
    }
}

impl PartialEq for RawJson {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for RawJson {}

/// Reads a struct from a JSON object. A derived `Deserialize` also accepts an array as the list of the struct's fields;
/// this does not.
pub fn object<'a, T: Deserialize<'a>>(json: &'a str) -> Option<T> {
    let is_object = json.trim_start().starts_with('{');
    is_object.then(|| serde_json::from_str(json).ok())?
}

/// One level of a JSON text. Objects and arrays hold the texts of their values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Level {
    /// The fields in their order, duplicates included.
    Object(Vec<(String, String)>),
    Array(Vec<String>),
    Text(String),
    /// A number, `true`, `false` or `null` as written, or text that cannot be read.
    Plain(String),
}

impl Level {
    /// Reads the outermost level of a JSON text. Text that is not JSON becomes `Plain`, and so does a string that Rust
    /// strings cannot hold (with an unpaired surrogate). In a key, [`UNREADABLE`] stands for such a part.
    pub fn of(json: &str) -> Self {
        let json = json.trim();
        let level = match json.bytes().next() {
            Some(b'{') => serde_json::from_str(json).map(|Fields(fields)| Self::Object(fields)),
            Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(json).map(|items| {
                let items = items.into_iter().map(|item| item.get().to_owned());
                Self::Array(items.collect())
            }),
            Some(b'"') => serde_json::from_str(json).map(Self::Text),
            _ => return Self::Plain(json.to_owned()),
        };
        level.unwrap_or_else(|_| Self::Plain(json.to_owned()))
    }

    /// The number of values in an object or array; 0 for anything else.
    pub fn len(&self) -> usize {
        match self {
            Self::Object(fields) => fields.len(),
            Self::Array(items) => items.len(),
            Self::Text(_) | Self::Plain(_) => 0,
        }
    }

    /// Whether there are no values, which is so for anything but an object or array.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The fields of an object in their order, duplicates included, with the texts of their values.
struct Fields(Vec<(String, String)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(FieldsVisitor)
    }
}

struct FieldsVisitor;

impl<'de> Visitor<'de> for FieldsVisitor {
    type Value = Fields;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            fields.push((key_of(name.get()), value.get().to_owned()));
        }
        Ok(Fields(fields))
    }
}

/// Stands in a key for what no text can hold. Unicode keeps it for a program's own use: it is in no text.
pub const UNREADABLE: char = '\u{fdd0}';

/// The key that a JSON string stands for.
pub fn key_of(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| {
        let readable = without_lone_surrogates(json);
        serde_json::from_str(&readable).unwrap_or(readable)
    })
}

/// A JSON string with [`UNREADABLE`] in the place of each half of a character that has no other half.
fn without_lone_surrogates(json: &str) -> String {
    let code = |at: usize| {
        let escape = json.get(at..at + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(escape, 16).ok()
    };
    let mut out = String::with_capacity(json.len());
    let mut at = 0;
    while let Some(char) = json.get(at..).and_then(|rest| rest.chars().next()) {
        let (readable, length) = match (char, code(at)) {
            ('\\', Some(0xd800..=0xdbff)) if matches!(code(at + 6), Some(0xdc00..=0xdfff)) => {
                (true, 12)
            }
            ('\\', Some(0xd800..=0xdfff)) => (false, 6),
            ('\\', Some(_)) => (true, 6),
            ('\\', None) => (true, 2),
            (char, _) => (true, char.len_utf8()),
        };
        match readable {
            true => out.push_str(json.get(at..at + length).unwrap_or_default()),
            false => out.push(UNREADABLE),
        }
        at += length;
    }
    out
}

/// Whether two JSON texts are equal but for the white space between tokens.
pub fn same(one: &str, other: &str) -> bool {
    one == other || compact(one).eq(compact(other))
}

/// The characters of a JSON text without the white space between tokens.
fn compact(json: &str) -> impl Iterator<Item = char> {
    let mut is_outside = outside_of_strings();
    json.chars().filter(move |character| {
        !(is_outside(*character) && matches!(character, ' ' | '\n' | '\r' | '\t'))
    })
}

/// The numbers in a JSON text as they are written.
pub fn numbers(json: &str) -> impl Iterator<Item = &str> {
    let mut is_outside = outside_of_strings();
    let words = json.split(move |character| {
        let is_outside = is_outside(character);
        !(is_outside && matches!(character, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
    });
    words.filter(|word| word.bytes().any(|byte| byte.is_ascii_digit()))
}

/// Gives a function that is called with each character of a JSON text in turn and returns whether the character is
/// outside of a string.
fn outside_of_strings() -> impl FnMut(char) -> bool {
    let (mut inside, mut escaped) = (false, false);
    move |character| {
        if character == '"' && !escaped {
            inside = !inside;
        }
        escaped = inside && character == '\\' && !escaped;
        !inside
    }
}

/// Checks that a text is JSON.
///
/// # Errors
/// The line and column of the first syntax error.
pub fn check(text: &str) -> Result<(), (usize, usize)> {
    let read = serde_json::from_str::<IgnoredAny>(text);
    read.map(drop)
        .map_err(|error| (error.line(), error.column()))
}

/// The JSON string for a text.
pub fn text(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
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
    fn raw_json_is_sent_as_it_came() {
        let text = r#"{"b":1.0, "a":12345678901234567890,"b":"\u00e9"}"#;
        let json: RawJson = serde_json::from_str(text).expect("JSON");
        assert_eq!(json.as_str(), text);
        assert_eq!(serde_json::to_string(&json).expect("JSON"), text);
        assert_eq!(RawJson::new(text.to_owned()), json);
        assert_eq!(RawJson::new("{\"a\":".to_owned()).as_str(), r#""{\"a\":""#);
        assert_eq!(RawJson::new("[1]".to_owned()).object(), None);
    }

    #[test]
    fn only_objects_are_read_as_records() {
        #[derive(Debug, PartialEq, serde::Deserialize)]
        struct Record {
            id: u8,
        }
        assert_eq!(object(" {\"id\":1}"), Some(Record { id: 1 }));
        for json in ["[1]", "{}", "null", "", "{\"id\":1"] {
            assert_eq!(object::<Record>(json), None, "{json}");
        }
    }

    #[test]
    fn one_unreadable_key_hides_nothing_else() {
        let level = Level::of(r#"{"a":1,"b\ud800\\ud800\ud83d\ude00":2,"c":"\udc00"}"#);
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let fields = [
            field("a", "1"),
            field("b\u{fdd0}\\ud800😀", "2"),
            field("c", r#""\udc00""#),
        ];
        assert_eq!(level, Level::Object(fields.to_vec()));
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

    #[test]
    fn escapes_are_read_and_what_is_no_text_is_none() {
        assert_eq!(
            Level::of(r#""\ud83d\ude00 \u0041\/\b""#),
            Level::Text("😀 A/\u{8}".into())
        );
        for json in [r#""\ud800""#, r#""\ud800\u0041""#, r#""\udc00""#] {
            assert_eq!(Level::of(json), Level::Plain(json.into()));
        }
    }

    proptest! {
        #[test]
        fn texts_are_read_as_a_library_reads_them(inside in r#"([a-z"é😀 ]|\\[\\"/bfnrtux]|\\u[0-9a-fA-F]{4}|\\ud8[0-9]{2}\\ud[c-f][0-9]{2}){0,6}"#) {
            let json = format!("\"{inside}\"");
            let expected = match serde_json::from_str(&json) {
                Ok(text) => Level::Text(text),
                Err(_) => Level::Plain(json.trim().to_owned()),
            };
            prop_assert_eq!(Level::of(&json), expected);
        }

        #[test]
        fn levels_are_those_a_library_finds(parts in proptest::collection::vec(r#"[\[\]{},:" 0-9a\\]{0,4}|"a":|\[1,|\]|\},?"#, 0..8)) {
            let json = parts.concat();
            match (serde_json::from_str::<serde_json::Value>(&json), Level::of(&json)) {
                (Ok(serde_json::Value::Array(items)), Level::Array(found)) => {
                    let found = found.iter().map(|item| serde_json::from_str(item).expect("JSON"));
                    prop_assert_eq!(found.collect::<Vec<serde_json::Value>>(), items);
                }
                (Ok(serde_json::Value::Object(fields)), Level::Object(found)) => {
                    let value = |json: &String| serde_json::from_str(json).expect("JSON");
                    let found = found.iter().map(|(name, json)| (name.clone(), value(json)));
                    prop_assert_eq!(found.collect::<serde_json::Map<_, _>>(), fields);
                }
                (Ok(serde_json::Value::Array(_) | serde_json::Value::Object(_)), other) => {
                    prop_assert!(false, "{json}: {other:?}");
                }
                (_, other) => prop_assert!(matches!(other, Level::Plain(_) | Level::Text(_))),
            }
        }

        #[test]
        fn any_text_has_a_level(text in ".*") {
            let _ = Level::of(&text);
        }
    }
}
