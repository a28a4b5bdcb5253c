//! Small windows and large zoom: everything is there, and nothing scrolls sideways.

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        browser::PHONE,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::{Answer, Calls},
    },
};

journeys! {
    Demo in Document:
        a_phone_has_everything,
        the_narrowest_window_cuts_nothing,
        double_zoom_cuts_nothing,
        spaced_out_text_cuts_nothing;
}

/// What lies outside of the window to the left or right, unless it scrolls by itself.
pub async fn fits(cohort: &Cohort, state: &str) -> Outcome {
    const WIDER: &str = "const root = document.documentElement;
        return [root.scrollWidth, root.clientWidth]";
    const OUTSIDE: &str = "const scrolls = element => {
            for (let up = element; up; up = up.parentElement)
                if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
            return false;
        };
        return [...document.body.querySelectorAll('*')].filter(element => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element);
        }).map(element => element.outerHTML.slice(0, 120));";
    cohort.browser.at_rest().await?;
    let widths = cohort.browser.script(WIDER, Vec::new()).await?;
    let outside = cohort.browser.script(OUTSIDE, Vec::new()).await?;
    ensure!(
        widths[0].as_f64() <= widths[1].as_f64(),
        "{state}: the page scrolls sideways, {widths}: {outside:#}"
    );
    ensure!(
        outside == json!([]),
        "{state}: outside of the window: {outside:#}"
    );
    Ok(())
}

/// Goes through the states of the page and sees that each fits.
async fn all_states_fit(cohort: &Cohort) -> Outcome {
    cohort.go("").await?;
    cohort.browser.find(&textbox("Email")).await?;
    fits(cohort, "sign-in").await?;
    cohort.scan("sign-in").await?;
    let list = cohort.sign_in().await?;
    fits(cohort, "list").await?;
    cohort.scan("list").await?;
    // The sample shop has very long names as well.
    let names = list.names().await?;
    list.open_row(&names[0]).await?;
    list.settled().await?;
    fits(cohort, "open row").await?;
    let list = cohort.open("?order=-name&q=customers").await?;
    fits(cohort, "long names").await?;
    list.search("wholesale").await?;
    list.shows(
        &cohort
            .site
            .admin
            .groups("limit=20&q=wholesale&order=-name")
            .await?
            .names(),
    )
    .await?;
    let details = list.open_row("Wholesale").await?;
    details.column("Customers of Wholesale", "Email").await?;
    fits(cohort, "customers of a group").await?;
    cohort.scan("customers of a group").await?;
    for (tab, words) in [
        ("Price lists", "Type"),
        (cohort.site.admin.discounts_tab(), "Code"),
        ("Metadata", "payment_terms"),
    ] {
        details.choose(tab).await?;
        details.says(words).await?;
        fits(cohort, tab).await?;
        cohort.scan(tab).await?;
    }
    list.search("no group is called this").await?;
    cohort
        .browser
        .find(&role("heading").named("No groups found"))
        .await?;
    fits(cohort, "nothing matches").await?;
    let list_request = Calls::get("/admin/customer-groups");
    let fault = cohort
        .site
        .proxy
        .answer(list_request, Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    cohort.go("?limit=10").await?;
    cohort.alert("could not be loaded").await?;
    fits(cohort, "error").await?;
    cohort.scan("error").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.list().settled().await
}

async fn a_phone_has_everything(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.browser.set_viewport(PHONE).await?;
    all_states_fit(&cohort).await?;
    let list = cohort.open("").await?;
    let truth = cohort.site.admin.groups("limit=20").await?;
    list.counted().await?;
    list.shows(&truth.names()).await?;
    list.turn_to("Next page").await?;
    list.range(&format!("21–40 of {}", truth.count)).await?;
    list.page_size().await?.choose("50").await?;
    list.range(&format!("1–50 of {}", truth.count)).await?;
    cohort
        .browser
        .click_on(&role("button").starting("Sort: "))
        .await?;
    let by_name = role("menuitemradio").named("Name, A to Z");
    cohort.browser.click_on(&by_name).await?;
    list.shows(
        &cohort
            .site
            .admin
            .groups("limit=50&order=name")
            .await?
            .names(),
    )
    .await?;
    cohort.sign_out().await?;
    cohort.browser.find(&textbox("Email")).await.map(drop)
}

async fn the_narrowest_window_cuts_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.browser.set_viewport((320, 640)).await?;
    all_states_fit(&cohort).await
}

async fn double_zoom_cuts_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    // A window of 1280 × 900 at 200 % has this many CSS pixels.
    cohort.browser.set_viewport((640, 450)).await?;
    all_states_fit(&cohort).await
}

async fn spaced_out_text_cuts_nothing(context: TestContext) -> Outcome {
    // The spacings that WCAG 1.4.12 asks a page to bear.
    // As a sheet of the script's own, which the page's content security policy allows.
    const SPACED: &str = "const style = new CSSStyleSheet();
        style.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
            word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
        document.adoptedStyleSheets = [style];";
    const CUT: &str = "return [...document.querySelectorAll('button, th, h1, label, .chip')]
        .filter(element => element.offsetWidth > 0 && !element.closest('[aria-hidden=true]')
            && element.scrollHeight > element.clientHeight + 1
            && getComputedStyle(element).overflowY !== 'visible')
        .map(element => element.outerHTML.slice(0, 160));";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=vip").await?;
    list.open_row("VIP").await?.says("Email").await?;
    cohort.browser.script(SPACED, Vec::new()).await?;
    fits(&cohort, "spaced-out text").await?;
    let cut = cohort.browser.script(CUT, Vec::new()).await?;
    ensure!(cut == json!([]), "cut: {cut:#}");
    Ok(())
}
