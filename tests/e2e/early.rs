//! Requests that are sent before the app is there: those of the last visit, taken once, and only where they still fit.

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Once:
        the_first_requests_do_not_wait_for_the_app,
        another_address_begins_without_them,
        nothing_is_sent_early_after_signing_out,
        a_token_is_sent_along_early;
}

fn list() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// Loads the page again while its WASM is held back, until a request for the list is sent nevertheless; then lets it come.
async fn begins_early(context: &TestContext, cohort: &Cohort) -> Outcome {
    let (proxy, browser) = (&cohort.site.proxy, &cohort.browser);
    let before = proxy.count(&list());
    // Else the WASM comes from the cache.
    browser
        .devtools("Network.clearBrowserCache", json!({}))
        .await?;
    let held = proxy.hold(Calls::get(format!("{}cohort_bg-*", context.base())));
    cohort.go("").await?;
    wait::until("the early request", async || {
        ensure!(proxy.count(&list()) > before, "nothing was sent early");
        Ok(())
    })
    .await?;
    held.release();
    cohort.list().counted().await?;
    ensure!(proxy.count(&list()) == before + 1, "{}", proxy.report());
    Ok(())
}

async fn the_first_requests_do_not_wait_for_the_app(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?.counted().await?;
    cohort.tools_came().await?;
    begins_early(&context, &cohort).await?;
    let proxy = &cohort.site.proxy;
    let config = proxy.count(&Calls::get(format!("{}config.json", context.base())));
    ensure!(config == 2, "one a visit: {}", proxy.report());
    Ok(())
}

async fn another_address_begins_without_them(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?.counted().await?;
    let before = cohort.site.proxy.count(&list());
    cohort.open("?q=wholesale").await?.counted().await?;
    let proxy = &cohort.site.proxy;
    ensure!(proxy.count(&list()) == before + 1, "{}", proxy.report());
    cohort.at("?q=wholesale").await
}

async fn nothing_is_sent_early_after_signing_out(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?.counted().await?;
    cohort.sign_out().await?;
    cohort.browser.find(&button("Sign in")).await?;
    let before = cohort.site.proxy.count(&list());
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.browser.find(&button("Sign in")).await?;
    let proxy = &cohort.site.proxy;
    ensure!(proxy.count(&list()) == before, "{}", proxy.report());
    Ok(())
}

async fn a_token_is_sent_along_early(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.sign_in().await?.counted().await?;
    // Signing in took other requests than a start with a token does.
    cohort.open("").await?.counted().await?;
    begins_early(&context, &cohort).await
}
