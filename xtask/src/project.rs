//! Where the project's parts are and what its lock file says. Knows cargo, no other tool.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use crate::process;

/// The checkout this `xtask` belongs to.
pub struct Project {
    root: PathBuf,
    target: PathBuf,
    packages: Vec<Package>,
}

/// An integration test of a workspace member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestTarget {
    /// The member's package name.
    pub package: String,
    /// The target's name, as `cargo test --test` takes it.
    pub name: String,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    target_directory: PathBuf,
}

/// A member of the workspace.
#[derive(Clone, Deserialize)]
pub struct Package {
    /// Its name in Cargo.toml.
    pub name: String,
    /// The path of its Cargo.toml.
    pub manifest_path: PathBuf,
    /// What cargo builds of it.
    pub targets: Vec<Target>,
    /// What it depends on, of all kinds.
    pub dependencies: Vec<Dependency>,
}

/// Something cargo builds of a member.
#[derive(Clone, Deserialize)]
pub struct Target {
    /// Its name.
    pub name: String,
    kind: Vec<String>,
}

/// A dependency of a member.
#[derive(Clone, Deserialize)]
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// The name it has in the member's sources, if another.
    pub rename: Option<String>,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<LockedPackage>,
}

#[derive(Deserialize)]
struct LockedPackage {
    name: String,
    version: String,
}

impl Project {
    /// Finds the checkout through cargo.
    ///
    /// # Errors
    /// When cargo cannot read the workspace.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .context("xtask has to sit in the workspace's folder")?
            .to_path_buf();
        let mut command = cargo_in(&root);
        command.args(["metadata", "--no-deps", "--format-version", "1"]);
        let answer = process::capture(&mut command).context("cargo metadata failed")?;
        let metadata: Metadata =
            serde_json::from_str(&answer).context("cargo metadata answered something unknown")?;
        Ok(Self {
            root,
            target: metadata.target_directory,
            packages: metadata.packages,
        })
    }

    /// The workspace's root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Cargo's target folder.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The folder for what `xtask` builds on the way to something else.
    pub fn scratch(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// Cargo's target folder for the release build of the page, whose flags differ from those of every other build:
    /// apart, neither throws the other's work away.
    pub fn page_target(&self) -> PathBuf {
        self.scratch().join("page")
    }

    /// The release build of the page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The integration tests of all members.
    pub fn test_targets(&self) -> Vec<TestTarget> {
        test_targets(&self.packages)
    }

    /// The workspace's members.
    pub fn packages(&self) -> &[Package] {
        &self.packages
    }

    /// A cargo command that runs in the root folder.
    pub fn cargo(&self) -> Command {
        cargo_in(&self.root)
    }

    /// The version of a package that Cargo.lock holds.
    ///
    /// # Errors
    /// When Cargo.lock cannot be read or does not hold the package exactly once.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let text = std::fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        locked_version(&text, package)
    }
}

/// The package name of the page.
pub const APP: &str = "cohort";

fn cargo_in(root: &Path) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root);
    // `cargo run` describes xtask's own package in the environment; left there, build scripts
    // that watch such a variable would rebuild for every change between xtask and plain cargo.
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

fn test_targets(packages: &[Package]) -> Vec<TestTarget> {
    let of = |package: &Package| {
        let tests = package.targets.iter();
        let tests = tests.filter(|target| target.kind.iter().any(|kind| kind == "test"));
        let named = tests.map(|target| TestTarget {
            package: package.name.clone(),
            name: target.name.clone(),
        });
        named.collect::<Vec<_>>()
    };
    packages.iter().flat_map(of).collect()
}

fn locked_version(lock: &str, package: &str) -> Result<String> {
    let lock: Lock = toml::from_str(lock).context("Cargo.lock is not understood")?;
    let mut versions = lock
        .package
        .into_iter()
        .filter(|locked| locked.name == package)
        .map(|locked| locked.version);
    match (versions.next(), versions.next()) {
        (Some(version), None) => Ok(version),
        (None, _) => bail!("Cargo.lock holds no {package}: run `cargo fetch`"),
        (Some(_), Some(_)) => {
            bail!("Cargo.lock holds two versions of {package}: `cargo tree -d` shows why")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen"
version = "0.2.129"

[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"

[[package]]
name = "hashbrown"
version = "0.14.5"

[[package]]
name = "hashbrown"
version = "0.15.2"
"#;

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        let version = locked_version(LOCK, "wasm-bindgen").expect("it is there");
        assert_eq!(version, "0.2.129");
    }

    #[test]
    fn a_missing_package_names_the_way_out() {
        let error = locked_version(LOCK, "leptos").expect_err("it is not there");
        assert!(error.to_string().contains("cargo fetch"), "{error}");
    }

    #[test]
    fn two_versions_are_not_guessed_between() {
        let error = locked_version(LOCK, "hashbrown").expect_err("there are two");
        assert!(error.to_string().contains("two versions"), "{error}");
    }

    #[test]
    fn only_integration_tests_are_test_targets() {
        let metadata: Metadata = serde_json::from_str(
            r#"{"target_directory": "/t", "packages": [{"name": "cohort",
                "manifest_path": "/c/Cargo.toml", "dependencies": [{"name": "leptos", "rename": null}],
                "targets": [{"name": "cohort", "kind": ["lib"]}, {"name": "e2e", "kind": ["test"]}]}]}"#,
        )
        .expect("it is valid");
        let expected = TestTarget {
            package: "cohort".into(),
            name: "e2e".into(),
        };
        assert_eq!(test_targets(&metadata.packages), [expected]);
    }
}
