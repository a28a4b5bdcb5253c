//! Frames with `sandbox`: what they do not let the app do is worked around, or told.

use anyhow::ensure;
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde_json::json;
use thirtyfour::{By, Key};

use super::{around::click, run, until_true};
use crate::{
    journeys,
    support::{
        Outcome, browser::Browser, cohort::Cohort, context::TestContext, site::localhost, wait,
    },
};

journeys! {
    Once:
        forms_work_without_allow_forms,
        no_export_is_called_done_without_a_file,
        a_frame_has_the_restrictions_of_those_around_it,
        a_frame_without_credentials_signs_in_for_itself;
}

/// A page of the site's own origin or another with a frame that has these restrictions.
async fn sandboxed(cohort: &Cohort, host: &str, sandbox: &str) -> Outcome {
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.goto(&format!("{host}/examples/empty")).await?;
    let frame = "const frame = document.createElement('iframe');
        frame.sandbox = arguments[1];
        frame.style.cssText = 'inline-size: 1000px; block-size: 700px';
        frame.src = arguments[0];
        document.body.append(frame);";
    let arguments = vec![json!(site.address("")), json!(sandbox)];
    browser.script(frame, arguments).await?;
    browser.enter_frame().await
}

/// A page of the site's own origin with the app in a frame in a frame, whose restrictions are these.
async fn nested(cohort: &Cohort, outer: Option<&str>, inner: Option<&str>) -> Outcome {
    let (browser, site) = (&cohort.browser, &cohort.site);
    let page = format!("{}/examples/empty", site.origin());
    browser.goto(&page).await?;
    let frames = "const [page, app, outer, inner] = arguments;
        const add = (to, address, sandbox) => {
            const frame = to.createElement('iframe');
            if (sandbox !== null) frame.sandbox = sandbox;
            frame.style.cssText = 'inline-size: 1000px; block-size: 700px';
            frame.src = address;
            to.body.append(frame);
            return frame;
        };
        const frame = add(document, page, outer);
        frame.onload = () => { add(frame.contentDocument, app, inner); };";
    let arguments = vec![
        json!(page),
        json!(site.address("")),
        json!(outer),
        json!(inner),
    ];
    browser.script(frames, arguments).await?;
    browser.enter_frame().await?;
    until_true(browser, "document.querySelector('iframe')").await?;
    browser.enter_frame().await
}

async fn fill(browser: &Browser, selector: &str, text: &str) -> Outcome {
    wait::until(selector, async || {
        let field = browser.driver().find(By::Css(selector)).await?;
        field.clear().await?;
        Ok(field.send_keys(text).await?)
    })
    .await
}

async fn sign_in_inside(browser: &Browser) -> Outcome {
    fill(browser, "[name=email]", ADMIN_EMAIL).await?;
    fill(browser, "[name=password]", ADMIN_PASSWORD).await
}

async fn forms_work_without_allow_forms(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    let browser = &cohort.browser;
    browser.tolerate_console("/admin/auth");
    let host = localhost(cohort.site.origin());
    sandboxed(&cohort, &host, "allow-scripts allow-same-origin").await?;
    sign_in_inside(browser).await?;
    browser.press_key(Key::Enter, 1).await?;
    until_true(browser, "document.querySelector('.group-row')").await?;
    // A dialog by its button, and the name in a row by Enter.
    click(browser, "#new-group").await?;
    fill(browser, "dialog input", "In a sandbox").await?;
    click(browser, "dialog [type=submit]").await?;
    let admin = &cohort.site.admin;
    wait::until("the group", async || {
        admin.group("In a sandbox").await.map(drop)
    })
    .await?;
    until_true(browser, "!document.querySelector('dialog')").await?;
    let edit = "document.querySelector('.name-line .edit').click()";
    run(browser, edit).await?;
    fill(browser, ".rename-form input", "By Enter").await?;
    browser.press_key(Key::Enter, 1).await?;
    wait::until("the name", async || admin.group("By Enter").await.map(drop)).await
}

async fn no_export_is_called_done_without_a_file(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.tolerate_console("can escape its sandboxing");
    let downloads = browser.downloads().await?;
    let flags = "allow-scripts allow-same-origin allow-forms";
    let passing = format!("{flags} allow-downloads");
    let other = localhost(site.origin());
    for (host, sandbox, is_sure, comes) in [
        (site.origin(), &*passing, true, true),
        (site.origin(), flags, false, false),
        (&*other, flags, false, false),
    ] {
        if host == other {
            // Its cookies are another site's.
            browser.tolerate_console("/admin/auth");
            browser.tolerate_console("Download is disallowed");
        }
        sandboxed(&cohort, host, sandbox).await?;
        if host == other {
            sign_in_inside(browser).await?;
            browser.press_key(Key::Enter, 1).await?;
        }
        until_true(browser, "document.querySelector('.group-row')").await?;
        click(browser, ".toolbar-end [aria-label=Export]").await?;
        click(browser, ".export-menu [type=submit]").await?;
        let said = "return document.querySelector('.bar').textContent";
        let words = if is_sure {
            "exported."
        } else {
            "ready to save."
        };
        wait::until("the bar", async || {
            let text = run(browser, said).await?;
            let text = text.as_str().unwrap_or_default().to_owned();
            ensure!(text.contains(words), "it says {text}");
            Ok(())
        })
        .await?;
        if comes {
            downloads.file().await?;
        } else {
            let content = "document.querySelector('dialog[open] textarea').value";
            until_true(browser, &format!("{content}.split('\\n').length > 100")).await?;
            click(browser, "dialog[open] .dialog-actions button").await?;
            until_true(browser, "!document.querySelector('dialog')").await?;
            ensure!(downloads.is_empty()?, "a file has come");
        }
        browser.leave_frame().await?;
    }
    Ok(())
}

/// An export in the frame in front: what is said of it.
async fn export_says(browser: &Browser, words: &str) -> Outcome {
    until_true(browser, "document.querySelector('.group-row')").await?;
    click(browser, ".toolbar-end [aria-label=Export]").await?;
    click(browser, ".export-menu [type=submit]").await?;
    let said = "return document.querySelector('.bar').textContent";
    wait::until("the bar", async || {
        let text = run(browser, said).await?;
        let text = text.as_str().unwrap_or_default().to_owned();
        ensure!(text.contains(words), "it says {text}");
        Ok(())
    })
    .await
}

async fn a_frame_has_the_restrictions_of_those_around_it(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.tolerate_console("can escape its sandboxing");
    let downloads = browser.downloads().await?;
    let flags = "allow-scripts allow-same-origin allow-forms";
    let passing = format!("{flags} allow-downloads");
    for (outer, inner, words) in [
        (Some(&*passing), None, "exported."),
        (Some(flags), None, "ready to save."),
        (Some(flags), Some(&*passing), "ready to save."),
        (None, Some(flags), "ready to save."),
    ] {
        nested(&cohort, outer, inner).await?;
        export_says(browser, words).await?;
        if words == "exported." {
            downloads.file().await?;
        } else {
            until_true(browser, "document.querySelector('dialog[open] textarea')").await?;
            ensure!(downloads.is_empty()?, "a file has come");
        }
        browser.leave_frame().await?;
    }
    // Forms, too.
    nested(&cohort, Some("allow-scripts allow-same-origin"), None).await?;
    until_true(browser, "document.querySelector('.group-row')").await?;
    click(browser, "#new-group").await?;
    fill(browser, "dialog input", "In two frames").await?;
    click(browser, "dialog [type=submit]").await?;
    let admin = &cohort.site.admin;
    wait::until("the group", async || {
        admin.group("In two frames").await.map(drop)
    })
    .await
}

/// The browser keeps cookies and storage of such a frame apart, and throws them away with the page around.
async fn a_frame_without_credentials_signs_in_for_itself(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    browser.tolerate_console("/admin/auth");
    let page = format!("{}/examples/empty", site.origin());
    browser.goto(&page).await?;
    let frame = "const frame = document.createElement('iframe');
        frame.credentialless = true;
        frame.style.cssText = 'inline-size: 1000px; block-size: 700px';
        frame.src = arguments[0];
        document.body.append(frame);";
    let arguments = vec![json!(site.address(""))];
    browser.script(frame, arguments).await?;
    browser.enter_frame().await?;
    sign_in_inside(browser).await?;
    browser.press_key(Key::Enter, 1).await?;
    until_true(browser, "document.querySelector('.group-row')").await?;
    until_true(browser, "window.credentialless").await
}
