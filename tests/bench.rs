//! The benchmark: the built page beside hand-written pages that show the same rows of the same Admin API, in a headless
//! Chromium, one after the other in each round.
//!
//! `cargo xtask bench` runs it and makes tables of what it writes down; it is no test.

#[cfg(not(target_arch = "wasm32"))]
mod support;

#[cfg(not(target_arch = "wasm32"))]
#[path = "bench/program.rs"]
mod program;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    program::run()
}

/// The browser is driven from outside.
#[cfg(target_arch = "wasm32")]
fn main() {}
