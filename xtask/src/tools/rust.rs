//! Parts of the Rust toolchain itself.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::on_path;
use crate::{console, process};

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure the standard library for wasm32 is there.
///
/// # Errors
/// When it is not and rustup is missing or fails.
pub fn require_wasm_target() -> Result<()> {
    let mut command = Command::new("rustc");
    command.args(["--print", "target-libdir", "--target", WASM]);
    let libraries = PathBuf::from(process::capture(&mut command)?.trim());
    if libraries.is_dir() {
        return Ok(());
    }
    console::step(format!("adding the {WASM} target"));
    process::run(Command::new("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("Rust's standard library for {WASM} is missing: run `rustup target add {WASM}`")
    })
}

/// Fetches what it takes to build the standard library; `false` when it cannot be had.
pub fn has_std_source() -> bool {
    let Ok(sysroot) = process::capture(Command::new("rustc").args(["--print", "sysroot"])) else {
        return false;
    };
    let manifest = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml");
    if !manifest.is_file() && !add_std_source() {
        return false;
    }
    // Its dependencies are crates too; trunk runs cargo offline.
    let mut command = Command::new("cargo");
    command
        .args([
            "fetch",
            "--quiet",
            "--locked",
            "--target",
            WASM,
            "--manifest-path",
        ])
        .arg(&manifest)
        // The library's manifest uses features that a stable cargo offers on request only.
        .env("RUSTC_BOOTSTRAP", "1");
    manifest.is_file() && process::run(&mut command).is_ok()
}

fn add_std_source() -> bool {
    if on_path("rustup").is_none() {
        return false;
    }
    console::step("adding the source of Rust's standard library");
    process::run(Command::new("rustup").args(["component", "add", "rust-src"])).is_ok()
}
