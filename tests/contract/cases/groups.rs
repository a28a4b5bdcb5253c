//! Reading, renaming and deleting one customer group.

use serde_json::json;

use super::{GROUPS, make_group, own_name};
use crate::case::{ANYTHING, Case, INSTANT, Source, case, delete, get, post};
use crate::shop::{group, group_json, group_of, members, price_lists_of};

pub fn cases() -> Vec<Case> {
    [
        reads(),
        bad_reads(),
        updates(),
        idle_updates(),
        bad_updates(),
        failed_updates(),
        deletes(),
    ]
    .concat()
}

fn reads() -> Vec<Case> {
    let fifteen = group_of(15);
    let one = |query: &str| get(format!("{GROUPS}/{}?{query}", fifteen.id));
    vec![
        case(
            "read",
            get(format!("{GROUPS}/{}", group("VIP").id))
                .json(json!({"customer_group": group_json(group("VIP"))}))
                .keys(
                    "/customer_group",
                    &[
                        "id",
                        "created_at",
                        "updated_at",
                        "deleted_at",
                        "name",
                        "metadata",
                    ],
                ),
        ),
        case(
            "read with expand=customers",
            one("expand=customers").bag(
                "/customer_group/customers",
                "/id",
                members(fifteen)
                    .into_iter()
                    .map(|customer| customer.id.clone()),
            ),
        ),
        case(
            "read with expand=customers,price_lists",
            one("expand=customers,price_lists")
                .length("/customer_group/customers", 15)
                .length("/customer_group/price_lists", price_lists_of(fifteen).len()),
        ),
        case(
            "read with fields=customers.id counts members lightly",
            one("fields=customers.id")
                .keys("/customer_group", &["id", "customers"])
                .length("/customer_group/customers", 15)
                .keys("/customer_group/customers/0", &["id"]),
        ),
        case(
            "read with fields=name adds only id",
            one("fields=name").keys("/customer_group", &["id", "name"]),
        ),
    ]
}

fn bad_reads() -> Vec<Case> {
    let one = |query: &str| get(format!("{GROUPS}/{}?{query}", group("VIP").id));
    let refused = |query: &str, message: &str| {
        case(
            format!("read refuses ?{query}"),
            one(query).refused(message),
        )
    };
    vec![
        case(
            "read of an unknown id",
            get(format!("{GROUPS}/nope")).not_found("CustomerGroup with id nope was not found"),
        ),
        refused("bogus=1", "property bogus should not exist"),
        refused("limit=1", "property limit should not exist"),
        case(
            "read fails at expand=bogus",
            one("expand=bogus").unknown_error(),
        ),
        case(
            "read fails at fields=bogus",
            one("fields=bogus").unknown_error(),
        ),
    ]
}

fn updates() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    vec![
        Case::new(
            "rename",
            [
                make_group("group").keep("at", Source::Json("/customer_group/updated_at")),
                post(&path, json!({"name": own_name("-renamed")}))
                    .json(json!({"customer_group": {
                        "id": "${group}", "name": own_name("-renamed"), "metadata": null,
                        "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                    }}))
                    .check(crate::case::Check::Differs(
                        "/customer_group/updated_at".into(),
                        json!("${at}"),
                    )),
                get(&path).at("/customer_group/name", own_name("-renamed")),
            ],
        ),
        Case::new(
            "rename to nothing",
            [
                make_group("group"),
                post(&path, json!({"name": ""})).at("/customer_group/name", ""),
            ],
        ),
        Case::new(
            "update answers with what expand asks for",
            [
                make_group("group"),
                post(format!("{path}?expand=customers,price_lists"), json!({}))
                    .at("/customer_group/customers", json!([]))
                    .at("/customer_group/price_lists", json!([])),
            ],
        ),
        Case::new(
            "update ignores fields",
            [
                make_group("group"),
                post(format!("{path}?fields=name"), json!({}))
                    .at("/customer_group/metadata", ANYTHING),
            ],
        ),
    ]
}

/// Updates after which `updated_at` is what it was.
fn idle_updates() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    let unchanged = |what: &str, body: crate::case::Step| {
        Case::new(
            format!("update with {what} changes nothing"),
            [
                make_group("group").keep("at", Source::Json("/customer_group/updated_at")),
                body.at("/customer_group/name", own_name("group"))
                    .at("/customer_group/updated_at", "${at}"),
            ],
        )
    };
    vec![
        unchanged("{}", post(&path, json!({}))),
        unchanged("no body", post(&path, json!(null)).sends_raw(None, "")),
        unchanged(
            "its own name",
            post(&path, json!({"name": own_name("group")})),
        ),
    ]
}

fn bad_updates() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    let refuses = |what: &str, body: serde_json::Value, message: &str| {
        Case::new(
            format!("update refuses {what}"),
            [make_group("group"), post(&path, body).refused(message)],
        )
    };
    vec![
        refuses(
            "name null",
            json!({"name": null}),
            "Can't insert null value in field name on insert in table customer_group",
        ),
        refuses(
            "a number for a name",
            json!({"name": 5}),
            "name must be a string",
        ),
        refuses(
            "an unknown key",
            json!({"bogus": 1}),
            "property bogus should not exist",
        ),
        refuses(
            "text for metadata",
            json!({"metadata": "a"}),
            "metadata must be an object",
        ),
        Case::new(
            "update to a name that exists is turned down, in other words than create",
            [
                make_group("group"),
                make_group("other"),
                post(&path, json!({"name": own_name("other")})).duplicate(&format!(
                    "Customer_group with name {} already exists.",
                    own_name("other")
                )),
            ],
        ),
        case(
            "update of an unknown id",
            post(format!("{GROUPS}/nope"), json!({"name": "x"}))
                .not_found("CustomerGroup with id nope was not found"),
        ),
    ]
}

fn failed_updates() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    vec![
        Case::new(
            "update with expand=bogus fails after it has written",
            [
                make_group("group"),
                post(
                    format!("{path}?expand=bogus"),
                    json!({"name": own_name("-written")}),
                )
                .unknown_error(),
                get(&path).at("/customer_group/name", own_name("-written")),
            ],
        ),
        Case::new(
            "update with an unknown parameter writes nothing",
            [
                make_group("group"),
                post(
                    format!("{path}?bogus=1"),
                    json!({"name": own_name("-written")}),
                )
                .refused("property bogus should not exist"),
                get(&path).at("/customer_group/name", own_name("group")),
            ],
        ),
    ]
}

fn deletes() -> Vec<Case> {
    let path = format!("{GROUPS}/${{group}}");
    let deleted = |id: &str| json!({"id": id, "object": "customer_group", "deleted": true});
    vec![
        Case::new(
            "delete, and delete again",
            [
                make_group("group"),
                delete(&path)
                    .json(deleted("${group}"))
                    .keys("", &["id", "object", "deleted"]),
                get(&path).not_found("CustomerGroup with id ${group} was not found"),
                delete(&path).json(deleted("${group}")),
                make_group("group"),
            ],
        ),
        case(
            "delete of an unknown id says it did",
            delete(format!("{GROUPS}/nope")).json(deleted("nope")),
        ),
    ]
}
