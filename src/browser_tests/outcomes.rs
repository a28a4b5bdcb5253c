//! What becomes of writes whose answer does not say it: every write of [`AdminApi`], with every fault that leaves its outcome
//! open, where the server holds what was written, where it does not, and where it cannot be asked.
//!
//! A new write belongs into [`ApiWrite`]: `tests/fault_matrix.rs` compares that with the writes in `src/api`.

use futures::future::join;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::api::{AdminApi, ApiError, Reply};
use crate::browser_tests::clock::Clock;
use crate::browser_tests::network::{Call, Network};
use crate::browser_tests::page::{settle, until};
use crate::domain::json::RawJson;

const SIGN_IN_PAGE: &str = "<!doctype html><h1>Sign in</h1>";
const NO_GROUPS: &str = r#"{"customer_groups":[],"count":0}"#;
const NOT_FOUND: &str =
    r#"{"type":"not_found","message":"CustomerGroup with id cgrp_1 was not found"}"#;

/// A kind of write, with what the server answers to the look afterwards.
struct Write {
    write: ApiWrite,
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

/// Every write that is looked up.
#[derive(Clone, Copy, Debug)]
enum ApiWrite {
    CreateGroup,
    /// The name.
    UpdateGroup,
    /// The metadata.
    UpdateGroupMetadata,
    DeleteGroup,
    AddCustomers,
    RemoveCustomers,
    SetPriceListGroups,
    SetPriceListStatus,
    AddToCondition,
    EndSession,
}

impl ApiWrite {
    const ALL: [Self; 10] = [
        Self::CreateGroup,
        Self::UpdateGroup,
        Self::UpdateGroupMetadata,
        Self::DeleteGroup,
        Self::AddCustomers,
        Self::RemoveCustomers,
        Self::SetPriceListGroups,
        Self::SetPriceListStatus,
        Self::AddToCondition,
        Self::EndSession,
    ];

    fn send(self) -> fn(&AdminApi) -> Reply<()> {
        match self {
            Self::CreateGroup => |api| done(api.create_group("VIP", None)),
            Self::UpdateGroup => |api| done(api.update_group("cgrp_1", Some("VIP"), None)),
            Self::UpdateGroupMetadata => |api| {
                let update = RawJson::new(r#"{"a":1,"gone":""}"#.to_owned());
                done(api.update_group("cgrp_1", None, Some(&update)))
            },
            Self::DeleteGroup => |api| api.delete_group("cgrp_1"),
            Self::AddCustomers => |api| api.add_customers("cgrp_1", &customers()),
            Self::RemoveCustomers => |api| api.remove_customers("cgrp_1", &customers()),
            Self::SetPriceListGroups => {
                |api| api.set_price_list_groups("pl_1", &["cgrp_1".to_owned()])
            }
            Self::SetPriceListStatus => |api| api.set_price_list_status("pl_1", "draft"),
            Self::AddToCondition => {
                |api| api.add_to_condition("disc_1", "discon_1", "cgrp_1", None)
            }
            Self::EndSession => |api| api.end_session(),
        }
    }

    /// What the server answers to the look if it has happened, and if not.
    fn looks(self) -> [(u16, &'static str); 2] {
        let group = r#"{"customer_group":{"id":"cgrp_1","name":"VIP","metadata":{"a":1}}}"#;
        let other = r#"{"customer_group":{"id":"cgrp_1","name":"Old","metadata":{"a":2}}}"#;
        let member =
            r#"{"customer":{"id":"cus_1","email":"a@example.com","groups":[{"id":"cgrp_1"}]}}"#;
        let stranger = r#"{"customer":{"id":"cus_1","email":"a@example.com","groups":[]}}"#;
        let draft =
            r#"{"price_list":{"id":"pl_1","status":"draft","customer_groups":[{"id":"cgrp_1"}]}}"#;
        let active = r#"{"price_list":{"id":"pl_1","status":"active","customer_groups":[]}}"#;
        let created = r#"{"customer_groups":[{"id":"cgrp_1","name":"VIP"}],"count":1}"#;
        let named =
            r#"{"discount_condition":{"id":"discon_1","customer_groups":[{"id":"cgrp_1"}]}}"#;
        let unnamed = r#"{"discount_condition":{"id":"discon_1","customer_groups":[]}}"#;
        let user = r#"{"user":{"id":"usr_1","email":"a@example.com"}}"#;
        match self {
            Self::CreateGroup => [(200, created), (200, NO_GROUPS)],
            Self::UpdateGroup | Self::UpdateGroupMetadata => [(200, group), (200, other)],
            Self::DeleteGroup => [(404, NOT_FOUND), (200, group)],
            Self::AddCustomers => [(200, member), (200, stranger)],
            Self::RemoveCustomers => [(200, stranger), (200, member)],
            Self::SetPriceListGroups | Self::SetPriceListStatus => [(200, draft), (200, active)],
            Self::AddToCondition => [(200, named), (200, unnamed)],
            Self::EndSession => [(401, "Unauthorized"), (200, user)],
        }
    }

    fn sent(self) -> Write {
        let [happened, missing] = self.looks();
        let before: &[&str] = match self {
            Self::CreateGroup => &[NO_GROUPS],
            _ => &[],
        };
        Write {
            write: self,
            send: self.send(),
            before,
            happened,
            missing,
        }
    }
}

/// A fault that leaves the outcome open.
struct Fault {
    name: &'static str,
    happen: fn(&Call),
    /// How often it is looked: more often where the server may still be at work.
    looks: usize,
}

/// The waits before the looks after the first.
const WAITS: [u32; 3] = [1_000, 2_000, 4_000];
/// How often it is looked where the server may be at work, and where nothing goes on behind the answer.
const ALL_LOOKS: usize = 4;
const LOOKS_AT_END: usize = 2;

const FAULTS: [Fault; 10] = [
    Fault {
        name: "a lost connection",
        happen: Call::fail,
        looks: ALL_LOOKS,
    },
    Fault {
        name: "somebody's page",
        happen: |call| call.answer(200, SIGN_IN_PAGE),
        looks: ALL_LOOKS,
    },
    Fault {
        name: "nothing",
        happen: |call| call.answer(200, ""),
        looks: ALL_LOOKS,
    },
    Fault {
        name: "cut JSON",
        happen: |call| call.answer(200, r#"{"customer_group":{"id":"cgrp_1","na"#),
        looks: ALL_LOOKS,
    },
    Fault {
        name: "somebody's 400",
        happen: |call| call.answer(400, SIGN_IN_PAGE),
        looks: LOOKS_AT_END,
    },
    Fault {
        name: "somebody's 422",
        happen: |call| call.answer(422, "{}"),
        looks: LOOKS_AT_END,
    },
    Fault {
        name: "a gateway's 502",
        happen: |call| call.answer(502, "<h1>Bad gateway</h1>"),
        looks: ALL_LOOKS,
    },
    Fault {
        name: "Medusa's 500",
        happen: |call| {
            call.answer(
                500,
                r#"{"type":"unknown_error","message":"An unknown error occurred."}"#,
            )
        },
        looks: LOOKS_AT_END,
    },
    Fault {
        name: "another group",
        happen: |call| {
            call.answer(200, r#"{"customer_group":{"id":"cgrp_9","name":"Other"}}"#);
        },
        looks: ALL_LOOKS,
    },
    Fault {
        name: "a firewall's 403",
        happen: |call| call.answer(403, r#"{"message":"Forbidden"}"#),
        looks: LOOKS_AT_END,
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
                    clock.pass(WAITS[index - 1]);
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
        "{:?} after {}",
        write.write,
        fault.name
    );
    outcome
}

#[wasm_bindgen_test]
async fn what_the_server_holds_decides() {
    for write in ApiWrite::ALL.map(ApiWrite::sent) {
        for fault in &FAULTS {
            let found = after(&write, fault, &[write.happened]).await;
            assert_eq!(found, Ok(()), "{:?} after {}", write.write, fault.name);
            let name = format!("{:?} after {}", write.write, fault.name);
            let mut looks = vec![write.missing; fault.looks - 1];
            looks.push(write.happened);
            let late = after(&write, fault, &looks).await;
            assert_eq!(late, Ok(()), "{name}, late");
            let missing = after(&write, fault, &vec![write.missing; fault.looks]).await;
            let error = missing.expect_err(&name);
            assert!(!error.is_outcome_open(), "{name}");
            // It may still come.
            assert_eq!(error.may_happen(), fault.looks == ALL_LOOKS, "{name}");
            let unseen = (422, SIGN_IN_PAGE);
            let mut looks = vec![write.missing, unseen];
            if fault.looks == ALL_LOOKS {
                looks.push(unseen);
            }
            let open = after(&write, fault, &looks).await;
            let is_open = matches!(&open, Err(error) if error.is_outcome_open());
            assert!(is_open, "{name}, unseen");
        }
    }
}

#[wasm_bindgen_test]
async fn a_group_that_comes_late_is_ours_at_the_next_try() {
    let (network, clock) = (Network::gated(), Clock::stopped());
    let api = AdminApi::new("https://shop.example");
    let (outcome, ()) = join(api.create_group("VIP", None), async {
        network.call(0).await.answer(200, NO_GROUPS);
        network
            .call(1)
            .await
            .answer(504, "<h1>Gateway timeout</h1>");
        for index in 0..ALL_LOOKS {
            if index > 0 {
                settle().await;
                until("it waits before it looks again", || clock.running() == 1).await;
                clock.pass(WAITS[index - 1]);
            }
            network.call(2 + index).await.answer(200, NO_GROUPS);
        }
    })
    .await;
    assert!(
        matches!(outcome, Err(ApiError::MissingSoFar(_))),
        "{outcome:?}"
    );
    let created = r#"{"customer_groups":[{"id":"cgrp_1","name":"VIP"}],"count":1}"#;
    let group = |outcome: Result<crate::api::customer_groups::CustomerGroup, ApiError>| {
        outcome.map(|group| group.id)
    };
    // It comes while it is created again: the server refuses the name, and the group is ours.
    let sent = network.count();
    let (outcome, ()) = join(api.create_group("VIP", None), async {
        network.call(sent).await.answer(200, NO_GROUPS);
        let taken = r#"{"type":"duplicate_error","message":"it exists"}"#;
        network.call(sent + 1).await.answer(422, taken);
        network.call(sent + 2).await.answer(200, created);
    })
    .await;
    assert_eq!(group(outcome), Ok("cgrp_1".to_owned()));
}

#[wasm_bindgen_test]
async fn what_medusa_itself_refuses_is_not_looked_up() {
    for write in ApiWrite::ALL.map(ApiWrite::sent) {
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
            // Without a session there is none to end.
            let is_ended = matches!(write.write, ApiWrite::EndSession) && status == 401;
            let name = format!("{:?} after {status}", write.write);
            assert_eq!(outcome.is_ok(), is_ended, "{name}");
            let sent = write.before.len() + 1;
            assert_eq!(network.count(), sent, "{:?} after {status}", write.write);
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

#[wasm_bindgen_test]
async fn a_group_that_somebody_else_has_given_the_name_meanwhile_is_not_ours() {
    let write = ApiWrite::CreateGroup.sent();
    for theirs in [
        // They have put something into it, or have renamed it.
        r#"{"id":"cgrp_9","name":"VIP","metadata":{"by":"somebody else"}}"#,
        r#"{"id":"cgrp_9","name":"VIP","created_at":"2026-01-01","updated_at":"2026-01-02"}"#,
    ] {
        let answer = format!(r#"{{"customer_groups":[{theirs}],"count":1}}"#);
        let outcome = after(&write, &FAULTS[0], &[(200, &answer)]).await;
        let is_taken = matches!(
            outcome,
            Err(ApiError::Unprocessable {
                duplicate: true,
                ..
            })
        );
        assert!(is_taken, "{theirs}");
    }
}

#[wasm_bindgen_test]
async fn a_session_that_ends_before_the_look_leaves_the_outcome_open() {
    let write = ApiWrite::DeleteGroup.sent();
    let ended = (401, "Unauthorized");
    let outcome = after(&write, &FAULTS[0], &[ended, ended]).await;
    let reason = Box::new(ApiError::Unauthorized);
    assert_eq!(outcome, Err(ApiError::OutcomeOpen(reason)));
    // Signed in again in another tab.
    let outcome = after(&write, &FAULTS[0], &[ended, write.happened]).await;
    assert_eq!(outcome, Ok(()));
}
