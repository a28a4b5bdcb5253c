//! What was measured, as it is written down. `xtask/src/bench/record.rs` reads it, and all arithmetic is there.

use serde::Serialize;
use serde_json::json;

use crate::support::{Outcome, browser::Browser};

/// Everything that was measured in one run. Times are in milliseconds, sizes in bytes.
#[derive(Debug, Serialize)]
pub struct Record {
    /// Such as `Chrome/140.0.0.0`.
    pub browser: String,
    /// How many processors the machine has.
    pub processors: usize,
    /// Whether the shop is a real Medusa.
    pub real: bool,
    pub load: Vec<Visit>,
    pub interaction: Vec<Change>,
}

impl Record {
    /// A record of nothing yet.
    pub async fn begin(browser: &Browser, real: bool) -> Outcome<Self> {
        let version = browser.devtools("Browser.getVersion", json!({})).await?;
        let product = version["product"].as_str().unwrap_or_default();
        Ok(Self {
            browser: product.to_owned(),
            processors: std::thread::available_parallelism().map_or(1, usize::from),
            real,
            load: Vec::new(),
            interaction: Vec::new(),
        })
    }
}

/// One load of a page.
#[derive(Debug, Serialize)]
pub struct Visit {
    pub round: usize,
    /// Whose page it is.
    pub subject: &'static str,
    /// Over which line.
    pub line: &'static str,
    /// What the browser knew of the page before.
    pub memory: &'static str,
    /// Where the page is from.
    pub origin: String,
    /// From the start of the navigation to the first row in the document.
    pub row: f64,
    /// Largest contentful paint.
    pub lcp: f64,
    /// Cumulative layout shift: the sum of all.
    pub cls: f64,
    /// How long each long task took.
    pub tasks: Vec<f64>,
    /// How long the main thread was busy until the page was at rest, and with scripts.
    pub thread: f64,
    pub script: f64,
    /// The memory of WebAssembly and of JavaScript.
    pub wasm: u64,
    pub heap: u64,
    pub elements: u64,
    pub requests: Vec<Request>,
}

/// A request of a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    pub url: String,
    /// The media type of the answer.
    pub kind: String,
    /// From the start of the navigation. Without an end it was not answered.
    pub start: f64,
    pub end: Option<f64>,
    /// On the wire, with head.
    pub bytes: u64,
    /// Whether it was answered without the server.
    pub cached: bool,
}

/// A change of a page that stands, by its person.
#[derive(Debug, Serialize)]
pub struct Change {
    pub round: usize,
    pub step: &'static str,
    pub subject: &'static str,
    /// How long the main thread was busy until the page was at rest again.
    pub thread: f64,
    /// What was changed in the document.
    pub nodes: u64,
    pub attributes: u64,
    pub texts: u64,
    /// The longest time between two frames.
    pub frame: f64,
}
