//! The transport: what is sent, what is sent again and what never is, and what becomes of odd answers.

use futures::future::{Either, join, ready, select};
use std::collections::BTreeMap;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::{AdminApi, ApiError, Credentials, Request};
use crate::browser_tests::clock::Clock;
use crate::browser_tests::network::Network;
use crate::browser_tests::page::{settle, until};

const SHOP: &str = "https://shop.example";
/// No repeat comes before this, in milliseconds: half of the first wait.
const SHORTEST_WAIT: u32 = 150;
/// Every first and second repeat has come after this: one and a half times the wait.
const FIRST_WAIT: u32 = 450;
const SECOND_WAIT: u32 = 900;

fn api() -> AdminApi {
    AdminApi::new(SHOP)
}

fn list() -> Request {
    Request::get("/admin/customer-groups").param("q", "a&b")
}

fn create() -> Request {
    Request::post("/admin/customer-groups", &BTreeMap::from([("name", "VIP")]))
}

fn server(status: u16) -> ApiError {
    ApiError::Server {
        status,
        message: None,
    }
}

/// Waits until the transport does before a repeat; the read's own limit has ended with its request.
async fn until_it_waits(clock: &Clock) {
    settle().await;
    until("the transport waits", || clock.running() == 1).await;
}

#[wasm_bindgen_test]
async fn a_read_is_sent_as_the_server_wants_it() {
    let network = Network::gated();
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        let call = network.call(0).await;
        assert_eq!(call.method(), "GET");
        assert_eq!(
            call.url(),
            "https://shop.example/admin/customer-groups?q=a%26b"
        );
        assert_eq!(call.header("content-type"), None);
        call.answer(200, "{}");
    })
    .await;
    assert_eq!(read, Ok("{}".to_owned()));
    assert!(!network.call(0).await.aborted());
}

#[wasm_bindgen_test]
async fn a_write_carries_json() {
    let network = Network::gated();
    let api = api();
    let request = create();
    let (written, ()) = join(api.transport().write(&request), async {
        let call = network.call(0).await;
        assert_eq!(call.method(), "POST");
        assert_eq!(
            call.header("content-type").as_deref(),
            Some("application/json")
        );
        assert_eq!(call.body().await, r#"{"name":"VIP"}"#);
        call.answer(200, "{}");
    })
    .await;
    assert_eq!(written, Ok("{}".to_owned()));
}

#[wasm_bindgen_test]
async fn a_session_brings_cookies_and_a_token_leaves_them_out() {
    let network = Network::gated();
    let api = api();
    let copy = api.clone();
    let request = list();
    let _ = join(api.transport().read(&request), async {
        let call = network.call(0).await;
        assert_eq!(call.credentials(), "include");
        assert_eq!(call.header("authorization"), None);
        call.answer(200, "{}");
    })
    .await;
    copy.set_credentials(Credentials::None);
    let _ = join(api.transport().read(&request), async {
        let call = network.call(1).await;
        assert_eq!(call.credentials(), "omit");
        assert_eq!(call.header("authorization"), None);
        call.answer(200, "{}");
    })
    .await;
    copy.set_credentials(Credentials::Bearer("jwt".to_owned()));
    let _ = join(api.transport().read(&request), async {
        let call = network.call(2).await;
        assert_eq!(call.credentials(), "omit");
        assert_eq!(call.header("authorization").as_deref(), Some("Bearer jwt"));
        call.answer(200, "{}");
    })
    .await;
    assert_eq!(network.count(), 3);
}

#[wasm_bindgen_test]
async fn a_read_is_repeated_after_a_passing_fault() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        network.call(0).await.answer(503, "busy");
        until_it_waits(&clock).await;
        clock.pass(SHORTEST_WAIT - 1);
        settle().await;
        assert_eq!(network.count(), 1);
        clock.pass(FIRST_WAIT);
        network.call(1).await.fail();
        until_it_waits(&clock).await;
        clock.pass(SECOND_WAIT);
        network.call(2).await.answer(200, "at last");
    })
    .await;
    assert_eq!(read, Ok("at last".to_owned()));
    assert_eq!(network.count(), 3);
}

#[wasm_bindgen_test]
async fn a_read_is_given_up_after_two_repeats() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        network.call(0).await.fail();
        until_it_waits(&clock).await;
        clock.pass(FIRST_WAIT);
        network.call(1).await.answer(502, "");
        until_it_waits(&clock).await;
        clock.pass(SECOND_WAIT);
        network.call(2).await.answer(504, "");
    })
    .await;
    assert_eq!(read, Err(server(504)));
    assert_eq!((network.count(), clock.running()), (3, 0));
}

#[wasm_bindgen_test]
async fn a_server_may_say_when_to_come_back() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        for (index, seconds) in [(0, 2), (1, 10)] {
            network.call(index).await.answer_later(429, seconds);
            until_it_waits(&clock).await;
            clock.pass(1_000 * seconds - 1);
            settle().await;
            assert_eq!(network.count(), index + 1);
            clock.pass(1);
        }
        network.call(2).await.answer(200, "{}");
    })
    .await;
    assert_eq!(read, Ok("{}".to_owned()));
}

#[wasm_bindgen_test]
async fn a_read_that_would_have_to_wait_long_is_given_up_at_once() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    let request = list();
    let (read, ()) = join(api.transport().read(&request), async {
        network.call(0).await.answer_later(429, 11);
    })
    .await;
    let retry_after = Some(11);
    assert_eq!(read, Err(ApiError::TooManyRequests { retry_after }));
    assert_eq!((network.count(), clock.running()), (1, 0));
}

#[wasm_bindgen_test]
async fn a_write_is_sent_once_whatever_comes_of_it() {
    let clock = Clock::stopped();
    let api = api();
    let request = create();
    for (fault, expected) in [
        (Some(503), server(503)),
        (Some(429), ApiError::TooManyRequests { retry_after: None }),
        (None, ApiError::Network),
    ] {
        let network = Network::gated();
        let (written, ()) = join(api.transport().write(&request), async {
            let call = network.call(0).await;
            match fault {
                Some(status) => call.answer(status, ""),
                None => call.fail(),
            }
        })
        .await;
        assert_eq!(written, Err(expected));
        clock.pass(60_000);
        settle().await;
        assert_eq!(network.count(), 1);
    }
}

#[wasm_bindgen_test]
async fn lasting_faults_are_not_asked_again() {
    let clock = Clock::stopped();
    let api = api();
    let request = list();
    let message = Some("CustomerGroup with id x was not found".to_owned());
    let body = r#"{"type":"not_found","message":"CustomerGroup with id x was not found"}"#;
    for (status, body, expected) in [
        (401, "Unauthorized", ApiError::Unauthorized),
        (404, body, ApiError::NotFound { message }),
        (500, "<html>Oops</html>", server(500)),
    ] {
        let network = Network::gated();
        let (read, ()) = join(api.transport().read(&request), async {
            network.call(0).await.answer(status, body);
        })
        .await;
        assert_eq!(read, Err(expected));
        clock.pass(60_000);
        settle().await;
        assert_eq!(network.count(), 1);
    }
}

#[wasm_bindgen_test]
async fn a_page_instead_of_json_is_no_answer_of_the_api() {
    let network = Network::gated();
    let api = api();
    let (user, ()) = join(api.current_user(), async {
        network.call(0).await.answer(200, "<!doctype html><p>Hi");
    })
    .await;
    assert_eq!(user, Err(ApiError::WrongContent));
}

#[wasm_bindgen_test]
async fn an_answer_that_breaks_off_is_a_fault_of_the_network() {
    let network = Network::gated();
    let api = api();
    let request = create();
    let (written, ()) = join(api.transport().write(&request), async {
        let call = network.call(0).await;
        call.begin(200);
        settle().await;
        call.cut_off();
    })
    .await;
    assert_eq!(written, Err(ApiError::Network));
}

/// Lets `future` go on as far as it can and gives it up.
async fn give_up(future: impl Future) {
    let outcome = select(Box::pin(future), Box::pin(settle())).await;
    assert!(
        matches!(outcome, Either::Right(_)),
        "it has ended by itself"
    );
}

#[wasm_bindgen_test]
async fn a_read_nobody_waits_for_is_aborted() {
    let network = Network::gated();
    let api = api();
    let request = list();
    let outcome = select(Box::pin(api.transport().read(&request)), ready(())).await;
    let call = network.call(0).await;
    assert!(!call.aborted());
    drop(outcome);
    assert!(call.aborted());
}

#[wasm_bindgen_test]
async fn a_read_is_aborted_in_the_middle_of_its_answer() {
    let network = Network::gated();
    let api = api();
    let request = list();
    let reading = async {
        let read = api.transport().read(&request);
        let (read, ()) = join(read, async { network.call(0).await.begin(200) }).await;
        read
    };
    give_up(reading).await;
    assert!(network.call(0).await.aborted());
}

#[wasm_bindgen_test]
async fn a_read_given_up_between_repeats_is_not_sent_again() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    let request = list();
    let reading = async {
        let read = api.transport().read(&request);
        let fault = async { network.call(0).await.answer(503, "") };
        join(read, fault).await
    };
    give_up(reading).await;
    assert_eq!(clock.running(), 0);
    clock.pass(60_000);
    settle().await;
    assert_eq!(network.count(), 1);
}

#[wasm_bindgen_test]
async fn what_takes_too_long_is_aborted() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = api();
    for (index, request, limit) in [(0, list(), 30_000), (1, create(), 120_000)] {
        let outcome = async {
            match request.body {
                None => api.transport().read(&request).await,
                Some(_) => api.transport().write(&request).await,
            }
        };
        let (outcome, ()) = join(outcome, async {
            let call = network.call(index).await;
            clock.pass(limit - 1);
            settle().await;
            assert!(!call.aborted());
            clock.pass(1);
        })
        .await;
        assert_eq!(outcome, Err(ApiError::Timeout));
        assert!(network.call(index).await.aborted());
    }
    assert_eq!((network.count(), clock.running()), (2, 0));
}
