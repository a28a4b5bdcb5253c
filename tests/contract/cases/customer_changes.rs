//! Making customers, and changing their groups.

use serde_json::{Value, json};

use super::{make_group, own_name};
use crate::case::{ANYTHING, CUSTOMER_ID, Case, INSTANT, Source, case, get, post};
use crate::shop::{found, group, groups_of, groups_where, shop};

const CUSTOMERS: &str = "/admin/customers";

pub fn cases() -> Vec<Case> {
    [changes(), creates()].concat()
}

fn changes() -> Vec<Case> {
    let customer = found(
        shop()
            .customers
            .iter()
            .find(|customer| groups_of(customer).len() > 1),
        "customer in several groups",
    );
    let groups = groups_of(customer);
    let set = |ids: Vec<Value>| {
        let groups: Vec<_> = ids.into_iter().map(|id| json!({"id": id})).collect();
        post(
            format!("{CUSTOMERS}/{}?expand=groups", customer.id),
            json!({"groups": groups}),
        )
    };
    let all: Vec<Value> = groups.iter().map(|group| json!(group.id)).collect();
    let restore = || set(all.clone()).bag("/customer/groups", "/id", all.clone());
    let read = || get(format!("{CUSTOMERS}/{}?expand=groups", customer.id));
    vec![
        Case::new(
            "groups of a customer are replaced",
            [
                make_group("group"),
                set(vec![json!("${group}")])
                    .bag("/customer/groups", "/id", ["${group}"])
                    .undo(restore()),
                read().bag("/customer/groups", "/id", ["${group}"]),
                set(vec![]).at("/customer/groups", json!([])),
                read().at("/customer/groups", json!([])),
            ],
        ),
        Case::new(
            "an unknown group is turned down",
            [
                set(vec![json!("nope")])
                    .not_found("Customer_group with customer_group_id nope does not exist."),
                read().bag("/customer/groups", "/id", all.clone()),
            ],
        ),
        case(
            "update of an unknown customer",
            post(format!("{CUSTOMERS}/nope"), json!({"first_name": "x"}))
                .not_found("Customer with id: nope was not found"),
        ),
        case(
            "update refuses an unknown key",
            post(format!("{CUSTOMERS}/{}", customer.id), json!({"bogus": 1}))
                .refused("property bogus should not exist"),
        ),
    ]
}

fn creates() -> Vec<Case> {
    let email = format!("{}@example.com", own_name(""));
    let body =
        json!({"email": email, "first_name": "Ada", "last_name": "Lovelace", "password": "secret"});
    let with_account = found(
        shop()
            .customers
            .iter()
            .find(|customer| customer.has_account),
        "customer with an account",
    );
    let assert_sample = groups_where(|group| group.name == "VIP").len();
    assert_eq!(
        assert_sample,
        1,
        "the contract needs {:?}",
        group("VIP").name
    );
    vec![
        Case::new(
            "create, put into a group, read",
            [
                make_group("group"),
                post(CUSTOMERS, body.clone())
                    .answers(201)
                    .keep("customer", Source::Json("/customer/id"))
                    .includes("/customer", json!({
                        "id": CUSTOMER_ID, "email": email, "first_name": "Ada", "last_name": "Lovelace",
                        "has_account": true, "phone": null, "metadata": null, "billing_address_id": null,
                        "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                    })),
                post(format!("{CUSTOMERS}/${{customer}}"), json!({"groups": [{"id": "${group}"}]}))
                    .at("/customer/id", ANYTHING),
                get(format!("{CUSTOMERS}?groups[]=${{group}}")).count(1).at("/customers/0/email", email.as_str()),
            ],
        ),
        case(
            "create with the address of an account is turned down",
            post(CUSTOMERS, json!({
                "email": with_account.email, "first_name": "Ada", "last_name": "Lovelace", "password": "secret",
            }))
            .duplicate("A customer with the given email already has an account. Log in instead"),
        ),
        case(
            "create refuses what is no address",
            post(CUSTOMERS, json!({"email": "ada", "first_name": "Ada", "last_name": "L", "password": "secret"}))
                .refused("email must be an email"),
        ),
    ]
}
