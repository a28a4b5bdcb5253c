//! `cargo xtask dist`: the folder that is deployed.
//!
//! trunk builds the page in chunks (`split`), style sheets are joined, WASM and scripts are minified; then every script,
//! style sheet and WASM file gets a name that carries a hash of its final bytes, gets compressed siblings (`.br`, `.gz`),
//! and is weighed. `dist/` is replaced at the very end, in one step: it is never half a build.

mod compress;
mod page;
mod policy;
mod size;
mod stamp;
mod styles;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

use crate::console;
use crate::project::Project;
use crate::tools::{PageTools, digest};

/// What the page is made from: as long as none of it changes, `dist/` is up to date.
const SOURCES: [&str; 22] = [
    "src",
    "locales",
    "texts",
    "style",
    "build.rs",
    "index.html",
    "boot.js",
    "early.js",
    "first-paint.js",
    "embed.js",
    "config.json",
    "deploy/content-security-policy.txt",
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "rust-toolchain.toml",
    "xtask/src/dist.rs",
    "xtask/src/dist",
    "xtask/src/split.rs",
    "xtask/src/locales.rs",
    "xtask/src/tools.rs",
    "xtask/npm",
];

/// Builds `dist/` and returns its path.
///
/// # Errors
/// When a tool is missing, the build fails, or the page is too large.
pub fn build(project: &Project) -> Result<PathBuf> {
    let tools = PageTools::set_up(project)?;
    let key = source_key(project)?;
    let staging = project.scratch().join("dist");
    let stamp = key_file(project);
    let _ = fs::remove_file(&stamp);
    remove(&staging)?;
    page::build(project, &tools, &staging)?;
    styles::join(&staging)?;
    page::optimise(&tools, &staging)?;
    page::minify(&tools, &staging)?;
    policy::write(&staging)?;
    stamp::stamp(&staging).context("the build cannot be given content hashes")?;
    let files = compress::compress(&staging)?;
    size::report(&files);
    size::require_budgets(&files)?;
    replace(&project.dist(), &staging, &project.scratch())?;
    fs::write(&stamp, key)?;
    console::note("dist/ is ready: serve the folder as it is");
    Ok(project.dist())
}

/// The path of an up-to-date `dist/`, built if it is not.
///
/// # Errors
/// As [`build`].
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let built_from = fs::read_to_string(key_file(project)).unwrap_or_default();
    if project.dist().join("index.html").is_file() && built_from == source_key(project)? {
        return Ok(project.dist());
    }
    build(project)
}

fn key_file(project: &Project) -> PathBuf {
    project.scratch().join("dist.key")
}

/// A hash of everything the page is made from.
fn source_key(project: &Project) -> Result<String> {
    let mut parts = Vec::new();
    for source in SOURCES {
        let path = project.root().join(source);
        let files = WalkDir::new(&path).sort_by_file_name().into_iter();
        for entry in files.filter_map(Result::ok) {
            if entry.file_type().is_file() {
                parts.push(entry.path().as_os_str().as_encoded_bytes().to_vec());
                parts.push(fs::read(entry.path())?);
            }
        }
    }
    Ok(digest(parts.iter().map(Vec::as_slice)))
}

/// Puts a finished folder in the place of another. Both renames stay within the checkout's
/// file system; what was there goes to `attic` first and is deleted last.
fn replace(place: &Path, finished: &Path, attic: &Path) -> Result<()> {
    let old = attic.join("dist.old");
    remove(&old)?;
    if place.exists() {
        fs::rename(place, &old).with_context(|| format!("cannot move {}", place.display()))?;
    }
    fs::rename(finished, place).with_context(|| format!("cannot write {}", place.display()))?;
    remove(&old)
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The paths of the files in a folder with this extension, relative to it and sorted.
fn files_with(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut files = files_in(folder)?;
    files.retain(|path| path.extension().is_some_and(|end| end == extension));
    Ok(files)
}

/// The paths of all files in a folder, relative to it and sorted.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            files.push(entry.path().strip_prefix(folder)?.to_path_buf());
        }
    }
    Ok(files)
}
