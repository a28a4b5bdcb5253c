//! The states with groups selected.

use super::steps::{appears, at, found, list_request, push, quiet};
use crate::support::{Outcome, cohort::Cohort};

/// Selects the page.
pub(super) async fn selection(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    found(&cohort, "#select-page").await?.click().await?;
    quiet(&cohort).await
}

/// The choices for a file of the selection.
pub(super) async fn selection_export(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    push(&cohort, ".bar button[aria-haspopup]").await?;
    cohort.browser.at_rest().await
}

/// A selection of all groups that is on its way.
pub(super) async fn selecting_all(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    let second = list_request().with("limit", "100").with("offset", "99");
    let _held = cohort.site.proxy.hold(second);
    let all = found(&cohort, ".verbs button").await?;
    all.click().await?;
    appears(&cohort, "progress[value]").await
}

/// One of the verbs for the first groups of the list, by its place in the bar.
pub(super) async fn selected_verb(cohort: Cohort, place: usize) -> Outcome {
    at(cohort.clone(), "?order=-updated_at").await?;
    for row in 1..=3 {
        let checkbox = format!("tr:nth-child({row} of .group-row) [id^=select-cgrp]");
        push(&cohort, &checkbox).await?;
    }
    push(&cohort, &format!(".verbs > button:nth-of-type({place})")).await?;
    appears(&cohort, "dialog[open]").await?;
    quiet(&cohort).await
}
