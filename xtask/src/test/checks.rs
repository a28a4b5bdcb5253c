//! The checks themselves: what each one runs. Knows nothing of order or outcome.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use super::describe_page;
use crate::medusa::{self, Medusa};
use crate::project::{APP, Project, TestTarget};
use crate::tools::{self, Browser, WebServers};
use crate::{console, dist, process};

/// A check that hangs must not hang everything: nothing here takes as long on two slow cores.
const LIMIT: Duration = Duration::from_secs(45 * 60);
const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];
/// The tests that need a server, a browser or the built page have checks of their own.
const CONTRACT: &str = "contract";
const END_TO_END: &str = "e2e";
const HOSTS: &str = "hosts";
const SHOTS: &str = "shots";
const IN_BROWSER: &str = "browser";

/// What a check does.
type Run = dyn Fn(&Project) -> Result<()>;

/// A check: a name people know and what it does.
pub struct Check {
    /// Shown in the heading and in the closing line.
    pub name: String,
    /// Fails when the check does.
    pub run: Box<Run>,
}

fn check(name: &str, run: impl Fn(&Project) -> Result<()> + 'static) -> Check {
    Check {
        name: name.to_owned(),
        run: Box::new(run),
    }
}

/// The checks that need no real Medusa; the quick ones need neither browser nor release build. Journeys go to one or
/// two of the places the page can be, or everywhere.
pub fn all(quick: bool, everywhere: bool) -> Vec<Check> {
    let mut checks = vec![
        check("fmt", fmt),
        check("clippy (native)", clippy_native),
        check("clippy (wasm32)", clippy_wasm),
        check("native tests", native),
    ];
    if !quick {
        checks.push(check("browser tests", browser));
        checks.push(check("dist", |project| dist::build(project).map(drop)));
        checks.push(check("end-to-end tests", move |project| {
            end_to_end(project, everywhere)
        }));
        checks.push(check("web server tests", web_servers));
    }
    checks.push(check("contract tests", contract_with_demo));
    checks
}

/// The checks that run against a real Medusa.
pub fn with_medusa() -> Vec<Check> {
    vec![
        check("contract tests (Medusa)", contract_with_medusa),
        check("end-to-end tests (Medusa)", end_to_end_with_medusa),
    ]
}

fn fmt(project: &Project) -> Result<()> {
    finish(project.cargo().args(["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
}

fn clippy_native(project: &Project) -> Result<()> {
    let mut command = project.cargo();
    command.args(["clippy", "--workspace", "--all-targets"]);
    finish(command.args(["--", "-D", "warnings"]))
}

fn clippy_wasm(project: &Project) -> Result<()> {
    tools::require_wasm_target()?;
    let app = |project: &Project| {
        let mut command = project.cargo();
        command.args(["clippy", "-p", APP, "--lib"]).args(WASM);
        command
    };
    finish(app(project).args(["--bins", "--", "-D", "warnings"]))?;
    // The test profile is how cargo checks a library with its unit tests, and without the native
    // tests beside it.
    let mut tests = app(project);
    tests.args(["--profile", "test"]);
    add_tests(&mut tests, project, runs_in_browser);
    finish(tests.args(["--", "-D", "warnings"]))
}

fn native(project: &Project) -> Result<()> {
    let nextest = process::succeeds(project.cargo().args(["nextest", "--version"]));
    let mut command = project.cargo();
    match nextest {
        true => command.args(["nextest", "run", "--no-tests", "pass"]),
        false => command.arg("test"),
    };
    command.args(["--workspace", "--lib", "--bins"]);
    add_tests(&mut command, project, |target| {
        target.package != APP || runs_natively(target)
    });
    finish(&mut command)?;
    finish(
        project
            .cargo()
            .args(["test", "--quiet", "--workspace", "--doc"]),
    )
}

fn browser(project: &Project) -> Result<()> {
    // The runner is content with a library that has no test for it.
    if !project.mentions("#[wasm_bindgen_test")? {
        bail!("there are no browser tests: nothing in src/ or tests/ is a #[wasm_bindgen_test]");
    }
    let browser = Browser::set_up()?;
    let mut command = project.cargo();
    command.args(["test", "-p", APP, "--lib"]).args(WASM);
    add_tests(&mut command, project, runs_in_browser);
    command
        .env("PATH", tools::path_with_test_runner(project)?)
        // The default of 20 s per test file is short for a machine under load.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    browser.describe_to(&mut command);
    finish(&mut command)
}

fn end_to_end(project: &Project, everywhere: bool) -> Result<()> {
    let mut command = page_test(project, END_TO_END)?;
    match everywhere {
        true => process::run_within(command.env("COHORT_PLACES", "all"), 3 * LIMIT),
        false => finish(&mut command),
    }
}

fn end_to_end_with_medusa(project: &Project) -> Result<()> {
    let mut command = page_test(project, END_TO_END)?;
    let medusa = start_medusa(project)?;
    finish(command.env(medusa::ADDRESS_VARIABLE, medusa.address()))
}

/// A test that drives the built page.
fn page_test(project: &Project, name: &str) -> Result<Command> {
    let browser = Browser::set_up()?;
    let dist = dist::ensure(project)?;
    let mut command = app_test(project, name);
    describe_page(&mut command, project, &dist, &browser)?;
    Ok(command)
}

fn web_servers(project: &Project) -> Result<()> {
    let servers = match WebServers::set_up() {
        Ok(servers) => servers,
        Err(error) => {
            console::note(format!("not tested with nginx and Caddy: {error:#}"));
            return Ok(());
        }
    };
    let mut command = page_test(project, HOSTS)?;
    servers.describe_to(&mut command);
    finish(&mut command)
}

fn contract_with_demo(project: &Project) -> Result<()> {
    finish(&mut app_test(project, CONTRACT))
}

fn contract_with_medusa(project: &Project) -> Result<()> {
    let medusa = start_medusa(project)?;
    let mut command = app_test(project, CONTRACT);
    finish(command.env(medusa::ADDRESS_VARIABLE, medusa.address()))
}

/// Each check gets a shop nobody has changed.
fn start_medusa(project: &Project) -> Result<Medusa> {
    let medusa = Medusa::start_for_tests(project)?;
    console::note(format!("Medusa is at {}", medusa.address()));
    Ok(medusa)
}

fn app_test(project: &Project, name: &str) -> Command {
    let mut command = project.cargo();
    command.args(["test", "-p", APP, "--test", name]);
    // Left over from a person's experiments, it would turn a test away from its server.
    command.env_remove(medusa::ADDRESS_VARIABLE);
    command
}

fn add_tests(command: &mut Command, project: &Project, wanted: fn(&TestTarget) -> bool) {
    let tests = project
        .test_targets()
        .iter()
        .filter(|target| wanted(target));
    for target in tests {
        command.args(["--test", &target.name]);
    }
}

fn runs_in_browser(target: &TestTarget) -> bool {
    target.package == APP && target.name.starts_with(IN_BROWSER)
}

fn runs_natively(target: &TestTarget) -> bool {
    !runs_in_browser(target)
        && ![CONTRACT, END_TO_END, HOSTS, SHOTS].contains(&target.name.as_str())
}

fn finish(command: &mut Command) -> Result<()> {
    process::run_within(command, LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(name: &str) -> TestTarget {
        TestTarget {
            package: APP.into(),
            name: name.into(),
        }
    }

    #[test]
    fn every_test_file_of_the_app_has_exactly_one_kind_of_check() {
        for name in ["browser", "browser_list"] {
            assert!(runs_in_browser(&target(name)) && !runs_natively(&target(name)));
        }
        for name in ["native", "list_query"] {
            assert!(!runs_in_browser(&target(name)) && runs_natively(&target(name)));
        }
        for name in [CONTRACT, END_TO_END, HOSTS, SHOTS] {
            assert!(!runs_in_browser(&target(name)) && !runs_natively(&target(name)));
        }
    }

    #[test]
    fn quick_checks_need_no_browser() {
        let names: Vec<String> = all(true, false)
            .into_iter()
            .map(|check| check.name)
            .collect();
        assert!(!names.iter().any(|name| name.contains("browser")
            || name.contains("end-to-end")
            || name.contains("web server")));
        assert_eq!(all(false, false).len(), 9);
    }
}
