//! Price lists and their rules on customer groups.

use demo_api::sample::v2_id;
use serde_json::{Value, json};

use super::{GROUP_IDS, delete_group, make_group, own_name, unrecognized};
use crate::case::{Case, PRICE_LIST_ID_V2, Source, Step, case, delete, get, post};
use crate::shop::{found, group, shop};
use crate::shop_v2::price_list_json;

const LISTS: &str = "/admin/price-lists";
/// What the client asks for.
const FIELDS: &str = "fields=id,title,status,type,starts_at,ends_at,price_list_rules.*";

pub fn cases() -> Vec<Case> {
    [lists(), filters(), rules(), dangling()].concat()
}

fn lists() -> Vec<Case> {
    let mut all: Vec<_> = shop().price_lists.iter().collect();
    all.sort_by_key(|list| v2_id(&list.id));
    let shown: Vec<Value> = all.into_iter().map(price_list_json).collect();
    let one = found(
        shop().price_lists.iter().find(|list| list.groups.len() > 1),
        "price list",
    );
    let path = format!("{LISTS}/{}", v2_id(&one.id));
    vec![
        case(
            "every price list with its rules",
            get(format!("{LISTS}?limit=100&order=id&{FIELDS}")).json(
                json!({"price_lists": shown, "count": shown.len(), "offset": 0, "limit": 100}),
            ),
        ),
        case(
            "rules come under another name than they are asked for",
            get(format!("{LISTS}?limit=1&fields=id,rules")).keys("/price_lists/0", &["id"]),
        ),
        case(
            "one price list",
            get(format!("{path}?{FIELDS}")).json(json!({"price_list": price_list_json(one)})),
        ),
        case(
            "a price list that there is none of",
            get(format!("{LISTS}/plist_nope"))
                .not_found("Price list with id: plist_nope was not found"),
        ),
    ]
}

fn filters() -> Vec<Case> {
    let vip = v2_id(&group("VIP").id);
    let drafts = shop()
        .price_lists
        .iter()
        .filter(|list| list.status == "draft")
        .count();
    let by_group = |filter: String, field: &str| {
        case(
            format!("there is no filter by group: {field}"),
            unrecognized(get(format!("{LISTS}?{filter}")), field),
        )
    };
    vec![
        by_group(format!("customer_groups[]={vip}"), "customer_groups"),
        by_group(format!("customer_group_id={vip}"), "customer_group_id"),
        by_group(format!("rules[{GROUP_IDS}]={vip}"), "rules"),
        by_group(format!("price_list_rules[value]={vip}"), "price_list_rules"),
        case(
            "several states",
            get(format!("{LISTS}?limit=0&status[]=draft")).count(drafts),
        ),
        case(
            "states are a list",
            get(format!("{LISTS}?status=active")).refused(
                "Invalid request: Expected type: 'array' for field 'status', got: 'active'",
            ),
        ),
        case(
            "by a field that there is none of",
            get(format!("{LISTS}?order=bogus")).unknown_error(),
        ),
    ]
}

/// Makes a price list of these rules that is kept as `list` and deleted in the end.
fn make(rules: Value) -> Step {
    let body =
        json!({"title": own_name("list"), "description": "x", "status": "active", "rules": rules});
    post(LISTS, body)
        .keep("list", Source::Json("/price_list/id"))
        .undo(delete(format!("{LISTS}/${{list}}")))
}

fn change(body: Value) -> Step {
    post(format!("{LISTS}/${{list}}"), body)
}

fn has(step: Step, rules: Value) -> Step {
    step.at("/price_list/rules", rules)
}

fn rules() -> Vec<Case> {
    let of = |groups: &[&str]| json!({GROUP_IDS: groups});
    let with_region = |groups: &[&str]| json!({GROUP_IDS: groups, "region_id": ["reg_x"]});
    vec![
        Case::new(
            "rules are replaced all together",
            [
                has(make(with_region(&["cusgroup_a", "cusgroup_b"])), with_region(&["cusgroup_a", "cusgroup_b"]))
                    .includes("/price_list", json!({"id": PRICE_LIST_ID_V2, "status": "active"})),
                has(change(json!({"rules": with_region(&["cusgroup_c"])})), with_region(&["cusgroup_c"])),
                has(change(json!({"rules": of(&["cusgroup_c"])})), of(&["cusgroup_c"])),
                has(change(json!({"title": own_name("other")})), of(&["cusgroup_c"])),
            ],
        ),
        Case::new(
            "a rule without groups stays a rule",
            [
                make(of(&["cusgroup_a"])),
                has(change(json!({"rules": of(&[]), "status": "draft"})), of(&[]))
                    .at("/price_list/status", "draft"),
                has(get(format!("{LISTS}/${{list}}?{FIELDS}")), of(&[])),
            ],
        ),
        Case::new(
            "no rules at all",
            [
                make(of(&["cusgroup_a"])),
                has(change(json!({"rules": {}})), json!({})),
            ],
        ),
        Case::new(
            "rules are lists",
            [
                make(json!({})),
                change(json!({"rules": {GROUP_IDS: "cusgroup_a"}})).refused(
                    "Invalid request: Expected type: 'array' for field 'rules, customer.groups.id', got: 'cusgroup_a'",
                ),
            ],
        ),
        case(
            "the body of version 1 is refused",
            unrecognized(
                post(LISTS, json!({"title": "x", "description": "x", "customer_groups": [{"id": "cusgroup_a"}]})),
                "customer_groups",
            ),
        ),
        case(
            "a price list that there is none of cannot be changed",
            post(format!("{LISTS}/plist_nope"), json!({"rules": {}}))
                .not_found("Price lists with id: plist_nope was not found"),
        ),
    ]
}

fn dangling() -> Vec<Case> {
    let both = json!({GROUP_IDS: ["${one}", "${other}"]});
    vec![Case::new(
        "a price list goes on naming a deleted group",
        [
            make_group("one"),
            make_group("other"),
            make(both.clone()),
            delete_group("one"),
            has(get(format!("{LISTS}/${{list}}?{FIELDS}")), both)
                .at("/price_list/status", "active"),
            has(
                change(json!({"rules": {GROUP_IDS: ["${other}"]}})),
                json!({GROUP_IDS: ["${other}"]}),
            ),
        ],
    )]
}
