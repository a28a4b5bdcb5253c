//! How many customers each group has. The server counts one group per request, so counts are requested only for rows in
//! view, a few at the same time, and not again for a group whose count is known.

use futures::channel::oneshot;
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::rc::Rc;

use crate::api::{AdminApi, ApiError};
use crate::state::revisions::Revisions;

/// How many counts are requested at the same time.
const MAX_REQUESTS: usize = 3;

/// The counts of this page. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct MemberCounts {
    /// The key has the group's id and its revision.
    known: RwSignal<BTreeMap<String, u64>>,
    /// The groups in view whose count could not be read.
    failed: RwSignal<BTreeSet<String>>,
    /// How often those were asked for again.
    retries: RwSignal<u32>,
    gate: StoredValue<Gate, LocalStorage>,
    changes: Revisions,
}

impl MemberCounts {
    pub fn new(changes: Revisions) -> Self {
        Self {
            known: RwSignal::default(),
            failed: RwSignal::default(),
            retries: RwSignal::new(0),
            gate: StoredValue::new_local(Gate::default()),
            changes,
        }
    }

    /// The number of customers of a group, if it has been read.
    pub fn known(self, id: &str) -> Option<u64> {
        let key = key(id, self.changes.revision_of(id));
        self.known.with(|known| known.get(&key).copied())
    }

    /// Notes whether the count of a group in view could not be read.
    pub fn set_failed(self, id: &str, is_failed: bool) {
        let was_failed = self.failed.try_with_untracked(|failed| failed.contains(id));
        if was_failed.is_some_and(|was_failed| was_failed != is_failed) {
            self.failed.try_update(|failed| match is_failed {
                true => failed.insert(id.to_owned()),
                false => failed.remove(id),
            });
        }
    }

    /// Whether there are groups in view whose count could not be read.
    pub fn has_failed(self) -> bool {
        self.failed.with(|failed| !failed.is_empty())
    }

    /// Has the counts that could not be read be asked for again: a part of the key of every read of a count.
    pub fn retry(self) {
        self.retries.update(|retries| *retries += 1);
    }

    /// How often that was done.
    pub fn retries(self) -> u32 {
        self.retries.get()
    }

    /// Reads the number of customers of a group when its turn comes. `revision` is the group's in [`Revisions`].
    ///
    /// # Errors
    /// As [`AdminApi::member_count`].
    pub async fn load(self, api: AdminApi, id: String, revision: u64) -> Result<u64, ApiError> {
        let key = key(&id, revision);
        let known = self
            .known
            .try_with_untracked(|known| known.get(&key).copied());
        if let Some(count) = known.flatten() {
            return Ok(count);
        }
        let gate = self.gate.try_get_value();
        let _turn = match gate {
            Some(gate) => Some(gate.turn().await),
            None => None,
        };
        let count = api.member_count(&id).await?;
        self.known.try_update(|known| known.insert(key, count));
        Ok(count)
    }
}

fn key(id: &str, revision: u64) -> String {
    format!("{id} {revision}")
}

/// Lets [`MAX_REQUESTS`] through at the same time, the others in the order they came.
#[derive(Clone, Default)]
struct Gate(Rc<RefCell<Waiting>>);

#[derive(Default)]
struct Waiting {
    inside: usize,
    queue: VecDeque<oneshot::Sender<Turn>>,
}

/// A place inside the gate. It is free again when this is dropped, also by a request that is given up.
struct Turn(Gate);

impl Gate {
    async fn turn(&self) -> Turn {
        let wait = {
            let mut waiting = self.0.borrow_mut();
            if waiting.inside < MAX_REQUESTS {
                waiting.inside += 1;
                None
            } else {
                let (sender, receiver) = oneshot::channel();
                waiting.queue.push_back(sender);
                Some(receiver)
            }
        };
        match wait {
            None => Turn(self.clone()),
            Some(receiver) => match receiver.await {
                Ok(turn) => turn,
                // The sender lives in the queue of the gate that is borrowed here, so this does not happen.
                Err(_) => std::future::pending().await,
            },
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        // Hands the place on. If that request was given up meanwhile, the `Turn` comes back and is dropped, which tries the
        // next one.
        let next = self.0.0.borrow_mut().queue.pop_front();
        match next {
            Some(sender) => drop(sender.send(Turn(self.0.clone()))),
            None => self.0.0.borrow_mut().inside -= 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    #[test]
    fn only_a_few_are_inside_and_places_are_handed_on() {
        let gate = Gate::default();
        let mut inside: Vec<Turn> = (0..MAX_REQUESTS)
            .filter_map(|_| gate.turn().now_or_never())
            .collect();
        assert_eq!(inside.len(), MAX_REQUESTS);
        let mut given_up = Box::pin(gate.turn());
        let mut waiting = Box::pin(gate.turn());
        assert!(given_up.as_mut().now_or_never().is_none());
        assert!(waiting.as_mut().now_or_never().is_none());
        drop(given_up);
        inside.pop();
        assert!(waiting.as_mut().now_or_never().is_some());
        inside.clear();
        assert_eq!(gate.0.borrow().inside, 0);
    }
}
