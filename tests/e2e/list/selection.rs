//! Selecting: over pages, in ranges, everything that matches.

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        browser::PHONE,
        context::TestContext,
        element::{Scope, button, focused, role},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        shift_selects_ranges,
        arrows_go_through_the_checkboxes_and_shift_takes_along,
        selecting_all_can_be_cancelled_and_goes_on_after_an_error,
        a_phone_can_select;
    Everywhere:
        the_head_selects_the_page_and_the_bar_all_that_match,
        refreshing_keeps_everything;
    Everywhere in Document:
        a_selection_outlives_pages_order_search_and_refresh;
}

async fn a_selection_outlives_pages_order_search_and_refresh(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?order=name").await?;
    let first = list.names().await?;
    ensure!(
        !cohort.browser.has(&button("Clear")).await?,
        "a bar without a selection"
    );
    list.select(&first[1]).await?;
    list.bar_says("1 selected").await?;
    list.select(&first[4]).await?;
    list.turn_to("Next page").await?;
    list.range("21–40 of").await?;
    list.settled().await?;
    list.selects(&[]).await?;
    let second = list.names().await?;
    list.select(&second[0]).await?;
    list.bar_says("3 selected").await?;
    list.search("no group is called this").await?;
    let nothing = role("heading").named("No groups found");
    cohort.browser.find(&nothing).await?;
    list.bar_says("3 selected").await?;
    list.search("").await?;
    list.shows(&first).await?;
    let kept = [first[1].clone(), first[4].clone()];
    list.selects(&kept).await?;
    cohort.browser.click_on(&button("Refresh")).await?;
    list.settled().await?;
    list.selects(&kept).await?;
    list.sort_by("Updated").await?;
    list.is_sorted("Updated", "descending").await?;
    list.settled().await?;
    list.bar_says("3 selected").await?;
    cohort.scan("a selection").await?;
    cohort.browser.back().await?;
    list.shows(&first).await?;
    list.select(&first[1]).await?;
    list.selects(&kept[1..]).await?;
    list.bar_says("2 selected").await?;
    cohort.at("?order=name").await?;
    cohort.browser.click_on(&button("Clear")).await?;
    list.selects(&[]).await?;
    cohort.browser.gone(&button("Clear")).await?;
    wait::until_equal(
        "the focus",
        "checkbox “Select all on this page”".to_owned(),
        async || focused(&cohort.browser).await,
    )
    .await
}

async fn shift_selects_ranges(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?order=name&limit=10").await?;
    let names = list.names().await?;
    list.select(&names[2]).await?;
    let to = list.checkbox(&names[6]).await?;
    let chain = cohort.browser.driver().action_chain();
    let chain = chain.key_down(Key::Shift).click_element(to.web());
    chain.key_up(Key::Shift).perform().await?;
    list.selects(&names[2..=6]).await?;
    list.bar_says("5 selected").await?;
    // Backwards, by the keyboard, and leaving out.
    list.checkbox(&names[4]).await?.focus().await?;
    cohort.browser.press_with(Key::Shift, Key::Space).await?;
    list.selects(&names[2..=3]).await?;
    list.select(&names[9]).await?;
    list.turn_to("Next page").await?;
    list.range("11–20").await?;
    list.settled().await?;
    let second = list.names().await?;
    list.checkbox(&second[3]).await?.focus().await?;
    cohort.browser.press_with(Key::Shift, Key::Space).await?;
    // The row before is on another page: there is nothing between.
    list.selects(&second[3..=3]).await?;
    list.bar_says("4 selected").await
}

async fn arrows_go_through_the_checkboxes_and_shift_takes_along(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=schools&order=name&limit=10").await?;
    let names = list.names().await?;
    let browser = &cohort.browser;
    list.checkbox(&names[0]).await?.focus().await?;
    browser.press_key(Key::Up, 1).await?;
    browser.press_key(Key::Down, 2).await?;
    assert_eq!(
        focused(browser).await?,
        format!("checkbox “Select {}”", names[2])
    );
    list.selects(&[]).await?;
    browser.press(" ").await?;
    list.selects(&names[2..=2]).await?;
    for _ in 0..3 {
        browser.press_with(Key::Shift, Key::Down).await?;
    }
    list.selects(&names[2..=5]).await?;
    assert_eq!(
        focused(browser).await?,
        format!("checkbox “Select {}”", names[5])
    );
    // Back without Shift, then leaving out upwards.
    browser.press_key(Key::Up, 1).await?;
    browser.press(" ").await?;
    browser.press_with(Key::Shift, Key::Up).await?;
    list.selects(&[names[2].clone(), names[5].clone()]).await
}

async fn the_head_selects_the_page_and_the_bar_all_that_match(context: TestContext) -> Outcome {
    const MIXED: &str = "return [arguments[0].checked, arguments[0].indeterminate]";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10&q=o").await?;
    let total = cohort.site.admin.groups("limit=1&q=o").await?.count;
    ensure!(total > 20, "the sample shop is too small");
    let names = list.names().await?;
    let head = list.page_checkbox().await?;
    let is = async |checked: bool, mixed: bool| {
        let expected = serde_json::json!([checked, mixed]);
        wait::until_equal("the head", expected, async || head.run(MIXED).await).await
    };
    is(false, false).await?;
    list.select(&names[0]).await?;
    is(false, true).await?;
    head.click().await?;
    is(true, false).await?;
    list.selects(&names).await?;
    let all = format!("Select all {total}");
    cohort.browser.click_on(&button(&all)).await?;
    list.bar_says(&format!("{total} selected")).await?;
    cohort.scan("all that match").await?;
    let offered = button(format!("All {total} selected"));
    let offered = cohort.browser.find(&offered).await?;
    assert_eq!(
        offered.attribute("aria-disabled").await?.as_deref(),
        Some("true")
    );
    list.turn_to("Last page").await?;
    list.range(&format!("of {total}")).await?;
    list.settled().await?;
    let last = list.names().await?;
    list.selects(&last).await?;
    list.select(&last[0]).await?;
    list.bar_says(&format!("{} selected", total - 1)).await?;
    cohort
        .browser
        .gone(&button(format!("All {total} selected")))
        .await?;
    is(false, true).await?;
    head.click().await?;
    is(true, false).await?;
    head.click().await?;
    is(false, false).await?;
    list.bar_says(&format!("{} selected", total - last.len()))
        .await
}

async fn selecting_all_can_be_cancelled_and_goes_on_after_an_error(
    context: TestContext,
) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    let total = cohort.site.admin.groups("limit=1").await?.count;
    let second = Calls::get("/admin/customer-groups")
        .with("limit", "100")
        .with("offset", "99");
    list.page_checkbox().await?.click().await?;
    let all = format!("Select all {total}");
    let held = cohort.site.proxy.hold(second.clone());
    cohort.browser.click_on(&button(&all)).await?;
    wait::until_equal("the second page", 1, async || {
        Ok(cohort.site.proxy.count(&second))
    })
    .await?;
    cohort.scan("selecting").await?;
    cohort.browser.click_on(&button("Cancel")).await?;
    cohort.browser.gone(&button("Cancel")).await?;
    list.bar_says("10 selected").await?;
    held.release();
    let fault = cohort.site.proxy.answer(second, Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    cohort.browser.click_on(&button(&all)).await?;
    cohort.alert("Not all groups could be loaded").await?;
    cohort.scan("selecting has failed").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    list.bar_says(&format!("{total} selected")).await
}

async fn a_phone_can_select(context: TestContext) -> Outcome {
    const WIDE: &str = "return document.documentElement.scrollWidth > innerWidth";
    let cohort = context.signed_in().await?;
    cohort.browser.set_viewport(PHONE).await?;
    let list = cohort.open("?limit=10").await?;
    let names = list.names().await?;
    list.select(&names[0]).await?;
    list.select(&names[2]).await?;
    list.selects(&[names[0].clone(), names[2].clone()]).await?;
    list.page_checkbox().await?.click().await?;
    list.selects(&names).await?;
    list.bar_says("10 selected").await?;
    cohort.scan("a selection on a phone").await?;
    cohort.browser.click_on(&button("Export selected")).await?;
    cohort.browser.find(&role("dialog").named("Export")).await?;
    cohort.scan("an export on a phone").await?;
    ensure!(cohort.browser.script(WIDE, Vec::new()).await? == false);
    Ok(())
}

async fn refreshing_keeps_everything(context: TestContext) -> Outcome {
    const WHERE: &str = "return Math.round(scrollY)";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?order=name").await?;
    list.counted().await?;
    let names = list.names().await?;
    list.open_row(&names[8]).await?;
    list.settled().await?;
    list.select(&names[9]).await?;
    list.checkbox(&names[12]).await?.focus().await?;
    cohort.browser.at_rest().await?;
    cohort.browser.script("scrollBy(0, 40)", Vec::new()).await?;
    let place = cohort.browser.script(WHERE, Vec::new()).await?;
    ensure!(place != 0, "the page does not scroll");
    let focus = focused(&cohort.browser).await?;
    let before = cohort
        .site
        .proxy
        .count(&Calls::get("/admin/customer-groups"));
    // Without the mouse, which would move the focus.
    let refresh = "document.querySelector('[aria-label=Refresh]').click()";
    cohort.browser.script(refresh, Vec::new()).await?;
    wait::until_equal("one more request", before + 1, async || {
        Ok(cohort
            .site
            .proxy
            .count(&Calls::get("/admin/customer-groups")))
    })
    .await?;
    list.settled().await?;
    cohort.browser.at_rest().await?;
    assert_eq!(cohort.browser.script(WHERE, Vec::new()).await?, place);
    assert_eq!(focused(&cohort.browser).await?, focus);
    assert_eq!(list.open_rows().await?, names[8..=8]);
    list.selects(&names[9..=9]).await
}
