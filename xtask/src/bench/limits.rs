//! What the short form holds the page to: what can be counted, and never a time. Pure.

use anyhow::{Result, bail};

use super::figures::THROTTLED;
use super::record::{Record, Visit};
use super::requests::in_sequence;

/// How many requests to the page's own origin may follow each other before the first row, after the page itself.
const IN_SEQUENCE: usize = 3;

/// Fails when a visit of the app exceeds a limit.
///
/// # Errors
/// With every limit that is exceeded.
pub fn require(record: &Record) -> Result<()> {
    let app = record.load.iter().filter(|visit| visit.subject == "app");
    let exceeded: Vec<String> = app.flat_map(exceeded).collect();
    if !exceeded.is_empty() {
        bail!("{}", exceeded.join("; "));
    }
    Ok(())
}

fn exceeded(visit: &Visit) -> Vec<String> {
    let mut exceeded = Vec::new();
    // Who comes for the first time has nothing that could be asked for early.
    let is_known = visit.memory != "first visit";
    let chain = in_sequence(visit);
    if visit.line == THROTTLED && is_known && chain > IN_SEQUENCE {
        exceeded.push(format!(
            "{}: {chain} requests in sequence, at most {IN_SEQUENCE}",
            visit.memory
        ));
    }
    if visit.cls > 0.0 {
        exceeded.push(format!("{}: CLS {}, not 0", visit.memory, visit.cls));
    }
    exceeded
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::requests::tests::{request, visit};

    fn record(memory: &str, cls: f64, steps: usize) -> Record {
        let steps = (0..=steps).map(|step| {
            let start = step as f64 * 100.0;
            request("/", start, start + 90.0)
        });
        let visit = Visit {
            memory: memory.into(),
            cls,
            ..visit(steps.collect())
        };
        Record {
            browser: String::new(),
            processors: 1,
            real: false,
            load: vec![visit],
            interaction: Vec::new(),
        }
    }

    #[test]
    fn three_in_sequence_are_enough_and_nothing_moves() {
        require(&record("cold cache", 0.0, 3)).expect("it is within the limits");
        let error = require(&record("cold cache", 0.1, 4)).expect_err("it is not");
        let error = error.to_string();
        assert!(
            error.contains("4 requests") && error.contains("CLS 0.1"),
            "{error}"
        );
    }

    #[test]
    fn a_first_visit_may_take_one_more() {
        require(&record("first visit", 0.0, 4)).expect("nothing could be asked for early");
    }
}
