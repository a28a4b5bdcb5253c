//! Folders of npm packages, installed from a lock file into the cache.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self as std_process, Command};

use anyhow::{Context, Result, bail};

use super::cache::{Cache, digest};
use super::on_path;
use crate::{console, process};

const MANIFEST: [&str; 2] = ["package.json", "package-lock.json"];

/// A folder whose `node_modules` is complete.
pub struct NpmFolder {
    folder: PathBuf,
    key: String,
}

impl NpmFolder {
    /// Installs what `source`'s lock file names, beside copies of `extra` files of `source`.
    ///
    /// The folder's name carries a hash of all these files, and it only gets that name when it is
    /// complete: an interrupted installation is never mistaken for a finished one.
    ///
    /// # Errors
    /// When npm is missing or fails.
    pub fn install(cache: &Cache, name: &str, source: &Path, extra: &[&str]) -> Result<Self> {
        let files = read_all(source, MANIFEST.iter().chain(extra))?;
        let key = digest(files.iter().map(|(_, content)| content.as_slice()));
        let name = format!("{name}-{key}");
        let folder = cache.path(&name);
        if folder.is_dir() {
            return Ok(Self { folder, key });
        }
        let _lock = cache.lock(&name)?;
        if !folder.is_dir() {
            console::step(format!("installing npm packages of {}", source.display()));
            let staging = cache.path(&format!("{name}.{}", std_process::id()));
            let made = make(&staging, &files)
                .and_then(|()| fs::rename(&staging, &folder).context("cannot rename"));
            if made.is_err() {
                let _ = fs::remove_dir_all(&staging);
            }
            made.context("npm packages cannot be installed: `npm ping` tells whether npm reaches its registry")?;
        }
        Ok(Self { folder, key })
    }

    /// The folder that holds `node_modules`.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The hash of the files it was made from.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Where the packages' programs are.
    pub fn bin(&self) -> PathBuf {
        self.folder.join("node_modules/.bin")
    }

    /// The path of a file of an installed package.
    pub fn module(&self, path: &str) -> PathBuf {
        self.folder.join("node_modules").join(path)
    }
}

/// The `node` program.
///
/// # Errors
/// When it is not on `PATH`.
pub fn node() -> Result<PathBuf> {
    on_path("node").context("Node.js is missing: install Node 20 or newer with npm")
}

fn read_all<'a>(
    source: &Path,
    names: impl Iterator<Item = &'a &'a str>,
) -> Result<Vec<(&'a str, Vec<u8>)>> {
    names
        .map(|name| {
            let path = source.join(name);
            let content =
                fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            Ok((*name, content))
        })
        .collect()
}

fn make(staging: &Path, files: &[(&str, Vec<u8>)]) -> Result<()> {
    fs::create_dir_all(staging)?;
    for (name, content) in files {
        fs::write(staging.join(name), content)?;
    }
    if on_path("npm").is_none() {
        bail!("npm is missing: install Node 20 or newer with npm");
    }
    let mut command = Command::new("npm");
    command
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--loglevel", "error"])
        .current_dir(staging);
    process::run(&mut command)
}
