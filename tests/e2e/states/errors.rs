//! When a request fails: what failed is said, what was there stays, and it can
//! be tried again.

use anyhow::ensure;
use axum::http::StatusCode;
use demo_api::ADMIN_EMAIL;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        a_failing_server_can_be_retried,
        a_failure_leaves_the_rows_that_are_there,
        a_page_that_cannot_be_turned_says_so_in_view,
        a_dropped_connection_is_tried_again_then_said,
        an_answer_cut_off_in_the_middle_is_no_answer,
        a_passing_fault_is_not_even_noticed,
        a_website_is_not_taken_for_a_shop,
        the_servers_own_words_are_shown,
        rows_that_cannot_be_read_do_not_break_the_others,
        counts_that_fail_are_asked_for_again_at_once,
        being_offline_is_said_and_gets_over;
    Demo in Document:
        a_session_that_ends_mid_work_is_renewed_in_place;
}

fn list_request() -> Calls {
    Calls::get("/admin/customer-groups")
}

const LIST_FAILED: &str = "The customer groups could not be loaded";

/// Retries, and sees the list as the address says.
async fn retry(cohort: &Cohort, query: &str) -> Outcome {
    cohort.browser.click_on(&button("Retry")).await?;
    let truth = cohort
        .site
        .admin
        .groups(&format!("limit=20&{query}"))
        .await?;
    cohort.list().shows(&truth.names()).await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    Ok(())
}

async fn a_failing_server_can_be_retried(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    cohort.go("").await?;
    cohort.alert(LIST_FAILED).await?;
    cohort.alert("An unknown error occurred.").await?;
    let table = role("table").named("Customer groups");
    ensure!(
        !cohort.browser.has(&table).await?,
        "an empty table is shown"
    );
    cohort.scan("first loading failed").await?;
    fault.lift();
    retry(&cohort, "").await
}

async fn a_failure_leaves_the_rows_that_are_there(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let old = list.names().await?;
    let fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    list.sort_by("Name").await?;
    cohort.alert(LIST_FAILED).await?;
    assert_eq!(list.names().await?, old);
    ensure!(!list.is_busy().await?, "the table is still busy");
    cohort.scan("loading failed over old rows").await?;
    fault.lift();
    retry(&cohort, "order=name").await
}

async fn a_page_that_cannot_be_turned_says_so_in_view(context: TestContext) -> Outcome {
    const IN_VIEW: &str =
        "const place = document.querySelector('.error-note')?.getBoundingClientRect();
        return !!place && place.top >= 0 && place.bottom <= innerHeight;";
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    let fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    list.turn_to("Next page").await?;
    cohort.alert(LIST_FAILED).await?;
    wait::until_equal("the failure in view", serde_json::json!(true), async || {
        cohort.browser.script(IN_VIEW, Vec::new()).await
    })
    .await?;
    fault.lift();
    Ok(())
}

async fn a_dropped_connection_is_tried_again_then_said(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let fault = cohort.site.proxy.drop_connection(list_request());
    cohort
        .browser
        .expect_console(&["/admin/customer-groups", "ERR_EMPTY_RESPONSE"]);
    cohort.go("").await?;
    cohort.alert("The server cannot be reached").await?;
    let tried = cohort.site.proxy.count(&list_request());
    ensure!(tried >= 2, "it was tried {tried} times");
    cohort.scan("server away").await?;
    fault.lift();
    retry(&cohort, "").await
}

async fn an_answer_cut_off_in_the_middle_is_no_answer(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let fault = cohort.site.proxy.cut_off(list_request());
    cohort
        .browser
        .expect_console(&["/admin/customer-groups", "ERR_CONTENT_LENGTH_MISMATCH"]);
    cohort.go("").await?;
    cohort.alert(LIST_FAILED).await?;
    fault.lift();
    retry(&cohort, "").await
}

async fn a_passing_fault_is_not_even_noticed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let busy = Answer::html(StatusCode::SERVICE_UNAVAILABLE, "<h1>Busy</h1>");
    let _fault = cohort.site.proxy.answer_next(1, list_request(), busy);
    cohort.expect_failed("/admin/customer-groups", 503);
    let list = cohort.open("").await?;
    list.shows(&cohort.site.admin.groups("limit=20").await?.names())
        .await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    assert_eq!(cohort.site.proxy.count(&list_request()), 2);
    Ok(())
}

async fn a_website_is_not_taken_for_a_shop(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let page = Answer::html(StatusCode::OK, "<!doctype html><title>A website</title>");
    let fault = cohort.site.proxy.answer(list_request(), page);
    cohort.go("").await?;
    cohort.alert("did not come from a Medusa Admin API").await?;
    cohort.scan("a website in place of the API").await?;
    fault.lift();
    retry(&cohort, "").await
}

async fn the_servers_own_words_are_shown(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let refusal = r#"{"type":"invalid_data","message":"property <b>q</b> should not exist"}"#;
    let refusal = Answer::json(StatusCode::BAD_REQUEST, refusal);
    let fault = cohort.site.proxy.answer(list_request(), refusal);
    cohort.expect_failed("/admin/customer-groups", 400);
    cohort.go("?q=vip").await?;
    cohort
        .alert("The server did not accept the request")
        .await?;
    cohort.alert("property <b>q</b> should not exist").await?;
    fault.lift();
    retry(&cohort, "q=vip").await
}

async fn rows_that_cannot_be_read_do_not_break_the_others(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let odd = r#"{"count":4,"offset":0,"limit":20,"unheard_of":[],"customer_groups":[
        {"id":"cgrp_one","name":"One","created_at":"2026-01-02T03:04:05.678Z","new_field":{"a":1}},
        {"id":5,"name":"Two"},
        null,
        {"id":"cgrp_four","name":"Four","metadata":"not an object","created_at":17,"price_lists":null}
    ]}"#;
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::json(StatusCode::OK, odd));
    cohort.go("").await?;
    cohort
        .alert("2 groups on this page could not be read")
        .await?;
    assert_eq!(cohort.list().names().await?, ["One", "Four"]);
    cohort.scan("unreadable rows").await
}

async fn a_session_that_ends_mid_work_is_renewed_in_place(context: TestContext) -> Outcome {
    const ROWS: &str = "return [...document.querySelectorAll('table tbody tr th a')]
        .map(link => link.textContent)";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=o").await?;
    let old = list.names().await?;
    let fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unauthorized());
    cohort.expect_failed("/admin/customer-groups", 401);
    list.sort_by("Name").await?;
    let dialog = role("dialog").named("Sign in");
    cohort.browser.find(&dialog).await?;
    let rows = cohort.browser.script(ROWS, Vec::new()).await?;
    assert_eq!(rows, serde_json::json!(old));
    cohort.scan("session ended").await?;
    let email = cohort.browser.find(&textbox("Email")).await?;
    assert_eq!(email.value().await?, ADMIN_EMAIL);
    cohort.focus_is("textbox “Password”").await?;
    cohort.browser.press_key(thirtyfour::Key::Escape, 1).await?;
    cohort.browser.find(&dialog).await?;
    fault.lift();
    cohort.sign_in().await?;
    cohort.browser.gone(&dialog).await?;
    let truth = cohort.site.admin.groups("limit=20&q=o&order=name").await?;
    list.shows(&truth.names()).await?;
    cohort.at("?q=o&order=name").await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    Ok(())
}

async fn counts_that_fail_are_asked_for_again_at_once(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let count = Calls::get("/admin/customer-groups/*/customers");
    let fault = cohort.site.proxy.answer(count, Answer::unknown_error());
    cohort.expect_failed("/customers", 500);
    let list = cohort.open("?q=wholesale").await?;
    let names = list.names().await?;
    cohort
        .alert("Some numbers of customers could not be loaded.")
        .await?;
    wait::until("question marks", async || {
        let rows = list.rows().await?;
        let unknown = rows.iter().filter(|row| row.customers.starts_with('?'));
        ensure!(unknown.count() == rows.len(), "{rows:?}");
        Ok(())
    })
    .await?;
    assert_eq!(list.names().await?, names);
    cohort.scan("counts failed").await?;
    fault.lift();
    let again = button("Load numbers again");
    cohort.browser.click_on(&again).await?;
    cohort.browser.gone(&again).await?;
    assert_eq!(cohort.alerts().await?, [""; 0]);
    list.counted().await
}

async fn being_offline_is_said_and_gets_over(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    let old = list.names().await?;
    cohort.tools_came().await?;
    cohort.browser.set_offline(true).await?;
    cohort
        .browser
        .expect_console(&["/admin/customer-groups", "ERR_INTERNET_DISCONNECTED"]);
    cohort.browser.click_on(&button("Refresh")).await?;
    cohort.alert("The server cannot be reached").await?;
    assert_eq!(list.names().await?, old);
    cohort.scan("offline").await?;
    // Coming back is enough: the list is read again by itself.
    cohort.browser.set_offline(false).await?;
    wait::until_equal("the alerts", Vec::<String>::new(), async || {
        cohort.alerts().await
    })
    .await?;
    list.shows(&old).await
}
