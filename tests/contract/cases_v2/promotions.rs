//! Promotions and their rules on customer groups.

use demo_api::sample::{Condition, Discount, v2_id};
use serde_json::{Value, json};

use super::{GROUP_IDS, delete_group, make_group, no_route, own_name, unrecognized};
use crate::case::{Case, RULE_ID, Source, Step, case, delete, get, post};
use crate::shop::{found, groups_at, largest_condition, shop};
use crate::shop_v2::ids;

const PROMOTIONS: &str = "/admin/promotions";
/// What the client asks for.
const FIELDS: &str =
    "fields=id,code,status,rules.id,rules.attribute,rules.operator,rules.values.value";

pub fn cases() -> Vec<Case> {
    [lists(), batches(), refusals(), dangling()].concat()
}

fn operator(condition: &Condition) -> &'static str {
    match condition.operator {
        "not_in" => "ne",
        other => other,
    }
}

fn with_code(discount: &Discount) -> Step {
    get(format!("{PROMOTIONS}?code={}&{FIELDS}", discount.code)).count(1)
}

fn lists() -> Vec<Case> {
    let shown = shop().discounts.iter().map(|discount| {
        let conditions = discount.conditions.iter();
        let rules: Vec<String> = conditions.map(|condition| v2_id(&condition.id)).collect();
        case(
            format!("the rules of {}", discount.code),
            with_code(discount)
                .includes(
                    "/promotions/0",
                    json!({
                        "id": v2_id(&discount.id),
                        "status": if discount.is_disabled { "inactive" } else { "active" },
                    }),
                )
                .bag("/promotions/0/rules", "/id", rules),
        )
    });
    let (discount, condition) = largest_condition();
    let path = format!("{PROMOTIONS}/{}", v2_id(&discount.id));
    let groups = groups_at(&condition.groups);
    let more = [
        case(
            "a rule with its groups",
            with_code(discount)
                .includes(
                    "/promotions/0/rules/0",
                    json!({"attribute": GROUP_IDS, "operator": operator(condition)}),
                )
                .bag("/promotions/0/rules/0/values", "/value", ids(&groups)),
        ),
        case(
            "the rules alone name their groups",
            get(format!("{path}/rules"))
                .at("/rules/1/attribute", GROUP_IDS)
                .bag("/rules/1/values", "/label", crate::shop::names(&groups)),
        ),
        case(
            "the count alone",
            get(format!("{PROMOTIONS}?limit=0"))
                .length("/promotions", 0)
                .count(shop().discounts.len()),
        ),
        case(
            "there is no filter by rule",
            unrecognized(get(format!("{PROMOTIONS}?rules[attribute]=x")), "rules"),
        ),
        case(
            "a promotion that there is none of",
            get(format!("{PROMOTIONS}/promo_nope"))
                .not_found("Promotion with id or code: promo_nope was not found"),
        ),
        case("there are no discounts", no_route(get("/admin/discounts"))),
    ];
    shown.chain(more).collect()
}

/// Makes a promotion with one rule on groups, kept as `promotion` with its rule as `rule`, and deleted in the end.
fn make(operator: &str, groups: Value) -> [Step; 2] {
    let body = json!({
        "code": own_name("code"), "type": "standard", "status": "active",
        "application_method": {
            "type": "percentage", "value": 10, "target_type": "items", "allocation": "across", "currency_code": "eur",
        },
        "rules": [{"attribute": GROUP_IDS, "operator": operator, "values": groups}],
    });
    [
        post(PROMOTIONS, body)
            .keep("promotion", Source::Json("/promotion/id"))
            .undo(delete(format!("{PROMOTIONS}/${{promotion}}"))),
        get(format!("{PROMOTIONS}/${{promotion}}?{FIELDS}"))
            .length("/promotion/rules", 1)
            .keep("rule", Source::Json("/promotion/rules/0/id")),
    ]
}

fn batch(body: Value) -> Step {
    post(format!("{PROMOTIONS}/${{promotion}}/rules/batch"), body)
}

fn rule(operator: &str, groups: &[&str]) -> Value {
    let values: Vec<Value> = groups.iter().map(|group| json!({"value": group})).collect();
    json!({
        "id": RULE_ID, "description": null, "attribute": GROUP_IDS, "operator": operator, "values": values,
    })
}

fn done(created: &[Value], updated: &[Value], deleted: &[&str]) -> Value {
    json!({
        "created": created, "updated": updated,
        "deleted": {"ids": deleted, "object": "promotion-rule", "deleted": true},
    })
}

fn batches() -> Vec<Case> {
    let [made, read] = make("in", json!(["cusgroup_a", "cusgroup_b"]));
    vec![
        Case::new(
            "a rule's groups are replaced, and its operator stays",
            [
                made.clone(),
                read.clone(),
                batch(json!({"update": [{"id": "${rule}", "values": ["cusgroup_c"]}]}))
                    .json(done(&[], &[rule("in", &["cusgroup_c"])], &[])),
                batch(json!({"update": [{"id": "${rule}", "values": []}]})).json(done(&[], &[rule("in", &[])], &[])),
                batch(json!({"update": [{"id": "${rule}", "operator": "ne", "values": ["cusgroup_c"]}]}))
                    .json(done(&[], &[rule("ne", &["cusgroup_c"])], &[])),
                read.clone().at("/promotion/rules/0/id", "${rule}"),
            ],
        ),
        Case::new(
            "a rule is added, and one is taken out, again and again",
            [
                made,
                read,
                batch(json!({"create": [{"attribute": GROUP_IDS, "operator": "ne", "values": ["cusgroup_c"]}]}))
                    .json(done(&[rule("ne", &["cusgroup_c"])], &[], &[])),
                batch(json!({"delete": ["${rule}"]})).json(done(&[], &[], &["${rule}"])),
                batch(json!({"delete": ["${rule}"]})).json(done(&[], &[], &["${rule}"])),
                get(format!("{PROMOTIONS}/${{promotion}}?{FIELDS}"))
                    .column("/promotion/rules", "/operator", ["ne"]),
            ],
        ),
    ]
}

fn refusals() -> Vec<Case> {
    let [made, read] = make("in", json!(["cusgroup_a"]));
    vec![
        Case::new(
            "a rule that there is none of cannot be changed",
            [
                made.clone(),
                read.clone(),
                batch(json!({"update": [{"id": "prorul_nope", "values": ["cusgroup_a"]}]}))
                    .refused("Promotion rules with id - prorul_nope not found"),
            ],
        ),
        Case::new(
            "an operator of version 1 is refused",
            [
                made,
                read,
                batch(json!({"create": [{"attribute": GROUP_IDS, "operator": "not_in", "values": ["cusgroup_a"]}]}))
                    .answers(400)
                    .at("/type", "invalid_data"),
            ],
        ),
        case(
            "a promotion that there is none of has no rules",
            post(
                format!("{PROMOTIONS}/promo_nope/rules/batch"),
                json!({"create": [{"attribute": GROUP_IDS, "operator": "in", "values": ["cusgroup_a"]}]}),
            )
            .not_found("Promotion with id: promo_nope was not found"),
        ),
    ]
}

fn dangling() -> Vec<Case> {
    let [made, read] = make("in", json!(["${one}", "${other}"]));
    let first = found(shop().discounts.first(), "discount");
    vec![
        Case::new(
            "a promotion goes on naming a deleted group",
            [
                make_group("one"),
                make_group("other"),
                made,
                read.clone(),
                delete_group("one"),
                read.bag(
                    "/promotion/rules/0/values",
                    "/value",
                    ["${one}", "${other}"],
                )
                .at("/promotion/status", "active"),
                // Its id stands in for the name it had.
                get(format!("{PROMOTIONS}/${{promotion}}/rules")).bag(
                    "/rules/1/values",
                    "/label",
                    ["${one}".to_owned(), own_name("other")],
                ),
            ],
        ),
        case(
            "one promotion by its code",
            get(format!("{PROMOTIONS}/{}?fields=id,code", first.code))
                .at("/promotion/id", v2_id(&first.id)),
        ),
    ]
}
