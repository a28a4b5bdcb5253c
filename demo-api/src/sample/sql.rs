//! The words of PostgreSQL's `COPY … FROM stdin`, in which the sample shop is written down for a real Medusa.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::Millis;

/// Adds rows to a table; `into` is its name and columns.
///
/// # Errors
/// When `out` cannot be written to.
pub fn copy<W: Write>(
    out: &mut W,
    into: &str,
    rows: impl FnOnce(&mut W) -> io::Result<()>,
) -> io::Result<()> {
    writeln!(out, "COPY {into} FROM stdin;")?;
    rows(out)?;
    out.write_all(b"\\.\n")
}

/// Writes one row of a table.
///
/// # Errors
/// When `out` cannot be written to.
pub fn row(out: &mut impl Write, fields: &[String]) -> io::Result<()> {
    writeln!(out, "{}", fields.join("\t"))
}

/// Text as COPY's text format wants it.
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// SQL's null.
pub fn null() -> String {
    "\\N".to_owned()
}

/// Text, or SQL's null.
pub fn optional(value: Option<&str>) -> String {
    value.map_or_else(null, text)
}

/// Metadata, or SQL's null.
pub fn json(metadata: Option<&Map<String, Value>>) -> String {
    metadata.map_or_else(null, |map| text(&Value::Object(map.clone()).to_string()))
}

/// An instant.
pub fn at(instant: Millis) -> String {
    crate::value::iso(instant)
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn copy_text_keeps_rows_and_fields_apart() {
        assert_eq!(text("a\tb\\c\nd"), "a\\tb\\\\c\\nd");
    }
}
