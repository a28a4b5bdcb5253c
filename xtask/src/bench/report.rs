//! The tables of a run as Markdown, which also reads well on a terminal. Pure.

use std::fmt::Write as _;

use super::figures::{Figure, Figures, Spread, all, is_count};
use super::record::Record;

/// The most that the first row may take, as often as that of the floor page, by how its line begins.
const AIMS: [(&str, &str); 2] = [("unthrottled", "1.6"), ("throttled", "1.4")];
/// The most that a change may take.
const CHANGE_AIM: &str = "1.5";

/// The tables: ratios first, then what was measured. The short form has only what can be counted.
pub fn of(record: &Record, short: bool) -> String {
    let figures = all(record);
    let mut report = heading(&figures, record);
    if !short && !figures.load.is_empty() {
        report += "\n## Loading, as a multiple of the floor page\n\nMedian (least–most) of all rounds.\n\n";
        report += &ratios(
            &figures.load,
            &[
                "first row, ms",
                "LCP, ms",
                "main thread, ms",
                "KB before the row",
            ],
            "other",
        );
    }
    if !figures.interaction.is_empty() {
        report += "\n## Interaction, as a multiple of the hand-written table\n\n";
        report += &ratios(
            &figures.interaction,
            &[
                "main thread, ms",
                "longest frame, ms",
                "nodes added and removed",
            ],
            "",
        );
    }
    for what in names(&figures.load, |figure| figure.what.as_str()) {
        let _ = write!(report, "\n## Loading, {what}\n\n");
        report += &values(&figures.load, what, |figure| {
            !short || is_count(&figure.measure)
        });
    }
    for what in names(&figures.interaction, |figure| figure.what.as_str()) {
        let _ = write!(report, "\n## Interaction: {what}\n\n");
        report += &values(&figures.interaction, what, |_| true);
    }
    report
}

fn heading(figures: &Figures, record: &Record) -> String {
    let shop = match figures.real_medusa {
        true => "a real Medusa",
        false => "the demo Admin API",
    };
    let rounds = record.load.iter().map(|visit| visit.round);
    let rounds = rounds.chain(record.interaction.iter().map(|change| change.round));
    format!(
        "# Benchmark\n\n{}, {} processors, {shop}, rounds: {}.\n",
        figures.browser,
        figures.processors,
        rounds.max().map_or(0, |last| last + 1)
    )
}

/// Different names in the order in which they come.
fn names<'a>(figures: &'a [Figure], name: impl Fn(&'a Figure) -> &'a str) -> Vec<&'a str> {
    let mut names = Vec::new();
    for figure in figures {
        let name = name(figure);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// A line for all that was done, with the ratios of some measures of the app, and of the first one for another page.
fn ratios(figures: &[Figure], measures: &[&str], other: &str) -> String {
    let ratio = |what: &str, measure: &str, subject: &str| {
        let mut figures = figures.iter();
        let figure = figures.find(|figure| {
            figure.what == what && figure.measure == measure && figure.subject == subject
        });
        figure.and_then(|figure| figure.ratio)
    };
    let has_other = figures.iter().any(|figure| figure.subject == other);
    let mut heads = vec![String::new(), "at most".to_owned()];
    heads.extend(measures.iter().map(|measure| name(measure).to_owned()));
    if has_other {
        heads.extend(
            measures
                .first()
                .map(|measure| format!("{other}: {}", name(measure))),
        );
    }
    let row = |what: &str| {
        let mut row = vec![what.to_owned(), aim(what).to_owned()];
        let own = measures.iter().map(|measure| ratio(what, measure, "app"));
        row.extend(own.map(shown_ratio));
        if has_other {
            let first = measures
                .first()
                .and_then(|measure| ratio(what, measure, other));
            row.push(shown_ratio(first));
        }
        row
    };
    let whats = names(figures, |figure| figure.what.as_str());
    table(&heads, &whats.into_iter().map(row).collect::<Vec<_>>())
}

fn aim(what: &str) -> &'static str {
    let aim = AIMS.iter().find(|(line, _)| what.starts_with(line));
    aim.map_or(CHANGE_AIM, |(_, aim)| *aim)
}

/// A measure without its unit.
fn name(measure: &str) -> &str {
    measure.split(',').next().unwrap_or(measure)
}

/// A line for each measure, a column for each page.
fn values(figures: &[Figure], what: &str, wanted: impl Fn(&Figure) -> bool) -> String {
    let of = figures
        .iter()
        .filter(|figure| figure.what == what && wanted(figure));
    let of: Vec<Figure> = of.cloned().collect();
    let subjects = names(&of, |figure| figure.subject.as_str());
    let subjects = sorted(subjects);
    let mut heads = vec![String::new()];
    heads.extend(subjects.iter().map(|subject| (*subject).to_owned()));
    let row = |measure: &str| {
        let mut row = vec![measure.to_owned()];
        row.extend(subjects.iter().map(|subject| {
            let mut figures = of.iter();
            let figure =
                figures.find(|figure| figure.measure == measure && figure.subject == *subject);
            figure.map_or_else(String::new, |figure| shown(figure.value))
        }));
        row
    };
    let measures = names(&of, |figure| figure.measure.as_str());
    table(&heads, &measures.into_iter().map(row).collect::<Vec<_>>())
}

/// The app first, whichever began.
fn sorted(mut subjects: Vec<&str>) -> Vec<&str> {
    subjects.sort_by_key(|subject| (*subject != "app", *subject == "other"));
    subjects
}

fn shown_ratio(ratio: Option<Spread>) -> String {
    ratio.map_or_else(String::new, |ratio| {
        let [median, least, most] = [ratio.median, ratio.least, ratio.most];
        format!("**{median:.2}** ({least:.2}–{most:.2})")
    })
}

fn shown(spread: Spread) -> String {
    let [median, least, most] = [spread.median, spread.least, spread.most].map(number);
    match least == most {
        true => median,
        false => format!("{median} ({least}–{most})"),
    }
}

/// With three digits or more, and none behind the point that says nothing.
fn number(value: f64) -> String {
    let text = match value {
        100.0.. => format!("{value:.0}"),
        10.0..100.0 => format!("{value:.1}"),
        _ => format!("{value:.3}"),
    };
    match text.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A table of Markdown with columns of the same width.
fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let widths = cells
            .chain(heads.get(column))
            .map(|cell| cell.chars().count());
        widths.max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths);
        let cells = cells.map(|(cell, &width)| format!("| {cell:width$} "));
        cells.collect::<String>() + "|\n"
    };
    let rule: String = widths
        .iter()
        .map(|width| format!("|{}", "-".repeat(width + 2)))
        .collect();
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("{}{rule}|\n{rows}", line(heads))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::record::{Change, Visit};
    use crate::bench::requests::tests::{request, visit};

    fn record() -> Record {
        let app = visit(vec![request("/", 0.0, 100.0)]);
        let floor = Visit {
            subject: "floor".into(),
            row: 800.0,
            ..app.clone()
        };
        let change = |subject: &str, thread: f64| Change {
            round: 0,
            step: "sort".into(),
            subject: subject.into(),
            thread,
            nodes: 40,
            attributes: 2,
            texts: 0,
            frame: 17.0,
        };
        Record {
            browser: "Chrome/1".into(),
            processors: 2,
            real: false,
            load: vec![floor, app],
            interaction: vec![change("app", 12.0), change("table", 10.0)],
        }
    }

    #[test]
    fn ratios_come_first_with_what_they_may_be() {
        let report = of(&record(), false);
        let ratios = report.find("**1.25**").expect("1000 ms of 800 ms");
        let values = report
            .find("## Loading, throttled, first visit")
            .expect("the values");
        assert!(ratios < values, "{report}");
        assert!(report.contains("| 1.4 "), "{report}");
        assert!(report.contains("**1.20**"), "{report}");
    }

    #[test]
    fn the_short_form_has_no_times() {
        let report = of(
            &Record {
                interaction: Vec::new(),
                ..record()
            },
            true,
        );
        assert!(!report.contains("ms"), "{report}");
        assert!(report.contains("requests in sequence"), "{report}");
    }

    #[test]
    fn the_app_is_in_the_first_column() {
        let report = of(&record(), false);
        let heads = report
            .lines()
            .find(|line| line.contains("floor") && line.contains("app"));
        let heads = heads.expect("the heads");
        assert!(heads.find("app") < heads.find("floor"), "{heads}");
    }

    #[test]
    fn numbers_are_as_long_as_they_say_something() {
        let shown = [0.0, 0.25, 3.0, 12.34, 1_234.6].map(number);
        assert_eq!(shown, ["0", "0.25", "3", "12.3", "1235"]);
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let table = table(
            &["a".into(), "b".into()],
            &[vec!["long".into(), "x".into()]],
        );
        assert_eq!(table, "| a    | b |\n|------|---|\n| long | x |\n");
    }
}
