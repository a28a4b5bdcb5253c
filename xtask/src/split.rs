//! `cargo xtask split`: trunk's `post_build` hook, which takes the page apart into chunks and writes its texts.
//!
//! trunk binds the WASM file that cargo linked as one piece. The hook splits that file first, at the functions marked
//! with `wasm_split`, then has wasm-bindgen bind the main part, and puts the parts over trunk's own output. So
//! `trunk serve` and `trunk build` give the same page as `cargo xtask run` and `cargo xtask dist`.
//!
//! The linker has to leave the relocations in (`build.rs` of the app says so to it), or the splitter cannot move functions.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::Options;

use crate::project::Project;
use crate::{locales, process};

/// The stem of the files trunk makes for the app.
const APP: &str = "cohort";
/// What the splitter calls the script that loads the chunks.
pub const LOADER: &str = "__wasm_split.js";

/// How long a chunk may take, in milliseconds; `src/ui/chunk.rs` gives it up then.
const CHUNK_TIMEOUT_MS: u32 = 20_000;

/// Splits what cargo linked and writes the parts into the folder that trunk is filling.
///
/// # Errors
/// When it is not run by trunk, there is no linked file, it cannot be split, or wasm-bindgen fails.
pub fn run(project: &Project) -> Result<()> {
    let staging = variable("TRUNK_STAGING_DIR")?;
    let profile = match variable("TRUNK_PROFILE")?.to_str() {
        Some("release") => "release",
        _ => "debug",
    };
    let linked = project
        .target()
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join(format!("{APP}.wasm"));
    let parts = project.scratch().join("split").join(profile);
    let _ = fs::remove_dir_all(&parts);
    split(&linked, &parts).with_context(|| format!("{} cannot be split", linked.display()))?;
    let catalog = locales::read(project.root())?;
    locales::require_first_only(&catalog, &parts, &format!("{APP}.wasm"))?;
    locales::write(&catalog, &staging)?;
    bind(&parts, &staging)?;
    for part in fs::read_dir(&parts)? {
        let part = part?.path();
        let name = part.file_name().unwrap_or_default();
        if name != format!("{APP}.wasm").as_str() {
            fs::copy(&part, staging.join(name))
                .with_context(|| format!("cannot copy {}", part.display()))?;
        }
    }
    Ok(())
}

fn variable(name: &str) -> Result<PathBuf> {
    let value = env::var_os(name)
        .with_context(|| format!("{name} is not set: trunk runs this command after a build"))?;
    Ok(value.into())
}

/// Writes the main part, the chunks and the script that loads them into `parts`.
fn split(linked: &Path, parts: &Path) -> Result<()> {
    let module = fs::read(linked)?;
    let main = parts.join(format!("{APP}.wasm"));
    let script = format!("./{APP}.js");
    let loader = format!("./{LOADER}");
    let mut options = Options::new(&module);
    options.output_dir = parts;
    options.main_out_path = &main;
    options.main_module = &script;
    options.link_name = &loader;
    wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    give_up_stuck_requests(&parts.join(LOADER))
}

/// Gives the requests of the loader a time limit. Without one, a request that is stuck is waited for by every later try, too.
fn give_up_stuck_requests(loader: &Path) -> Result<()> {
    const REQUEST: &str = "import.meta.url))";
    let limited =
        format!("import.meta.url), {{ signal: AbortSignal.timeout({CHUNK_TIMEOUT_MS}) }})");
    let script = fs::read_to_string(loader)?;
    if !script.contains(REQUEST) {
        return Err(anyhow!(
            "the loader of the chunks has no request to give a time limit"
        ));
    }
    Ok(fs::write(loader, script.replace(REQUEST, &limited))?)
}

/// Has wasm-bindgen write the script and the WASM of the main part. The chunks call what the linker exported, by name.
fn bind(parts: &Path, staging: &Path) -> Result<()> {
    let mut command = Command::new("wasm-bindgen");
    command
        .args(["--target", "web", "--keep-lld-exports", "--no-demangle"])
        .args(["--no-typescript", "--out-name", APP, "--out-dir"])
        .arg(staging)
        .arg(parts.join(format!("{APP}.wasm")));
    process::run(&mut command).context("wasm-bindgen cannot bind the main part of the page")
}
