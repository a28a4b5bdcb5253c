//! The gallery: takes a screenshot of every state in every look, and writes a page that shows them all.

mod sheet;
mod states;

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use anyhow::{Context, ensure};
use tokio::runtime::Runtime;

use crate::support::{
    Outcome,
    browser::{DESKTOP, PHONE},
    cohort::Cohort,
    context::{JourneyResult, TestContext, TestRun},
    environment::Place,
    settings::target,
};
use states::State;

/// How the page is looked at.
#[derive(Debug, Clone, Copy)]
struct Look {
    name: &'static str,
    viewport: (u32, u32),
    scheme: &'static str,
    locale: &'static str,
}

const LIGHT: Look = Look {
    name: "light",
    viewport: DESKTOP,
    scheme: "light",
    locale: "en",
};

const LOOKS: [Look; 5] = [
    LIGHT,
    Look {
        name: "dark",
        scheme: "dark",
        ..LIGHT
    },
    Look {
        name: "phone",
        viewport: PHONE,
        ..LIGHT
    },
    Look {
        name: "right-to-left",
        locale: "ar",
        ..LIGHT
    },
    Look {
        name: "phone-dark-right-to-left",
        viewport: PHONE,
        scheme: "dark",
        locale: "ar",
    },
];

/// The maximum height of a screenshot, in CSS pixels. What is below shows nothing new.
const TALLEST: u32 = 2_000;

/// Takes all pictures, or those whose file names contain the first argument.
pub fn make() -> ExitCode {
    let wanted = std::env::args().nth(1).unwrap_or_default();
    let made = Runtime::new()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(make_all(&wanted)));
    match made {
        Ok(number) => {
            println!(
                "{number} pictures, all in {}",
                folder().join(sheet::FILE).display()
            );
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("error: {reason:#}");
            ExitCode::FAILURE
        }
    }
}

fn folder() -> PathBuf {
    target().join("shots")
}

async fn make_all(wanted: &str) -> Outcome<usize> {
    let test_run = Arc::new(TestRun::open()?);
    let made = make_looks(&test_run, wanted).await;
    test_run.close().await;
    let states: Vec<&str> = states::ALL.iter().map(|state| state.name).collect();
    sheet::write(&folder(), &states, &LOOKS.map(|look| look.name))?;
    let number = made?;
    ensure!(number > 0, "no picture is called {wanted}");
    Ok(number)
}

async fn make_looks(test_run: &Arc<TestRun>, wanted: &str) -> Outcome<usize> {
    let mut number = 0;
    let mut failed = Vec::new();
    for look in LOOKS {
        number += make_look(test_run, look, wanted, &mut failed).await?;
    }
    // One that fails keeps nobody from looking at the others.
    ensure!(failed.is_empty(), "not taken: {}", failed.join("\n"));
    Ok(number)
}

async fn make_look(
    test_run: &Arc<TestRun>,
    look: Look,
    wanted: &str,
    failed: &mut Vec<String>,
) -> Outcome<usize> {
    let mut number = 0;
    for state in states::ALL {
        let file = sheet::picture(state.name, look.name);
        if !file.contains(wanted) {
            continue;
        }
        let context = test_run.context(Place::ROOT);
        let taken = take(&context, look, state, &file).await;
        let ended = match taken {
            Ok(()) => JourneyResult::Passed,
            Err(_) => JourneyResult::Failed,
        };
        context.close(ended).await?;
        if let Err(reason) = taken {
            failed.push(format!("{file}: {reason:#}"));
            continue;
        }
        println!("{file}");
        number += 1;
    }
    Ok(number)
}

/// Brings the page into the state, and takes its picture down to its end.
async fn take(context: &TestContext, look: Look, state: &State, file: &str) -> Outcome {
    let setup = state.setup(look.locale);
    let cohort = match state.signed_in {
        true => context.signed_in_at(setup).await?,
        false => context.signed_out_at(setup).await?,
    };
    let browser = &cohort.browser;
    browser.set_viewport(look.viewport).await?;
    browser
        .set_media(&[("prefers-color-scheme", look.scheme)])
        .await?;
    (state.reach)(cohort.clone()).await?;
    browser.at_rest().await?;
    show_all(&cohort, look).await?;
    browser.picture(&folder().join(file)).await
}

/// Makes the window as tall as the page.
async fn show_all(cohort: &Cohort, look: Look) -> Outcome {
    const HEIGHT: &str = "return document.documentElement.scrollHeight";
    let height = cohort.browser.script(HEIGHT, Vec::new()).await?;
    let height = height.as_u64().context("the height of the page")?;
    let (width, least) = look.viewport;
    let height = u32::try_from(height).unwrap_or(TALLEST);
    let height = height.clamp(least, TALLEST);
    cohort.browser.set_viewport((width, height)).await?;
    cohort.browser.at_rest().await
}
