//! The complaints, in `class-validator`'s words.

use serde_json::json;

use super::{DATES, FIND, Field, Rule, optional, validate};
use crate::failure::Failure;

const LIST: &[Field] = &[
    optional("limit", Rule::Number),
    optional("name", Rule::TextArray),
    optional("created_at", Rule::Nested(DATES)),
    optional("id", Rule::NeverRight),
];

fn complaint(parts: &[&'static [Field]], input: serde_json::Value) -> String {
    match validate(parts, &input) {
        Err(Failure::Invalid(text)) => text,
        other => panic!("expected complaints, got {other:?}"),
    }
}

#[test]
fn complaints_come_in_the_order_of_class_validator() {
    let input = json!({ "bogus": "1", "name": "x", "limit": "abc", "created_at": { "gt": "x" }, "expand": ["y"] });
    assert_eq!(
        complaint(&[LIST, FIND], input),
        "property bogus should not exist, limit must be a number conforming to the specified constraints, \
         name must be an array, gt must be a Date instance, expand must be a string"
    );
}

#[test]
fn nested_properties_are_objects() {
    assert_eq!(
        complaint(&[LIST], json!({ "created_at": "1" })),
        "nested property created_at must be either object or array"
    );
    assert_eq!(
        complaint(&[LIST], json!({ "created_at": { "eq": "1" } })),
        "property eq should not exist"
    );
}

#[test]
fn no_form_of_id_is_right() {
    let text = "nested property id must be either object or array";
    assert_eq!(complaint(&[LIST], json!({ "id": "x" })), text);
    assert_eq!(
        complaint(&[LIST], json!({ "id": ["x", "y"] })),
        format!("{text}, {text}")
    );
    assert_eq!(
        complaint(&[LIST], json!({ "id": { "gt": "x" } })),
        super::NO_OBJECT
    );
}

#[test]
fn numbers_and_dates_are_converted() {
    let read = validate(
        &[LIST],
        &json!({ "limit": "1e2", "created_at": { "gte": "2024" } }),
    );
    assert_eq!(
        read.map(serde_json::Value::Object),
        Ok(json!({ "limit": 100.0, "created_at": { "gte": 1_704_067_200_000_i64 } }))
    );
}

#[test]
fn a_body_that_is_no_object_is_refused() {
    assert_eq!(complaint(&[LIST], json!([])), super::NO_OBJECT);
}
