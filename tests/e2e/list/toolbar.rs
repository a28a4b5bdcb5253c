//! The tools over the table: what has a button, what is in the menu of the others, on a phone, and what tooltips say.

use anyhow::ensure;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    e2e::access::keyboard::tab_to,
    journeys,
    support::{
        Outcome,
        browser::{Browser, PHONE},
        context::TestContext,
        element::{Scope, button, role},
        wait,
    },
};

journeys! {
    Demo:
        what_has_no_button_is_in_a_menu,
        a_phone_has_one_line_of_tools,
        tooltips_come_with_the_focus_and_go_with_escape,
        the_menu_of_filters_begins_with_the_name;
}

/// The names of the items of the open menu.
async fn items(browser: &Browser) -> Outcome<Value> {
    const ITEMS: &str = "return [...document.querySelectorAll('[role^=menuitem]')]
        .map(item => item.innerText.trim());";
    browser.script(ITEMS, Vec::new()).await
}

async fn what_has_no_button_is_in_a_menu(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?limit=10").await?;
    for tool in ["Saved views", "Columns", "Export", "Refresh"] {
        browser.find(&button(tool)).await?;
    }
    browser.click_on(&button("More")).await?;
    let expected = json!([
        "Combine groups",
        "Expand all",
        "Collapse all",
        "Compact rows"
    ]);
    wait::until_equal("the items", expected, async || items(browser).await).await?;
    cohort.scan("more tools").await?;
    browser
        .click_on(&role("menuitem").named("Combine groups"))
        .await?;
    cohort.dialog("Combine groups").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("Combine groups").await?;
    cohort.focus_is("button “More”").await
}

async fn a_phone_has_one_line_of_tools(context: TestContext) -> Outcome {
    const PLACES: &str = "return ['Filter', 'Sort', 'More'].map(name =>
        document.querySelector(`.toolbar [aria-label^=${name}]`).getBoundingClientRect().toJSON());";
    const INSIDE: &str =
        "const box = document.querySelector('[role=dialog]').getBoundingClientRect();
        return box.left >= 0 && box.right <= document.documentElement.clientWidth;";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.set_viewport(PHONE).await?;
    let list = cohort.open("?limit=10").await?;
    cohort.tools_came().await?;
    let places = browser.script(PLACES, Vec::new()).await?;
    let top = |index: usize| places[index]["top"].as_f64();
    ensure!(top(0) == top(1) && top(1) == top(2), "{places}");
    for tool in ["Saved views", "Columns", "Export", "Refresh"] {
        ensure!(!browser.has(&button(tool)).await?, "{tool} has a button");
    }
    for tool in ["Saved views", "Columns", "Export"] {
        cohort.tool(tool).await?;
        cohort.dialog(tool).await?;
        browser.at_rest().await?;
        assert_eq!(browser.script(INSIDE, Vec::new()).await?, true, "{tool}");
        assert_eq!(browser.script(PLACES, Vec::new()).await?, places, "{tool}");
        cohort.scan(tool).await?;
        browser.press_key(Key::Escape, 1).await?;
        cohort.dialog_gone(tool).await?;
        cohort.focus_is("button “More”").await?;
    }
    cohort.tool("Refresh").await?;
    list.settled().await
}

async fn tooltips_come_with_the_focus_and_go_with_escape(context: TestContext) -> Outcome {
    const TOOLTIP: &str = "const style = getComputedStyle(document.activeElement, '::after');
        return style.display === 'none' ? '' : document.activeElement.ariaLabel;";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?limit=10").await?;
    let says = async |words: &str| {
        wait::until_equal("the tooltip", json!(words), async || {
            browser.script(TOOLTIP, Vec::new()).await
        })
        .await
    };
    tab_to(browser, "button “More”").await?;
    says("More").await?;
    cohort.scan("a tooltip").await?;
    browser.press_key(Key::Escape, 1).await?;
    says("").await?;
    cohort.focus_is("button “More”").await?;
    browser.press_key(Key::Tab, 1).await?;
    cohort.focus_is("button “Refresh”").await?;
    says("Refresh").await
}

async fn the_menu_of_filters_begins_with_the_name(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?limit=10").await?;
    browser.click_on(&button("Filter")).await?;
    let expected = json!([
        "Name contains…",
        "Name is…",
        "Size",
        "Price list",
        "Discount",
        "Created",
        "Updated",
        "Customer",
        "ID"
    ]);
    wait::until_equal("the items", expected, async || items(browser).await).await?;
    // A part of the name is what the search is for.
    browser
        .click_on(&role("menuitem").named("Name contains…"))
        .await?;
    cohort
        .focus_is("searchbox “Search customer groups”")
        .await?;
    cohort.filters().are(&[]).await
}
