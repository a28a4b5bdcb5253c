//! The views of the page under the headers of a real server, with the shop on another origin: everything works, nothing
//! violates the policy, and the console stays empty.

use anyhow::ensure;
use demo_api::sample::Size;
use serde_json::json;

use super::{hosted, no_violation, server::Program};
use crate::{
    journeys,
    states::{self, SiteKind, State},
    support::{
        Outcome,
        admin::unique,
        cohort::{Cohort, selection::Choices},
        context::TestContext,
        element::{Scope, button, link, role, textbox},
        runner::{Journey, RunsIn, RunsOn},
        site::Setup,
        wait,
    },
};

journeys! {
    Demo in Window:
        nginx,
        caddy;
}

/// A journey for each state there is a picture of, but for that of a shop that lets nobody in: here all are let in.
pub fn states() -> Vec<Journey> {
    let module = concat!(module_path!(), "::state");
    let journey = |state: &'static State| {
        Journey::new(
            module,
            state.name,
            (RunsOn::Once, RunsIn::Window),
            move |context| Box::pin(state_is_clean(context, state)),
        )
    };
    let states = states::ALL.iter();
    states
        .filter(|state| state.site != SiteKind::Locked)
        .map(journey)
        .collect()
}

async fn state_is_clean(context: TestContext, state: &'static State) -> Outcome {
    let Setup { size, config, .. } = state.setup("en");
    let config = config.unwrap_or_else(|| json!({}));
    let cohort = hosted(&context, Program::Nginx, size, config).await?;
    if state.signed_in {
        context.add_session(&cohort).await?;
    }
    // What the state is about, such as an answer that refuses.
    cohort.browser.tolerate_console("Failed to load resource");
    (state.reach)(cohort.clone()).await?;
    no_violation(&cohort.browser, state.name).await
}

async fn nginx(context: TestContext) -> Outcome {
    walk(context, Program::Nginx).await
}

async fn caddy(context: TestContext) -> Outcome {
    walk(context, Program::Caddy).await
}

async fn walk(context: TestContext, program: Program) -> Outcome {
    let cohort = hosted(&context, program, Size::default(), json!({})).await?;
    cohort.expect_no_session();
    sign_in(&cohort).await?;
    search_and_filter(&cohort).await?;
    open_rows_and_groups(&cohort).await?;
    change_a_group(&cohort).await?;
    take_a_file(&cohort).await?;
    choose_looks(&cohort).await?;
    spell_out_the_page(&cohort).await
}

async fn sign_in(cohort: &Cohort) -> Outcome {
    cohort.go("").await?;
    let list = cohort.sign_in().await?;
    let truth = cohort.site.admin.groups("limit=20").await?;
    list.shows(&truth.names()).await?;
    list.counted().await?;
    list.turn_to("Next page").await?;
    list.range("21–40").await?;
    no_violation(&cohort.browser, "the list").await?;
    cohort.browser.reload().await?;
    list.range("21–40").await
}

async fn search_and_filter(cohort: &Cohort) -> Outcome {
    let list = cohort.open("").await?;
    list.search("vip").await?;
    list.shows(&cohort.site.admin.named_like("vip").await?)
        .await?;
    cohort.filters().begin("Created").await?;
    cohort.filters().set_days("2020-01-01", "").await?;
    cohort.filters().apply().await?;
    list.settled().await?;
    let columns = list.choose_columns().await?;
    ensure!(!columns.all(&role("checkbox")).await?.is_empty());
    no_violation(&cohort.browser, "search, filters, columns").await
}

async fn open_rows_and_groups(cohort: &Cohort) -> Outcome {
    let list = cohort.open("?q=wholesale").await?;
    let details = list.open_row("Wholesale").await?;
    for (tab, words) in [
        ("Customers", "Email"),
        ("Price lists", "Type"),
        ("Discounts", "Code"),
        ("Metadata", "payment_terms"),
    ] {
        details.choose(tab).await?;
        details.says(words).await?;
    }
    cohort.browser.click_on(&link("Wholesale")).await?;
    cohort.group_page("Wholesale").await?;
    no_violation(&cohort.browser, "a group over the list").await?;
    let group = cohort.site.admin.group("Wholesale").await?;
    let page = cohort
        .open_group("?q=wholesale", &group.id, "Wholesale")
        .await?;
    page.settled().await?;
    no_violation(&cohort.browser, "the page of a group").await?;
    page.way_back().await?.click().await?;
    cohort.at("?q=wholesale").await
}

async fn change_a_group(cohort: &Cohort) -> Outcome {
    cohort.open("").await?;
    let (name, other) = (unique("Made"), unique("Renamed"));
    cohort.browser.click_on(&button("New group")).await?;
    let dialog = cohort.dialog("New group").await?;
    let field = dialog.find(&textbox("Name")).await?;
    field.fill(&name).await?;
    field.type_text("\u{E007}").await?;
    cohort.dialog_gone("New group").await?;
    cohort.told(&format!("Created {name}.")).await?;
    cohort.verb(&name, "Rename").await?;
    let dialog = cohort.dialog(&format!("Rename {name}")).await?;
    let field = dialog.find(&textbox("Name")).await?;
    field.fill(&other).await?;
    field.type_text("\u{E007}").await?;
    cohort.dialog_gone(&format!("Rename {name}")).await?;
    cohort.verb(&other, "Delete").await?;
    let dialog = cohort.dialog(&format!("Delete {other}?")).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.dialog_gone(&format!("Delete {other}?")).await?;
    no_violation(&cohort.browser, "making, renaming, deleting").await
}

/// A file is handed over as a blob, which is another thing a policy may forbid.
async fn take_a_file(cohort: &Cohort) -> Outcome {
    let downloads = cohort.browser.downloads().await?;
    let list = cohort.open("?q=vip").await?;
    list.export("Export", Choices::PLAIN).await?;
    let (_, text) = downloads.file().await?;
    ensure!(text.contains("VIP"), "{text}");
    no_violation(&cohort.browser, "an export").await
}

/// The texts of other languages are files of their own.
async fn choose_looks(cohort: &Cohort) -> Outcome {
    let browser = &cohort.browser;
    browser.click_on(&button("Theme and language")).await?;
    browser
        .click_on(&role("menuitemradio").named("Dark"))
        .await?;
    if !browser.has(&role("menuitemradio").named("Deutsch")).await? {
        browser.click_on(&button("Theme and language")).await?;
    }
    browser
        .click_on(&role("menuitemradio").named("Deutsch"))
        .await?;
    wait::until_equal("German", json!("de"), async || {
        browser
            .script("return document.documentElement.lang", Vec::new())
            .await
    })
    .await?;
    browser
        .find(&role("heading").starting("Kundengruppen"))
        .await?;
    no_violation(browser, "German in the dark").await?;
    browser
        .script("localStorage.clear()", Vec::new())
        .await
        .map(drop)
}

async fn spell_out_the_page(cohort: &Cohort) -> Outcome {
    let list = cohort.open("index.html?q=vip&order=name").await?;
    let truth = cohort.site.admin.groups("q=vip&order=name&limit=20");
    list.shows(&truth.await?.names()).await?;
    list.sort_by("Name").await?;
    cohort.at("index.html?q=vip&order=-name").await?;
    no_violation(&cohort.browser, "index.html").await
}
