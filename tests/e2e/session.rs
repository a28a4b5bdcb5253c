//! Signing in, staying signed in, and signing out.

use anyhow::ensure;
use axum::http::StatusCode;
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, focused, role, textbox},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Demo:
        an_incomplete_form_is_not_sent,
        a_double_click_sends_one_request,
        a_failing_sign_in_says_why_and_can_be_repeated,
        an_unreachable_shop_says_so_and_can_be_retried;
    Anywhere:
        a_wrong_password_is_said_and_a_right_one_signs_in,
        a_session_the_browser_has_is_used,
        signing_out_ends_it,
        nothing_secret_is_kept_or_shown;
    Demo in Document:
        an_unusable_configuration_says_so;
    Everywhere in Document:
        a_shop_on_another_origin_is_signed_in_to;
    Anywhere in Document:
        enter_signs_in_and_a_reload_keeps_the_session,
        signing_out_ends_it_in_other_tabs;
}

/// The request that signs in.
fn token(cohort: &Cohort) -> Calls {
    Calls::to("POST", token_path(cohort))
}

fn token_path(cohort: &Cohort) -> &'static str {
    match cohort.site.admin.is_v2() {
        true => "/auth/user/emailpass",
        false => "/admin/auth/token",
    }
}

/// The request that asks who is signed in.
fn who(cohort: &Cohort) -> Calls {
    Calls::get(match cohort.site.admin.is_v2() {
        true => "/admin/users/me",
        false => "/admin/auth",
    })
}

async fn a_wrong_password_is_said_and_a_right_one_signs_in(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.expect_failed(token_path(&cohort), 401);
    cohort.go("").await?;
    cohort.enter(ADMIN_EMAIL, "not the password").await?;
    cohort.scan("sign-in form").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("Wrong email or password").await?;
    assert_eq!(focused(&cohort.browser).await?, "textbox “Password”");
    cohort.scan("wrong password").await?;
    cohort.sign_in().await?;
    cohort.scan("list after signing in").await?;
    assert_eq!(cohort.site.proxy.count(&token(&cohort)), 2);
    cohort.browser.gone(&textbox("Password")).await
}

async fn enter_signs_in_and_a_reload_keeps_the_session(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("?order=name").await?;
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    cohort.browser.press_key(Key::Enter, 1).await?;
    let names = cohort
        .site
        .admin
        .groups("order=name&limit=20")
        .await?
        .names();
    cohort.list().shows(&names).await?;
    cohort.at("?order=name").await?;
    cohort.browser.reload().await?;
    cohort.list().shows(&names).await?;
    assert_eq!(cohort.site.proxy.count(&token(&cohort)), 1);
    Ok(())
}

async fn an_incomplete_form_is_not_sent(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    // All that is wrong at once, each at its field.
    cohort.alert("Enter the email address").await?;
    cohort.alert("Enter your password").await?;
    assert_eq!(focused(&cohort.browser).await?, "textbox “Email”");
    cohort.scan("no email").await?;
    cohort.enter("foo", "").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("This is not an email address").await?;
    cohort.alert("Enter your password").await?;
    cohort.enter(ADMIN_EMAIL, "").await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("Enter your password").await?;
    cohort.scan("no password").await?;
    assert_eq!(cohort.site.proxy.count(&token(&cohort)), 0);
    cohort.sign_in().await.map(drop)
}

async fn a_double_click_sends_one_request(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    let held = cohort.site.proxy.hold(token(&cohort));
    let sign_in = cohort.browser.find(&button("Sign in")).await?;
    cohort.browser.double_click(&sign_in).await?;
    // Enter in a field would send the form as well.
    cohort
        .browser
        .find(&textbox("Password"))
        .await?
        .type_text(Key::Enter.value().to_string().as_str())
        .await?;
    wait::until_equal("the request", 1, async || {
        Ok(cohort.site.proxy.count(&token(&cohort)))
    })
    .await?;
    ensure!(
        !sign_in.is_enabled().await?,
        "the button can still be pressed"
    );
    cohort.scan("signing in").await?;
    held.release();
    cohort.list().settled().await?;
    assert_eq!(cohort.site.proxy.count(&token(&cohort)), 1);
    Ok(())
}

async fn a_failing_sign_in_says_why_and_can_be_repeated(context: TestContext) -> Outcome {
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    let fault = cohort
        .site
        .proxy
        .answer(token(&cohort), Answer::unknown_error());
    cohort.expect_failed("/admin/auth/token", 500);
    cohort.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("The server failed while answering").await?;
    cohort.scan("sign-in failed").await?;
    fault.lift();
    let fault = cohort.site.proxy.drop_connection(token(&cohort));
    cohort
        .browser
        .expect_console(&["/admin/auth/token", "ERR_EMPTY_RESPONSE"]);
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.alert("The server cannot be reached").await?;
    fault.lift();
    cohort.browser.click_on(&button("Sign in")).await?;
    cohort.list().settled().await
}

async fn an_unreachable_shop_says_so_and_can_be_retried(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let page = Answer::html(StatusCode::OK, "<!doctype html><title>A website</title>");
    let fault = cohort.site.proxy.answer(Calls::get("/admin/auth"), page);
    cohort.go("").await?;
    cohort.alert("did not come from a Medusa Admin API").await?;
    cohort.scan("unreachable shop").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.list().settled().await
}

async fn a_shop_on_another_origin_is_signed_in_to(context: TestContext) -> Outcome {
    for (auth, has_token) in [("auto", true), ("session", false), ("token", true)] {
        let setup = Setup {
            api_elsewhere: true,
            config: Some(json!({ "auth": auth })),
            ..Setup::default()
        };
        let cohort = context.signed_out_at(setup).await?;
        cohort.expect_no_session();
        cohort.go("").await?;
        let list = cohort.sign_in().await?;
        let names = cohort.site.admin.groups("limit=20").await?.names();
        list.shows(&names).await?;
        cohort.browser.reload().await?;
        list.shows(&names).await?;
        let listed = cohort
            .site
            .proxy
            .calls(&Calls::get("/admin/customer-groups"));
        ensure!(!listed.is_empty() && listed.iter().all(|call| call.authorized == has_token));
    }
    Ok(())
}

async fn an_unusable_configuration_says_so(context: TestContext) -> Outcome {
    let setup = Setup {
        config: Some(json!({ "backend": "https://shop.example.com" })),
        ..Setup::default()
    };
    let cohort = context.signed_out_at(setup).await?;
    cohort.go("").await?;
    cohort
        .alert("The configuration of this page cannot be used")
        .await?;
    cohort.alert("backend").await?;
    cohort.scan("unusable configuration").await?;
    assert_eq!(cohort.site.proxy.count(&Calls::get("/admin/auth")), 0);
    Ok(())
}

async fn a_session_the_browser_has_is_used(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    assert_eq!(cohort.site.proxy.count(&token(&cohort)), 0);
    // Version 2 was asked which it is in the same words.
    let asked = if cohort.site.admin.is_v2() { 2 } else { 1 };
    assert_eq!(cohort.site.proxy.count(&who(&cohort)), asked);
    Ok(())
}

async fn signing_out_ends_it(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    // A real Medusa writes the session back after each request that is still on its way, and so after its end.
    cohort.open("").await?.counted().await?;
    cohort.sign_out().await?;
    cohort.browser.find(&textbox("Email")).await?;
    let session = match cohort.site.admin.is_v2() {
        true => "/auth/session",
        false => "/admin/auth",
    };
    let ended = cohort.site.proxy.calls(&Calls::to("DELETE", session));
    assert_eq!(ended.len(), 1, "{ended:?}");
    cohort.expect_no_session();
    cohort.browser.reload().await?;
    cohort.browser.find(&textbox("Email")).await?;
    ensure!(
        !cohort
            .browser
            .has(&role("table").named("Customer groups"))
            .await?
    );
    Ok(())
}

async fn signing_out_ends_it_in_other_tabs(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    let first = cohort.browser.tab();
    cohort.browser.new_tab().await?;
    cohort.open("").await?;
    cohort.sign_out().await?;
    cohort.browser.find(&textbox("Email")).await?;
    // Nobody has touched the first one.
    cohort.browser.show(&first).await?;
    cohort.browser.find(&textbox("Email")).await?;
    Ok(())
}

async fn nothing_secret_is_kept_or_shown(context: TestContext) -> Outcome {
    const KEPT: &str = "return JSON.stringify([{ ...localStorage }, location.href, document.cookie,
        document.documentElement.outerHTML])";
    let cohort = context.signed_out().await?;
    cohort.expect_no_session();
    cohort.go("").await?;
    cohort.sign_in().await?;
    let kept = cohort.browser.script(KEPT, Vec::new()).await?.to_string();
    // A JWT begins with the encoding of `{"`.
    for secret in ["eyJ", ADMIN_PASSWORD, "api_token"] {
        ensure!(!kept.contains(secret), "{secret} is in {kept}");
    }
    Ok(())
}
