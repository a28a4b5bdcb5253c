//! Random operations with random faults against a model of the server: what the app says happened is what the server holds.
//!
//! `COHORT_SIMULATION_SEED` and `COHORT_SIMULATION_OPERATIONS` are read when the tests are built. A failure prints the seed, the
//! operations before it and the requests of the last one.

mod app;
mod effects;
mod faults;
mod gone;
mod matrix;
mod operations;
mod oracle;
mod random;
mod rounds;
mod scene;
mod sequences;
mod shop;
mod step;
mod stop;
mod undo;
mod world;

use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use self::operations::Operation;
use self::rounds::Simulation;

const SEED: u64 = 2_026;
const OPERATIONS: usize = 2_000;
/// The number of operations in one shop; the next one has the next seed.
const OPERATIONS_IN_SHOP: usize = 500;
/// How many of what is wrong a failure shows.
const REPORTED: usize = 6;

fn setting(value: Option<&str>) -> Option<u64> {
    value?.parse().ok()
}

#[wasm_bindgen_test]
async fn what_the_app_says_is_what_the_server_holds() {
    let seed = setting(option_env!("COHORT_SIMULATION_SEED")).unwrap_or(SEED);
    let number = setting(option_env!("COHORT_SIMULATION_OPERATIONS"));
    let number = number.map_or(OPERATIONS, |number| number as usize);
    let shops = number.div_ceil(OPERATIONS_IN_SHOP) as u64;
    let mut wrong = Vec::new();
    for seed in seed..seed + shops {
        console_log!("simulation with seed {seed}");
        let begin = js_sys::Date::now();
        let mut simulation = Simulation::new(seed).await;
        while simulation.count < number.min(OPERATIONS_IN_SHOP) {
            let operation = {
                let mut world = simulation.app.world();
                *world.random.pick(&Operation::ALL)
            };
            simulation.round(operation).await;
        }
        let seconds = (js_sys::Date::now() - begin) / 1_000.0;
        console_log!("{} in {seconds:.1} s", simulation.summary());
        wrong.append(&mut simulation.wrong);
    }
    let first = wrong.iter().take(REPORTED).cloned();
    let first = first.collect::<Vec<_>>().join("\n---\n");
    assert!(wrong.is_empty(), "{} times:\n{first}", wrong.len());
}
