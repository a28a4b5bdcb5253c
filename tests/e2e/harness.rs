//! The tests' own instruments: that they notice what they are there to notice.

use anyhow::{Context, ensure};
use axum::{Router, http::header::CACHE_CONTROL, response::Html, routing::get};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        context::{JourneyResult, TestContext},
        element::{Scope, button, focused, role},
        proxy::{Answer, Calls, End},
        wait,
    },
};

journeys! {
    Nothing:
        the_console_gate_sees_warnings_errors_and_rejections,
        axe_sees_violations,
        a_browser_knows_nothing_of_the_one_before_in_its_chromium,
        names_are_found_as_assistive_technology_finds_them,
        requests_can_be_held_failed_and_cut;
}

fn page(body: &str) -> Router {
    let page = format!(
        "<!doctype html><html lang=en><title>TestPage</title><link rel=icon href=data:,>\
         <main><h1>TestPage</h1>{body}</main></html>"
    );
    let text = get(async || "the whole text of a small answer".to_owned());
    Router::new()
        .route("/", get(async move || Html(page)))
        .route("/text", text)
}

async fn the_console_gate_sees_warnings_errors_and_rejections(context: TestContext) -> Outcome {
    for (script, part) in [
        ("console.warn('careful')", "careful"),
        ("console.error('wrong')", "wrong"),
        ("throw new Error('thrown')", "thrown"),
        ("Promise.reject(new Error('refused'))", "refused"),
    ] {
        let test_page = context
            .test_page(page(&format!("<script>{script}</script>")))
            .await?;
        test_page.browser.at_rest().await?;
        let Err(verdict) = test_page.browser.check_console().await else {
            anyhow::bail!("{script} is not noticed");
        };
        ensure!(verdict.to_string().contains(part), "{script}: {verdict}");
        test_page.browser.expect_console(&[part]);
        test_page.browser.check_console().await?;
        test_page
            .browser
            .expect_console(&["something that was never said"]);
        ensure!(test_page.browser.check_console().await.is_err(), "{script}");
        context.close(JourneyResult::Passed).await?;
    }
    Ok(())
}

async fn axe_sees_violations(context: TestContext) -> Outcome {
    let test_page = context.test_page(page("<p>Fine.</p>")).await?;
    test_page.browser.scan().await?;
    for (body, rule) in [
        ("<input>", "label: "),
        (
            "<style>button { inline-size: 10px; block-size: 10px; padding: 0; border: 0 }</style>
            <button aria-label=One></button><button aria-label=Other></button>",
            "target-size: ",
        ),
        (
            "<button aria-label=Save>Keep</button>",
            "label-content-name-mismatch: ",
        ),
    ] {
        let test_page = context.test_page(page(body)).await?;
        let Err(found) = test_page.browser.scan().await else {
            anyhow::bail!("{body} is not noticed");
        };
        ensure!(found.to_string().contains(rule), "{found}");
    }
    Ok(())
}

/// What a page can tell of the browser it is in.
const STATE: &str = "const done = arguments[0];
    (async () => done({
        cookie: document.cookie,
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
        permission: (await navigator.permissions.query({ name: 'geolocation' })).state,
        width: innerWidth,
        dark: matchMedia('(prefers-color-scheme: dark)').matches,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        language: navigator.language,
        script: 'mark' in window,
    }))().catch(error => done(String(error)));";

/// Leaves something in everything that a page can write to.
const WRITE: &str = "const done = arguments[0];
    document.cookie = 'mark=1; max-age=3600';
    localStorage.setItem('mark', 1);
    sessionStorage.setItem('mark', 1);
    const database = indexedDB.open('mark');
    database.onsuccess = () => {
        database.result.close();
        caches.open('mark').then(() => done(true));
    };";

async fn a_browser_knows_nothing_of_the_one_before_in_its_chromium(
    context: TestContext,
) -> Outcome {
    const CACHED: &str = "const done = arguments[0];
        fetch('/cached').then(answer => answer.text()).then(done, error => done(String(error)))";
    let cached = ([(CACHE_CONTROL, "max-age=3600")], "cached");
    let routes = page("").route("/cached", get(async move || cached));
    let test_page = context.test_page(routes).await?;
    let browser = &test_page.browser;
    let fresh = browser.script_async(STATE, Vec::new()).await?;
    for _ in 0..2 {
        browser.script_async(CACHED, Vec::new()).await?;
    }
    assert_eq!(test_page.proxy.count(&Calls::get("/cached")), 1);

    browser.script_async(WRITE, Vec::new()).await?;
    let permission = json!({ "permissions": ["geolocation"] });
    browser
        .devtools_of_all("Browser.grantPermissions", permission)
        .await?;
    browser.set_viewport((700, 500)).await?;
    browser
        .set_media(&[("prefers-color-scheme", "dark")])
        .await?;
    browser.set_time_zone("Asia/Kolkata").await?;
    browser.set_language("ar").await?;
    let script = json!({ "source": "window.mark = 1" });
    browser
        .devtools("Page.addScriptToEvaluateOnNewDocument", script)
        .await?;
    browser.reload().await?;
    let marked = browser.script_async(STATE, Vec::new()).await?;
    let keys = fresh.as_object().context("the state of a page")?;
    for (key, value) in keys {
        ensure!(marked[key] != *value, "{key} is {value} all the time");
    }
    browser
        .script("console.error('of the first')", Vec::new())
        .await?;
    let shift = browser.driver().action_chain().key_down(Key::Shift);
    shift.perform().await?;
    browser.set_offline(true).await?;

    let test_page = context.test_page_again(test_page).await?;
    let browser = &test_page.browser;
    assert_eq!(browser.script_async(STATE, Vec::new()).await?, fresh);
    let text = browser.script_async(CACHED, Vec::new()).await?;
    assert_eq!(text, "cached");
    assert_eq!(test_page.proxy.count(&Calls::get("/cached")), 2);
    let listen = "addEventListener('keydown', event => window.shift = event.shiftKey)";
    browser.script(listen, Vec::new()).await?;
    browser.press("a").await?;
    let shift = browser.script("return window.shift", Vec::new()).await?;
    assert_eq!(shift, json!(false));
    browser.check_console().await
}

async fn names_are_found_as_assistive_technology_finds_them(context: TestContext) -> Outcome {
    let body = "<button aria-label=Save>x</button> <button hidden>Hidden</button>
        <div inert><button>Inert</button></div> <button disabled>Off</button>
        <section id=part><button>Twice</button></section> <button>Twice</button>";
    let browser = context.test_page(page(body)).await?.browser;
    browser.find(&button("Save")).await?.focus().await?;
    assert_eq!(focused(&browser).await?, "button “Save”");
    for unseen in ["Hidden", "Inert", "x"] {
        ensure!(!browser.has(&button(unseen)).await?, "{unseen} is found");
    }
    ensure!(!browser.now(&button("Off")).await?.is_enabled().await?);
    ensure!(
        browser.now(&button("Twice")).await.is_err(),
        "one of two is taken"
    );
    assert_eq!(browser.all(&role("button").starting("T")).await?.len(), 2);
    let part = crate::support::element::Element::with_id(&browser, "part").await?;
    part.now(&button("Twice")).await?;
    Ok(())
}

async fn requests_can_be_held_failed_and_cut(context: TestContext) -> Outcome {
    const ASK: &str = "window.told = 'nothing';
        fetch(arguments[0]).then(answer => answer.text())
            .then(text => window.told = text, () => window.told = 'failed')";
    let test_page = context.test_page(page("")).await?;
    let (browser, proxy) = (&test_page.browser, &test_page.proxy);
    let ask = async || browser.script(ASK, vec![json!("/text")]).await.map(drop);
    let told = async || browser.script("return window.told", Vec::new()).await;
    let text = || Calls::get("/text");

    let held = proxy.hold(text());
    ask().await?;
    wait::until_equal("the request", 1, async || Ok(proxy.count(&text()))).await?;
    assert_eq!(told().await?, "nothing");
    held.release();
    let whole = json!("the whole text of a small answer");
    wait::until_equal("the answer", whole, async || told().await).await?;
    assert_eq!(proxy.calls(&text())[0].end, Some(End::Answered(200)));

    let fault = proxy.answer(text(), Answer::unknown_error());
    browser.expect_console(&["/text", "a status of 500"]);
    ask().await?;
    wait::until("the error", async || {
        let told = told().await?;
        ensure!(
            told.as_str()
                .is_some_and(|told| told.contains("unknown_error"))
        );
        Ok(())
    })
    .await?;
    fault.lift();

    for (fault, line) in [
        (proxy.drop_connection(text()), "ERR_EMPTY_RESPONSE"),
        (proxy.cut_off(text()), "ERR_CONTENT_LENGTH_MISMATCH"),
    ] {
        browser.expect_console(&["/text", line]);
        ask().await?;
        wait::until_equal("the failure", json!("failed"), async || told().await).await?;
        ensure!(
            proxy
                .calls(&text())
                .iter()
                .any(|call| call.end == Some(End::Dropped))
        );
        fault.lift();
    }
    Ok(())
}
