//! The program: sets the site up, has everything measured, and writes it down as JSON for `cargo xtask bench`.

mod interaction;
mod load;
mod options;
mod record;
mod steps;
mod traffic;
mod watch;

use std::{fs, process::ExitCode, sync::Arc};

use anyhow::Context;
use serde_json::json;
use tokio::runtime::Runtime;

use crate::support::{
    Outcome,
    browser::Browser,
    cohort::Cohort,
    context::{JourneyResult, TestContext, TestRun},
    environment::Place,
    proxy::Calls,
    site::Setup,
};
use options::Options;
use record::Record;

/// The path of the list, in both versions of the Admin API.
const LIST: &str = "/admin/customer-groups";

/// A page that is measured.
#[derive(Debug, Clone)]
pub struct Subject {
    /// What the tables call it.
    pub name: &'static str,
    /// Its whole address.
    pub address: String,
}

/// Measures, and says where that is written down.
pub fn run() -> ExitCode {
    let done = Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(measure()));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("error: {reason:#}");
            ExitCode::FAILURE
        }
    }
}

async fn measure() -> Outcome {
    let options = Options::read()?;
    let test_run = Arc::new(TestRun::open()?);
    let context = test_run.context(Place::ROOT);
    let measured = measure_all(&context, &options).await;
    let ended = match measured {
        Ok(_) => JourneyResult::Passed,
        Err(_) => JourneyResult::Failed,
    };
    let closed = context.close(ended).await;
    test_run.close().await;
    let record = measured?;
    closed?;
    fs::write(&options.file, serde_json::to_vec(&record)?)
        .with_context(|| format!("cannot write {}", options.file.display()))
}

async fn measure_all(context: &TestContext, options: &Options) -> Outcome<Record> {
    let setup = Setup {
        deployed: true,
        bench: true,
        ..Setup::default()
    };
    let home = context.signed_in_at(setup).await?;
    let list = list_path(&home).await?;
    let is_real = context.settings().medusa.is_some();
    let mut record = empty_record(&home.browser, is_real).await?;
    if options.load {
        record.load = load::measure(context, &home, &list, options).await?;
    }
    if options.interaction {
        record.interaction = interaction::measure(context, &home, &list, options).await?;
    }
    Ok(record)
}

/// A record of this machine and browser, with nothing measured yet.
async fn empty_record(browser: &Browser, real: bool) -> Outcome<Record> {
    let version = browser.devtools("Browser.getVersion", json!({})).await?;
    let product = version["product"].as_str().unwrap_or_default();
    Ok(Record {
        browser: product.to_owned(),
        processors: std::thread::available_parallelism().map_or(1, usize::from),
        real,
        load: Vec::new(),
        interaction: Vec::new(),
    })
}

/// The path and query with which the page asks for its list. The first visit of all finds it out, and warms everything up.
async fn list_path(home: &Cohort) -> Outcome<String> {
    home.open("").await?;
    let calls = home.site.proxy.calls(&Calls::get(LIST));
    let call = calls.first().context("the page asks for no list")?;
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&call.query);
    // What is measured is not to share the machine with it.
    home.browser.goto("about:blank").await?;
    Ok(format!("{LIST}?{}", query.finish()))
}

/// A page of `tests/bench/` that asks for the same list. It is told so behind the `#`, so that no path of the API stands in
/// two places.
fn written(home: &Cohort, file: &str, list: &str) -> String {
    format!("{}/bench/{file}#{list}", home.site.origin())
}
