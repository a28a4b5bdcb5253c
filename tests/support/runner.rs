//! From journeys to tests: each journey at each base path is one test that is
//! listed, filtered and counted.

use std::{any::Any, panic::AssertUnwindSafe, process::ExitCode, sync::Arc, time::Duration};

use anyhow::{Context, anyhow};
use futures::{FutureExt, future::LocalBoxFuture};
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;

use super::{
    Outcome,
    settings::{ADMIN, BASES, target},
    stage::{Stage, World},
};

/// Journeys that run at the same time unless `--test-threads` says otherwise:
/// each has a browser of its own.
const THREADS: usize = 2;

/// The longest a journey may take.
const LIMIT: Duration = Duration::from_secs(240);

/// Which Admin APIs a journey is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// The embedded one: the journey needs a shop or faults of its own.
    Demo,
    /// Also a real Medusa with the sample shop.
    Everywhere,
    /// The same; with the embedded one also below `/admin/`, as a panel of the shop might have it.
    Anywhere,
    /// Also a real Medusa. The journey changes the shop, which there is the same for all, so there it walks alone.
    Alone,
    /// The embedded one, once: where the page is does not matter.
    Once,
    /// None: the journey looks at the tests' own instruments, once.
    Nothing,
}

impl On {
    fn bases(self, real: bool) -> &'static [&'static str] {
        match self {
            Self::Anywhere if !real => &[BASES[0], BASES[1], ADMIN],
            Self::Demo | Self::Everywhere | Self::Anywhere | Self::Alone => &BASES,
            Self::Once | Self::Nothing => &BASES[..1],
        }
    }
}

/// A way through the page, and what is seen on it.
pub struct Journey {
    name: String,
    on: On,
    walk: Box<dyn Fn(Stage) -> LocalBoxFuture<'static, Outcome> + Send + Sync>,
}

impl Journey {
    /// A journey named after its module, within the program's own, and its function.
    pub fn new<F>(module: &str, name: &str, on: On, walk: F) -> Self
    where
        F: Fn(Stage) -> LocalBoxFuture<'static, Outcome> + Send + Sync + 'static,
    {
        let view = module.splitn(3, "::").nth(2).unwrap_or(module);
        Self {
            name: format!("{view}::{name}"),
            on,
            walk: Box::new(walk),
        }
    }
}

/// Lists the journeys of a module: `journeys! { Demo: a, b; Everywhere: c; }`.
#[macro_export]
macro_rules! journeys {
    ($($on:ident: $($name:ident),+ $(,)?;)+) => {
        /// The journeys of this module.
        pub fn journeys() -> Vec<$crate::support::runner::Journey> {
            vec![$($($crate::support::runner::Journey::new(
                module_path!(),
                stringify!($name),
                $crate::support::runner::On::$on,
                |stage| Box::pin($name(stage)),
            ),)+)+]
        }
    };
}

/// Runs the journeys that the command line asks for.
pub fn run(journeys: Vec<Journey>) -> ExitCode {
    let mut arguments = Arguments::from_args();
    arguments.test_threads.get_or_insert(THREADS);
    let world = match World::open() {
        Ok(world) => Some(Arc::new(world)),
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
    let real = std::env::var_os("COHORT_MEDUSA").is_some_and(|origin| !origin.is_empty());
    let trials = journeys
        .into_iter()
        .filter(|journey| {
            let on = journey.on;
            !real || matches!(on, On::Everywhere | On::Anywhere | On::Alone)
        })
        .map(Arc::new)
        .flat_map(|journey| {
            let bases = journey.on.bases(real).iter();
            let trials = bases.map(|base| trial(&journey, base, &runtime, world.as_ref()));
            trials.collect::<Vec<_>>()
        })
        .collect();
    if let Some(world) = &world {
        runtime.spawn(close_when_told(Arc::clone(world)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Some(world) = world {
        runtime.block_on(world.close());
    }
    conclusion.exit_code()
}

fn trial(
    journey: &Arc<Journey>,
    base: &'static str,
    runtime: &Arc<Runtime>,
    world: Option<&Arc<World>>,
) -> Trial {
    let name = format!("{} at {base}", journey.name);
    let (journey, runtime, world) = (Arc::clone(journey), Arc::clone(runtime), world.cloned());
    Trial::test(name.clone(), move || {
        let Some(world) = world else {
            return Err(Failed::from("there is no built page"));
        };
        let stage = world.stage(base);
        let outcome = runtime.block_on(async {
            let _turn = world.turn(journey.on == On::Alone).await;
            walked(&name, &journey, &stage).await
        });
        outcome.map_err(|reason| Failed::from(readable(&format!("{reason:#}"))))
    })
}

/// Walks the journey to its end, looks at the console, and clears the stage.
async fn walked(name: &str, journey: &Journey, stage: &Stage) -> Outcome {
    let walk = AssertUnwindSafe((journey.walk)(stage.clone())).catch_unwind();
    let mut outcome = match tokio::time::timeout(LIMIT, walk).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(anyhow!(words_of(panic))),
        Err(_) => Err(anyhow!("it takes longer than {} s", LIMIT.as_secs())),
    };
    if outcome.is_ok() {
        outcome = stage.check_consoles().await;
    }
    if let Err(reason) = outcome {
        let folder: String = name
            .chars()
            .map(|char| if char.is_alphanumeric() { char } else { '-' })
            .collect();
        let folder = target().join("e2e").join(folder);
        let report = match stage.report(&folder).await {
            Ok(folder) => format!("see {}", folder.display()),
            Err(error) => format!("no report could be written: {error:#}"),
        };
        outcome = Err(anyhow!("{reason:#}\n{report}"));
    }
    outcome.and(stage.close().await.context("closing the browser"))
}

/// A reason without chromedriver's own stack, which says nothing of the page.
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

/// Leaves no browser behind when the program is told to stop.
async fn close_when_told(world: Arc<World>) {
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
    world.close().await;
    std::process::exit(130);
}
