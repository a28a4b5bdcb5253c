//! What the test program `bench` wrote down (`tests/bench/record.rs`). Times are in milliseconds, sizes in bytes.

use serde::Deserialize;

/// Everything that was measured in one run.
#[derive(Clone, Debug, Deserialize)]
pub struct Record {
    /// Name and version of the browser.
    pub browser: String,
    /// How many processors the machine has.
    pub processors: usize,
    /// Whether the shop was a real Medusa.
    pub real: bool,
    pub load: Vec<Visit>,
    pub interaction: Vec<Change>,
}

/// One load of a page.
#[derive(Clone, Debug, Deserialize)]
pub struct Visit {
    pub round: usize,
    pub subject: String,
    pub line: String,
    pub memory: String,
    pub origin: String,
    pub row: f64,
    pub lcp: f64,
    pub cls: f64,
    pub tasks: Vec<f64>,
    pub thread: f64,
    pub script: f64,
    pub wasm: u64,
    pub heap: u64,
    pub elements: u64,
    pub requests: Vec<Request>,
}

/// A request of a page.
#[derive(Clone, Debug, Deserialize)]
pub struct Request {
    pub url: String,
    pub kind: String,
    pub start: f64,
    pub end: Option<f64>,
    pub bytes: u64,
    pub cached: bool,
}

/// A change of a page that stands.
#[derive(Clone, Debug, Deserialize)]
pub struct Change {
    pub round: usize,
    pub step: String,
    pub subject: String,
    pub thread: f64,
    pub nodes: u64,
    pub attributes: u64,
    pub texts: u64,
    pub frame: f64,
}
