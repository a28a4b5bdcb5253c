//! What the page says when it cannot start: never nothing.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::{
    journeys,
    support::{
        Outcome,
        browser::Browser,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Once:
        without_javascript_it_says_so,
        without_webassembly_it_says_so,
        an_old_browser_is_named,
        a_part_that_is_missing_is_said,
        a_script_that_never_runs_is_said_after_a_while,
        a_policy_without_webassembly_is_said,
        a_configuration_that_cannot_be_had_is_said,
        a_fault_of_its_own_is_said;
}

/// Waits until assistive technology finds a text that contains these words, also where no script can look.
async fn reads(browser: &Browser, words: &str) -> Outcome {
    wait::until("the text", async || {
        let tree = browser.devtools("Accessibility.getFullAXTree", json!({}));
        let tree = tree.await?;
        let nodes = tree["nodes"].as_array().context("no tree")?;
        let name = |node: &Value| node["name"]["value"].as_str().map(str::to_owned);
        let names: Vec<_> = nodes.iter().filter_map(name).collect();
        ensure!(names.iter().any(|name| name.contains(words)), "{names:?}");
        Ok(())
    })
    .await
}

/// The path of the one built file whose name begins and ends so.
fn file(context: &TestContext, start: &str, end: &str) -> Outcome<String> {
    let names = std::fs::read_dir(&context.settings().dist)?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let mut names = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    let name = names.next();
    let name = name.with_context(|| format!("no {start}…{end}"))?;
    ensure!(names.next().is_none(), "several {start}…{end}");
    Ok(format!("{}{name}", context.base()))
}

/// A browser whose pages begin with this script.
async fn beginning_with(context: &TestContext, script: &str) -> Outcome<Cohort> {
    let cohort = context.signed_out().await?;
    let script = json!({ "source": script });
    let browser = &cohort.browser;
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    Ok(cohort)
}

async fn without_javascript_it_says_so(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    let forbid = |value: bool| json!({ "value": value });
    let command = "Emulation.setScriptExecutionDisabled";
    cohort.browser.devtools(command, forbid(true)).await?;
    cohort.go("").await?;
    reads(&cohort.browser, "Cohort needs JavaScript. Allow it").await?;
    cohort.browser.devtools(command, forbid(false)).await?;
    Ok(())
}

async fn without_webassembly_it_says_so(context: TestContext) -> Outcome {
    let cohort = beginning_with(&context, "delete window.WebAssembly").await?;
    cohort.go("").await?;
    cohort.alert("Cohort needs WebAssembly").await?;
    cohort.scan("no WebAssembly").await
}

async fn an_old_browser_is_named(context: TestContext) -> Outcome {
    let cohort = beginning_with(&context, "CSS.supports = () => false").await?;
    cohort.go("").await?;
    cohort.alert("Cohort needs a newer browser: Chrome").await
}

async fn a_part_that_is_missing_is_said(context: TestContext) -> Outcome {
    for (start, end) in [("cohort_bg-", ".wasm"), ("en-", ".txt")] {
        let cohort = context.signed_out().await?;
        let path = file(&context, start, end)?;
        let missing = Answer::html(StatusCode::NOT_FOUND, "not here");
        let fault = cohort.site.proxy.answer(Calls::get(&path), missing);
        cohort.expect_failed(&path, 404);
        // What came of it, in words of the browser's and of the page's.
        for part in ["failed to fetch Wasm", "does not hold the texts"] {
            cohort.browser.tolerate_console(part);
        }
        cohort.go("").await?;
        cohort.alert("a part of it did not load").await?;
        cohort.scan("a missing part").await?;
        // It is there again, and so is the page.
        fault.lift();
        cohort.expect_no_session();
        cohort.browser.reload().await?;
        cohort.browser.find(&button("Sign in")).await?;
    }
    Ok(())
}

/// Where not even the first script runs, the page itself has to say it.
async fn a_script_that_never_runs_is_said_after_a_while(context: TestContext) -> Outcome {
    for (start, end) in [("boot-", ".js"), ("cohort-", ".js"), ("languages-", ".js")] {
        let cohort = context.signed_out().await?;
        let path = file(&context, start, end)?;
        let missing = Answer::html(StatusCode::NOT_FOUND, "not here");
        let _fault = cohort.site.proxy.answer(Calls::get(&path), missing);
        cohort.expect_failed(&path, 404);
        cohort.browser.tolerate_console("was preloaded");
        cohort.go("").await?;
        // Its time is put forward.
        let skip = "document.getAnimations().forEach(animation => animation.finish())";
        cohort.browser.script(skip, Vec::new()).await?;
        reads(&cohort.browser, "This takes long. Reload the page").await?;
        cohort.scan("a missing script").await?;
    }
    Ok(())
}

async fn a_policy_without_webassembly_is_said(context: TestContext) -> Outcome {
    let setup = Setup {
        policy: Some("script-src 'self'"),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort
        .browser
        .expect_console(&["WebAssembly", "Content Security Policy"]);
    cohort.go("").await?;
    cohort
        .alert("its security headers forbid WebAssembly")
        .await
}

async fn a_configuration_that_cannot_be_had_is_said(context: TestContext) -> Outcome {
    for (status, body, words) in [
        (StatusCode::INTERNAL_SERVER_ERROR, "", "HTTP 500"),
        (StatusCode::OK, "{ \"theme\": dark }", "line 1 column"),
        (
            StatusCode::OK,
            "{ \"shops\": [] }",
            "shops: the list is empty",
        ),
    ] {
        let cohort = context.signed_out().await?;
        let config = Calls::get(format!("{}config.json", context.base()));
        let _fault = cohort.site.proxy.answer(config, Answer::html(status, body));
        if !status.is_success() {
            cohort.expect_failed("config.json", status.as_u16());
        }
        cohort.go("").await?;
        cohort
            .alert("The configuration of this page cannot be used")
            .await?;
        cohort.alert(words).await?;
        // The password of whoever trusts the page must not go to a server that is merely near.
        let asked = cohort
            .site
            .proxy
            .matching(|call| call.path.starts_with("/admin"));
        ensure!(asked.is_empty(), "{asked:?}");
    }
    Ok(())
}

async fn a_fault_of_its_own_is_said(context: TestContext) -> Outcome {
    const FAULT: &str = "const error = new WebAssembly.RuntimeError('unreachable');
        dispatchEvent(new ErrorEvent('error', { error }))";
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.browser.script(FAULT, Vec::new()).await?;
    cohort
        .alert("because of a fault of its own. Reload the page")
        .await?;
    cohort.scan("stopped").await
}
