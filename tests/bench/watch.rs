//! Watching a page while it loads or changes: its requests, its main thread, its memory, and when it is at rest.

use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use serde_json::{Value, json};
use tokio::{sync::mpsc::UnboundedReceiver, time::timeout};

use super::traffic::Traffic;
use crate::support::{Outcome, browser::Browser};

/// A page is at rest once nothing has been asked for and answered for this long. No page waits this long by itself between
/// two things that belong together.
const REST: Duration = Duration::from_millis(600);
/// How long it may take until then.
const LIMIT: Duration = Duration::from_secs(90);

/// A tab that is watched.
pub struct Watch<'a> {
    browser: &'a Browser,
    events: UnboundedReceiver<Value>,
    /// Its requests.
    pub traffic: Traffic,
}

impl<'a> Watch<'a> {
    /// Begins to watch the selected tab.
    pub async fn begin(browser: &'a Browser) -> Outcome<Self> {
        let events = browser.events();
        browser.devtools("Network.enable", json!({})).await?;
        browser.devtools("Performance.enable", json!({})).await?;
        Ok(Self {
            browser,
            events,
            traffic: Traffic::default(),
        })
    }

    /// Loads an address, at the start of which a script runs.
    pub async fn load(&self, address: &str, script: &str) -> Outcome {
        let script = json!({ "source": script });
        let command = "Page.addScriptToEvaluateOnNewDocument";
        self.browser.devtools(command, script).await?;
        let page = json!({ "url": address });
        let page = self.browser.devtools("Page.navigate", page).await?;
        if let Some(reason) = page["errorText"].as_str().filter(|text| !text.is_empty()) {
            bail!("{address} does not load: {reason}");
        }
        Ok(())
    }

    /// Waits until the page is at rest, and the script says that it has come to what it was to come to.
    pub async fn at_rest(&mut self, what: &str, done: &str) -> Outcome {
        let started = Instant::now();
        loop {
            match timeout(REST, self.events.recv()).await {
                Ok(Some(event)) => self.traffic.add(&event),
                Ok(None) => bail!("Chromium has ended"),
                Err(_) if self.traffic.is_idle() => {
                    if self.browser.script(done, Vec::new()).await? == json!(true) {
                        return Ok(());
                    }
                }
                Err(_) => {}
            }
            ensure!(
                started.elapsed() < LIMIT,
                "waited for {what}; on their way are {:?}",
                self.traffic.open()
            );
        }
    }

    /// The numbers that Chromium keeps of the page, by name. Its times are in seconds.
    pub async fn metrics(&self) -> Outcome<Metrics> {
        let answer = self.browser.devtools("Performance.getMetrics", json!({}));
        Ok(Metrics(answer.await?))
    }

    /// The bytes of all WebAssembly memories. Collects garbage.
    pub async fn wasm_memory(&self) -> Outcome<u64> {
        const GROUP: &str = "bench";
        let browser = self.browser;
        let memory = json!({
            "expression": "WebAssembly.Memory.prototype", "objectGroup": GROUP,
        });
        let memory = browser.devtools("Runtime.evaluate", memory).await?;
        let all = json!({
            "prototypeObjectId": memory["result"]["objectId"], "objectGroup": GROUP,
        });
        let all = browser.devtools("Runtime.queryObjects", all).await?;
        let sum = json!({
            "functionDeclaration":
                "function () { return this.reduce((sum, it) => sum + it.buffer.byteLength, 0) }",
            "objectId": all["objects"]["objectId"], "returnByValue": true,
        });
        let sum = browser.devtools("Runtime.callFunctionOn", sum).await?;
        let release = json!({ "objectGroup": GROUP });
        browser
            .devtools("Runtime.releaseObjectGroup", release)
            .await?;
        let bytes = sum["result"]["value"].as_u64();
        bytes.with_context(|| format!("no memory: {sum}"))
    }
}

/// The numbers that Chromium keeps of a page.
#[derive(Debug)]
pub struct Metrics(Value);

impl Metrics {
    /// One of them.
    pub fn get(&self, name: &str) -> Outcome<f64> {
        let all = self.0["metrics"].as_array().into_iter().flatten();
        let mut named = all.filter(|metric| metric["name"] == name);
        let value = named.next().and_then(|metric| metric["value"].as_f64());
        value.with_context(|| format!("Chromium keeps no {name}"))
    }
}
