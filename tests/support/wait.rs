//! Waiting for a condition, never for a time.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, bail};
use tokio::time::{Instant, sleep};

use super::Outcome;

/// How long a condition may take while nothing moves before the journey fails. Far above what any step needs, because other
/// work may share the machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks: short at first, as most conditions hold soon, and then longer, as each look costs some of the machine
/// that the page needs to go on.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

tokio::task_local! {
    /// What moves in the journey that runs.
    static ACTIVITY: Activity;
}

/// Counts what moves outside of the page, such as requests and answers. Clones share the number.
#[derive(Debug, Clone, Default)]
pub struct Activity(Arc<AtomicU64>);

impl Activity {
    /// That of the journey that runs.
    pub fn current() -> Self {
        ACTIVITY.try_with(Self::clone).unwrap_or_default()
    }

    /// Runs a journey whose waits last as long as something moves.
    pub async fn of<T>(journey: impl Future<Output = T>) -> T {
        ACTIVITY.scope(Self::default(), journey).await
    }

    /// Says that something has moved.
    pub fn moved(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn so_far(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Asks again until there is an answer.
///
/// # Errors
/// The last reason why not, once nothing has moved for [`PATIENCE`]: neither has the reason changed, nor did a request go
/// over the proxy. How long a journey may take in all is limited elsewhere.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Outcome<T>) -> Outcome<T> {
    let activity = Activity::current();
    let mut moved = activity.so_far();
    let mut last = String::new();
    let mut deadline = Instant::now() + PATIENCE;
    let mut pause = FIRST_PAUSE;
    loop {
        let reason = match ask().await {
            Ok(found) => return Ok(found),
            Err(reason) => reason,
        };
        let words = format!("{reason:#}");
        if (activity.so_far(), &words) != (moved, &last) {
            (moved, last) = (activity.so_far(), words);
            deadline = Instant::now() + PATIENCE;
        } else if Instant::now() >= deadline {
            return Err(reason).with_context(|| format!("waited for {what}"));
        }
        sleep(pause).await;
        pause = (pause * 3 / 2).min(LONGEST_PAUSE);
    }
}

/// Asks again until the answer is `expected`.
///
/// # Errors
/// Both values, when [`until`] gives up.
pub async fn until_equal<T: PartialEq + std::fmt::Debug>(
    what: &str,
    expected: T,
    mut ask: impl AsyncFnMut() -> Outcome<T>,
) -> Outcome {
    until(what, async || {
        let found = ask().await?;
        if found == expected {
            return Ok(());
        }
        bail!("expected {expected:?}\n   found {found:?}")
    })
    .await
}
