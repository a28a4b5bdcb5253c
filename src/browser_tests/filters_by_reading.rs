//! Filters for which all groups are read and looked at: by the number of customers, and without a price list.

use futures::future::join;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::v2::V2;
use crate::api::{AdminApi, ApiError, Page as Rows};
use crate::browser_tests::network::Network;
use crate::browser_tests::page::{Page, settle};
use crate::domain::list_query::ListQuery;
use crate::platform::host::use_host;
use crate::state::member_counts::MemberCounts;
use crate::state::read_filters::{Counting, ReadFilters};
use crate::state::revisions::Revisions;

struct Shop {
    page: Page,
    network: Network,
    api: AdminApi,
    changes: Revisions,
    filters: ReadFilters,
}

impl Shop {
    fn new() -> Self {
        let page = Page::new();
        let (changes, filters) = page.run(|| {
            let changes = Revisions::new(use_host());
            (
                changes,
                ReadFilters::new(MemberCounts::new(changes), changes),
            )
        });
        Self {
            page,
            network: Network::gated(),
            api: AdminApi::new("https://shop.example"),
            changes,
            filters,
        }
    }

    /// The names of the rows of a page, and how many there are over all pages.
    async fn shows(
        &self,
        address: &str,
        answers: impl Future<Output = ()>,
    ) -> Result<(Vec<String>, u64), ApiError> {
        let params = ListQuery::parse(address).params;
        let (page, ()) = join(self.filters.groups(&self.api, &params), answers).await;
        let Rows { rows, count, .. } = page?;
        Ok((rows.into_iter().map(|group| group.name).collect(), count))
    }

    /// Answers request `index`, which must be for this part of an address.
    async fn answer(&self, index: usize, part: &str, body: &str) {
        let call = self.network.call(index).await;
        assert!(call.url().contains(part), "{} for {part}", call.url());
        call.answer(200, body);
    }

    /// Answers these requests, which count customers of groups, by the group's number.
    async fn count(&self, calls: std::ops::Range<usize>, sizes: &[u64]) {
        for index in calls {
            let call = self.network.call(index).await;
            let url = call.url();
            let (_, rest) = url.split_once("/customer-groups/cgrp_").expect("a count");
            let (number, _) = rest.split_once("/customers?").expect("a count");
            let number: usize = number.parse().expect("a number");
            call.answer(
                200,
                &format!(r#"{{"customers":[],"count":{}}}"#, sizes[number]),
            );
        }
    }
}

/// Groups named by their numbers, from 0. The even ones have a price list.
fn groups(count: usize) -> String {
    let group = |number| {
        let lists = match number % 2 {
            0 => r#"{"id":"pl_1","name":"Sale"}"#,
            _ => "",
        };
        format!(r#"{{"id":"cgrp_{number}","name":"{number}","price_lists":[{lists}]}}"#)
    };
    let groups: Vec<String> = (0..count).map(group).collect();
    let groups = groups.join(",");
    format!(r#"{{"customer_groups":[{groups}],"count":{count},"offset":0,"limit":250}}"#)
}

const ALL: &str = "/admin/customer-groups?limit=250&offset=0&order=name";

fn found(names: &[&str], count: u64) -> Result<(Vec<String>, u64), ApiError> {
    Ok((names.iter().map(|&name| name.to_owned()).collect(), count))
}

#[wasm_bindgen_test]
async fn groups_of_a_size_are_counted_once_and_shown_in_pages() {
    let shop = Shop::new();
    let sizes = [0, 5, 300, 0, 20, 7];
    let page = shop.shows("size[gte]=1&order=name&limit=10", async {
        shop.answer(0, ALL, &groups(6)).await;
        let counting = |done| Some(Counting { done, total: 6 });
        settle().await;
        assert_eq!(shop.filters.counting().get_untracked(), counting(0));
        shop.count(1..7, &sizes).await;
    });
    assert_eq!(page.await, found(&["1", "2", "4", "5"], 4));
    assert_eq!(shop.filters.counting().get_untracked(), None);
    // What was found serves for what comes next.
    let again = shop.shows("size[gte]=1&order=name&limit=10", async {});
    assert_eq!(again.await, found(&["1", "2", "4", "5"], 4));
    assert_eq!(shop.network.count(), 7);
    // Counts are known until something changes.
    for (address, names) in [
        ("size[lte]=0&order=name", &["0", "3"][..]),
        ("size[gte]=5&size[lte]=20&order=name", &["1", "4", "5"]),
    ] {
        let index = shop.network.count();
        let page = shop.shows(address, async {
            shop.answer(index, ALL, &groups(6)).await;
        });
        assert_eq!(page.await, found(names, names.len() as u64), "{address}");
    }
    shop.changes.of_groups([&"cgrp_3".to_owned()]);
    let index = shop.network.count();
    let page = shop.shows("size[lte]=0&order=name", async {
        shop.answer(index, ALL, &groups(6)).await;
        shop.count(index + 1..index + 2, &[0, 0, 0, 9]).await;
    });
    // Only the one that may have changed is counted again.
    assert_eq!(page.await, found(&["0"], 1));
    assert_eq!(shop.network.count(), index + 2);
    shop.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn groups_without_a_price_list_are_told_by_their_own() {
    let shop = Shop::new();
    let page = shop.shows("price_list_id=none&q=x&order=name&limit=10", async {
        shop.answer(0, "&q=x", &groups(5)).await;
    });
    assert_eq!(page.await, found(&["1", "3"], 2));
    // Those alone are counted.
    let page = shop.shows("price_list_id=none&size[gte]=3&order=name", async {
        shop.answer(1, ALL, &groups(5)).await;
        shop.count(2..4, &[9, 2, 9, 3]).await;
    });
    assert_eq!(page.await, found(&["3"], 1));
    assert_eq!(shop.network.count(), 4);
}

#[wasm_bindgen_test]
async fn version_2_reads_the_price_lists_beside() {
    let shop = Shop::new();
    shop.api.set_dialect(Some(Rc::new(V2::default())));
    let lists =
        r#"{"price_lists":[{"id":"plist_1","rules":{"customer.groups.id":["cgrp_1"]}}],"count":1}"#;
    let page = shop.shows("price_list_id=plist_1&order=name", async {
        shop.answer(0, "/admin/price-lists?", lists).await;
        shop.answer(1, "&id%5B%5D=cgrp_1", &groups(1)).await;
    });
    assert_eq!(page.await, found(&["0"], 1));
    let page = shop.shows("price_list_id=none&order=name", async {
        shop.answer(2, "/admin/customer-groups?", &groups(3)).await;
    });
    assert_eq!(page.await, found(&["0", "2"], 2));
}

#[wasm_bindgen_test]
async fn what_is_too_much_or_fails_is_an_error_and_no_list() {
    let shop = Shop::new();
    let many = groups(1).replace(r#""count":1"#, r#""count":1001"#);
    let page = shop.shows("size[lte]=0&order=name", shop.answer(0, ALL, &many));
    assert_eq!(page.await, Err(ApiError::TooManyToRead));
    let page = shop.shows("size[lte]=0&order=name", async {
        shop.answer(1, ALL, &groups(1)).await;
        shop.network.call(2).await.answer(403, "{}");
    });
    assert!(page.await.is_err());
    assert_eq!(shop.filters.counting().get_untracked(), None);
    // Whoever asks the server alone does not get groups of any size.
    for address in ["size[lte]=0", "price_list_id=none"] {
        let params = ListQuery::parse(address).params;
        let page = shop.api.customer_groups(&params).await;
        assert!(
            matches!(page, Err(ApiError::BadRequest { .. })),
            "{address}"
        );
    }
    assert_eq!(shop.network.count(), 3);
}
