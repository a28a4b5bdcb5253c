//! Without a mouse.

use anyhow::{bail, ensure};
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        browser::Browser,
        context::TestContext,
        element::{Scope, focused, role},
        wait,
    },
};

journeys! {
    Demo:
        a_menu_opens_moves_and_gives_the_focus_back,
        the_bar_of_a_selection_hides_no_focus,
        the_pager_keeps_the_focus;
    Demo in Document:
        from_sign_in_to_an_open_row,
        the_skip_link_leads_past_the_top_bar;
}

/// Whether the focus can be seen: it has a ring, and nothing lies over it.
const SEEN: &str = "const it = document.activeElement;
    const style = getComputedStyle(it), box = it.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
        || style.boxShadow !== 'none';
    return it.matches(':focus-visible') && ring && (it === over || it.contains(over) || over?.contains(it));";

/// Presses Tab until the focus is on `wanted`, seeing every stop on the way.
pub async fn tab_to(browser: &Browser, wanted: &str) -> Outcome {
    let mut stops = Vec::new();
    for _ in 0..80 {
        browser.press_key(Key::Tab, 1).await?;
        let stop = focused(browser).await?;
        if !stop.starts_with("RootWebArea") {
            browser.at_rest().await?;
            let seen = browser.script(SEEN, Vec::new()).await?;
            ensure!(seen == json!(true), "the focus on {stop} cannot be seen");
        }
        if stop == wanted {
            return Ok(());
        }
        stops.push(stop);
    }
    bail!("Tab does not lead to {wanted}, but to {stops:#?}")
}

async fn from_sign_in_to_an_open_row(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    let browser = &cohort.browser;
    cohort.go("").await?;
    wait::until_equal("the focus", "textbox “Email”".to_owned(), async || {
        focused(browser).await
    })
    .await?;
    browser.press(ADMIN_EMAIL).await?;
    tab_to(browser, "textbox “Password”").await?;
    browser.press(ADMIN_PASSWORD).await?;
    browser.press_key(Key::Enter, 1).await?;
    let list = cohort.list();
    list.settled().await?;

    tab_to(browser, "searchbox “Search customer groups”").await?;
    browser.press("wholesale").await?;
    browser.press_key(Key::Enter, 1).await?;
    list.shows(&cohort.site.admin.named_like("wholesale").await?)
        .await?;
    tab_to(browser, "button “Name”").await?;
    browser.press_key(Key::Enter, 1).await?;
    list.is_sorted("Name", "ascending").await?;
    list.settled().await?;
    assert_eq!(focused(browser).await?, "button “Name”");
    tab_to(browser, "button “Details of Wholesale”").await?;
    browser.press(" ").await?;
    let details = list.details("Wholesale").await?;
    assert_eq!(focused(browser).await?, "button “Details of Wholesale”");
    tab_to_tab(browser).await?;
    browser.press_key(Key::Right, 1).await?;
    wait::until_equal("the tab", "Price lists".to_owned(), async || {
        details.chosen().await
    })
    .await?;
    ensure!(focused(browser).await?.starts_with("tab “Price lists"));
    browser.press_key(Key::Left, 2).await?;
    wait::until_equal("the tab", "Metadata".to_owned(), async || {
        details.chosen().await
    })
    .await
}

/// Presses Tab until the focus is on a tab.
async fn tab_to_tab(browser: &Browser) -> Outcome {
    for _ in 0..20 {
        browser.press_key(Key::Tab, 1).await?;
        if focused(browser).await?.starts_with("tab “") {
            return Ok(());
        }
    }
    bail!("Tab leads to no tab")
}

async fn a_menu_opens_moves_and_gives_the_focus_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("").await?;
    tab_to(browser, "button “Sort: Newest first”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let at = async |wanted: &str| {
        wait::until_equal("the focus", wanted.to_owned(), async || {
            focused(browser).await
        })
        .await
    };
    at("menuitemradio “Name, A to Z”").await?;
    browser.press_key(Key::Escape, 1).await?;
    at("button “Sort: Newest first”").await?;
    browser.press_key(Key::Enter, 1).await?;
    at("menuitemradio “Name, A to Z”").await?;
    browser.press_key(Key::Down, 2).await?;
    at("menuitemradio “Newest first”").await?;
    browser.press_key(Key::Up, 2).await?;
    at("menuitemradio “Name, A to Z”").await?;
    browser.press_key(Key::Enter, 1).await?;
    list.is_sorted("Name", "ascending").await?;
    at("button “Sort: Name, A to Z”").await
}

async fn the_skip_link_leads_past_the_top_bar(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?order=name").await?;
    browser.press_key(Key::Tab, 1).await?;
    assert_eq!(focused(browser).await?, "link “Skip to content”");
    browser.press_key(Key::Enter, 1).await?;
    cohort.at("?order=name").await?;
    browser.press_key(Key::Tab, 1).await?;
    assert_eq!(focused(browser).await?, "button “New group”");
    Ok(())
}

async fn the_pager_keeps_the_focus(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?limit=10").await?;
    tab_to(browser, "combobox “Rows per page”").await?;
    tab_to(browser, "button “Next page”").await?;
    browser.press_key(Key::Enter, 1).await?;
    list.range("11–20 of").await?;
    list.settled().await?;
    assert_eq!(focused(browser).await?, "button “Next page”");
    Ok(())
}

async fn the_bar_of_a_selection_hides_no_focus(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.set_viewport((1280, 500)).await?;
    let list = cohort.open("?q=schools&order=name").await?;
    let names = list.names().await?;
    tab_to(browser, &format!("checkbox “Select {}”", names[0])).await?;
    browser.press(" ").await?;
    list.bar_says("1 selected").await?;
    for name in &names[1..] {
        browser.press_key(Key::Down, 1).await?;
        browser.at_rest().await?;
        assert_eq!(focused(browser).await?, format!("checkbox “Select {name}”"));
        let seen = browser.script(SEEN, Vec::new()).await?;
        ensure!(seen == json!(true), "the focus on {name} cannot be seen");
    }
    tab_to(browser, "button “Export selected”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let dialog = role("dialog").named("Export");
    browser.find(&dialog).await?;
    browser.press_key(Key::Escape, 1).await?;
    browser.gone(&dialog).await?;
    assert_eq!(focused(browser).await?, "button “Export selected”");
    // The way to clear it stands before the actions, beside the number.
    for _ in 0..10 {
        browser.press_with(Key::Shift, Key::Tab).await?;
        if focused(browser).await? == "button “Clear”" {
            break;
        }
    }
    assert_eq!(focused(browser).await?, "button “Clear”");
    browser.press_key(Key::Enter, 1).await?;
    let head = "checkbox “Select all on this page”".to_owned();
    wait::until_equal("the focus", head, async || focused(browser).await).await
}
