//! Discounts, and their conditions on customer groups.

use reqwest::Method;
use serde_json::{Value, json};

use super::{GROUPS, make_group};
use crate::case::{Case, Step, case, delete, get, post, request};
use crate::shop::{encoded, found, groups_at, ids, iso, largest_condition, shop};

const DISCOUNTS: &str = "/admin/discounts";
const ROWS: &str = "/discounts";

pub fn cases() -> Vec<Case> {
    [
        lists(),
        searches(),
        refused(),
        reads(),
        condition(),
        batches(),
        bad_batches(),
    ]
    .concat()
}

fn codes() -> Vec<String> {
    shop()
        .discounts
        .iter()
        .map(|discount| discount.code.clone())
        .collect()
}

fn lists() -> Vec<Case> {
    let (discount, _) = largest_condition();
    let conditions: Vec<_> = discount
        .conditions
        .iter()
        .map(|condition| json!([condition.id, condition.operator, "customer_groups"]))
        .collect();
    let mut one = get(format!(
        "{DISCOUNTS}?q={}&expand=rule,rule.conditions,regions",
        encoded(&discount.code)
    ))
    .count(1)
    .at("/discounts/0/id", discount.id.as_str())
    .at("/discounts/0/regions", json!([]))
    .at("/discounts/0/rule/id", discount.rule_id.as_str())
    .length("/discounts/0/rule/conditions", conditions.len());
    let of = "/discounts/0/rule/conditions";
    let part = |n: usize| conditions.iter().map(move |condition| condition[n].clone());
    one = one
        .bag(of, "/id", part(0))
        .bag(of, "/operator", part(1))
        .bag(of, "/type", part(2));
    vec![
        case(
            "the list with its defaults",
            get(format!("{DISCOUNTS}?limit=0"))
                .count(codes().len())
                .at("/offset", 0)
                .bag(ROWS, "/code", codes())
                .keys("", &["discounts", "count", "offset", "limit"]),
        ),
        case(
            "the default page is of 20",
            get(DISCOUNTS).count(codes().len()).at("/limit", 20),
        ),
        case(
            "expand=rule,rule.conditions,regions carries the conditions and regions",
            one,
        ),
        case(
            "without expand the rule, its conditions and the regions are there",
            get(format!("{DISCOUNTS}?q={}", encoded(&discount.code)))
                .at("/discounts/0/regions", json!([]))
                .at("/discounts/0/parent_discount", json!(null))
                .length("/discounts/0/rule/conditions", discount.conditions.len()),
        ),
        case(
            "order=-created_at",
            get(format!("{DISCOUNTS}?order=-created_at&limit=0")).column(ROWS, "/created_at", {
                let mut created: Vec<_> = shop()
                    .discounts
                    .iter()
                    .map(|discount| iso(discount.created_at))
                    .collect();
                created.sort();
                created.reverse();
                created
            }),
        ),
    ]
}

fn searches() -> Vec<Case> {
    let disabled: Vec<_> = shop()
        .discounts
        .iter()
        .filter(|discount| discount.is_disabled)
        .map(|discount| discount.code.clone())
        .collect();
    let part = found(
        codes()
            .first()
            .and_then(|code| code.get(..3).map(str::to_lowercase)),
        "code of three letters",
    );
    let holding: Vec<_> = codes()
        .into_iter()
        .filter(|code| code.to_lowercase().contains(&part))
        .collect();
    let wild: String = part
        .chars()
        .take(1)
        .chain(['_'])
        .chain(part.chars().skip(2))
        .collect();
    let fits = |code: &String| {
        let code: Vec<char> = code.to_lowercase().chars().collect();
        let wanted: Vec<char> = wild.chars().collect();
        let alike = |window: &[char]| {
            let mut pairs = window.iter().zip(&wanted);
            pairs.all(|(letter, wanted)| *wanted == '_' || letter == wanted)
        };
        code.windows(wanted.len()).any(alike)
    };
    let alike: Vec<_> = codes().into_iter().filter(fits).collect();
    vec![
        case(
            "q is a part of the code",
            get(format!("{DISCOUNTS}?limit=0&q={part}"))
                .count(holding.len())
                .bag(ROWS, "/code", holding),
        ),
        case(
            "q of nothing known",
            get(format!("{DISCOUNTS}?q=zzzzzz"))
                .count(0)
                .length(ROWS, 0),
        ),
        case(
            "wildcards of q are live",
            get(format!("{DISCOUNTS}?limit=0&q={wild}"))
                .count(alike.len())
                .bag(ROWS, "/code", alike),
        ),
        case(
            "a backslash makes a wildcard of q mean itself",
            get(format!("{DISCOUNTS}?limit=0&q=%5C%25"))
                .count(0)
                .length(ROWS, 0),
        ),
        case(
            "is_disabled=true",
            get(format!("{DISCOUNTS}?limit=0&is_disabled=true"))
                .count(disabled.len())
                .bag(ROWS, "/code", disabled),
        ),
    ]
}

fn refused() -> Vec<Case> {
    vec![
        case(
            "refuses ?bogus=1",
            get(format!("{DISCOUNTS}?bogus=1")).refused("property bogus should not exist"),
        ),
        case(
            "fails at order=bogus",
            get(format!("{DISCOUNTS}?order=bogus")).unknown_error(),
        ),
        case(
            "fails at expand=bogus",
            get(format!("{DISCOUNTS}?expand=bogus")).unknown_error(),
        ),
        case(
            "fails at limit=-1",
            get(format!("{DISCOUNTS}?limit=-1")).unknown_error(),
        ),
        case(
            "read of an unknown id",
            get(format!("{DISCOUNTS}/nope")).not_found("Discount with id nope was not found"),
        ),
    ]
}

fn reads() -> Vec<Case> {
    let (discount, _) = largest_condition();
    vec![case(
        "read carries the rule and its conditions",
        get(format!("{DISCOUNTS}/{}", discount.id))
            .includes("/discount", json!({
                "id": discount.id, "code": discount.code, "is_disabled": discount.is_disabled, "is_dynamic": false,
                "rule_id": discount.rule_id, "usage_count": discount.usage_count, "usage_limit": discount.usage_limit,
                "starts_at": iso(discount.starts_at), "ends_at": discount.ends_at.map(iso), "deleted_at": null,
            }))
            .includes("/discount/rule", json!({
                "id": discount.rule_id, "type": discount.kind, "value": discount.value, "allocation": discount.allocation,
                "description": discount.description,
            }))
            .bag("/discount/rule/conditions", "/id", discount.conditions.iter().map(|condition| condition.id.clone())),
    )]
}

fn condition() -> Vec<Case> {
    let (discount, largest) = largest_condition();
    let path = format!("{DISCOUNTS}/{}/conditions", discount.id);
    let mut cases = vec![
        case(
            "a condition without expand carries no groups",
            get(format!("{path}/{}", largest.id)).missing("/discount_condition/customer_groups").includes(
                "/discount_condition",
                json!({"id": largest.id, "type": "customer_groups", "operator": largest.operator, "discount_rule_id": discount.rule_id}),
            ),
        ),
        case(
            "an unknown condition",
            get(format!("{path}/nope")).not_found("DiscountCondition with id nope was not found"),
        ),
    ];
    for discount in &shop().discounts {
        cases.extend(discount.conditions.iter().map(|condition| {
            case(
                format!(
                    "expand=customer_groups of {} ({})",
                    condition.id, condition.operator
                ),
                get(format!(
                    "{DISCOUNTS}/{}/conditions/{}?expand=customer_groups",
                    discount.id, condition.id
                ))
                .bag(
                    "/discount_condition/customer_groups",
                    "/id",
                    ids(&groups_at(&condition.groups)),
                ),
            )
        }));
    }
    cases
}

fn batch() -> String {
    let (discount, condition) = largest_condition();
    format!(
        "{DISCOUNTS}/{}/conditions/{}/batch",
        discount.id, condition.id
    )
}

fn resources(ids: &[&str]) -> Value {
    json!({"resources": ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>()})
}

fn remove(ids: &[&str]) -> Step {
    request(Method::DELETE, batch()).sends(resources(ids))
}

/// The groups of the condition are those of the sample and these.
fn holds(own: &[&str]) -> Step {
    let (discount, condition) = largest_condition();
    let mut all = ids(&groups_at(&condition.groups));
    all.extend(own.iter().map(|id| (*id).to_owned()));
    get(format!(
        "{DISCOUNTS}/{}/conditions/{}?expand=customer_groups",
        discount.id, condition.id
    ))
    .bag("/discount_condition/customer_groups", "/id", all)
}

fn batches() -> Vec<Case> {
    let (discount, condition) = largest_condition();
    vec![
        Case::new(
            "groups are added to a condition and removed",
            [
                make_group("a"),
                make_group("b"),
                post(batch(), resources(&["${a}", "${b}"]))
                    .at("/discount/id", discount.id.as_str()),
                holds(&["${a}", "${b}"]),
                get(format!(
                    "{GROUPS}?limit=0&discount_condition_id={}",
                    condition.id
                ))
                .count(condition.groups.len() + 2),
                remove(&["${a}"]).at("/discount/id", discount.id.as_str()),
                holds(&["${b}"]),
                delete(format!("{GROUPS}/${{b}}")),
                holds(&[]),
            ],
        ),
        Case::new(
            "add again, remove again",
            [
                make_group("a"),
                post(batch(), resources(&["${a}"])),
                post(batch(), resources(&["${a}"])),
                holds(&["${a}"]),
                remove(&["${a}"]),
                remove(&["${a}"]),
                holds(&[]),
            ],
        ),
    ]
}

fn bad_batches() -> Vec<Case> {
    let strings = json!({"resources": ["nope"]});
    let mut cases = vec![
        case(
            "add of an unknown group",
            post(batch(), resources(&["nope"]))
                .not_found("Customer_group with customer_group_id nope does not exist."),
        ),
        case(
            "add takes strings for ids",
            post(batch(), strings.clone())
                .not_found("Customer_group with customer_group_id nope does not exist."),
        ),
        case(
            "add to an unknown condition",
            post(
                format!(
                    "{DISCOUNTS}/{}/conditions/nope/batch",
                    largest_condition().0.id
                ),
                resources(&[]),
            )
            .not_found("DiscountCondition with id nope was not found"),
        ),
        case(
            "a condition of an unknown discount",
            get(format!(
                "{DISCOUNTS}/nope/conditions/{}",
                largest_condition().1.id
            ))
            .not_found("Discount with id nope was not found"),
        ),
        case("remove of an unknown group is no error", remove(&["nope"])),
        case(
            "remove takes strings for ids",
            request(Method::DELETE, batch()).sends(strings),
        ),
    ];
    for (verb, method) in [("add", Method::POST), ("remove", Method::DELETE)] {
        let send = |body: Value| request(method.clone(), batch()).sends(body);
        cases.extend([
            case(
                format!("{verb} refuses no resources"),
                send(json!({})).refused("resources must be an array"),
            ),
            case(
                format!("{verb} refuses an unknown key"),
                send(json!({"resources": [], "bogus": 1}))
                    .refused("property bogus should not exist"),
            ),
        ]);
    }
    cases
}
