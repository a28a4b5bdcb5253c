//! What the workspace depends on: nothing that no source names, only from crates.io, and only under licences that
//! agree with ours. Known advisories are looked up by cargo-deny, where that is installed.

mod licence;

use std::fs;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use walkdir::WalkDir;

use super::log::Log;
use crate::process;
use crate::project::{Package, Project};
use crate::tools;

const LIMIT: Duration = Duration::from_secs(600);

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Foreign>,
}

/// Any package of the dependency graph.
#[derive(Deserialize)]
struct Foreign {
    name: String,
    version: String,
    source: Option<String>,
    license: Option<String>,
}

/// Says all that is wrong, then fails.
///
/// # Errors
/// When something is wrong, or cargo cannot tell what there is.
pub fn check(project: &Project, log: &mut Log) -> Result<()> {
    let mut problems = Vec::new();
    for package in project.packages() {
        problems.extend(unused(package)?);
    }
    let mut command = project.cargo();
    command.args(["metadata", "--locked", "--format-version", "1"]);
    let all: Metadata = serde_json::from_str(&process::capture(&mut command)?)
        .context("cargo metadata answered something unknown")?;
    problems.extend(all.packages.iter().filter_map(problem));
    for problem in &problems {
        log.line(&format!("    {problem}"));
    }
    if !problems.is_empty() {
        bail!("{}", problems.join("; "));
    }
    let count = all.packages.len();
    log.line(&format!(
        "    {count} packages: all named, licences and sources are fine"
    ));
    advisories(project, log)
}

/// The dependencies of a member that none of its sources names.
fn unused(package: &Package) -> Result<Vec<String>> {
    let sources = sources(package.manifest_path.parent().context("no folder")?)?;
    let mut problems = Vec::new();
    for dependency in &package.dependencies {
        let name = dependency.rename.as_ref().unwrap_or(&dependency.name);
        if !uses(&sources, &name.replace('-', "_")) {
            problems.push(format!(
                "{} depends on {name} and does not use it",
                package.name
            ));
        }
    }
    problems.sort();
    problems.dedup();
    Ok(problems)
}

/// Whether sources name a crate: `name::…`, `use name…` or `extern crate name`.
fn uses(sources: &str, name: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    sources.match_indices(name).any(|(start, _)| {
        let (before, after) = (&sources[..start], &sources[start + name.len()..]);
        let is_word = !before.ends_with(is_part) && !after.starts_with(is_part);
        let is_imported = before.ends_with("use ") || before.ends_with("crate ");
        is_word && (is_imported || after.starts_with("::"))
    })
}

/// The Rust sources of a member; folders with a Cargo.toml of their own are other members'.
pub fn sources(folder: &Path) -> Result<String> {
    let is_own = |path: &Path| {
        path == folder || !(path.join("Cargo.toml").is_file() || path.ends_with("target"))
    };
    let mut sources = String::new();
    let walk = WalkDir::new(folder).into_iter();
    for entry in walk.filter_entry(|entry| !entry.file_type().is_dir() || is_own(entry.path())) {
        let entry = entry?;
        if entry.path().extension().is_some_and(|end| end == "rs") {
            sources.push_str(&fs::read_to_string(entry.path())?);
        }
    }
    Ok(sources)
}

/// What is wrong with where a package comes from or with its licence.
fn problem(package: &Foreign) -> Option<String> {
    let named = format!("{} {}", package.name, package.version);
    let source = package.source.as_deref();
    if source.is_some_and(|source| !is_crates_io(source)) {
        return Some(format!("{named} comes from {}", source.unwrap_or_default()));
    }
    match &package.license {
        None => Some(format!("{named} names no licence")),
        Some(licence) if licence::is_allowed(licence) => None,
        Some(licence) => Some(format!("{named} is under {licence}")),
    }
}

/// Cargo names the registry by its index, wherever the packages themselves are fetched from.
fn is_crates_io(source: &str) -> bool {
    source.starts_with("registry+") && source.ends_with("/crates.io-index")
}

fn advisories(project: &Project, log: &mut Log) -> Result<()> {
    if tools::on_path("cargo-deny").is_none() {
        log.line("    advisories were not looked up: cargo-deny is not installed");
        return Ok(());
    }
    let mut command = project.cargo();
    command.args(["deny", "check", "advisories"]);
    log.run(&mut command, LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CRATES_IO: &str = "registry+https://example.org/crates.io-index";

    fn foreign(source: Option<&str>, licence: Option<&str>) -> Foreign {
        Foreign {
            name: "a".into(),
            version: "1.0.0".into(),
            source: source.map(Into::into),
            license: licence.map(Into::into),
        }
    }

    #[test]
    fn sources_and_licences_are_judged() {
        assert_eq!(problem(&foreign(Some(CRATES_IO), Some("MIT"))), None);
        assert_eq!(problem(&foreign(None, Some("MIT"))), None);
        let text = |package: Foreign| problem(&package).unwrap_or_default();
        assert_eq!(
            text(foreign(Some("git+https://example.org/a"), Some("MIT"))),
            "a 1.0.0 comes from git+https://example.org/a"
        );
        assert_eq!(
            text(foreign(Some(CRATES_IO), None)),
            "a 1.0.0 names no licence"
        );
        assert_eq!(
            text(foreign(None, Some("GPL-3.0"))),
            "a 1.0.0 is under GPL-3.0"
        );
    }

    #[test]
    fn a_crate_is_used_where_a_path_begins_with_its_name() {
        assert!(uses("let x = csv::Reader;", "csv"));
        assert!(uses("use csv;", "csv"));
        for other in ["// as csv", "csv_core::Reader", "to_csv::x", "let csv = 1;"] {
            assert!(!uses(other, "csv"), "{other}");
        }
    }

    #[test]
    fn only_own_sources_are_read() {
        let own = sources(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("they are there");
        assert!(own.contains("fn only_own_sources_are_read"));
    }
}
