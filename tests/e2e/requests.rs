//! The requests of the page: as little as will do, nothing twice, nothing stale.

use std::collections::BTreeMap;

use anyhow::ensure;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        proxy::{Call, Calls, End},
        wait,
    },
};

journeys! {
    Demo:
        the_first_page_is_one_request_and_a_count_for_each_row,
        no_request_repeats_without_cause,
        counts_come_a_few_at_a_time_and_not_for_rows_that_left,
        a_stale_answer_never_wins,
        ten_quick_keystrokes_leave_at_most_two_answers;
}

fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// The requests for numbers of customers.
fn counts() -> Calls {
    Calls::get("/admin/customer-groups/*/customers")
}

async fn the_first_page_is_one_request_and_a_count_for_each_row(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    let proxy = &cohort.site.proxy;
    let asked = proxy.calls(&list_request());
    assert_eq!(asked.len(), 1, "{}", proxy.report());
    assert_eq!(asked[0].parameter("expand"), Some("price_lists"));
    let asked = proxy.calls(&counts());
    assert_eq!(asked.len(), 20, "{}", proxy.report());
    ensure!(
        asked
            .iter()
            .all(|call| call.parameter("limit") == Some("1")),
        "{}",
        proxy.report()
    );
    // The files of the page may be there as well.
    let is_file = |path: &str| path == context.base() || path.contains('.');
    let is_api = |call: &Call| call.path.starts_with("/admin") && !is_file(&call.path);
    let first = proxy.matching(is_api).len();
    // Besides: which version this is, once, and who is signed in.
    assert_eq!(first, 1 + 20 + 2, "{}", proxy.report());
    let list = cohort.open("").await?;
    list.counted().await?;
    let again = proxy.matching(is_api).len();
    assert_eq!(again - first, 1 + 20 + 1, "{}", proxy.report());
    Ok(())
}

async fn no_request_repeats_without_cause(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    list.sort_by("Name").await?;
    list.is_sorted("Name", "ascending").await?;
    list.settled().await?;
    list.turn_to("Next page").await?;
    list.range("21–40").await?;
    list.settled().await?;
    list.counted().await?;
    let names = list.names().await?;
    let details = list.open_row(&names[3]).await?;
    details.choose("Metadata").await?;
    details.choose("Price lists").await?;
    list.search("wholesale").await?;
    list.shows(
        &cohort
            .site
            .admin
            .groups("limit=20&order=name&q=wholesale")
            .await?
            .names(),
    )
    .await?;
    list.counted().await?;
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for mut call in cohort
        .site
        .proxy
        .matching(|call| call.path.starts_with("/admin"))
    {
        call.end = None;
        *times.entry(call.to_string()).or_default() += 1;
    }
    times.retain(|_, times| *times > 1);
    ensure!(
        times.is_empty(),
        "{times:#?}\n{}",
        cohort.site.proxy.report()
    );
    Ok(())
}

async fn counts_come_a_few_at_a_time_and_not_for_rows_that_left(context: TestContext) -> Outcome {
    const FEW: usize = 6;
    let cohort = context.signed_in().await?;
    let held = cohort.site.proxy.hold(counts());
    let list = cohort.open("").await?;
    let open = || {
        cohort
            .site
            .proxy
            .calls(&counts())
            .into_iter()
            .filter(|call| call.end.is_none())
    };
    wait::until("the first counts", async || {
        ensure!(open().count() > 0, "nothing is counted yet");
        Ok(())
    })
    .await?;
    cohort.browser.at_rest().await?;
    let first: Vec<_> = cohort.site.proxy.calls(&counts());
    ensure!(first.len() <= FEW, "{} at once", first.len());
    list.turn_to("Next page").await?;
    list.range("21–40").await?;
    wait::until("the first counts to be given up", async || {
        let calls = cohort.site.proxy.calls(&counts());
        let old = calls.iter().take(first.len());
        ensure!(
            old.clone().all(|call| call.end == Some(End::GivenUp)),
            "{calls:#?}"
        );
        Ok(())
    })
    .await?;
    ensure!(open().count() <= FEW, "{} at once", open().count());
    held.release();
    list.counted().await
}

async fn a_stale_answer_never_wins(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let proxy = &cohort.site.proxy;
    let [early, late] = ["vip", "zebra"].map(|q| list_request().with("q", q));
    let (first, second) = (proxy.hold(early.clone()), proxy.hold(late.clone()));
    list.search("vip").await?;
    wait::until_equal("the first search", 1, async || Ok(proxy.count(&early))).await?;
    list.search("zebra").await?;
    wait::until_equal("the second search", 1, async || Ok(proxy.count(&late))).await?;
    let zebras = cohort.site.admin.named_like("zebra").await?;
    second.release();
    list.shows(&zebras).await?;
    first.release();
    wait::until("the first search to end", async || {
        ensure!(
            proxy.calls(&early).iter().all(|call| call.end.is_some()),
            "it is on its way"
        );
        Ok(())
    })
    .await?;
    cohort.browser.at_rest().await?;
    assert_eq!(list.names().await?, zebras);
    cohort.at("?q=zebra").await
}

async fn ten_quick_keystrokes_leave_at_most_two_answers(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let before = cohort.site.proxy.count(&list_request());
    let text = "apple pick";
    assert_eq!(text.len(), 10);
    list.search_box().await?.type_text(text).await?;
    list.shows(&cohort.site.admin.named_like(text).await?)
        .await?;
    let calls = cohort.site.proxy.calls(&list_request());
    let answered = calls
        .iter()
        .skip(before)
        .filter(|call| call.is_ok())
        .count();
    ensure!(answered <= 2, "{calls:#?}");
    Ok(())
}
