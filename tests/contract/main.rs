//! The contract: one table of requests and expected answers that the demo Admin API and a real
//! Medusa 1.20.11 must both keep, so that the two cannot drift apart.
//!
//! `cargo test --test contract` asks the demo API in this process. With `COHORT_MEDUSA=http://…` it
//! asks the Medusa there, which must hold the sample shop of the default size; cases that write
//! clean up behind themselves, so the same server can be asked again. With `COHORT_RECORD=1` as well, it
//! writes real answers to `tests/fixtures/` instead.
//!
//! With `COHORT_MEDUSA_V2=http://…` it asks the Medusa 2 there for what `cases_v2` says of that version.

mod case;
mod cases;
mod cases_v2;
mod check;
mod judge_test;
mod record;
mod record_v2;
mod runner;
mod server;
mod shop;
mod shop_v2;

use std::collections::HashSet;
use std::process::ExitCode;
use std::sync::Arc;

use libtest_mimic::{Arguments, Trial};

use crate::case::Case;
use crate::server::{Kind, Server};

/// A few requests at a time are enough to be quick, and few enough for a small machine.
const THREADS: usize = 4;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("contract: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode, String> {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let (cases, cases_v2) = (cases::all(), cases_v2::all());
    distinct(&cases)?;
    distinct(&cases_v2)?;
    if arguments.list {
        let mut trials = judge_test::trials();
        trials.extend(
            cases
                .into_iter()
                .chain(cases_v2)
                .map(|case| Trial::test(case.name, || Ok(()))),
        );
        return Ok(libtest_mimic::run(&arguments, trials).exit_code());
    }
    let runtime = tokio::runtime::Runtime::new().map_err(|error| error.to_string())?;
    let server = Arc::new(runtime.block_on(Server::open())?);
    if std::env::var_os(record::RECORD).is_some() {
        runtime.block_on(record::record(&server))?;
        return Ok(ExitCode::SUCCESS);
    }
    println!("asking {} at {}", server.kind.title(), server.address());
    if server.kind == Kind::Medusa {
        println!("cases marked [kills] are left out: their requests end a real server's process");
    }
    let mut trials = judge_test::trials();
    trials.extend(
        match server.kind {
            Kind::MedusaV2 => cases_v2,
            Kind::Demo | Kind::Medusa => cases,
        }
        .into_iter()
        .map(|case| trial(case, &server, runtime.handle())),
    );
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn trial(case: Case, server: &Arc<Server>, runtime: &tokio::runtime::Handle) -> Trial {
    let (server, runtime) = (Arc::clone(server), runtime.clone());
    let left_out = case.kills_medusa && server.kind != Kind::Demo;
    let kind = if case.kills_medusa { "kills" } else { "" };
    Trial::test(case.name.clone(), move || {
        Ok(runtime.block_on(runner::run(&case, &server))?)
    })
    .with_kind(kind)
    .with_ignored_flag(left_out)
}

fn distinct(cases: &[Case]) -> Result<(), String> {
    let mut names = HashSet::new();
    match cases.iter().find(|case| !names.insert(&case.name)) {
        Some(twice) => Err(format!("two cases are named {:?}", twice.name)),
        None => Ok(()),
    }
}
