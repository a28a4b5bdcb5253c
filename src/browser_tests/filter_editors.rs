//! The editors of the filters by size and by price list, and their chips.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::front::Front;
use super::page::{enter, fire, settle};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{PriceListFilter, SizeRange};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;

impl Front {
    async fn edit(&self, kind: FilterKind) {
        let groups = self.front.groups_now().expect("the list is there");
        // A filter that is set has its chip.
        groups.filters.popover(kind).open();
        settle().await;
        settle().await;
    }

    fn choice(&self, text: &str) -> HtmlElement {
        let buttons = self.page.all(".filter-editor button").into_iter();
        let mut named = buttons.filter(|it| it.text_content().is_some_and(|it| it.contains(text)));
        named.next().unwrap_or_else(|| panic!("no {text}"))
    }

    fn chips(&self) -> Vec<String> {
        let faces = self.page.all(".filter-face").into_iter();
        faces.filter_map(|face| face.text_content()).collect()
    }

    /// The address is that of the browser, which the next test begins with.
    async fn clear(&self) {
        let groups = self.front.groups_now().expect("the list is there");
        groups.go(ListQuery::cleared);
        settle().await;
    }

    fn size(&self) -> SizeRange {
        let groups = self.front.groups_now().expect("the list is there");
        groups
            .query
            .try_get_untracked()
            .expect("a query")
            .params
            .size
    }
}

#[wasm_bindgen_test]
async fn a_size_is_two_numbers_and_says_what_is_wrong_with_them() {
    let front = Front::with_list().await;
    front.edit(FilterKind::Size).await;
    assert_eq!(front.chips(), ["Size: …"]);
    let fields = front.page.all(".filter-editor input");
    enter(&fields[0], "20", false);
    enter(&fields[1], "5", false);
    settle().await;
    assert_eq!(front.page.text(".filter-editor [role=alert]"), "");
    fire(&front.page.find("form.filter-editor"), "submit");
    settle().await;
    let problem = "“At least” is more than “At most”.";
    assert_eq!(front.page.text(".filter-editor [role=alert]"), problem);
    let described = fields[0].get_attribute("aria-describedby");
    assert_eq!(described.as_deref(), Some("filter-problem"));
    enter(&fields[1], "x", false);
    settle().await;
    assert!(
        front
            .page
            .text(".filter-editor [role=alert]")
            .contains("whole numbers")
    );
    enter(&fields[1], "100", false);
    fire(&front.page.find("form.filter-editor"), "submit");
    settle().await;
    let range = SizeRange {
        min: Some(20),
        max: Some(100),
    };
    assert_eq!(front.size(), range);
    assert_eq!(front.chips(), ["Size: 20 – 100"]);
    assert!(!front.page.has(".filter-editor"));
    front.edit(FilterKind::Size).await;
    front.choice("No customers").click();
    settle().await;
    assert_eq!(front.chips(), ["Size: No customers"]);
    front.clear().await;
    front.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_price_list_is_chosen_by_its_name() {
    let front = Front::with_list().await;
    front.edit(FilterKind::PriceList).await;
    let lists = r#"{"price_lists":[
        {"id":"pl_1","name":"Everyone","status":"active","customer_groups":[]},
        {"id":"pl_2","name":"Wholesale","status":"draft","customer_groups":[{"id":"cgrp_1","name":"VIP"}]}
        ],"count":2,"offset":0,"limit":50}"#;
    front
        .call(&["/admin/price-lists?", "order=name"])
        .await
        .answer(200, lists);
    settle().await;
    let offered: Vec<String> = front
        .page
        .all(".filter-results .menu-item")
        .iter()
        .filter_map(|it| it.text_content())
        .collect();
    // What is for everyone, or for nobody, names no group.
    assert_eq!(offered, ["Wholesale Draft1 customer group"]);
    front.choice("Wholesale").click();
    settle().await;
    assert_eq!(front.chips(), ["Price list: Wholesale"]);
    let groups = front.front.groups_now().expect("the list is there");
    let chosen = |groups: GroupListState| groups.query.get_untracked().params.price_list;
    assert_eq!(chosen(groups), Some(PriceListFilter::Of("pl_2".to_owned())));
    front.edit(FilterKind::PriceList).await;
    front.choice("No price list").click();
    settle().await;
    assert_eq!(front.chips(), ["Price list: No price list"]);
    assert_eq!(chosen(groups), Some(PriceListFilter::Without));
    front.clear().await;
    front.page.is_sound().await;
}
