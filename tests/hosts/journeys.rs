//! All journeys, and what they share: the page on a web server, watched.

mod files;
mod policy;
mod server;
mod shipped;
mod views;

use anyhow::{Context, ensure};
use demo_api::sample::Size;
use serde_json::{Value, json};

use crate::support::{
    Outcome, browser::Browser, cohort::Cohort, context::TestContext, runner::Journey, site::Site,
};
use server::{Program, WebServer, free_port};

/// Every journey there is.
pub fn all() -> Vec<Journey> {
    [
        shipped::journeys(),
        files::journeys(),
        policy::journeys(),
        views::journeys(),
        views::states(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A browser without a session at the page on a web server, with a shop of this size on another origin. What else
/// `config.json` says is in `config`.
async fn hosted(
    context: &TestContext,
    program: Program,
    size: Size,
    config: Value,
) -> Outcome<Cohort> {
    let port = free_port()?;
    let dist = context.settings().dist.clone();
    let base = context.base();
    let start = async |shop: &str| {
        let mut config = config;
        config["backend_url"] = shop.into();
        WebServer::start(program, port, &dist, base, &config).await
    };
    let page = format!("http://127.0.0.1:{port}");
    let site = Site::hosted(base, size, &page, start).await?;
    let cohort = context.signed_out_on(site).await?;
    watch(&cohort.browser).await?;
    Ok(cohort)
}

/// From now on has every page the browser loads keep a list of what its policy was violated by.
async fn watch(browser: &Browser) -> Outcome {
    const WATCH: &str = "window.violations = [];
        addEventListener('securitypolicyviolation', event => window.violations.push(
            [event.effectiveDirective, event.blockedURI, event.sourceFile, event.lineNumber, event.sample].join(' ')))";
    browser
        .devtools(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": WATCH }),
        )
        .await?;
    Ok(())
}

/// What violated the policy of the page since it was loaded.
async fn violations(browser: &Browser) -> Outcome<Vec<String>> {
    let list = browser.script("return window.violations", Vec::new());
    serde_json::from_value(list.await?).context("the page is not watched")
}

/// Whether nothing violated the policy of the page since it was loaded.
async fn no_violation(browser: &Browser, state: &str) -> Outcome {
    let found = violations(browser).await?;
    ensure!(found.is_empty(), "{state}: {}", found.join("\n"));
    Ok(())
}
