//! Waiting for a condition, never for a time.

use std::time::Duration;

use anyhow::{Context, bail};
use tokio::time::{Instant, sleep};

use super::Outcome;

/// How long a condition may take before the journey fails. Far above what any
/// step needs, because other work may share the machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

const PAUSE: Duration = Duration::from_millis(60);

/// Asks again until there is an answer.
///
/// # Errors
/// The last reason why not, once [`PATIENCE`] is over.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Outcome<T>) -> Outcome<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match ask().await {
            Ok(found) => return Ok(found),
            Err(reason) if Instant::now() >= deadline => {
                return Err(reason).with_context(|| format!("waited for {what}"));
            }
            Err(_) => sleep(PAUSE).await,
        }
    }
}

/// Asks again until the answer is `expected`.
///
/// # Errors
/// Both values, once [`PATIENCE`] is over.
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
