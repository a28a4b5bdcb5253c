//! What a check says, and the tests it has run so far.

use std::process::Command;
use std::time::Duration;

use anyhow::Result;

use super::count::Tests;
use crate::process;

/// Where the lines of a check go: to the screen at once, or kept while another check has the screen.
#[derive(Default)]
pub struct Log {
    kept: Option<String>,
    /// The tests counted so far.
    pub tests: Tests,
}

impl Log {
    /// A log that keeps what is said.
    pub fn kept() -> Self {
        Self {
            kept: Some(String::new()),
            tests: Tests::default(),
        }
    }

    /// Says a line.
    pub fn line(&mut self, line: &str) {
        match &mut self.kept {
            None => println!("{line}"),
            Some(kept) => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }

    /// Shows all that was kept, in one piece.
    pub fn show(&mut self) {
        if let Some(kept) = self.kept.take() {
            print!("{kept}");
        }
    }

    /// Runs a command to its end, says what it says, and counts the tests it has run.
    ///
    /// # Errors
    /// When it cannot be started, fails or takes longer than `limit`.
    pub fn run(&mut self, command: &mut Command, limit: Duration) -> Result<()> {
        process::run_reading(command, limit, |line| {
            self.tests.read(line);
            self.line(line);
        })
    }
}
