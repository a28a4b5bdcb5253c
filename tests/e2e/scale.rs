//! A very large shop.

use anyhow::ensure;
use demo_api::sample::Size;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::selection::Choices,
        context::TestContext,
        element::{Scope, button, role},
        proxy::Calls,
        site::Setup,
        wait,
    },
};

journeys! {
    Demo:
        ten_thousand_groups_are_a_list_like_any_other,
        ten_thousand_groups_are_selected_and_exported;
    Everywhere: fifteen_hundred_members_are_ten_at_a_time;
}

async fn ten_thousand_groups_are_a_list_like_any_other(context: TestContext) -> Outcome {
    let setup = Setup {
        size: Size {
            groups: 10_000,
            customers: 5_000,
        },
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
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

async fn ten_thousand_groups_are_selected_and_exported(context: TestContext) -> Outcome {
    let setup = Setup {
        size: Size {
            groups: 10_000,
            customers: 500,
        },
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
    let downloads = cohort.browser.downloads().await?;
    let list = cohort.open("?limit=100").await?;
    // Counting each group's customers takes a while, and can be stopped.
    list.export("Export", Choices::PLAIN).await?;
    wait::until("the export to be on its way", async || {
        let far = cohort.browser.now(&role("progressbar")).await?;
        let done = far.attribute("value").await?.unwrap_or_default();
        ensure!(done.parse().unwrap_or(0) > 0, "{done} are done");
        Ok(())
    })
    .await?;
    cohort.scan("exporting").await?;
    cohort.browser.click_on(&button("Cancel")).await?;
    cohort.browser.gone(&role("progressbar")).await?;
    cohort.browser.at_rest().await?;
    ensure!(downloads.is_empty()?, "a stopped export leaves a file");
    let asked = cohort
        .site
        .proxy
        .calls(&Calls::get("/admin/customer-groups/*/customers"));
    ensure!(asked.len() < 10_000, "{} counts", asked.len());

    list.page_checkbox().await?.click().await?;
    list.bar_says("100 selected").await?;
    cohort
        .browser
        .click_on(&button("Select all 10,000"))
        .await?;
    list.bar_says("10,000 selected").await?;
    // Without a column that has to be counted.
    let columns = "localStorage.setItem('cohort.columns', 'id,created_at')";
    cohort.browser.script(columns, Vec::new()).await?;
    let list = cohort.open("?limit=100").await?;
    list.export("Export", Choices::PLAIN).await?;
    list.bar_says("10,000 customer groups exported.").await?;
    let (_, text) = downloads.file().await?;
    let mut ids: Vec<&str> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split(',').rev().nth(1))
        .collect();
    ids.sort_unstable();
    let all = "order=created_at&limit=10000";
    let truth = cohort.site.admin.groups(all).await?.customer_groups;
    let mut there: Vec<&str> = truth.iter().map(|group| &*group.id).collect();
    there.sort_unstable();
    ensure!(ids == there, "{} of {}", ids.len(), there.len());
    Ok(())
}

async fn fifteen_hundred_members_are_ten_at_a_time(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
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
