//! The same write for several groups, a few at a time. It can be stopped: what is done by then stays done. The groups it
//! failed for, and those it has not come to, are kept, and can be tried again.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use futures::future::{AbortHandle, LocalBoxFuture, abortable};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::i18n::{Plural, fill, use_i18n};
use crate::state::few_at_once::{self, Task};
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::services::AppServices;
use crate::state::session::Session;
use crate::ui::{BdiText, DialogHandle, Show, error_text, sentence};

/// A running write.
pub type Write<'a> = LocalBoxFuture<'a, Result<(), ApiError>>;

/// What has become of the groups that the write has come to, by their place.
type Outcomes = BTreeMap<usize, Result<(), ApiError>>;

/// The groups of a dialog and the progress of its write.
#[derive(Clone, Copy)]
pub struct BulkRun {
    session: Session,
    /// Whether there was more than one group. Why the write for a single group failed is shown by the dialog alone.
    pub many: bool,
    /// The groups that the write has not been made for.
    pub left: PickedItems,
    /// For how many groups it has been made, and for how many in all: while it runs, and after it was stopped.
    progress: RwSignal<Option<(u64, u64)>>,
    /// Whether it is to stop, or has been stopped.
    is_stopped: RwSignal<bool>,
    /// Ends what is read before.
    reading: StoredValue<Option<AbortHandle>>,
    /// The names of the groups that the write failed for, and why.
    failures: RwSignal<Vec<(String, ApiError)>>,
}

impl BulkRun {
    pub fn new(services: AppServices, groups: Vec<EntityRef>) -> Self {
        Self {
            session: services.session,
            many: groups.len() != 1,
            left: RwSignal::new(groups),
            progress: RwSignal::new(None),
            is_stopped: RwSignal::new(false),
            reading: StoredValue::new(None),
            failures: RwSignal::new(Vec::new()),
        }
    }

    /// The groups that the write has not been made for, without subscribing; none once the dialog is gone.
    pub fn groups(self) -> Vec<EntityRef> {
        self.left.try_get_untracked().unwrap_or_default()
    }

    /// Lets the dialog of several groups stop what is about to begin.
    pub fn begin(self, dialog: DialogHandle) {
        self.is_stopped.try_set(false);
        self.progress.try_set(None);
        if self.many {
            dialog.can_stop(move || self.stop());
        }
    }

    fn stop(self) {
        self.is_stopped.try_set(true);
        let reading = self.reading.try_update_value(Option::take);
        if let Some(reading) = reading.flatten() {
            reading.abort();
        }
    }

    /// Whether it was stopped before the write was made for all groups.
    pub fn is_stopped(self) -> bool {
        self.is_stopped.try_get_untracked() == Some(true)
    }

    /// Waits for what is only read; nothing if it is stopped.
    pub async fn unless_stopped<T>(self, reading: impl Future<Output = T>) -> Option<T> {
        let (reading, stop) = abortable(reading);
        self.reading.try_update_value(|slot| *slot = Some(stop));
        let read = reading.await;
        self.reading.try_update_value(Option::take);
        read.ok().filter(|_| !self.is_stopped())
    }

    /// Makes the write for each group that is left, a few at a time, and keeps the groups it fails for. Returns these with
    /// those it has not come to, also if the dialog is gone by then, and the first error. If the server cannot be reached or
    /// the session has ended, the remaining groups are not tried.
    pub async fn run<'a>(
        self,
        write: &dyn Fn(EntityRef) -> Write<'a>,
    ) -> (Vec<EntityRef>, Option<ApiError>) {
        let groups = self.groups();
        let total = groups.len() as u64;
        // An alert is read out when it appears, so the one of the last run goes first.
        self.failures.try_set(Vec::new());
        self.progress.try_set(Some((0, total)));
        let (outcomes, made) = (&RefCell::new(Outcomes::new()), &Cell::new(0));
        let task = |(place, group): (usize, &EntityRef)| -> Task<'_> {
            let write = write(group.clone());
            Box::pin(async move {
                if self.is_stopped() {
                    return false;
                }
                let outcome = write.await;
                let mut goes_on = true;
                match &outcome {
                    Ok(()) => made.set(made.get() + 1),
                    Err(error) => {
                        self.session.handle_error(error.cause());
                        goes_on = !ends_run(error);
                    }
                }
                outcomes.borrow_mut().insert(place, outcome);
                self.progress.try_set(Some((made.get(), total)));
                goes_on
            })
        };
        few_at_once::run(groups.iter().enumerate().map(task).collect()).await;
        let (left, failures) = left_over(groups, outcomes.take());
        let first = failures.first().map(|(_, error)| error.clone());
        let was_stopped = self.is_stopped() && !left.is_empty();
        self.is_stopped.try_set(was_stopped);
        if !was_stopped {
            self.progress.try_set(None);
        }
        self.left.try_set(left.clone());
        self.failures.try_set(failures);
        (left, first)
    }
}

/// The groups that are left, and the names of those among them that the write failed for, with the reasons. What has ended the
/// run is the reason for those it has not come to.
fn left_over(
    groups: Vec<EntityRef>,
    mut outcomes: Outcomes,
) -> (Vec<EntityRef>, Vec<(String, ApiError)>) {
    let mut errors = outcomes
        .values()
        .filter_map(|outcome| outcome.as_ref().err());
    let end = errors.find(|error| ends_run(error));
    // They were not tried, so their outcome is known.
    let end = end.map(|error| error.cause().clone());
    let (mut left, mut failures) = (Vec::new(), Vec::new());
    for (place, group) in groups.into_iter().enumerate() {
        let error = match outcomes.remove(&place) {
            Some(Ok(())) => continue,
            Some(Err(error)) => Some(error),
            None => end.clone(),
        };
        failures.extend(error.map(|error| (group.name.clone(), error)));
        left.push(group);
    }
    (left, failures)
}

/// Whether every other request would fail with the same error.
fn ends_run(error: &ApiError) -> bool {
    let cause = error.cause();
    cause.asks_for_other_sign_in()
        || matches!(
            cause,
            ApiError::Unauthorized | ApiError::Network | ApiError::Timeout
        )
}

/// The progress of a run and its failures. Nothing for a single group.
#[component]
pub fn BulkRunStatus(run: BulkRun) -> impl IntoView {
    let i18n = use_i18n();
    let progress = move || match run.progress.get() {
        None => String::new(),
        Some((done, total)) => {
            let [done, total] = [done, total].map(|number| i18n.number(number));
            let text = match run.is_stopped.get() {
                true => i18n.texts.stopped_at(),
                false => i18n.texts.progress(),
            };
            fill(text, &[("done", &done), ("total", &total)])
        }
    };
    let has_failures = move || run.failures.with(|failures| !failures.is_empty());
    let status = run.many.then(|| {
        view! {
            <p class="hint" role="status">{move || progress()}</p>
            <Show when=has_failures>
                <Failures run=run/>
            </Show>
        }
    });
    view! { <div>{status}</div> }
}

/// The groups that the write failed for, and those for which it could not be found out.
#[component]
fn Failures(run: BulkRun) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let failures = run.failures.get_untracked().into_iter();
    let (open, failed): (Vec<_>, Vec<_>) = failures.partition(|(_, error)| error.is_outcome_open());
    let part = move |title: Plural, failures: Vec<(String, ApiError)>| {
        if failures.is_empty() {
            return ().into_any();
        }
        let title = i18n.count(title, failures.len() as u64);
        let lines = failures.into_iter().map(|(name, error)| {
            view! {
                <li>
                    <BdiText text=name/>
                    <span class="muted">{error_text(&error, t)}</span>
                </li>
            }
            .into_any()
        });
        view! {
            <p>{sentence(&title)}</p>
            <ul class="effect-list">{lines.collect_view()}</ul>
        }
        .into_any()
    };
    view! {
        <div class="boxed failures" role="alert">
            {part(t.groups_open(), open)}
            {part(t.groups_failed(), failed)}
        </div>
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn group(name: &str) -> EntityRef {
        EntityRef {
            id: name.to_owned(),
            name: name.to_owned(),
        }
    }

    fn names(left: &[EntityRef]) -> Vec<&str> {
        left.iter().map(|group| &*group.name).collect()
    }

    #[test]
    fn what_it_has_not_come_to_is_left() {
        let groups = || ["a", "b", "c", "d"].map(group).to_vec();
        let failed = ApiError::NotFound { message: None };
        let outcomes = BTreeMap::from([(0, Ok(())), (1, Err(failed.clone()))]);
        // Stopped.
        let (left, failures) = left_over(groups(), outcomes);
        assert_eq!(names(&left), ["b", "c", "d"]);
        assert_eq!(failures, [("b".to_owned(), failed)]);
        // Ended by an error, after which a later one has come to its end.
        let lost = ApiError::OutcomeOpen(Box::new(ApiError::Network));
        let outcomes = BTreeMap::from([(1, Err(lost.clone())), (2, Ok(()))]);
        let (left, failures) = left_over(groups(), outcomes);
        assert_eq!(names(&left), ["a", "b", "d"]);
        let reasons: Vec<_> = failures.into_iter().map(|(_, error)| error).collect();
        assert_eq!(reasons, [ApiError::Network, lost, ApiError::Network]);
    }
}
