//! Work that takes many requests: how far it is, a way to stop it, and to resume it after an error has paused it.

use futures::channel::oneshot;
use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::pin::Pin;

use crate::api::ApiError;
use crate::platform::host::{HostContext, use_host};
use crate::platform::timer::Timeout;
use crate::state::session::{Session, use_session};

/// How long progress is kept back after some was shown, in milliseconds.
const SHOW_MS: i32 = 100;

/// The texts of a piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// While it goes on.
    pub doing: &'static str,
    /// When an error has paused it.
    pub failed: &'static str,
}

/// The state of a piece of work.
#[derive(Debug)]
pub struct Progress {
    pub words: Words,
    pub done: u64,
    /// How much there is to do; zero until that is known.
    pub total: u64,
    /// The error that has paused it.
    pub error: Option<ApiError>,
    /// The result as text, once it is done.
    pub outcome: Option<String>,
    stop: AbortHandle,
    resume: Option<oneshot::Sender<()>>,
    /// Runs for a moment after progress was shown, and then shows what has come since.
    shown_lately: Option<SendWrapper<Timeout>>,
}

/// One piece of work at a time. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Job {
    host: HostContext,
    session: Session,
    progress: RwSignal<Option<Progress>>,
}

impl Job {
    /// The work ends with the view that this is made in.
    pub fn new() -> Self {
        let job = Self {
            host: use_host(),
            session: use_session(),
            progress: RwSignal::new(None),
        };
        on_cleanup(move || job.dismiss());
        job
    }

    /// The state of the work; nothing if there is none.
    pub fn progress(self) -> RwSignal<Option<Progress>> {
        self.progress
    }

    /// Whether work goes on or is paused.
    pub fn is_running(self) -> bool {
        let running = |progress: &Progress| progress.outcome.is_none();
        self.progress
            .with(|progress| progress.as_ref().is_some_and(running))
    }

    /// Starts `work`, unless other work goes on.
    pub fn start(self, words: Words, work: Pin<Box<dyn Future<Output = ()>>>) {
        if untrack(|| self.is_running()) {
            return;
        }
        let (work, stop) = abortable(work);
        self.progress.set(Some(Progress {
            words,
            done: 0,
            total: 0,
            error: None,
            outcome: None,
            stop,
            resume: None,
            shown_lately: None,
        }));
        self.host.spawn(async move {
            let _ = work.await;
        });
    }

    /// Sets how far the work is. It is shown at once, and then at most ten times a second: showing it takes longer than some
    /// of the work.
    pub fn set_progress(self, done: u64, total: u64) {
        let set = |progress: &mut Option<Progress>| {
            let Some(progress) = progress else {
                return false;
            };
            (progress.done, progress.total) = (done, total);
            if progress.shown_lately.is_some() {
                return false;
            }
            let timer = Timeout::new(SHOW_MS, move || self.show_again());
            progress.shown_lately = timer.map(SendWrapper::new);
            true
        };
        self.progress
            .try_maybe_update(|progress| (set(progress), ()));
    }

    fn show_again(self) {
        self.change(|progress| progress.shown_lately = None);
    }

    /// Sends a request with `ask` and gives the answer. An error pauses the work; once it is resumed, the request is sent
    /// again.
    pub async fn retry<T, F>(self, ask: impl Fn() -> F) -> T
    where
        F: Future<Output = Result<T, ApiError>>,
    {
        loop {
            match ask().await {
                Ok(answer) => return answer,
                Err(error) => self.pause(error).await,
            }
        }
    }

    async fn pause(self, error: ApiError) {
        self.session.handle_error(&error);
        let (resume, resumed) = oneshot::channel();
        self.change(|progress| {
            progress.error = Some(error);
            progress.resume = Some(resume);
        });
        let _ = resumed.await;
    }

    /// Resumes work that an error has paused.
    pub fn resume(self) {
        self.change(|progress| {
            progress.error = None;
            if let Some(resume) = progress.resume.take() {
                let _ = resume.send(());
            }
        });
    }

    /// Ends the work with its result as text.
    pub fn end(self, outcome: String) {
        self.change(|progress| progress.outcome = Some(outcome));
    }

    /// Stops the work, or removes the result of work that has ended.
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
