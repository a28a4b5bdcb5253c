//! Chips: coming and going, where the focus is then, and the address.

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        browser::{Browser, PHONE},
        context::TestContext,
        element::{Scope, button, focused, role},
        wait,
    },
};

journeys! {
    Demo:
        removing_chips_moves_the_focus_on,
        a_filter_that_stays_empty_goes_away,
        filters_work_without_a_mouse,
        editors_stay_inside_the_window,
        malformed_filters_have_no_chip;
    Everywhere in Document:
        back_forward_and_reload_restore_filters;
}

const ALL: &str = "?name[]=VIP&created_at[gte]=2019-01-01&updated_at[gte]=2019-01-01";

async fn has_focus(browser: &Browser, wanted: &str) -> Outcome {
    wait::until_equal("the focus", wanted.to_owned(), async || {
        focused(browser).await
    })
    .await
}

/// Waits until an element whose name starts so has the focus.
async fn has_focus_at(browser: &Browser, start: &str) -> Outcome {
    wait::until("the focus", async || {
        let at = focused(browser).await?;
        ensure!(at.starts_with(start), "it is on {at}");
        Ok(())
    })
    .await
}

async fn removing_chips_moves_the_focus_on(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, filters) = (&cohort.browser, cohort.filters());
    let list = cohort.open(ALL).await?;
    cohort.tools_came().await?;
    let chips = filters.chips().await?;
    let [name, created, updated] = &*chips else {
        anyhow::bail!("{chips:?}")
    };
    filters.remove("Created").await?;
    filters.are(&[name, updated]).await?;
    has_focus(browser, &format!("button “{updated}”")).await?;
    filters.remove("Updated").await?;
    has_focus(browser, &format!("button “{name}”")).await?;
    cohort.at("?name[]=VIP").await?;
    filters.remove("Name").await?;
    has_focus(browser, "button “Filter”").await?;
    filters.are(&[]).await?;
    cohort.at("").await?;
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await?;

    let list = cohort.open(&format!("{ALL}&q=v&order=name")).await?;
    list.shows(&["VIP".to_owned()]).await?;
    filters.are(&[name, created, updated]).await?;
    filters.clear().await?;
    has_focus(browser, "button “Filter”").await?;
    filters.are(&[]).await?;
    // The search is no chip.
    cohort.at("?q=v&order=name").await?;
    list.shows(
        &cohort
            .site
            .admin
            .groups("q=v&order=name&limit=20")
            .await?
            .names(),
    )
    .await
}

async fn a_filter_that_stays_empty_goes_away(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, filters) = (&cohort.browser, cohort.filters());
    let list = cohort.open("").await?;
    for kind in ["Name", "ID", "Created", "Updated", "Discount"] {
        filters.begin(kind).await?;
        filters.are(&[&format!("{kind}: …")]).await?;
        let clear = button("Clear filters");
        ensure!(!browser.has(&clear).await?, "there is nothing to clear");
        browser.press_key(Key::Escape, 1).await?;
        filters.are(&[]).await?;
        has_focus(browser, "button “Filter”").await?;
    }
    // Applied without a value it goes as well.
    filters.begin("Name").await?;
    browser.click_on(&button("Apply")).await?;
    filters.are(&[]).await?;
    has_focus(browser, "button “Filter”").await?;
    // A press elsewhere takes the focus along.
    filters.begin("Name").await?;
    list.search_box().await?.click().await?;
    filters.are(&[]).await?;
    has_focus(browser, "searchbox “Search customer groups”").await?;
    cohort.at("").await
}

async fn filters_work_without_a_mouse(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, filters) = (&cohort.browser, cohort.filters());
    let list = cohort.open("").await?;
    list.search_box().await?.run("arguments[0].focus()").await?;
    browser.press_key(Key::Tab, 1).await?;
    has_focus(browser, "button “Filter”").await?;
    browser.press_key(Key::Enter, 1).await?;
    has_focus(browser, "menuitem “Name contains…”").await?;
    browser.press_key(Key::Down, 5).await?;
    has_focus(browser, "menuitem “Created”").await?;
    browser.press_key(Key::Enter, 1).await?;
    has_focus(browser, "button “Today”").await?;
    browser.press_key(Key::Tab, 4).await?;
    has_focus(browser, "button “This year”").await?;
    browser.press_key(Key::Tab, 1).await?;
    browser.press("03012024").await?;
    browser.press_key(Key::Enter, 1).await?;
    filters.closed().await?;
    has_focus_at(browser, "button “Created: From ").await?;
    let query = cohort.query().await?;
    ensure!(query.starts_with("?created_at[gte]=2024-0"), "{query}");
    browser.press_key(Key::Enter, 1).await?;
    has_focus(browser, "button “Today”").await?;
    browser.press_key(Key::Escape, 1).await?;
    has_focus_at(browser, "button “Created: From ").await?;
    browser.press_key(Key::Tab, 1).await?;
    has_focus(browser, "button “Remove filter: Created”").await?;
    browser.press_key(Key::Enter, 1).await?;
    has_focus(browser, "button “Filter”").await?;
    filters.are(&[]).await
}

async fn editors_stay_inside_the_window(context: TestContext) -> Outcome {
    const INSIDE: &str =
        "const box = document.querySelector('[role=dialog]').getBoundingClientRect();
        return box.left >= 0 && box.right <= document.documentElement.clientWidth;";
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    for window in [PHONE, (700, 800)] {
        cohort.browser.set_viewport(window).await?;
        cohort
            .open(&format!("{ALL}&discount_condition_id=discon_1"))
            .await?;
        for kind in ["Name", "Created", "Updated", "Discount"] {
            filters.edit(kind).await?;
            cohort.browser.at_rest().await?;
            let inside = cohort.browser.script(INSIDE, Vec::new()).await?;
            ensure!(inside == serde_json::json!(true), "{kind} at {window:?}");
            cohort.browser.press_key(Key::Escape, 1).await?;
            filters.closed().await?;
        }
    }
    cohort.scan("chips in a narrow window").await
}

async fn malformed_filters_have_no_chip(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort
        .open("?id=a/b,%20&name[]=&created_at[gte]=yesterday&updated_at[eq]=2026-01-01&discount_condition_id=%2F")
        .await?;
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await?;
    cohort.filters().are(&[]).await?;
    ensure!(!cohort.browser.has(&role("list").named("Filters")).await?);
    Ok(())
}

async fn back_forward_and_reload_restore_filters(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin, filters) = (&cohort.browser, &cohort.site.admin, cohort.filters());
    let all = admin.groups("limit=20").await?.names();
    let list = cohort.open("").await?;
    let editor = filters.begin("Name").await?;
    let area = editor.find(&role("textbox")).await?;
    area.type_text("VIP\nRetail").await?;
    filters.apply().await?;
    let both = admin.groups("name[]=VIP&name[]=Retail").await?.names();
    list.shows(&both).await?;
    let editor = filters.edit("Name").await?;
    editor.find(&role("textbox")).await?.fill("VIP").await?;
    filters.apply().await?;
    list.shows(&["VIP".to_owned()]).await?;
    filters.remove("Name").await?;
    list.shows(&all).await?;

    browser.back().await?;
    cohort.at("?name[]=VIP").await?;
    filters.are(&["Name: VIP"]).await?;
    list.shows(&["VIP".to_owned()]).await?;
    browser.back().await?;
    cohort.at("?name[]=VIP&name[]=Retail").await?;
    filters.are(&["Name: VIP +1"]).await?;
    list.shows(&both).await?;
    browser.reload().await?;
    filters.are(&["Name: VIP +1"]).await?;
    list.shows(&both).await?;
    browser.back().await?;
    cohort.at("").await?;
    filters.are(&[]).await?;
    list.shows(&all).await?;
    browser.forward().await?;
    browser.forward().await?;
    filters.are(&["Name: VIP"]).await?;
    list.shows(&["VIP".to_owned()]).await?;
    // An editor that was open stays, so that nothing typed is lost.
    filters.edit("Name").await?;
    browser.forward().await?;
    filters.are(&["Name: …"]).await?;
    browser.press_key(Key::Escape, 1).await?;
    filters.are(&[]).await
}
