//! `GET /admin/customer-groups`: what a row carries (`expand`, `fields`), and what expanding does
//! to pages.

use std::cmp::Reverse;

use demo_api::sample::Group;
use serde_json::json;

use super::{GROUPS, ROWS};
use crate::case::{Case, INSTANT, case, get};
use crate::shop::{
    encoded, group, group_json, group_of, groups_by, ids, iso, members, price_lists_of, shop,
};

pub fn cases() -> Vec<Case> {
    [
        expands(),
        a_page_of_price_lists(),
        bad_expands(),
        stable_pages(),
        fields(),
        bad_fields(),
    ]
    .concat()
}

fn total() -> usize {
    shop().groups.len()
}

/// The one group of this name, found by a request with this extra query.
fn only(name: &str, query: &str) -> crate::case::Step {
    let name = encoded(name);
    get(format!("{GROUPS}?name[]={name}&name[]={name}&{query}"))
        .count(1)
        .length(ROWS, 1)
}

fn expands() -> Vec<Case> {
    let priced = shop()
        .groups
        .iter()
        .max_by_key(|group| price_lists_of(group).len());
    let priced = crate::shop::found(priced, "group");
    let lists = price_lists_of(priced);
    assert!(
        lists.len() > 1,
        "the contract needs a sample group with several price lists"
    );
    let member_ids = |group| {
        members(group)
            .into_iter()
            .map(|customer| customer.id.clone())
    };
    let fifteen = group_of(15);
    vec![
        case(
            "expand=price_lists carries whole price lists",
            only(&priced.name, "expand=price_lists")
                .includes("/customer_groups/0", group_json(priced))
                .bag("/customer_groups/0/price_lists", "/id", lists.iter().map(|list| list.id.clone()))
                .includes("/customer_groups/0/price_lists/0", json!({"created_at": INSTANT, "deleted_at": null}))
                .missing("/customer_groups/0/customers"),
        ),
        case(
            "expand=customers carries all members",
            only(&group_of(1_500).name, "expand=customers")
                .bag("/customer_groups/0/customers", "/id", member_ids(group_of(1_500))),
        ),
        case(
            "expand=customers,price_lists carries both",
            only(&fifteen.name, "expand=customers,price_lists")
                .bag("/customer_groups/0/customers", "/id", member_ids(fifteen))
                .length("/customer_groups/0/price_lists", price_lists_of(fifteen).len()),
        ),
        case(
            "expand=customers of a group without members is an empty array",
            only(&group_of(0).name, "expand=customers").at("/customer_groups/0/customers", json!([])),
        ),
        case(
            "expand=customers.groups nests",
            only(&fifteen.name, "expand=customers.groups").at("/customer_groups/0/customers/0/groups/0/deleted_at", json!(null)),
        ),
        case("an empty expand is none", only("VIP", "expand=").json(
            json!({"count": 1, "offset": 0, "limit": 10, "customer_groups": [group_json(group("VIP"))]}),
        )),
        case(
            "a trailing comma in expand is allowed",
            only("VIP", "expand=price_lists,").length("/customer_groups/0/price_lists", price_lists_of(group("VIP")).len()),
        ),
    ]
}

/// A page of rows with their price lists, some of which have none.
fn a_page_of_price_lists() -> Vec<Case> {
    let mut light = groups_by(|group| group.name.clone());
    light.truncate(20);
    let ties: Vec<_> = light
        .iter()
        .map(|group| price_lists_of(group).len())
        .collect();
    let page = light.iter().map(|group| json!(group.id));
    let mut page = get(format!("{GROUPS}?expand=price_lists&order=name&limit=20"))
        .count(total())
        .column(ROWS, "/id", page);
    for (n, ties) in ties.into_iter().enumerate() {
        page = page.length(&format!("{ROWS}/{n}/price_lists"), ties);
    }
    vec![case(
        "expand=price_lists carries each row's price lists",
        page,
    )]
}

fn bad_expands() -> Vec<Case> {
    let mut cases: Vec<_> = [
        "bogus",
        "%20customers",
        "name",
        "customers,bogus",
        "customers.bogus",
    ]
    .into_iter()
    .map(|expand| {
        case(
            format!("fails at expand={expand}"),
            get(format!("{GROUPS}?expand={expand}")).unknown_error(),
        )
    })
    .collect();
    cases.push(case(
        "refuses expand[]=customers",
        get(format!("{GROUPS}?expand[]=customers")).refused("expand must be a string"),
    ));
    cases
}

/// With something expanded, equal sort keys are told apart by id, so that pages neither repeat nor
/// lose a row; among each other the equal rows of one page come in any order.
fn stable_pages() -> Vec<Case> {
    const SIZE: usize = 12;
    let walk = |order: &str,
                groups: Vec<&'static Group>,
                key: &str,
                value: fn(&Group) -> serde_json::Value| {
        let pages = groups.chunks(SIZE).enumerate().map(|(n, page)| {
            let offset = n * SIZE;
            get(format!(
                "{GROUPS}?expand=price_lists&order={order}&limit={SIZE}&offset={offset}"
            ))
            .count(total())
            .bag(ROWS, "/id", ids(page))
            .column(ROWS, key, page.iter().map(|group| value(group)))
        });
        Case::new(
            format!("pages of order={order} with expand=price_lists repeat and lose nothing"),
            pages,
        )
    };
    let created = |group: &Group| json!(iso(group.created_at));
    let updated = |group: &Group| json!(iso(group.updated_at));
    vec![
        walk(
            "created_at",
            groups_by(|group| group.created_at),
            "/created_at",
            created,
        ),
        walk(
            "-created_at",
            groups_by(|group| Reverse(group.created_at)),
            "/created_at",
            created,
        ),
        walk(
            "updated_at",
            groups_by(|group| group.updated_at),
            "/updated_at",
            updated,
        ),
        walk(
            "-updated_at",
            groups_by(|group| Reverse(group.updated_at)),
            "/updated_at",
            updated,
        ),
        walk(
            "name",
            groups_by(|group| group.name.clone()),
            "/name",
            |group| json!(group.name),
        ),
        walk("deleted_at", groups_by(|_| ()), "/deleted_at", |_| {
            json!(null)
        }),
    ]
}

fn fields() -> Vec<Case> {
    let first = "/customer_groups/0";
    let fifteen = group_of(15);
    vec![
        case(
            "fields=name adds id and created_at",
            only("VIP", "fields=name").keys(first, &["id", "created_at", "name"]),
        ),
        case(
            "empty fields are id and created_at",
            only("VIP", "fields=").keys(first, &["id", "created_at"]),
        ),
        case(
            "fields=-metadata leaves out everything else",
            only("VIP", "fields=-metadata").keys(first, &["id", "created_at"]),
        ),
        case(
            "fields=+name is name",
            only("VIP", "fields=%2Bname").keys(first, &["id", "created_at", "name"]),
        ),
        case(
            "fields=id,name,customers.id counts members lightly",
            only(&fifteen.name, "fields=id,name,customers.id")
                .length("/customer_groups/0/customers", 15)
                .keys("/customer_groups/0/customers/0", &["id"]),
        ),
        case(
            "fields=customers is ignored",
            only("VIP", "fields=name,customers").missing("/customer_groups/0/customers"),
        ),
        case(
            "expand drops customers.id from fields",
            only(&fifteen.name, "fields=name,customers.id&expand=price_lists")
                .missing("/customer_groups/0/customers")
                .length(
                    "/customer_groups/0/price_lists",
                    price_lists_of(fifteen).len(),
                ),
        ),
        case(
            "fields=*customers is the whole relation",
            only(&fifteen.name, "fields=*customers").length("/customer_groups/0/customers", 15),
        ),
    ]
}

fn bad_fields() -> Vec<Case> {
    vec![
        case(
            "fails at fields=bogus",
            get(format!("{GROUPS}?fields=bogus")).unknown_error(),
        ),
        case(
            "refuses fields[]=name",
            get(format!("{GROUPS}?fields[]=name")).refused("fields must be a string"),
        ),
    ]
}
