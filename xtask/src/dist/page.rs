//! Runs trunk for the release build, and wasm-opt and esbuild over what it wrote.

use std::env;
use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::tools::{self, PageTools};
use crate::{console, process};

/// Builds the page into `staging`.
///
/// # Errors
/// When the dependencies cannot be fetched or trunk fails.
pub fn build(project: &Project, tools: &PageTools, staging: &Path) -> Result<()> {
    let small_std = tools::has_std_source();
    if !small_std {
        console::note(
            "the source of Rust's standard library cannot be had (`rustup component add rust-src`): the page gets larger",
        );
    }
    let mut fetch = project.cargo();
    fetch.args(["fetch", "--quiet", "--locked"]);
    let mut trunk = tools.trunk(project);
    trunk
        .args(["build", "--release", "--public-url", "./", "--dist"])
        .arg(staging)
        // Names get their hash after wasm-opt, and so would checksums have to.
        .args(["--filehash", "false", "--no-sri", "true"])
        // For the page alone: the hook that splits it runs cargo for this machine.
        .env(RUST_FLAGS, rust_flags(small_std)?)
        .env("CARGO_TARGET_DIR", project.page_target());
    if small_std {
        trunk.envs(SMALL_STD);
    }
    console::step("building the page (release)");
    process::run(&mut fetch).context("the page's dependencies cannot be fetched")?;
    process::run(&mut trunk).context("the page does not build")
}

/// Runs wasm-opt over the WASM files of a build.
///
/// # Errors
/// When wasm-opt cannot read one.
pub fn optimise(tools: &PageTools, staging: &Path) -> Result<()> {
    console::step("making the WASM small");
    for wasm in super::files_with(staging, "wasm")? {
        process::run(&mut tools.wasm_opt(&staging.join(&wasm)))
            .with_context(|| format!("{} cannot be optimised", wasm.display()))?;
    }
    Ok(())
}

/// Minifies the scripts and style sheets of a build; trunk's own minifier fails on what wasm-bindgen writes.
///
/// # Errors
/// When esbuild cannot read a file.
pub fn minify(tools: &PageTools, staging: &Path) -> Result<()> {
    let scripts = super::files_with(staging, "js")?;
    let sheets = super::files_with(staging, "css")?;
    for file in scripts.into_iter().chain(sheets) {
        process::run(&mut tools.esbuild(&staging.join(&file)))
            .with_context(|| format!("{} cannot be minified", file.display()))?;
    }
    Ok(())
}

/// Builds the standard library along with the page, for size: what comes with rustup is made for
/// speed. These are nightly features that a stable toolchain of a known version offers on request.
const SMALL_STD: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// Joins the flags of `.cargo/config.toml`.
const RUST_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags of the release build. The remapped path keeps this machine's folders out of the page. Sources of the workspace
/// need none: the compiler gets relative paths for them. Nothing here depends on where the checkout is, so that the
/// same source gives the same bytes anywhere.
fn rust_flags(small_std: bool) -> Result<OsString> {
    let mut flags = OsString::from("--remap-path-prefix=");
    flags.push(cargo_home()?);
    flags.push("=cargo ");
    if small_std {
        // What is derived for debugging is written nowhere in the page.
        flags.push("-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none ");
        flags.push("-Zfmt-debug=none");
    }
    Ok(flags)
}

fn cargo_home() -> Result<OsString> {
    let default = || {
        let mut home = env::var_os("HOME")?;
        home.push("/.cargo");
        Some(home)
    };
    env::var_os("CARGO_HOME")
        .or_else(default)
        .context("neither CARGO_HOME nor HOME is set")
}
