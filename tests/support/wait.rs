//! Waiting for conditions, never for a fixed time.

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

/// How long a condition may stay false while nothing happens, before the wait fails. Far more than any step needs, because
/// the machine may be busy with other work.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The pause between two checks. It is short at first, as most conditions become true soon, and grows, as each check takes
/// CPU time that the page needs to make progress.
const FIRST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

tokio::task_local! {
    /// The activity counter of the running journey.
    static ACTIVITY: Activity;
}

/// Counts events outside of the page, such as requests and responses. Clones share the counter.
#[derive(Debug, Clone, Default)]
pub struct Activity(Arc<AtomicU64>);

impl Activity {
    /// The counter of the running journey.
    pub fn current() -> Self {
        ACTIVITY.try_with(Self::clone).unwrap_or_default()
    }

    /// Runs a journey with a counter of its own.
    pub async fn of<T>(journey: impl Future<Output = T>) -> T {
        ACTIVITY.scope(Self::default(), journey).await
    }

    /// Counts one event.
    pub fn moved(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn so_far(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Calls `ask` until it succeeds.
///
/// # Errors
/// The last error of `ask`, once nothing has happened for [`PATIENCE`]: the error has stayed the same, and no request was
/// started or finished. The runner limits how long a whole journey may take.
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

/// Calls `ask` until it returns `expected`.
///
/// # Errors
/// Both values, under the conditions of [`until`].
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
