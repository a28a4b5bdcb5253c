//! Walks through JSON text of any size and depth, once and without recursion. Pure.

use std::collections::HashSet;

use crate::domain::json::{check, key_of};

/// Values nested deeper than this are printed on one line, which bounds the indentation.
const MAX_DEPTH: usize = 100;

/// The JSON with line breaks and indentation. Values and keys stay as they are written, and keys in their order. Text that
/// is not JSON stays as it is.
pub fn indented(json: &str) -> String {
    let mut text = String::new();
    write_indented(json, 0, &mut text);
    text
}

/// Appends what [`indented`] gives to `out`, for a value that is nested `depth` levels deep. One pass over the text, without
/// recursion.
pub fn write_indented(json: &str, depth: usize, out: &mut String) {
    let json = json.trim();
    if check(json).is_err() {
        return out.push_str(json);
    }
    let mut depth = depth;
    let mut chars = json.char_indices().peekable();
    let (mut inside, mut escaped) = (false, false);
    while let Some((at, char)) = chars.next() {
        if inside {
            out.push(char);
            inside = escaped || char != '"';
            escaped = char == '\\' && !escaped;
            continue;
        }
        match char {
            ' ' | '\n' | '\r' | '\t' => {}
            '{' | '[' => {
                out.push(char);
                let behind = json.get(at + 1..).unwrap_or_default().trim_start();
                match behind.starts_with(['}', ']']) {
                    true => {
                        while chars
                            .next_if(|(_, char)| !matches!(char, '}' | ']'))
                            .is_some()
                        {}
                        out.extend(chars.next().map(|(_, close)| close));
                    }
                    false => {
                        depth += 1;
                        break_line(depth, out);
                    }
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                if depth < MAX_DEPTH {
                    break_line(depth, out);
                }
                out.push(char);
            }
            ',' => {
                out.push(char);
                break_line(depth, out);
            }
            ':' => out.push_str(": "),
            char => {
                out.push(char);
                inside = char == '"';
            }
        }
    }
}

/// Begins a line, unless it is nested too deeply for one.
fn break_line(depth: usize, out: &mut String) {
    if depth <= MAX_DEPTH {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    }
}

/// Calls `visit` with each key of a JSON text at any depth, and whether its object has that key before. Ends at the first
/// that `visit` gives something for. Without recursion.
pub fn find_key<T>(json: &str, visit: impl Fn(&str, bool) -> Option<T>) -> Option<T> {
    // The keys so far of each object that is open; nothing for an array.
    let mut open: Vec<Option<HashSet<String>>> = Vec::new();
    let mut expects_key = false;
    let mut at = 0;
    let bytes = json.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' => {
                open.push(Some(HashSet::new()));
                expects_key = true;
            }
            b'[' => {
                open.push(None);
                expects_key = false;
            }
            b'}' | b']' => {
                open.pop();
                expects_key = false;
            }
            b',' => expects_key = matches!(open.last(), Some(Some(_))),
            b'"' => {
                let end = end_of_string(bytes, at + 1);
                if expects_key && let Some(Some(keys)) = open.last_mut() {
                    let key = key_of(json.get(at..end).unwrap_or_default());
                    let found = visit(&key, keys.contains(&key));
                    if found.is_some() {
                        return found;
                    }
                    keys.insert(key);
                }
                expects_key = false;
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// An object or a list of a JSON text that is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Object,
    /// A list whose items have to be records.
    OfRecords,
    /// A list that is itself an item of such a list: it counts as a record.
    AsRecord,
}

/// Whether a value has `null` in a list where version 2 takes the items of the list for records: in every list that is not
/// itself right in such a list. Without recursion.
pub fn has_null_item(json: &str) -> bool {
    let mut open: Vec<Open> = Vec::new();
    let mut at = 0;
    let bytes = json.as_bytes();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' => open.push(Open::Object),
            b'[' if open.last() == Some(&Open::OfRecords) => open.push(Open::AsRecord),
            b'[' => open.push(Open::OfRecords),
            b'}' | b']' => {
                open.pop();
            }
            b'"' => {
                at = end_of_string(bytes, at + 1);
                continue;
            }
            b'n' if open.last() == Some(&Open::OfRecords) => return true,
            _ => {}
        }
        at += 1;
    }
    false
}

/// The index behind the quotation mark that ends a string begun before `from`.
fn end_of_string(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    loop {
        match bytes.get(at) {
            None => return bytes.len(),
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::json::{Level, same};

    #[test]
    fn indenting_changes_no_value() {
        let json = r#"{"b":1.0,"a":[1,{"x":12345678901234567890}],"e":{ },"t":"a\"b"}"#;
        let text = indented(json);
        assert_eq!(
            text,
            "{\n  \"b\": 1.0,\n  \"a\": [\n    1,\n    {\n      \"x\": 12345678901234567890\n    }\n  ],\n  \"e\": {},\n  \"t\": \"a\\\"b\"\n}"
        );
    }

    #[test]
    fn depth_and_size_have_no_end() {
        let deep = format!("{}1{}", r#"{"a":["#.repeat(10_000), "]}".repeat(10_000));
        assert_eq!(check(&deep), Ok(()));
        assert_eq!(Level::of(&deep).len(), 1);
        assert!(same(&deep, &indented(&deep)) && indented(&deep).len() < 200_000);
        let twice = find_key(&deep, |key, is_twice| {
            (key != "a" || is_twice).then_some(())
        });
        assert_eq!(twice, None);
        let many: Vec<String> = (0..50_000).map(|n| format!("\"k{n}\":[{n}]")).collect();
        let many = format!("{{{}}}", many.join(","));
        assert!(same(&many, &indented(&many)));
        assert_eq!(
            find_key(&many, |key, _| (key == "k49999").then_some(7)),
            Some(7)
        );
    }

    #[test]
    fn keys_are_found_at_any_depth() {
        let twice = |json: &str| find_key(json, |key, is_twice| is_twice.then(|| key.to_owned()));
        assert_eq!(twice(r#"[{"b":1,"x":{"b":2}},{"b":"b"}]"#), None);
        assert_eq!(
            twice(r#"{"a":{"\"b":[1,{"c":0}],"\u0022b":2}}"#).as_deref(),
            Some("\"b")
        );
        assert_eq!(twice(r#"{"a":["a","a"],"c":"a"}"#), None);
    }

    #[test]
    fn null_is_found_where_records_are_expected() {
        for (json, found) in [
            ("null", false),
            ("[1,null]", true),
            (r#"{"a":{"b":[null]}}"#, true),
            (r#"[{"a":null}]"#, false),
            (r#"["null","[null]"]"#, false),
            // The server takes a list in a list for a record, and a list in that for one of records.
            ("[[null]]", false),
            ("[[[null]]]", true),
            (r#"[[{"a":[null]}]]"#, true),
            ("[[],null]", true),
        ] {
            assert_eq!(has_null_item(json), found, "{json}");
        }
        let deep = format!("{}null{}", "[".repeat(20_001), "]".repeat(20_001));
        assert!(has_null_item(&deep));
    }

    proptest! {
        #[test]
        fn indenting_keeps_every_json(parts in proptest::collection::vec(r#"[\[\]{},:" 0-9a\\]{0,4}"#, 0..6)) {
            let text = parts.concat();
            if check(&text).is_ok() {
                prop_assert!(same(&text, &indented(&text)), "{} {}", text, indented(&text));
            }
        }
    }
}
