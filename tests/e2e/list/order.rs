//! The order of the list, which is the server's.

use anyhow::ensure;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, role},
    },
};

journeys! {
    Demo: the_menu_sorts_in_words;
    Everywhere:
        headers_sort_both_ways,
        sorting_goes_back_to_the_first_page;
}

async fn headers_sort_both_ways(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.is_sorted("Created", "descending").await?;
    for (column, field) in [
        ("Name", "name"),
        ("Updated", "updated_at"),
        ("Created", "created_at"),
    ] {
        let mut seen = Vec::new();
        for _ in 0..2 {
            list.sort_by(column).await?;
            let direction = list
                .sort_changed_to(column, seen.last().map(String::as_str))
                .await?;
            let order = match &*direction {
                "ascending" => field.to_owned(),
                _ => format!("-{field}"),
            };
            let truth = cohort
                .site
                .admin
                .groups(&format!("limit=20&order={order}"))
                .await?;
            list.shows(&truth.names()).await?;
            match &*order {
                "-created_at" => cohort.at("").await?,
                order => cohort.at(&format!("?order={order}")).await?,
            }
            seen.push(direction);
        }
        seen.sort();
        assert_eq!(seen, ["ascending", "descending"], "{column}");
    }
    Ok(())
}

async fn sorting_goes_back_to_the_first_page(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?offset=40").await?;
    list.range("41–60 of").await?;
    list.sort_by("Name").await?;
    list.range("1–20 of").await?;
    let truth = cohort.site.admin.groups("limit=20&order=name").await?;
    list.shows(&truth.names()).await?;
    list.is_sorted("Name", "ascending").await?;
    cohort.at("?order=name").await
}

async fn the_menu_sorts_in_words(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let menu = role("button").starting("Sort: ");
    for (words, order) in [
        ("Name, A to Z", "name"),
        ("Name, Z to A", "-name"),
        ("Oldest first", "created_at"),
        ("Recently changed", "-updated_at"),
        ("Least recently changed", "updated_at"),
        ("Newest first", "-created_at"),
    ] {
        cohort.browser.click_on(&menu).await?;
        let item = cohort
            .browser
            .find(&role("menuitemradio").named(words))
            .await?;
        ensure!(
            item.attribute("aria-checked").await?.as_deref() == Some("false"),
            "{words}"
        );
        if order == "name" {
            cohort.scan("sort menu").await?;
        }
        item.click().await?;
        let truth = cohort
            .site
            .admin
            .groups(&format!("limit=20&order={order}"))
            .await?;
        list.shows(&truth.names()).await?;
        let face = cohort.browser.find(&menu).await?;
        assert_eq!(face.name(), format!("Sort: {words}"));
    }
    Ok(())
}
