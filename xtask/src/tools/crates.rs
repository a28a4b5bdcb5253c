//! Tools that come from crates.io, built by `cargo install`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::cache::Cache;
use super::on_path;
use crate::{console, process};

/// The folder that holds the programs of a crate in exactly this version.
///
/// # Errors
/// When they are not on `PATH`, not in the cache, and cannot be built.
pub fn folder_of(cache: &Cache, name: &str, version: &str, programs: &[&str]) -> Result<PathBuf> {
    let cached = cache.path(&format!("tools/{name}-{version}"));
    let folder = cached.join("bin");
    if fits(&folder, version, programs) {
        return Ok(folder);
    }
    if let Some(folder) = installed(version, programs) {
        return Ok(folder);
    }
    let _lock = cache.lock(&format!("tools/{name}-{version}"))?;
    // Another xtask may have built it while we waited for the lock.
    if !fits(&folder, version, programs) {
        build(&cached, name, version)?;
    }
    Ok(folder)
}

fn build(root: &Path, name: &str, version: &str) -> Result<()> {
    console::step(format!(
        "installing {name} {version} (once; takes some minutes)"
    ));
    let mut command = Command::new("cargo");
    command
        .args(["install", "--locked", "--force", name, "--version", version])
        .arg("--root")
        .arg(root)
        // Away from the checkout: its cargo configuration is not meant for tools.
        .current_dir(root.parent().unwrap_or(Path::new("/")))
        // They run for seconds, and are built for minutes when optimised as their authors set it.
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("RUSTFLAGS");
    process::run(&mut command).with_context(|| {
        format!("{name} {version} cannot be installed: run `cargo install --locked {name} --version {version}` to see why")
    })
}

fn installed(version: &str, programs: &[&str]) -> Option<PathBuf> {
    let first = on_path(programs.first()?)?;
    let folder = first.parent()?;
    fits(folder, version, programs).then(|| folder.to_path_buf())
}

/// Whether a folder holds all the programs and the first one says it is this version.
fn fits(folder: &Path, version: &str, programs: &[&str]) -> bool {
    let Some(first) = programs.first() else {
        return false;
    };
    let there = programs.iter().all(|name| folder.join(name).is_file());
    there && says_version(&folder.join(first), version)
}

fn says_version(program: &Path, version: &str) -> bool {
    let output = Command::new(program).arg("--version").output();
    output.is_ok_and(|output| {
        let text = String::from_utf8_lossy(&output.stdout);
        output.status.success() && text.split_whitespace().nth(1) == Some(version)
    })
}
