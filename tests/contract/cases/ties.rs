//! A price list's life, and its ties to customer groups.

use serde_json::{Value, json};

use super::price_lists::PRICE_LISTS;
use super::{GROUPS, make_group, own_name};
use crate::case::{Case, INSTANT, PRICE_LIST_ID, Source, Step, case, delete, get, post};

pub fn cases() -> Vec<Case> {
    [ties(), bad_ties(), life()].concat()
}

fn make_list(groups: &[&str]) -> Step {
    let groups: Vec<Value> = groups.iter().map(|id| json!({"id": id})).collect();
    post(PRICE_LISTS, json!({
        "name": own_name(""), "description": "Made by a contract case", "type": "sale", "prices": [],
        "customer_groups": groups,
    }))
    .keep("list", Source::Json("/price_list/id"))
    .undo(delete(format!("{PRICE_LISTS}/${{list}}")))
}

fn set(groups: &[&str]) -> Step {
    let groups: Vec<Value> = groups.iter().map(|id| json!({"id": id})).collect();
    post(
        format!("{PRICE_LISTS}/${{list}}"),
        json!({"customer_groups": groups}),
    )
}

fn tied_to(groups: &[&str]) -> Step {
    get(format!("{PRICE_LISTS}/${{list}}")).bag(
        "/price_list/customer_groups",
        "/id",
        groups.iter().copied(),
    )
}

fn ties() -> Vec<Case> {
    vec![
        Case::new(
            "customer_groups replaces the set, [] clears it, absence keeps it",
            [
                make_group("a"),
                make_group("b"),
                make_list(&["${a}"]),
                tied_to(&["${a}"]),
                set(&["${b}"]).bag("/price_list/customer_groups", "/id", ["${b}"]),
                tied_to(&["${b}"]),
                post(
                    format!("{PRICE_LISTS}/${{list}}"),
                    json!({"description": "Changed"}),
                )
                .at("/price_list/description", "Changed"),
                tied_to(&["${b}"]),
                set(&["${a}", "${b}"]),
                get(format!("{GROUPS}/${{a}}?expand=price_lists")).bag(
                    "/customer_group/price_lists",
                    "/id",
                    ["${list}"],
                ),
                set(&[]),
                tied_to(&[]),
            ],
        ),
        Case::new(
            "ties do not change a price list's updated_at",
            [
                make_group("a"),
                make_list(&[]),
                get(format!("{PRICE_LISTS}/${{list}}"))
                    .keep("at", Source::Json("/price_list/updated_at")),
                set(&["${a}"]).at("/price_list/updated_at", "${at}"),
            ],
        ),
        Case::new(
            "deleting the only group of a list leaves a list without groups",
            [
                make_group("a"),
                make_list(&["${a}"]),
                delete(format!("{GROUPS}/${{a}}")),
                tied_to(&[]),
            ],
        ),
    ]
}

fn bad_ties() -> Vec<Case> {
    let path = format!("{PRICE_LISTS}/${{list}}");
    vec![
        Case::new(
            "an unknown group is turned down",
            [
                make_list(&[]),
                set(&["nope"]).not_found("CustomerGroup with id nope was not found"),
                tied_to(&[]),
            ],
        ),
        Case::new(
            "strings for groups are refused",
            [
                make_list(&[]),
                post(&path, json!({"customer_groups": ["nope"]})).refused(
                    "each value in nested property customer_groups must be either object or array",
                ),
            ],
        ),
        case(
            "update of an unknown list",
            post(format!("{PRICE_LISTS}/nope"), json!({"name": "x"}))
                .not_found("Price list with id: nope was not found"),
        ),
    ]
}

fn life() -> Vec<Case> {
    vec![
        Case::new(
            "create is a draft, and delete",
            [
                make_list(&[])
                    .includes("/price_list", json!({
                        "id": PRICE_LIST_ID, "name": own_name(""), "type": "sale", "status": "draft",
                        "starts_at": null, "ends_at": null, "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                    })),
                post(format!("{PRICE_LISTS}/${{list}}"), json!({"status": "active", "ends_at": "2031-01-01T00:00:00.000Z"}))
                    .includes("/price_list", json!({"status": "active", "ends_at": "2031-01-01T00:00:00.000Z"})),
                delete(format!("{PRICE_LISTS}/${{list}}")).json(json!({"id": "${list}", "object": "price-list", "deleted": true})),
                get(format!("{PRICE_LISTS}/${{list}}")).not_found("Price list with id: ${list} was not found"),
            ],
        ),
        Case::new(
            "a list becomes active and a draft again, with its groups",
            [
                make_group("a"),
                make_list(&["${a}"]),
                post(format!("{PRICE_LISTS}/${{list}}"), json!({"status": "active"}))
                    .at("/price_list/status", "active"),
                post(format!("{PRICE_LISTS}/${{list}}"), json!({"status": "draft"}))
                    .at("/price_list/status", "draft"),
                tied_to(&["${a}"]),
            ],
        ),
        case(
            "create refuses what lacks everything",
            post(PRICE_LISTS, json!({"prices": []})).refused(
                "name must be a string, description must be a string, type must be one of the following values: sale, override",
            ),
        ),
        case(
            "create fails at a bad date",
            post(PRICE_LISTS, json!({
                "name": "x", "description": "x", "type": "sale", "prices": [], "starts_at": "nonsense",
            }))
            .unknown_error(),
        ),
    ]
}
