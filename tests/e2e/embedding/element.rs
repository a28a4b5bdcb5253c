//! The element: what its host sets, what it tells, and what it leaves alone.

use anyhow::ensure;
use axum::http::StatusCode;
use serde_json::json;
use thirtyfour::Key;

use super::{bare, run, show, until, until_true};
use crate::{
    journeys,
    support::{
        Outcome,
        admin::unique,
        browser::Browser,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, link, role, tab, textbox},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Once:
        it_is_used_like_the_page,
        a_token_is_used_and_never_kept,
        a_token_that_has_ended_is_replaced,
        two_stand_side_by_side,
        what_is_set_is_followed,
        a_wrong_attribute_is_named,
        styles_stay_on_their_side,
        a_part_that_does_not_load_is_said;
}

async fn it_is_used_like_the_page(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    show(&cohort, "plain/").await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let address = browser.address().await?;
    run(
        browser,
        "window.keys = []; addEventListener('keydown', event =>
            keys.push([event.key, event.defaultPrevented]));
        window.length0 = history.length",
    )
    .await?;
    let list = cohort.sign_in().await?;
    list.shows(&admin.groups("order=name&limit=20").await?.names())
        .await?;
    list.sort_by("Name").await?;
    list.shows(&admin.groups("order=-name&limit=20").await?.names())
        .await?;
    let vip = admin.group("VIP").await?;
    list.search("vip").await?;
    list.settled().await?;
    list.expander(&vip.name).await?.click().await?;
    browser.click_on(&tab("Metadata")).await?;
    browser.find(&role("tabpanel").starting("Metadata")).await?;
    filter_by_mouse(browser).await?;
    // A group's page and the way back.
    browser.click_on(&button("Clear filters")).await?;
    list.settled().await?;
    let first = list.names().await?.remove(0);
    browser.click_on(&link(&first)).await?;
    browser.find(&role("heading").named(first.as_str())).await?;
    browser.click_on(&link("Customer groups")).await?;
    list.settled().await?;
    make_a_group(&cohort).await?;
    // What is the host's is as it was.
    assert_eq!(browser.address().await?, address);
    assert_eq!(browser.title().await?, "Panel");
    let host = run(
        browser,
        "const html = document.documentElement; return [html.lang, html.dir, html.dataset.theme ?? null,
            history.length - length0, sessionStorage.length]",
    );
    assert_eq!(host.await?, json!(["en", "", null, 0, 0]));
    the_host_hears_its_keys(browser).await?;
    // Its own links lead where they lead.
    browser.click_on(&link("ORDERS")).await?;
    wait::until("the address", async || {
        let address = browser.address().await?;
        ensure!(address.ends_with("?section=orders"), "{address}");
        Ok(())
    })
    .await
}

/// A menu and a filter, by the mouse.
async fn filter_by_mouse(browser: &Browser) -> Outcome {
    browser.click_on(&button("Filter")).await?;
    browser
        .click_on(&role("menuitem").starting("Created"))
        .await?;
    browser.click_on(&button("Last 7 days")).await?;
    until_true(
        browser,
        "document.querySelector('medusa-customer-groups').query.includes('created_at')",
    )
    .await?;
    Ok(())
}

/// A dialog, and a write that the host hears of.
async fn make_a_group(cohort: &Cohort) -> Outcome {
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let name = unique("Zz embedded");
    browser.click_on(&button("New group")).await?;
    let dialog = cohort.dialog("New group").await?;
    dialog
        .find(&textbox("Name"))
        .await?
        .type_text(&name)
        .await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.dialog_gone("New group").await?;
    wait::until("the group", async || admin.group(&name).await.map(drop)).await?;
    until_true(
        browser,
        "document.getElementById('heard').textContent.includes('cohort-change')",
    )
    .await?;
    Ok(())
}

/// A key that means something in the app is heard by the host, too, as are its own.
async fn the_host_hears_its_keys(browser: &Browser) -> Outcome {
    run(
        browser,
        "keys.length = 0; document.querySelector('nav a').focus()",
    )
    .await?;
    browser.press("/").await?;
    browser.press_key(Key::Escape, 1).await?;
    let keys = run(browser, "return keys").await?;
    assert_eq!(keys, json!([["/", false], ["Escape", false]]));
    Ok(())
}

async fn a_token_is_used_and_never_kept(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    let token = site.admin.token().to_owned();
    let add = "add({ query: 'q=vip' }, arguments[0])";
    browser.script(add, vec![json!(token)]).await?;
    let list = cohort.list();
    list.shows(&site.admin.groups("q=vip&limit=20").await?.names())
        .await?;
    assert_eq!(site.proxy.count(&Calls::to("POST", "/admin/auth/token")), 0);
    assert_eq!(site.proxy.count(&Calls::get("/admin/auth")), 1);
    let kept = run(
        browser,
        "return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie,
            document.documentElement.outerHTML,
            document.querySelector('medusa-customer-groups').shadowRoot.innerHTML])",
    );
    let kept = kept.await?.to_string();
    ensure!(!kept.contains(&token), "the token is in {kept}");
    // A second element knows nothing of it.
    cohort.expect_no_session();
    run(browser, "add()").await?;
    browser.find(&textbox("Email")).await?;
    // The focus is the host's until someone is at the element.
    until_true(browser, "document.activeElement === document.body").await?;
    // None signs out.
    run(
        browser,
        "document.querySelectorAll('medusa-customer-groups')[1].remove();
        document.querySelector('medusa-customer-groups').token = null",
    )
    .await?;
    browser.find(&textbox("Email")).await.map(drop)
}

async fn a_token_that_has_ended_is_replaced(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    let token = json!(site.admin.token());
    browser
        .script("add({}, arguments[0])", vec![token.clone()])
        .await?;
    let list = cohort.list();
    list.settled().await?;
    let fault = site
        .proxy
        .answer(Calls::get("/admin/customer-groups"), Answer::unauthorized());
    cohort.expect_failed("/admin/customer-groups", 401);
    list.sort_by("Name").await?;
    until_true(
        browser,
        "heard.some(([name, detail]) => name === 'cohort-error' && detail.status === 401)",
    )
    .await?;
    // The list stays, and nothing stands in front of the host's page.
    browser.find(&textbox("Email")).await?;
    list.table().await?;
    ensure!(
        !browser.has(&role("dialog")).await?,
        "a dialog is in the way"
    );
    fault.lift();
    let set = "document.querySelector('medusa-customer-groups').token = arguments[0]";
    browser.script(set, vec![token]).await?;
    browser.gone(&textbox("Email")).await?;
    list.shows(&site.admin.groups("order=name&limit=20").await?.names())
        .await
}

async fn two_stand_side_by_side(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    let token = json!(site.admin.token());
    let add = "add({ id: 'one', query: 'order=name' }, arguments[0]);
        add({ id: 'other', query: 'q=vip', theme: 'dark', locale: 'de' }, arguments[0])";
    browser.script(add, vec![token]).await?;
    let one = "document.getElementById('one')";
    let other = "document.getElementById('other')";
    let rows = |of: &str| {
        format!(
            "return [...{of}.shadowRoot.querySelectorAll('.group-row a')].map(a => a.textContent)"
        )
    };
    let all = site.admin.groups("order=name&limit=20").await?.names();
    let vips = site.admin.groups("q=vip&limit=20").await?.names();
    until(browser, &rows(one), json!(all)).await?;
    until(browser, &rows(other), json!(vips)).await?;
    // Each has a language, a direction and a theme of its own.
    let frame = |of: &str| {
        format!(
            "return (({{ lang, dir, dataset }}) => [lang, dir, dataset.theme])({of}.shadowRoot.firstElementChild)"
        )
    };
    until(browser, &frame(other), json!(["de", "ltr", "dark"])).await?;
    assert_eq!(run(browser, &frame(one)).await?[0], "en");
    run(browser, &format!("{other}.locale = 'ar'")).await?;
    until(browser, &frame(other), json!(["ar", "rtl", "dark"])).await?;
    assert_eq!(run(browser, &frame(one)).await?[0], "en");
    // A group's page takes the focus to its heading: in the element whose link was followed, not in the other.
    for of in [one, other] {
        run(
            browser,
            &format!(
                "const link = {of}.shadowRoot.querySelector('.group-row a'); link.focus(); link.click()"
            ),
        )
        .await?;
        until(
            browser,
            &format!(
                "return [document.activeElement.id, {of}.shadowRoot.activeElement?.localName]"
            ),
            json!([if of == one { "one" } else { "other" }, "h1"]),
        )
        .await?;
    }
    until_true(
        browser,
        &format!("{one}.query.includes('group=') && {other}.query.includes('group=')"),
    )
    .await
}

async fn what_is_set_is_followed(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    // Set before the element is known to be one: frameworks do.
    let early = "const early = document.createElement('medusa-customer-groups'); early.token = arguments[0];
        early.query = '?q=vip'; document.body.append(early); window.it = early";
    browser
        .script(early, vec![json!(site.admin.token())])
        .await?;
    run(browser, "it.locale = 'en'").await?;
    let list = cohort.list();
    let names = |query: &'static str| async move {
        Ok::<_, anyhow::Error>(site.admin.groups(query).await?.names())
    };
    list.shows(&names("q=vip&limit=20").await?).await?;
    run(
        browser,
        "heard.length = 0; it.query = 'order=name&limit=50'",
    )
    .await?;
    list.shows(&names("order=name&limit=50").await?).await?;
    run(browser, "it.theme = 'dark'; it.accent = '#c00'").await?;
    let colours = "const frame = it.shadowRoot.firstElementChild;
        const style = getComputedStyle(frame.querySelector('.button.primary'));
        return [getComputedStyle(frame).colorScheme, style.backgroundColor.startsWith('oklch(0.75')]";
    until(browser, colours, json!(["dark", true])).await?;
    // Moved on the page, it stays what it is.
    let asked = site.proxy.count(&Calls::get("/admin/auth"));
    run(
        browser,
        "const box = document.createElement('section'); document.body.append(box); box.append(it)",
    )
    .await?;
    list.search("vip").await?;
    list.shows(&names("q=vip&order=name&limit=50").await?)
        .await?;
    assert_eq!(site.proxy.count(&Calls::get("/admin/auth")), asked);
    // Taken away and put back, it begins where it was.
    run(browser, "window.box = it.parentElement; it.remove()").await?;
    until(browser, "return it.shadowRoot.childElementCount", json!(0)).await?;
    run(browser, "box.append(it)").await?;
    list.shows(&names("q=vip&order=name&limit=50").await?).await
}

async fn a_wrong_attribute_is_named(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    run(
        &cohort.browser,
        "add({ backend: 'javascript:alert(1)' }, 'x')",
    )
    .await?;
    cohort.alert("backend_url").await?;
    assert_eq!(cohort.site.proxy.count(&Calls::get("/admin/auth")), 0);
    // Another shop is another app.
    cohort.expect_no_session();
    run(
        &cohort.browser,
        "document.querySelector('medusa-customer-groups').backend = location.origin",
    )
    .await?;
    cohort.browser.find(&textbox("Email")).await.map(drop)
}

async fn styles_stay_on_their_side(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    show(&cohort, "plain/").await?;
    let browser = &cohort.browser;
    let look = "const style = element => (({ color, fontSize, textTransform, borderTopStyle }) =>
            [color, fontSize, textTransform, borderTopStyle])(getComputedStyle(element));
        return style(document.querySelector('nav h1'))";
    let before = run(browser, look).await?;
    cohort.sign_in().await?;
    assert_eq!(run(browser, look).await?, before);
    assert_eq!(before[0], "rgb(187, 0, 0)");
    let inside = "const style = getComputedStyle(document.querySelector('medusa-customer-groups')
            .shadowRoot.querySelector('h1'));
        return [style.color === 'rgb(187, 0, 0)', style.fontSize, style.textTransform, style.borderTopStyle]";
    assert_eq!(
        run(browser, inside).await?,
        json!([false, "22px", "none", "none"])
    );
    Ok(())
}

async fn a_part_that_does_not_load_is_said(context: TestContext) -> Outcome {
    let cohort = bare(&context, Setup::default()).await?;
    let browser = &cohort.browser;
    browser.tolerate_console("");
    let missing = Answer::html(StatusCode::NOT_FOUND, "not here");
    let fault = cohort.site.proxy.answer(Calls::get("/dist/*"), missing);
    run(browser, "add()").await?;
    let text = "document.querySelector('medusa-customer-groups').shadowRoot.textContent";
    until_true(
        browser,
        &format!("{text}.includes('a part of it did not load')"),
    )
    .await?;
    until(
        browser,
        "return heard",
        json!([["cohort-error", { "status": 0 }]]),
    )
    .await?;
    // The next one tries again.
    fault.lift();
    run(
        browser,
        "document.querySelector('medusa-customer-groups').remove(); add()",
    )
    .await?;
    cohort.browser.find(&button("Sign in")).await.map(drop)
}
