//! Which customers are meant by an address or an id.

use futures::future::join;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::AdminApi;
use crate::browser_tests::network::Network;

/// An answer with customers of these ids and addresses, who have an account or not. `count` are there in all.
pub fn customers(rows: &[(&str, &str, bool)], count: u64) -> String {
    let row = |(id, email, has_account): &(&str, &str, bool)| {
        format!(r#"{{"id":"{id}","email":"{email}","has_account":{has_account},"groups":[]}}"#)
    };
    let rows: Vec<String> = rows.iter().map(row).collect();
    format!(r#"{{"customers":[{}],"count":{count}}}"#, rows.join(","))
}

#[wasm_bindgen_test]
async fn an_address_within_many_longer_ones_is_found() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let longer: Vec<String> = (0..50)
        .map(|number| format!("br{number}yan@web.example"))
        .collect();
    let longer: Vec<(&str, &str, bool)> = longer
        .iter()
        .map(|email| ("cus_9", &**email, false))
        .collect();
    let (found, ()) = join(api.customers_meant("yan@web.example"), async {
        let call = network.call(0).await;
        assert!(
            call.url().contains("offset=0") && call.url().contains("limit=50"),
            "{}",
            call.url()
        );
        call.answer(200, &customers(&longer, 61));
        let call = network.call(1).await;
        assert!(
            call.url().contains("offset=50") && call.url().contains("limit=1000"),
            "{}",
            call.url()
        );
        call.answer(200, &customers(&[("cus_1", "Yan@web.example", false)], 61));
        // The server has sent fewer than it counts: what follows is nothing.
        network.call(2).await.answer(200, &customers(&[], 61));
    })
    .await;
    let ids: Vec<String> = found
        .expect("customers")
        .into_iter()
        .map(|customer| customer.id)
        .collect();
    assert_eq!(ids, ["cus_1"]);
}

#[wasm_bindgen_test]
async fn a_domain_is_looked_for_in_both_spellings() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let (found, ()) = join(api.customers_meant("anna@müller.example"), async {
        let call = network.call(0).await;
        assert!(call.url().contains("m%C3%BCller"), "{}", call.url());
        call.answer(200, &customers(&[], 0));
        let call = network.call(1).await;
        assert!(call.url().contains("xn--mller-kva"), "{}", call.url());
        call.answer(
            200,
            &customers(&[("cus_1", "anna@xn--mller-kva.example", true)], 1),
        );
    })
    .await;
    assert_eq!(found.expect("customers").len(), 1);
}
