//! Reading query strings as the `qs` package 6 does for Express and Medusa:
//! brackets nest, `[]` and repeated keys make arrays.

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

/// Parameters after this many are not read.
const MOST_PARAMETERS: usize = 1_000;
/// Brackets after this many are part of the last key.
const DEEPEST: usize = 5;

/// Names every JavaScript object has; `qs` drops them, and so does class-transformer.
const INHERITED: [&str; 12] = [
    "constructor",
    "__defineGetter__",
    "__defineSetter__",
    "hasOwnProperty",
    "__lookupGetter__",
    "__lookupSetter__",
    "isPrototypeOf",
    "propertyIsEnumerable",
    "toString",
    "valueOf",
    "__proto__",
    "toLocaleString",
];

/// Whether every JavaScript object already has a property of this name.
pub fn is_inherited(name: &str) -> bool {
    INHERITED.contains(&name)
}

/// A tree under construction. Arrays may have holes until they are finished.
#[derive(Clone)]
enum Node {
    Text(String),
    Array(Vec<Option<Node>>),
    Object(Vec<(String, Node)>),
}

/// The object a query string stands for: strings, arrays and objects.
pub fn parse(query: &str) -> Map<String, Value> {
    let mut root: Vec<(String, Node)> = Vec::new();
    for (key, values) in flat(query) {
        let Some(path) = segments(&key) else { continue };
        let Some((first, rest)) = path.split_first() else {
            continue;
        };
        let name = first
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'))
            .unwrap_or(first);
        // `[]=x` at the outermost level is the first element of no array.
        let name = if name.is_empty() { "0" } else { name };
        let node = nested(rest, values);
        insert(&mut root, name.to_owned(), node);
    }
    root.into_iter()
        .map(|(key, node)| (key, finished(node)))
        .collect()
}

/// Keys with their values, each key once, in order of first appearance.
fn flat(query: &str) -> Vec<(String, Vec<String>)> {
    let mut flat: Vec<(String, Vec<String>)> = Vec::new();
    for part in query
        .split('&')
        .take(MOST_PARAMETERS)
        .filter(|part| !part.is_empty())
    {
        let part = replace_brackets(part);
        let split = part.find("]=").map(|at| at + 1).or_else(|| part.find('='));
        let (key, value) = match split.and_then(|at| part.split_at_checked(at)) {
            Some((key, value)) => (decode(key), decode(value.get(1..).unwrap_or_default())),
            None => (decode(&part), String::new()),
        };
        if key.is_empty() {
            continue;
        }
        match flat.iter_mut().find(|(known, _)| *known == key) {
            Some((_, values)) => values.push(value),
            None => flat.push((key, vec![value])),
        }
    }
    flat
}

fn replace_brackets(part: &str) -> String {
    let mut text = part.to_owned();
    for (escaped, plain) in [("%5B", "["), ("%5b", "["), ("%5D", "]"), ("%5d", "]")] {
        text = text.replace(escaped, plain);
    }
    text
}

/// `decodeURIComponent` with `+` as a blank; what it refuses stays as it is.
fn decode(text: &str) -> String {
    let text = text.replace('+', " ");
    let valid = text.match_indices('%').all(|(at, _)| {
        let digits = text.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    });
    if !valid {
        return text;
    }
    percent_decode_str(&text)
        .decode_utf8()
        .map(|decoded| decoded.into_owned())
        .unwrap_or(text)
}

/// `a[b][]` in its parts: `a`, `[b]`, `[]`. `None` when a part is a name every
/// JavaScript object has.
fn segments(key: &str) -> Option<Vec<String>> {
    let mut segments = Vec::new();
    let open = key.find('[');
    let parent = open.map_or(Some(key), |at| key.get(..at))?;
    if !parent.is_empty() {
        if is_inherited(parent) {
            return None;
        }
        segments.push(parent.to_owned());
    }
    let mut rest = open.and_then(|at| key.get(at..)).unwrap_or_default();
    let mut depth = 0;
    while !rest.is_empty() && depth < DEEPEST {
        let Some(close) = matching_bracket(rest) else {
            segments.push(format!("[{rest}]"));
            return Some(segments);
        };
        let segment = rest.get(..=close)?;
        if is_inherited(segment.get(1..close)?) {
            return None;
        }
        segments.push(segment.to_owned());
        depth += 1;
        let after = rest.get(close + 1..)?;
        rest = after
            .find('[')
            .and_then(|at| after.get(at..))
            .unwrap_or_default();
    }
    if !rest.is_empty() {
        segments.push(format!("[{rest}]"));
    }
    Some(segments)
}

/// Position of the bracket that closes the one `text` starts with.
fn matching_bracket(text: &str) -> Option<usize> {
    let mut level = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' => level += 1,
            b']' => level = level.saturating_sub(1),
            _ => {}
        }
        if level == 0 {
            return Some(at);
        }
    }
    None
}

/// Wraps the values of one key into the objects and arrays its brackets name.
fn nested(path: &[String], values: Vec<String>) -> Node {
    let mut texts: Vec<Node> = values.into_iter().map(Node::Text).collect();
    let leaf = if texts.len() == 1 {
        texts.remove(0)
    } else {
        Node::Array(texts.into_iter().map(Some).collect())
    };
    path.iter().rev().fold(leaf, |leaf, segment| {
        let name = segment
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'))
            .unwrap_or(segment);
        if name.is_empty() {
            return match leaf {
                Node::Array(items) => Node::Array(items),
                other => Node::Array(vec![Some(other)]),
            };
        }
        match name.parse::<usize>() {
            // An index beyond what one request can fill is only a name to us.
            Ok(index) if index.to_string() == name && index < MOST_PARAMETERS => {
                let mut items = vec![None; index];
                items.push(Some(leaf));
                Node::Array(items)
            }
            _ => Node::Object(vec![(name.to_owned(), leaf)]),
        }
    })
}

fn insert(object: &mut Vec<(String, Node)>, key: String, node: Node) {
    match object.iter_mut().find(|(known, _)| *known == key) {
        Some((_, present)) => merge(present, node),
        None => object.push((key, node)),
    }
}

fn merge(target: &mut Node, source: Node) {
    let present = std::mem::replace(target, Node::Array(Vec::new()));
    *target = match (present, source) {
        (Node::Object(mut object), Node::Object(source)) => {
            for (key, node) in source {
                insert(&mut object, key, node);
            }
            Node::Object(object)
        }
        (Node::Array(mut items), Node::Array(source)) => {
            merge_arrays(&mut items, source);
            Node::Array(items)
        }
        (Node::Array(mut items), text @ Node::Text(_)) => {
            items.push(Some(text));
            Node::Array(items)
        }
        (Node::Array(items), Node::Object(source)) => {
            let mut object = indexed(items);
            for (key, node) in source {
                insert(&mut object, key, node);
            }
            Node::Object(object)
        }
        (Node::Object(mut object), Node::Array(source)) => {
            for (key, node) in indexed(source) {
                insert(&mut object, key, node);
            }
            Node::Object(object)
        }
        (text @ Node::Text(_), Node::Array(source)) => {
            Node::Array(std::iter::once(Some(text)).chain(source).collect())
        }
        (first, second) => Node::Array(vec![Some(first), Some(second)]),
    };
}

fn merge_arrays(items: &mut Vec<Option<Node>>, source: Vec<Option<Node>>) {
    for (index, item) in source.into_iter().enumerate() {
        let Some(item) = item else { continue };
        if items.len() <= index {
            items.resize(index + 1, None);
        }
        match items.get_mut(index) {
            Some(slot @ None) => *slot = Some(item),
            Some(Some(present))
                if !matches!(present, Node::Text(_)) && !matches!(item, Node::Text(_)) =>
            {
                merge(present, item)
            }
            _ => items.push(Some(item)),
        }
    }
}

fn indexed(items: Vec<Option<Node>>) -> Vec<(String, Node)> {
    let present = items.into_iter().enumerate();
    present
        .filter_map(|(index, item)| Some((index.to_string(), item?)))
        .collect()
}

fn finished(node: Node) -> Value {
    match node {
        Node::Text(text) => Value::String(text),
        Node::Array(items) => items.into_iter().flatten().map(finished).collect(),
        Node::Object(entries) => Value::Object(
            entries
                .into_iter()
                .map(|(key, node)| (key, finished(node)))
                .collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::parse;

    fn read(query: &str) -> Value {
        Value::Object(parse(query))
    }

    #[test]
    fn brackets_nest_and_repeated_keys_are_arrays() {
        // Each expectation was made with qs 6.17 and `arrayLimit: Infinity`.
        for (query, expected) in [
            ("a=1&b=2", json!({ "a": "1", "b": "2" })),
            ("a=1&a=2", json!({ "a": ["1", "2"] })),
            ("a[]=1", json!({ "a": ["1"] })),
            ("a[]=1&a[]=2", json!({ "a": ["1", "2"] })),
            ("a%5B%5D=1&a%5b%5d=2", json!({ "a": ["1", "2"] })),
            ("a[1]=x&a[0]=y", json!({ "a": ["y", "x"] })),
            ("a[5]=x&a[1]=y", json!({ "a": ["y", "x"] })),
            ("a[]=1&a=2", json!({ "a": ["1", "2"] })),
            ("a[]=1&a[b]=2", json!({ "a": { "0": "1", "b": "2" } })),
            (
                "a[gte]=1&a[lt]=2",
                json!({ "a": { "gte": "1", "lt": "2" } }),
            ),
            ("a[b][c]=1", json!({ "a": { "b": { "c": "1" } } })),
            (
                "a[b][c][d][e][f][g][h]=1",
                json!({ "a": { "b": { "c": { "d": { "e": { "f": { "[g][h]": "1" } } } } } } }),
            ),
            ("a[b=1", json!({ "a": { "[b": "1" } })),
            ("a=1&a[b]=2", json!({ "a": ["1", { "b": "2" }] })),
            ("a[b]=1&a=2", json!({ "a": [{ "b": "1" }, "2"] })),
            ("[a]=1&[]=2", json!({ "a": "1", "0": "2" })),
            ("a[0]=1&a[0]=2", json!({ "a": [["1", "2"]] })),
            (
                "a[][b]=1&a[][c]=2",
                json!({ "a": [{ "b": "1", "c": "2" }] }),
            ),
            ("a]=1&b[][]=2", json!({ "a]": "1", "b": ["2"] })),
            ("a=b=c", json!({ "a": "b=c" })),
            ("&&=&=5&x", json!({ "x": "" })),
            ("a+b=c+d", json!({ "a b": "c d" })),
            ("a=%", json!({ "a": "%" })),
            ("a=%F0&b=%C3%A9", json!({ "a": "%F0", "b": "é" })),
            ("toString=1&a[constructor]=2&__proto__[x]=3", json!({})),
            ("", json!({})),
        ] {
            assert_eq!(read(query), expected, "{query}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(query in ".{0,200}") {
            parse(&query);
        }

        #[test]
        fn any_brackets_are_read_without_panic(query in "[a-c\\[\\]=&%0-9]{0,60}") {
            parse(&query);
        }
    }
}
