//! The app's own keys in an element of somebody else's page: they are the app's while the focus is in it, and that page's
//! while it is not.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use super::{bare, run, until};
use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role},
        site::Setup,
    },
};

journeys! {
    Once: keys_are_the_app_s_only_in_the_element;
}

async fn keys_are_the_app_s_only_in_the_element(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let browser = &cohort.browser;
    let listen = "window.keys = [];
        addEventListener('keydown', event => keys.push(event.key));
        add({}, arguments[0]);
        const field = document.createElement('button');
        field.id = 'outside';
        document.body.prepend(field);";
    let token = json!(cohort.site.admin.token());
    browser.script(listen, vec![token]).await?;
    let list = cohort.list();
    list.settled().await?;
    cohort.tools_came().await?;
    let heard = async || run(browser, "return keys.splice(0)").await;
    // The page around has the focus.
    run(browser, "document.getElementById('outside').focus()").await?;
    browser.press("nj").await?;
    browser.press_with(Key::Control, 'k').await?;
    assert_eq!(heard().await?, json!(["n", "j", "Control", "k"]));
    ensure!(!browser.has(&role("dialog")).await?, "a dialog is open");
    // The app has.
    browser.find(&button("Filter")).await?.focus().await?;
    browser.press("j").await?;
    let names = list.names().await?;
    // The page sees the element only, not what has the focus in it.
    let link = "return document.activeElement.shadowRoot?.activeElement?.textContent ?? ''";
    until(browser, link, json!(names[0])).await?;
    assert_eq!(heard().await?, json!([]));
    browser.press_with(Key::Control, 'k').await?;
    cohort.dialog("Quick search").await?;
    assert_eq!(heard().await?, json!(["Control"]));
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("Quick search").await
}
