//! Loading: the app, a hand-written page with the same rows, and another page if one is given, in turn.

use std::time::Duration;

use anyhow::Context;
use serde::Deserialize;
use serde_json::json;

use super::{Subject, options::Options, record::Visit, watch::Watch, written};
use crate::support::{Outcome, cohort::Cohort, context::TestContext};

/// Says when the first row is in the document, and gathers what only the page can tell. It runs before the page does.
const PROBE: &str = "(() => {
    const seen = window.bench = { row: null, lcp: 0, cls: 0, tasks: [] };
    const each = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take))
        .observe({ type, buffered: true });
    each('largest-contentful-paint', it => { seen.lcp = it.startTime; });
    each('layout-shift', it => { if (!it.hadRecentInput) seen.cls += it.value; });
    each('longtask', it => { seen.tasks.push(it.duration); });
    const rows = new MutationObserver(() => {
        for (const row of document.querySelectorAll('tbody tr:not([aria-hidden=true])')) {
            if (!row.textContent.trim()) continue;
            seen.row = performance.now();
            rows.disconnect();
            return;
        }
    });
    rows.observe(document, { childList: true, subtree: true, characterData: true });
})()";

const HAS_ROWS: &str = "return typeof window.bench?.row === 'number'";

/// What [`PROBE`] gathers, and how many elements there are.
const GATHERED: &str =
    "return { ...window.bench, elements: document.getElementsByTagName('*').length }";

#[derive(Debug, Deserialize)]
struct Gathered {
    row: f64,
    lcp: f64,
    cls: f64,
    tasks: Vec<f64>,
    elements: u64,
}

/// A line to the servers, and a machine.
#[derive(Debug, Clone, Copy)]
struct Line {
    name: &'static str,
    round_trip: Duration,
    bytes_per_second: u32,
    times_slower: u32,
}

const UNTHROTTLED: Line = Line {
    name: "unthrottled",
    round_trip: Duration::ZERO,
    bytes_per_second: u32::MAX,
    times_slower: 1,
};

/// A phone on its way: 8 Mbit/s.
const THROTTLED: Line = Line {
    name: "throttled",
    round_trip: Duration::from_millis(165),
    bytes_per_second: 1_000_000,
    times_slower: 4,
};

/// The short form has the last one only, on which round trips can be counted.
static LINES: [Line; 2] = [UNTHROTTLED, THROTTLED];

/// What the browser knows of a page before a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Memory {
    /// Nothing but who is signed in.
    Nothing,
    /// What the page itself has stored, but no file: as after a new version.
    Storage,
    /// Everything.
    Files,
}

impl Memory {
    /// In the order in which a browser comes to know a page.
    const ALL: [Self; 3] = [Self::Nothing, Self::Storage, Self::Files];

    fn name(self) -> &'static str {
        match self {
            Self::Nothing => "first visit",
            Self::Storage => "cold cache",
            Self::Files => "warm cache",
        }
    }
}

/// Loads every page in every way, in each round.
pub async fn measure(
    context: &TestContext,
    home: &Cohort,
    list: &str,
    options: &Options,
) -> Outcome<Vec<Visit>> {
    let subjects = subjects(home, list, options);
    let lines = match options.short {
        true => LINES.get(1..).unwrap_or_default(),
        false => &LINES,
    };
    let mut visits = Vec::new();
    for round in 0..options.rounds {
        for line in lines {
            // Each round begins with another page.
            for number in 0..subjects.len() {
                let subject = &subjects[(round + number) % subjects.len()];
                let made = visits_of(context, home, round, (subject, line)).await;
                visits.extend(made.with_context(|| subject.address.clone())?);
            }
        }
        println!("loading: round {} of {}", round + 1, options.rounds);
    }
    Ok(visits)
}

fn subjects(home: &Cohort, list: &str, options: &Options) -> Vec<Subject> {
    let subject = |name, address| Subject { name, address };
    let mut subjects = vec![
        subject("app", home.site.address("")),
        subject("floor", written(home, "floor.html", list)),
    ];
    subjects.extend(options.against.clone().map(|url| subject("other", url)));
    subjects
}

/// The visits of one browser that at first knows nothing.
async fn visits_of(
    context: &TestContext,
    home: &Cohort,
    round: usize,
    (subject, line): (&Subject, &Line),
) -> Outcome<Vec<Visit>> {
    let cohort = context.beside(home).await?;
    context.add_session(&cohort).await?;
    let mut visits = Vec::new();
    for memory in Memory::ALL {
        cohort.browser.renew_tab().await?;
        if memory == Memory::Storage {
            let clear = "Network.clearBrowserCache";
            cohort.browser.devtools(clear, json!({})).await?;
        }
        let visit = visit(&cohort, subject, line).await?;
        visits.push(Visit {
            round,
            memory: memory.name().to_owned(),
            ..visit
        });
    }
    context.leave(&cohort).await?;
    Ok(visits)
}

async fn visit(cohort: &Cohort, subject: &Subject, line: &Line) -> Outcome<Visit> {
    let browser = &cohort.browser;
    let mut watch = Watch::begin(browser).await?;
    if line.times_slower > 1 {
        browser
            .set_line(line.round_trip, line.bytes_per_second)
            .await?;
        browser.slow_down(line.times_slower).await?;
    }
    watch.load(&subject.address, PROBE).await?;
    watch.at_rest("rows", HAS_ROWS).await?;
    let metrics = watch.metrics().await?;
    let gathered = browser.script(GATHERED, Vec::new()).await?;
    let gathered: Gathered = serde_json::from_value(gathered)?;
    // It collects garbage, so that memory is measured after it.
    let wasm = watch.wasm_memory().await?;
    let heap = watch.metrics().await?.get("JSHeapUsedSize")?;
    let start = metrics.get("NavigationStart")?;
    let origin: Vec<&str> = subject.address.splitn(4, '/').take(3).collect();
    Ok(Visit {
        round: 0,
        subject: subject.name.to_owned(),
        line: line.name.to_owned(),
        memory: String::new(),
        origin: origin.join("/"),
        row: gathered.row,
        lcp: gathered.lcp,
        cls: gathered.cls,
        tasks: gathered.tasks,
        thread: metrics.get("TaskDuration")? * 1_000.0,
        script: metrics.get("ScriptDuration")? * 1_000.0,
        wasm,
        heap: heap as u64,
        elements: gathered.elements,
        requests: watch.traffic.since(start),
    })
}
