//! Something stands in front of the shop: another sign-in, a network, a gateway. It is told from a wrong password, an ended
//! session and CORS, with what to do.

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Element, Scope, button, role, textbox},
        proxy::{Answer, Calls},
    },
};
use anyhow::ensure;
use axum::http::StatusCode;
use thirtyfour::Key;

journeys! {
    Once:
        another_sign_in_opens_no_form_that_it_would_not_accept,
        a_page_in_place_of_the_answer_is_told,
        a_sign_on_that_leads_away_is_found_by_the_check,
        what_is_typed_outlives_a_lost_sign_on,
        requests_that_are_cut_off_are_told_from_a_server_that_is_down,
        a_gateways_refusal_is_told_from_medusas_and_ends_no_session,
        a_permission_that_is_missing_is_told;
}

const SIGN_IN: &str = "<!doctype html><title>Sign in</title><h1>Sign in</h1>";
const CHECK: &str = "Check the connection";

/// That no alert names what has nothing to do with it.
async fn nothing_else_is_blamed(cohort: &Cohort) -> Outcome {
    let alerts = cohort.alerts().await?.join(" ");
    for words in ["admin_cors", "password"] {
        ensure!(!alerts.contains(words), "{words} is named: {alerts}");
    }
    ensure!(
        !cohort.browser.has(&textbox("Password")).await?,
        "a form is shown"
    );
    Ok(())
}

async fn check(cohort: &Cohort) -> Outcome {
    let host = cohort.site.api_origin().replace("http://", "");
    let face = role("button").starting(format!("{host}:"));
    cohort.browser.click_on(&face).await?;
    let item = role("menuitem").named(CHECK);
    cohort.browser.click_on(&item).await
}

async fn another_sign_in_opens_no_form_that_it_would_not_accept(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let proxy = &cohort.site.proxy;
    let basic = || Answer::html(StatusCode::UNAUTHORIZED, SIGN_IN);
    cohort.expect_failed("/admin/customer-groups", 401);
    let fault = proxy.answer(Calls::get("/admin/customer-groups"), basic());
    list.sort_by("Name").await?;
    cohort.alert("asks for its own sign-in (401)").await?;
    nothing_else_is_blamed(&cohort).await?;
    ensure!(
        !cohort.browser.has(&role("dialog")).await?,
        "a dialog is open"
    );
    fault.lift();
    // From the start, and the check.
    cohort.expect_failed("/admin/auth", 401);
    let fault = proxy.answer(Calls::get("/admin/auth"), basic());
    cohort.go("").await?;
    cohort.alert("asks for its own sign-in (401)").await?;
    nothing_else_is_blamed(&cohort).await?;
    cohort.browser.click_on(&button(CHECK)).await?;
    cohort.dialog(CHECK).await?;
    cohort.alert("Reload the page and sign in there.").await?;
    cohort.scan("another sign-in in front of the shop").await?;
    cohort.browser.press_key(thirtyfour::Key::Escape, 1).await?;
    cohort.dialog_gone(CHECK).await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.list().settled().await
}

async fn a_page_in_place_of_the_answer_is_told(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let portal = Answer::html(StatusCode::OK, SIGN_IN);
    let fault = cohort
        .site
        .proxy
        .answer(Calls::get("/admin/customer-groups"), portal);
    list.sort_by("Name").await?;
    cohort
        .alert("a network that asks for a sign-in: copy what you have typed, then reload the page")
        .await?;
    nothing_else_is_blamed(&cohort).await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    list.settled().await
}

async fn a_sign_on_that_leads_away_is_found_by_the_check(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    // The address of the sign-on has another origin, which lets no page read its answers.
    cohort.browser.tolerate_console("");
    let away = Answer::redirect("http://127.0.0.1:9/login");
    let fault = cohort.site.proxy.answer(Calls::get("/admin/*"), away);
    check(&cohort).await?;
    cohort.alert("asks for its own sign-in").await?;
    nothing_else_is_blamed(&cohort).await?;
    fault.lift();
    cohort.browser.click_on(&button("Check again")).await?;
    cohort.told("The connection works.").await
}

async fn what_is_typed_outlives_a_lost_sign_on(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.browser.tolerate_console("");
    cohort.browser.click_on(&button("New group")).await?;
    let dialog = cohort.dialog("New group").await?;
    let field = dialog.find(&textbox("Name")).await?;
    field.type_text("Typed before").await?;
    let away = Answer::redirect("http://127.0.0.1:9/login");
    let faults = [
        cohort
            .site
            .proxy
            .answer(Calls::to("POST", "/admin/*"), away.clone()),
        cohort.site.proxy.answer(Calls::get("/admin/*"), away),
    ];
    cohort.browser.press_key(thirtyfour::Key::Enter, 1).await?;
    cohort.alert("reload the page to see").await?;
    nothing_else_is_blamed(&cohort).await?;
    assert_eq!(field.value().await?, "Typed before");
    for fault in faults {
        fault.lift();
    }
    cohort.browser.press_key(thirtyfour::Key::Enter, 1).await?;
    cohort.dialog_gone("New group").await
}

async fn requests_that_are_cut_off_are_told_from_a_server_that_is_down(
    context: TestContext,
) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.browser.tolerate_console("ERR_EMPTY_RESPONSE");
    let proxy = &cohort.site.proxy;
    let _health = proxy.drop_connection(Calls::get("/health"));
    let _admin = proxy.drop_connection(Calls::get("/admin/*"));
    check(&cohort).await?;
    cohort.alert("are cut off").await?;
    nothing_else_is_blamed(&cohort).await?;
    let _page = proxy.drop_connection(Calls::get("/"));
    cohort.browser.click_on(&button("Check again")).await?;
    cohort.alert("Nothing answers at").await
}

/// Types a name for a new group and sends it.
async fn create(cohort: &Cohort, name: &str) -> Outcome<Element> {
    cohort.browser.click_on(&button("New group")).await?;
    let dialog = cohort.dialog("New group").await?;
    let field = dialog.find(&textbox("Name")).await?;
    field.type_text(name).await?;
    cohort.browser.press_key(Key::Enter, 1).await?;
    Ok(field)
}

async fn a_gateways_refusal_is_told_from_medusas_and_ends_no_session(
    context: TestContext,
) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.browser.tolerate_console("/admin/customer-groups");
    let write = || Calls::to("POST", "/admin/customer-groups");
    let gateway = |status, body: &str| {
        cohort
            .site
            .proxy
            .answer(write(), Answer::json(status, body))
    };
    let fault = gateway(StatusCode::FORBIDDEN, r#"{"message":"Forbidden"}"#);
    let field = create(&cohort, "Zz typed").await?;
    cohort.alert("turned this request away").await?;
    nothing_else_is_blamed(&cohort).await?;
    cohort.scan("a request that was turned away").await?;
    fault.lift();
    // An empty 401, while the session is valid.
    let fault = gateway(StatusCode::UNAUTHORIZED, "");
    cohort.browser.press_key(Key::Enter, 1).await?;
    cohort.alert("asks for its own sign-in (401)").await?;
    nothing_else_is_blamed(&cohort).await?;
    assert_eq!(field.value().await?, "Zz typed");
    fault.lift();
    cohort.browser.press_key(Key::Enter, 1).await?;
    cohort.dialog_gone("New group").await
}

async fn a_permission_that_is_missing_is_told(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.open("").await?;
    cohort.expect_failed("/admin/customer-groups", 403);
    let refusal = r#"{"type":"forbidden","message":"You lack customer_group:create"}"#;
    let write = Calls::to("POST", "/admin/customer-groups");
    let refusal = Answer::json(StatusCode::FORBIDDEN, refusal);
    let _fault = cohort.site.proxy.answer(write, refusal);
    create(&cohort, "Zz not allowed").await?;
    cohort.alert("Your account may not do this").await?;
    cohort.alert("You lack customer_group:create").await?;
    nothing_else_is_blamed(&cohort).await
}
