//! A target for the page alone: wasm32, with functions that return several values as WASM lets them.
//!
//! Rust's own wasm32 target passes what does not fit in one value through memory, at every call of thousands. trunk
//! knows that target's name only, so this program stands between cargo and rustc and puts the other in its place.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";
/// The file with the target, for this program as rustc.
const VARIABLE: &str = "COHORT_RUSTC_TARGET";

/// Writes the target into `folder`, and gives the variables with which cargo builds for it.
///
/// # Errors
/// When rustc does not say what its own target is, or the file cannot be written.
pub fn variables(folder: &Path) -> Result<[(&'static str, PathBuf); 2]> {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["-Zunstable-options", "--print", "target-spec-json"])
        .args(["--target", TARGET])
        .env("RUSTC_BOOTSTRAP", "1");
    let spec = process::capture(&mut rustc).context("rustc does not describe its target")?;
    let file = folder.join("wasm32-multivalue.json");
    fs::create_dir_all(folder)?;
    fs::write(&file, with_several_values(&spec)?)?;
    let this = env::current_exe().context("where is this program?")?;
    Ok([("RUSTC_WRAPPER", this), (VARIABLE, file)])
}

fn with_several_values(spec: &str) -> Result<String> {
    let mut spec: Value = serde_json::from_str(spec).context("the target is no JSON")?;
    let fields = spec.as_object_mut().context("the target is no object")?;
    fields.remove("metadata");
    fields.insert("llvm-abiname".into(), "experimental-mv".into());
    fields.insert("features".into(), "+multivalue".into());
    Ok(spec.to_string())
}

/// Runs rustc for cargo if that is what this program was started for.
pub fn as_rustc() -> Option<ExitCode> {
    let target = env::var_os(VARIABLE)?;
    let mut arguments = env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments = arguments.map(|argument| match argument == TARGET {
        true => target.clone(),
        false => argument,
    });
    let status = Command::new(rustc)
        .args(arguments.collect::<Vec<OsString>>())
        .status();
    let code = status.ok()?.code()?;
    Some(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_target_is_the_same_but_for_its_calls() {
        let spec = r#"{"arch":"wasm32","metadata":{"tier":2},"os":"unknown"}"#;
        let spec: Value =
            serde_json::from_str(&with_several_values(spec).expect("a target")).expect("JSON");
        let expected = serde_json::json!({
            "arch": "wasm32",
            "features": "+multivalue",
            "llvm-abiname": "experimental-mv",
            "os": "unknown",
        });
        assert_eq!(spec, expected);
    }
}
