//! Figures: the median of what was measured in all rounds, with the least and the most, and how often that of the page it is
//! compared with it is. Pure.

use std::collections::BTreeMap;

use serde::Serialize;

use super::record::{Change, Record, Visit};
use super::requests::{KINDS, before_the_row, bytes_of, in_sequence, sent};

/// What the app is compared with, when it loads and when it changes.
pub const FLOORS: [&str; 2] = ["floor", "table"];
/// The line on which round trips can be counted.
pub const THROTTLED: &str = "throttled";
/// A task that is longer blocks whoever does something meanwhile, in milliseconds.
const LONG_MS: f64 = 50.0;

/// A median, and how far the values go.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Spread {
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Spread {
    /// That of some values; nothing of none.
    pub fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        let middle = values.len() / 2;
        let upper = *values.get(middle)?;
        let lower = match values.len() % 2 {
            0 => *values.get(middle - 1)?,
            _ => upper,
        };
        Some(Self {
            median: (lower + upper) / 2.0,
            least: *values.first()?,
            most: *values.last()?,
        })
    }
}

/// A figure of one page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// What was done: a line and what the browser knew before, or a step.
    pub what: String,
    /// What was measured, with its unit.
    pub measure: String,
    /// Of which page.
    pub subject: String,
    pub value: Spread,
    /// How often that of the page it is compared with it is, in each round.
    pub ratio: Option<Spread>,
}

/// The figures of a run.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    pub browser: String,
    pub processors: usize,
    /// Whether the shop was a real Medusa.
    pub real_medusa: bool,
    pub load: Vec<Figure>,
    pub interaction: Vec<Figure>,
}

/// A value of one round.
struct Value {
    what: String,
    measure: String,
    subject: String,
    round: usize,
    value: f64,
}

/// All figures, in the order in which they were measured.
pub fn all(record: &Record) -> Figures {
    let load = record.load.iter().flat_map(values_of_visit);
    let interaction = record.interaction.iter().flat_map(values_of_change);
    Figures {
        browser: record.browser.clone(),
        processors: record.processors,
        real_medusa: record.real,
        load: figures(load.collect()),
        interaction: figures(interaction.collect()),
    }
}

fn values_of_visit(visit: &Visit) -> Vec<Value> {
    let what = format!("{}, {}", visit.line, visit.memory);
    let measures = times(visit).into_iter().chain(counts(visit));
    measures
        .map(|(measure, value)| Value {
            what: what.clone(),
            measure,
            subject: visit.subject.clone(),
            round: visit.round,
            value,
        })
        .collect()
}

/// What takes time.
fn times(visit: &Visit) -> Vec<(String, f64)> {
    let blocked = visit.tasks.iter().map(|task| (task - LONG_MS).max(0.0));
    let named = [
        ("first row, ms", visit.row),
        ("LCP, ms", visit.lcp),
        ("TBT, ms", blocked.sum()),
        ("main thread, ms", visit.thread),
        ("scripts, ms", visit.script),
    ];
    named.map(|(name, value)| (name.to_owned(), value)).into()
}

/// What can be counted, and is the same in every run.
fn counts(visit: &Visit) -> Vec<(String, f64)> {
    let mut counts = vec![("CLS".to_owned(), visit.cls)];
    let mut add = |name: &str, value: f64| counts.push((name.to_owned(), value));
    add("requests", sent(visit).count() as f64);
    add(
        "requests before the row",
        before_the_row(visit).count() as f64,
    );
    if visit.line == THROTTLED {
        add("requests in sequence", in_sequence(visit) as f64);
    }
    let all: u64 = visit.requests.iter().map(|request| request.bytes).sum();
    let early: u64 = before_the_row(visit).map(|request| request.bytes).sum();
    add("KB", kilo(all));
    add("KB before the row", kilo(early));
    for (kind, parts) in KINDS {
        add(&format!("KB of {kind}"), kilo(bytes_of(visit, Some(parts))));
    }
    add("KB of all else", kilo(bytes_of(visit, None)));
    add("WASM memory, KB", kilo(visit.wasm));
    add("JS memory, KB", kilo(visit.heap));
    add("elements", visit.elements as f64);
    counts
}

fn kilo(bytes: u64) -> f64 {
    bytes as f64 / 1_024.0
}

/// Whether this can be counted, and so is the same in every run.
pub fn is_count(measure: &str) -> bool {
    !measure.ends_with(", ms")
}

fn values_of_change(change: &Change) -> Vec<Value> {
    let named = [
        ("main thread, ms", change.thread),
        ("longest frame, ms", change.frame),
        ("nodes added and removed", change.nodes as f64),
        (
            "attributes and texts set",
            (change.attributes + change.texts) as f64,
        ),
    ];
    named
        .map(|(measure, value)| Value {
            what: change.step.clone(),
            measure: measure.to_owned(),
            subject: change.subject.clone(),
            round: change.round,
            value,
        })
        .into()
}

fn figures(values: Vec<Value>) -> Vec<Figure> {
    let mut keys: Vec<(&str, &str, &str)> = Vec::new();
    let mut rounds: BTreeMap<(&str, &str, &str), BTreeMap<usize, f64>> = BTreeMap::new();
    for value in &values {
        let key = (&*value.what, &*value.measure, &*value.subject);
        if !rounds.contains_key(&key) {
            keys.push(key);
        }
        rounds
            .entry(key)
            .or_default()
            .insert(value.round, value.value);
    }
    let figure = |key: (&str, &str, &str)| {
        let (what, measure, subject) = key;
        let own = rounds.get(&key)?;
        let floor = FLOORS
            .iter()
            .filter(|floor| **floor != subject)
            .find_map(|floor| rounds.get(&(what, measure, *floor)));
        let ratio = floor.and_then(|floor| Spread::of(ratios(own, floor)));
        Some(Figure {
            what: what.to_owned(),
            measure: measure.to_owned(),
            subject: subject.to_owned(),
            value: Spread::of(own.values().copied().collect())?,
            ratio,
        })
    };
    keys.into_iter().filter_map(figure).collect()
}

/// How often the value of the other it is, in each round in which that is known and not 0.
fn ratios(own: &BTreeMap<usize, f64>, other: &BTreeMap<usize, f64>) -> Vec<f64> {
    let ratio = |(round, value): (&usize, &f64)| {
        let other = other.get(round).filter(|other| **other > 0.0)?;
        Some(value / other)
    };
    own.iter().filter_map(ratio).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::requests::tests::{request, visit};

    #[test]
    fn the_median_is_in_the_middle() {
        let odd = Spread::of(vec![3.0, 1.0, 2.0]).expect("there are values");
        assert_eq!((odd.least, odd.median, odd.most), (1.0, 2.0, 3.0));
        let even = Spread::of(vec![4.0, 1.0, 2.0, 3.0]).expect("there are values");
        assert_eq!(even.median, 2.5);
        assert_eq!(Spread::of(Vec::new()), None);
    }

    fn record() -> Record {
        let app = |round: usize, row: f64| Visit {
            round,
            row,
            ..visit(vec![request("/", 0.0, 100.0)])
        };
        let floor = |round: usize, row: f64| Visit {
            subject: "floor".into(),
            ..app(round, row)
        };
        Record {
            browser: "Chrome/1".into(),
            processors: 2,
            real: false,
            load: vec![
                app(0, 300.0),
                floor(0, 200.0),
                floor(1, 100.0),
                app(1, 200.0),
            ],
            interaction: Vec::new(),
        }
    }

    fn figure(measure: &str, subject: &str) -> Figure {
        let all = all(&record()).load.into_iter();
        let mut wanted =
            all.filter(|figure| figure.measure == measure && figure.subject == subject);
        wanted.next().expect("it was measured")
    }

    #[test]
    fn a_ratio_is_that_of_one_round() {
        let rows = figure("first row, ms", "app");
        assert_eq!(rows.what, "throttled, first visit");
        assert_eq!(rows.value.median, 250.0);
        let ratio = rows.ratio.expect("there is a floor");
        assert_eq!((ratio.least, ratio.median, ratio.most), (1.5, 1.75, 2.0));
        assert_eq!(figure("first row, ms", "floor").ratio, None);
        // Nothing can be compared with 0.
        assert_eq!(figure("CLS", "app").ratio, None);
    }

    #[test]
    fn only_what_is_beyond_a_long_task_blocks() {
        assert_eq!(figure("TBT, ms", "app").value.median, 110.0);
    }

    #[test]
    fn times_are_no_counts() {
        assert!(is_count("requests") && is_count("WASM memory, KB"));
        assert!(!is_count("first row, ms"));
    }
}
