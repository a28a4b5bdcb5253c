//! The test runner: each journey at each of its places is one test of libtest-mimic, with a name to filter by.

use std::{
    any::Any,
    panic::AssertUnwindSafe,
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, anyhow};
use futures::{FutureExt, future::LocalBoxFuture};
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use super::{
    Outcome,
    context::{JourneyResult, TestContext, TestRun},
    environment::{Environment, Place},
    settings::{Places, RealMedusa, target},
    wait::Activity,
};

/// How many journeys run at the same time, unless `--test-threads` says otherwise: one more than there are cores, as each
/// spends some of its time waiting for answers and animations.
fn threads() -> usize {
    const MOST: usize = 8;
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    (cores + 1).min(MOST)
}

/// The time limit of one journey. A wait ends long before it, unless something keeps happening; the longest journeys take a
/// minute, and several on a busy machine.
const LIMIT: Duration = Duration::from_secs(600);

/// Which Admin API a journey runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsOn {
    /// Only the embedded one: the journey needs its own shop or injects faults.
    Demo,
    /// The embedded one, and a real Medusa with the sample shop.
    Everywhere,
    /// The same, and with the embedded one at every place.
    Anywhere,
    /// The embedded one, and a real Medusa. The journey changes the shop, so on the shared shop of Medusa it runs alone.
    Alone,
    /// The embedded one, and a real Medusa of version 1: the journey knows its requests or words.
    Version1,
    /// The same. The journey changes the shop, so on the shared shop of Medusa it runs alone.
    AloneOnVersion1,
    /// A real Medusa of version 2. The journey may change the shop, so it runs alone.
    Version2,
    /// The embedded one, at one place only, as the place does not matter.
    Once,
    /// None: the journey tests the test kit itself.
    Nothing,
}

impl RunsOn {
    /// Whether no other journey may use a shared shop meanwhile.
    fn is_alone(self) -> bool {
        matches!(self, Self::Alone | Self::AloneOnVersion1 | Self::Version2)
    }
}

/// In which environments a journey can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunsIn {
    /// In all of them.
    Every,
    /// Where the page has its own document, with address, title and history: not as an element.
    Document,
    /// Only as the whole page.
    Window,
}

impl RunsIn {
    fn fits(self, environment: Environment) -> bool {
        match environment {
            Environment::Page => true,
            Environment::Frame => self != Self::Window,
            Environment::Element => self == Self::Every,
        }
    }
}

/// An end-to-end test before it is bound to a place.
pub struct Journey {
    name: String,
    on: RunsOn,
    environments: RunsIn,
    body: Box<dyn Fn(TestContext) -> LocalBoxFuture<'static, Outcome> + Send + Sync>,
}

impl Journey {
    /// A journey that is named after its function and the module of it.
    pub fn new<F>(module: &str, name: &str, (on, environments): (RunsOn, RunsIn), body: F) -> Self
    where
        F: Fn(TestContext) -> LocalBoxFuture<'static, Outcome> + Send + Sync + 'static,
    {
        let view = module.splitn(3, "::").nth(2).unwrap_or(module);
        Self {
            name: format!("{view}::{name}"),
            on,
            environments,
            body: Box::new(body),
        }
    }

    /// The places it runs at. The `number` of the journey selects which of the others it goes to, so that all are used.
    fn places(&self, number: usize, real: bool, places: Places) -> Vec<Place> {
        let [root, deep, ..] = Place::ALL;
        let others = Place::ALL.into_iter().skip(1);
        let others: Vec<_> = others
            .filter(|place| self.environments.fits(place.environment))
            .collect();
        match self.on {
            RunsOn::Once | RunsOn::Nothing => vec![root],
            _ if real && places == Places::First => vec![root],
            _ if real => vec![root, deep],
            RunsOn::Anywhere => [vec![root], others].concat(),
            _ if places == Places::All => [vec![root], others].concat(),
            _ if places == Places::First => vec![root],
            _ if number.is_multiple_of(2) => vec![root, others[number / 2 % others.len()]],
            _ => vec![root],
        }
    }
}

/// Lists the journeys of a module: `journeys! { Demo: a, b; Everywhere in Document: c; }`.
#[macro_export]
macro_rules! journeys {
    (@in) => { $crate::support::runner::RunsIn::Every };
    (@in $environments:ident) => { $crate::support::runner::RunsIn::$environments };
    (@list $where:expr, $($name:ident),+) => {
        vec![$($crate::support::runner::Journey::new(
            module_path!(),
            stringify!($name),
            $where,
            |context| Box::pin($name(context)),
        )),+]
    };
    ($($on:ident $(in $environments:ident)?: $($name:ident),+ $(,)?;)+) => {
        /// The journeys of this module.
        pub fn journeys() -> Vec<$crate::support::runner::Journey> {
            let lists = [$($crate::journeys!(
                @list ($crate::support::runner::RunsOn::$on, $crate::journeys!(@in $($environments)?)), $($name),+
            )),+];
            lists.into_iter().flatten().collect()
        }
    };
}

/// Runs the journeys selected on the command line.
pub fn run(journeys: Vec<Journey>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert_with(threads);
    let test_run = match TestRun::open() {
        Ok(test_run) => Some(Arc::new(test_run)),
        Err(missing) if arguments.list => {
            eprintln!("note: {missing:#}");
            None
        }
        Err(missing) => {
            eprintln!("error: {missing:#}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = match Runtime::new() {
        Ok(runtime) => Arc::new(runtime),
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    let real = RealMedusa::given();
    let at = test_run.as_ref().map(|test_run| test_run.settings.places);
    let at = at.unwrap_or(Places::Share);
    let trials = journeys
        .into_iter()
        .filter(|journey| {
            let on = journey.on;
            let is_v2 = real.as_ref().is_some_and(|medusa| medusa.is_v2);
            match on {
                RunsOn::Everywhere | RunsOn::Anywhere | RunsOn::Alone => true,
                RunsOn::Version1 | RunsOn::AloneOnVersion1 => !is_v2,
                RunsOn::Version2 => is_v2,
                _ => real.is_none(),
            }
        })
        .map(Arc::new)
        .enumerate()
        .flat_map(|(number, journey)| {
            let places = journey.places(number, real.is_some(), at).into_iter();
            let trials = places.map(|place| trial(&journey, place, &runtime, test_run.as_ref()));
            trials.collect::<Vec<_>>()
        })
        .collect();
    if let Some(test_run) = &test_run {
        runtime.spawn(close_when_told(Arc::clone(test_run)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Some(test_run) = test_run {
        runtime.block_on(test_run.close());
        if let Err(reason) = test_run.times.write() {
            eprintln!("note: how long each journey took is not written down: {reason:#}");
        }
    }
    conclusion.exit_code()
}

fn trial(
    journey: &Arc<Journey>,
    place: Place,
    runtime: &Arc<Runtime>,
    test_run: Option<&Arc<TestRun>>,
) -> Trial {
    let name = format!("{} {}", journey.name, place.name());
    let (journey, runtime, test_run) =
        (Arc::clone(journey), Arc::clone(runtime), test_run.cloned());
    Trial::test(name.clone(), move || {
        let Some(test_run) = test_run else {
            return Err(Failed::from("there is no built page"));
        };
        let context = test_run.context(place);
        let outcome = runtime.block_on(async {
            let _shop = test_run.lock_shop(journey.on.is_alone()).await;
            let started = Instant::now();
            let outcome = run_journey(&name, &journey, &context).await;
            test_run.times.add(&name, started.elapsed());
            outcome
        });
        outcome.map_err(|reason| Failed::from(readable(&format!("{reason:#}"))))
    })
}

/// Runs a journey, checks the console, writes a report if it failed, and closes its browsers.
async fn run_journey(name: &str, journey: &Journey, context: &TestContext) -> Outcome {
    let body = AssertUnwindSafe((journey.body)(context.clone())).catch_unwind();
    let mut outcome = match tokio::time::timeout(LIMIT, Activity::of(body)).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(anyhow!(words_of(panic))),
        Err(_) => Err(anyhow!("it takes longer than {} s", LIMIT.as_secs())),
    };
    if outcome.is_ok() {
        outcome = context.check_consoles().await;
    }
    if let Err(reason) = outcome {
        let folder: String = name
            .chars()
            .map(|char| if char.is_alphanumeric() { char } else { '-' })
            .collect();
        let folder = target().join("e2e").join(folder);
        let report = match context.report(&folder).await {
            Ok(folder) => format!("see {}", folder.display()),
            Err(error) => format!("no report could be written: {error:#}"),
        };
        outcome = Err(anyhow!("{reason:#}\n{report}"));
    }
    let ended = match outcome {
        Ok(()) => JourneyResult::Passed,
        Err(_) => JourneyResult::Failed,
    };
    let closed = context.close(ended).await;
    outcome.and(closed.context("closing the browser"))
}

/// An error message without the stack trace of chromedriver itself.
fn readable(reason: &str) -> String {
    let noise = |line: &&str| {
        let line = line.trim_start();
        !line.is_empty() && !line.starts_with("Stacktrace:") && !line.contains(" <unknown>")
    };
    reason.lines().filter(noise).collect::<Vec<_>>().join("\n")
}

fn words_of(panic: Box<dyn Any + Send>) -> String {
    match panic.downcast::<String>() {
        Ok(words) => *words,
        Err(panic) => match panic.downcast::<&'static str>() {
            Ok(words) => (*words).to_owned(),
            Err(_) => "it panicked".to_owned(),
        },
    }
}

/// Stops all browsers when the program is interrupted.
async fn close_when_told(test_run: Arc<TestRun>) {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminated = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut stream) => {
                stream.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminated = std::future::pending::<()>();
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
    test_run.close().await;
    std::process::exit(130);
}
