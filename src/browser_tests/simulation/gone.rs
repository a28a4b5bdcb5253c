//! Groups that somebody else deletes between opening a dialog and its button: they are named, and the rest goes on.

use wasm_bindgen_test::wasm_bindgen_test;

use super::operations::{Opened, Operation};
use super::rounds::Simulation;
use super::scene::{self, plain};
use super::step::Step;

/// An operation in the usual shop.
async fn prepared(operation: Operation) -> (Simulation, Step) {
    let simulation = Simulation::new(1).await;
    let app = &simulation.app;
    app.world().shop = scene::shop(6);
    app.actions.groups.refresh();
    app.rest().await;
    let step = scene::step(operation, &app.world().shop, 0..3);
    (simulation, step)
}

async fn press(simulation: &Simulation, step: &Step, mut opened: Opened) -> Vec<String> {
    let app = &simulation.app;
    app.press(step, &mut opened).await;
    let entries = (0..app.entry_count()).map(|number| plain(&app.entry_text(number)));
    entries.collect()
}

#[wasm_bindgen_test]
async fn groups_are_combined_without_those_that_are_gone() {
    let (simulation, step) = prepared(Operation::CombineIntoNew).await;
    let app = &simulation.app;
    let [first, second] = [&step.groups[0].id, &step.groups[1].id];
    app.world().shop.remove_group(second);
    let opened = app.open(&step).await;
    let said = plain(&app.page.text("dialog"));
    assert!(said.contains("Second had already been deleted."), "{said}");
    assert!(!said.contains("Only in Second"), "{said}");
    assert_eq!(press(&simulation, &step, opened).await, ["Created New."]);
    let world = app.world();
    let mut groups = world.shop.groups.values();
    let new = groups.find(|group| group.name == "New").expect("the group");
    assert_eq!(new.members, world.shop.groups[first].members);
}

#[wasm_bindgen_test]
async fn a_move_out_of_a_group_that_is_gone_is_done() {
    let (simulation, step) = prepared(Operation::Move).await;
    let app = &simulation.app;
    let opened = app.open(&step).await;
    app.world().shop.remove_group(&step.groups[0].id);
    let entries = press(&simulation, &step, opened).await;
    let told = "Added 3 customers to Second · First had already been deleted.";
    assert_eq!(entries, [told]);
    assert!(!app.has("dialog"));
}

#[wasm_bindgen_test]
async fn a_group_that_is_gone_takes_nobody_and_is_named() {
    for operation in [
        Operation::Copy,
        Operation::Move,
        Operation::CombineIntoOther,
    ] {
        let (simulation, step) = prepared(operation).await;
        let app = &simulation.app;
        let opened = app.open(&step).await;
        let other = step.other.clone().expect("the other group");
        app.world().shop.remove_group(&other.id);
        assert_eq!(press(&simulation, &step, opened).await, [""; 0]);
        let said = plain(&app.page.text("#dialog-problem"));
        assert_eq!(
            said,
            "Second has been deleted meanwhile. Choose another group."
        );
        let first = &step.groups[0].id;
        assert_eq!(app.world().shop.groups[first].members.len(), 4);
    }
}
