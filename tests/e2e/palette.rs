//! The palette: what it finds, when the shop fails, and when nobody is signed in.

use anyhow::ensure;
use thirtyfour::Key;

use super::group::own::{Own, some_customers};
use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        the_palette_finds_a_group_and_a_customer,
        a_search_that_fails_keeps_what_was_typed,
        the_region_is_chosen_by_its_name,
        without_a_session_the_palette_has_settings;
}

const PALETTE: &str = "Quick search";

/// Opens the palette by its key.
pub async fn open_palette(cohort: &Cohort) -> Outcome {
    cohort.browser.press_with(Key::Control, 'k').await?;
    cohort.focus_is(&format!("combobox “{PALETTE}”")).await
}

/// Waits until the palette offers this, and chooses it if it is the first that is offered.
pub async fn choose_first(cohort: &Cohort, option: &str) -> Outcome {
    let wanted = role("option").starting(option);
    wait::until(option, async || {
        let active =
            "return document.querySelector('[role=option][aria-selected=true]')?.textContent ?? ''";
        let active = cohort.browser.script(active, Vec::new()).await?;
        let active = active.as_str().unwrap_or_default().to_owned();
        ensure!(active.starts_with(option), "the first one is {active}");
        Ok(())
    })
    .await?;
    cohort.browser.press_key(Key::Enter, 1).await?;
    cohort.browser.gone(&wanted).await
}

async fn the_palette_finds_a_group_and_a_customer(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 1).await?;
    let own = Own::make(&cohort, "Zz palette", &customers).await?;
    cohort.open("").await?;
    browser.click_on(&button(PALETTE)).await?;
    let palette = cohort.dialog(PALETTE).await?;
    cohort.focus_is(&format!("combobox “{PALETTE}”")).await?;
    cohort.scan("the palette").await?;
    browser.press(&customers[0].email).await?;
    let option = role("option").starting(&customers[0].email);
    let option = palette.find(&option).await?;
    ensure!(option.name().contains(" group"), "{}", option.name());
    cohort.scan("what the palette has found").await?;
    option.click().await?;
    let title = format!("Groups of {}", customers[0].email);
    cohort.dialog(&title).await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone(&title).await?;
    cohort.focus_is(&format!("button “{PALETTE}”")).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is(&format!("combobox “{PALETTE}”")).await?;
    browser.press(&own.name).await?;
    let option = role("option").named(&own.name);
    browser.find(&option).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.group_page(&own.name).await?;
    cohort.focus_is(&format!("heading “{}”", own.name)).await?;
    own.delete().await
}

async fn a_search_that_fails_keeps_what_was_typed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("").await?;
    browser.tolerate_console("/admin/customers");
    let fault = cohort
        .site
        .proxy
        .answer(Calls::get("/admin/customers"), Answer::unknown_error());
    browser.click_on(&button(PALETTE)).await?;
    cohort.focus_is(&format!("combobox “{PALETTE}”")).await?;
    browser.press("vip").await?;
    let again = role("option").named("The search did not work. Choose this to try again.");
    let again = browser.find(&again).await?;
    let groups = cohort.site.admin.groups("q=vip&limit=6").await?.names();
    browser.find(&role("option").named(&groups[0])).await?;
    cohort.scan("a palette whose search has failed").await?;
    fault.lift();
    again.click().await?;
    browser
        .gone(&role("option").starting("The search did not work"))
        .await?;
    let field = browser.find(&role("combobox").named(PALETTE)).await?;
    assert_eq!(field.value().await?, "vip");
    Ok(())
}

async fn the_region_is_chosen_by_its_name(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("").await?;
    // "3 Jan 2019" and "Jan 3, 2019".
    for (region, has_comma) in [("Ireland", false), ("United States", true)] {
        browser.click_on(&button(PALETTE)).await?;
        cohort.focus_is(&format!("combobox “{PALETTE}”")).await?;
        browser.press(&format!("region {region}")).await?;
        choose_first(&cohort, region).await?;
        wait::until("the dates", async || {
            let text = list.table().await?.text().await?;
            let is_so = [", 2019", ", 202"].iter().any(|year| text.contains(year));
            ensure!(is_so == has_comma && text.contains("20"), "{text}");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

async fn without_a_session_the_palette_has_settings(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    let browser = &cohort.browser;
    cohort.go("").await?;
    browser.find(&button("Sign in")).await?;
    browser.click_on(&button(PALETTE)).await?;
    let palette = cohort.dialog(PALETTE).await?;
    palette.find(&role("option").starting("Dark")).await?;
    ensure!(!palette.has(&role("option").named("New group")).await?);
    cohort.scan("the palette without a session").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone(PALETTE).await
}
