//! Tests that decode answers recorded from a real Medusa 2.21.2.

use crate::api::answer::{page, record};
use crate::api::auth::User;
use crate::api::customer_groups::{one_group, page_of_groups};
use crate::api::customers::{Customer, read_customers, unknown_customers};
use crate::api::discounts::Operator;
use crate::api::raw_answer::RawAnswer;
use crate::api::request::Purpose;
use crate::api::v2::{price_lists, promotions};
use crate::api::{ApiError, MedusaVersion, Page};

macro_rules! recorded {
    ($name:literal) => {
        include_str!(concat!(
            "../../../tests/fixtures/medusa-2.21.2/",
            $name,
            ".json"
        ))
    };
}

#[test]
fn a_page_of_groups_is_read_whole() {
    let page = page_of_groups(recorded!("customer-groups")).expect("a page");
    assert_eq!((page.offset, page.unreadable), (0, 0));
    assert_eq!(page.rows.len() as u64, page.limit);
    for group in &page.rows {
        assert!(group.id.starts_with("cusgroup_") && !group.name.is_empty());
        assert!(group.created_at.is_some() && group.updated_at.is_some());
        assert!(group.created_by.is_some());
        // They come neither with customers nor with price lists.
        assert!(group.customers.is_none() && group.price_lists.is_none());
    }
    let beyond = page_of_groups(recorded!("customer-groups-empty")).expect("a page");
    assert!(beyond.rows.is_empty() && beyond.count > 0);
}

#[test]
fn a_group_and_its_customers_are_read() {
    let group = one_group(recorded!("customer-group")).expect("a group");
    assert!(group.metadata.is_some_and(|json| json.object().is_some()));
    let page = page_of_groups(recorded!("customer-groups-expanded")).expect("a page");
    let customers = page.rows[0].customers.as_ref().expect("customers");
    let customers = read_customers(customers);
    assert!(!customers.is_empty());
    assert!(
        customers
            .iter()
            .all(|customer| customer.email.contains('@'))
    );
}

#[test]
fn customers_and_their_number_are_read() {
    let found: Page<Customer> = page(recorded!("customers"), "customers").expect("customers");
    assert_eq!((found.rows.len(), found.unreadable), (1, 0));
    assert!(found.rows[0].created_at.is_some());
    let counted: Page<Customer> =
        page(recorded!("customers-counted"), "customers").expect("customers");
    assert!(counted.rows.is_empty());
    assert_eq!(counted.count, found.count);
}

#[test]
fn rules_of_price_lists_and_promotions_are_read() {
    let lists = price_lists::decoded(recorded!("price-lists")).expect("price lists");
    assert!(lists.iter().all(|list| !list.name.is_empty()));
    let dangling = price_lists::decoded_one(recorded!("price-list-dangling")).expect("a list");
    // The group was deleted, and the rule goes on naming it.
    assert_eq!(dangling.group_ids().len(), 1);
    let tied = promotions::decoded(recorded!("promotions")).expect("promotions");
    let rule = tied.first().expect("a rule");
    assert!(rule.condition_id.starts_with("prorul_"));
    assert_eq!(rule.operator, Operator::In);
    assert!(rule.group_ids.iter().all(|id| id.starts_with("cusgroup_")));
    assert!(!rule.group_ids.is_empty());
}

#[test]
fn the_signed_in_user_is_read() {
    let user: User = record(recorded!("user"), "user").expect("a user");
    assert!(user.id.starts_with("user_") && user.email.contains('@'));
}

#[test]
fn recorded_errors_become_their_variants() {
    let all: serde_json::Value = serde_json::from_str(recorded!("errors")).expect("errors");
    let error = |name: &str| {
        let answer = &all[name];
        let status = answer["status"].as_u64().and_then(|it| it.try_into().ok());
        let body = match &answer["body"] {
            serde_json::Value::String(text) => text.clone(),
            json => json.to_string(),
        };
        let answer = RawAnswer {
            status: status.expect(name),
            body,
            ..RawAnswer::default()
        };
        let purpose = match name {
            "401 sign-in" => Purpose::SignIn,
            _ => Purpose::Data,
        };
        let error = answer.into_text(purpose, MedusaVersion::V2);
        error.expect_err(name)
    };
    assert!(matches!(
        error("400 unknown parameter"),
        ApiError::BadRequest { .. }
    ));
    assert!(matches!(
        error("400 name taken"),
        ApiError::Unprocessable {
            duplicate: true,
            ..
        }
    ));
    for name in ["401", "401 sign-in", "401 key as bearer"] {
        assert_eq!(error(name), ApiError::Unauthorized, "{name}");
    }
    assert!(matches!(error("404"), ApiError::NotFound { .. }));
    let unknown = error("404 unknown customer");
    assert_eq!(unknown_customers(&unknown), ["cus_nope"]);
    // Nothing of the Admin API answers so.
    assert_eq!(error("404 no route"), ApiError::Foreign { status: 404 });
    assert!(matches!(error("500"), ApiError::Server { status: 500, .. }));
}
