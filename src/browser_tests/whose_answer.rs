//! Answers that could be Medusa's or that of something in front of it: what becomes of the session, and what is said.

use std::cell::RefCell;
use std::rc::Rc;

use futures::future::join;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::{AdminApi, ApiError, Request};
use crate::browser_tests::network::Network;
use crate::browser_tests::page::{Page, settle, until};
use crate::state::query::{Query, QueryFailure};
use crate::state::session::State;

const USER: &str = r#"{"user":{"id":"user_1","email":"ann@example.com"}}"#;
const PAGE: &str = "<!doctype html><h1>Sign in</h1>";

fn api() -> AdminApi {
    AdminApi::new("https://shop.example")
}

fn list() -> Request {
    Request::get("/admin/customer-groups")
}

fn create() -> Request {
    Request::post("/admin/customer-groups", &["VIP"])
}

#[wasm_bindgen_test]
async fn a_401_that_may_be_a_gateways_ends_no_session() {
    let user = r#"{"user":{"id":"user_1"}}"#;
    let foreign = ApiError::Foreign { status: 401 };
    for (kind, body, (status, who), expected) in [
        // A gateway refuses this one request.
        ("", "", (200, user), foreign.clone()),
        ("text/plain", "Unauthorized", (200, user), foreign.clone()),
        // The session has ended, whoever says so.
        ("", "", (401, "Unauthorized"), ApiError::Unauthorized),
        (
            "text/plain",
            "Unauthorized",
            (401, "Unauthorized"),
            ApiError::Unauthorized,
        ),
        // Nothing can be found out.
        ("", "", (502, ""), foreign.clone()),
    ] {
        let network = Network::gated();
        let api = api();
        let request = list();
        let (read, ()) = join(api.transport().read(&request), async {
            network.call(0).await.answer_as(401, kind, body);
            let asked = network.call(1).await;
            assert!(asked.url().ends_with("/admin/auth"), "{}", asked.url());
            asked.answer(status, who);
        })
        .await;
        assert_eq!(read, Err(expected), "{kind} {body} {status}");
        assert_eq!(network.count(), 2);
    }
    // Version 1 sends no media type: there is nothing to ask.
    let network = Network::gated();
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        network.call(0).await.answer(401, "Unauthorized");
    })
    .await;
    assert_eq!(read, Err(ApiError::Unauthorized));
    assert_eq!(network.count(), 1);
}

#[wasm_bindgen_test]
async fn several_ask_once_who_is_signed_in() {
    let network = Network::gated();
    let api = api();
    let requests = [list(), create()];
    let both = join(
        api.transport().read(&requests[0]),
        api.transport().write(&requests[1]),
    );
    let (both, ()) = join(both, async {
        network.call(0).await.answer(401, "");
        network.call(1).await.answer(401, "");
        let asked = network.call(2).await;
        settle().await;
        asked.answer(401, "Unauthorized");
    })
    .await;
    assert_eq!(
        both,
        (Err(ApiError::Unauthorized), Err(ApiError::Unauthorized))
    );
    assert_eq!(network.count(), 3);
}

#[wasm_bindgen_test]
async fn who_listens_is_told_whether_medusa_has_answered() {
    let network = Network::gated();
    let api = api();
    let told = Rc::new(RefCell::new(Vec::new()));
    let hear = told.clone();
    api.transport()
        .listen(move |answered| hear.borrow_mut().push(answered));
    for (index, (status, body)) in [
        (200, r#"{"user":{"id":"user_1"}}"#),
        (200, "<h1>Sign in</h1>"),
        (401, "Unauthorized"),
        (401, "<h1>Sign in</h1>"),
        (500, r#"{"type":"unknown_error","message":"no"}"#),
        (500, ""),
    ]
    .into_iter()
    .enumerate()
    {
        let _ = join(api.current_user(), async {
            network.call(index).await.answer(status, body);
        })
        .await;
    }
    assert_eq!(*told.borrow(), [true, false, true, false, true, false]);
}

/// A page with a read, and what is said if it fails. The first request asks who is signed in.
async fn reading(network: &Network) -> (Page, Query<String>) {
    let page = Page::new();
    let session = page.session();
    join(session.check(), async {
        network.call(0).await.answer(200, USER);
    })
    .await;
    let query = page.run(|| {
        let read = |api: AdminApi, ()| async move { api.transport().read(&list()).await };
        Query::new(|| Some(()), read)
    });
    page.show(move || view! { <QueryFailure query=query title="It failed"/> });
    (page, query)
}

#[wasm_bindgen_test]
async fn that_the_session_has_ended_is_said_once() {
    let network = Network::gated();
    let (page, query) = reading(&network).await;
    network.call(1).await.answer(401, PAGE);
    until("it is said", || page.has("[role=alert]")).await;
    assert!(page.text("[role=alert]").contains("its own sign-in"));
    assert!(matches!(
        untrack(|| page.session().state()),
        State::SignedIn(_)
    ));
    query.reload();
    network.call(2).await.answer(401, "Unauthorized");
    until("the session has ended", || {
        matches!(untrack(|| page.session().state()), State::Expired(_))
    })
    .await;
    settle().await;
    // The sign-in form says it.
    assert!(!page.has("[role=alert]"));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn connected_is_not_said_while_something_else_answers() {
    let network = Network::gated();
    let page = Page::new();
    let session = page.session();
    let is_connected = move || untrack(|| session.is_connected());
    assert!(!is_connected());
    for (index, (status, body, connected)) in [
        (200, USER, true),
        (200, PAGE, false),
        (200, USER, true),
        (403, PAGE, false),
        (404, r#"{"type":"not_found","message":"no"}"#, true),
    ]
    .into_iter()
    .enumerate()
    {
        let _ = join(session.api().current_user(), async {
            network.call(index).await.answer(status, body);
        })
        .await;
        if index == 0 {
            session.state.set(State::SignedIn(Default::default()));
        }
        assert_eq!(is_connected(), connected, "{status} {body}");
    }
    // Where nobody could be asked, the network that is back has it asked again.
    session.state.set(State::SignedOut);
    session.check_again();
    settle().await;
    assert_eq!(network.count(), 5);
    session.state.set(State::Unknown(ApiError::Network));
    session.check_again();
    network.call(5).await.answer(200, USER);
    until("somebody is signed in", is_connected).await;
}
