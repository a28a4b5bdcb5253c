//! `GET /admin/customers`.

use serde_json::json;

use crate::case::{Case, Check, Step, case, get};
use crate::shop::{encoded, found, group_of, groups_of, members, shop};

const CUSTOMERS: &str = "/admin/customers";
const ROWS: &str = "/customers";
const KEYS: [&str; 11] = [
    "id",
    "created_at",
    "updated_at",
    "deleted_at",
    "email",
    "first_name",
    "last_name",
    "billing_address_id",
    "phone",
    "has_account",
    "metadata",
];

pub fn cases() -> Vec<Case> {
    [lists(), filters(), by_group(), refused(), reads()].concat()
}

/// A query among the sample's customers only: cases make customers that cannot be deleted again.
fn sample(query: &str) -> Step {
    get(format!("{CUSTOMERS}?created_at[lt]=2026-11-23&{query}"))
}

fn lists() -> Vec<Case> {
    let total = shop().customers.len();
    let mut emails: Vec<_> = shop()
        .customers
        .iter()
        .map(|customer| customer.email.clone())
        .collect();
    emails.sort();
    let mut ids: Vec<_> = shop()
        .customers
        .iter()
        .map(|customer| customer.id.clone())
        .collect();
    ids.sort();
    let first_groups = groups_of(found(
        shop()
            .customers
            .iter()
            .find(|customer| Some(&customer.id) == ids.get(60)),
        "customer on that page",
    ));
    vec![
        case(
            "the default page is of 50",
            get(CUSTOMERS)
                .at("/offset", 0)
                .at("/limit", 50)
                .length(ROWS, 50)
                .check(Check::AtLeast("/count".into(), total as u64))
                .missing("/customers/0/groups")
                .keys("/customers/0", &KEYS)
                .keys("", &["customers", "count", "offset", "limit"]),
        ),
        case(
            "limit=0 is all of them",
            sample("limit=0").count(total).at("/limit", 0).bag(
                ROWS,
                "/id",
                shop().customers.iter().map(|customer| customer.id.clone()),
            ),
        ),
        case(
            "order=email",
            sample("order=email&limit=30&offset=60")
                .count(total)
                .column(ROWS, "/email", emails.iter().skip(60).take(30).cloned()),
        ),
        case(
            "order=-email",
            sample("order=-email&limit=30").column(
                ROWS,
                "/email",
                emails.iter().rev().take(30).cloned(),
            ),
        ),
        case(
            "order=id pages through all of them",
            sample("order=id&limit=30&offset=60").count(total).column(
                ROWS,
                "/id",
                ids.iter().skip(60).take(30).cloned(),
            ),
        ),
        case(
            "and with expand=groups as well",
            sample("order=id&limit=30&offset=60&expand=groups")
                .count(total)
                .column(ROWS, "/id", ids.iter().skip(60).take(30).cloned())
                .length("/customers/0/groups", first_groups.len()),
        ),
        case(
            "an empty order is none",
            get(format!("{CUSTOMERS}?order=")).length(ROWS, 50),
        ),
        case(
            "fields are ignored, even unknown ones",
            get(format!("{CUSTOMERS}?fields=bogus")).keys("/customers/0", &KEYS),
        ),
        case(
            "a page past the end is empty",
            sample("offset=1000000").count(total).length(ROWS, 0),
        ),
    ]
}

fn filters() -> Vec<Case> {
    let matching = |text: &str| {
        let text = text.to_lowercase();
        let holds = move |field: &str| field.to_lowercase().contains(&text);
        let kept = shop().customers.iter().filter(move |customer| {
            holds(&customer.email)
                || customer.first_name.as_deref().is_some_and(&holds)
                || customer.last_name.as_deref().is_some_and(&holds)
        });
        kept.map(|customer| customer.id.clone()).collect::<Vec<_>>()
    };
    let search = |name: &str, text: &str| {
        let ids = matching(text);
        case(
            name,
            sample(&format!("limit=0&q={}", encoded(text)))
                .count(ids.len())
                .bag(ROWS, "/id", ids),
        )
    };
    let named = found(
        shop()
            .customers
            .iter()
            .find(|customer| customer.first_name.is_some() && customer.last_name.is_some()),
        "customer with a name",
    );
    let accounts = |value: &str, keep: &dyn Fn(bool) -> bool| {
        let kept = shop()
            .customers
            .iter()
            .filter(|customer| keep(customer.has_account));
        let ids: Vec<_> = kept.map(|customer| customer.id.clone()).collect();
        case(
            format!("has_account={value}"),
            sample(&format!("limit=0&has_account={value}"))
                .count(ids.len())
                .bag(ROWS, "/id", ids),
        )
    };
    vec![
        search("q finds an e-mail address", &named.email),
        search(
            "q finds a first name in any case",
            &named.first_name.clone().unwrap_or_default().to_uppercase(),
        ),
        search(
            "q finds a last name",
            named.last_name.as_deref().unwrap_or_default(),
        ),
        search("q=null is an ordinary word", "null"),
        accounts("true", &|has| has),
        accounts("false", &|has| !has),
        accounts("maybe", &|_| true),
    ]
}

fn by_group() -> Vec<Case> {
    let (one, many) = (group_of(1), group_of(15));
    let ids = |groups: &[&demo_api::sample::Group]| {
        let mut ids: Vec<_> = groups
            .iter()
            .flat_map(|group| members(group))
            .map(|customer| customer.id.clone())
            .collect();
        ids.sort();
        ids.dedup();
        ids
    };
    let of = |name: &str, query: String, groups: &[&demo_api::sample::Group]| {
        let ids = ids(groups);
        case(
            name,
            get(format!("{CUSTOMERS}?limit=0&{query}"))
                .count(ids.len())
                .bag(ROWS, "/id", ids),
        )
    };
    vec![
        of("groups[]=A", format!("groups[]={}", many.id), &[many]),
        of("groups[0]=A", format!("groups[0]={}", many.id), &[many]),
        of(
            "groups[]=A&groups[]=B is either",
            format!("groups[]={}&groups[]={}", one.id, many.id),
            &[one, many],
        ),
        of(
            "groups[]=A,B is split at the comma",
            format!("groups[]={},{}", one.id, many.id),
            &[one, many],
        ),
        of(
            "groups[] of an unknown group finds nobody",
            "groups[]=nope".into(),
            &[],
        ),
        case(
            "an empty groups is none",
            sample("limit=1&groups=").count(shop().customers.len()),
        ),
        case(
            "with a groups filter each customer carries the matching groups only",
            get(format!("{CUSTOMERS}?groups[]={}&expand=groups", many.id))
                .column(ROWS, "/groups/0/id", vec![many.id.clone(); 15])
                .missing("/customers/0/groups/1"),
        ),
    ]
}

fn refused() -> Vec<Case> {
    let refuses = |query: &str, message: &str| {
        case(
            format!("refuses ?{query}"),
            get(format!("{CUSTOMERS}?{query}")).refused(message),
        )
    };
    vec![
        refuses("bogus=1", "property bogus should not exist"),
        refuses("id=x", "property id should not exist"),
        refuses("email=x", "property email should not exist"),
        refuses(
            "bogus=1&limit=abc&offset=x&order[]=a&q[]=1&expand[]=1&fields[]=1&created_at=1",
            "property bogus should not exist, limit must be a number conforming to the specified constraints, offset must be a number conforming to the specified constraints, expand must be a string, fields must be a string, q must be a string, order must be a string, nested property created_at must be either object or array",
        ),
        case(
            "fails at limit=-1",
            get(format!("{CUSTOMERS}?limit=-1")).unknown_error(),
        ),
        refuses(
            "limit=abc",
            "limit must be a number conforming to the specified constraints",
        ),
        refuses("created_at[gt]=x", "gt must be a Date instance"),
    ]
}

fn reads() -> Vec<Case> {
    let customer = found(
        shop()
            .customers
            .iter()
            .find(|customer| groups_of(customer).len() > 1),
        "customer in several groups",
    );
    let groups: Vec<_> = groups_of(customer)
        .iter()
        .map(|group| group.id.clone())
        .collect();
    let one = format!("{CUSTOMERS}/{}", customer.id);
    vec![
        case(
            "read with its default relations",
            get(&one)
                .at("/customer/email", customer.email.as_str())
                .at("/customer/first_name", json!(customer.first_name))
                .at("/customer/has_account", customer.has_account)
                .at("/customer/orders", json!([]))
                .at("/customer/shipping_addresses", json!([]))
                .missing("/customer/groups")
                .missing("/customer/password_hash"),
        ),
        case(
            "read with expand=groups carries all of them",
            get(format!("{one}?expand=groups")).bag("/customer/groups", "/id", groups.clone()),
        ),
        case(
            "the list with expand=groups carries all of them",
            get(format!(
                "{CUSTOMERS}?q={}&expand=groups",
                encoded(&customer.email)
            ))
            .bag("/customers/0/groups", "/id", groups),
        ),
        case(
            "read of an unknown id",
            get(format!("{CUSTOMERS}/nope")).not_found("Customer with id: nope was not found"),
        ),
    ]
}
