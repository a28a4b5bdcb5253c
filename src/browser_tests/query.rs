//! Reads that can be superseded: which answers are shown, which never are, and what stays in view meanwhile.

use futures::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::Request;
use crate::browser_tests::network::{Call, Network};
use crate::browser_tests::page::{Page, settle, until};
use crate::state::query::{Query, QueryFailure};
use crate::state::session::State;

const USER: &str = r#"{"user":{"id":"usr_1","email":"ann@example.com"}}"#;
const TITLE: &str = "The things could not be loaded";

/// A read of texts by key and a view of it.
struct Reading {
    page: Page,
    network: Network,
    key: RwSignal<Option<&'static str>>,
    query: Query<String>,
}

impl Reading {
    fn of(key: Option<&'static str>) -> Self {
        let network = Network::gated();
        let page = Page::new();
        let (key, query) = page.run(|| {
            let key = RwSignal::new(key);
            let read = |api: crate::api::AdminApi, key: &'static str| async move {
                api.transport()
                    .read(&Request::get("/admin/things").param("q", key))
                    .await
            };
            (key, Query::new(move || key.get(), read))
        });
        page.show(move || {
            let text = move || query.with(|text| text.cloned().unwrap_or("nothing".into()));
            let busy = move || query.is_loading().to_string();
            view! {
                <section>
                    <p aria-busy=busy>{text}</p>
                    <QueryFailure query=query title=TITLE/>
                </section>
            }
        });
        Self {
            page,
            network,
            key,
            query,
        }
    }

    /// Request number `index`, which is for `key`.
    async fn call(&self, index: usize, key: &str) -> Call {
        let call = self.network.call(index).await;
        assert!(call.url().ends_with(&format!("?q={key}")), "{}", call.url());
        call
    }

    fn shown(&self) -> (String, bool) {
        let busy = self.page.find("section > p").get_attribute("aria-busy");
        (
            self.page.text("section > p"),
            busy.as_deref() == Some("true"),
        )
    }

    async fn until_shown(&self, text: &str, busy: bool) {
        until(&format!("{text} is shown, busy: {busy}"), || {
            self.shown() == (text.to_owned(), busy)
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn nothing_is_asked_without_a_key() {
    let reading = Reading::of(None);
    settle().await;
    assert_eq!(reading.network.count(), 0);
    assert_eq!(reading.shown(), ("nothing".to_owned(), false));
    reading.key.set(Some("a"));
    reading.call(0, "a").await.answer(200, "A");
    reading.until_shown("A", false).await;
}

#[wasm_bindgen_test]
async fn a_superseded_read_is_aborted_and_never_shown() {
    let reading = Reading::of(Some("a"));
    let first = reading.call(0, "a").await;
    reading.key.set(Some("b"));
    let second = reading.call(1, "b").await;
    assert!(first.aborted() && !second.aborted());
    second.answer(200, "B");
    first.answer(200, "A");
    reading.until_shown("B", false).await;
    settle().await;
    assert_eq!(reading.shown(), ("B".to_owned(), false));
}

#[wasm_bindgen_test]
async fn an_answer_that_comes_with_the_next_key_is_not_shown() {
    let reading = Reading::of(Some("a"));
    reading.call(0, "a").await.answer(200, "A");
    reading.key.set(Some("b"));
    let second = reading.call(1, "b").await;
    settle().await;
    assert_eq!(reading.shown(), ("nothing".to_owned(), true));
    second.answer(200, "B");
    reading.until_shown("B", false).await;
}

#[wasm_bindgen_test]
async fn what_was_read_stays_while_the_next_is_on_its_way() {
    let reading = Reading::of(Some("a"));
    reading.call(0, "a").await.answer(200, "A");
    reading.until_shown("A", false).await;
    reading.key.set(Some("b"));
    let second = reading.call(1, "b").await;
    reading.until_shown("A", true).await;
    second.answer(200, "B");
    reading.until_shown("B", false).await;
}

#[wasm_bindgen_test]
async fn the_same_key_again_asks_nothing_but_reloading_does() {
    let reading = Reading::of(Some("a"));
    reading.call(0, "a").await.answer(200, "A");
    reading.until_shown("A", false).await;
    reading.key.set(Some("a"));
    settle().await;
    assert_eq!(reading.network.count(), 1);
    reading.query.reload();
    reading.call(1, "a").await.answer(200, "newer A");
    reading.until_shown("newer A", false).await;
}

#[wasm_bindgen_test]
async fn an_error_leaves_what_was_read_and_can_be_tried_again() {
    let reading = Reading::of(Some("a"));
    reading.call(0, "a").await.answer(200, "A");
    reading.until_shown("A", false).await;
    reading.query.reload();
    let body = r#"{"type":"unknown_error","message":"An unknown error occurred."}"#;
    reading.call(1, "a").await.answer(500, body);
    until("the error is shown", || reading.page.has("[role=alert]")).await;
    reading.until_shown("A", false).await;
    let note = reading.page.text("[role=alert]");
    assert!(note.contains(TITLE) && note.contains("An unknown error occurred."));
    reading.page.find("[role=alert] button").click();
    let third = reading.call(2, "a").await;
    reading.until_shown("A", true).await;
    third.answer(200, "newer A");
    reading.until_shown("newer A", false).await;
    assert!(!reading.page.has("[role=alert]"));
}

#[wasm_bindgen_test]
async fn without_a_key_the_running_read_ends() {
    let reading = Reading::of(Some("a"));
    let call = reading.call(0, "a").await;
    reading.until_shown("nothing", true).await;
    reading.key.set(None);
    until("the read is aborted", || call.aborted()).await;
    reading.until_shown("nothing", false).await;
}

#[wasm_bindgen_test]
async fn an_ended_session_is_told_and_signing_in_asks_again() {
    let reading = Reading::of(None);
    let session = reading.page.session();
    join(session.check(), async {
        reading.network.call(0).await.answer(200, USER);
    })
    .await;
    assert!(matches!(untrack(|| session.state()), State::SignedIn(_)));
    reading.key.set(Some("a"));
    reading.call(1, "a").await.answer(200, "A");
    reading.until_shown("A", false).await;
    reading.query.reload();
    reading.call(2, "a").await.answer(401, "Unauthorized");
    until("the session has expired", || {
        matches!(untrack(|| session.state()), State::Expired(_))
    })
    .await;
    reading.until_shown("A", false).await;
    let (signed_in, ()) = join(session.sign_in("ann@example.com", "secret"), async {
        let token = r#"{"access_token":"jwt"}"#;
        reading.network.call(3).await.answer(200, token);
        reading.network.call(4).await.answer(200, USER);
    })
    .await;
    assert_eq!(signed_in, Ok(()));
    let again = reading.call(5, "a").await;
    assert_eq!(again.header("authorization").as_deref(), Some("Bearer jwt"));
    again.answer(200, "newer A");
    reading.until_shown("newer A", false).await;
    assert!(!reading.page.has("[role=alert]"));
    // The token must not be found by the tests that follow.
    join(session.sign_out(), async {
        reading.network.call(6).await.answer(200, "OK");
    })
    .await;
}

#[wasm_bindgen_test]
async fn leaving_ends_the_read() {
    let reading = Reading::of(Some("a"));
    let call = reading.call(0, "a").await;
    reading.page.leave().await;
    assert!(call.aborted());
    reading.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn an_answer_on_its_way_while_leaving_does_no_harm() {
    let reading = Reading::of(Some("a"));
    let call = reading.call(0, "a").await;
    call.answer(200, "A");
    reading.page.leave().await;
    reading.page.is_sound().await;
    assert_eq!(reading.network.count(), 1);
}

#[wasm_bindgen_test]
async fn a_session_may_end_before_the_server_says_who_it_is() {
    let network = Network::gated();
    let page = Page::new();
    spawn_local(page.session().check());
    let call = network.call(0).await;
    page.leave().await;
    call.answer(200, USER);
    page.is_sound().await;
}
