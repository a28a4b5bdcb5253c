//! While the list is on its way.

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{Outcome, cohort::Cohort, context::TestContext, proxy::Calls, wait},
};

journeys! {
    Demo:
        a_slow_first_answer_shows_what_will_come,
        old_rows_stay_while_new_ones_load,
        nothing_moves_where_motion_is_unwanted;
}

fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// Waits until rows that stand in for those to come can be seen.
async fn skeleton_shows(cohort: &Cohort) -> Outcome {
    const SEEN: &str = "const rows = arguments[0].querySelectorAll('tbody tr[aria-hidden=true]');
        return [...rows].some(row => [...row.querySelectorAll('*')].some(line =>
            line.offsetWidth > 0 && getComputedStyle(line).opacity > 0
            && getComputedStyle(line).visibility === 'visible'));";
    wait::until_equal("the skeleton", json!(true), async || {
        cohort.list().table().await?.run(SEEN).await
    })
    .await
}

async fn a_slow_first_answer_shows_what_will_come(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let held = cohort.site.proxy.hold(list_request());
    cohort.go("").await?;
    let list = cohort.list();
    skeleton_shows(&cohort).await?;
    ensure!(list.is_busy().await?, "the table is not busy");
    assert_eq!(list.said().await?, "");
    cohort.scan("first loading").await?;
    held.release();
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await?;
    ensure!(!list.is_busy().await?, "the table is still busy");
    Ok(())
}

async fn old_rows_stay_while_new_ones_load(context: TestContext) -> Outcome {
    const COLOUR: &str = "return getComputedStyle(document.querySelector('.name-link')).color";
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let old = list.names().await?;
    let colour = cohort.browser.script(COLOUR, Vec::new()).await?;
    let held = cohort.site.proxy.hold(list_request().with("order", "name"));
    list.sort_by("Name").await?;
    cohort.at("?order=name").await?;
    wait::until_equal("the table to be busy", true, async || list.is_busy().await).await?;
    assert_eq!(list.names().await?, old);
    // They recede, and stay legible.
    wait::until("the rows to be dimmed", async || {
        let dimmed = cohort.browser.script(COLOUR, Vec::new()).await?;
        ensure!(dimmed != colour, "{dimmed}");
        Ok(())
    })
    .await?;
    cohort.scan("loading over old rows").await?;
    held.release();
    let new = cohort
        .site
        .admin
        .groups("limit=20&order=name")
        .await?
        .names();
    list.shows(&new).await
}

async fn nothing_moves_where_motion_is_unwanted(context: TestContext) -> Outcome {
    const MOVING: &str = "return document.getAnimations().filter(move =>
        move.effect?.getComputedTiming().duration > 1).length";
    let cohort = context.signed_in().await?;
    cohort
        .browser
        .set_media(&[("prefers-reduced-motion", "reduce")])
        .await?;
    let held = cohort.site.proxy.hold(list_request());
    cohort.go("").await?;
    skeleton_shows(&cohort).await?;
    assert_eq!(cohort.browser.script(MOVING, Vec::new()).await?, 0);
    held.release();
    cohort.list().settled().await?;
    assert_eq!(cohort.browser.script(MOVING, Vec::new()).await?, 0);
    Ok(())
}
