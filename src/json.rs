//! JSON without changing it: looking into it one level at a time, in the order and with the digits it came with, and
//! writing it field by field, so that what came as JSON goes out letter for letter. Pure.

use std::str::Chars;

use serde::de::IgnoredAny;

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
            _ if check(json).is_err() => None,
            Some(b'{') => entries(json)
                .map(field_of)
                .collect::<Option<_>>()
                .map(Self::Object),
            Some(b'[') => Some(Self::Array(entries(json).map(str::to_owned).collect())),
            Some(b'"') => unquoted(json).map(Self::Text),
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
            out.push_str(&self::text(&name));
            out.push_str(": ");
        }
        write_indented(&value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
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
    let read = serde_json::from_str::<IgnoredAny>(text);
    read.map(drop)
        .map_err(|error| (error.line(), error.column()))
}

/// The parts between the commas of an object or array that is JSON.
fn entries(json: &str) -> impl Iterator<Item = &str> {
    let mut outside = outside_of_texts();
    let mut depth = 0;
    let inside = json
        .get(1..json.len().saturating_sub(1))
        .unwrap_or_default();
    let entries = inside.split(move |character| {
        if !outside(character) {
            return false;
        }
        match character {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        character == ',' && depth == 0
    });
    entries.map(str::trim).filter(|entry| !entry.is_empty())
}

/// The name and the value of an entry of an object.
fn field_of(entry: &str) -> Option<(String, String)> {
    let mut outside = outside_of_texts();
    let (name, value) =
        entry.split_once(move |character| outside(character) && character == ':')?;
    Some((unquoted(name.trim())?, value.trim().to_owned()))
}

/// The text that is written as JSON here; nothing for one that no Unicode text can be.
fn unquoted(json: &str) -> Option<String> {
    let inside = json.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside.chars();
    while let Some(character) = rest.next() {
        text.push(match character {
            '\\' => escaped(&mut rest)?,
            character => character,
        });
    }
    Some(text)
}

/// The character that an escape stands for.
fn escaped(rest: &mut Chars) -> Option<char> {
    Some(match rest.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let unit = hexadecimal(rest)?;
            let code = match unit {
                0xd800..0xdc00 => {
                    let follows = rest.next()? == '\\' && rest.next()? == 'u';
                    let low = hexadecimal(rest)
                        .filter(|low| follows && (0xdc00..0xe000).contains(low))?;
                    0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
                }
                unit => unit,
            };
            char::from_u32(code)?
        }
        other => other,
    })
}

fn hexadecimal(rest: &mut Chars) -> Option<u32> {
    (0..4).try_fold(0, |number, _| {
        Some(number * 16 + rest.next()?.to_digit(16)?)
    })
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
