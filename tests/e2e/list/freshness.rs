//! How old the list is, and the quiet look at the shop when its tab is shown again.

use std::time::Duration;

use anyhow::ensure;
use axum::http::StatusCode;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, focused},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        the_age_is_said_and_moves_on,
        what_changed_meanwhile_is_there,
        a_tab_shown_again_soon_asks_nothing,
        a_tab_shown_again_and_again_waits_for_its_answer,
        a_look_that_fails_leaves_the_rows_and_their_age;
    Everywhere:
        a_tab_shown_again_asks_once_and_keeps_everything;
    Demo in Document:
        a_new_version_of_the_page_is_said;
}

const fn minutes(number: u64) -> Duration {
    Duration::from_secs(60 * number)
}

fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// How often the rows were asked for.
fn asked(cohort: &Cohort) -> usize {
    cohort.site.proxy.count(&list_request())
}

/// A tab is hidden, time passes, and it is shown again.
async fn be_away(cohort: &Cohort, time: Duration) -> Outcome {
    let before = asked(cohort);
    cohort.browser.set_hidden(true).await?;
    cohort.browser.pass(time).await?;
    cohort.browser.at_rest().await?;
    assert_eq!(asked(cohort), before, "a hidden tab asks");
    cohort.browser.set_hidden(false).await
}

/// Waits until nothing is on its way, which passing time would end.
async fn answered(cohort: &Cohort) -> Outcome {
    wait::until("all answers", async || {
        let open = cohort.site.proxy.matching(|call| call.end.is_none());
        ensure!(open.is_empty(), "{open:#?}");
        Ok(())
    })
    .await
}

async fn the_age_is_said_and_moves_on(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.take_over_clocks().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    answered(&cohort).await?;
    list.is_aged("Refreshed now").await?;
    // Half a minute beside each mark, for a machine that is slow.
    browser.pass(Duration::from_secs(90)).await?;
    list.is_aged("Refreshed 1 minute ago").await?;
    cohort.scan("an old list").await?;
    browser.pass(minutes(4)).await?;
    list.is_aged("Refreshed 5 minutes ago").await?;
    browser.pass(minutes(120)).await?;
    list.is_aged("Refreshed 2 hours ago").await?;
    assert_eq!(asked(&cohort), 1, "time alone asks");
    browser.click_on(&button("Refresh")).await?;
    list.is_aged("Refreshed now").await?;
    answered(&cohort).await?;
    // Another page of the list has an age of its own.
    browser.pass(Duration::from_secs(90)).await?;
    list.is_aged("Refreshed 1 minute ago").await?;
    list.turn_to("Next page").await?;
    list.is_aged("Refreshed now").await
}

async fn a_tab_shown_again_asks_once_and_keeps_everything(context: TestContext) -> Outcome {
    const WHERE: &str = "return Math.round(scrollY)";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.take_over_clocks().await?;
    let list = cohort.open("?order=name").await?;
    list.counted().await?;
    let names = list.names().await?;
    let details = list.open_row(&names[8]).await?;
    details.choose("Metadata").await?;
    list.settled().await?;
    list.select(&names[9]).await?;
    list.checkbox(&names[12]).await?.focus().await?;
    browser.at_rest().await?;
    browser.script("scrollBy(0, 40)", Vec::new()).await?;
    let place = browser.script(WHERE, Vec::new()).await?;
    ensure!(place != 0, "the page does not scroll");
    let (address, focus) = (cohort.query().await?, focused(browser).await?);
    answered(&cohort).await?;
    let before = asked(&cohort);

    be_away(&cohort, minutes(10)).await?;
    wait::until_equal("one more request", before + 1, async || Ok(asked(&cohort))).await?;
    list.is_aged("Refreshed now").await?;
    list.shows(&names).await?;
    browser.at_rest().await?;
    assert_eq!(browser.script(WHERE, Vec::new()).await?, place);
    assert_eq!(focused(browser).await?, focus);
    assert_eq!(list.open_rows().await?, names[8..=8]);
    assert_eq!(list.details(&names[8]).await?.chosen().await?, "Metadata");
    list.selects(&names[9..=9]).await?;
    cohort.at(&address).await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    be_away(&cohort, Duration::ZERO).await?;
    browser.at_rest().await?;
    assert_eq!(asked(&cohort), before + 1);
    Ok(())
}

async fn what_changed_meanwhile_is_there(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    cohort.browser.take_over_clocks().await?;
    let list = cohort.open("?q=guests").await?;
    let details = list.open_row("Guests").await?;
    details.says("No customers in this group").await?;
    list.counted().await?;
    answered(&cohort).await?;
    let group = admin.group("Guests").await?;
    let path = format!("/admin/customer-groups/{}", group.id);
    let name = json!({ "name": "Guests of the shop" });
    admin.post(&path, name).await?;
    admin
        .add_members(&group.id, &admin.some_customers(3).await?)
        .await?;
    be_away(&cohort, minutes(2)).await?;
    list.shows(&["Guests of the shop".to_owned()]).await?;
    wait::until_equal("the number of customers", "3".to_owned(), async || {
        Ok(list.rows().await?[0].customers.clone())
    })
    .await?;
    let emails = admin.members(&group.id, "order=email").await?.emails();
    let table = "Customers of Guests of the shop";
    list.details("Guests of the shop")
        .await?
        .column_is(table, "Email", &emails)
        .await
}

async fn a_tab_shown_again_soon_asks_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.take_over_clocks().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    answered(&cohort).await?;
    be_away(&cohort, Duration::from_secs(15)).await?;
    browser.at_rest().await?;
    assert_eq!(asked(&cohort), 1);
    be_away(&cohort, Duration::from_secs(50)).await?;
    wait::until_equal("one more request", 2, async || Ok(asked(&cohort))).await?;
    list.settled().await
}

async fn a_look_that_fails_leaves_the_rows_and_their_age(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.take_over_clocks().await?;
    let list = cohort.open("?order=name").await?;
    list.counted().await?;
    answered(&cohort).await?;
    let names = list.names().await?;
    cohort.tools_came().await?;
    list.select(&names[3]).await?;
    cohort.browser.find(&button("Clear")).await?;
    let proxy = &cohort.site.proxy;
    let fault = proxy.answer(list_request(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    be_away(&cohort, Duration::from_secs(330)).await?;
    cohort
        .alert("The customer groups could not be loaded")
        .await?;
    cohort.alert("An unknown error occurred.").await?;
    assert_eq!(list.names().await?, names);
    list.selects(&names[3..=3]).await?;
    ensure!(!list.is_busy().await?, "the table is still busy");
    assert_eq!(list.age().await?, "Refreshed 5 minutes ago");
    cohort.scan("a look at the shop that failed").await?;
    // Each time the tab is shown it is tried again, and so it is by hand.
    be_away(&cohort, Duration::ZERO).await?;
    wait::until_equal("one more request", 3, async || Ok(asked(&cohort))).await?;
    cohort
        .alert("The customer groups could not be loaded")
        .await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    list.is_aged("Refreshed now").await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    list.shows(&names).await?;
    list.selects(&names[3..=3]).await
}

async fn a_tab_shown_again_and_again_waits_for_its_answer(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.take_over_clocks().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    answered(&cohort).await?;
    let held = cohort.site.proxy.hold(list_request());
    be_away(&cohort, minutes(2)).await?;
    wait::until_equal("one more request", 2, async || Ok(asked(&cohort))).await?;
    for _ in 0..2 {
        be_away(&cohort, Duration::ZERO).await?;
        cohort.browser.at_rest().await?;
    }
    held.release();
    list.is_aged("Refreshed now").await?;
    assert_eq!(asked(&cohort), 2, "{}", cohort.site.proxy.report());
    Ok(())
}

async fn a_new_version_of_the_page_is_said(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let load = button("Reload");
    let page = Calls::get(context.base());
    let list = cohort.open("").await?;
    let names = list.names().await?;
    // Shown again with nothing new, it looks and says nothing.
    let looks = cohort.site.proxy.count(&page);
    cohort.browser.set_hidden(true).await?;
    cohort.browser.set_hidden(false).await?;
    wait::until("a look at the page", async || {
        ensure!(cohort.site.proxy.count(&page) > looks, "not yet");
        Ok(())
    })
    .await?;
    answered(&cohort).await?;
    cohort.browser.at_rest().await?;
    ensure!(!cohort.browser.has(&load).await?, "there is nothing new");

    let new = "<script type=\"module\" src=\"./boot-0123456789abcdef.js\"></script>";
    let fault = cohort
        .site
        .proxy
        .answer(page, Answer::html(StatusCode::OK, new));
    cohort.browser.set_hidden(true).await?;
    cohort.browser.set_hidden(false).await?;
    cohort
        .told("A new version of this page is available.")
        .await?;
    list.shows(&names).await?;
    fault.lift();
    // Loading the page again gives up a part of it that is being fetched ahead.
    cohort.browser.tolerate_console("__wasm_split");
    cohort.browser.click_on(&load).await?;
    cohort.browser.gone(&load).await?;
    list.shows(&names).await
}
