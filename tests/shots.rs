//! Pictures of every view and state, for people to look at: in light and dark,
//! on a phone and from right to left, as PNG files in `target/shots/`, and a page
//! with all of them.
//!
//! `cargo xtask shots` runs it; it is no test, but fails when a state cannot be
//! reached.

#[cfg(not(target_arch = "wasm32"))]
mod support;

#[cfg(not(target_arch = "wasm32"))]
#[path = "shots/gallery.rs"]
mod gallery;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    gallery::make()
}

/// The pictures are taken from outside of the browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
