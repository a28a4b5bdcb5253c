//! What became of a write whose answer does not say so: the connection was lost, it took too long, or something in front
//! of the shop answered in its place. What the server holds decides.
//!
//! One case remains: somebody else makes the same change at the same moment. A member they add or a value they set cannot
//! be told apart from ours, which does no harm. A group they create under the same name mostly can; see
//! `client::creation`.

use crate::api::{ApiError, Reply};
use crate::platform::timer;

/// The waits before each look, in milliseconds. They grow: a gateway gives up before the server behind it has ended.
const WAITS_MS: [i32; 4] = [0, 1_000, 2_000, 4_000];
/// How many looks there are where nothing goes on behind the answer.
const LOOKS_AT_END: usize = 2;
/// How many looks in a row fail before no more are tried.
const MAX_FAILURES: usize = 2;

/// The outcome of a write. Where its answer leaves that open, `look` says whether the server holds what was to be
/// written: `Some` is its proof. The last look decides.
///
/// # Errors
/// The error of the write if it has not happened, `MissingSoFar` if the server may still be at work on it, the refusal that a
/// look came upon, and `OutcomeOpen` if the last look failed.
pub fn settled<T: 'static>(
    write: Reply<T>,
    look: impl Fn() -> Reply<Option<T>> + 'static,
) -> Reply<T> {
    Box::pin(async move {
        let error = match write.await {
            Err(error) if error.leaves_outcome_open() => error,
            outcome => return outcome,
        };
        let looks = match error.may_go_on() {
            true => WAITS_MS.len(),
            false => LOOKS_AT_END,
        };
        let (mut failures, mut reason) = (0, error.clone());
        for wait in WAITS_MS.into_iter().take(looks) {
            if wait > 0 {
                timer::sleep(wait).await;
            }
            failures = match look().await {
                Ok(Some(written)) => return Ok(written),
                Ok(None) => 0,
                Err(refusal) if decides(&refusal) => return Err(refusal),
                // The network may be back at the next look.
                Err(failure) => {
                    // To sign in again is said before all else.
                    if failure == ApiError::Unauthorized {
                        reason = failure;
                    }
                    failures + 1
                }
            };
            if failures == MAX_FAILURES {
                break;
            }
        }
        Err(match failures {
            0 if error.may_go_on() => ApiError::MissingSoFar(Box::new(error)),
            0 => error,
            _ => ApiError::OutcomeOpen(Box::new(reason)),
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

/// What is read about the record with this id, if the answer is about it. That it is gone is what deletes, leaves out and
/// passes over: both versions name the id that they do not find, and another 404 is not theirs.
pub fn about_record<T: 'static>(read: Reply<T>, id: &str, id_of: fn(&T) -> &str) -> Reply<T> {
    let id = id.to_owned();
    Box::pin(async move {
        match read.await {
            Err(ApiError::NotFound { message }) => {
                let names_it = message.as_ref().is_some_and(|text| text.contains(&id));
                Err(match names_it {
                    true => ApiError::NotFound { message },
                    false => ApiError::Foreign { status: 404 },
                })
            }
            Ok(record) if id_of(&record) != id => Err(ApiError::WrongContent),
            outcome => outcome,
        }
    })
}

/// The proof of a write, if the record in its answer is the one with this id.
pub fn about(write: Reply<String>, id: &str) -> Reply<()> {
    let id = id.to_owned();
    let write = expect(write, move |found| *found == id);
    Box::pin(async move { write.await.map(drop) })
}

/// An answer, if it is about what was asked for: a cache or a gateway may give another.
pub fn expect<T: 'static>(reply: Reply<T>, is_it: impl Fn(&T) -> bool + 'static) -> Reply<T> {
    Box::pin(async move {
        match reply.await {
            Ok(answer) if !is_it(&answer) => Err(ApiError::WrongContent),
            outcome => outcome,
        }
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use futures::FutureExt;
    use futures::future::ready;

    use super::*;

    #[test]
    fn an_answer_about_another_record_proves_nothing() {
        let answered = |id: &str| -> Reply<String> { ready(Ok(id.to_owned())).boxed_local() };
        let outcome = |id| about(answered(id), "cgrp_1").now_or_never();
        assert_eq!(outcome("cgrp_1"), Some(Ok(())));
        assert_eq!(outcome("cgrp_2"), Some(Err(ApiError::WrongContent)));
        assert_eq!(outcome("CGRP_1"), Some(Err(ApiError::WrongContent)));
    }

    #[test]
    fn only_the_record_itself_is_there_or_gone() {
        let read = |answer: Result<&'static str, ApiError>| {
            let read: Reply<&str> = ready(answer).boxed_local();
            about_record(read, "cgrp_1", |id| id).now_or_never()
        };
        let not_found = |message: Option<&str>| ApiError::NotFound {
            message: message.map(str::to_owned),
        };
        for message in [
            "CustomerGroup with id cgrp_1 was not found",
            "Customer group with id: cgrp_1 not found",
        ] {
            let error = not_found(Some(message));
            assert_eq!(read(Err(error.clone())), Some(Err(error)));
        }
        for message in [None, Some("Not found"), Some("No such tenant: shop_1")] {
            let foreign = Some(Err(ApiError::Foreign { status: 404 }));
            assert_eq!(read(Err(not_found(message))), foreign);
        }
        assert_eq!(read(Ok("cgrp_1")), Some(Ok("cgrp_1")));
        assert_eq!(read(Ok("cgrp_2")), Some(Err(ApiError::WrongContent)));
        let error = Some(Err(ApiError::Timeout));
        assert_eq!(read(Err(ApiError::Timeout)), error);
    }
}
