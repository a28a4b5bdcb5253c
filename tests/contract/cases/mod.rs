//! The table itself, one file for each resource or theme. Names start with where the case belongs:
//! `groups::list::…`, so that `cargo test --test contract groups::list` picks them.

mod auth;
mod batches;
mod conditions;
mod cors;
mod crashes;
mod create;
mod customer_changes;
mod customers;
mod dates;
mod errors;
mod filters;
mod groups;
mod http;
mod list;
mod members;
mod metadata;
mod price_lists;
mod relations;
mod ties;

use serde_json::json;

use crate::case::{Case, Source, Step, delete, post};
use crate::server::OWN_NAME;

/// Path of the customer-group operations.
const GROUPS: &str = "/admin/customer-groups";
/// Where the list answer has its rows.
const ROWS: &str = "/customer_groups";

/// Every case there is.
pub fn all() -> Vec<Case> {
    let themes = [
        ("groups::list", list::cases()),
        ("groups::list::filters", filters::cases()),
        ("groups::list::dates", dates::cases()),
        ("groups::list::relations", relations::cases()),
        ("groups", create::cases()),
        ("groups", groups::cases()),
        ("groups::metadata", metadata::cases()),
        ("groups::members", members::cases()),
        ("groups::batches", batches::cases()),
        ("customers", customers::cases()),
        ("customers", customer_changes::cases()),
        ("price_lists", price_lists::cases()),
        ("price_lists::ties", ties::cases()),
        ("discounts", conditions::cases()),
        ("auth", auth::cases()),
        ("cors", cors::cases()),
        ("errors", errors::cases()),
        ("http", http::cases()),
        ("crashes", crashes::cases()),
    ];
    let named = themes.into_iter().flat_map(|(theme, cases)| {
        cases.into_iter().map(move |mut case| {
            case.name = format!("{theme}::{}", case.name);
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
fn make_group_with(key: &'static str, body: serde_json::Value) -> Step {
    post(GROUPS, body)
        .keep(key, Source::Json("/customer_group/id"))
        .undo(delete(format!("{GROUPS}/${{{key}}}")))
}
