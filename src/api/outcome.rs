//! What became of a write whose answer does not say so: the connection was lost, it took too long, or something in front
//! of the shop answered in its place. What the server holds decides.
//!
//! One case remains: somebody else makes the same change at the same moment. A member they add or a value they set cannot
//! be told apart from ours, which does no harm. A group they create under the same name mostly can; see
//! `client::creation`.

use crate::api::{ApiError, Reply};
use crate::platform::timer;

/// The waits before each look, in milliseconds: a server may still be at work when its connection is lost.
const WAITS_MS: [i32; 2] = [0, 1_500];

/// The outcome of a write. Where its answer leaves that open, `look` says whether the server holds what was to be
/// written: `Some` is its proof. The last look decides.
///
/// # Errors
/// The error of the write if it has not happened, the refusal that a look came upon, and `OutcomeOpen` if the last look
/// failed.
pub fn settled<T: 'static>(
    write: Reply<T>,
    look: impl Fn() -> Reply<Option<T>> + 'static,
) -> Reply<T> {
    Box::pin(async move {
        let error = match write.await {
            Err(error) if error.leaves_outcome_open() => error,
            outcome => return outcome,
        };
        let (mut is_known, mut reason) = (false, error.clone());
        for wait in WAITS_MS {
            if wait > 0 {
                timer::sleep(wait).await;
            }
            is_known = match look().await {
                Ok(Some(written)) => return Ok(written),
                Ok(None) => true,
                Err(refusal) if decides(&refusal) => return Err(refusal),
                // The network may be back at the next look.
                Err(failure) => {
                    // To sign in again is said before all else.
                    if failure == ApiError::Unauthorized {
                        reason = failure;
                    }
                    false
                }
            };
        }
        Err(match is_known {
            true => error,
            false => ApiError::OutcomeOpen(Box::new(reason)),
        })
    })
}

/// Whether a look that fails so says that the write has not happened: the record is gone, or somebody else has its name.
fn decides(error: &ApiError) -> bool {
    matches!(
        error,
        ApiError::NotFound { .. }
            | ApiError::Unprocessable {
                duplicate: true,
                ..
            }
    )
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
