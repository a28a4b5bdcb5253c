//! `GET /admin/customer-groups`: the answer's shape, its pages and its order.

use demo_api::sample::Group;
use serde_json::json;

use super::{GROUPS, ROWS};
use crate::case::{Case, case, get};
use crate::shop::{group_json, groups_by, ids, iso, names, shop};

pub fn cases() -> Vec<Case> {
    [
        shape(),
        pages(),
        bad_pages(),
        orders(),
        bad_orders(),
        unknown_parameters(),
    ]
    .concat()
}

fn total() -> usize {
    shop().groups.len()
}

fn shape() -> Vec<Case> {
    let newest = groups_by(|group| std::cmp::Reverse(group.created_at));
    let created = newest.iter().take(10).map(|group| iso(group.created_at));
    let by_name = groups_by(|group| group.name.clone());
    let all: Vec<_> = by_name.into_iter().map(group_json).collect();
    vec![
        case(
            "the default page is the ten newest",
            get(GROUPS)
                .count(total())
                .at("/offset", 0)
                .at("/limit", 10)
                .length(ROWS, 10)
                .column(ROWS, "/created_at", created)
                .keys("", &["count", "customer_groups", "offset", "limit"])
                .keys(
                    "/customer_groups/0",
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
            "every group is as it was stored",
            get(format!("{GROUPS}?order=name&limit=0"))
                .json(json!({"count": total(), "offset": 0, "limit": 0, "customer_groups": all})),
        ),
    ]
}

fn pages() -> Vec<Case> {
    let by_name = names(&groups_by(|group| group.name.clone()));
    let page = |query: &str, from: usize, to: usize, offset: usize, limit: f64| {
        let limit = if limit.fract() == 0.0 {
            json!(limit as u64)
        } else {
            json!(limit)
        };
        case(
            format!("page ?{query}"),
            get(format!("{GROUPS}?order=name&{query}"))
                .count(total())
                .at("/offset", offset)
                .at("/limit", limit)
                .column(
                    ROWS,
                    "/name",
                    by_name.get(from..to).unwrap_or_default().to_vec(),
                ),
        )
    };
    vec![
        page("limit=1", 0, 1, 0, 1.0),
        page("limit=20&offset=20", 20, 40, 20, 20.0),
        page("limit=20&offset=130", 130, total(), 130, 20.0),
        page("offset=5", 5, 15, 5, 10.0),
        page(&format!("offset={}", total()), 0, 0, total(), 10.0),
        page("offset=1000000", 0, 0, 1_000_000, 10.0),
        page("offset=", 0, 10, 0, 10.0),
        page("limit=", 0, total(), 0, 0.0),
        page("limit=100000", 0, total(), 0, 100_000.0),
        page("limit=1.5", 0, 2, 0, 1.5),
        page("limit=1e2", 0, 100, 0, 100.0),
        page("limit=0x10", 0, 16, 0, 16.0),
        page("limit=%2012", 0, 12, 0, 12.0),
    ]
}

fn bad_pages() -> Vec<Case> {
    let refused = |query: &str, parameter: &str| {
        let message =
            format!("{parameter} must be a number conforming to the specified constraints");
        case(
            format!("refuses ?{query}"),
            get(format!("{GROUPS}?{query}")).refused(&message),
        )
    };
    let fails = |query: &str| {
        case(
            format!("fails at ?{query}"),
            get(format!("{GROUPS}?{query}")).unknown_error(),
        )
    };
    vec![
        refused("limit=abc", "limit"),
        refused("limit=null", "limit"),
        refused("limit=Infinity", "limit"),
        refused("limit[]=1", "limit"),
        refused("limit=5&limit=7", "limit"),
        refused("offset=abc", "offset"),
        refused("offset=1&offset=2", "offset"),
        fails("limit=-1"),
        fails("offset=-1"),
        fails("limit=99999999999999999999"),
    ]
}

/// What a group is sorted by, as text.
type SortKey = fn(&Group) -> String;

fn orders() -> Vec<Case> {
    let by_id = groups_by(|group| group.id.clone());
    let order = |order: &str| get(format!("{GROUPS}?limit=0&order={order}")).count(total());
    let mut cases = vec![
        case(
            "order=deleted_at tells nothing apart",
            order("deleted_at").bag(ROWS, "/id", ids(&by_id)),
        ),
        case(
            "order=metadata is allowed",
            order("metadata").bag(ROWS, "/id", ids(&by_id)),
        ),
    ];
    // Names are ordered by code point; instants are written so that text sorts as time does.
    let keys: [(&str, SortKey); 4] = [
        ("name", |group| group.name.clone()),
        ("id", |group| group.id.clone()),
        ("created_at", |group| iso(group.created_at)),
        ("updated_at", |group| iso(group.updated_at)),
    ];
    for (key, value) in keys {
        let mut values: Vec<_> = groups_by(value).into_iter().map(value).collect();
        for sign in ["", "-"] {
            let column =
                order(&format!("{sign}{key}")).column(ROWS, &format!("/{key}"), values.clone());
            cases.push(case(format!("order={sign}{key}"), column));
            values.reverse();
        }
    }
    cases
}

fn bad_orders() -> Vec<Case> {
    let fails = [
        "bogus",
        "",
        "%2Bname",
        "NAME",
        "created_at:desc",
        "name,created_at",
        "--name",
        "customers.email",
    ];
    let mut cases: Vec<_> = fails
        .into_iter()
        .map(|order| {
            case(
                format!("fails at order={order}"),
                get(format!("{GROUPS}?order={order}")).unknown_error(),
            )
        })
        .collect();
    cases.push(case(
        "refuses order[]=name",
        get(format!("{GROUPS}?order[]=name")).refused("order must be a string"),
    ));
    cases
}

fn unknown_parameters() -> Vec<Case> {
    let mut cases: Vec<_> = ["bogus", "lt", "gt", "lte", "gte", "page", "customer_id"]
        .into_iter()
        .map(|name| {
            case(
                format!("refuses the unknown parameter {name}"),
                get(format!("{GROUPS}?{name}=2024-01-01"))
                    .refused(&format!("property {name} should not exist")),
            )
        })
        .collect();
    cases.push(case(
        "names problems in the order of its own parameters",
        get(format!(
            "{GROUPS}?bogus=1&limit=abc&offset=x&order[]=a&q[]=1&expand[]=1&fields[]=1&name=x&created_at=1&updated_at[gt]=x&discount_condition_id[]=1&id=x"
        ))
        .refused(
            "property bogus should not exist, order must be a string, offset must be a number conforming to the specified constraints, limit must be a number conforming to the specified constraints, expand must be a string, fields must be a string, nested property id must be either object or array, q must be a string, name must be an array, gt must be a Date instance, nested property created_at must be either object or array, discount_condition_id must be a string",
        ),
    ));
    cases.push(case(
        "names every problem in one message",
        get(format!("{GROUPS}?bogus=1&limit=abc&order[]=name")).refused(
            "property bogus should not exist, order must be a string, limit must be a number conforming to the specified constraints",
        ),
    ));
    cases
}
