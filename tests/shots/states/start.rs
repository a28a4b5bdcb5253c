//! The states before there is a list.

use anyhow::Context;
use axum::http::StatusCode;
use demo_api::ADMIN_EMAIL;
use serde_json::json;
use thirtyfour::{By, Key};

use super::steps::{appears, found, menu, quiet};
use crate::support::{
    Outcome,
    cohort::Cohort,
    proxy::{Answer, Calls},
};

pub(super) async fn sign_in(cohort: Cohort) -> Outcome {
    cohort.go("").await?;
    appears(&cohort, "input[type=password]").await?;
    quiet(&cohort).await
}

pub(super) async fn refused(cohort: Cohort) -> Outcome {
    sign_in(cohort.clone()).await?;
    let email = found(&cohort, "input[type=email]").await?;
    email.send_keys(ADMIN_EMAIL).await?;
    let password = found(&cohort, "input[type=password]").await?;
    password.send_keys("wrong" + Key::Enter).await?;
    appears(&cohort, "[role=alert]:not(:empty)").await?;
    quiet(&cohort).await
}

pub(super) async fn misconfigured(cohort: Cohort) -> Outcome {
    cohort.go("").await?;
    appears(&cohort, "[role=alert]").await
}

pub(super) async fn cannot_start(cohort: Cohort) -> Outcome {
    let old = json!({ "source": "delete window.WebAssembly" });
    let command = "Page.addScriptToEvaluateOnNewDocument";
    cohort.browser.devtools(command, old).await?;
    misconfigured(cohort).await
}

pub(super) async fn unreachable(cohort: Cohort) -> Outcome {
    let page = Answer::html(StatusCode::OK, "<!doctype html><title>A website</title>");
    let _fault = cohort.site.proxy.answer(Calls::get("/admin/auth"), page);
    misconfigured(cohort).await
}

pub(super) async fn connection(cohort: Cohort) -> Outcome {
    menu(cohort.clone(), 0).await?;
    let item = found(&cohort, "[role=menuitem]").await?;
    item.click().await?;
    quiet(&cohort).await
}

pub(super) async fn connection_refused(cohort: Cohort) -> Outcome {
    misconfigured(cohort.clone()).await?;
    let buttons = By::Css(".error-note .button");
    let buttons = cohort.browser.driver().find_all(buttons).await?;
    buttons.last().context("no button")?.click().await?;
    appears(&cohort, ".steps .bad").await?;
    quiet(&cohort).await
}
