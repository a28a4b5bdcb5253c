//! Parts of the page that are fetched when they are wanted: when they are not there yet, do not come, or come late.

use anyhow::ensure;
use axum::http::StatusCode;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo in Window:
        the_list_needs_no_chunk,
        the_list_needs_the_first_texts_only,
        a_chunk_does_not_run_without_its_texts,
        a_chunk_that_is_gone_can_be_asked_for_again,
        a_page_in_place_of_a_chunk_is_no_chunk,
        a_second_press_does_not_ask_twice;
}

/// A button whose dialog is in a chunk, and the dialog.
const OPENER: &str = "New group";

/// Requests for parts of the page that are not in its first load.
fn chunks(context: &TestContext) -> Calls {
    Calls::get(format!("{}split_*", context.base()))
}

async fn press_opener(cohort: &Cohort) -> Outcome {
    cohort.browser.click_on(&button(OPENER)).await
}

/// Chunks are asked for when the rows are there, and not before.
async fn the_list_needs_no_chunk(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?.counted().await?;
    cohort.tools_came().await?;
    let proxy = &cohort.site.proxy;
    let calls = proxy.matching(|call| {
        call.path.ends_with(".wasm") || call.path.ends_with("/admin/customer-groups")
    });
    let [page, list, tools, ..] = &*calls else {
        anyhow::bail!("{}", proxy.report())
    };
    ensure!(page.path.contains("cohort_bg"), "{}", proxy.report());
    ensure!(list.path.contains("/admin/"), "{}", proxy.report());
    ensure!(
        tools.path.contains("split_tools") || tools.path.contains("chunk_"),
        "{}",
        proxy.report()
    );
    Ok(())
}

/// The texts of chunks are asked for with the first of them.
async fn the_list_needs_the_first_texts_only(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?.counted().await?;
    cohort.tools_came().await?;
    let proxy = &cohort.site.proxy;
    let calls = proxy.matching(|_| true);
    let at = |part: &str| calls.iter().position(|call| call.path.contains(part));
    let [first, list, more] = ["/en-", "/admin/customer-groups", "/more-en-"].map(at);
    ensure!(first.is_some() && first < list, "{}", proxy.report());
    ensure!(more.is_some() && list < more, "{}", proxy.report());
    Ok(())
}

async fn a_chunk_does_not_run_without_its_texts(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.expect_console(&["404"]);
    let texts = Calls::get(format!("{}more-en-*", context.base()));
    let gone = Answer::html(StatusCode::NOT_FOUND, "<h1>Not found</h1>");
    let fault = cohort.site.proxy.answer(texts, gone);
    cohort.open("").await?.settled().await?;
    press_opener(&cohort).await?;
    cohort.told("could not be loaded").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.dialog(OPENER).await?;
    Ok(())
}

async fn a_chunk_that_is_gone_can_be_asked_for_again(context: TestContext) -> Outcome {
    let gone = Answer::html(StatusCode::NOT_FOUND, "<h1>Not found</h1>");
    comes_at_the_second_try(&context, gone, "404").await
}

async fn a_page_in_place_of_a_chunk_is_no_chunk(context: TestContext) -> Outcome {
    let page = Answer::html(StatusCode::OK, "<h1>Welcome</h1>");
    comes_at_the_second_try(&context, page, "MIME type").await
}

/// Walks into a chunk that does not come, is told so, and tries again once the server has it.
async fn comes_at_the_second_try(context: &TestContext, answer: Answer, error: &str) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.search("wholesale").await?;
    list.settled().await?;
    cohort.browser.expect_console(&[error]);
    cohort.browser.tolerate_console("split_");
    cohort.browser.tolerate_console("WebAssembly");
    let fault = cohort.site.proxy.answer(chunks(context), answer);
    press_opener(&cohort).await?;
    cohort.told("could not be loaded").await?;
    cohort.scan("a chunk did not come").await?;
    cohort.at("?q=wholesale").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.dialog(OPENER).await?;
    Ok(())
}

async fn a_second_press_does_not_ask_twice(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let proxy = &cohort.site.proxy;
    // The tools are on their way meanwhile.
    let actions = Calls::get(format!("{}split_actions-*", context.base()));
    let held = proxy.hold(actions.clone());
    press_opener(&cohort).await?;
    wait::until_equal("the chunk to be asked for", true, async || {
        Ok(proxy.count(&actions) > 0)
    })
    .await?;
    let asked = proxy.count(&actions);
    press_opener(&cohort).await?;
    held.release();
    cohort.dialog(OPENER).await?;
    assert_eq!(proxy.count(&actions), asked, "{}", proxy.report());
    Ok(())
}
