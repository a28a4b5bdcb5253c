//! A token that is given as an attribute, as frameworks do.

use anyhow::ensure;
use serde_json::json;

use super::{bare, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, textbox},
        site::Setup,
    },
};

journeys! {
    Once:
        a_token_in_the_markup_is_taken_over,
        a_property_is_newer_than_the_markup;
}

async fn a_token_in_the_markup_is_taken_over(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.expect_console(&[
        "medusa-customer-groups",
        "a token was given as an attribute",
    ]);
    // As a server writes it, and as frameworks write it later.
    let token = json!(site.admin.token());
    browser
        .script("add({ token: arguments[0] })", vec![token.clone()])
        .await?;
    let list = cohort.list();
    list.settled().await?;
    let taken = "const element = document.querySelector('medusa-customer-groups');
        return [element.hasAttribute('token'), element.token === arguments[0]]";
    assert_eq!(
        browser.script(taken, vec![token.clone()]).await?,
        json!([false, true])
    );
    let set =
        "document.querySelector('medusa-customer-groups').setAttribute('token', arguments[0])";
    browser.script(set, vec![token.clone()]).await?;
    assert_eq!(
        browser.script(taken, vec![token.clone()]).await?,
        json!([false, true])
    );
    ensure!(!browser.has(&textbox("Email")).await?, "a form is shown");
    // Taken away, empty or written as a word, it is none any more.
    let all = "const element = document.querySelector('medusa-customer-groups');
        return [() => element.removeAttribute('token'), () => element.setAttribute('token', ''),
            () => element.setAttribute('token', null)].map(take => {
                element.token = arguments[0];
                take();
                return [element.hasAttribute('token'), element.token];
            })";
    assert_eq!(
        browser.script(all, vec![token]).await?,
        json!([[false, null], [false, null], [false, null]])
    );
    cohort.expect_no_session();
    browser.find(&textbox("Email")).await?;
    Ok(())
}

async fn a_property_is_newer_than_the_markup(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.tolerate_console("a token was given as an attribute");
    let token = json!(site.admin.token());
    // Both are set before the element is known to be one: a server wrote the markup, and a framework went on with it.
    let both = "const early = document.createElement('early-groups');
        early.setAttribute('token', 'old');
        early.token = arguments[0];
        const known = customElements.get('medusa-customer-groups');
        customElements.define('early-groups', class extends known {});
        document.body.append(early);
        return [early.hasAttribute('token'), early.token === arguments[0]]";
    assert_eq!(
        browser.script(both, vec![token]).await?,
        json!([false, true])
    );
    let rows = "document.querySelector('early-groups').shadowRoot.querySelector('.group-row')";
    until_true(browser, rows).await
}
