//! Every operation of the app with every kind of fault: where the server has done what was asked and where it has not, where it
//! can be asked afterwards and where it cannot.

use std::ops::Range;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use super::faults::{Kind, Plan, When};
use super::operations::Operation;
use super::rounds::Simulation;
use super::scene;

/// How many reads fail where the server cannot be asked afterwards.
const BLIND: usize = 60;

/// How many writes an operation makes in the shop of [`scene::shop`], and which customers it is for.
fn writes(operation: Operation) -> (usize, Range<usize>) {
    match operation {
        Operation::Create
        | Operation::Rename
        | Operation::RenameInRow
        | Operation::Metadata
        | Operation::CombineIntoOther
        | Operation::CombineOutOfOther => (1, 0..1),
        Operation::Remove | Operation::Copy | Operation::PasteToRemove => (1, 0..3),
        Operation::PasteToAdd => (1, 4..6),
        Operation::BulkMetadata | Operation::CombineIntoNew => (2, 0..1),
        Operation::Move => (2, 0..3),
        Operation::Pick => (2, 5..6),
        Operation::GroupsOfCustomer => (2, 4..5),
        // A price list is made a draft.
        Operation::Delete => (2, 0..1),
        // Two price lists are tied.
        Operation::Duplicate => (4, 0..1),
    }
}

/// All faults of one write.
fn plans(number: usize) -> Vec<Plan> {
    let mut plans = Vec::new();
    for kind in Kind::ALL {
        let times: &[When] = match kind.is_refusal() {
            true => &[When::Never],
            false => &[When::Never, When::AtOnce],
        };
        for when in times {
            for looks in [Vec::new(), vec![Some(kind); BLIND]] {
                plans.push(Plan {
                    write: Some((number, kind, *when)),
                    looks,
                    ..Plan::default()
                });
            }
        }
    }
    plans
}

async fn try_all(operations: &[Operation]) {
    let mut wrong = Vec::new();
    for operation in operations {
        let mut simulation = Simulation::new(1).await;
        let (writes, customers) = writes(*operation);
        for number in 0..writes {
            for plan in plans(number) {
                try_one(&mut simulation, *operation, customers.clone(), plan).await;
            }
        }
        console_log!("{operation:?}: {}", simulation.summary());
        wrong.append(&mut simulation.wrong);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n---\n"));
}

/// The fault meets the operation, and then the first write of its undo.
async fn try_one(
    simulation: &mut Simulation,
    operation: Operation,
    customers: Range<usize>,
    plan: Plan,
) {
    let app = &simulation.app;
    app.world().shop = scene::shop(6);
    app.actions.groups.refresh();
    app.rest().await;
    let step = scene::step(operation, &app.world().shop, customers);
    let write = plan.write.map(|(_, kind, when)| (0, kind, when));
    let undo = Plan {
        write,
        ..plan.clone()
    };
    app.world().faults = 0;
    let name = format!("{operation:?} {:?}", plan.write);
    simulation.operate(&step, plan, Some(undo)).await;
    assert_ne!(simulation.app.world().faults, 0, "{name} has no such write");
}

#[wasm_bindgen_test]
async fn every_operation_on_groups_is_told_right_with_every_fault() {
    let (groups, _) = Operation::ALL.split_at(7);
    try_all(groups).await;
}

#[wasm_bindgen_test]
async fn every_operation_on_members_is_told_right_with_every_fault() {
    let (_, members) = Operation::ALL.split_at(7);
    try_all(members).await;
}
