//! Work that takes many requests: how far it is, a way to stop it, and going on where an error held it up.

use futures::channel::oneshot;
use futures::future::AbortHandle;
use leptos::prelude::*;
use std::pin::Pin;

use crate::api::ApiError;
use crate::state::query::run_abortable;
use crate::state::session::Session;
use crate::state::session::use_session;

/// What is to be said of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// While it goes on.
    pub doing: &'static str,
    /// When an error holds it up.
    pub failed: &'static str,
}

/// How a piece of work stands.
#[derive(Debug)]
pub struct Progress {
    pub words: Words,
    pub done: u64,
    /// How much there is to do, once that is known.
    pub total: u64,
    /// What holds it up.
    pub error: Option<ApiError>,
    /// What has come of it, once it is done.
    pub outcome: Option<String>,
    stop: AbortHandle,
    go_on: Option<oneshot::Sender<()>>,
}

/// One piece of work at a time. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Job {
    session: Session,
    progress: RwSignal<Option<Progress>>,
}

impl Job {
    /// Work ends with the view that this is made in.
    pub fn new() -> Self {
        let job = Self {
            session: use_session(),
            progress: RwSignal::new(None),
        };
        on_cleanup(move || job.dismiss());
        job
    }

    pub fn progress(self) -> RwSignal<Option<Progress>> {
        self.progress
    }

    /// Whether something is being done, or waits for an answer to its error.
    pub fn is_running(self) -> bool {
        let running = |progress: &Progress| progress.outcome.is_none();
        self.progress
            .with(|progress| progress.as_ref().is_some_and(running))
    }

    /// Starts `work`, unless some is being done.
    pub fn start(self, words: Words, work: Pin<Box<dyn Future<Output = ()>>>) {
        if untrack(|| self.is_running()) {
            return;
        }
        self.progress.set(Some(Progress {
            words,
            done: 0,
            total: 0,
            error: None,
            outcome: None,
            stop: run_abortable(work),
            go_on: None,
        }));
    }

    /// Says how far the work is.
    pub fn tell(self, done: u64, total: u64) {
        self.change(|progress| (progress.done, progress.total) = (done, total));
    }

    /// The answer to what `ask` asks; after an error it is asked again when the reader says so.
    pub async fn retry<T, F>(self, ask: impl Fn() -> F) -> T
    where
        F: Future<Output = Result<T, ApiError>>,
    {
        loop {
            match ask().await {
                Ok(answer) => return answer,
                Err(error) => self.held_up(error).await,
            }
        }
    }

    async fn held_up(self, error: ApiError) {
        self.session.handle_error(&error);
        let (go_on, told) = oneshot::channel();
        self.change(|progress| {
            progress.error = Some(error);
            progress.go_on = Some(go_on);
        });
        let _ = told.await;
    }

    /// Goes on after an error.
    pub fn go_on(self) {
        self.change(|progress| {
            progress.error = None;
            if let Some(go_on) = progress.go_on.take() {
                let _ = go_on.send(());
            }
        });
    }

    /// Ends the work with what is to be said of it.
    pub fn end(self, outcome: String) {
        self.change(|progress| progress.outcome = Some(outcome));
    }

    /// Stops the work, or takes away what was said of it.
    pub fn dismiss(self) {
        self.change(|progress| progress.stop.abort());
        self.progress.try_set(None);
    }

    fn change(self, change: impl FnOnce(&mut Progress)) {
        self.progress.try_update(|progress| {
            if let Some(progress) = progress {
                change(progress);
            }
        });
    }
}
