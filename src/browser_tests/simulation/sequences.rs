//! The smallest sequences of what could be told wrongly.

use wasm_bindgen_test::wasm_bindgen_test;

use super::faults::{Kind, Plan, When};
use super::operations::Operation;
use super::scene::{BLIND, Scene, fails};
use crate::state::activity::{State, UndoError};

/// Every request fails.
fn offline() -> Plan {
    Plan {
        noise: 100,
        ..Plan::default()
    }
}

#[wasm_bindgen_test]
async fn a_group_that_was_created_unseen_is_ours_at_the_next_try() {
    let mut scene = Scene::open(Operation::Create).await;
    let told = scene
        .attempt(fails(0, Kind::Lost, When::AtOnce, BLIND))
        .await;
    assert!(told.is_open() && told.entries.is_empty(), "{told:?}");
    let told = scene.again(offline()).await;
    assert!(told.is_open() && told.entries.is_empty(), "{told:?}");
    let told = scene.again(Plan::default()).await;
    assert!(told.is_closed && told.says("Created New."), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn half_a_move_is_told_and_taken_back_as_that() {
    let mut scene = Scene::open(Operation::Move).await;
    let told = scene.attempt(fails(1, Kind::Html200, When::Never, 0)).await;
    assert!(told.says("Added 3 customers to Second"), "{told:?}");
    assert!(told.says("Only part of this was done"), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn customers_that_the_server_refuses_are_not_nothing_to_do() {
    let mut scene = Scene::with_customers(Operation::Copy, 6, 0..1).await;
    let told = scene
        .attempt(fails(0, Kind::Invalid400, When::Never, 0))
        .await;
    assert!(!told.is_closed && told.says("It is wrong."), "{told:?}");
}

#[wasm_bindgen_test]
async fn members_that_cannot_come_back_are_not_tried_for_ever() {
    let mut scene = Scene::open(Operation::Remove).await;
    let told = scene.attempt(Plan::default()).await;
    assert!(told.says("Removed 3 customers from First"), "{told:?}");
    let id = scene.step.groups[0].id.clone();
    scene.simulation.app.world().shop.remove_group(&id);
    assert_eq!(scene.undo().await, State::Failed(UndoError::Changed));
}

#[wasm_bindgen_test]
async fn a_renamed_group_that_is_gone_is_not_tried_for_ever() {
    let mut scene = Scene::open(Operation::Rename).await;
    scene.attempt(Plan::default()).await;
    let id = scene.step.groups[0].id.clone();
    scene.simulation.app.world().shop.remove_group(&id);
    assert_eq!(scene.undo().await, State::Failed(UndoError::Changed));
}

#[wasm_bindgen_test]
async fn an_incomplete_copy_is_told_and_can_be_taken_back() {
    for operation in [Operation::Duplicate, Operation::CombineIntoNew] {
        let mut scene = Scene::open(operation).await;
        let told = scene
            .attempt(fails(1, Kind::Failed500, When::Never, 0))
            .await;
        assert!(told.says("Created New."), "{told:?}");
        assert!(told.says("not everything was copied"), "{told:?}");
        assert_eq!(scene.undo().await, State::Undone);
        assert!(scene.is_as_before());
    }
}

#[wasm_bindgen_test]
async fn a_copy_that_perhaps_has_its_customers_can_be_taken_back() {
    let mut scene = Scene::open(Operation::Duplicate).await;
    let told = scene
        .attempt(fails(1, Kind::Failed500, When::AtOnce, BLIND))
        .await;
    assert!(told.is_open() && told.says("Created New."), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn a_price_list_that_stays_a_draft_is_told() {
    let mut scene = Scene::open(Operation::Delete).await;
    let told = scene
        .attempt(fails(0, Kind::Html200, When::AtOnce, BLIND))
        .await;
    assert!(told.says("The group was not deleted"), "{told:?}");
    let perhaps = "It is not known whether this happened: 1 price list is a draft now.";
    assert!(told.says(perhaps), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn a_group_that_was_deleted_unseen_can_be_restored() {
    let mut scene = Scene::open(Operation::Delete).await;
    let told = scene
        .attempt(fails(1, Kind::Lost, When::AtOnce, BLIND))
        .await;
    let open = "It is not known whether First was deleted.";
    assert!(told.says(open), "{told:?}");
    let told = scene.again(offline()).await;
    assert!(told.is_open() && told.entries.is_empty(), "{told:?}");
    let told = scene.again(Plan::default()).await;
    assert!(told.is_closed && told.says("Deleted First."), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
    // The first entry has nothing left to restore.
    let state = scene.simulation.undo(0, Plan::default()).await;
    assert_eq!(state, State::Failed(UndoError::Changed));
}

#[wasm_bindgen_test]
async fn a_group_that_perhaps_was_deleted_is_not_restored_if_it_is_there() {
    let mut scene = Scene::open(Operation::Delete).await;
    scene
        .attempt(fails(1, Kind::Lost, When::Never, BLIND))
        .await;
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn metadata_that_was_saved_unseen_is_no_conflict() {
    let mut scene = Scene::open(Operation::Metadata).await;
    let told = scene
        .attempt(fails(0, Kind::Unknown500, When::AtOnce, BLIND))
        .await;
    assert!(told.is_open(), "{told:?}");
    assert!(scene.again(Plan::default()).await.is_closed);
}

#[wasm_bindgen_test]
async fn metadata_of_several_groups_is_taken_back_where_it_was_saved_unseen() {
    let mut scene = Scene::open(Operation::BulkMetadata).await;
    let told = scene
        .attempt(fails(0, Kind::Html200, When::AtOnce, 6))
        .await;
    let perhaps = "It is not known whether this happened: Changed the metadata of 1 group";
    assert!(told.says(perhaps), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn who_is_in_both_groups_is_not_told_to_be_moved() {
    // Two batches: 1,000 and 200.
    let customers: Vec<String> = (6..1_206).map(|number| format!("cus_c{number}")).collect();
    let mut scene = Scene::in_shop(Operation::Move, 6..1_206, |shop| {
        shop.customers.extend(customers.iter().cloned());
        let first = shop.groups.values_mut().find(|group| group.name == "First");
        first.expect("a group").members.extend(customers.clone());
    })
    .await;
    let told = scene
        .attempt(fails(3, Kind::Unavailable503, When::Never, 0))
        .await;
    let moved = "Moved 1,000 customers from First to Second · Added 200 customers to Second";
    assert!(told.says(moved), "{told:?}");
    assert!(told.says("Only part of this was done"), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}
