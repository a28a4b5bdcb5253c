//! The page in somebody else's: as an element, in a frame, and in the pages of `examples/`.

mod around;
mod element;
mod examples;
mod frame;
mod keys;
mod lifetime;
mod sandbox;
mod token;

use serde_json::{Value, json};

use crate::support::{
    Outcome, browser::Browser, cohort::Cohort, context::TestContext, runner::Journey, site::Setup,
    wait,
};

/// All journeys about being embedded.
pub fn all() -> Vec<Journey> {
    let parts = [
        around::journeys(),
        element::journeys(),
        frame::journeys(),
        examples::journeys(),
        sandbox::journeys(),
        token::journeys(),
        lifetime::journeys(),
        keys::journeys(),
    ];
    parts.into_iter().flatten().collect()
}

/// Loads one of the examples (`plain/`).
async fn show(cohort: &Cohort, example: &str) -> Outcome {
    let address = format!("{}/examples/{example}", cohort.site.origin());
    cohort.browser.goto(&address).await
}

/// A page that has the script, and nothing else yet.
const BARE: &str = "examples/bare";

/// What scripts of these journeys may use: `add(attributes, token)` puts an element on the page, `heard` is what they told.
const TOOLS: &str = "
    window.heard = [];
    window.add = (attributes = {}, token) => {
        const element = document.createElement('medusa-customer-groups');
        for (const [name, value] of Object.entries({ locale: 'en', ...attributes }))
            element.setAttribute(name, value);
        if (token !== undefined) element.token = token;
        for (const name of ['cohort-navigate', 'cohort-change', 'cohort-error'])
            element.addEventListener(name, event => heard.push([name, event.detail]));
        document.body.append(element);
        return element;
    };";

/// A browser at a page of the site's own origin with the script and [`TOOLS`], and nobody signed in.
async fn bare(context: &TestContext, setup: Setup) -> Outcome<Cohort> {
    let cohort = context.signed_out_at(setup).await?;
    let address = format!("{}/{BARE}", cohort.site.origin());
    cohort.browser.goto(&address).await?;
    cohort.browser.script(TOOLS, Vec::new()).await?;
    Ok(cohort)
}

/// Runs a script.
async fn run(browser: &Browser, script: &str) -> Outcome<Value> {
    browser.script(script, Vec::new()).await
}

/// Waits until a script gives this.
async fn until(browser: &Browser, script: &str, wanted: Value) -> Outcome {
    wait::until_equal(script, wanted, async || run(browser, script).await).await
}

/// Waits until a script gives something that holds.
async fn until_true(browser: &Browser, script: &str) -> Outcome {
    until(browser, &format!("return !!({script})"), json!(true)).await
}
