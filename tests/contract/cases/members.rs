//! `GET /admin/customer-groups/{id}/customers`: who is in a group.

use serde_json::json;

use super::GROUPS;
use crate::case::{Case, case, get};
use crate::shop::{found, group_of, iso, members};

const ROWS: &str = "/customers";

pub fn cases() -> Vec<Case> {
    [counts(), pages(), filters(), quirks(), refused()].concat()
}

fn of(group: &demo_api::sample::Group, query: &str) -> crate::case::Step {
    get(format!("{GROUPS}/{}/customers?{query}", group.id))
}

fn counts() -> Vec<Case> {
    [0, 1, 15, 300, 1_500]
        .into_iter()
        .map(|size| {
            case(
                format!("a group of {size} is counted with limit=1"),
                of(group_of(size), "limit=1")
                    .count(size)
                    .at("/limit", 1)
                    .length(ROWS, size.min(1)),
            )
        })
        .collect()
}

fn pages() -> Vec<Case> {
    let group = group_of(300);
    let all = || {
        members(group)
            .into_iter()
            .map(|customer| customer.id.clone())
    };
    let mut by_email: Vec<_> = members(group)
        .into_iter()
        .map(|customer| customer.email.clone())
        .collect();
    by_email.sort();
    let mut by_name: Vec<_> = members(group)
        .into_iter()
        .map(|customer| {
            let name = customer.first_name.clone();
            (name.is_none(), name, customer.id.clone())
        })
        .collect();
    by_name.sort();
    let on_page: Vec<_> = by_name.into_iter().skip(100).take(20).collect();
    let mut created: Vec<_> = members(group)
        .into_iter()
        .map(|customer| iso(customer.created_at))
        .collect();
    created.sort();
    created.reverse();
    vec![
        case(
            "the default page is of 50",
            of(group, "")
                .count(300)
                .at("/offset", 0)
                .at("/limit", 50)
                .length(ROWS, 50)
                .keys("", &["customers", "count", "offset", "limit"]),
        ),
        case(
            "limit=0 is all of them",
            of(group, "limit=0")
                .count(300)
                .at("/limit", 0)
                .bag(ROWS, "/id", all()),
        ),
        case(
            "pages in the order of the e-mail address",
            of(group, "order=email&limit=20&offset=40")
                .count(300)
                .column(ROWS, "/email", by_email.iter().skip(40).take(20).cloned()),
        ),
        case(
            "order=-created_at",
            of(group, "order=-created_at&limit=0").column(ROWS, "/created_at", created),
        ),
        case(
            // Members of one name come in any order within the page; the page itself is cut by name
            // and then by id, so nobody is on two pages or on none.
            "pages in the order of the first name, cut by the id where names are equal",
            of(group, "order=first_name&limit=20&offset=100")
                .count(300)
                .column(
                    ROWS,
                    "/first_name",
                    on_page.iter().map(|(_, name, _)| name.clone()),
                )
                .bag(ROWS, "/id", on_page.iter().map(|(_, _, id)| id.clone())),
        ),
        case(
            "a page past the end is empty",
            of(group, "offset=300")
                .json(json!({"customers": [], "count": 300, "offset": 300, "limit": 50})),
        ),
    ]
}

fn filters() -> Vec<Case> {
    let group = group_of(300);
    let known = found(
        members(group)
            .into_iter()
            .find(|customer| customer.first_name.is_some() && customer.last_name.is_some()),
        "member with a name",
    );
    let first = known.first_name.clone().unwrap_or_default();
    let last = known.last_name.clone().unwrap_or_default();
    let holding = |text: &str| {
        let text = text.to_lowercase();
        let holds = |field: &str| field.to_lowercase().contains(&text);
        let kept = members(group).into_iter().filter(|customer| {
            holds(&customer.email)
                || customer.first_name.as_deref().is_some_and(holds)
                || customer.last_name.as_deref().is_some_and(holds)
        });
        kept.map(|customer| customer.id.clone()).collect::<Vec<_>>()
    };
    let q = |text: &str| {
        let ids = holding(text);
        of(group, &format!("limit=0&q={}", crate::shop::encoded(text)))
            .count(ids.len())
            .bag(ROWS, "/id", ids)
    };
    let accounts = |has: bool| {
        let kept = members(group)
            .into_iter()
            .filter(|customer| customer.has_account == has);
        let ids: Vec<_> = kept.map(|customer| customer.id.clone()).collect();
        case(
            format!("has_account={has}"),
            of(group, &format!("limit=0&has_account={has}"))
                .count(ids.len())
                .bag(ROWS, "/id", ids),
        )
    };
    vec![
        case("q finds an e-mail address", q(&known.email)),
        case("q finds a first name", q(&first)),
        case("q finds a last name", q(&last)),
        case("q does not find a full name", q(&format!("{first} {last}"))),
        case("q=null is an ordinary word", q("null")),
        case("q takes wildcards", of(group, "limit=1&q=%25").count(300)),
        accounts(true),
        accounts(false),
    ]
}

fn quirks() -> Vec<Case> {
    let group = group_of(15);
    let own = || vec![json!([group.id.as_str()]); 15];
    let only_own = |step: crate::case::Step| {
        let mut step =
            step.count(15)
                .column(ROWS, "/groups/0/id", own().iter().map(|id| id[0].clone()));
        for row in 0..15 {
            step = step.length(&format!("{ROWS}/{row}/groups"), 1);
        }
        step
    };
    vec![
        case(
            "an unknown group has no customers and is not missed",
            get(format!("{GROUPS}/nope/customers"))
                .json(json!({"customers": [], "count": 0, "offset": 0, "limit": 50})),
        ),
        case(
            "every member carries this group only",
            only_own(of(group, "")),
        ),
        case(
            "every member carries this group only, even with expand=groups",
            only_own(of(group, "expand=groups")),
        ),
        case(
            "a groups parameter is overwritten",
            of(group, &format!("groups[]={}", group_of(1).id)).count(15),
        ),
        case(
            "fields are ignored",
            of(group, "fields=id&limit=1").at("/customers/0/deleted_at", json!(null)),
        ),
    ]
}

fn refused() -> Vec<Case> {
    let group = group_of(15);
    let refuses = |query: &str, message: &str| {
        case(
            format!("refuses ?{query}"),
            of(group, query).refused(message),
        )
    };
    vec![
        refuses("bogus=1", "property bogus should not exist"),
        refuses("id=x", "property id should not exist"),
        refuses(
            "limit=abc",
            "limit must be a number conforming to the specified constraints",
        ),
        refuses(
            "offset=abc",
            "offset must be a number conforming to the specified constraints",
        ),
    ]
}
