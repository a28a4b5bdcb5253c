//! Listing and reading price lists.

use serde_json::json;

use crate::case::{Case, Step, case, get};
use crate::shop::{encoded, found, groups_at, ids, iso, price_list_json, shop};
use demo_api::sample::PriceList;

pub const PRICE_LISTS: &str = "/admin/price-lists";
const ROWS: &str = "/price_lists";

pub fn cases() -> Vec<Case> {
    [
        lists(),
        orders(),
        filters(),
        searches(),
        by_group(),
        refused(),
        reads(),
    ]
    .concat()
}

fn all() -> &'static [PriceList] {
    &shop().price_lists
}

fn finds(name: impl Into<String>, query: &str, keep: impl Fn(&PriceList) -> bool) -> Case {
    let found: Vec<_> = all()
        .iter()
        .filter(|list| keep(list))
        .map(|list| list.id.clone())
        .collect();
    case(
        name,
        get(format!("{PRICE_LISTS}?limit=0&{query}"))
            .count(found.len())
            .bag(ROWS, "/id", found),
    )
}

fn orders() -> Vec<Case> {
    let mut names: Vec<_> = all().iter().map(|list| list.name.clone()).collect();
    names.sort();
    vec![
        case(
            "order=name",
            get(format!("{PRICE_LISTS}?order=name&limit=5&offset=2"))
                .count(all().len())
                .column(ROWS, "/name", names.iter().skip(2).take(5).cloned()),
        ),
        case(
            "order=-name",
            get(format!("{PRICE_LISTS}?order=-name&limit=0")).column(
                ROWS,
                "/name",
                names.iter().rev().cloned(),
            ),
        ),
    ]
}

fn lists() -> Vec<Case> {
    let first = all().first();
    let first = found(first, "price list");
    vec![
        case(
            "the default page is of 10, without relations",
            get(PRICE_LISTS)
                .count(all().len())
                .at("/offset", 0)
                .at("/limit", 10)
                .length(ROWS, all().len().min(10))
                .keys(
                    "/price_lists/0",
                    &[
                        "id",
                        "created_at",
                        "updated_at",
                        "deleted_at",
                        "name",
                        "description",
                        "type",
                        "status",
                        "starts_at",
                        "ends_at",
                    ],
                )
                .missing("/price_lists/0/customer_groups")
                .missing("/price_lists/0/prices")
                .keys("", &["price_lists", "count", "offset", "limit"]),
        ),
        case(
            "expand=customer_groups,prices",
            get(format!(
                "{PRICE_LISTS}?id={}&expand=customer_groups,prices",
                first.id
            ))
            .includes("/price_lists/0", price_list_json(first))
            .bag(
                "/price_lists/0/customer_groups",
                "/id",
                ids(&groups_at(&first.groups)),
            )
            .at("/price_lists/0/prices", json!([])),
        ),
    ]
}

fn filters() -> Vec<Case> {
    let one = found(all().get(3), "fourth price list");
    let mut by_age: Vec<_> = all().iter().map(|list| list.created_at).collect();
    by_age.sort_unstable();
    let cut = found(by_age.get(5).copied(), "sixth price list");
    let at = encoded(&iso(cut));
    vec![
        finds("id of one", &format!("id={}", one.id), |list| {
            list.id == one.id
        }),
        finds(
            "name is exact",
            &format!("name={}", encoded(&one.name)),
            |list| list.name == one.name,
        ),
        finds("status=active", "status=active", |list| {
            list.status == "active"
        }),
        finds("status[]=draft", "status[]=draft", |list| {
            list.status == "draft"
        }),
        finds(
            "status[]=active&status[]=draft",
            "status[]=active&status[]=draft",
            |_| true,
        ),
        finds("type[]=sale", "type[]=sale", |list| list.kind == "sale"),
        finds("type[]=override", "type[]=override", |list| {
            list.kind == "override"
        }),
        finds(
            "type[] and status[] add up",
            "type[]=sale&status[]=active",
            |list| list.kind == "sale" && list.status == "active",
        ),
        finds(
            "created_at[gte]",
            &format!("created_at[gte]={at}"),
            |list| list.created_at >= cut,
        ),
        finds("created_at[lt]", &format!("created_at[lt]={at}"), |list| {
            list.created_at < cut
        }),
    ]
}

fn searches() -> Vec<Case> {
    let holds = |text: &str, term: &str| text.to_lowercase().contains(&term.to_lowercase());
    let q = |term: &str| {
        finds(
            format!("q={term} looks at name, description and group names"),
            &format!("q={}", encoded(term)),
            |list| {
                holds(&list.name, term)
                    || holds(&list.description, term)
                    || groups_at(&list.groups)
                        .iter()
                        .any(|group| holds(&group.name, term))
            },
        )
    };
    let tied = found(
        all().iter().find(|list| !list.groups.is_empty()),
        "price list with a group",
    );
    let group = found(
        groups_at(&tied.groups).first().copied(),
        "group of a price list",
    );
    vec![
        q("price"),
        q("e"),
        case(
            "q and expand=customer_groups bring all groups of a list that is called so",
            get(format!(
                "{PRICE_LISTS}?expand=customer_groups&limit=50&offset=0&q={}",
                encoded(&tied.name)
            ))
            .bag(
                "/price_lists/0/customer_groups",
                "/id",
                ids(&groups_at(&tied.groups)),
            ),
        ),
        q(&group.name),
        finds("q of nothing known", "q=zzzzzz", |_| false),
    ]
}

fn by_group() -> Vec<Case> {
    let several = found(
        all().iter().find(|list| list.groups.len() > 1),
        "price list with several groups",
    );
    let place = found(several.groups.first().copied(), "group of a price list");
    let other = found(
        all()
            .iter()
            .flat_map(|list| list.groups.iter().copied())
            .find(|other| *other != place),
        "second group with a price list",
    );
    let id = |place: usize| {
        shop()
            .groups
            .get(place)
            .map(|group| group.id.clone())
            .unwrap_or_default()
    };
    let (a, b) = (id(place), id(other));
    vec![
        finds(
            "customer_groups[]=A",
            &format!("customer_groups[]={a}"),
            |list| list.groups.contains(&place),
        ),
        finds(
            "customer_groups[]=A&customer_groups[]=B is either",
            &format!("customer_groups[]={a}&customer_groups[]={b}"),
            |list| list.groups.contains(&place) || list.groups.contains(&other),
        ),
        finds(
            "customer_groups[] of an unknown group finds nothing",
            "customer_groups[]=nope",
            |_| false,
        ),
        case(
            "with a customer_groups filter each list carries all its groups",
            get(format!(
                "{PRICE_LISTS}?customer_groups[]={a}&id={}",
                several.id
            ))
            .count(1)
            .bag(
                "/price_lists/0/customer_groups",
                "/id",
                ids(&groups_at(&several.groups)),
            ),
        ),
    ]
}

fn refused() -> Vec<Case> {
    let refuses = |query: &str, message: &str| {
        case(
            format!("refuses ?{query}"),
            get(format!("{PRICE_LISTS}?{query}")).refused(message),
        )
    };
    vec![
        refuses(
            "bogus=1&limit=abc&offset=x&order[]=a&q[]=1&expand[]=1&status[]=1&type[]=1&created_at=1&name[]=x",
            "property bogus should not exist, offset must be a number conforming to the specified constraints, limit must be a number conforming to the specified constraints, expand must be a string, order must be a string, q must be a string, each value in status must be one of the following values: active, draft, name must be a string, each value in type must be one of the following values: sale, override, nested property created_at must be either object or array",
        ),
        case(
            "fails at limit=-1",
            get(format!("{PRICE_LISTS}?limit=-1")).unknown_error(),
        ),
        refuses("fields=name", "property fields should not exist"),
        refuses("bogus=1", "property bogus should not exist"),
        refuses(
            "status=draft,active",
            "each value in status must be one of the following values: active, draft",
        ),
        refuses(
            "status[]=bogus",
            "each value in status must be one of the following values: active, draft",
        ),
        refuses(
            "type[]=bogus",
            "each value in type must be one of the following values: sale, override",
        ),
        refuses(
            "limit=abc",
            "limit must be a number conforming to the specified constraints",
        ),
    ]
}

fn reads() -> Vec<Case> {
    let list = found(
        all().iter().find(|list| list.groups.len() > 1),
        "price list with several groups",
    );
    let whole = |step: Step| {
        step.includes("/price_list", price_list_json(list))
            .bag(
                "/price_list/customer_groups",
                "/id",
                ids(&groups_at(&list.groups)),
            )
            .at("/price_list/prices", json!([]))
    };
    vec![
        case(
            "read carries groups and prices",
            whole(get(format!("{PRICE_LISTS}/{}", list.id))),
        ),
        case(
            "read ignores every parameter",
            whole(get(format!(
                "{PRICE_LISTS}/{}?bogus=1&expand=nothing&fields=id",
                list.id
            ))),
        ),
        case(
            "read of an unknown id",
            get(format!("{PRICE_LISTS}/nope")).not_found("Price list with id: nope was not found"),
        ),
    ]
}
