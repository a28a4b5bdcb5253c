//! A group's metadata: what is kept, what is lost, and how an update merges.

use serde_json::{Value, json};

use super::{GROUPS, make_group_with, own_name};
use crate::case::{Case, Check, get, post};

const AT: &str = "/customer_group/metadata";

pub fn cases() -> Vec<Case> {
    [stores(), rewrites(), merges(), traps()].concat()
}

/// A group that starts with this metadata, updates that follow each other, and what is there then.
fn updates(name: &str, first: Value, following: &[Value], end: Value) -> Case {
    let path = format!("{GROUPS}/${{group}}");
    let mut steps = vec![make_group_with(
        "group",
        json!({"name": own_name(""), "metadata": first}),
    )];
    steps.extend(
        following
            .iter()
            .map(|metadata| post(&path, json!({"metadata": metadata}))),
    );
    steps.push(get(&path).at(AT, end));
    Case::new(name, steps)
}

fn stores() -> Vec<Case> {
    let kept = json!({
        "text": "Groß, 批发 & <b>", "whole": 9_007_199_254_740_991_u64, "half": 0.5, "yes": true, "no": false,
        "nothing": null, "list": [1, "two", null, [3]], "nested": {"a": {"b": []}}, "empty": {},
    });
    vec![
        updates(
            "create keeps every kind of value",
            kept.clone(),
            &[],
            kept.clone(),
        ),
        updates(
            "update keeps every kind of value",
            json!({}),
            std::slice::from_ref(&kept),
            kept.clone(),
        ),
        updates(
            "create keeps empty text",
            json!({"a": "", "b": null}),
            &[],
            json!({"a": "", "b": null}),
        ),
        updates(
            "the empty key is a key",
            json!({}),
            &[json!({"": "x"})],
            json!({"": "x"}),
        ),
    ]
}

/// What jsonb and JavaScript's numbers make of what was sent.
fn rewrites() -> Vec<Case> {
    vec![
        Case::new(
            "keys come back short ones first, then by byte",
            [
                make_group_with(
                    "group",
                    json!({"name": own_name(""), "metadata": {"bb": 1, "a": 2, "ccc": 3, "B": 4, "aa": 5}}),
                ),
                get(format!("{GROUPS}/${{group}}")).keys(AT, &["B", "a", "aa", "bb", "ccc"]),
            ],
        ),
        Case::new(
            "integers beyond 2^53 lose digits",
            [
                make_group_with("group", json!(null)).sends_raw(
                    Some("application/json"),
                    format!(
                        r#"{{"name":"{}","metadata":{{"n":9007199254740993}}}}"#,
                        own_name("")
                    ),
                ),
                get(format!("{GROUPS}/${{group}}"))
                    .check(Check::TextHolds(r#""n":9007199254740992}"#.into())),
            ],
        ),
        Case::new(
            "-0 becomes 0 and 1.0 becomes 1",
            [
                make_group_with("group", json!(null)).sends_raw(
                    Some("application/json"),
                    format!(
                        r#"{{"name":"{}","metadata":{{"a":-0,"b":1.0}}}}"#,
                        own_name("")
                    ),
                ),
                get(format!("{GROUPS}/${{group}}"))
                    .check(Check::TextHolds(r#""metadata":{"a":0,"b":1}"#.into())),
            ],
        ),
    ]
}

fn merges() -> Vec<Case> {
    vec![
        updates(
            "update merges keys",
            json!({"a": 1, "b": 2}),
            &[json!({"b": 3, "c": 4})],
            json!({"a": 1, "b": 3, "c": 4}),
        ),
        updates(
            "update replaces nested objects whole",
            json!({"a": {"x": 1, "y": 2}}),
            &[json!({"a": {"z": 3}})],
            json!({"a": {"z": 3}}),
        ),
        updates(
            "empty text deletes a key",
            json!({"a": 1, "b": 2}),
            &[json!({"a": ""})],
            json!({"b": 2}),
        ),
        updates(
            "empty text for an unknown key stores nothing",
            json!({"a": 1}),
            &[json!({"z": ""})],
            json!({"a": 1}),
        ),
        updates(
            "a key is renamed by deleting the old one",
            json!({"a": 1}),
            &[json!({"a": "", "b": 1})],
            json!({"b": 1}),
        ),
        updates(
            "null is stored",
            json!({"a": 1}),
            &[json!({"a": null})],
            json!({"a": null}),
        ),
        updates(
            "{} changes nothing",
            json!({"a": 1}),
            &[json!({})],
            json!({"a": 1}),
        ),
        updates(
            "update fills metadata that was null",
            Value::Null,
            &[json!({"a": 1})],
            json!({"a": 1}),
        ),
        updates(
            "deleting the last key leaves {}",
            json!({"a": 1}),
            &[json!({"a": ""})],
            json!({}),
        ),
    ]
}

fn traps() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    let first = || make_group_with("group", json!({"name": own_name(""), "metadata": {"a": 1}}));
    let update = |body: &str| post(&path, json!(null)).sends_raw(Some("application/json"), body);
    vec![
        Case::new(
            "metadata null fails and changes nothing",
            [
                first(),
                post(&path, json!({"metadata": null})).unknown_error(),
                get(&path).at(AT, json!({"a": 1})),
            ],
        ),
        Case::new(
            "__proto__ and toString are dropped",
            [
                first(),
                update(r#"{"metadata":{"__proto__":{"x":1},"toString":"y","b":2}}"#),
                get(&path).at(AT, json!({"a": 1, "b": 2})),
            ],
        ),
        Case::new(
            "the key constructor fails",
            [
                first(),
                update(r#"{"metadata":{"constructor":1}}"#).unknown_error(),
                get(&path).at(AT, json!({"a": 1})),
            ],
        ),
        Case::new(
            "such keys are dropped inside of values too",
            [
                first(),
                update(r#"{"metadata":{"a":{"toString":1,"b":[{"valueOf":2,"c":3}]}}}"#),
                get(&path).at(AT, json!({"a": {"b": [{"c": 3}]}})),
            ],
        ),
        Case::new(
            "the key constructor fails inside of values too",
            [
                first(),
                update(r#"{"metadata":{"b":[{"constructor":1}]}}"#).unknown_error(),
                get(&path).at(AT, json!({"a": 1})),
            ],
        ),
        Case::new(
            "of a key that is there twice inside of a value the last one stays",
            [
                first(),
                update(r#"{"metadata":{"a":{"b":1,"b":2}}}"#),
                get(&path).at(AT, json!({"a": {"b": 2}})),
            ],
        ),
        Case::new(
            "an update answers what is stored",
            [
                first(),
                update(r#"{"metadata":{"long":1.0,"b":9007199254740993,"a":""}}"#).check(
                    Check::TextHolds(r#""metadata":{"b":9007199254740992,"long":1}"#.into()),
                ),
            ],
        ),
    ]
}
