//! Tests that decode answers recorded from a real Medusa 1.20.11, and malformed answers.

use proptest::prelude::*;

use crate::api::answer::{page, record};
use crate::api::auth::User;
use crate::api::customer_groups::CustomerGroup;
use crate::api::customers::{Customer, read_customers};
use crate::api::discounts::{Discount, Operator, condition_groups};
use crate::api::price_lists::{GroupRef, PriceList};
use crate::api::raw_answer::RawAnswer;
use crate::api::request::Purpose;
use crate::api::{ApiError, MedusaVersion};
use crate::domain::json;
use crate::domain::json::RawJson;

macro_rules! recorded {
    ($name:literal) => {
        include_str!(concat!(
            "../../tests/fixtures/medusa-1.20.11/",
            $name,
            ".json"
        ))
    };
}

#[test]
fn a_page_of_groups_is_read_whole() {
    let page =
        page::<CustomerGroup>(recorded!("customer-groups"), "customer_groups").expect("a page");
    assert_eq!(
        (page.count, page.offset, page.limit, page.unreadable),
        (140, 0, 20, 0)
    );
    assert_eq!(page.rows.len(), 20);
    for group in &page.rows {
        assert!(group.id.starts_with("cgrp_"));
        assert!(!group.name.is_empty());
        assert!(group.created_at.is_some() && group.updated_at.is_some());
        assert_eq!(group.deleted_at, None);
        assert_eq!(group.customers, None);
    }
}

#[test]
fn related_records_come_with_expand() {
    let page = page::<CustomerGroup>(recorded!("customer-groups-expanded"), "customer_groups")
        .expect("a page");
    assert!(
        page.rows
            .iter()
            .all(|group| group.price_lists.is_some() && group.customers.is_none())
    );
    let group: CustomerGroup =
        record(recorded!("customer-group-expanded"), "customer_group").expect("a group");
    assert!(
        group
            .customers
            .is_some_and(|customers| !read_customers(&customers).is_empty())
    );
    assert!(group.price_lists.is_some_and(|lists| !lists.is_empty()));
}

#[test]
fn an_empty_shop_is_an_empty_page() {
    let page = page::<CustomerGroup>(recorded!("customer-groups-empty"), "customer_groups")
        .expect("a page");
    assert_eq!((page.rows.len(), page.count), (0, 0));
}

#[test]
fn customers_price_lists_and_discounts_are_read() {
    let customers =
        page::<Customer>(recorded!("customer-group-customers"), "customers").expect("customers");
    assert_eq!((customers.count, customers.unreadable), (300, 0));
    assert!(
        customers
            .rows
            .iter()
            .all(|customer| customer.email.contains('@'))
    );

    let lists = page::<PriceList>(recorded!("price-lists"), "price_lists").expect("price lists");
    assert_eq!((lists.count, lists.unreadable), (12, 0));
    assert!(
        lists
            .rows
            .iter()
            .all(|list| ["active", "draft"].contains(&list.status.as_str()))
    );

    let discounts = page::<Discount>(recorded!("discounts"), "discounts").expect("discounts");
    let conditions = discounts
        .rows
        .iter()
        .flat_map(|discount| &discount.group_conditions);
    assert!(
        conditions
            .into_iter()
            .any(|condition| condition.operator == Operator::NotIn)
    );
}

#[test]
fn the_signed_in_user_is_read_without_its_token() {
    let user: User = record(recorded!("user"), "user").expect("a user");
    assert!(user.email.contains('@'));
    assert!(!format!("{user:?}").contains("api_token"));
}

/// The error of an answer of version 1.
fn refusal(status: u16, body: &str) -> ApiError {
    let answer = RawAnswer {
        status,
        body: body.to_owned(),
        ..RawAnswer::default()
    };
    let text = answer.into_text(Purpose::Data, MedusaVersion::V1);
    text.err().unwrap_or(ApiError::WrongContent)
}

#[test]
fn recorded_errors_become_their_variants() {
    let all: serde_json::Value = serde_json::from_str(recorded!("errors")).expect("errors");
    let error = |name: &str| {
        let answer = &all[name];
        let status = answer["status"]
            .as_u64()
            .and_then(|status| u16::try_from(status).ok())
            .expect(name);
        let body = match &answer["body"] {
            serde_json::Value::String(text) => text.clone(),
            json => json.to_string(),
        };
        refusal(status, &body)
    };
    assert!(
        error("400 unknown parameter")
            .server_text()
            .is_some_and(|text| text.contains("bogus"))
    );
    assert_eq!(error("401"), ApiError::Unauthorized);
    assert_eq!(error("401 sign-in"), ApiError::Unauthorized);
    assert!(matches!(
        error("404"),
        ApiError::NotFound { message: Some(_) }
    ));
    // What the server says of an address that it does not know could come from any server.
    assert_eq!(error("404 no route"), ApiError::Foreign { status: 404 });
    assert!(matches!(
        error("413"),
        ApiError::Status {
            status: 413,
            message: None
        }
    ));
    assert!(matches!(
        error("422"),
        ApiError::Unprocessable {
            duplicate: true,
            ..
        }
    ));
}

#[test]
fn odd_fields_do_not_break_a_row_and_odd_rows_not_a_page() {
    let body = r#"{"customer_groups":[
        {"id":"cgrp_1","name":7,"created_at":[],"metadata":"text","price_lists":[{"id":"pl_1"},{"no":"id"}],"extra":{}},
        {"name":"no id"},
        null,
        {"id":"cgrp_2","name":"VIP","metadata":{"b":1.0,"a":12345678901234567890}}
    ],"count":"4","limit":1.5,"offset":-1}"#;
    let page = page::<CustomerGroup>(body, "customer_groups").expect("a page");
    assert_eq!(
        (
            page.rows.len(),
            page.unreadable,
            page.count,
            page.limit,
            page.offset
        ),
        (2, 2, 4, 1, 0)
    );
    let [odd, plain] = page.rows.as_slice() else {
        panic!("two rows")
    };
    assert_eq!((odd.name.as_str(), odd.created_at.as_ref()), ("", None));
    assert_eq!(odd.price_lists.as_ref().map(Vec::len), Some(1));
    let metadata = plain.metadata.as_ref().map(RawJson::as_str);
    assert_eq!(metadata, Some(r#"{"b":1.0,"a":12345678901234567890}"#));
}

#[test]
fn a_list_inside_a_record_leaves_out_what_is_no_record() {
    let body = r#"{"discount_condition":{"id":"discon_1","operator":"odd","customer_groups":[
        {"id":"cgrp_1","name":null}, {"id":"../users"}, ["cgrp_2","VIP"], 7, {"id":"cgrp_3","name":"\ud800"}
    ]}}"#;
    let (_, groups) = condition_groups(body).expect("a condition");
    assert_eq!(groups, [GroupRef::to("cgrp_1"), GroupRef::to("cgrp_3")]);
    let body = r#"{"discounts":[{"id":"disc_1","rule":[]},{"id":"disc_2","rule":{"conditions":[
        {"id":"discon_1","type":"customer_groups","operator":"not_in"},
        {"id":"discon_2","type":"customer_groups"},
        {"id":"discon_3","type":"products"},
        {"type":"customer_groups"}
    ]}}]}"#;
    let discounts = page::<Discount>(body, "discounts").expect("a page").rows;
    let conditions: Vec<Vec<(&str, Operator)>> = discounts
        .iter()
        .map(|discount| {
            let conditions = discount.group_conditions.iter();
            conditions
                .map(|condition| (condition.id.as_str(), condition.operator))
                .collect()
        })
        .collect();
    assert_eq!(
        conditions,
        [
            vec![],
            vec![("discon_1", Operator::NotIn), ("discon_2", Operator::In)]
        ]
    );
}

#[test]
fn what_is_no_page_is_wrong_content() {
    for body in [
        "",
        "<html></html>",
        "[]",
        "{}",
        r#"{"customer_groups":{}}"#,
        r#"{"customer_groups":[{"id":"x"}"#,
    ] {
        assert_eq!(
            page::<CustomerGroup>(body, "customer_groups"),
            Err(ApiError::WrongContent),
            "{body}"
        );
    }
}

/// JSON of any type, as text.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i32>().prop_map(|value| value.to_string()),
        Just("12345678901234567890.50".to_owned()),
        Just("1e999".to_owned()),
        Just(r#""\ud800""#.to_owned()),
        ".{0,6}".prop_map(|text| json::text(&text)),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3)
                .prop_map(|items| format!("[{}]", items.join(" ,"))),
            ("[a-z]{1,3}", inner).prop_map(|(key, value)| format!("{{\"{key}\": {value}}}")),
        ]
    })
}

proptest! {
    #[test]
    fn a_record_with_an_id_is_kept_whatever_its_other_fields_are(
        values in prop::collection::vec(prop::option::of(any_json()), 9),
        metadata in any_json(),
    ) {
        let names = ["name", "created_at", "updated_at", "deleted_at", "customers", "price_lists", "email", "count", "rule"];
        let fields = names.iter().zip(&values).filter_map(|(name, value)| {
            Some(format!(",\"{name}\":{}", value.as_ref()?))
        });
        let fields: String = fields.collect();
        let body = format!(r#"{{"rows":[{{"id":"x_1"{fields},"metadata":{metadata}}}]}}"#);
        let groups = page::<CustomerGroup>(&body, "rows").expect("a page");
        prop_assert_eq!((groups.rows.len(), groups.unreadable), (1, 0));
        let kept = groups.rows[0].metadata.as_ref().map_or("null", RawJson::as_str);
        prop_assert_eq!(kept, metadata);
        prop_assert_eq!(page::<Customer>(&body, "rows").expect("a page").rows.len(), 1);
        prop_assert_eq!(page::<PriceList>(&body, "rows").expect("a page").rows.len(), 1);
        prop_assert_eq!(page::<Discount>(&body, "rows").expect("a page").rows.len(), 1);
        prop_assert_eq!(page::<User>(&body, "rows").expect("a page").rows.len(), 1);
    }

    #[test]
    fn rows_are_kept_or_counted_as_unreadable(rows in prop::collection::vec(any_json(), 0..6), good in 0..6_usize) {
        let mut rows = rows;
        rows.insert(good.min(rows.len()), r#"{"id":"cgrp_1"}"#.to_owned());
        let body = format!(r#"{{"customer_groups":[{}]}}"#, rows.join(","));
        let page = page::<CustomerGroup>(&body, "customer_groups").expect("a page");
        prop_assert_eq!(page.rows.len() + page.unreadable, rows.len());
        prop_assert!(page.rows.iter().any(|group| group.id == "cgrp_1"));
    }

    #[test]
    fn no_answer_panics(body in ".{0,200}", status in 0..600_u16) {
        let _ = page::<CustomerGroup>(&body, "customer_groups");
        let _ = record::<User>(&body, "user");
        let _ = refusal(status, &body);
    }

    #[test]
    fn a_cut_answer_never_panics(at in 0..5_000_usize) {
        let whole = recorded!("customer-groups");
        if let Some(cut) = whole.get(..at) {
            let _ = page::<CustomerGroup>(cut, "customer_groups");
        }
    }
}
