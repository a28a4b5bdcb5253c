//! Looking at the page with axe-core, and taking its picture.

use std::path::Path;

use anyhow::{Context, bail};
use serde_json::{Value, json};

use super::Browser;
use crate::support::Outcome;

const RUN: &str = "const done = arguments[0];
    axe.run(document, { resultTypes: ['violations'] }).then(
        result => done(result.violations.map(rule => ({
            rule: rule.id, help: rule.help,
            nodes: rule.nodes.map(node => node.target.join(' ') + ': ' + node.failureSummary),
        }))),
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
            // Through DevTools, which the page's content security policy does not bind.
            let source = json!({ "expression": &*self.0.axe });
            self.devtools("Runtime.evaluate", source).await?;
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
    let nodes: String = nodes
        .filter_map(Value::as_str)
        .map(|node| format!("\n  {}", node.replace('\n', "\n    ")))
        .collect();
    format!("{}: {}{nodes}", text("rule"), text("help"))
}
