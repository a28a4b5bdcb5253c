//! What goes over the wire: as little as will do, nothing twice, nothing stale.

use std::collections::BTreeMap;

use anyhow::ensure;

use crate::{
    journeys,
    support::{
        Outcome,
        stage::Stage,
        wait,
        wire::{Calls, End},
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

async fn the_first_page_is_one_request_and_a_count_for_each_row(stage: Stage) -> Outcome {
    let cohort = stage.merchant().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    let wire = &cohort.site.wire;
    let asked = wire.calls(&list_request());
    assert_eq!(asked.len(), 1, "{}", wire.report());
    assert_eq!(asked[0].parameter("expand"), Some("price_lists"));
    let asked = wire.calls(&counts());
    assert_eq!(asked.len(), 20, "{}", wire.report());
    ensure!(
        asked
            .iter()
            .all(|call| call.parameter("limit") == Some("1")),
        "{}",
        wire.report()
    );
    // The files of the page may be there as well.
    let is_file = |path: &str| path == stage.base() || path.contains('.');
    let api = wire.matching(|call| call.path.starts_with("/admin") && !is_file(&call.path));
    // Besides: who is signed in.
    assert_eq!(api.len(), 1 + 20 + 1, "{}", wire.report());
    Ok(())
}

async fn no_request_repeats_without_cause(stage: Stage) -> Outcome {
    let cohort = stage.merchant().await?;
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
        .wire
        .matching(|call| call.path.starts_with("/admin"))
    {
        call.end = None;
        *times.entry(call.to_string()).or_default() += 1;
    }
    times.retain(|_, times| *times > 1);
    ensure!(
        times.is_empty(),
        "{times:#?}\n{}",
        cohort.site.wire.report()
    );
    Ok(())
}

async fn counts_come_a_few_at_a_time_and_not_for_rows_that_left(stage: Stage) -> Outcome {
    const FEW: usize = 6;
    let cohort = stage.merchant().await?;
    let held = cohort.site.wire.hold(counts());
    let list = cohort.open("").await?;
    let open = || {
        cohort
            .site
            .wire
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
    let first: Vec<_> = cohort.site.wire.calls(&counts());
    ensure!(first.len() <= FEW, "{} at once", first.len());
    list.turn_to("Next page").await?;
    list.range("21–40").await?;
    wait::until("the first counts to be given up", async || {
        let calls = cohort.site.wire.calls(&counts());
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

async fn a_stale_answer_never_wins(stage: Stage) -> Outcome {
    let cohort = stage.merchant().await?;
    let list = cohort.open("").await?;
    let wire = &cohort.site.wire;
    let [early, late] = ["vip", "zebra"].map(|q| list_request().with("q", q));
    let (first, second) = (wire.hold(early.clone()), wire.hold(late.clone()));
    list.search("vip").await?;
    wait::until_equal("the first search", 1, async || Ok(wire.count(&early))).await?;
    list.search("zebra").await?;
    wait::until_equal("the second search", 1, async || Ok(wire.count(&late))).await?;
    let zebras = cohort.site.admin.named_like("zebra").await?;
    second.release();
    list.shows(&zebras).await?;
    first.release();
    wait::until("the first search to end", async || {
        ensure!(
            wire.calls(&early).iter().all(|call| call.end.is_some()),
            "it is on its way"
        );
        Ok(())
    })
    .await?;
    cohort.browser.at_rest().await?;
    assert_eq!(list.names().await?, zebras);
    cohort.at("?q=zebra").await
}

async fn ten_quick_keystrokes_leave_at_most_two_answers(stage: Stage) -> Outcome {
    let cohort = stage.merchant().await?;
    let list = cohort.open("").await?;
    let before = cohort.site.wire.count(&list_request());
    let text = "apple pick";
    assert_eq!(text.len(), 10);
    list.search_box().await?.type_text(text).await?;
    list.shows(&cohort.site.admin.named_like(text).await?)
        .await?;
    let calls = cohort.site.wire.calls(&list_request());
    let answered = calls
        .iter()
        .skip(before)
        .filter(|call| call.is_ok())
        .count();
    ensure!(answered <= 2, "{calls:#?}");
    Ok(())
}
