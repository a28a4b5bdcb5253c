//! What the list shows when there is nothing, nothing yet, or something is wrong.

mod errors;
mod loading;

use demo_api::sample::Size;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role, textbox},
        runner::Journey,
        site::Setup,
    },
};

journeys! {
    Demo: an_empty_shop_says_so;
}

/// All journeys through the states of the list.
pub fn all() -> Vec<Journey> {
    let parts = [journeys(), loading::journeys(), errors::journeys()];
    parts.into_iter().flatten().collect()
}

async fn an_empty_shop_says_so(context: TestContext) -> Outcome {
    let setup = Setup {
        size: Size {
            groups: 0,
            customers: 0,
        },
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
    let list = cohort.open("").await?;
    let title = role("heading").named("No customer groups yet");
    cohort.browser.find(&title).await?;
    list.says("0 customer groups").await?;
    cohort.scan("empty shop").await?;
    // A list needs a group to go into.
    cohort.browser.click_on(&button("Paste a list…")).await?;
    let dialog = cohort.dialog("New group for your list").await?;
    cohort.scan("a group for a list").await?;
    dialog
        .find(&textbox("Name"))
        .await?
        .type_text("Fair")
        .await?;
    dialog.click_on(&button("Create")).await?;
    cohort.dialog("Paste a list for Fair").await?;
    cohort.browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("Paste a list for Fair").await?;
    list.shows(&["Fair".to_owned()]).await
}
