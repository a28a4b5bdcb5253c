//! Metadata of groups: what is kept, and how a change is merged.

use serde_json::{Value, json};

use super::{GROUPS, make_group_with, own_name};
use crate::case::{Case, Check, Source, Step, case, delete, get, post};

pub fn cases() -> Vec<Case> {
    [made(), merged(), nulls_in_lists(), refused()].concat()
}

fn with(metadata: Value) -> Step {
    make_group_with("made", json!({"name": own_name("m"), "metadata": metadata}))
}

fn change(metadata: Value) -> Step {
    post(format!("{GROUPS}/${{made}}"), json!({"metadata": metadata}))
}

fn then(step: Step, metadata: Value) -> Step {
    step.at("/customer_group/metadata", metadata)
}

fn made() -> Vec<Case> {
    let all = json!({
        "": "an empty key", "z": "", "none": null, "yes": true, "n": -1.5, "list": [1, "", null],
        "nested": {"a": {"": []}},
    });
    vec![
        Case::new(
            "a new group keeps everything, empty texts and nulls too",
            [
                then(with(all.clone()), all.clone()),
                then(get(format!("{GROUPS}/${{made}}")), all),
            ],
        ),
        Case::new("an empty object stays one", [then(with(json!({})), json!({}))]),
        Case::new("null is no metadata", [then(with(json!(null)), json!(null))]),
        Case::new(
            "keys are sorted, the short ones first",
            [
                with(json!({"zz": 1, "b": 2, "a": 3})),
                get(format!("{GROUPS}/${{made}}")).keys("/customer_group/metadata", &["a", "b", "zz"]),
            ],
        ),
        Case::new(
            "numbers are JavaScript's",
            [
                post(GROUPS, json!(null))
                    .sends_raw(
                        Some("application/json"),
                        format!(
                            "{{\"name\":\"{}\",\"metadata\":{{\"big\":9007199254740993,\"e\":1e3,\"f\":1.50,\"inf\":1e400}}}}",
                            own_name("n")
                        ),
                    )
                    .keep("made", Source::Json("/customer_group/id"))
                    .undo(delete(format!("{GROUPS}/${{made}}")))
                    .check(Check::TextHolds(
                        r#""metadata":{"e":1000,"f":1.5,"big":9007199254740992,"inf":null}"#.into(),
                    )),
            ],
        ),
    ]
}

fn merged() -> Vec<Case> {
    vec![
        Case::new(
            "a change adds and replaces keys, and leaves the others",
            [
                with(json!({"a": 1, "b": 2})),
                then(
                    change(json!({"b": 3, "c": 4})),
                    json!({"a": 1, "b": 3, "c": 4}),
                ),
            ],
        ),
        Case::new(
            "an empty text takes its key out",
            [
                with(json!({"a": 1, "b": 2, "": 3, "c": ""})),
                then(change(json!({"a": ""})), json!({"b": 2, "": 3, "c": ""})),
                then(change(json!({"": "", "c": ""})), json!({"b": 2})),
            ],
        ),
        Case::new(
            "null stays as a value",
            [
                with(json!({"a": 1})),
                then(change(json!({"a": null})), json!({"a": null})),
            ],
        ),
        Case::new(
            "nested objects are replaced, with empty texts in them",
            [
                with(json!({"o": {"a": 1}, "l": [1]})),
                then(
                    change(json!({"o": {"b": ""}, "l": [""]})),
                    json!({"o": {"b": ""}, "l": [""]}),
                ),
            ],
        ),
        Case::new(
            "an empty change is none",
            [
                with(json!({"a": 1})),
                then(change(json!({})), json!({"a": 1})),
            ],
        ),
        Case::new(
            "null takes everything out",
            [
                with(json!({"a": 1})),
                then(change(json!(null)), json!(null)),
                then(change(json!({"b": 2})), json!({"b": 2})),
            ],
        ),
    ]
}

/// An update goes through the items of lists as if they were records: `null` has no fields. A list that is itself an item
/// counts as a record. Creating a group does not.
fn nulls_in_lists() -> Vec<Case> {
    let fails = |name: &str, value: Value| {
        Case::new(
            format!("an update with {name} fails and changes nothing"),
            [
                with(json!({"a": 1})),
                change(json!({"a": value})).unknown_error(),
                then(get(format!("{GROUPS}/${{made}}")), json!({"a": 1})),
            ],
        )
    };
    vec![
        fails("null in a list", json!([1, null])),
        fails("null in a list within an object", json!({"b": [null]})),
        fails("null in a list of lists of lists", json!([[[null]]])),
        Case::new(
            "null elsewhere in a list is kept",
            [
                with(json!({"a": 1})),
                then(
                    change(json!({"a": [{"b": null}], "c": [[null]]})),
                    json!({"a": [{"b": null}], "c": [[null]]}),
                ),
            ],
        ),
        Case::new(
            "a list with null stays while other keys change, and can be taken out",
            [
                with(json!({"a": [null], "b": 1})),
                then(change(json!({"b": 2})), json!({"a": [null], "b": 2})),
                then(change(json!({"a": ""})), json!({"b": 2})),
            ],
        ),
    ]
}

fn refused() -> Vec<Case> {
    vec![
        case(
            "a list is no metadata",
            post(GROUPS, json!({"name": own_name("l"), "metadata": [1]}))
                .refused("Invalid request: Expected type: 'record' for field 'metadata', got: '1'"),
        ),
        case(
            "a text is no metadata",
            post(GROUPS, json!({"name": own_name("t"), "metadata": "x"}))
                .refused("Invalid request: Expected type: 'record' for field 'metadata', got: 'x'"),
        ),
    ]
}
