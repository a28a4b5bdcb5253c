//! `/admin/users/{id}`: as much as it takes to set an API token.

use axum::http::Method;
use serde_json::Value;

use super::{reply::Reply, request::Call};
use crate::{
    failure::Failure,
    store::{Store, users},
    validate::{Field, Rule, optional, validate},
    value::object,
};

const UPDATE: &[Field] = &[
    optional("first_name", Rule::Text),
    optional("last_name", Rule::Text),
    optional("role", Rule::Enum(&["admin", "member", "developer"])),
    optional("api_token", Rule::Text),
    optional("metadata", Rule::Object),
];

/// The routes of users; `None` if there is no such route.
pub fn route(
    store: &Store,
    method: &Method,
    path: &[&str],
    call: &Call,
) -> Result<Option<Reply>, Failure> {
    let record = match (method, path) {
        (&Method::GET, [id]) => store.read(|connection| users::record(connection, id))?,
        (&Method::POST, [id]) => {
            let given = validate(&[UPDATE], &call.body()?)?;
            let mut record =
                store.transaction(|connection| users::update(connection, id, &given))?;
            // The original shows this column here, always empty.
            record.insert("password_hash".to_owned(), Value::Null);
            record
        }
        _ => return Ok(None),
    };
    Ok(Some(Reply::ok(object([("user", Value::Object(record))]))))
}
