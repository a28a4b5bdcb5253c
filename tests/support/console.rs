//! The messages of the browser's console, and those a journey expects. Any other warning or error fails the journey.

use anyhow::bail;
use thirtyfour::BrowserLogEntry;

use super::Outcome;

/// Chromium writes a line for each answer that is an error. To the question for its version, version 1 answers with one on a
/// first visit, and version 2 to those who are signed out.
const VERSION_QUESTION: &str = "/admin/users/me";

/// The messages of one browser.
#[derive(Debug, Default)]
pub struct Console {
    seen: Vec<BrowserLogEntry>,
    expected: Vec<Expected>,
    /// Parts of messages that may or may not appear.
    tolerated: Vec<String>,
}

#[derive(Debug)]
struct Expected {
    parts: Vec<String>,
}

impl Expected {
    fn fits(&self, entry: &BrowserLogEntry) -> bool {
        self.parts.iter().all(|part| entry.message.contains(part))
    }
}

impl Console {
    /// Adds what the browser reported since the last time.
    pub fn collect(&mut self, entries: Vec<BrowserLogEntry>) {
        self.seen.extend(entries);
    }

    /// Names a warning or an error that belongs to the journey: a line that
    /// contains all `parts`. It has to appear at least once.
    pub fn expect(&mut self, parts: &[&str]) {
        self.expected.push(Expected {
            parts: parts.iter().map(|part| (*part).to_owned()).collect(),
        });
    }

    /// Lets lines that contain `part` be there, or not.
    pub fn tolerate(&mut self, part: &str) {
        self.tolerated.push(part.to_owned());
    }

    /// Checks that the warnings and errors are exactly the expected ones.
    ///
    /// # Errors
    /// Lists unexpected lines, and expected ones that did not appear.
    pub fn verdict(&self) -> Outcome {
        let serious = || self.seen.iter().filter(|entry| is_serious(entry));
        let mut faults: Vec<String> = serious()
            .filter(|entry| !self.expected.iter().any(|expected| expected.fits(entry)))
            .filter(|entry| {
                let mut tolerated = self.tolerated.iter().map(String::as_str);
                let is_question = entry.message.contains(VERSION_QUESTION);
                !is_question && !tolerated.any(|part| entry.message.contains(part))
            })
            .map(|entry| format!("unexpected {}: {}", entry.level, entry.message))
            .collect();
        faults.extend(
            self.expected
                .iter()
                .filter(|expected| !serious().any(|entry| expected.fits(entry)))
                .map(|expected| format!("expected, but not there: {}", expected.parts.join(" … "))),
        );
        if faults.is_empty() {
            return Ok(());
        }
        bail!("the console is not as it should be:\n{}", faults.join("\n"))
    }

    /// All messages so far, to explain a failure.
    pub fn report(&self) -> String {
        self.seen
            .iter()
            .map(|entry| format!("{} {}\n", entry.level, entry.message))
            .collect()
    }
}

/// Warnings and errors; uncaught errors and unhandled rejections are among them.
fn is_serious(entry: &BrowserLogEntry) -> bool {
    matches!(entry.level.as_str(), "WARNING" | "SEVERE")
}
