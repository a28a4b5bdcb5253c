//! What is to be measured, from environment variables that `cargo xtask bench` sets.

use std::{env, path::PathBuf};

use anyhow::Context;

use crate::support::{Outcome, settings::target};

/// What is to be measured.
#[derive(Debug)]
pub struct Options {
    /// Where to write it down (`COHORT_BENCH`).
    pub file: PathBuf,
    /// How often (`COHORT_BENCH_ROUNDS`).
    pub rounds: usize,
    /// Whether loading is measured, and whether interaction (`COHORT_BENCH_OF`: one of them; else both).
    pub load: bool,
    pub interaction: bool,
    /// Another page to load beside (`COHORT_BENCH_AGAINST`).
    pub against: Option<String>,
    /// One round for its counts only (`COHORT_BENCH_SHORT`).
    pub short: bool,
}

impl Options {
    /// Reads the variables.
    ///
    /// # Errors
    /// When a number is none.
    pub fn read() -> Outcome<Self> {
        let of = text("COHORT_BENCH_OF");
        let short = text("COHORT_BENCH_SHORT").is_some();
        let rounds = match text("COHORT_BENCH_ROUNDS") {
            Some(rounds) => rounds.parse().context("COHORT_BENCH_ROUNDS")?,
            None => 1,
        };
        let file = text("COHORT_BENCH").map(PathBuf::from);
        Ok(Self {
            file: file.unwrap_or_else(|| target().join("measured.json")),
            rounds: if short { 1 } else { rounds },
            load: of.as_deref() != Some("interaction"),
            interaction: of.as_deref() != Some("load") && !short,
            against: text("COHORT_BENCH_AGAINST"),
            short,
        })
    }
}

fn text(variable: &str) -> Option<String> {
    env::var(variable).ok().filter(|value| !value.is_empty())
}
