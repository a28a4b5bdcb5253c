//! Adding customers to a group and removing them, many at a time.

use serde_json::{Value, json};

use super::{GROUPS, make_group, own_name};
use crate::case::{Case, INSTANT, Source, Step, case, get, post, request};
use crate::shop::shop;
use reqwest::Method;

pub fn cases() -> Vec<Case> {
    [adds(), removes(), large(), bad_bodies()].concat()
}

fn path() -> String {
    format!("{GROUPS}/${{group}}/customers/batch")
}

fn some(count: usize) -> Vec<&'static str> {
    shop()
        .customers
        .iter()
        .take(count)
        .map(|customer| customer.id.as_str())
        .collect()
}

fn body(ids: &[&str]) -> Value {
    json!({"customer_ids": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>()})
}

fn add(ids: &[&str]) -> Step {
    post(path(), body(ids))
}

fn remove(ids: &[&str]) -> Step {
    request(Method::DELETE, path()).sends(body(ids))
}

/// The members are these.
fn holds(ids: &[&str]) -> Step {
    get(format!("{GROUPS}/${{group}}/customers?limit=0"))
        .count(ids.len())
        .bag("/customers", "/id", ids.iter().copied())
}

fn adds() -> Vec<Case> {
    let three = some(3);
    vec![
        Case::new(
            "add answers with the plain group, its updated_at as before",
            [
                make_group("group").keep("at", Source::Json("/customer_group/updated_at")),
                add(&three).json(json!({"customer_group": {
                    "id": "${group}", "name": own_name("group"), "metadata": null,
                    "created_at": INSTANT, "updated_at": "${at}", "deleted_at": null,
                }})),
                holds(&three),
            ],
        ),
        Case::new(
            "add again, twice in one list, and nobody",
            [
                make_group("group"),
                add(&three),
                add(&three),
                add(&[three.as_slice(), three.as_slice()].concat()),
                add(&[]),
                holds(&three),
            ],
        ),
        Case::new(
            "one unknown customer fails the whole list and is named",
            [
                make_group("group"),
                add(&[three.as_slice(), &["nope", "nope2"]].concat())
                    .not_found("The following customer ids do not exist: \"nope, nope2\""),
                holds(&[]),
            ],
        ),
        Case::new(
            "add ignores its query",
            [
                make_group("group"),
                post(format!("{}?expand=customers&bogus=1", path()), body(&three))
                    .missing("/customer_group/customers"),
                holds(&three),
            ],
        ),
        case(
            "add to an unknown group",
            post(format!("{GROUPS}/nope/customers/batch"), body(&three))
                .not_found("CustomerGroup with id nope was not found"),
        ),
        case(
            "add nobody to an unknown group",
            post(format!("{GROUPS}/nope/customers/batch"), body(&[]))
                .json(json!({"customer_group": null})),
        ),
    ]
}

fn removes() -> Vec<Case> {
    let three = some(3);
    let left = three.get(2..).unwrap_or_default();
    vec![
        Case::new(
            "remove answers with the plain group",
            [
                make_group("group"),
                add(&three),
                remove(three.get(..2).unwrap_or_default()).json(json!({"customer_group": {
                    "id": "${group}", "name": own_name("group"), "metadata": null,
                    "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                }})),
                holds(left),
            ],
        ),
        Case::new(
            "remove those that are not there, unknown ones and nobody",
            [
                make_group("group"),
                add(left),
                remove(three.get(..2).unwrap_or_default()),
                remove(&["nope"]),
                remove(&[]),
                holds(left),
            ],
        ),
        case(
            "remove from an unknown group",
            request(Method::DELETE, format!("{GROUPS}/nope/customers/batch"))
                .sends(body(&three))
                .not_found("CustomerGroup with id nope was not found"),
        ),
    ]
}

fn large() -> Vec<Case> {
    let many = some(2_000);
    let too_many: Vec<_> = many.iter().chain(&many).copied().collect();
    vec![
        Case::new(
            "4,000 customers are more than 100 kB",
            [make_group("group"), add(&too_many).answers(413), holds(&[])],
        ),
        Case::new(
            "2,000 customers fit into one request",
            [
                make_group("group"),
                add(&many),
                get(format!("{GROUPS}/${{group}}/customers?limit=1")).count(2_000),
                remove(&many),
                holds(&[]),
            ],
        ),
    ]
}

fn bad_bodies() -> Vec<Case> {
    let objects = "each value in nested property customer_ids must be either object or array";
    let bodies = [
        ("strings", json!({"customer_ids": ["nope"]}), objects),
        ("null in the list", json!({"customer_ids": [null]}), objects),
        (
            "a number for an id",
            json!({"customer_ids": [{"id": 5}]}),
            "id must be a string",
        ),
        (
            "an unknown key",
            json!({"customer_ids": [], "bogus": 1}),
            "property bogus should not exist",
        ),
        (
            "an unknown key inside",
            json!({"customer_ids": [{"id": "x", "bogus": 1}]}),
            "property bogus should not exist",
        ),
    ];
    let mut cases = Vec::new();
    for (verb, method) in [("add", Method::POST), ("remove", Method::DELETE)] {
        let send = |body: Value| request(method.clone(), path()).sends(body);
        cases.extend(bodies.iter().map(|(what, body, message)| {
            Case::new(
                format!("{verb} refuses {what}"),
                [make_group("group"), send(body.clone()).refused(message)],
            )
        }));
        cases.push(Case::new(
            format!("{verb} fails at {{}}"),
            [make_group("group"), send(json!({})).unknown_error()],
        ));
        cases.push(Case::new(
            format!("{verb} fails without a body"),
            [
                make_group("group"),
                request(method.clone(), path()).unknown_error(),
            ],
        ));
    }
    cases
}
