//! Stopping the work on a pasted list while it is open what has become of a batch, and on many groups.

use wasm_bindgen_test::wasm_bindgen_test;

use serde_json::Map;

use super::faults::{Kind, Plan, When};
use super::operations::Operation;
use super::oracle::picture;
use super::rounds::Simulation;
use super::scene::{self, BLIND, Scene, fails, plain};
use crate::browser_tests::page::until;
use crate::state::activity::State;
use crate::state::picked_items::EntityRef;

/// The customers of three batches: 500, 500 and 200. None of them is in the group.
const LISTED: std::ops::Range<usize> = 6..1_206;

/// The second batch is answered by a 500 after the server has done it, and the server cannot be asked.
async fn held_up_after_the_write() -> Scene {
    let mut scene = Scene::with_customers(Operation::PasteToAdd, LISTED.end, LISTED).await;
    let told = scene
        .attempt(fails(1, Kind::Failed500, When::AtOnce, BLIND))
        .await;
    assert!(told.is_open() && !told.is_closed, "{told:?}");
    scene
}

impl Scene {
    /// Presses *Stop*, and returns what is said then.
    async fn stop(&self, is_blind: bool) -> (Vec<String>, String) {
        let app = &self.simulation.app;
        app.world().armed = is_blind;
        app.button("Stop").expect("a button").click();
        app.until("it has stopped", || !app.is_busy()).await;
        app.world().armed = false;
        app.rest().await;
        let entries = (0..app.entry_count()).map(|number| plain(&app.entry_text(number)));
        (entries.collect(), app.page.text("dialog"))
    }
}

#[wasm_bindgen_test]
async fn what_the_failed_batch_did_is_looked_up() {
    let mut scene = held_up_after_the_write().await;
    let (entries, dialog) = scene.stop(false).await;
    assert_eq!(entries, ["Added 1,000 customers to First"]);
    assert!(
        dialog.contains("200 customers were not processed."),
        "{dialog}"
    );
    assert!(dialog.contains("1,000 customers added"), "{dialog}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn what_could_not_be_found_out_is_told_and_taken_back() {
    let mut scene = held_up_after_the_write().await;
    let (entries, dialog) = scene.stop(true).await;
    let told = "Added 500 customers to First · It is not known whether this happened: \
                Added 500 customers to First";
    assert_eq!(entries, [told]);
    assert!(
        dialog.contains("200 customers were not processed."),
        "{dialog}"
    );
    let open = "It is not known whether the change was made for 500 customers.";
    assert!(dialog.contains(open), "{dialog}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn what_was_done_unseen_is_not_done_twice() {
    let mut scene = Scene::with_customers(Operation::PasteToAdd, LISTED.end, LISTED).await;
    let told = scene
        .attempt(fails(1, Kind::Failed500, When::AtOnce, 0))
        .await;
    assert!(told.is_closed, "{told:?}");
    assert!(told.says("Added 1,200 customers to First"), "{told:?}");
    assert_eq!(scene.undo().await, State::Undone);
    assert!(scene.is_as_before());
}

#[wasm_bindgen_test]
async fn deleting_many_can_be_stopped() {
    const MANY: usize = 20;
    let mut simulation = Simulation::new(1).await;
    let app = &simulation.app;
    let mut shop = scene::shop(6);
    while shop.groups.len() < MANY {
        let name = format!("More {}", shop.groups.len());
        shop.add_group(&name, Map::new());
    }
    app.world().shop = shop;
    app.actions.groups.refresh();
    app.rest().await;
    let before = app.world().shop.clone();
    let mut step = scene::step(Operation::Delete, &before, 0..1);
    step.groups = before
        .groups
        .iter()
        .map(|(id, group)| EntityRef {
            id: id.clone(),
            name: group.name.clone(),
        })
        .collect();
    let opened = app.open(&step).await;
    assert!(app.button("Stop").is_none());
    app.submit();
    let left = || app.world().shop.groups.len();
    until("some are deleted", || left() + 2 < MANY).await;
    app.button("Stop").expect("a button").click();
    app.until("it has stopped", || !app.is_busy()).await;
    app.rest().await;
    let done = MANY - left();
    assert!(done < MANY, "it was not stopped");
    // What is done is told, with the way back.
    let said = app.page.text("dialog");
    let stopped = format!("Stopped: {done} of {MANY} done.");
    assert!(said.contains(&stopped), "{said}");
    let entry = app.entry_text(0);
    assert!(
        entry.starts_with(&format!("Deleted {done} groups.")),
        "{entry}"
    );
    assert_eq!(app.entry_count(), 1);
    app.until("it can go on", || app.is_ready()).await;
    assert!(app.button("Stop").is_none());
    simulation.end(opened).await;
    assert_eq!(simulation.undo(0, Plan::default()).await, State::Undone);
    assert_eq!(picture(&simulation.app.world().shop), picture(&before));
}
