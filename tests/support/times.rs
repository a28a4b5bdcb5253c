//! How long each journey took, for whoever looks for the slow ones.

use std::{
    fmt::Write as _,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use super::{Outcome, settings::target};

/// What one run of the program took, journey by journey.
#[derive(Debug, Default)]
pub struct Times(Mutex<Vec<(Duration, String)>>);

impl Times {
    /// Adds a journey that has ended, well or badly.
    pub fn add(&self, name: &str, took: Duration) {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push((took, name.to_owned()));
    }

    /// Writes `e2e/times.tsv` below `target/`, over that of the run before: a line for each journey, the slowest first, with
    /// seconds, a tab and the name.
    pub fn write(&self) -> Outcome {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.sort_by(|a, b| b.cmp(a));
        let mut lines = String::new();
        for (took, name) in &*times {
            writeln!(lines, "{:.1}\t{name}", took.as_secs_f64())?;
        }
        let folder = target().join("e2e");
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("times.tsv"), lines)?;
        Ok(())
    }
}
