//! The checks themselves: what each one runs. Knows nothing of order or outcome.

use std::collections::HashSet;
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use super::dependencies;
use super::describe_page;
use super::examples;
use super::log::Log;
use super::programs::{Program, Programs, Suite, WASM};
use crate::medusa::{Medusa, V1, V2, Version};
use crate::project::{APP, Project};
use crate::tools::{self, Browser, WebServers};
use crate::{console, dist};

/// A check that hangs must not hang everything: nothing here takes as long on two slow cores.
pub const LIMIT: Duration = Duration::from_secs(45 * 60);

/// What the checks of one run share.
pub struct Session<'a> {
    pub project: &'a Project,
    pub programs: Programs,
    /// What the checks of this run need built.
    pub suites: OnceLock<HashSet<Suite>>,
    /// Whether each journey goes to every place.
    everywhere: bool,
    /// Words in the names of the journeys to be walked; without any, all are.
    journeys: Vec<String>,
    /// When journeys have to have begun to be walked at several places, if time is limited.
    latest_start: Option<Instant>,
}

/// A check: a name people know and what it does.
#[derive(Clone, Copy)]
pub struct Check {
    /// Shown in the heading and in the closing lines.
    pub name: &'static str,
    /// The test programs it runs.
    pub suites: &'static [Suite],
    /// Whether it can run while a long one does: it builds nothing, and says all it has to say to its log.
    pub beside: bool,
    /// Whether it keeps one core busy for minutes, so that others had better run at the same time.
    pub waited_for: bool,
    /// Fails when the check does.
    pub run: fn(&Session, &mut Log) -> Result<()>,
}

const FMT: Check = check("fmt", fmt);
const DEPENDENCIES: Check = check("dependencies", |session, log| {
    dependencies::check(session.project, log)
});
const CLIPPY_NATIVE: Check = check("clippy (native)", clippy_native);
const CLIPPY_WASM: Check = check("clippy (wasm32)", clippy_wasm);
const NATIVE: Check = test("native tests", &[Suite::Native], native).beside();
const CONTRACT: Check = test("contract tests", &[Suite::Contract], contract_with_demo).beside();
const BROWSER: Check = test("browser tests", &[Suite::Browser], browser).beside();
const DIST: Check = Check {
    waited_for: true,
    ..check("dist", |session, _| dist::build(session.project).map(drop))
};
const END_TO_END: Check = test("end-to-end tests", &[Suite::EndToEnd], end_to_end);
const WEB_SERVERS: Check = test("web server tests", &[Suite::Hosts], web_servers);
const CONTRACT_MEDUSA: Check = test(
    "contract tests (Medusa)",
    &[Suite::Contract],
    |session, log| contract_with_medusa(session, log, &V1),
);
const CONTRACT_MEDUSA_V2: Check = test(
    "contract tests (Medusa 2)",
    &[Suite::Contract],
    |session, log| contract_with_medusa(session, log, &V2),
);
const END_TO_END_MEDUSA: Check = test(
    "end-to-end tests (Medusa)",
    &[Suite::EndToEnd],
    |session, log| end_to_end_with_medusa(session, log, &V1),
);
const END_TO_END_MEDUSA_V2: Check = test(
    "end-to-end tests (Medusa 2)",
    &[Suite::EndToEnd],
    |session, log| end_to_end_with_medusa(session, log, &V2),
);
/// Builds what the checks after it run.
pub const PROGRAMS: Check = check("test programs", programs);

const fn check(name: &'static str, run: fn(&Session, &mut Log) -> Result<()>) -> Check {
    test(name, &[], run)
}

const fn test(
    name: &'static str,
    suites: &'static [Suite],
    run: fn(&Session, &mut Log) -> Result<()>,
) -> Check {
    Check {
        name,
        suites,
        beside: false,
        waited_for: false,
        run,
    }
}

impl Check {
    const fn beside(self) -> Self {
        Self {
            beside: true,
            ..self
        }
    }

    /// Whether it walks journeys.
    pub fn has_journeys(&self) -> bool {
        self.suites == [Suite::EndToEnd]
    }
}

impl<'a> Session<'a> {
    /// What is to be tested, and which journeys, if not all.
    pub fn new(project: &'a Project, everywhere: bool, journeys: Vec<String>) -> Self {
        Self {
            project,
            programs: Programs::default(),
            suites: OnceLock::new(),
            everywhere,
            journeys,
            latest_start: None,
        }
    }

    /// Has the checks be done in about so many minutes. All journeys take about a third of the time.
    pub fn limit(&mut self, minutes: Option<u32>) {
        let limit = minutes.map(|minutes| Duration::from_secs(u64::from(minutes) * 60));
        self.latest_start = limit.map(|limit| Instant::now() + limit * 3 / 5);
    }

    fn is_short_of_time(&self) -> bool {
        self.latest_start
            .is_some_and(|latest| Instant::now() > latest)
    }
}

/// The checks that need no real Medusa.
pub fn all() -> Vec<Check> {
    vec![
        FMT,
        DEPENDENCIES,
        CLIPPY_NATIVE,
        CLIPPY_WASM,
        NATIVE,
        CONTRACT,
        BROWSER,
        DIST,
        END_TO_END,
        WEB_SERVERS,
    ]
}

/// The checks for each commit: those that take no release build.
pub fn before_commit() -> Vec<Check> {
    vec![
        FMT,
        DEPENDENCIES,
        CLIPPY_NATIVE,
        CLIPPY_WASM,
        NATIVE,
        BROWSER,
    ]
}

/// The checks that run against a real Medusa.
pub fn with_medusa() -> Vec<Check> {
    vec![CONTRACT_MEDUSA, END_TO_END_MEDUSA]
}

/// The checks that run against a real Medusa 2.
pub fn with_medusa_v2() -> Vec<Check> {
    vec![CONTRACT_MEDUSA_V2, END_TO_END_MEDUSA_V2]
}

fn fmt(session: &Session, log: &mut Log) -> Result<()> {
    let mut command = session.project.cargo();
    command.args(["fmt", "--all", "--check"]);
    log.run(&mut command, LIMIT)
        .context("run `cargo fmt --all`")
}

fn clippy_native(session: &Session, log: &mut Log) -> Result<()> {
    let mut command = session.project.cargo();
    command.args(["clippy", "--workspace", "--all-targets"]);
    log.run(command.args(["--", "-D", "warnings"]), LIMIT)
}

fn clippy_wasm(session: &Session, log: &mut Log) -> Result<()> {
    tools::require_wasm_target()?;
    let app = || {
        let mut command = session.project.cargo();
        command.args(["clippy", "-p", APP, "--lib"]).args(WASM);
        command
    };
    log.run(app().args(["--bins", "--", "-D", "warnings"]), LIMIT)?;
    // The test profile is how cargo checks a library with its unit tests, and without the native
    // tests beside it.
    let mut tests = app();
    tests.args(["--profile", "test"]);
    for target in session.project.test_targets() {
        if Suite::Browser.has(&target) {
            tests.args(["--test", &target.name]);
        }
    }
    log.run(tests.args(["--", "-D", "warnings"]), LIMIT)
}

/// Also gets the tools that only some of the programs need, so that checks beside others need not, and runs examples in
/// comments, which cargo alone can compile.
fn programs(session: &Session, log: &mut Log) -> Result<()> {
    let suites = session.suites.get().context("nothing to build")?;
    if suites.contains(&Suite::Browser) {
        tools::require_wasm_target()?;
        tools::test_runner(session.project)?;
        Browser::set_up()?;
    }
    session.programs.build(session.project, suites)?;
    if suites.contains(&Suite::Native) && examples::are_in(session.project)? {
        let mut command = session.project.cargo();
        command.args(["test", "--quiet", "--workspace", "--doc"]);
        log.run(&mut command, LIMIT)?;
    }
    Ok(())
}

fn native(session: &Session, log: &mut Log) -> Result<()> {
    for program in session.programs.of(Suite::Native)? {
        log.line(&format!("    {}", program.name()));
        log.run(&mut program.command(), LIMIT)?;
    }
    require_tests(log)
}

fn browser(session: &Session, log: &mut Log) -> Result<()> {
    let browser = Browser::set_up()?;
    let runner = tools::test_runner(session.project)?;
    for program in session.programs.of(Suite::Browser)? {
        let mut command = program.command_by(&runner);
        // The simulation takes minutes of a core, and several times that beside the release build on a slow machine.
        command.env("WASM_BINDGEN_TEST_TIMEOUT", "2400");
        browser.describe_to(&mut command);
        log.run(&mut command, LIMIT)?;
    }
    // The runner is content with a program that has no test.
    require_tests(log)
}

fn end_to_end(session: &Session, log: &mut Log) -> Result<()> {
    let program = session.programs.one(Suite::EndToEnd)?;
    walk(session, log, || {
        let mut command = page_test(session.project, &program)?;
        if session.everywhere {
            command.env("COHORT_PLACES", "all");
        } else if session.is_short_of_time() {
            console::note("time is short: each journey is walked at the first place only");
            command.env("COHORT_PLACES", "first");
        }
        Ok(command)
    })
}

fn end_to_end_with_medusa(session: &Session, log: &mut Log, version: &Version) -> Result<()> {
    let program = session.programs.one(Suite::EndToEnd)?;
    // What differs between places is the page's own address, which the journeys on the demo Admin API look after.
    let places = if session.everywhere { "all" } else { "first" };
    let mut medusa = None;
    walk(session, log, || {
        let mut command = page_test(session.project, &program)?;
        let medusa = match &medusa {
            Some(running) => running,
            None => medusa.insert(start_medusa(session.project, version)?),
        };
        command
            .env(version.address_variable, medusa.address())
            .env("COHORT_PLACES", places);
        Ok(command)
    })
}

/// Walks all journeys, or those with one of the words in their name, one word after the other.
fn walk(
    session: &Session,
    log: &mut Log,
    mut command: impl FnMut() -> Result<Command>,
) -> Result<()> {
    let limit = if session.everywhere { 3 * LIMIT } else { LIMIT };
    if session.journeys.is_empty() {
        log.run(&mut command()?, limit)?;
    }
    for word in &session.journeys {
        let before = log.tests.total();
        log.run(command()?.arg(word), limit)?;
        if log.tests.total() == before {
            bail!("no journey named like {word:?} is walked here");
        }
    }
    require_tests(log)
}

/// A test that drives the built page.
fn page_test(project: &Project, program: &Program) -> Result<Command> {
    let browser = Browser::set_up()?;
    let dist = dist::ensure(project)?;
    let mut command = app_test(program);
    describe_page(&mut command, project, &dist, &browser)?;
    Ok(command)
}

fn web_servers(session: &Session, log: &mut Log) -> Result<()> {
    let servers = match WebServers::set_up() {
        Ok(servers) => servers,
        Err(error) => {
            log.line(&format!("    not tested with nginx and Caddy: {error:#}"));
            return Ok(());
        }
    };
    let program = session.programs.one(Suite::Hosts)?;
    let mut command = page_test(session.project, &program)?;
    servers.describe_to(&mut command);
    log.run(&mut command, LIMIT)?;
    require_tests(log)
}

fn contract_with_demo(session: &Session, log: &mut Log) -> Result<()> {
    let program = session.programs.one(Suite::Contract)?;
    log.run(&mut app_test(&program), LIMIT)?;
    require_tests(log)
}

fn contract_with_medusa(session: &Session, log: &mut Log, version: &Version) -> Result<()> {
    let program = session.programs.one(Suite::Contract)?;
    let medusa = start_medusa(session.project, version)?;
    let mut command = app_test(&program);
    command.env(version.address_variable, medusa.address());
    log.run(&mut command, LIMIT)?;
    require_tests(log)
}

/// Each check gets a shop nobody has changed.
fn start_medusa(project: &Project, version: &Version) -> Result<Medusa> {
    let medusa = Medusa::start_for_tests(project, version)
        .with_context(|| format!("not tested with {}", version.title))?;
    console::note(format!("{} is at {}", version.title, medusa.address()));
    Ok(medusa)
}

fn app_test(program: &Program) -> Command {
    let mut command = program.command();
    // Left over from a person's experiments, it would turn a test away from its server.
    for version in [&V1, &V2] {
        command.env_remove(version.address_variable);
    }
    command
}

/// A runner that finds no test is content, but nothing is proved.
fn require_tests(log: &Log) -> Result<()> {
    match log.tests.total() {
        0 => bail!("no test was run"),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_before_a_commit_takes_no_release_build() {
        let of_the_page = [Suite::EndToEnd, Suite::Hosts];
        for check in before_commit() {
            assert_ne!(check.name, DIST.name);
            assert!(!check.suites.iter().any(|suite| of_the_page.contains(suite)));
        }
    }

    #[test]
    fn every_test_file_of_the_app_is_run_by_a_check() {
        let all: HashSet<Suite> = all()
            .iter()
            .flat_map(|check| check.suites)
            .copied()
            .collect();
        assert_eq!(all.len(), 5);
    }
}
