//! The list of groups: pages, order and fields.

use serde_json::json;

use super::{GROUPS, ROWS, unrecognized};
use crate::case::{Case, case, get};
use crate::shop::{groups_by, iso, names, shop};
use crate::shop_v2::{all_ids, group_json};

pub fn cases() -> Vec<Case> {
    [pages(), limits(), orders(), fields()].concat()
}

fn total() -> usize {
    shop().groups.len()
}

fn pages() -> Vec<Case> {
    let ids = all_ids();
    let page = |from: usize, to: usize| {
        ids.get(from..to.min(ids.len()))
            .unwrap_or_default()
            .to_vec()
    };
    let oldest = groups_by(|group| group.id.clone());
    let first = oldest.first().map(|group| group_json(group));
    vec![
        case(
            "without a query, the first fifty by id",
            get(GROUPS)
                .keys("", &["customer_groups", "count", "offset", "limit"])
                .keys(
                    "/customer_groups/0",
                    &[
                        "id",
                        "name",
                        "created_by",
                        "created_at",
                        "updated_at",
                        "deleted_at",
                        "metadata",
                    ],
                )
                .count(total())
                .at("/offset", 0)
                .at("/limit", 50)
                .at("/customer_groups/0", first.unwrap_or_default())
                .column(ROWS, "/id", page(0, 50)),
        ),
        Case::new(
            "pages by id hold every group once",
            [0, 50, 100].map(|offset| {
                get(format!("{GROUPS}?limit=50&order=id&offset={offset}"))
                    .count(total())
                    .column(ROWS, "/id", page(offset, offset + 50))
            }),
        ),
        case(
            "a page behind the last is empty",
            get(format!("{GROUPS}?offset=99999&limit=2")).json(
                json!({"customer_groups": [], "count": total(), "offset": 99_999, "limit": 2}),
            ),
        ),
    ]
}

fn limits() -> Vec<Case> {
    vec![
        case(
            "no limit is too large",
            get(format!("{GROUPS}?limit=1000000&fields=id")).length(ROWS, total()),
        ),
        case(
            "a limit of none gives the count alone",
            get(format!("{GROUPS}?limit=0"))
                .json(json!({"customer_groups": [], "count": total(), "offset": 0, "limit": 0})),
        ),
        case(
            "a limit that is no number is refused",
            get(format!("{GROUPS}?limit=abc"))
                .refused("Invalid request: Expected type: 'number' for field 'limit', got: 'abc'"),
        ),
        case(
            "a limit twice is refused",
            get(format!("{GROUPS}?limit=1&limit=2"))
                .refused("Invalid request: Expected type: 'number' for field 'limit', got: '1,2'"),
        ),
        case(
            "a limit below none fails",
            get(format!("{GROUPS}?limit=-1")).unknown_error(),
        ),
        case(
            "an offset below none fails",
            get(format!("{GROUPS}?offset=-1")).unknown_error(),
        ),
    ]
}

/// Rows of equal instants come in any order, and another one for each page: paging by an instant loses rows. What has
/// to be complete is paged by id or by name.
fn orders() -> Vec<Case> {
    let by_name = names(&groups_by(|group| group.name.clone()));
    let page = |from: usize| {
        by_name
            .iter()
            .skip(from)
            .take(50)
            .cloned()
            .collect::<Vec<_>>()
    };
    let backwards: Vec<String> = by_name.iter().rev().cloned().collect();
    let newest = groups_by(|group| std::cmp::Reverse(group.created_at));
    let instants: Vec<String> = newest.iter().map(|group| iso(group.created_at)).collect();
    vec![
        Case::new(
            "pages by name hold every group once",
            [0, 50, 100].map(|offset| {
                get(format!(
                    "{GROUPS}?limit=50&order=name&fields=name&offset={offset}"
                ))
                .column(ROWS, "/name", page(offset))
            }),
        ),
        case(
            "by name, backwards",
            get(format!("{GROUPS}?limit=1000&order=-name&fields=name"))
                .column(ROWS, "/name", backwards),
        ),
        case(
            "newest first",
            get(format!("{GROUPS}?limit=1000&order=-created_at")).column(
                ROWS,
                "/created_at",
                instants,
            ),
        ),
        case(
            "by a field that there is none of",
            get(format!("{GROUPS}?order=bogus")).unknown_error(),
        ),
        case(
            "by nothing",
            get(format!("{GROUPS}?order=")).unknown_error(),
        ),
        case(
            "by two fields",
            get(format!("{GROUPS}?order=name,id")).unknown_error(),
        ),
    ]
}

fn fields() -> Vec<Case> {
    let large = crate::shop::group_of(300);
    let of_large = format!("{GROUPS}?name={}", crate::shop::encoded(&large.name));
    vec![
        case(
            "fields by name replace the usual ones, but for the id",
            get(format!("{GROUPS}?fields=name&limit=1"))
                .keys("/customer_groups/0", &["name", "id"]),
        ),
        case(
            "a field can be left out",
            get(format!("{GROUPS}?fields=-metadata,-created_by&limit=1")).keys(
                "/customer_groups/0",
                &["id", "name", "created_at", "updated_at", "deleted_at"],
            ),
        ),
        case(
            "a field that there is none of is passed over",
            get(format!("{GROUPS}?fields=id,bogus&limit=1")).keys("/customer_groups/0", &["id"]),
        ),
        case(
            "members come all at once",
            get(format!("{of_large}&fields=id,customers.id"))
                .keys("/customer_groups/0", &["id", "customers"])
                .keys("/customer_groups/0/customers/0", &["id"])
                .length("/customer_groups/0/customers", 300),
        ),
        case(
            "members can be added to the usual fields",
            get(format!("{of_large}&fields=%2Bcustomers.id"))
                .length("/customer_groups/0/customers", 300),
        ),
        case(
            "price lists are no field of a group",
            get(format!("{GROUPS}?fields=*price_lists&limit=1"))
                .missing("/customer_groups/0/price_lists"),
        ),
        case(
            "there is no expand",
            unrecognized(get(format!("{GROUPS}?expand=customers")), "expand"),
        ),
        case(
            "a parameter that there is none of",
            unrecognized(get(format!("{GROUPS}?bogus=1")), "bogus"),
        ),
    ]
}
