//! Records how long each journey took, to find the slow ones.

use std::{
    fmt::Write as _,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use super::{Outcome, settings::target};

/// The durations of all journeys of one run.
#[derive(Debug, Default)]
pub struct Times(Mutex<Vec<(Duration, String)>>);

impl Times {
    /// Adds a finished journey, whether it passed or failed.
    pub fn add(&self, name: &str, took: Duration) {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push((took, name.to_owned()));
    }

    /// Writes `times.tsv` into the folder of this test program in the target folder (`e2e/`, `hosts/`) and replaces that of
    /// the previous run: one line for each journey, slowest first, with seconds, a tab and the name.
    pub fn write(&self) -> Outcome {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.sort_by(|a, b| b.cmp(a));
        let mut lines = String::new();
        for (took, name) in &*times {
            writeln!(lines, "{:.1}\t{name}", took.as_secs_f64())?;
        }
        let folder = target().join(env!("CARGO_CRATE_NAME"));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join("times.tsv"), lines)?;
        Ok(())
    }
}
