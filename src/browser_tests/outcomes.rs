//! What becomes of writes whose answer does not say it: every kind of write, with every fault that leaves its outcome open,
//! where the server holds what was written and where it does not. A new write belongs into [`writes`].

use futures::future::join;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::{AdminApi, ApiError, Reply};
use crate::browser_tests::clock::Clock;
use crate::browser_tests::network::{Call, Network};
use crate::browser_tests::page::{settle, until};
use crate::domain::json::RawJson;

const SIGN_IN_PAGE: &str = "<!doctype html><h1>Sign in</h1>";
const NO_GROUPS: &str = r#"{"customer_groups":[],"count":0}"#;
const NOT_FOUND: &str = r#"{"type":"not_found","message":"it was not found"}"#;

/// A kind of write, with what the server answers to the look afterwards.
struct Write {
    name: &'static str,
    send: fn(&AdminApi) -> Reply<()>,
    /// What it reads before it writes.
    before: &'static [&'static str],
    /// The status and body if it has happened, and if not.
    happened: (u16, &'static str),
    missing: (u16, &'static str),
}

fn done<T: 'static>(write: Reply<T>) -> Reply<()> {
    Box::pin(async move { write.await.map(drop) })
}

fn customers() -> Vec<String> {
    vec!["cus_1".to_owned()]
}

fn writes() -> [Write; 8] {
    let group = r#"{"customer_group":{"id":"cgrp_1","name":"VIP","metadata":{"a":1}}}"#;
    let other = r#"{"customer_group":{"id":"cgrp_1","name":"Old","metadata":{"a":2}}}"#;
    let member =
        r#"{"customer":{"id":"cus_1","email":"a@example.com","groups":[{"id":"cgrp_1"}]}}"#;
    let stranger = r#"{"customer":{"id":"cus_1","email":"a@example.com","groups":[]}}"#;
    let draft =
        r#"{"price_list":{"id":"pl_1","status":"draft","customer_groups":[{"id":"cgrp_1"}]}}"#;
    let active = r#"{"price_list":{"id":"pl_1","status":"active","customer_groups":[]}}"#;
    [
        Write {
            name: "create",
            send: |api| done(api.create_group("VIP", None)),
            before: &[NO_GROUPS],
            happened: (
                200,
                r#"{"customer_groups":[{"id":"cgrp_1","name":"VIP"}],"count":1}"#,
            ),
            missing: (200, NO_GROUPS),
        },
        Write {
            name: "rename",
            send: |api| done(api.update_group("cgrp_1", Some("VIP"), None)),
            before: &[],
            happened: (200, group),
            missing: (200, other),
        },
        Write {
            name: "metadata",
            send: |api| {
                let update = RawJson::new(r#"{"a":1,"gone":""}"#.to_owned());
                done(api.update_group("cgrp_1", None, Some(&update)))
            },
            before: &[],
            happened: (200, group),
            missing: (200, other),
        },
        Write {
            name: "delete",
            send: |api| api.delete_group("cgrp_1"),
            before: &[],
            happened: (404, NOT_FOUND),
            missing: (200, group),
        },
        Write {
            name: "add customers",
            send: |api| api.add_customers("cgrp_1", &customers()),
            before: &[],
            happened: (200, member),
            missing: (200, stranger),
        },
        Write {
            name: "remove customers",
            send: |api| api.remove_customers("cgrp_1", &customers()),
            before: &[],
            happened: (200, stranger),
            missing: (200, member),
        },
        Write {
            name: "make a price list a draft",
            send: |api| api.set_price_list_status("pl_1", "draft"),
            before: &[],
            happened: (200, draft),
            missing: (200, active),
        },
        Write {
            name: "tie a price list",
            send: |api| api.set_price_list_groups("pl_1", &["cgrp_1".to_owned()]),
            before: &[],
            happened: (200, draft),
            missing: (200, active),
        },
    ]
}

/// A fault that leaves the outcome open.
struct Fault {
    name: &'static str,
    happen: fn(&Call),
}

const FAULTS: [Fault; 8] = [
    Fault {
        name: "a lost connection",
        happen: Call::fail,
    },
    Fault {
        name: "somebody's page",
        happen: |call| call.answer(200, SIGN_IN_PAGE),
    },
    Fault {
        name: "nothing",
        happen: |call| call.answer(200, ""),
    },
    Fault {
        name: "cut JSON",
        happen: |call| call.answer(200, r#"{"customer_group":{"id":"cgrp_1","na"#),
    },
    Fault {
        name: "somebody's 400",
        happen: |call| call.answer(400, SIGN_IN_PAGE),
    },
    Fault {
        name: "somebody's 422",
        happen: |call| call.answer(422, "{}"),
    },
    Fault {
        name: "a gateway's 502",
        happen: |call| call.answer(502, "<h1>Bad gateway</h1>"),
    },
    Fault {
        name: "Medusa's 500",
        happen: |call| {
            call.answer(
                500,
                r#"{"type":"unknown_error","message":"An unknown error occurred."}"#,
            )
        },
    },
];

async fn after(write: &Write, fault: &Fault, looks: &[(u16, &str)]) -> Result<(), ApiError> {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = AdminApi::new("https://shop.example");
    let ((outcome, ()), count) = (
        join((write.send)(&api), async {
            for (index, body) in write.before.iter().enumerate() {
                network.call(index).await.answer(200, body);
            }
            let sent = write.before.len();
            (fault.happen)(&network.call(sent).await);
            for (index, (status, body)) in looks.iter().enumerate() {
                if index > 0 {
                    settle().await;
                    until("it waits before it looks again", || clock.running() == 1).await;
                    clock.pass(1_500);
                }
                network.call(sent + 1 + index).await.answer(*status, body);
            }
        })
        .await,
        network.count(),
    );
    assert_eq!(
        count,
        write.before.len() + 1 + looks.len(),
        "{} after {}",
        write.name,
        fault.name
    );
    outcome
}

#[wasm_bindgen_test]
async fn what_the_server_holds_decides() {
    for write in writes() {
        for fault in &FAULTS {
            let found = after(&write, fault, &[write.happened]).await;
            assert_eq!(found, Ok(()), "{} after {}", write.name, fault.name);
            let late = after(&write, fault, &[write.missing, write.happened]).await;
            assert_eq!(late, Ok(()), "{} late after {}", write.name, fault.name);
            let missing = after(&write, fault, &[write.missing, write.missing]).await;
            assert!(missing.is_err(), "{} after {}", write.name, fault.name);
        }
    }
}

#[wasm_bindgen_test]
async fn what_medusa_itself_refuses_is_not_looked_up() {
    for write in writes() {
        for (status, body) in [
            (401, "Unauthorized"),
            (422, r#"{"type":"duplicate_error","message":"it exists"}"#),
            (400, r#"{"type":"invalid_data","message":"it is wrong"}"#),
        ] {
            let network = Network::gated();
            let api = AdminApi::new("https://shop.example");
            let (outcome, ()) = join((write.send)(&api), async {
                for (index, body) in write.before.iter().enumerate() {
                    network.call(index).await.answer(200, body);
                }
                let sent = write.before.len();
                network.call(sent).await.answer(status, body);
            })
            .await;
            assert!(outcome.is_err(), "{} after {status}", write.name);
            let sent = write.before.len() + 1;
            assert_eq!(network.count(), sent, "{} after {status}", write.name);
        }
    }
}

#[wasm_bindgen_test]
async fn a_group_that_was_there_before_is_not_taken_for_the_one_to_be_created() {
    let network = Network::gated();
    let api = AdminApi::new("https://shop.example");
    let (outcome, ()) = join(api.create_group("VIP", None), async {
        let taken = r#"{"customer_groups":[{"id":"cgrp_0","name":"VIP"}],"count":1}"#;
        network.call(0).await.answer(200, taken);
    })
    .await;
    assert!(matches!(
        outcome,
        Err(ApiError::Unprocessable {
            duplicate: true,
            ..
        })
    ));
    assert_eq!(network.count(), 1);
}
