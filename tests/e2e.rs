//! End to end: journeys through the built page, in a real browser, against the
//! embedded Admin API or (with `COHORT_MEDUSA`) a real Medusa, at one or two of the
//! places the page can be (`COHORT_PLACES=all`: at all), and embeddings in pages of others.
//!
//! `tests/e2e/` holds the journeys, one file for each view; `tests/support/`
//! what they are made of. One of them goes through the states of the page there are pictures of.

#[cfg(not(target_arch = "wasm32"))]
mod support;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shots/states/mod.rs"]
mod states;

#[cfg(not(target_arch = "wasm32"))]
#[path = "e2e/journeys.rs"]
mod e2e;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    support::runner::run(e2e::all())
}

/// The journeys drive a browser from outside; inside one there is nothing to do.
#[cfg(target_arch = "wasm32")]
fn main() {}
