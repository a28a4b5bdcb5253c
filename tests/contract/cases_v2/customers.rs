//! Customers: by group, by what is known of them, and with their groups.

use demo_api::sample::{Customer, v2_id};

use super::{CUSTOMERS, unrecognized};
use crate::case::{Case, Step, case, get};
use crate::shop::{encoded, found, group, groups_of, shop};
use crate::shop_v2::{customer_json, ids, members_of_any, members_of_both};

/// Where the list answer has its rows.
const ROWS: &str = "/customers";

pub fn cases() -> Vec<Case> {
    [list(), of_groups(), with_groups(), exact(), words()].concat()
}

fn count(filter: &str) -> Step {
    get(format!("{CUSTOMERS}?limit=0&{filter}"))
}

fn customers_where(keep: impl Fn(&Customer) -> bool) -> Vec<String> {
    let customers = shop().customers.iter().filter(|customer| keep(customer));
    customers.map(|customer| customer.id.clone()).collect()
}

fn list() -> Vec<Case> {
    let mut emails: Vec<&str> = shop()
        .customers
        .iter()
        .map(|customer| customer.email.as_str())
        .collect();
    emails.sort_unstable();
    let first = found(
        shop().customers.iter().min_by_key(|customer| &customer.id),
        "customer",
    );
    vec![
        case(
            "without a query, the first fifty by id",
            get(CUSTOMERS)
                .keys("", &["customers", "count", "offset", "limit"])
                .count(shop().customers.len())
                .at("/limit", 50)
                .length(ROWS, 50)
                .at("/customers/0", customer_json(first)),
        ),
        Case::new(
            "pages by e-mail address hold every customer once",
            [0, 700, 1_400].map(|offset| {
                let page: Vec<&str> = emails.iter().skip(offset).take(700).copied().collect();
                get(format!(
                    "{CUSTOMERS}?limit=700&offset={offset}&order=email&fields=email"
                ))
                .column(ROWS, "/email", page)
            }),
        ),
        case(
            "by a field that there is none of",
            get(format!("{CUSTOMERS}?order=bogus")).unknown_error(),
        ),
        case(
            "a parameter that there is none of",
            unrecognized(count("bogus=1"), "bogus"),
        ),
        case(
            "nobody by the parameter's other name",
            unrecognized(count("customer_group_id=x"), "customer_group_id"),
        ),
    ]
}

fn of_groups() -> Vec<Case> {
    let (retail, b2b) = (group("Retail"), group("B2B"));
    let (one, other) = (v2_id(&retail.id), v2_id(&b2b.id));
    let in_no_group = customers_where(|customer| groups_of(customer).is_empty());
    vec![
        case(
            "the cheapest count of members",
            count(&format!("groups={one}"))
                .length(ROWS, 0)
                .count(retail.members.len()),
        ),
        case("in one group or the other", {
            count(&format!("groups[]={one}&groups[]={other}")).count(members_of_any(&[retail, b2b]))
        }),
        case("in one group and the other", {
            count(&format!("$and[0][groups]={one}&$and[1][groups]={other}"))
                .count(members_of_both(retail, b2b))
        }),
        case(
            "in a group by its name",
            count("groups[name]=Retail").count(retail.members.len()),
        ),
        case(
            "in a group that there is none of",
            count("groups=cusgroup_nope").count(0),
        ),
        case("in no group", count("groups=null").count(in_no_group.len())),
        case("something unknown of groups keeps everybody", {
            count("groups[bogus]=x").count(shop().customers.len())
        }),
        case("there is no filter for who is outside of a group", {
            count(&format!("groups[$nin][]={one}")).count(shop().customers.len())
        }),
    ]
}

fn with_groups() -> Vec<Case> {
    let customer = shop()
        .customers
        .iter()
        .max_by_key(|customer| groups_of(customer).len());
    let customer = found(customer, "customer");
    let groups = ids(&groups_of(customer));
    let narrow = groups.first().cloned().unwrap_or_default();
    let fields = "fields=id,email,first_name,last_name,company_name,has_account,created_at,groups.id,groups.name";
    vec![
        case(
            "groups are shown on request only",
            get(format!("{CUSTOMERS}?id={}", customer.id)).missing("/customers/0/groups"),
        ),
        case(
            "what the client asks for of a customer",
            get(format!("{CUSTOMERS}/{}?{fields}", customer.id))
                .at("/customer/has_account", customer.has_account)
                .at("/customer/company_name", serde_json::Value::Null),
        ),
        case(
            "all groups of a customer are shown, whichever group was asked for",
            get(format!(
                "{CUSTOMERS}?id={}&groups={narrow}&{fields}",
                customer.id
            ))
            .count(1)
            .keys("/customers/0/groups/0", &["id", "name"])
            .bag("/customers/0/groups", "/id", groups.clone()),
        ),
        case(
            "and so they are for one customer",
            get(format!("{CUSTOMERS}/{}?fields=id,groups.id", customer.id)).bag(
                "/customer/groups",
                "/id",
                groups,
            ),
        ),
    ]
}

fn exact() -> Vec<Case> {
    let first = found(shop().customers.first(), "customer");
    let second = found(shop().customers.get(1), "second customer");
    let (one, other) = (encoded(&first.email), encoded(&second.email));
    let many = shop().customers.iter().take(300);
    let many: Vec<String> = many
        .map(|customer| format!("id[]={}", customer.id))
        .collect();
    vec![
        case(
            "an e-mail address counts whole",
            count(&format!("email={one}")).count(1),
        ),
        case("an e-mail address counts with its case", {
            count(&format!("email={}", one.to_uppercase().replace("%40", "@"))).count(0)
        }),
        case(
            "several e-mail addresses",
            count(&format!(
                "email[]={one}&email[]={other}&email[]=nobody@example.com"
            ))
            .count(2),
        ),
        case("e-mail addresses have no operators", {
            count("email[$ilike]=x").refused(
                "Invalid request: Expected type: 'string, array' for field 'email', got: '[object Object]'",
            )
        }),
        case("three hundred ids", count(&many.join("&")).count(300)),
        case("with an account", {
            count("has_account=true").count(customers_where(|customer| customer.has_account).len())
        }),
    ]
}

fn words() -> Vec<Case> {
    let ada = |customer: &Customer| {
        let named = |name: &Option<String>, word: &str| {
            name.as_deref()
                .is_some_and(|name| name.to_lowercase().contains(word))
        };
        let holds = |word: &str| {
            customer.email.contains(word)
                || named(&customer.first_name, word)
                || named(&customer.last_name, word)
        };
        holds("ada") && holds("lovelace")
    };
    vec![
        case("every word, in names or the e-mail address", {
            get(format!("{CUSTOMERS}?q=Lovelace%20ada&limit=1000&fields=id")).bag(
                ROWS,
                "/id",
                customers_where(ada),
            )
        }),
        case("a telephone number", {
            let dials = |customer: &Customer| {
                customer
                    .phone
                    .as_deref()
                    .is_some_and(|phone| phone.contains("+49"))
            };
            count("q=%2B49").count(customers_where(dials).len())
        }),
        case("ids are not looked through", count("q=cus_01").count(0)),
        case("members by a word", {
            let retail = group("Retail");
            let members = crate::shop::members(retail);
            let found = members.iter().filter(|customer| ada(customer)).count();
            count(&format!("groups={}&q=ada%20lovelace", v2_id(&retail.id))).count(found)
        }),
    ]
}
