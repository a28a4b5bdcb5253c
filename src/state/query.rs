//! A read that can be superseded.
//!
//! When its key changes the running request is aborted, what was read before stays in view until the new answer is
//! there, and a stale answer is never shown.

use futures::future::AbortHandle;
use futures::future::abortable;
use leptos::prelude::*;
use std::pin::Pin;

use crate::api::{AdminApi, ApiError};
use crate::platform::task::spawn;
use crate::state::session::use_session;
use crate::ui::{Content, effect, error_note, nothing, with};

/// An answer on its way.
type Answer<T> = Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// What a read has brought so far. A handle that can be copied.
pub struct Query<T: 'static> {
    data: RwSignal<Option<T>>,
    course: QueryState,
}

/// How a read stands, whatever it is that is read. A handle that can be copied.
#[derive(Clone, Copy)]
struct QueryState {
    error: RwSignal<Option<ApiError>>,
    loading: RwSignal<bool>,
    asked: RwSignal<u32>,
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

    /// The same; what changes while it is not `shown` is read when it is again.
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
            Some(stored(data, Box::pin(load(api, key.get()?))))
        };
        let course = QueryState::begin(Box::new(begin));
        Self { data, course }
    }

    /// Asks again for the same key.
    pub fn reload(self) {
        self.course.reload();
    }

    /// What was read last, also while something newer is on its way.
    pub fn with<U>(self, view: impl FnOnce(Option<&T>) -> U) -> U {
        self.data.with(|data| view(data.as_ref()))
    }

    /// As [`Query::with`], without subscribing to changes.
    pub fn with_untracked<U>(self, view: impl FnOnce(Option<&T>) -> U) -> U {
        self.data.with_untracked(|data| view(data.as_ref()))
    }

    /// Why the last read failed; nothing once one has succeeded.
    pub fn error(self) -> Option<ApiError> {
        self.course.error.get()
    }

    /// Whether a request is running.
    pub fn is_loading(self) -> bool {
        self.course.loading.get()
    }

    /// The error of the last read with a way to try again, for as long as there is one. `title` says what failed.
    pub fn failure(self, title: &'static str) -> Content {
        self.course.failure(title)
    }
}

/// An answer that is put where it is shown.
fn stored<T: Send + Sync + 'static>(data: RwSignal<Option<T>>, answer: Answer<T>) -> Answer<()> {
    Box::pin(async move {
        data.try_set(Some(answer.await?));
        Ok(())
    })
}

impl QueryState {
    /// Begins a read whenever what `begin` reads changes; it gives nothing where there is nothing to read.
    fn begin(begin: Box<dyn Fn(AdminApi) -> Option<Answer<()>>>) -> Self {
        let session = use_session();
        let course = Self {
            error: RwSignal::new(None),
            loading: RwSignal::new(false),
            asked: RwSignal::new(0),
        };
        // The one effect that writes signals: it is what turns a key into data, and it cleans up before each rerun.
        effect(move || {
            course.asked.track();
            session.track_sign_in();
            let Some(answer) = begin(session.api()) else {
                course.loading.set(false);
                return;
            };
            course.loading.set(true);
            let task = run_abortable(Box::pin(async move {
                let error = answer.await.err();
                course.loading.try_set(false);
                if let Some(error) = &error {
                    session.handle_error(error);
                }
                course.error.try_set(error);
            }));
            on_cleanup(move || task.abort());
        });
        course
    }

    fn reload(self) {
        self.asked.update(|times| *times += 1);
    }

    fn failure(self, title: &'static str) -> Content {
        let retry = Callback::new(move |()| self.reload());
        with(move || match self.error.get() {
            Some(error) => error_note(title, &error, Some(retry)).into(),
            None => nothing(),
        })
    }
}

/// Runs a task that ends, and with it its request, when it is aborted.
pub fn run_abortable(task: Pin<Box<dyn Future<Output = ()>>>) -> AbortHandle {
    let (task, handle) = abortable(task);
    spawn(async move {
        let _ = task.await;
    });
    handle
}
