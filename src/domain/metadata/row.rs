//! One key with its value: converts JSON to the text of a form field and back.

use crate::domain::json;
use crate::domain::json::Level;
use crate::domain::json_walk::indented;
use crate::domain::metadata::storage::Problem;

/// How the text of a row is interpreted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    #[default]
    Text,
    Number,
    Boolean,
    Null,
    /// Objects, arrays, and strings that a text field would alter.
    Json,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Text,
        Self::Number,
        Self::Boolean,
        Self::Null,
        Self::Json,
    ];
}

/// A row of the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Stays the same as long as the row exists.
    pub id: u32,
    pub key: String,
    pub kind: Kind,
    /// The text of the value's field. A change of kind does not alter it, so that trying out kinds loses nothing.
    pub text: String,
    /// The value as JSON; malformed if the text is.
    pub json: String,
    /// Why the row cannot be saved as it is.
    pub problem: Option<Problem>,
    /// A number in the value that the server stores differently, and how.
    pub rewritten: Option<(String, String)>,
    /// Whether saving changes its key.
    pub is_changed: bool,
    /// The value the row was created with; empty for a row the user added.
    original: String,
    /// The problem if the text does not fit the kind.
    malformed: Option<Problem>,
}

impl Row {
    /// A row for a value from the server or from pasted JSON.
    pub fn new(id: u32, key: String, json: String) -> Self {
        let (kind, text) = read(&json);
        Self {
            id,
            key,
            kind,
            text,
            problem: None,
            rewritten: None,
            is_changed: false,
            original: json.clone(),
            malformed: malformed(kind, &json),
            json,
        }
    }

    /// A row the user adds.
    pub fn empty(id: u32) -> Self {
        let mut row = Self::new(id, String::new(), String::new());
        row.set(Kind::Text, String::new());
        row
    }

    /// Whether the row was added and nothing was entered yet. Such rows are ignored.
    pub fn is_empty(&self) -> bool {
        self.original.is_empty()
            && self.kind == Kind::Text
            && self.key.is_empty()
            && self.text.is_empty()
    }

    /// Sets kind and text. Going back to the original ones restores the original JSON exactly.
    pub fn set(&mut self, kind: Kind, text: String) {
        self.json = match read(&self.original) == (kind, text.clone()) {
            true => self.original.clone(),
            false => write(kind, &text),
        };
        (self.kind, self.text) = (kind, text);
        self.malformed = malformed(self.kind, &self.json);
    }

    /// Sets the value to JSON from elsewhere. The row can still go back to its original JSON.
    pub fn set_json(&mut self, json: &str) {
        let (kind, text) = read(json);
        self.set(kind, text);
        if self.json != self.original {
            json.clone_into(&mut self.json);
            self.malformed = malformed(self.kind, &self.json);
        }
    }

    /// The problem if the text does not fit the kind.
    pub fn malformed(&self) -> Option<Problem> {
        self.malformed.clone()
    }
}

fn malformed(kind: Kind, json: &str) -> Option<Problem> {
    let place = json::check(json).err();
    match kind {
        Kind::Number => {
            let begins = json.bytes().next();
            let is_number = begins.is_some_and(|byte| byte == b'-' || byte.is_ascii_digit());
            (place.is_some() || !is_number).then_some(Problem::NotANumber)
        }
        _ => place.map(|(line, column)| Problem::NotJson(line, column)),
    }
}

/// The kind of a value and the text of its field.
fn read(json: &str) -> (Kind, String) {
    match Level::of(json) {
        // Text fields turn a carriage return into a line feed.
        Level::Text(text) if !text.contains('\r') => (Kind::Text, text),
        Level::Plain(plain) => match plain.as_bytes() {
            b"true" | b"false" => (Kind::Boolean, plain),
            b"null" => (Kind::Null, String::new()),
            [b'-' | b'0'..=b'9', ..] => (Kind::Number, plain),
            _ => (Kind::Json, plain),
        },
        _ => (Kind::Json, indented(json)),
    }
}

fn write(kind: Kind, text: &str) -> String {
    match kind {
        Kind::Text => json::text(text),
        Kind::Boolean => is_true(text).to_string(),
        Kind::Null => "null".to_owned(),
        Kind::Number | Kind::Json => text.trim().to_owned(),
    }
}

/// The boolean that a text stands for.
pub fn is_true(text: &str) -> bool {
    text == "true"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_kind() {
        for (json, kind, text) in [
            (r#""007""#, Kind::Text, "007"),
            (r#""a\"b\n""#, Kind::Text, "a\"b\n"),
            ("12345678901234567890", Kind::Number, "12345678901234567890"),
            ("-0", Kind::Number, "-0"),
            ("1.0", Kind::Number, "1.0"),
            ("true", Kind::Boolean, "true"),
            ("null", Kind::Null, ""),
            ("[]", Kind::Json, "[]"),
            (r#"{"a":1}"#, Kind::Json, "{\n  \"a\": 1\n}"),
            (r#""a\rb""#, Kind::Json, r#""a\rb""#),
            (r#""\ud800""#, Kind::Json, r#""\ud800""#),
        ] {
            assert_eq!(read(json), (kind, text.to_owned()), "{json}");
        }
    }

    #[test]
    fn going_through_the_kinds_and_back_changes_nothing() {
        for json in [r#""\u0041""#, "1.0", "false", "null", r#"{"b":1,"a":[ ]}"#] {
            let mut row = Row::new(0, "key".into(), json.into());
            let (kind, text) = (row.kind, row.text.clone());
            for other in Kind::ALL {
                row.set(other, text.clone());
            }
            row.set(kind, text.clone() + "x");
            row.set(kind, text);
            assert_eq!(row.json, json);
        }
    }

    #[test]
    fn the_kind_says_how_the_text_is_read() {
        let mut row = Row::new(0, "key".into(), r#""007""#.into());
        let mut as_kind = |kind| {
            row.set(kind, row.text.clone());
            row.json.clone()
        };
        assert_eq!(as_kind(Kind::Number), "007");
        assert_eq!(as_kind(Kind::Boolean), "false");
        assert_eq!(as_kind(Kind::Null), "null");
        assert_eq!(as_kind(Kind::Text), r#""007""#);
    }
}
