//! From journeys to tests: each journey at each of its places is one test that is
//! listed, filtered and counted.

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
    scene::{Place, Scene},
    settings::target,
    stage::{Ended, Stage, World},
    wait::Activity,
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
    /// The same; with the embedded one at every place there is.
    Anywhere,
    /// Also a real Medusa. The journey changes the shop, which there is the same for all, so there it walks alone.
    Alone,
    /// The embedded one, once: where the page is does not matter.
    Once,
    /// None: the journey looks at the tests' own instruments, once.
    Nothing,
}

/// In which scenes a journey makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum In {
    /// In all.
    Every,
    /// Where the page has a document of its own, with an address, a title and a history: not as an element.
    Document,
    /// Where it has the window for itself.
    Window,
}

impl In {
    fn fits(self, scene: Scene) -> bool {
        match scene {
            Scene::Page => true,
            Scene::Frame => self != Self::Window,
            Scene::Element => self == Self::Every,
        }
    }
}

/// A way through the page, and what is seen on it.
pub struct Journey {
    name: String,
    on: On,
    scenes: In,
    walk: Box<dyn Fn(Stage) -> LocalBoxFuture<'static, Outcome> + Send + Sync>,
}

impl Journey {
    /// A journey named after its module, within the program's own, and its function.
    pub fn new<F>(module: &str, name: &str, (on, scenes): (On, In), walk: F) -> Self
    where
        F: Fn(Stage) -> LocalBoxFuture<'static, Outcome> + Send + Sync + 'static,
    {
        let view = module.splitn(3, "::").nth(2).unwrap_or(module);
        Self {
            name: format!("{view}::{name}"),
            on,
            scenes,
            walk: Box::new(walk),
        }
    }

    /// Where it goes: to the root, and to all others or, for want of time, every other journey to one of them. The
    /// `number` of the journey decides to which, so that all are gone to.
    fn places(&self, number: usize, real: bool, everywhere: bool) -> Vec<Place> {
        let [root, deep, ..] = Place::ALL;
        let places = Place::ALL.into_iter().skip(1);
        let others: Vec<_> = places
            .filter(|place| self.scenes.fits(place.scene))
            .collect();
        match self.on {
            On::Once | On::Nothing => vec![root],
            _ if real => vec![root, deep],
            On::Anywhere => [vec![root], others].concat(),
            _ if everywhere => [vec![root], others].concat(),
            _ if number.is_multiple_of(2) => vec![root, others[number / 2 % others.len()]],
            _ => vec![root],
        }
    }
}

/// Lists the journeys of a module: `journeys! { Demo: a, b; Everywhere in Document: c; }`.
#[macro_export]
macro_rules! journeys {
    (@in) => { $crate::support::runner::In::Every };
    (@in $scenes:ident) => { $crate::support::runner::In::$scenes };
    (@list $where:expr, $($name:ident),+) => {
        vec![$($crate::support::runner::Journey::new(
            module_path!(),
            stringify!($name),
            $where,
            |stage| Box::pin($name(stage)),
        )),+]
    };
    ($($on:ident $(in $scenes:ident)?: $($name:ident),+ $(,)?;)+) => {
        /// The journeys of this module.
        pub fn journeys() -> Vec<$crate::support::runner::Journey> {
            let lists = [$($crate::journeys!(
                @list ($crate::support::runner::On::$on, $crate::journeys!(@in $($scenes)?)), $($name),+
            )),+];
            lists.into_iter().flatten().collect()
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
    let everywhere = world
        .as_ref()
        .is_some_and(|world| world.settings.everywhere);
    let trials = journeys
        .into_iter()
        .filter(|journey| {
            let on = journey.on;
            !real || matches!(on, On::Everywhere | On::Anywhere | On::Alone)
        })
        .map(Arc::new)
        .enumerate()
        .flat_map(|(number, journey)| {
            let places = journey.places(number, real, everywhere).into_iter();
            let trials = places.map(|place| trial(&journey, place, &runtime, world.as_ref()));
            trials.collect::<Vec<_>>()
        })
        .collect();
    if let Some(world) = &world {
        runtime.spawn(close_when_told(Arc::clone(world)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    if let Some(world) = world {
        runtime.block_on(world.close());
        if let Err(reason) = world.times.write() {
            eprintln!("note: how long each journey took is not written down: {reason:#}");
        }
    }
    conclusion.exit_code()
}

fn trial(
    journey: &Arc<Journey>,
    place: Place,
    runtime: &Arc<Runtime>,
    world: Option<&Arc<World>>,
) -> Trial {
    let name = format!("{} {}", journey.name, place.name());
    let (journey, runtime, world) = (Arc::clone(journey), Arc::clone(runtime), world.cloned());
    Trial::test(name.clone(), move || {
        let Some(world) = world else {
            return Err(Failed::from("there is no built page"));
        };
        let stage = world.stage(place);
        let outcome = runtime.block_on(async {
            let _turn = world.turn(journey.on == On::Alone).await;
            let started = Instant::now();
            let outcome = walked(&name, &journey, &stage).await;
            world.times.add(&name, started.elapsed());
            outcome
        });
        outcome.map_err(|reason| Failed::from(readable(&format!("{reason:#}"))))
    })
}

/// Walks the journey to its end, looks at the console, and clears the stage.
async fn walked(name: &str, journey: &Journey, stage: &Stage) -> Outcome {
    let walk = AssertUnwindSafe((journey.walk)(stage.clone())).catch_unwind();
    let mut outcome = match tokio::time::timeout(LIMIT, Activity::of(walk)).await {
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
    let ended = match outcome {
        Ok(()) => Ended::Well,
        Err(_) => Ended::Badly,
    };
    let closed = stage.close(ended).await;
    outcome.and(closed.context("closing the browser"))
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
