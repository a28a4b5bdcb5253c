//! JSON written field by field, so that what came as JSON goes out letter for letter. Pure.

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
