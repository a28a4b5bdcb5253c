//! The tabs of saved views: what is unsaved, all groups, and what does not fit.

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        browser::PHONE,
        context::TestContext,
        element::{Scope, button, role},
        wait,
    },
};

journeys! {
    Demo:
        what_is_unsaved_is_said_saved_and_discarded,
        all_groups_have_their_own_columns,
        a_filtered_list_is_offered_to_be_saved,
        many_tabs_scroll_to_the_one_that_is_shown;
}

async fn what_is_unsaved_is_said_saved_and_discarded(context: TestContext) -> Outcome {
    const UNSAVED: &str = "Unsaved changes";
    let cohort = context.signed_in().await?;
    let (browser, views) = (&cohort.browser, cohort.views());
    let list = cohort.open("?q=vip").await?;
    views.open().await?;
    views.save("Important").await?;
    views.close().await?;
    views.is_shown("Important").await?;
    ensure!(
        !browser.has(&button("Discard")).await?,
        "nothing is unsaved"
    );
    list.search("b2b").await?;
    cohort.told(UNSAVED).await?;
    views.is_shown("Important").await?;
    cohort.scan("unsaved changes of a view").await?;
    browser.click_on(&button("Discard")).await?;
    cohort.at("?q=vip").await?;
    browser.gone(&button("Discard")).await?;
    cohort.focus_is("link “Important”").await?;
    // Columns are a part of a view, too.
    let menu = list.choose_columns().await?;
    menu.click_on(&role("checkbox").named("Updated")).await?;
    cohort.told(UNSAVED).await?;
    list.search("b2b").await?;
    cohort.at("?q=b2b").await?;
    browser.click_on(&button("Save")).await?;
    browser.gone(&button("Discard")).await?;
    cohort.focus_is("link “Important”").await?;
    // The back button leads back to the view as it was saved.
    list.sort_by("Name").await?;
    cohort.told(UNSAVED).await?;
    browser.back().await?;
    cohort.at("?q=b2b").await?;
    browser.gone(&button("Discard")).await?;
    views.is_shown("Important").await?;
    cohort.open("").await?;
    views.is_shown("All").await?;
    views.show("Important").await?;
    cohort.at("?q=b2b").await?;
    list.has_columns(&["Name", "Customers", "Price lists", "Created"])
        .await
}

async fn all_groups_have_their_own_columns(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    let list = cohort.open("?q=vip").await?;
    let usual = ["Name", "Customers", "Price lists", "Created", "Updated"];
    let few = ["Name", "Price lists", "Created", "Updated"];
    let menu = list.choose_columns().await?;
    menu.click_on(&role("checkbox").named("Customers")).await?;
    views.open().await?;
    views.save("Few").await?;
    let menu = list.choose_columns().await?;
    menu.click_on(&button("Reset columns")).await?;
    cohort.open("").await?;
    list.has_columns(&usual).await?;
    views.show("Few").await?;
    list.has_columns(&few).await?;
    views.show("All").await?;
    cohort.at("").await?;
    list.has_columns(&usual).await?;
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await
}

async fn a_filtered_list_is_offered_to_be_saved(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, views) = (&cohort.browser, cohort.views());
    let list = cohort.open("?q=vip").await?;
    views.open().await?;
    views.save("Important").await?;
    views.close().await?;
    views.show("All").await?;
    ensure!(
        !browser.has(&button("Save as view")).await?,
        "all groups need no view"
    );
    list.search("b2b").await?;
    browser.click_on(&button("Save as view")).await?;
    views.save("Business").await?;
    views.are(&["Important", "Business"]).await?;
    views.is_shown("Business").await?;
    browser.gone(&button("Save as view")).await
}

async fn many_tabs_scroll_to_the_one_that_is_shown(context: TestContext) -> Outcome {
    const STATE: &str = "const tabs = document.querySelector('.view-tabs');
        const place = tabs.getBoundingClientRect();
        const shown = tabs.querySelector('[aria-current]').getBoundingClientRect();
        return [tabs.scrollWidth > tabs.clientWidth, document.documentElement.scrollWidth > innerWidth,
            shown.left >= place.left - 2 && shown.right <= place.right + 2];";
    let cohort = context.signed_in().await?;
    let (browser, views) = (&cohort.browser, cohort.views());
    cohort.open("?q=vip").await?;
    views.open().await?;
    for number in 1..=12 {
        views.save(&format!("View number {number}")).await?;
    }
    views.close().await?;
    browser.set_viewport(PHONE).await?;
    cohort.open("").await?;
    views.show("View number 12").await?;
    wait::until_equal("the tab in view", json!([true, false, true]), async || {
        browser.script(STATE, Vec::new()).await
    })
    .await?;
    cohort.scan("many tabs on a phone").await?;
    views.show("All").await?;
    wait::until_equal(
        "the first tab in view",
        json!([true, false, true]),
        async || browser.script(STATE, Vec::new()).await,
    )
    .await
}
