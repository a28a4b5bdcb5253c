//! The page in a frame, and the messages to and from it.

use serde_json::json;

use super::{run, until, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        proxy::Calls,
        site::{Setup, localhost},
        wait,
    },
};

journeys! {
    Once:
        a_page_that_is_named_talks_to_it,
        a_page_that_is_not_named_is_not_heard,
        the_example_shows_it;
}

/// Puts the page into a frame and keeps what it says; `say` sends something to it.
const FRAME: &str = "
    window.heard = [];
    addEventListener('message', ({ source, origin, data }) => {
        if (source === frames[0]) heard.push({ ...data, origin });
    });
    const frame = document.createElement('iframe');
    frame.src = arguments[0];
    frame.style.cssText = 'inline-size: 1000px; block-size: 200px';
    document.body.append(frame);
    window.say = what => frames[0].postMessage(what, new URL(frame.src).origin);";

/// The frame has an origin of its own: nothing of it can be read but what it says.
async fn a_page_that_is_named_talks_to_it(context: TestContext) -> Outcome {
    let setup = Setup {
        framed: true,
        config: Some(json!({ "auth": "token", "locale": "en" })),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.tolerate_console("/admin/auth");
    let host = format!("{}/examples/bare", localhost(site.origin()));
    browser.goto(&host).await?;
    browser
        .script(FRAME, vec![json!(site.address("?q=vip"))])
        .await?;
    until_true(browser, "heard[0]?.cohort === 'ready'").await?;
    assert_eq!(
        run(browser, "return heard[0].origin").await?,
        json!(site.origin())
    );
    let set = "say({ cohort: 'set', token: arguments[0], theme: 'dark' })";
    browser.script(set, vec![json!(site.admin.token())]).await?;
    // The height of what is shown, and not of the frame.
    until_true(
        browser,
        "heard.some(({ cohort, height }) => cohort === 'height' && height > 300)",
    )
    .await?;
    let listed = Calls::get("/admin/customer-groups").with("q", "vip");
    wait::until_equal("the list", true, async || Ok(site.proxy.count(&listed) > 0)).await?;
    run(browser, "say({ cohort: 'set', query: 'q=hotel' })").await?;
    let listed = Calls::get("/admin/customer-groups").with("q", "hotel");
    wait::until_equal("the list", true, async || Ok(site.proxy.count(&listed) > 0)).await?;
    // Inside of the frame.
    browser.enter_frame().await?;
    until(
        browser,
        "return document.documentElement.dataset.theme",
        json!("dark"),
    )
    .await?;
    until(browser, "return location.search", json!("?q=hotel")).await?;
    assert_eq!(
        run(
            browser,
            "return [sessionStorage.length, localStorage.getItem('cohort.theme')]"
        )
        .await?,
        json!([0, null])
    );
    until_true(browser, "document.querySelector('.sort-button')").await?;
    run(browser, "document.querySelector('.sort-button').click()").await?;
    browser.leave_frame().await?;
    until_true(
        browser,
        "heard.some(({ cohort, query }) => cohort === 'navigate' && query.includes('order='))",
    )
    .await
}

async fn a_page_that_is_not_named_is_not_heard(context: TestContext) -> Outcome {
    const SPEAK: &str = "say({ cohort: 'set', theme: 'dark', token: 'x' })";
    const THEME: &str = "return document.documentElement.dataset.theme";
    // Nobody is named, and somebody else is.
    for framed in [false, true] {
        let setup = Setup {
            framed,
            config: Some(json!({ "auth": "token", "theme": "light" })),
            ..Setup::default()
        };
        let cohort = context.signed_out_at(setup).await?;
        cohort.expect_no_session();
        let (browser, site) = (&cohort.browser, &cohort.site);
        browser
            .goto(&format!("{}/examples/bare", site.origin()))
            .await?;
        browser.script(FRAME, vec![json!(site.address(""))]).await?;
        browser.enter_frame().await?;
        until_true(browser, "document.querySelector('form')").await?;
        browser.leave_frame().await?;
        run(browser, SPEAK).await?;
        browser.at_rest().await?;
        assert_eq!(run(browser, "return heard").await?, json!([]));
        browser.enter_frame().await?;
        assert_eq!(run(browser, THEME).await?, "light");
        // Nor is a script of the page itself, which is not the page around it.
        run(
            browser,
            "postMessage({ cohort: 'set', theme: 'dark' }, location.origin)",
        )
        .await?;
        browser.at_rest().await?;
        assert_eq!(run(browser, THEME).await?, "light");
        browser.leave_frame().await?;
        assert_eq!(site.proxy.count(&Calls::get("/admin/auth")), 1);
    }
    Ok(())
}

async fn the_example_shows_it(context: TestContext) -> Outcome {
    let setup = Setup {
        framed: true,
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    let browser = &cohort.browser;
    // What a frame of another site says is not in the console of this page.
    browser.tolerate_console("/admin/auth");
    let example = format!("{}/examples/frame/", localhost(cohort.site.origin()));
    browser.goto(&example).await?;
    until_true(browser, "frame.style.blockSize").await?;
    let token = cohort.site.admin.token();
    browser
        .script("set({ token: arguments[0] })", vec![json!(token)])
        .await?;
    browser.enter_frame().await?;
    until_true(
        browser,
        "document.querySelectorAll('.group-row').length === 20",
    )
    .await?;
    until(
        browser,
        "return document.documentElement.dataset.accent",
        json!("#0a7d5a"),
    )
    .await?;
    // All of it is in view.
    until_true(
        browser,
        "document.documentElement.scrollHeight <= innerHeight",
    )
    .await?;
    run(browser, "document.querySelector('.name-link').click()").await?;
    browser.leave_frame().await?;
    until_true(
        browser,
        "document.getElementById('heard').textContent.includes('group=')",
    )
    .await
}
