//! Search: as one types, at once on Enter and on clearing, letter for letter.

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Demo:
        a_search_too_long_for_any_name_is_no_error;
    Everywhere:
        enter_searches_at_once,
        escape_and_the_cross_clear,
        wildcards_mean_themselves,
        the_word_null_is_a_word,
        blanks_around_a_search_do_not_matter,
        nothing_found_offers_a_way_back;
    Everywhere in Document:
        typing_searches_and_clearing_shows_all_again;
}

async fn typing_searches_and_clearing_shows_all_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.search("vip").await?;
    let found = cohort.site.admin.named_like("vip").await?;
    ensure!(found.len() > 1, "the sample shop has too few VIP groups");
    list.shows(&found).await?;
    list.says(&format!("{} customer groups", found.len()))
        .await?;
    cohort.at("?q=vip").await?;
    cohort.titled("vip").await?;
    cohort.scan("search").await?;
    list.search("").await?;
    let all = cohort.site.admin.groups("limit=20").await?;
    list.shows(&all.names()).await?;
    cohort.at("").await
}

async fn enter_searches_at_once(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    // Text and Enter come faster than typing can rest, so the search is the Enter's.
    list.search(&format!("zebra{}", Key::Enter.value())).await?;
    list.shows(&cohort.site.admin.named_like("zebra").await?)
        .await?;
    let asked = Calls::get("/admin/customer-groups").with("q", "zebra");
    assert_eq!(cohort.site.proxy.count(&asked), 1);
    Ok(())
}

async fn escape_and_the_cross_clear(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let all = cohort.site.admin.groups("limit=20").await?.names();
    let zebras = cohort.site.admin.named_like("zebra").await?;
    let list = cohort.open("").await?;
    list.search("zebra").await?;
    list.shows(&zebras).await?;
    cohort.browser.press_key(Key::Escape, 1).await?;
    list.shows(&all).await?;
    assert_eq!(list.search_box().await?.value().await?, "");
    list.search("zebra").await?;
    list.shows(&zebras).await?;
    cohort.browser.click_on(&button("Clear search")).await?;
    list.shows(&all).await
}

async fn wildcards_mean_themselves(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    for text in ["%", "_", "\\", "% off", "e_c"] {
        let found = cohort.site.admin.named_like(text).await?;
        ensure!(!found.is_empty(), "the sample shop has no name with {text}");
        list.search(text).await?;
        list.shows(&found).await?;
        assert_eq!(list.search_box().await?.value().await?, text);
    }
    Ok(())
}

async fn the_word_null_is_a_word(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let found = cohort.site.admin.named_like("null").await?;
    ensure!(!found.is_empty(), "the sample shop has no group named null");
    list.search("null").await?;
    list.shows(&found).await?;
    cohort.browser.reload().await?;
    list.shows(&found).await
}

async fn a_search_too_long_for_any_name_is_no_error(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let text = "x".repeat(3_000);
    cohort.open(&format!("?q={text}")).await?;
    cohort
        .browser
        .find(&button("Clear search and filters"))
        .await?;
    let asked = Calls::get("/admin/customer-groups").with("q", text);
    assert_eq!(cohort.site.proxy.count(&asked), 1);
    Ok(())
}

async fn blanks_around_a_search_do_not_matter(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.search("  early access ").await?;
    list.shows(&cohort.site.admin.named_like("early access").await?)
        .await?;
    // What is typed is not corrected under one's hands.
    assert_eq!(list.search_box().await?.value().await?, "  early access ");
    Ok(())
}

async fn nothing_found_offers_a_way_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.search("no group is called this").await?;
    cohort
        .browser
        .find(&role("heading").named("No groups found"))
        .await?;
    list.says("0 customer groups").await?;
    wait::until("the words searched for", async || {
        let text = cohort.browser.find_css("main").await?.text().await?;
        ensure!(
            text.contains("No customer group matches “no group is called this”"),
            "{text}"
        );
        Ok(())
    })
    .await?;
    cohort.scan("nothing matches").await?;
    cohort
        .browser
        .click_on(&button("Clear search and filters"))
        .await?;
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await?;
    cohort.at("").await?;
    assert_eq!(list.search_box().await?.value().await?, "");
    Ok(())
}
