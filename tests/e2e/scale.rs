//! A very large shop.

use anyhow::ensure;
use demo_api::sample::Size;

use crate::{
    journeys,
    support::{Outcome, site::Setup, stage::Stage},
};

journeys! {
    Demo: ten_thousand_groups_are_a_list_like_any_other;
    Everywhere: fifteen_hundred_members_are_ten_at_a_time;
}

async fn ten_thousand_groups_are_a_list_like_any_other(stage: Stage) -> Outcome {
    let setup = Setup {
        size: Size {
            groups: 10_000,
            customers: 5_000,
        },
        ..Setup::default()
    };
    let cohort = stage.merchant_at(setup).await?;
    let admin = &cohort.site.admin;
    let list = cohort.open("").await?;
    list.says("10,000 customer groups").await?;
    list.range("1–20 of 10,000").await?;
    list.shows(&admin.groups("limit=20").await?.names()).await?;
    list.page_size().await?.choose("100").await?;
    list.shows(&admin.groups("limit=100").await?.names())
        .await?;
    list.turn_to("Last page").await?;
    list.range("9,901–10,000 of 10,000").await?;
    list.shows(&admin.groups("limit=100&offset=9900").await?.names())
        .await?;
    list.sort_by("Name").await?;
    list.shows(&admin.groups("limit=100&order=name").await?.names())
        .await?;
    list.search("hotels").await?;
    let found = admin.groups("limit=100&order=name&q=hotels").await?;
    ensure!(
        found.count > 100,
        "the large sample shop has too few hotels"
    );
    list.shows(&found.names()).await
}

async fn fifteen_hundred_members_are_ten_at_a_time(stage: Stage) -> Outcome {
    let cohort = stage.merchant().await?;
    let group = cohort.site.admin.group("Retail").await?;
    let members = cohort
        .site
        .admin
        .members(&group.id, "limit=10&order=email")
        .await?;
    ensure!(
        members.count == 1_500,
        "Retail has {} members",
        members.count
    );
    let list = cohort.open("?q=retail").await?;
    let details = list.open_row("Retail").await?;
    details
        .column_is("Customers of Retail", "Email", &members.emails())
        .await?;
    details.counts("Customers", 1_500).await
}
