//! Steps that the ways to the states have in common.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::{By, WebElement};

use crate::support::{Outcome, cohort::Cohort, element::Element, proxy::Calls, wait};

/// Waits until the page waits for nothing any more.
pub(super) async fn quiet(cohort: &Cohort) -> Outcome {
    wait::until("the last answer", async || {
        cohort.browser.at_rest().await?;
        let open = cohort.site.proxy.matching(|call| call.end.is_none());
        ensure!(open.is_empty(), "{open:?}");
        // What is out of view, or covered by a group's page, is not asked for.
        let busy = "return [...document.querySelectorAll('[aria-busy=true], .skeleton')]
            .filter(element => element.checkVisibility())
            .map(element => element.getBoundingClientRect())
            .filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length";
        let busy = cohort.browser.script(busy, Vec::new()).await?;
        ensure!(busy == json!(0), "something is busy");
        Ok(())
    })
    .await
}

pub(super) async fn at(cohort: Cohort, query: &str) -> Outcome {
    cohort.open(query).await?;
    quiet(&cohort).await
}

pub(super) async fn appears(cohort: &Cohort, selector: &'static str) -> Outcome {
    wait::until(selector, async || {
        cohort.browser.find_css(selector).await.map(drop)
    })
    .await
}

pub(super) async fn press(cohort: &Cohort, selector: &str) -> Outcome {
    found(cohort, selector).await?;
    let element = Element::with_css(&cohort.browser, selector).await?;
    element.click().await?;
    cohort.browser.at_rest().await
}

/// Presses something also where it has to be pulled into view.
pub(super) async fn push(cohort: &Cohort, css: &str) -> Outcome {
    let element = found(cohort, css).await?.to_json()?;
    cohort
        .browser
        .script("arguments[0].click()", vec![element])
        .await?;
    Ok(())
}

pub(super) async fn click(cohort: &Cohort, selector: &'static str) -> Outcome {
    appears(cohort, selector).await?;
    let element = Element::with_css(&cohort.browser, selector).await?;
    element.click().await?;
    quiet(cohort).await
}

/// Opens the menu with this number, counted along the page.
pub(super) async fn menu(cohort: Cohort, number: usize) -> Outcome {
    at(cohort.clone(), "").await?;
    let menus = By::Css("button[aria-haspopup]");
    let mut shown = Vec::new();
    for menu in cohort.browser.driver().find_all(menus).await? {
        // On a phone some have no button.
        if menu.is_displayed().await? {
            shown.push(menu);
        }
    }
    let menu = shown.get(number).context("there are fewer menus")?;
    menu.click().await?;
    quiet(&cohort).await
}

pub(super) fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

/// The element, once it is there.
pub(super) async fn found(cohort: &Cohort, selector: &str) -> Outcome<WebElement> {
    wait::until(selector, async || cohort.browser.find_css(selector).await).await
}

/// The element with this number of those that a selector finds, once it is there.
pub(super) async fn nth(cohort: &Cohort, selector: &str, number: usize) -> Outcome<WebElement> {
    wait::until(selector, async || {
        let found = cohort.browser.driver().find_all(By::Css(selector)).await?;
        let found = found.into_iter().nth(number);
        found.context("there are fewer")
    })
    .await
}
