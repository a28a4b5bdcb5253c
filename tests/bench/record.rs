//! What was measured, as the test program `bench` writes it down and `cargo xtask bench` reads it: both have this file as a
//! module. Times are in milliseconds, sizes in bytes.

use serde::{Deserialize, Serialize};

/// Everything that was measured in one run.
#[derive(Clone, Debug, Deserialize, Serialize)]
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

/// One load of a page.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Visit {
    pub round: usize,
    /// Whose page it is.
    pub subject: String,
    /// Over which line.
    pub line: String,
    /// What the browser knew of the page before.
    pub memory: String,
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
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
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
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Change {
    pub round: usize,
    pub step: String,
    pub subject: String,
    /// How long the main thread was busy until the page was at rest again.
    pub thread: f64,
    /// What was changed in the document.
    pub nodes: u64,
    pub attributes: u64,
    pub texts: u64,
    /// The longest time between two frames.
    pub frame: f64,
}
