//! The connection check, and going from one shop to another.

use anyhow::ensure;
use axum::http::StatusCode;
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD, sample::Size};
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Element, Scope, button, role, textbox},
        proxy::{Answer, Calls},
        site::{SHOPS, Setup},
        wait,
    },
};

journeys! {
    Demo:
        failures_are_told_apart,
        no_network_is_said,
        it_can_be_closed_while_it_waits,
        a_session_that_has_ended_is_noticed,
        a_server_that_keeps_the_page_out_is_named_with_the_line_to_add,
        a_check_that_succeeds_brings_the_page_back,
        a_failing_sign_in_leads_to_it,
        it_is_reached_over_an_ended_session;
    Anywhere:
        a_connection_that_works_is_shown_step_by_step,
        nobody_need_be_signed_in_for_it;
    Demo in Document:
        each_shop_has_a_session_of_its_own,
        a_policy_of_the_page_is_named;
}

const CHECK: &str = "Check the connection";

/// Opens the check from the menu of the shop.
async fn check(cohort: &Cohort) -> Outcome<Element> {
    begin(cohort).await?;
    cohort.dialog(CHECK).await
}

async fn begin(cohort: &Cohort) -> Outcome {
    open_shop_menu(cohort, ":").await?;
    let item = role("menuitem").named(CHECK);
    cohort.browser.click_on(&item).await
}

/// Opens the menu of the shop, whose name with its state contains this.
async fn open_shop_menu(cohort: &Cohort, part: &str) -> Outcome {
    wait::until("the menu of the shop", async || {
        let face = Element::with_class(&cohort.browser, "shop").await?;
        let name = face.attribute("aria-label").await?.unwrap_or_default();
        ensure!(name.contains(part), "it is called {name}");
        face.click().await
    })
    .await
}

async fn a_connection_that_works_is_shown_step_by_step(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let check = check(&cohort).await?;
    check.says("The connection works.").await?;
    for words in [
        cohort.site.api_origin(),
        "The server responds.",
        "The Admin API answers.",
        &format!("Signed in as {ADMIN_EMAIL}."),
    ] {
        check.says(words).await?;
    }
    let permission = match cohort.site.api_origin() == cohort.site.origin() {
        true => "no permission is needed".to_owned(),
        false => format!("accepts requests from {}", cohort.site.origin()),
    };
    check.says(&permission).await?;
    cohort.scan("the check").await?;
    ensure!(cohort.alerts().await?.is_empty(), "there is an alert");
    let asked = Calls::get("/health");
    assert_eq!(cohort.site.proxy.count(&asked), 1);
    check.click_on(&button("Check again")).await?;
    wait::until_equal("another request", 2, async || {
        Ok(cohort.site.proxy.count(&asked))
    })
    .await?;
    check.says("The connection works.").await?;
    check.all(&button("Close")).await?.remove(0).click().await?;
    cohort.dialog_gone(CHECK).await?;
    let host = cohort.site.api_origin().replace("http://", "");
    cohort
        .focus_is(&format!("button “{host}: Connected”"))
        .await
}

async fn nobody_need_be_signed_in_for_it(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.browser.find(&button("Sign in")).await?;
    let check = check(&cohort).await?;
    check.says("The Admin API answers.").await?;
    cohort.alert("Nobody is signed in.").await?;
    cohort.scan("the check, signed out").await
}

async fn failures_are_told_apart(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let (browser, proxy) = (&cohort.browser, &cohort.site.proxy);
    let check = check(&cohort).await?;
    check.says("The connection works.").await?;
    let again = async || check.click_on(&button("Check again")).await;

    // Silence where nobody need be heard is no trouble; only with that of the Admin API it is.
    browser.expect_console(&["/health", "ERR_EMPTY_RESPONSE"]);
    let silent = proxy.drop_connection(Calls::get("/health"));
    again().await?;
    check.says("The connection works.").await?;
    let session = || Calls::get("/admin/auth");
    browser.expect_console(&["/admin/auth", "ERR_EMPTY_RESPONSE"]);
    let fault = proxy.drop_connection(session());
    again().await?;
    // The page at the same address does answer.
    let apart = cohort.site.api_origin() != cohort.site.origin();
    let (silence, words) = match apart {
        true => ("Nothing answers at", "does not let pages from"),
        false => ("are cut off", "are cut off"),
    };
    cohort.alert(silence).await?;
    check.says("Not checked").await?;
    cohort.scan("nothing answers").await?;
    silent.lift();
    again().await?;
    cohort.alert(words).await?;
    fault.lift();

    let page = "<!doctype html><title>A storefront</title>";
    for (status, words) in [
        (StatusCode::OK, "is not the Admin API"),
        (StatusCode::NOT_FOUND, "is not the Admin API"),
        (StatusCode::INTERNAL_SERVER_ERROR, "with an error (500)"),
    ] {
        if status != StatusCode::OK {
            cohort.expect_failed("/admin/auth", status.as_u16());
        }
        let fault = proxy.answer(session(), Answer::html(status, page));
        again().await?;
        cohort.alert(words).await?;
        fault.lift();
    }
    again().await?;
    check.says("The connection works.").await?;
    ensure!(cohort.alerts().await?.is_empty(), "an alert stays");
    Ok(())
}

async fn it_can_be_closed_while_it_waits(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let held = cohort.site.proxy.hold(Calls::get("/health"));
    let check = check(&cohort).await?;
    check.says("Checking…").await?;
    let again = check.find(&button("Check again")).await?;
    ensure!(!again.is_enabled().await?, "it runs twice at once");
    check.all(&button("Close")).await?.remove(0).click().await?;
    cohort.dialog_gone(CHECK).await?;
    held.release();
    cohort.list().settled().await
}

async fn a_session_that_has_ended_is_noticed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let session = Calls::get("/admin/auth");
    let ended = cohort.site.proxy.answer(session, Answer::unauthorized());
    cohort.expect_failed("/admin/auth", 401);
    begin(&cohort).await?;
    // Nothing else tells this page of it. The form is over the check.
    cohort.browser.find(&textbox("Password")).await?;
    ended.lift();
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    let check = cohort.dialog(CHECK).await?;
    check.says("Nobody is signed in").await?;
    check.click_on(&button("Check again")).await?;
    check.says("The connection works.").await
}

async fn no_network_is_said(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.tools_came().await?;
    cohort.browser.tolerate_console("ERR_INTERNET_DISCONNECTED");
    cohort.browser.set_offline(true).await?;
    check(&cohort).await?;
    cohort.alert("not connected to a network").await?;
    cohort.browser.set_offline(false).await
}

async fn a_server_that_keeps_the_page_out_is_named_with_the_line_to_add(
    context: TestContext,
) -> Outcome {
    let setup = Setup {
        api_elsewhere: true,
        locked: true,
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort.browser.tolerate_console("/admin/auth");
    cohort.go("").await?;
    cohort.alert("The server cannot be reached").await?;
    cohort.scan("an unreachable shop").await?;
    cohort.browser.click_on(&button(CHECK)).await?;
    let check = cohort.dialog(CHECK).await?;
    let origin = cohort.site.origin();
    cohort
        .alert(&format!("does not let pages from {origin} read"))
        .await?;
    check.says("The server responds.").await?;
    check.says(&format!("admin_cors: \"{origin}\"")).await?;
    check.says(&format!("authCors: \"{origin}\"")).await?;
    cohort.scan("a server that keeps the page out").await?;
    check.click_on(&button("Copy line Medusa 1")).await?;
    cohort.told("Copied").await
}

async fn a_policy_of_the_page_is_named(context: TestContext) -> Outcome {
    let setup = Setup {
        api_elsewhere: true,
        policy: Some("connect-src 'self'"),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort.browser.tolerate_console("Content Security Policy");
    cohort.browser.tolerate_console("Refused to connect");
    cohort.go("").await?;
    cohort.browser.click_on(&button(CHECK)).await?;
    cohort.alert("security headers of this page forbid").await?;
    cohort.alert(cohort.site.api_origin()).await
}

async fn a_check_that_succeeds_brings_the_page_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.expect_failed("/admin/auth", 500);
    let fault = cohort
        .site
        .proxy
        .answer(Calls::get("/admin/auth"), Answer::unknown_error());
    cohort.go("").await?;
    cohort.browser.find(&button("Retry")).await?;
    fault.lift();
    cohort.browser.click_on(&button(CHECK)).await?;
    let check = cohort.dialog(CHECK).await?;
    check.says("The connection works.").await?;
    check.all(&button("Close")).await?.remove(0).click().await?;
    cohort.list().settled().await
}

async fn a_failing_sign_in_leads_to_it(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.expect_failed("/admin/auth/token", 500);
    let token = Calls::to("POST", "/admin/auth/token");
    let fault = cohort.site.proxy.answer(token, Answer::unknown_error());
    cohort.enter(ADMIN_EMAIL, "a password").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.browser.click_on(&button(CHECK)).await?;
    let check = cohort.dialog(CHECK).await?;
    check.says("The Admin API answers.").await?;
    fault.lift();
    check.all(&button("Close")).await?.remove(0).click().await?;
    // What was typed stays.
    let password = cohort.browser.find(&textbox("Password")).await?;
    assert_eq!(password.value().await?, "a password");
    cohort.sign_in().await.map(drop)
}

async fn it_is_reached_over_an_ended_session(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let proxy = &cohort.site.proxy;
    let groups = Calls::get("/admin/customer-groups");
    let ended = proxy.answer(groups, Answer::unauthorized());
    cohort.expect_failed("/admin/customer-groups", 401);
    list.sort_by("Name").await?;
    let token = Calls::to("POST", "/admin/auth/token");
    let fault = proxy.answer(token, Answer::unknown_error());
    cohort.expect_failed("/admin/auth/token", 500);
    cohort.enter(ADMIN_EMAIL, "a password").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.browser.click_on(&button(CHECK)).await?;
    let check = cohort.dialog(CHECK).await?;
    check.says("The Admin API answers.").await?;
    cohort.scan("the check over an ended session").await?;
    check.all(&button("Close")).await?.remove(0).click().await?;
    cohort.dialog_gone(CHECK).await?;
    ended.lift();
    fault.lift();
    cohort.sign_in().await.map(drop)
}

async fn each_shop_has_a_session_of_its_own(context: TestContext) -> Outcome {
    let setup = Setup {
        second: Some(Size {
            groups: 7,
            ..Size::default()
        }),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    let (browser, site) = (&cohort.browser, &cohort.site);
    cohort.expect_no_session();
    let [main, outlet] = SHOPS;
    let names = site.admin.groups("limit=20").await?.names();
    cohort.go("?order=name").await?;
    cohort.sign_in().await?;

    let go_to = async |from: &str, to: &str| {
        open_shop_menu(&cohort, from).await?;
        let other = role("menuitemradio").named(to);
        browser.click_on(&other).await
    };
    open_shop_menu(&cohort, main).await?;
    browser.find(&role("menuitemradio").named(outlet)).await?;
    cohort.scan("the menu of the shop").await?;
    browser.press_key(thirtyfour::Key::Escape, 1).await?;
    go_to(main, outlet).await?;
    // The place in the one shop is none in the other.
    cohort.at("").await?;
    open_shop_menu(&cohort, &format!("{outlet}: Not connected")).await?;
    browser.press_key(thirtyfour::Key::Escape, 1).await?;
    let list = cohort.sign_in().await?;
    let second = site.second.as_ref().map(|admin| admin.groups("limit=20"));
    let others = match second {
        Some(groups) => groups.await?.names(),
        None => Vec::new(),
    };
    assert_eq!(others.len(), 7);
    list.shows(&others).await?;
    // It stays where it is, and so do new tabs.
    browser.reload().await?;
    list.shows(&others).await?;
    let kept = "return [sessionStorage, localStorage].map(store => store.getItem('cohort.shop'))";
    let kept = browser.script(kept, Vec::new()).await?;
    ensure!(kept[0] == kept[1] && kept[0] != json!(null), "{kept}");

    // Back in the first nobody has to sign in again, nor after signing out of the second.
    go_to(outlet, main).await?;
    list.shows(&names).await?;
    go_to(main, outlet).await?;
    list.shows(&others).await?;
    cohort.sign_out().await?;
    browser.find(&button("Sign in")).await?;
    go_to(outlet, main).await?;
    list.shows(&names).await
}
