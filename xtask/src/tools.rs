//! The tools the commands need: found where they are, installed where they are not.
//!
//! They are kept in a cache outside the checkout, shared by all checkouts: `$COHORT_CACHE`, else
//! `$XDG_CACHE_HOME/cohort`, else `~/.cache/cohort`.
//!
//! Versions: trunk's is below, wasm-bindgen's follows Cargo.lock, those of npm packages (wasm-opt,
//! esbuild, axe-core) are in `xtask/npm/package.json`, those of the Medusa
//! server in `xtask/medusa/package.json`.

mod browser;
mod cache;
mod crates;
mod hosts;
mod npm;
mod rust;
mod system;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::project::Project;
pub use browser::Browser;
pub use cache::{Cache, Lock, digest};
use crates::Tool;
pub use hosts::WebServers;
pub use npm::{NpmFolder, node};
pub use rust::has_std_source;
pub use system::{apt_install, is_root, on_path, stop_services};

/// The newest trunk that Rust 1.95 builds. It needs its default feature `rustls` to stand before a Medusa with https.
const TRUNK: Tool = Tool {
    name: "trunk",
    version: "0.21.14",
    fits: "0.21",
    programs: &["trunk"],
    opt_level: "0",
    minutes: 5,
};

const WASM_FEATURES: [&str; 6] = [
    "bulk-memory",
    "nontrapping-float-to-int",
    "sign-ext",
    "mutable-globals",
    "reference-types",
    "multivalue",
];

/// What builds the page.
pub struct PageTools {
    trunk: PathBuf,
    /// `PATH` with wasm-bindgen and npm's programs (wasm-opt, esbuild) before everything else.
    path: OsString,
}

impl PageTools {
    /// Finds or installs trunk, wasm-bindgen, wasm-opt and the wasm32 target.
    ///
    /// # Errors
    /// When one is missing and cannot be installed; the text says what to do.
    pub fn set_up(project: &Project) -> Result<Self> {
        let cache = Cache::open()?;
        rust::require_wasm_target()?;
        let npm = npm_packages(project)?;
        let trunk = TRUNK.folder(&cache)?;
        let wasm_bindgen = wasm_bindgen_folder(project, &cache)?;
        let path = prepend_path(&[&wasm_bindgen, &npm.bin()])?;
        Ok(Self {
            trunk: trunk.join("trunk"),
            path,
        })
    }

    /// A trunk command, in the checkout, that finds its tools and downloads nothing.
    pub fn trunk(&self, project: &Project) -> Command {
        let mut command = Command::new(&self.trunk);
        command
            .current_dir(project.root())
            .env("PATH", &self.path)
            .env("TRUNK_SKIP_VERSION_CHECK", "true")
            .env("TRUNK_OFFLINE", "true")
            // The hook that splits the page is this program.
            .envs(
                env::current_exe()
                    .ok()
                    .map(|program| ("COHORT_XTASK", program)),
            )
            // A failed build says enough; where in trunk it was noticed is of no use.
            .env("RUST_LIB_BACKTRACE", "0")
            // trunk takes only true or false here and stops at the customary `1`.
            .env_remove("NO_COLOR");
        command
    }

    /// A wasm-opt command that rewrites a module in place with as few bytes as it takes.
    pub fn wasm_opt(&self, module: &Path) -> Command {
        let mut command = Command::new("wasm-opt");
        command
            .env("PATH", &self.path)
            // Further rounds over flat code find more than the first alone.
            .args(["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz"])
            // Functions that are alike have names that are alike, and compress better side by side.
            .arg("--reorder-functions-by-name")
            .args(["--strip-debug", "--strip-producers"])
            // What rustc and wasm-bindgen use, and all browsers the page is for have.
            .args(WASM_FEATURES.map(|feature| format!("--enable-{feature}")))
            .arg(module)
            .arg("-o")
            .arg(module);
        command
    }

    /// An esbuild command that rewrites a module or a style sheet in place with as few letters as it takes.
    pub fn esbuild(&self, file: &Path) -> Command {
        let mut command = Command::new("esbuild");
        command
            .env("PATH", &self.path)
            .arg(file)
            .args(["--minify", "--allow-overwrite", "--log-level=warning"])
            // Also what the folder is sent with is UTF-8.
            .arg("--charset=utf8")
            .arg(format!("--outfile={}", file.display()));
        command
    }
}

/// The program that runs tests compiled to WebAssembly in a browser.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn test_runner(project: &Project) -> Result<PathBuf> {
    let folder = wasm_bindgen_folder(project, &Cache::open()?)?;
    Ok(folder.join("wasm-bindgen-test-runner"))
}

/// Makes sure the wasm32 target is there.
///
/// # Errors
/// When it is not and cannot be added.
pub fn require_wasm_target() -> Result<()> {
    rust::require_wasm_target()
}

/// The npm packages that building and testing need.
///
/// # Errors
/// When they are not in the cache and npm cannot install them.
pub fn npm_packages(project: &Project) -> Result<NpmFolder> {
    NpmFolder::install(
        &Cache::open()?,
        "npm",
        &project.root().join("xtask/npm"),
        &[],
    )
}

fn wasm_bindgen_folder(project: &Project, cache: &Cache) -> Result<PathBuf> {
    let version = project.locked_version("wasm-bindgen")?;
    let tool = Tool {
        name: "wasm-bindgen-cli",
        version: &version,
        fits: &version,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        opt_level: "1",
        minutes: 3,
    };
    tool.folder(cache)
}

fn prepend_path(folders: &[&Path]) -> Result<OsString> {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .iter()
        .map(|folder| folder.to_path_buf())
        .chain(env::split_paths(&inherited));
    env::join_paths(all).context("a folder of the tools has an odd name: set COHORT_CACHE")
}
