//! `cargo xtask`: the one place that knows how Cohort is built, served and tested.
//!
//! This file knows the command line only; each command has its own module. What every command
//! rests on: `project` (where things are), `tools` (what must be installed), `process` (children
//! that never outlive us), `net` (ports and waiting), `console` (what is said on the screen).

mod bench;
mod console;
mod dist;
mod locales;
mod medusa;
mod net;
mod process;
mod project;
mod run;
mod shots;
mod split;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::project::Project;

/// Builds, serves and tests Cohort.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the page for development, with a sample shop or a Medusa of yours behind it
    Run(run::Options),
    /// Build the page for deployment into dist/
    Dist,
    /// Run what has to pass before each commit: formatting, lints, native and browser tests
    Check,
    /// Run every check, or only the named ones, or journeys by a part of their name
    Test(test::Options),
    /// Take the page apart into chunks: trunk runs this after each build
    #[command(hide = true)]
    Split,
    /// Take pictures of every view into target/shots/
    Shots,
    /// Measure the page beside hand-written ones, into target/bench/
    Bench(bench::Options),
    /// Run a real Medusa server that holds the sample shop
    Medusa(medusa::Options),
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let outcome = execute(&cli.command);
    process::stop_if_interrupted();
    match outcome {
        Ok(code) => code,
        Err(error) => {
            console::error(&error);
            ExitCode::FAILURE
        }
    }
}

fn execute(command: &Command) -> anyhow::Result<ExitCode> {
    process::end_children_on_signals()?;
    let project = Project::find()?;
    let passed = match command {
        Command::Run(options) => run::run(&project, options).map(|()| true)?,
        Command::Medusa(options) => medusa::run(&project, options).map(|()| true)?,
        Command::Dist => dist::build(&project).map(|_| true)?,
        Command::Shots => shots::take(&project).map(|()| true)?,
        Command::Bench(options) => bench::run(&project, options).map(|()| true)?,
        Command::Split => split::run(&project).map(|()| true)?,
        Command::Check => test::check(&project),
        Command::Test(options) => test::run(&project, options)?,
    };
    Ok(match passed {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
