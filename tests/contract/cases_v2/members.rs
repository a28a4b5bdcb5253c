//! Members of groups: added, taken out and counted.

use reqwest::Method;
use serde_json::{Value, json};

use super::{CUSTOMERS, GROUPS, delete_group, make_group, unrecognized};
use crate::case::{Case, Source, Step, case, get, post, request};
use crate::shop::{found, group_of, groups_of, shop};
use crate::shop_v2;

pub fn cases() -> Vec<Case> {
    [changes(), oddities(), refusals()].concat()
}

/// The ids of the first customers of the shop.
fn ids(count: usize) -> Vec<String> {
    let customers = shop().customers.iter().take(count);
    customers.map(|customer| customer.id.clone()).collect()
}

fn change(body: Value) -> Step {
    post(format!("{GROUPS}/${{made}}/customers"), body)
}

fn members(count: usize) -> Step {
    get(format!("{CUSTOMERS}?groups=${{made}}&limit=0")).count(count)
}

fn changes() -> Vec<Case> {
    let three = ids(3);
    let first = ids(1).concat();
    let of_first = shop_v2::ids(&groups_of(found(shop().customers.first(), "customer")));
    vec![
        Case::new(
            "customers are added and taken out in one request",
            [
                make_group("made").keep("changed", Source::Json("/customer_group/updated_at")),
                change(json!({"add": three.get(..2)}))
                    .includes(
                        "/customer_group",
                        json!({"id": "${made}", "updated_at": "${changed}"}),
                    )
                    .missing("/customer_group/customers"),
                members(2),
                change(json!({"add": three.get(2..), "remove": three.get(..1)})),
                get(format!("{CUSTOMERS}?groups=${{made}}&fields=id")).bag(
                    "/customers",
                    "/id",
                    three.get(1..).unwrap_or_default().to_vec(),
                ),
            ],
        ),
        Case::new(
            "a customer is a member once",
            [
                make_group("made"),
                change(json!({"add": three})),
                change(json!({"add": three})),
                change(json!({"add": [three.first(), three.first()]})),
                members(3),
            ],
        ),
        Case::new(
            "a thousand in one request",
            [
                make_group("made"),
                change(json!({"add": ids(1_000)})),
                members(1_000),
                change(json!({"remove": ids(1_000)})),
                members(0),
            ],
        ),
        Case::new(
            "the other way round: groups of a customer",
            [
                make_group("made"),
                post(
                    format!("{CUSTOMERS}/{first}/customer-groups"),
                    json!({"add": ["${made}"]}),
                ),
                members(1),
            ],
        ),
        Case::new(
            "who was in a deleted group is still found by it, and no longer shown in it",
            [
                make_group("made"),
                change(json!({"add": ids(1)})),
                delete_group("made"),
                get(format!("{CUSTOMERS}?groups=${{made}}&fields=id,groups.id"))
                    .column("/customers", "/id", ids(1))
                    .bag("/customers/0/groups", "/id", of_first),
            ],
        ),
    ]
}

fn oddities() -> Vec<Case> {
    let one = ids(1);
    vec![
        Case::new(
            "nobody is added to a deleted group, and the answer has no group",
            [
                make_group("made"),
                delete_group("made"),
                change(json!({"add": one})).json(json!({})),
            ],
        ),
        Case::new(
            "who is no member can be taken out",
            [
                make_group("made"),
                change(json!({"remove": [one.first(), &"cus_nope".to_owned()]})),
                members(0),
            ],
        ),
        Case::new(
            "nothing to do is done",
            [make_group("made"), change(json!({}))],
        ),
        case(
            "nobody is taken out of a group that there is none of",
            post(
                format!("{GROUPS}/cusgroup_nope/customers"),
                json!({"remove": one}),
            )
            .json(json!({})),
        ),
    ]
}

fn refusals() -> Vec<Case> {
    let one = ids(1);
    let large = group_of(300);
    let path = format!("{GROUPS}/{}/customers", demo_api::sample::v2_id(&large.id));
    let missing = |what: &str, id: &str| {
        format!("You tried to set relationship {what}: {id}, but such entity does not exist")
    };
    vec![
        Case::new(
            "one unknown customer, and nobody is added",
            [
                make_group("made"),
                change(json!({"add": [one.first(), &"cus_nope".to_owned()]}))
                    .not_found(&missing("customer_id", "cus_nope")),
                members(0),
            ],
        ),
        case(
            "nobody is added to a group that there is none of",
            post(
                format!("{GROUPS}/cusgroup_nope/customers"),
                json!({"add": one}),
            )
            .not_found(&missing("customer_group_id", "cusgroup_nope")),
        ),
        case(
            "the body of version 1 is refused",
            unrecognized(
                post(&path, json!({"customer_ids": [{"id": "cus_nope"}]})),
                "customer_ids",
            ),
        ),
        case(
            "members are no path of their group",
            super::no_route(get(&path)),
        ),
        case(
            "there are no batches",
            super::no_route(request(Method::POST, format!("{path}/batch"))),
        ),
    ]
}
