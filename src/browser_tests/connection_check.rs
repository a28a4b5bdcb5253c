//! The connection check where only requests in the right order tell what is wrong: the policy of the page, and a server that
//! lets the page read everything but the answers to a sign-in.

use futures::future::join;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use super::network::Network;
use super::page::{Page, until};
use crate::api::MedusaVersion;
use crate::config::Config;
use crate::features::connection_check::diagnosis::ConnectionProblem;
use crate::features::connection_check::state::{CheckState, Progress};
use crate::state::session::Session;

const NOBODY: &str = r#"{"message":"Unauthorized"}"#;
/// How often a read is sent before it is given up.
const TRIES: usize = 3;

/// A check of a shop on another origin.
fn check(page: &Page, medusa: MedusaVersion) -> (Session, CheckState) {
    page.run(|| {
        let session = Session::new(&Config {
            backend_url: "https://shop.example".to_owned(),
            medusa: Some(medusa),
            ..Config::default()
        });
        provide_context(session);
        (session, CheckState::new())
    })
}

async fn failure(check: CheckState) -> ConnectionProblem {
    until("the check has ended", || !untrack(|| check.is_running())).await;
    match check.progress.get_untracked() {
        Progress::Failed(problem) => problem,
        progress => panic!("{progress:?}"),
    }
}

/// What the browser says when a policy of the page is violated.
fn violation(directive: &str, disposition: &str) {
    let event = Event::new("securitypolicyviolation").expect("an event");
    for (name, value) in [
        ("effectiveDirective", directive),
        ("disposition", disposition),
    ] {
        Reflect::set(&event, &name.into(), &value.into()).expect(name);
    }
    window().dispatch_event(&event).expect("it is heard");
}

#[wasm_bindgen_test]
async fn only_what_blocks_requests_is_the_policy_of_the_page() {
    for (directive, disposition, problem) in [
        ("connect-src", "enforce", ConnectionProblem::Policy),
        // It is reported, and not blocked.
        ("connect-src", "report", ConnectionProblem::Unreachable),
        // It is about something else.
        ("img-src", "enforce", ConnectionProblem::Unreachable),
    ] {
        let network = Network::gated();
        let page = Page::new();
        let (_, check) = check(&page, MedusaVersion::V1);
        check.run();
        let probe = network.call(0).await;
        violation(directive, disposition);
        probe.fail();
        // Who is signed in, and then which version it is.
        for index in 1..=TRIES + 1 {
            network.call(index).await.fail();
        }
        assert_eq!(failure(check).await, problem, "{directive} {disposition}");
    }
}

#[wasm_bindgen_test]
async fn a_sign_in_that_cannot_be_read_is_named() {
    for (can_be_read, problem) in [
        (true, ConnectionProblem::SignedOut),
        (false, ConnectionProblem::SignInUnreadable),
    ] {
        let network = Network::gated();
        let page = Page::new();
        let (session, check) = check(&page, MedusaVersion::V2);
        join(session.check(), async {
            network.call(0).await.answer(401, NOBODY);
        })
        .await;
        check.run();
        for (index, (status, body)) in [(200, "OK"), (401, NOBODY), (401, NOBODY)]
            .into_iter()
            .enumerate()
        {
            network.call(1 + index).await.answer(status, body);
        }
        let refused = network.call(4).await;
        assert!(refused.url().ends_with("/auth/token/refresh"));
        match can_be_read {
            true => refused.answer(401, NOBODY),
            false => refused.fail(),
        }
        assert_eq!(failure(check).await, problem);
    }
}
