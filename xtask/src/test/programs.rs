//! The test programs: built by one cargo call for each platform, so that nothing is compiled twice, and run by
//! ourselves, so that no cargo waits for another.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::checks::LIMIT;
use crate::process;
use crate::project::{APP, Project, TestTarget};

/// The tests that need a server, a browser or the built page have checks of their own.
const IN_BROWSER: &str = "browser";
/// These are no tests, and run by commands of their own.
const COMMANDS: [&str; 2] = ["shots", "bench"];
pub const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// Which programs a check runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Suite {
    /// Unit tests, and tests in files that need nothing but themselves.
    Native,
    /// The app's unit tests, in a browser.
    Browser,
    Contract,
    EndToEnd,
    Hosts,
}

/// A built test program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    name: String,
    path: PathBuf,
    package: PathBuf,
}

/// The programs, once they are built.
#[derive(Default)]
pub struct Programs {
    native: OnceLock<Vec<Program>>,
    wasm: OnceLock<Vec<Program>>,
}

#[derive(Deserialize)]
struct Message {
    manifest_path: Option<PathBuf>,
    target: Option<Built>,
    profile: Option<Profile>,
    executable: Option<PathBuf>,
}

#[derive(Deserialize)]
struct Built {
    name: String,
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

impl Suite {
    /// The name of the test program, for suites that are one.
    fn file(self) -> Option<&'static str> {
        match self {
            Self::Contract => Some("contract"),
            Self::EndToEnd => Some("e2e"),
            Self::Hosts => Some("hosts"),
            Self::Native | Self::Browser => None,
        }
    }

    /// Whether a test file belongs to it.
    pub fn has(self, target: &TestTarget) -> bool {
        let own = [Self::Contract, Self::EndToEnd, Self::Hosts];
        let of_app = target.package == APP;
        match self {
            Self::Browser => of_app && target.name.starts_with(IN_BROWSER),
            Self::Native => {
                let elsewhere = own.iter().any(|suite| suite.has(target));
                let is_command = of_app && COMMANDS.contains(&target.name.as_str());
                !(Self::Browser.has(target) || elsewhere || is_command)
            }
            _ => of_app && self.file() == Some(&target.name),
        }
    }
}

impl Programs {
    /// Builds what some suites run.
    ///
    /// # Errors
    /// When it does not compile.
    pub fn build(&self, project: &Project, suites: &HashSet<Suite>) -> Result<()> {
        if suites.iter().any(|suite| *suite != Suite::Browser) {
            let _ = self.native.set(build(&mut native_build(project, suites))?);
        }
        if suites.contains(&Suite::Browser) {
            let _ = self.wasm.set(build(&mut wasm_build(project))?);
        }
        Ok(())
    }

    /// The programs of a suite.
    ///
    /// # Errors
    /// When they were not built.
    pub fn of(&self, suite: Suite) -> Result<Vec<Program>> {
        let all = match suite {
            Suite::Browser => self.wasm.get(),
            _ => self.native.get(),
        };
        let all = all.context("its programs were not built")?;
        let wanted = |program: &&Program| match suite {
            Suite::Browser => true,
            Suite::Native => !program.is_one_of(&[Suite::Contract, Suite::EndToEnd, Suite::Hosts]),
            _ => program.is_one_of(&[suite]),
        };
        Ok(all.iter().filter(wanted).cloned().collect())
    }

    /// The one program of a suite.
    ///
    /// # Errors
    /// When it was not built.
    pub fn one(&self, suite: Suite) -> Result<Program> {
        let program = self.of(suite)?.into_iter().next();
        program.context("its program was not built")
    }
}

impl Program {
    fn is_one_of(&self, suites: &[Suite]) -> bool {
        suites.iter().any(|suite| suite.file() == Some(&self.name))
    }

    /// What the program is called in a heading.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// A command that runs it where cargo would.
    pub fn command(&self) -> Command {
        self.within(Command::new(&self.path))
    }

    /// A command that has another program run it.
    pub fn command_by(&self, runner: &Path) -> Command {
        let mut command = Command::new(runner);
        command.arg(&self.path);
        self.within(command)
    }

    fn within(&self, mut command: Command) -> Command {
        command
            .current_dir(&self.package)
            .env("CARGO_MANIFEST_DIR", &self.package);
        command
    }
}

/// All members are named, whatever is built of them: which features a dependency gets, and so whether it is compiled
/// again, depends on that.
fn native_build(project: &Project, suites: &HashSet<Suite>) -> Command {
    let mut command = project.cargo();
    command.args(["test", "--no-run", "--workspace"]);
    if suites.contains(&Suite::Native) {
        command.args(["--lib", "--bins"]);
    }
    for target in project.test_targets() {
        if suites
            .iter()
            .any(|suite| *suite != Suite::Browser && suite.has(&target))
        {
            command.args(["--test", &target.name]);
        }
    }
    command
}

fn wasm_build(project: &Project) -> Command {
    let mut command = project.cargo();
    command
        .args(["test", "--no-run", "-p", APP, "--lib"])
        .args(WASM);
    for target in project.test_targets() {
        if Suite::Browser.has(&target) {
            command.args(["--test", &target.name]);
        }
    }
    command
}

fn build(command: &mut Command) -> Result<Vec<Program>> {
    command.args(["--message-format", "json-render-diagnostics"]);
    let mut programs = Vec::new();
    process::run_reading_output(command, LIMIT, |line| programs.extend(program(line)))?;
    if programs.is_empty() {
        bail!("cargo built no test program");
    }
    Ok(programs)
}

/// The test program that a line of cargo's tells of.
fn program(line: &str) -> Option<Program> {
    let message: Message = serde_json::from_str(line).ok()?;
    let target = message.target?;
    let package = message.manifest_path?.parent()?.to_path_buf();
    if !message.profile?.test {
        return None;
    }
    let folder = package.file_name()?.to_string_lossy().into_owned();
    let name = match target.kind.iter().any(|kind| kind == "test") {
        true => target.name,
        false => format!("{} of {folder}", target.kind.join(", ")),
    };
    Some(Program {
        name,
        path: message.executable?,
        package,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NATIVE: [Suite; 4] = [
        Suite::Native,
        Suite::Contract,
        Suite::EndToEnd,
        Suite::Hosts,
    ];

    fn target(name: &str) -> TestTarget {
        TestTarget {
            package: APP.into(),
            name: name.into(),
        }
    }

    #[test]
    fn every_test_file_of_the_app_has_exactly_one_suite() {
        for (name, suite) in [
            ("browser", Suite::Browser),
            ("browser_list", Suite::Browser),
            ("list_query", Suite::Native),
            ("contract", Suite::Contract),
            ("e2e", Suite::EndToEnd),
            ("hosts", Suite::Hosts),
        ] {
            let all = [&NATIVE[..], &[Suite::Browser]].concat();
            let has: Vec<_> = all
                .into_iter()
                .filter(|suite| suite.has(&target(name)))
                .collect();
            assert_eq!(has, [suite], "{name}");
        }
        for name in COMMANDS {
            assert!(!NATIVE.iter().any(|suite| suite.has(&target(name))));
        }
    }

    #[test]
    fn programs_are_found_in_what_cargo_says() {
        let line = r#"{"reason":"compiler-artifact","manifest_path":"/w/demo-api/Cargo.toml",
            "target":{"kind":["test"],"name":"api"},"profile":{"test":true},"executable":"/t/api-1"}"#;
        let found = program(line).expect("it is one");
        assert_eq!(found.name, "api");
        assert_eq!(
            (found.path, found.package),
            ("/t/api-1".into(), "/w/demo-api".into())
        );
        let library = line.replace("true", "false");
        assert_eq!(program(&library), None);
        assert_eq!(
            program(r#"{"reason":"build-finished","success":true}"#),
            None
        );
    }
}
