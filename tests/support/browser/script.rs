//! Running scripts in the page through DevTools.

use std::sync::atomic::{AtomicU64, Ordering};

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};

use super::Browser;
use crate::support::{Outcome, element::node_of, environment::Environment};

/// Put before scripts with element arguments: an element that is no longer in the page is an error.
const THERE: &str = "for (const it of arguments)
    if (it?.nodeType && !it.isConnected) throw new Error('the element is gone');\n";

impl Browser {
    /// Runs the body of a function, awaits a promise it may return, and returns the value.
    pub(super) async fn run(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        if self.environment() != Environment::Frame && !arguments.iter().any(is_element) {
            let arguments = Value::from(arguments);
            let call = format!("(function () {{ {body}\n}}).apply(null, {arguments})");
            let call = json!({ "expression": call, "returnByValue": true, "awaitPromise": true });
            return value_of(&self.devtools("Runtime.evaluate", call).await?);
        }
        let objects = Objects::new(self);
        // The function runs in the frame that this object belongs to.
        let mut page = None;
        let mut given = Vec::new();
        for argument in arguments {
            given.push(match node_of(&argument) {
                Some(node) => {
                    let object = objects.of(node?).await?;
                    page.get_or_insert_with(|| object.clone());
                    json!({ "objectId": object })
                }
                None => json!({ "value": argument }),
            });
        }
        let page = match page {
            Some(page) => page,
            None => objects.document().await?,
        };
        let call = json!({
            "functionDeclaration": format!("function () {{ {THERE}{body}\n}}"),
            "objectId": page, "arguments": given, "returnByValue": true, "awaitPromise": true,
        });
        value_of(&self.devtools("Runtime.callFunctionOn", call).await?)
    }

    /// The backend node id of the page's document.
    pub async fn document(&self) -> Outcome<u64> {
        Objects::new(self).document_node().await
    }
}

fn is_element(argument: &Value) -> bool {
    node_of(argument).is_some()
}

/// The value a script returned.
fn value_of(answer: &Value) -> Outcome<Value> {
    let Some(thrown) = answer.get("exceptionDetails") else {
        return Ok(answer["result"]["value"].clone());
    };
    let words = thrown["exception"]["description"].as_str();
    let value = &thrown["exception"]["value"];
    match words.or_else(|| value.as_str()) {
        Some(words) => bail!("the script failed: {words}"),
        None => bail!("the script failed: {thrown}"),
    }
}

/// References to objects of the page for one call. They are released when this is dropped.
struct Objects<'a> {
    browser: &'a Browser,
    session: String,
    group: String,
}

impl<'a> Objects<'a> {
    fn new(browser: &'a Browser) -> Self {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        Self {
            browser,
            session: browser.tab().session,
            group: format!("test-{number}"),
        }
    }

    async fn of(&self, node: u64) -> Outcome<String> {
        let object = json!({ "backendNodeId": node, "objectGroup": self.group });
        let object = self.browser.devtools("DOM.resolveNode", object).await?;
        let object = object["object"]["objectId"].as_str();
        Ok(object.context("a node without an object")?.to_owned())
    }

    async fn document_node(&self) -> Outcome<u64> {
        let (document, _) = self.browser.environment().expressions();
        let document = json!({ "expression": document, "objectGroup": self.group });
        let document = self.browser.devtools("Runtime.evaluate", document).await?;
        ensure!(
            document.get("exceptionDetails").is_none(),
            "there is no page: {}",
            document["result"]["description"]
        );
        let document = json!({ "objectId": document["result"]["objectId"] });
        let document = self.browser.devtools("DOM.describeNode", document).await?;
        let node = document["node"]["backendNodeId"].as_u64();
        node.context("the document has no number")
    }

    /// The document as an object in its own frame's script context.
    async fn document(&self) -> Outcome<String> {
        self.of(self.document_node().await?).await
    }
}

impl Drop for Objects<'_> {
    fn drop(&mut self) {
        let group = json!({ "objectGroup": self.group });
        let devtools = &self.browser.0.chromium.devtools;
        // An error means that Chromium has stopped, and the objects are gone with it.
        let _ = devtools.tell(Some(&self.session), "Runtime.releaseObjectGroup", group);
    }
}
