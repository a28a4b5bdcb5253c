//! Interaction: each step on the app and on a hand-written table that makes the same change, in turn.
//!
//! A step is done twice, each time on a page that was just loaded: once to see how long the main thread is busy, with nothing
//! in the page that watches, and once to see what changes in the document and how long frames take.

use anyhow::Context;
use serde::Deserialize;

use super::{
    Subject,
    options::Options,
    record::Change,
    steps::{ALL, Step},
    watch::Watch,
    written,
};
use crate::support::{Outcome, browser::Browser, cohort::Cohort, context::TestContext};

/// How much slower the processor is made, as that of a phone.
const TIMES_SLOWER: u32 = 4;

/// A page runs no script of ours before its own.
const NOTHING: &str = "";

const HAS_ROWS: &str =
    "return document.querySelectorAll('tbody tr:not([aria-hidden=true])').length > 0";

/// Begins to count changes and to look at frames.
const LOOK: &str = "const seen = window.bench = { nodes: 0, attributes: 0, texts: 0, frame: 0, before: null };
    seen.changes = new MutationObserver(records => {
        for (const { type, addedNodes, removedNodes } of records) {
            if (type === 'childList') seen.nodes += addedNodes.length + removedNodes.length;
            if (type === 'attributes') seen.attributes += 1;
            if (type === 'characterData') seen.texts += 1;
        }
    });
    seen.changes.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
    const look = now => {
        if (seen.before !== null) seen.frame = Math.max(seen.frame, now - seen.before);
        seen.before = now;
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

const SEEN: &str = "const { nodes, attributes, texts, frame } = window.bench;
    return { nodes, attributes, texts, frame }";

#[derive(Debug, Deserialize)]
struct Seen {
    nodes: u64,
    attributes: u64,
    texts: u64,
    frame: f64,
}

/// Does every step on both pages, in each round.
pub async fn measure(
    context: &TestContext,
    home: &Cohort,
    list: &str,
    options: &Options,
) -> Outcome<Vec<Change>> {
    // Both know the files of their page, and the app what it asks for first.
    let cohort = context.beside(home).await?;
    context.add_session(&cohort).await?;
    let browser = &cohort.browser;
    let mut changes = Vec::new();
    for round in 0..options.rounds {
        for step in &ALL {
            let mut subjects = subjects(home, list, step);
            // Each round begins with the other page.
            subjects.rotate_left(round % 2);
            for subject in &subjects {
                let change = change(browser, subject, step).await;
                let change =
                    change.with_context(|| format!("{} of the {}", step.name, subject.name))?;
                changes.push(Change { round, ..change });
            }
        }
        println!("interaction: round {} of {}", round + 1, options.rounds);
    }
    context.leave(&cohort).await?;
    Ok(changes)
}

fn subjects(home: &Cohort, list: &str, step: &Step) -> [Subject; 2] {
    let query = match step.rows {
        20 => String::new(),
        rows => format!("?limit={rows}"),
    };
    let list = list.replace("limit=20", &format!("limit={}", step.rows));
    [
        Subject {
            name: "app",
            address: home.site.address(&query),
        },
        Subject {
            name: "table",
            address: written(home, "table.html", &list),
        },
    ]
}

async fn change(browser: &Browser, subject: &Subject, step: &Step) -> Outcome<Change> {
    let thread = {
        let mut watch = prepared(browser, subject, step).await?;
        let before = watch.metrics().await?.get("TaskDuration")?;
        step.action.perform(browser).await?;
        watch.at_rest(step.name, step.done).await?;
        watch.metrics().await?.get("TaskDuration")? - before
    };
    let mut watch = prepared(browser, subject, step).await?;
    browser.script(LOOK, Vec::new()).await?;
    step.action.perform(browser).await?;
    watch.at_rest(step.name, step.done).await?;
    let seen: Seen = serde_json::from_value(browser.script(SEEN, Vec::new()).await?)?;
    Ok(Change {
        round: 0,
        step: step.name.to_owned(),
        subject: subject.name.to_owned(),
        thread: thread * 1_000.0,
        nodes: seen.nodes,
        attributes: seen.attributes,
        texts: seen.texts,
        frame: seen.frame,
    })
}

/// The page where the step begins.
async fn prepared<'a>(browser: &'a Browser, subject: &Subject, step: &Step) -> Outcome<Watch<'a>> {
    browser.renew_tab().await?;
    let mut watch = Watch::begin(browser).await?;
    browser.slow_down(TIMES_SLOWER).await?;
    watch.load(&subject.address, NOTHING).await?;
    watch.at_rest("rows", HAS_ROWS).await?;
    for action in step.before {
        action.aim(browser).await?;
        action.perform(browser).await?;
        watch.at_rest("what comes before", "return true").await?;
    }
    step.action.aim(browser).await?;
    // What scrolling brings into view may be read then.
    watch.at_rest("the place", "return true").await?;
    Ok(watch)
}
