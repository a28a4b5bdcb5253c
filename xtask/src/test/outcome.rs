//! What came of the checks, in words.

use std::time::Duration;

use super::count::Tests;
use crate::console;

/// The result of one check.
pub struct Outcome {
    /// The check's name.
    pub name: &'static str,
    /// Why it failed, if it did.
    pub error: Option<String>,
    /// How long it took.
    pub took: Duration,
    /// The tests it has run.
    pub tests: Tests,
}

impl Outcome {
    /// Whether the check passed.
    pub fn passed(&self) -> bool {
        self.error.is_none()
    }

    /// Its tests; a check that failed without a failed test counts as one itself, so that no sum hides it.
    fn counted(&self) -> Tests {
        let mut tests = self.tests;
        if !self.passed() && tests.failed == 0 {
            tests.failed = 1;
        }
        tests
    }
}

/// The closing lines: the slowest journeys, a table of the checks, what failed and why, one line for people, one for
/// machines.
pub fn summary(outcomes: &[Outcome], took: Duration, slowest: &[String]) -> Vec<String> {
    let mut lines = vec![String::new()];
    if !slowest.is_empty() {
        lines.push("The slowest journeys:".into());
        lines.extend_from_slice(slowest);
        lines.push(String::new());
    }
    lines.extend(table(outcomes));
    lines.push(String::new());
    let failed: Vec<&Outcome> = outcomes
        .iter()
        .filter(|outcome| !outcome.passed())
        .collect();
    for outcome in &failed {
        let error = outcome.error.as_deref().unwrap_or_default();
        lines.push(format!("{}: {error}", outcome.name));
    }
    let took = console::duration(took);
    let names: Vec<&str> = failed.iter().map(|outcome| outcome.name).collect();
    lines.push(match (failed.len(), outcomes.len()) {
        (0, 1) => format!("The check passed in {took}"),
        (0, total) => format!("All {total} checks passed in {took}"),
        (count, total) => format!(
            "{count} of {total} checks failed in {took}: {}",
            names.join(", ")
        ),
    });
    let mut tests = Tests::default();
    for outcome in outcomes {
        tests += outcome.counted();
    }
    if tests.total() > 0 {
        lines.push(format!("{} passed, {} failed", tests.passed, tests.failed));
    }
    lines
}

fn table(outcomes: &[Outcome]) -> Vec<String> {
    let line = |name: &str, result: &str, seconds: &str, tests: &str| {
        format!("{name:<26} {result:<7} {seconds:>8} {tests:>6}")
    };
    let mut lines = vec![line("check", "result", "seconds", "tests")];
    for outcome in outcomes {
        let result = if outcome.passed() { "passed" } else { "FAILED" };
        let tests = match outcome.tests.total() {
            0 => String::new(),
            number => number.to_string(),
        };
        let seconds = format!("{:.1}", outcome.took.as_secs_f64());
        let row = line(outcome.name, result, &seconds, &tests);
        lines.push(row.trim_end().to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(name: &'static str, error: Option<&str>, passed: usize, failed: usize) -> Outcome {
        Outcome {
            name,
            error: error.map(Into::into),
            took: Duration::from_millis(1_240),
            tests: Tests { passed, failed },
        }
    }

    #[test]
    fn a_success_is_a_table_and_two_sentences() {
        let all = [
            outcome("fmt", None, 0, 0),
            outcome("native tests", None, 1234, 0),
        ];
        let lines = summary(&all, Duration::from_secs(723), &["  9.0 s  a".into()]);
        assert_eq!(
            lines,
            [
                "",
                "The slowest journeys:",
                "  9.0 s  a",
                "",
                "check                      result   seconds  tests",
                "fmt                        passed       1.2",
                "native tests               passed       1.2   1234",
                "",
                "All 2 checks passed in 12m03s",
                "1234 passed, 0 failed"
            ]
        );
    }

    #[test]
    fn failures_are_named_with_their_reason() {
        let all = [
            outcome("fmt", None, 0, 0),
            outcome("native tests", Some("a test failed"), 7, 2),
            outcome("clippy (wasm32)", Some("cargo clippy failed"), 0, 0),
        ];
        let lines = summary(&all, Duration::from_secs(61), &[]);
        assert_eq!(
            lines[6..],
            [
                "native tests: a test failed",
                "clippy (wasm32): cargo clippy failed",
                "2 of 3 checks failed in 1m01s: native tests, clippy (wasm32)",
                "7 passed, 3 failed"
            ]
        );
    }
}
