//! The list: its rows, search, order, pages, and what the address says of it.

mod address;
mod columns;
mod export;
mod filters;
mod freshness;
mod order;
mod pages;
mod search;
mod selection;
mod title;
mod toolbar;
mod views;

use anyhow::ensure;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button},
        proxy::Calls,
        runner::Journey,
        wait,
    },
};

journeys! {
    Demo:
        refreshing_asks_again;
    Everywhere in Document:
        rows_are_what_the_api_says;
}

/// All journeys through the list.
pub fn all() -> Vec<Journey> {
    [
        journeys(),
        address::journeys(),
        columns::journeys(),
        export::journeys(),
        filters::journeys(),
        filters::dates::journeys(),
        filters::chips::journeys(),
        filters::reading::journeys(),
        freshness::journeys(),
        order::journeys(),
        pages::journeys(),
        search::journeys(),
        selection::journeys(),
        title::journeys(),
        toolbar::journeys(),
        views::journeys(),
        views::files::journeys(),
        views::tabs::journeys(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

async fn rows_are_what_the_api_says(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let admin = &cohort.site.admin;
    let truth = admin.groups("limit=20").await?;
    list.shows(&truth.names()).await?;
    list.says(&format!("{} customer groups", truth.count))
        .await?;
    list.range(&format!("1–20 of {}", truth.count)).await?;
    list.is_sorted("Created", "descending").await?;
    list.counted().await?;
    for (row, group) in list.rows().await?.iter().zip(&truth.customer_groups) {
        let members = admin.members(&group.id, "limit=1").await?.count;
        assert_eq!(
            row.customers.replace(',', ""),
            members.to_string(),
            "{}",
            row.name
        );
        assert_eq!(row.created, group.created_at, "{}", row.name);
        assert_eq!(row.updated, group.updated_at, "{}", row.name);
        let shown = row.price_lists.lines().map(str::trim);
        let shown: Vec<&str> = shown.filter(|line| !line.is_empty()).collect();
        let lists: Vec<&str> = group.price_lists.iter().map(|list| &*list.name).collect();
        for list in lists.iter().take(2) {
            ensure!(
                shown.contains(list),
                "{}: {list} is not in {shown:?}",
                row.name
            );
        }
        if lists.len() > 2 {
            let more = format!("{} more price lists", lists.len() - 2);
            ensure!(shown.contains(&&*more), "{}: {shown:?}", row.name);
        } else {
            assert_eq!(shown.len(), lists.len(), "{}: {shown:?}", row.name);
        }
    }
    cohort.titled("Customer groups").await?;
    cohort.scan("list with counts").await
}

async fn refreshing_asks_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=staff").await?;
    list.shows(&cohort.site.admin.named_like("staff").await?)
        .await?;
    list.counted().await?;
    let group = cohort.site.admin.group("Staff").await?;
    let path = format!("/admin/customer-groups/{}", group.id);
    let renamed = serde_json::json!({ "name": "Staff of the shop" });
    cohort.site.admin.post(&path, renamed).await?;
    let asked = cohort
        .site
        .proxy
        .count(&Calls::get("/admin/customer-groups"));
    cohort.browser.click_on(&button("Refresh")).await?;
    let named = cohort.site.admin.named_like("staff").await?;
    ensure!(named.contains(&"Staff of the shop".to_owned()));
    list.shows(&named).await?;
    list.counted().await?;
    cohort.at("?q=staff").await?;
    wait::until_equal("one more request", asked + 1, async || {
        Ok(cohort
            .site
            .proxy
            .count(&Calls::get("/admin/customer-groups")))
    })
    .await
}
