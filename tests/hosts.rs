//! The page on the web servers people have: the files in `deploy/` as they are shipped, read by a real nginx and a real
//! Caddy, which serve the built page to a real browser.
//!
//! `tests/hosts/` holds the journeys; the states of the page are those there are pictures of.

#[cfg(not(target_arch = "wasm32"))]
mod support;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shots/states/mod.rs"]
mod states;

#[cfg(not(target_arch = "wasm32"))]
#[path = "hosts/journeys.rs"]
mod hosts;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    support::runner::run(hosts::all())
}

/// Servers are started outside of the browser; inside one there is nothing to do.
#[cfg(target_arch = "wasm32")]
fn main() {}
