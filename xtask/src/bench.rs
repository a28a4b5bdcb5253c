//! `cargo xtask bench`: how fast the built page is, beside hand-written pages with the same rows, into `target/bench/`.
//!
//! The test program `bench` measures and writes down what it saw; here that becomes figures and tables.

mod figures;
mod limits;
#[path = "../../tests/bench/record.rs"]
mod record;
mod report;
mod requests;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};

use crate::medusa::{V1, V2};
use crate::net::ServerUrl;
use crate::project::Project;
use crate::tools::Browser;
use crate::{console, dist, process, test};
use record::Record;

/// The command line of `bench`.
#[derive(Args)]
pub struct Options {
    /// Load this page beside, such as Medusa's own admin at a list of rows
    #[arg(long, value_name = "URL", conflicts_with = "short")]
    against: Option<String>,
    /// Measure with this Medusa, which holds the sample shop, instead of the demo Admin API
    #[arg(long, value_name = "URL", value_parser = ServerUrl::parse)]
    backend: Option<ServerUrl>,
    /// That Medusa is of version 2; the hand-written table knows version 1 only, so loading alone is measured
    #[arg(long, requires = "backend")]
    v2: bool,
    /// How often everything is measured
    #[arg(long, default_value_t = 7, conflicts_with = "short")]
    rounds: u32,
    /// Measure only this
    #[arg(long, value_enum, conflicts_with = "short")]
    of: Option<Part>,
    /// Load once, and look only at what can be counted: requests, bytes, elements. Fails if it is too much
    #[arg(long)]
    short: bool,
}

/// What can be measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    Load,
    Interaction,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Load => "load",
            Self::Interaction => "interaction",
        }
    }
}

/// Builds the page if need be, measures, and shows and writes the tables.
///
/// # Errors
/// When the page does not build or cannot be measured, or the short form counts too much.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let browser = Browser::set_up()?;
    let dist = dist::ensure(project)?;
    let folder = project.target().join("bench");
    fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
    let file = folder.join("measured.json");
    let _ = fs::remove_file(&file);
    console::step(match options.short {
        true => "counting",
        false => "measuring: leave the machine alone until it is done",
    });
    let mut command = project.cargo();
    command.args(["test", "--quiet", "--workspace", "--test", "bench"]);
    test::describe_page(&mut command, project, &dist, &browser)?;
    describe(&mut command, options, &file);
    process::run(&mut command)?;
    let record = fs::read_to_string(&file).context("nothing was measured")?;
    let record: Record =
        serde_json::from_str(&record).context("what was measured is not understood")?;
    let report = report::of(&record, options.short);
    println!("{report}");
    let name = if options.short { "counts" } else { "bench" };
    write(&folder, name, &report, &record)?;
    if options.short {
        limits::require(&record)?;
    }
    Ok(())
}

/// Tells the test program what to measure.
fn describe(command: &mut Command, options: &Options, file: &Path) {
    for version in [&V1, &V2] {
        command.env_remove(version.address_variable);
    }
    if let Some(backend) = &options.backend {
        let version = if options.v2 { &V2 } else { &V1 };
        command.env(version.address_variable, backend.as_str());
    }
    let of = match options.v2 {
        true => Some(Part::Load),
        false => options.of,
    };
    command
        .env("COHORT_BENCH", file)
        .env("COHORT_BENCH_ROUNDS", options.rounds.to_string())
        .env("COHORT_BENCH_OF", of.map_or("", Part::name))
        .env(
            "COHORT_BENCH_AGAINST",
            options.against.as_deref().unwrap_or_default(),
        )
        .env("COHORT_BENCH_SHORT", if options.short { "1" } else { "" });
}

fn write(folder: &Path, name: &str, report: &str, record: &Record) -> Result<()> {
    fs::write(folder.join(format!("{name}.md")), report)?;
    let figures = serde_json::to_string_pretty(&figures::all(record))?;
    fs::write(folder.join(format!("{name}.json")), figures)?;
    console::note(format!(
        "{name}.md and {name}.json are in {}",
        folder.display()
    ));
    Ok(())
}
