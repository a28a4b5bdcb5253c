//! Looking at the page with axe-core, and taking its picture.

use std::path::Path;

use anyhow::{Context, bail};
use serde_json::Value;

use super::Browser;
use crate::support::Outcome;

/// How many elements a report names for each rule.
const MOST_NODES: usize = 3;

/// Two rules are not among those that axe-core runs unasked: sizes of targets (WCAG 2.5.8), and names that lack what a
/// control shows (2.5.3).
const RUN: &str = "const done = arguments[0];
    const more = { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: true } };
    axe.run(document, { resultTypes: ['violations'], rules: more }).then(
        result => done(result.violations.map(rule => ({
            rule: rule.id, help: rule.help,
            nodes: rule.nodes
                .map(node => node.target.join(' ') + ': ' + node.failureSummary)
                // What is scrolled half out of view is covered by what it scrolls under.
                .filter(node => rule.id !== 'target-size' || !node.includes('partially obscured')),
        })).filter(rule => rule.nodes.length)),
        error => done(String(error)));";

impl Browser {
    /// Has axe-core look at the page as it is now, once it is at rest.
    ///
    /// # Errors
    /// Every violation, with the elements and what is wrong with them.
    pub async fn scan(&self) -> Outcome {
        self.at_rest().await?;
        let present = self.script("return 'axe' in window", Vec::new()).await?;
        if present != Value::Bool(true) {
            // Not as a script element, which the content security policy of the page would block.
            self.run(&self.0.axe, Vec::new()).await?;
        }
        let found = self.script_async(RUN, Vec::new()).await?;
        let violations = found.as_array().with_context(|| format!("axe: {found}"))?;
        if violations.is_empty() {
            return Ok(());
        }
        let lines: Vec<String> = violations.iter().map(described).collect();
        bail!("axe-core finds violations:\n{}", lines.join("\n"))
    }

    /// Writes a picture of what is in view.
    pub async fn picture(&self, file: &Path) -> Outcome {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::write(file, self.driver().screenshot_as_png().await?)?;
        Ok(())
    }
}

fn described(violation: &Value) -> String {
    let text = |key: &str| violation[key].as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<&str> = nodes.filter_map(Value::as_str).collect();
    let mut lines = vec![format!("{}: {}", text("rule"), text("help"))];
    let shown = nodes.iter().take(MOST_NODES);
    lines.extend(shown.map(|node| format!("  {}", node.replace('\n', "\n    "))));
    if let Some(more @ 1..) = nodes.len().checked_sub(MOST_NODES) {
        lines.push(format!("  and {more} more elements"));
    }
    lines.join("\n")
}
