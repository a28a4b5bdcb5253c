//! What a customer's groups bring, in the dialog with these groups.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::front::Front;
use super::page::settle;
use crate::features::members::chunk::open_groups_of;
use crate::state::picked_items::EntityRef;

const CUSTOMER: &str = r#"{"customer":{"id":"cus_1","email":"ada@x.com","groups":[
    {"id":"cgrp_1","name":"VIP"},{"id":"cgrp_2","name":"Retail"}]}}"#;
const OF_VIP: &str = r#"{"price_lists":[
    {"id":"pl_1","name":"Wholesale","status":"active"},
    {"id":"pl_2","name":"Next year","status":"draft"}],"count":2}"#;
const OF_RETAIL: &str =
    r#"{"price_lists":[{"id":"pl_1","name":"Wholesale","status":"active"}],"count":1}"#;
const DISCOUNTS: &str = r#"{"discounts":[{"id":"disc_1","code":"STAFF","is_disabled":false,"rule":{"conditions":[
    {"id":"discon_1","type":"customer_groups","operator":"not_in"}]}}],"count":1}"#;
const CONDITION: &str = r#"{"discount_condition":{"id":"discon_1","operator":"not_in","customer_groups":[
    {"id":"cgrp_2","name":"Retail"}]}}"#;

async fn open(front: &Front) {
    let services = front.front.services;
    let customer = EntityRef {
        id: "cus_1".to_owned(),
        name: "ada@x.com".to_owned(),
    };
    let owner = front.page.run(Owner::current).unwrap_or_default();
    let _ = open_groups_of(owner, services, customer).await;
    front
        .call(&["/admin/customers/cus_1"])
        .await
        .answer(200, CUSTOMER);
    settle().await;
}

fn lines(front: &Front) -> Vec<String> {
    let lines = front.page.all(".customer-terms li").into_iter();
    lines.filter_map(|line| line.text_content()).collect()
}

#[wasm_bindgen_test]
async fn the_price_lists_and_discounts_of_a_customers_groups_are_there_once() {
    let front = Front::with_list().await;
    open(&front).await;
    let of = |group: &'static str| ["/admin/price-lists?", group];
    front.call(&of("cgrp_1")).await.answer(200, OF_VIP);
    front.call(&of("cgrp_2")).await.answer(200, OF_RETAIL);
    front
        .call(&["/admin/discounts?"])
        .await
        .answer(200, DISCOUNTS);
    front.call(&["discon_1"]).await.answer(200, CONDITION);
    settle().await;
    settle().await;
    let plain = |line: String| line.replace(['\u{2068}', '\u{2069}'], "");
    let lines: Vec<String> = lines(&front).into_iter().map(plain).collect();
    assert_eq!(
        lines,
        [
            "WholesalePrice list, through VIP, Retail",
            "Next yearDraftPrice list, through VIP",
            "STAFFCannot be used, because of Retail",
        ]
    );
    // A group that is taken away is not asked about again, and those that stay are known.
    let before = front.count("/admin/price-lists?").await;
    front.page.all("dialog .picked .icon-button")[1].click();
    settle().await;
    assert_eq!(front.count("/admin/price-lists?").await, before);
    assert_eq!(front.page.all(".customer-terms li").len(), 2);
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn what_cannot_be_read_is_said_and_keeps_nobody_from_the_groups() {
    let front = Front::with_list().await;
    open(&front).await;
    let refused = r#"{"type":"not_allowed","message":"no"}"#;
    front
        .call(&["/admin/price-lists?", "cgrp_1"])
        .await
        .answer(403, refused);
    settle().await;
    let problem = front.page.text(".customer-terms [role=alert]");
    let title = "Price lists and discounts could not be loaded";
    assert!(problem.contains(title), "{problem}");
    assert_eq!(front.page.all("dialog .picked .icon-button").len(), 2);
    front.page.is_sound().await;
}
