//! A read whose answer is superseded when its key changes.
//!
//! When the key changes, the running request is aborted. The data that was read before stays until the new answer has
//! arrived, and a stale answer is never shown.

use std::pin::Pin;

use leptos::prelude::*;

use crate::api::{AdminApi, ApiError};
use crate::platform::host::use_host;
use crate::state::session::use_session;
use crate::ui::ErrorNote;

/// An answer that has not arrived yet.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// The data of a read, and the state of its request.
pub struct Query<T: 'static> {
    data: RwSignal<Option<T>>,
    state: QueryState,
}

/// The state of a request, whatever it reads.
#[derive(Clone, Copy)]
struct QueryState {
    error: RwSignal<Option<ApiError>>,
    loading: RwSignal<bool>,
    /// How often it was asked to read again.
    reloads: RwSignal<u32>,
}

impl<T: 'static> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Query<T> {}

impl<T: Send + Sync + 'static> Query<T> {
    /// Reads with `load` whenever `key` changes, and never while it is `None`.
    pub fn new<K, F>(
        key: impl Fn() -> Option<K> + Send + Sync + 'static,
        load: impl Fn(AdminApi, K) -> F + 'static,
    ) -> Self
    where
        K: PartialEq + Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::while_shown(|| true, key, load)
    }

    /// As [`Query::new`]. A change while `shown` is false is read as soon as it is true again.
    pub fn while_shown<K, F>(
        shown: impl Fn() -> bool + Send + Sync + 'static,
        key: impl Fn() -> Option<K> + Send + Sync + 'static,
        load: impl Fn(AdminApi, K) -> F + 'static,
    ) -> Self
    where
        K: PartialEq + Clone + Send + Sync + 'static,
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let key = Memo::new(move |before: Option<&Option<K>>| match shown() {
            true => key(),
            false => before.cloned().flatten(),
        });
        let data = RwSignal::new(None);
        let begin = move |api| -> Option<Answer<()>> {
            let answer = load(api, key.get()?);
            Some(Box::pin(async move {
                data.try_set(Some(answer.await?));
                Ok(())
            }))
        };
        let state = QueryState::begin(Box::new(begin));
        Self { data, state }
    }

    /// Reads the same key again.
    pub fn reload(self) {
        self.state.reload();
    }

    /// The data that was read last, also while a newer answer is awaited.
    pub fn with<U>(self, view: impl FnOnce(Option<&T>) -> U) -> U {
        self.data.with(|data| view(data.as_ref()))
    }

    /// As [`Query::with`], without subscribing to changes; nothing once the view with the read is gone.
    pub fn try_with_untracked<U>(self, view: impl FnOnce(Option<&T>) -> U) -> Option<U> {
        self.data.try_with_untracked(|data| view(data.as_ref()))
    }

    /// Why the last read failed; nothing once one has succeeded.
    pub fn error(self) -> Option<ApiError> {
        self.state.error.get()
    }

    /// Whether a request is running.
    pub fn is_loading(self) -> bool {
        self.state.loading.get()
    }
}

/// The error of the last read, with a button to try again, for as long as there is one. Not that the session has ended, which
/// is said once.
#[component]
pub fn QueryFailure<T>(
    query: Query<T>,
    /// What could not be read.
    title: &'static str,
) -> impl IntoView
where
    T: Send + Sync + 'static,
{
    let state = query.state;
    let session = use_session();
    let retry = Callback::new(move |()| state.reload());
    move || {
        let error = state.error.get();
        // The sign-in form, or what is said in its place, says it for the whole page.
        let is_said = |error: &ApiError| *error == ApiError::Unauthorized && session.has_expired();
        error
            .filter(|error| !is_said(error))
            .map(|error| view! { <ErrorNote title=title error=error on_retry=retry/> })
    }
}

impl QueryState {
    /// Begins a read whenever a signal that `begin` reads changes. `begin` returns nothing if there is nothing to read.
    fn begin(begin: Box<dyn Fn(AdminApi) -> Option<Answer<()>>>) -> Self {
        let (host, session) = (use_host(), use_session());
        let state = Self {
            error: RwSignal::new(None),
            loading: RwSignal::new(false),
            reloads: RwSignal::new(0),
        };
        // An effect that writes signals, which others should not: it makes a request of a key, and it cleans up before
        // it runs again.
        Effect::new(move || {
            state.reloads.track();
            session.track_sign_in();
            let Some(answer) = begin(session.api()) else {
                state.loading.set(false);
                return;
            };
            state.loading.set(true);
            let task = host.spawn_abortable(async move {
                let error = answer.await.err();
                state.loading.try_set(false);
                if let Some(error) = &error {
                    session.handle_error(error);
                }
                state.error.try_set(error);
            });
            on_cleanup(move || task.abort());
        });
        state
    }

    fn reload(self) {
        self.reloads.try_update(|times| *times += 1);
    }
}
