//! What has become of a write whose answer does not say it: the connection was lost, it took too long, or something in front
//! of the shop answered in its place. What the server holds decides.

use crate::api::{ApiError, Reply};
use crate::platform::timer;

/// The waits before each look, in milliseconds: a server may still be at work when its connection is lost.
const WAITS_MS: [i32; 2] = [0, 1_500];

/// The outcome of a write. Where its answer leaves that open, `look` says whether the server holds what was to be
/// written: `Some` is its proof.
///
/// # Errors
/// The error of the write, if it has not happened, or if that cannot be found out.
pub fn settled<T: 'static>(
    write: Reply<T>,
    look: impl Fn() -> Reply<Option<T>> + 'static,
) -> Reply<T> {
    Box::pin(async move {
        let error = match write.await {
            Err(error) if error.leaves_outcome_open() => error,
            outcome => return outcome,
        };
        for wait in WAITS_MS {
            if wait > 0 {
                timer::sleep(wait).await;
            }
            match look().await {
                Ok(Some(written)) => return Ok(written),
                Ok(None) => {}
                // The network may be back at the next look.
                Err(error) if error.leaves_outcome_open() => {}
                Err(_) => break,
            }
        }
        Err(error)
    })
}

/// Reads a record that was to be deleted: its absence is the proof.
pub fn is_gone<T: 'static>(read: Reply<T>) -> Reply<Option<()>> {
    Box::pin(async move {
        match read.await {
            Err(ApiError::NotFound { .. }) => Ok(Some(())),
            Err(error) => Err(error),
            Ok(_) => Ok(None),
        }
    })
}
