//! Tools that come from crates.io: used where they are, else downloaded by cargo-binstall, else built by
//! `cargo install`. They stay programs of their own and are not linked into xtask: every checkout compiles xtask, but
//! these are built once for a machine.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::cache::Cache;
use super::on_path;
use crate::{console, process};

/// A crate with programs.
pub struct Tool<'a> {
    /// Its name on crates.io.
    pub name: &'a str,
    /// The version that is installed where none fits.
    pub version: &'a str,
    /// The versions that fit: this one, or those that begin so, up to a dot.
    pub fits: &'a str,
    /// What it is needed for. The first one is asked for its version.
    pub programs: &'a [&'a str],
    /// How much the compiler is to optimise: a tool that only waits for others is built quicker without.
    pub opt_level: &'a str,
    /// How long that takes on two cores.
    pub minutes: u32,
}

impl Tool<'_> {
    /// The folder that holds the programs in a version that fits.
    ///
    /// # Errors
    /// When they are not on `PATH`, not in the cache, and cannot be installed.
    pub fn folder(&self, cache: &Cache) -> Result<PathBuf> {
        if let Some(folder) = self.installed() {
            return Ok(folder);
        }
        let name = format!("tools/{}-{}", self.name, self.version);
        let root = cache.path(&name);
        let folder = root.join("bin");
        if self.is_in(&folder) {
            return Ok(folder);
        }
        let _lock = cache.lock(&name)?;
        // Another xtask may have built it while we waited for the lock.
        let is_there = self.is_in(&folder) || self.download(&root) && self.is_in(&folder);
        if !is_there {
            self.build(&root)?;
        }
        Ok(folder)
    }

    fn installed(&self) -> Option<PathBuf> {
        let first = on_path(self.programs.first()?)?;
        let folder = first.parent()?;
        let fits = self.is_in(folder);
        if fits {
            console::note(format!("using {}", first.display()));
        }
        fits.then(|| folder.to_path_buf())
    }

    fn download(&self, root: &Path) -> bool {
        if on_path("cargo-binstall").is_none() {
            return false;
        }
        let Self { name, version, .. } = self;
        console::step(format!("downloading {name} {version} with cargo-binstall"));
        let mut command = Command::new("cargo");
        command
            .args([
                "binstall",
                "--no-confirm",
                "--disable-strategies",
                "compile",
            ])
            .args([name, "--version", version, "--root"])
            .arg(root)
            .current_dir(root.parent().unwrap_or(Path::new("/")));
        let done = process::run(&mut command);
        if let Err(error) = &done {
            console::note(format!("{error:#}; it is built instead"));
        }
        done.is_ok()
    }

    fn build(&self, root: &Path) -> Result<()> {
        let Self { name, version, .. } = self;
        console::step(format!(
            "building {name} {version} from source, once for this machine: about {} min on two cores",
            self.minutes
        ));
        if on_path("cargo-binstall").is_none() {
            console::note("cargo-binstall, where it is installed, downloads it instead");
        }
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
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS");
        process::run(&mut command).with_context(|| {
            format!("{name} {version} cannot be installed: run `cargo install --locked {name} --version {version}` to see why")
        })
    }

    /// Whether a folder holds all the programs and the first one says it is a version that fits.
    fn is_in(&self, folder: &Path) -> bool {
        let Some(first) = self.programs.first() else {
            return false;
        };
        let there = self.programs.iter().all(|name| folder.join(name).is_file());
        there && version_of(&folder.join(first)).is_some_and(|version| fits(&version, self.fits))
    }
}

fn version_of(program: &Path) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let version = text.split_whitespace().nth(1).map(str::to_owned);
    version.filter(|_| output.status.success())
}

fn fits(version: &str, wanted: &str) -> bool {
    let rest = version.strip_prefix(wanted);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_version_fits_whole_or_by_its_beginning() {
        assert!(fits("0.21.14", "0.21") && fits("0.2.129", "0.2.129"));
        assert!(!fits("0.22.0", "0.21") && !fits("0.2.1290", "0.2.129") && !fits("0.2", "0.2.129"));
    }
}
