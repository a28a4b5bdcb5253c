//! What version 2 answers, as far as the client relies on it: the table of [`crate::cases`] for Medusa 2.21.2. No
//! stand-in keeps it, so only a real server is asked. Names start with `v2` and where the case belongs.

mod auth;
mod cors;
mod customers;
mod errors;
mod filters;
mod groups;
mod list;
mod members;
mod metadata;
mod price_lists;
mod promotions;

use serde_json::{Value, json};

use crate::case::{Case, Source, Step, delete, post};
use crate::server::OWN_NAME;

/// Path of the customer-group operations.
const GROUPS: &str = "/admin/customer-groups";
/// Path of the customer operations.
const CUSTOMERS: &str = "/admin/customers";
/// Where the list answer has its rows.
const ROWS: &str = "/customer_groups";
/// What rules on customer groups ask for.
const GROUP_IDS: &str = "customer.groups.id";

/// Every case there is.
pub fn all() -> Vec<Case> {
    let themes = [
        ("groups::list", list::cases()),
        ("groups::list::filters", filters::cases()),
        ("groups", groups::cases()),
        ("groups::metadata", metadata::cases()),
        ("groups::members", members::cases()),
        ("customers", customers::cases()),
        ("price_lists", price_lists::cases()),
        ("promotions", promotions::cases()),
        ("auth", auth::cases()),
        ("cors", cors::cases()),
        ("errors", errors::cases()),
    ];
    let named = themes.into_iter().flat_map(|(theme, cases)| {
        cases.into_iter().map(move |mut case| {
            case.name = format!("v2::{theme}::{}", case.name);
            case
        })
    });
    named.collect()
}

/// The name of a group of the case's own: no other run uses it.
fn own_name(suffix: &str) -> String {
    format!("{OWN_NAME}${{unique}}{suffix}")
}

/// Makes a group that is kept under `key` and deleted in the end.
fn make_group(key: &'static str) -> Step {
    make_group_with(key, json!({"name": own_name(key)}))
}

/// Makes a group of this body that is kept under `key` and deleted in the end.
fn make_group_with(key: &'static str, body: Value) -> Step {
    post(GROUPS, body)
        .keep(key, Source::Json("/customer_group/id"))
        .undo(delete(format!("{GROUPS}/${{{key}}}")))
}

/// Deletes the group kept under `key`.
fn delete_group(key: &str) -> Step {
    delete(format!("{GROUPS}/${{{key}}}")).json(json!({
        "id": format!("${{{key}}}"), "object": "customer_group", "deleted": true,
    }))
}

/// The answer to a parameter or member that there is none of.
fn unrecognized(step: Step, field: &str) -> Step {
    step.refused(&format!("Invalid request: Unrecognized fields: '{field}'"))
}

/// The answer of the guard in front of every admin operation.
fn unauthorized(step: Step) -> Step {
    step.answers(401).json(json!({"message": "Unauthorized"}))
}

/// The answer to a path that there is no operation for.
fn no_route(step: Step) -> Step {
    step.answers(404)
        .answers_header("content-type", "text/html; charset=utf-8")
}
