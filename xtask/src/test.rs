//! `cargo xtask test`: every check, in order, going on after a failure.

mod checks;
mod outcome;

use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::Result;
use clap::Args;

use crate::project::Project;
use crate::tools::{self, Browser};
use crate::{console, process};
use checks::Check;
use outcome::Outcome;

/// The command line of `test`.
#[derive(Args)]
pub struct Options {
    /// Run the contract and the end-to-end tests against a real Medusa, and nothing else
    #[arg(long)]
    medusa: bool,
    /// Leave out what needs the release build or the browser
    #[arg(long, conflicts_with = "medusa")]
    quick: bool,
    /// Walk each end-to-end journey at every place: three base paths, in a frame, in an element (more than an hour)
    #[arg(long, conflicts_with_all = ["medusa", "quick"])]
    everywhere: bool,
    /// Run only the checks whose name contains one of these words, e.g. clippy or end-to-end
    #[arg(value_name = "CHECK")]
    only: Vec<String>,
}

/// Runs the checks; the exit code tells whether all passed.
///
/// # Errors
/// When no check has a name like the ones asked for.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode> {
    let all = if options.medusa {
        checks::with_medusa()
    } else {
        checks::all(options.quick, options.everywhere)
    };
    let chosen = choose(all, &options.only)?;
    let started = Instant::now();
    let outcomes: Vec<Outcome> = chosen
        .into_iter()
        .map(|check| perform(project, check))
        .collect();
    for line in outcome::summary(&outcomes, started.elapsed()) {
        println!("{line}");
    }
    Ok(match outcomes.iter().all(Outcome::passed) {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}

fn perform(project: &Project, check: Check) -> Outcome {
    println!();
    console::step(format!("check: {}", check.name));
    let started = Instant::now();
    let result = (check.run)(project);
    process::stop_if_interrupted();
    let took = started.elapsed();
    let error = result.err().map(|error| format!("{error:#}"));
    let verdict = match &error {
        None => "passed".to_owned(),
        Some(error) => format!("FAILED: {error}"),
    };
    console::note(format!("{} ({})", verdict, console::duration(took)));
    Outcome {
        name: check.name,
        error,
    }
}

fn choose(all: Vec<Check>, words: &[String]) -> Result<Vec<Check>> {
    if words.is_empty() {
        return Ok(all);
    }
    let names: Vec<String> = all.iter().map(|check| check.name.clone()).collect();
    let unknown = |word: &&String| !names.iter().any(|name| name.contains(word.as_str()));
    if let Some(word) = words.iter().find(unknown) {
        anyhow::bail!(
            "no check is named like {word:?}; there are: {}",
            names.join(", ")
        );
    }
    let wanted = |check: &Check| words.iter().any(|word| check.name.contains(word));
    Ok(all.into_iter().filter(wanted).collect())
}

/// Tells a test that drives the built page where everything is: the page (`COHORT_DIST`),
/// axe-core's script (`COHORT_AXE`), the browser and its driver.
///
/// # Errors
/// When the npm packages cannot be installed.
pub fn describe_page(
    command: &mut Command,
    project: &Project,
    dist: &std::path::Path,
    browser: &Browser,
) -> Result<()> {
    let npm = tools::npm_packages(project)?;
    command
        .env("COHORT_DIST", dist)
        .env("COHORT_AXE", npm.module("axe-core/axe.min.js"));
    browser.describe_to(command);
    Ok(())
}
