//! The title of the page, by which tabs, bookmarks and the history are told apart.

use anyhow::Context;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, textbox},
        wait,
    },
};

journeys! {
    Demo in Document:
        the_title_follows_the_search_back_and_forth,
        the_title_takes_a_search_letter_for_letter,
        the_title_is_in_the_language_of_the_page,
        the_title_keeps_no_search_after_signing_out;
}

const PLAIN: &str = "Customer groups · Cohort";

/// Waits until the whole title is this.
async fn titled(cohort: &Cohort, title: &str) -> Outcome {
    wait::until_equal("the title", title.to_owned(), async || {
        cohort.browser.title().await
    })
    .await
}

async fn the_title_follows_the_search_back_and_forth(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("").await?;
    titled(&cohort, PLAIN).await?;
    list.sort_by("Name").await?;
    cohort.at("?order=name").await?;
    list.search("vip").await?;
    titled(&cohort, &format!("vip · {PLAIN}")).await?;
    list.sort_by("Name").await?;
    cohort.at("?q=vip&order=-name").await?;
    list.search("b2b").await?;
    titled(&cohort, &format!("b2b · {PLAIN}")).await?;
    cohort.at("?q=b2b&order=-name").await?;
    for _ in 0..2 {
        browser.back().await?;
        titled(&cohort, &format!("vip · {PLAIN}")).await?;
        browser.back().await?;
        titled(&cohort, PLAIN).await?;
        browser.forward().await?;
        titled(&cohort, &format!("vip · {PLAIN}")).await?;
        browser.forward().await?;
        titled(&cohort, &format!("b2b · {PLAIN}")).await?;
    }
    browser.reload().await?;
    titled(&cohort, &format!("b2b · {PLAIN}")).await?;
    list.settled().await?;
    browser.click_on(&button("Clear search")).await?;
    titled(&cohort, PLAIN).await
}

async fn the_title_takes_a_search_letter_for_letter(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    for text in ["<b>&amp;</b>", "100 %", "מועדון", "null"] {
        list.search(text).await?;
        titled(&cohort, &format!("{text} · {PLAIN}")).await?;
        cohort.browser.reload().await?;
        titled(&cohort, &format!("{text} · {PLAIN}")).await?;
        list.settled().await?;
    }
    Ok(())
}

async fn the_title_is_in_the_language_of_the_page(context: TestContext) -> Outcome {
    const HEADING: &str = "return document.querySelector('h1')?.textContent ?? null";
    let cohort = context.signed_in().await?;
    cohort.browser.set_language("de").await?;
    cohort.go("?q=vip").await?;
    titled(&cohort, "vip · Kundengruppen · Cohort").await?;
    let heading = cohort.browser.script(HEADING, Vec::new()).await?;
    assert_eq!(heading.as_str().context("a heading")?, "Kundengruppen");
    Ok(())
}

async fn the_title_keeps_no_search_after_signing_out(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("?q=vip").await?;
    titled(&cohort, &format!("vip · {PLAIN}")).await?;
    cohort.sign_out().await?;
    cohort.browser.find(&textbox("Email")).await?;
    titled(&cohort, PLAIN).await
}
