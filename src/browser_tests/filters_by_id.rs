//! Filters by id, which the server does not have: what is read for them, and how often.

use futures::future::join;
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::{AdminApi, Page, Request};
use crate::browser_tests::network::Network;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::ListParams;

const PAGE: &str = r#"{"customer_groups":[],"count":1,"offset":0,"limit":20}"#;

fn params(address: &str) -> ListParams {
    ListQuery::parse(address).params
}

/// Answers request `index`, which must be for this part of an address.
async fn answer(network: &Network, index: usize, part: &str, status: u16, body: &str) {
    let call = network.call(index).await;
    assert!(call.url().contains(part), "{} for {part}", call.url());
    call.answer(status, body);
}

async fn asks(api: &AdminApi, address: &str, answers: impl Future<Output = ()>) {
    let params = params(address);
    let (page, ()) = join(api.customer_groups(&params), answers).await;
    assert!(matches!(page, Ok(Page { .. })), "{address}");
}

const GONE: &str = r#"{"type":"not_found","message":"CustomerGroup with id cgrp_2 was not found"}"#;

#[wasm_bindgen_test]
async fn ids_are_read_once_until_something_is_written() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let group = r#"{"customer_group":{"id":"cgrp_1","name":"VIP"}}"#;
    asks(&api, "id=cgrp_1,cgrp_2", async {
        answer(&network, 0, "/customer-groups/cgrp_1", 200, group).await;
        answer(&network, 1, "/customer-groups/cgrp_2", 404, GONE).await;
        answer(&network, 2, "name%5B%5D=VIP", 200, PAGE).await;
    })
    .await;
    asks(&api, "id=cgrp_2,cgrp_1&order=name", async {
        answer(&network, 3, "name%5B%5D=VIP", 200, PAGE).await;
    })
    .await;
    // No group is left, so nothing is asked.
    asks(&api, "id=cgrp_2", async {}).await;
    asks(&api, "id=cgrp_1&q=retail", async {}).await;
    let rename = Request::post(
        "/admin/customer-groups/cgrp_1",
        &BTreeMap::<String, String>::new(),
    );
    let (written, ()) = join(api.transport().write(&rename), async {
        answer(&network, 4, "/customer-groups/cgrp_1", 200, "{}").await;
    })
    .await;
    assert!(written.is_ok());
    let renamed = group.replace("VIP", "Very");
    asks(&api, "id=cgrp_1", async {
        answer(&network, 5, "/customer-groups/cgrp_1", 200, &renamed).await;
        answer(&network, 6, "name%5B%5D=Very", 200, PAGE).await;
    })
    .await;
    assert_eq!(network.count(), 7);
}

#[wasm_bindgen_test]
async fn the_groups_of_a_customer_are_asked_for_by_their_names() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let customer = r#"{"customer":{"id":"cus_1","email":"ann@example.com","groups":[
        {"id":"cgrp_1","name":"VIP"},{"id":"cgrp_2","name":"Retail"}]}}"#;
    asks(&api, "customers=cus_1", async {
        answer(
            &network,
            0,
            "/admin/customers/cus_1?expand=groups",
            200,
            customer,
        )
        .await;
        answer(&network, 1, "name%5B%5D=VIP&name%5B%5D=Retail", 200, PAGE).await;
    })
    .await;
    asks(&api, "customers=cus_1&name[]=Retail", async {
        answer(&network, 2, "/admin/customers/cus_1", 200, customer).await;
        answer(&network, 3, "&name%5B%5D=Retail", 200, PAGE).await;
    })
    .await;
    // Nobody is in no group.
    let gone = r#"{"type":"not_found","message":"Customer with id: cus_2 was not found"}"#;
    asks(&api, "customers=cus_2", async {
        answer(&network, 4, "/admin/customers/cus_2", 404, gone).await;
    })
    .await;
    assert_eq!(network.count(), 5);
}

#[wasm_bindgen_test]
async fn the_groups_of_a_price_list_are_asked_for_by_their_names() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let lists = |groups: &str| {
        format!(r#"{{"price_lists":[{{"id":"pl_1","customer_groups":[{groups}]}}],"count":1}}"#)
    };
    let both = lists(r#"{"id":"cgrp_1","name":"VIP"},{"id":"cgrp_2","name":"Retail"}"#);
    let one_list = "/admin/price-lists?id=pl_1&expand=customer_groups";
    asks(&api, "price_list_id=pl_1", async {
        answer(&network, 0, one_list, 200, &both).await;
        answer(&network, 1, "name%5B%5D=VIP&name%5B%5D=Retail", 200, PAGE).await;
    })
    .await;
    let customer = r#"{"customer":{"id":"cus_1","groups":[{"id":"cgrp_2","name":"Retail"}]}}"#;
    asks(&api, "price_list_id=pl_1&customers=cus_1&q=ret", async {
        answer(&network, 2, "/admin/customers/cus_1", 200, customer).await;
        answer(&network, 3, one_list, 200, &both).await;
        answer(&network, 4, "&name%5B%5D=Retail", 200, PAGE).await;
    })
    .await;
    // A list that names no group, one that is gone, and somebody in none of its groups: no group is asked for.
    asks(&api, "price_list_id=pl_1", async {
        answer(&network, 5, one_list, 200, &lists("")).await;
    })
    .await;
    asks(&api, "price_list_id=pl_1", async {
        let none = r#"{"price_lists":[],"count":0}"#;
        answer(&network, 6, one_list, 200, none).await;
    })
    .await;
    let nobody = r#"{"customer":{"id":"cus_1","groups":[]}}"#;
    asks(&api, "price_list_id=pl_1&customers=cus_1", async {
        answer(&network, 7, "/admin/customers/cus_1", 200, nobody).await;
        answer(&network, 8, one_list, 200, &both).await;
    })
    .await;
    assert_eq!(network.count(), 9);
}
