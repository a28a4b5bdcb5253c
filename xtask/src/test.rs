//! `cargo xtask test` and `cargo xtask check`: checks in order, going on after a failure.

mod checks;
mod count;
mod dependencies;
mod examples;
mod journeys;
mod log;
mod outcome;
mod programs;

use std::collections::HashSet;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};
use clap::Args;

use crate::project::Project;
use crate::tools::{self, Browser};
use crate::{console, process};
use checks::{Check, Session};
use log::Log;
use outcome::Outcome;

/// The command line of `test`.
#[derive(Args)]
pub struct Options {
    /// Run the contract and the end-to-end tests against a real Medusa, and nothing else
    #[arg(long)]
    medusa: bool,
    /// The same with version 2 of Medusa
    #[arg(long, requires = "medusa")]
    v2: bool,
    /// Walk each end-to-end journey at every place: three base paths, in a frame, in an element (more than an hour)
    #[arg(long, conflicts_with = "medusa")]
    everywhere: bool,
    /// Be done in about so many minutes: where time gets short, journeys are walked at one place each, which is said
    #[arg(long, conflicts_with = "everywhere")]
    minutes: Option<u32>,
    /// Run only the checks with one of these words in their name, such as clippy, and the journeys with one in theirs,
    /// such as list::pages
    #[arg(value_name = "NAME")]
    only: Vec<String>,
}

/// Runs every check or the chosen ones, and tells whether all passed.
///
/// # Errors
/// When neither a check nor a journey has a name like one that was asked for.
pub fn run(project: &Project, options: &Options) -> Result<bool> {
    let all = match (options.medusa, options.v2) {
        (_, true) => checks::with_medusa_v2(),
        (true, false) => checks::with_medusa(),
        (false, false) => checks::all(),
    };
    let choice = choose(all, &options.only, || journeys::names(project))?;
    let mut session = Session::new(project, options.everywhere, choice.journeys);
    session.limit(options.minutes);
    Ok(perform_all(&session, choice.checks))
}

/// Runs what has to pass before each commit, and tells whether it did.
pub fn check(project: &Project) -> bool {
    let session = Session::new(project, false, Vec::new());
    perform_all(&session, checks::before_commit())
}

fn perform_all(session: &Session, checks: Vec<Check>) -> bool {
    journeys::forget_times(session.project);
    let suites: HashSet<_> = checks
        .iter()
        .flat_map(|check| check.suites)
        .copied()
        .collect();
    let mut checks = checks;
    if !suites.is_empty() {
        let first = checks.iter().position(|check| !check.suites.is_empty());
        checks.insert(first.unwrap_or_default(), checks::PROGRAMS);
    }
    session.suites.set(suites).unwrap_or_default();
    let started = Instant::now();
    let mut outcomes = Vec::new();
    let mut rest = &checks[..];
    while !rest.is_empty() {
        let count = rest.iter().take_while(|check| check.beside).count();
        let (now, later) = match rest.get(count) {
            Some(long) if count > 0 && long.waited_for => {
                outcomes.extend(perform_beside(session, long, &rest[..count]));
                rest.split_at(count + 1)
            }
            _ => {
                outcomes.push(perform(session, &rest[0], Log::default()));
                rest.split_at(1)
            }
        };
        debug_assert!(!now.is_empty());
        rest = later;
    }
    for line in outcome::summary(
        &outcomes,
        started.elapsed(),
        &journeys::slowest(session.project),
    ) {
        println!("{line}");
    }
    outcomes.iter().all(Outcome::passed)
}

/// Performs a check that mostly keeps one core busy, and meanwhile others, whose words are shown as each of them ends.
fn perform_beside(session: &Session, long: &Check, others: &[Check]) -> Vec<Outcome> {
    std::thread::scope(|scope| {
        let beside = scope.spawn(|| {
            let all = others.iter();
            all.map(|check| perform(session, check, Log::kept()))
                .collect::<Vec<_>>()
        });
        let long = perform(session, long, Log::default());
        let mut outcomes = beside
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        outcomes.push(long);
        outcomes
    })
}

fn perform(session: &Session, check: &Check, mut log: Log) -> Outcome {
    log.line("");
    log.line(&format!("==> check: {}", check.name));
    let started = Instant::now();
    let result = (check.run)(session, &mut log);
    process::stop_if_interrupted();
    let outcome = Outcome {
        name: check.name,
        error: result.err().map(|error| format!("{error:#}")),
        took: started.elapsed(),
        tests: log.tests,
    };
    let verdict = match &outcome.error {
        None => "passed".to_owned(),
        Some(error) => format!("FAILED: {error}"),
    };
    log.line(&format!(
        "    {verdict} ({})",
        console::duration(outcome.took)
    ));
    log.show();
    outcome
}

/// What is to be run.
struct Choice {
    checks: Vec<Check>,
    /// If not empty, the end-to-end tests are to be only those with one of these words in their name.
    journeys: Vec<String>,
}

fn choose(
    all: Vec<Check>,
    words: &[String],
    journeys: impl FnOnce() -> Result<Vec<String>>,
) -> Result<Choice> {
    let names_check = |word: &&String| all.iter().any(|check| check.name.contains(word.as_str()));
    let (of_checks, of_journeys): (Vec<_>, Vec<_>) = words.iter().partition(names_check);
    if !of_journeys.is_empty() {
        let names = journeys()?;
        let unknown = |word: &&&String| !names.iter().any(|name| name.contains(word.as_str()));
        if let Some(word) = of_journeys.iter().find(unknown) {
            let checks: Vec<&str> = all.iter().map(|check| check.name).collect();
            bail!(
                "no check and no journey is named like {word:?}; the checks are: {}",
                checks.join(", ")
            );
        }
    }
    let wanted = |check: &Check| {
        words.is_empty()
            || of_checks
                .iter()
                .any(|word| check.name.contains(word.as_str()))
            || (check.has_journeys() && !of_journeys.is_empty())
    };
    let checks = all.iter().copied().filter(wanted).collect();
    let journeys = of_journeys.into_iter().cloned().collect();
    Ok(Choice { checks, journeys })
}

/// Tells a test that drives the built page where everything is: the page (`COHORT_DIST`),
/// axe-core's script (`COHORT_AXE`), the browser and its driver.
///
/// # Errors
/// When the npm packages cannot be installed.
pub fn describe_page(
    command: &mut Command,
    project: &Project,
    dist: &Path,
    browser: &Browser,
) -> Result<()> {
    let npm = tools::npm_packages(project)?;
    command
        .env("COHORT_DIST", dist)
        .env("COHORT_AXE", npm.module("axe-core/axe.min.js"));
    browser.describe_to(command);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(words: &[&str]) -> Result<(Vec<&'static str>, Vec<String>)> {
        let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
        let journeys = || Ok(vec!["list::pages::the_pager_turns".to_owned()]);
        let choice = choose(checks::all(), &words, journeys)?;
        let names = choice.checks.iter().map(|check| check.name).collect();
        Ok((names, choice.journeys))
    }

    #[test]
    fn without_words_everything_is_run() {
        let (checks, journeys) = chosen(&[]).expect("it is a choice");
        assert_eq!(checks.len(), checks::all().len());
        assert!(journeys.is_empty());
    }

    #[test]
    fn words_name_checks_or_journeys() {
        let (checks, journeys) = chosen(&["clippy"]).expect("they are known");
        assert_eq!(checks, ["clippy (native)", "clippy (wasm32)"]);
        assert!(journeys.is_empty());
        let (checks, journeys) = chosen(&["fmt", "list::pages"]).expect("they are known");
        assert_eq!(checks, ["fmt", "end-to-end tests"]);
        assert_eq!(journeys, ["list::pages"]);
    }

    #[test]
    fn what_is_not_known_is_said_in_one_line() {
        let error = chosen(&["clipy"]).expect_err("it is a typo");
        let error = format!("{error:#}");
        assert!(
            error.contains("\"clipy\"") && error.contains("fmt, "),
            "{error}"
        );
        assert_eq!(error.lines().count(), 1);
    }
}
