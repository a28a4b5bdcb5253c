//! What came of the checks, in words.

use std::time::Duration;

use crate::console;

/// The result of one check.
pub struct Outcome {
    /// The check's name.
    pub name: String,
    /// Why it failed, if it did.
    pub error: Option<String>,
}

impl Outcome {
    /// Whether the check passed.
    pub fn passed(&self) -> bool {
        self.error.is_none()
    }
}

/// The closing lines: what failed and why, one line for people, one for machines.
pub fn summary(outcomes: &[Outcome], took: Duration) -> Vec<String> {
    let total = outcomes.len();
    let failed: Vec<&Outcome> = outcomes
        .iter()
        .filter(|outcome| !outcome.passed())
        .collect();
    let mut lines = vec![String::new()];
    for outcome in &failed {
        let error = outcome.error.as_deref().unwrap_or_default();
        lines.push(format!("{}: {error}", outcome.name));
    }
    let took = console::duration(took);
    let names: Vec<&str> = failed.iter().map(|outcome| outcome.name.as_str()).collect();
    lines.push(match (failed.len(), total) {
        (0, 1) => format!("The check passed in {took}"),
        (0, _) => format!("All {total} checks passed in {took}"),
        (count, _) => format!(
            "{count} of {total} checks failed in {took}: {}",
            names.join(", ")
        ),
    });
    lines.push(format!(
        "{} passed, {} failed",
        total - failed.len(),
        failed.len()
    ));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(name: &str, error: Option<&str>) -> Outcome {
        Outcome {
            name: name.into(),
            error: error.map(Into::into),
        }
    }

    #[test]
    fn a_success_is_one_sentence() {
        let all = [outcome("fmt", None), outcome("dist", None)];
        let lines = summary(&all, Duration::from_secs(723));
        assert_eq!(lines[1], "All 2 checks passed in 12m03s");
        assert_eq!(lines[2], "2 passed, 0 failed");
    }

    #[test]
    fn failures_are_named_with_their_reason() {
        let all = [
            outcome("fmt", None),
            outcome("clippy (wasm32)", Some("cargo clippy failed")),
        ];
        let lines = summary(&all, Duration::from_secs(61));
        assert_eq!(
            lines[1..],
            [
                "clippy (wasm32): cargo clippy failed",
                "1 of 2 checks failed in 1m01s: clippy (wasm32)",
                "1 passed, 1 failed"
            ]
        );
    }
}
