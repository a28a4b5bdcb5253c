//! Picking customers and groups: all of them, without a mouse, in narrow windows and in open rows.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::Key;

use super::members::{dialog, found_in_picker, pick};
use super::own::{Own, emails_of, some_customers};
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role},
        wait,
    },
};

journeys! {
    Demo:
        all_customers_on_all_pages_are_picked,
        a_group_is_chosen_without_a_mouse,
        narrow_windows_keep_select_all_and_sorting,
        an_open_row_adds_customers;
}

async fn all_customers_on_all_pages_are_picked(context: TestContext) -> Outcome {
    const TINTED: &str = "return document.querySelectorAll('#group-details tr.selected').length";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 25).await?;
    let own = Own::make(&cohort, "Everyone", &customers).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let table = format!("Customers of {}", own.name);
    let emails = emails_of(&customers);
    page.details
        .column_is(&table, "Email", &emails[..20])
        .await?;
    let all = role("checkbox").named("Select all on this page");
    browser.click_on(&all).await?;
    page.says("20 selected").await?;
    assert_eq!(browser.script(TINTED, Vec::new()).await?, json!(20));
    page.press("Select all 25").await?;
    page.says("25 selected").await?;
    browser.find(&button("All 25 selected")).await?;
    cohort.scan("all customers picked").await?;
    // The bar stays in view, wherever the table is scrolled to.
    browser.script("scrollTo(0, 0)", Vec::new()).await?;
    let remove = browser.find(&button("Remove 25")).await?;
    let is_seen = remove
        .run("const box = arguments[0].getBoundingClientRect(); return box.top > 0 && box.bottom <= innerHeight")
        .await?;
    ensure!(is_seen == json!(true), "the bar is out of view");

    let rows = role("combobox").named("Rows per page");
    browser.find(&rows).await?.choose("50").await?;
    page.details.column_is(&table, "Email", &emails).await?;
    page.press("Remove 25").await?;
    page.toast("Removed 25 customers").await?;
    assert_eq!(own.emails().await?, [""; 0]);
    own.delete().await
}

async fn a_group_is_chosen_without_a_mouse(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 2).await?;
    let own = Own::make(&cohort, "Source", &customers).await?;
    let other = Own::make(&cohort, "Target", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    pick(&cohort, &emails_of(&customers)[..1]).await?;
    page.press("Copy to…").await?;
    let dialog = dialog(&cohort).await?;
    cohort.focus_is("combobox “Search customer groups”").await?;
    let height = async || {
        let list = dialog.find(&role("listbox").named("Group")).await?;
        list.run("return arguments[0].offsetHeight").await
    };
    let before = height().await?;
    browser.press(&other.name).await?;
    let option = role("option").starting(&other.name);
    let option = dialog.find(&option).await?;
    cohort.told("1 customer group").await?;
    assert_eq!(height().await?, before, "the list has moved what is below");
    browser.press_key(Key::Down, 1).await?;
    browser.press_key(Key::Enter, 1).await?;
    wait::until_equal("the choice", Some("true".to_owned()), async || {
        option.attribute("aria-selected").await
    })
    .await?;
    cohort.focus_is("combobox “Search customer groups”").await?;
    cohort.scan("a group chosen by keyboard").await?;
    dialog.click_on(&button("Copy")).await?;
    page.toast("Added 1 customer").await?;
    assert_eq!(other.emails().await?.len(), 1);
    // It comes first now, without a search.
    pick(&cohort, &emails_of(&customers)[1..]).await?;
    page.press("Copy to…").await?;
    let first = wait::until("the groups", async || {
        let dialog = cohort.browser.now(&role("dialog")).await?;
        let options = dialog.all(&role("option")).await?;
        options.into_iter().next().context("no group is offered")
    });
    ensure!(first.await?.name().starts_with(&other.name));
    browser.press_key(Key::Escape, 1).await?;
    own.delete().await?;
    other.delete().await
}

async fn narrow_windows_keep_select_all_and_sorting(context: TestContext) -> Outcome {
    /// How many elements of the head take the focus without being seen.
    const UNSEEN: &str = "return [...document.querySelectorAll('#group-details thead :is(button, input)')]
        .filter(it => { const box = it.getBoundingClientRect(); return box.width < 8 || box.height < 8 })
        .length";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 3).await?;
    let own = Own::make(&cohort, "Narrow", &customers).await?;
    browser.set_viewport((640, 900)).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let table = format!("Customers of {}", own.name);
    let mut emails = emails_of(&customers);
    page.details.column_is(&table, "Email", &emails).await?;
    page.says("Select all on this page").await?;
    assert_eq!(browser.script(UNSEEN, Vec::new()).await?, json!(0));
    cohort.scan("customers in a narrow window").await?;
    let shown = page
        .details
        .panel
        .find(&role("table").named(&table))
        .await?;
    shown.click_on(&button("Email")).await?;
    emails.reverse();
    wait::until_equal("the order", emails.clone(), async || {
        let words = page.details.panel.text().await?;
        let mut found: Vec<(usize, String)> = emails
            .iter()
            .filter_map(|email| Some((words.find(email.as_str())?, email.clone())))
            .collect();
        found.sort();
        Ok(found.into_iter().map(|(_, email)| email).collect())
    })
    .await?;
    own.delete().await
}

async fn an_open_row_adds_customers(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 1).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Row", &[]).await?;
    let list = cohort.open(&format!("?id={}", own.id)).await?;
    let details = list.open_row(&own.name).await?;
    details.says("No customers in this group").await?;
    details.panel.find(&button("Paste a list…")).await?;
    details.panel.click_on(&button("Add customers")).await?;
    let picker = dialog(&cohort).await?;
    found_in_picker(&picker, &emails[0]).await?.click().await?;
    picker.click_on(&button("Add customers")).await?;
    cohort
        .told(&format!("Added 1 customer to {}", own.name))
        .await?;
    let table = format!("Customers of {}", own.name);
    details.column_is(&table, "Email", &emails).await?;
    own.delete().await
}
