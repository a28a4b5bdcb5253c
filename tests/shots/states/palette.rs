//! The states of the palette and of the sheet of shortcuts.

use super::steps::{appears, at, click, found, quiet};
use super::{selection::selection, start::sign_in};
use crate::support::{
    Outcome,
    cohort::Cohort,
    proxy::{Answer, Calls},
};

/// Opens the palette over this state of the list, and types.
pub(super) async fn palette(cohort: Cohort, query: &str, text: &str) -> Outcome {
    at(cohort.clone(), query).await?;
    palette_here(&cohort, text).await?;
    quiet(&cohort).await
}

pub(super) async fn palette_here(cohort: &Cohort, text: &str) -> Outcome {
    click(cohort, ".palette-button").await?;
    appears(cohort, "dialog [role=combobox]").await?;
    if !text.is_empty() {
        let field = found(cohort, "dialog [role=combobox]").await?;
        field.send_keys(text).await?;
        appears(cohort, ".palette-list:not(:has(.skeleton))").await?;
    }
    Ok(())
}

pub(super) async fn palette_failed(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    let customers = Calls::get("/admin/customers");
    let _fault = cohort.site.proxy.answer(customers, Answer::unknown_error());
    palette_here(&cohort, "vip").await
}

pub(super) async fn palette_signed_out(cohort: Cohort) -> Outcome {
    sign_in(cohort.clone()).await?;
    palette_here(&cohort, "").await
}

pub(super) async fn palette_over_selection(cohort: Cohort) -> Outcome {
    selection(cohort.clone()).await?;
    palette_here(&cohort, "").await
}

pub(super) async fn shortcuts(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    cohort.browser.press("?").await?;
    appears(&cohort, ".key-list").await
}
