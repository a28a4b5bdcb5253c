//! The same write for several groups, one after the other. The groups it failed for are kept, with the reasons, and can
//! be tried again.

use leptos::prelude::*;
use std::pin::Pin;

use crate::api::ApiError;
use crate::i18n::{Plural, fill, use_i18n};
use crate::state::picked_items::{EntityRef, PickedItems};
use crate::state::services::AppServices;
use crate::state::session::Session;
use crate::ui::{BdiText, Show, error_text, sentence};

/// A running write.
pub type Write = Pin<Box<dyn Future<Output = Result<(), ApiError>>>>;

/// The groups of a dialog and the progress of its write.
#[derive(Clone, Copy)]
pub struct BulkRun {
    session: Session,
    /// Whether there was more than one group. Why the write for a single group failed is shown by the dialog alone.
    pub many: bool,
    /// The groups that the write has not been made for.
    pub left: PickedItems,
    /// While it runs: for how many groups it has been made, and for how many in all.
    progress: RwSignal<Option<(u64, u64)>>,
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
            failures: RwSignal::new(Vec::new()),
        }
    }

    /// The groups that the write has not been made for, without subscribing; none once the dialog is gone.
    pub fn groups(self) -> Vec<EntityRef> {
        self.left.try_get_untracked().unwrap_or_default()
    }

    /// Makes the write for each group that is left, and keeps the groups it fails for. Returns these, also if the dialog is
    /// gone by then, and the first error. If the server cannot be reached or the session has ended, the remaining groups
    /// are not tried.
    pub async fn run(
        self,
        write: &dyn Fn(EntityRef) -> Write,
    ) -> (Vec<EntityRef>, Option<ApiError>) {
        let groups = self.groups();
        let total = groups.len() as u64;
        let (mut left, mut failures) = (Vec::new(), Vec::<(String, ApiError)>::new());
        // An alert is read out when it appears, so the one of the last run goes first.
        self.failures.try_set(Vec::new());
        for (done, group) in (0..).zip(groups) {
            self.progress.try_set(Some((done, total)));
            let ended = failures.last().filter(|(_, error)| ends_run(error));
            let result = match ended {
                // It was not tried, so its outcome is known.
                Some((_, error)) => Err(error.cause().clone()),
                None => write(group.clone()).await,
            };
            if let Err(error) = result {
                self.session.handle_error(error.cause());
                failures.push((group.name.clone(), error));
                left.push(group);
            }
        }
        let first = failures.first().map(|(_, error)| error.clone());
        self.progress.try_set(None);
        self.left.try_set(left.clone());
        self.failures.try_set(failures);
        (left, first)
    }
}

/// Whether every other request would fail with the same error.
fn ends_run(error: &ApiError) -> bool {
    matches!(
        error.cause(),
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
            fill(i18n.texts.progress(), &[("done", &done), ("total", &total)])
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
