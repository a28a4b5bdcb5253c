//! What was done since the page was opened, in words, and taking it back.
//!
//! Whoever changes something says so with [`Activity::done`] when the server has said yes. An undo is a write of its
//! own: it must be exact, must not fail twice when it is tried again, and tells [`crate::state::revisions::Revisions`] what it
//! touched.

use leptos::prelude::*;
use std::pin::Pin;
use std::sync::Arc;

use crate::api::ApiError;
use crate::i18n::Texts;
use crate::platform::task::spawn;
use crate::state::session::Session;
use crate::ui::{ToastAction, Toasts};

/// What taking back came to, in words, or why it failed.
pub type Undone = Pin<Box<dyn Future<Output = Result<String, UndoError>>>>;

/// Why something was not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoError {
    /// It may be tried again.
    Api(ApiError),
    /// Someone has changed the same thing since: taking back would take that back too.
    Changed,
}

impl From<ApiError> for UndoError {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

/// A way to take something back.
#[derive(Clone)]
pub struct Undo {
    texts: &'static Texts,
    /// The face of its button.
    pub label: &'static str,
    run: Arc<dyn Fn() -> Undone + Send + Sync>,
}

impl Undo {
    /// "Undo". `run` begins it, again if it failed.
    pub fn new(texts: &'static Texts, run: impl Fn() -> Undone + Send + Sync + 'static) -> Self {
        Self {
            texts,
            label: texts.undo(),
            run: Arc::new(run),
        }
    }

    /// "Restore": what comes back is not quite what was.
    pub fn restore(
        texts: &'static Texts,
        run: impl Fn() -> Undone + Send + Sync + 'static,
    ) -> Self {
        Self {
            label: texts.restore(),
            ..Self::new(texts, run)
        }
    }
}

/// Where an entry stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It was done.
    Done,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
    /// Taking it back failed.
    Failed(UndoError),
}

/// Something that was done.
#[derive(Clone)]
pub struct Entry {
    /// People's data are set apart in it by [`crate::i18n::isolate`].
    pub text: String,
    /// Milliseconds since 1970.
    pub at: f64,
    pub undo: Option<Undo>,
    pub state: State,
}

/// What was done on this page. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Activity {
    entries: RwSignal<Vec<Entry>>,
    /// Grows with each change of `entries`.
    news: RwSignal<u32>,
    pub session: Session,
    pub toasts: Toasts,
}

/// The [`Activity`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_activity() -> Activity {
    expect_context()
}

impl Activity {
    pub fn new(session: Session, toasts: Toasts) -> Self {
        Activity {
            entries: RwSignal::new(Vec::new()),
            news: RwSignal::new(0),
            session,
            toasts,
        }
    }

    /// Keeps what was done, and says it in a toast with its way back and what else there is to do about it. What is
    /// said under a dialog is not heard, so a dialog is finished before.
    pub fn done(self, text: String, undo: Option<Undo>, more: Option<ToastAction>) {
        let number = self.entries.with_untracked(Vec::len);
        let back = undo.as_ref().map(|undo| self.way_back(undo.label, number));
        let actions = more.into_iter().chain(back).collect();
        self.entries.update(|entries| {
            entries.push(Entry {
                text: text.clone(),
                at: js_sys::Date::now(),
                undo,
                state: State::Done,
            });
        });
        self.news.update(|news| *news += 1);
        self.toasts.show(text, actions);
    }

    /// Forgets all of it, as whoever signs in next has not done it.
    pub fn forget(self) {
        self.entries.update(Vec::clear);
        self.news.update(|news| *news += 1);
    }

    /// How many things were done.
    pub fn count(self) -> usize {
        self.news.track();
        self.entries.with_untracked(Vec::len)
    }

    /// One of them, as it stands.
    pub fn entry(self, number: usize) -> Option<Entry> {
        self.news.track();
        self.entries
            .with_untracked(|entries| entries.get(number).cloned())
    }

    /// Takes something back, unless that is done or under way.
    pub fn undo(self, number: usize) {
        let entry = self
            .entries
            .with_untracked(|entries| entries.get(number).cloned());
        let Some(Entry {
            undo: Some(undo),
            state: State::Done | State::Failed(UndoError::Api(_)),
            ..
        }) = entry
        else {
            return;
        };
        self.set_state(number, State::Undoing);
        let undone = (undo.run)();
        spawn(async move {
            match undone.await {
                Ok(words) => {
                    self.set_state(number, State::Undone);
                    self.toasts.show(words, Vec::new());
                }
                Err(error) => self.failed(number, undo.texts, error),
            }
        });
    }

    fn failed(self, number: usize, t: &'static Texts, error: UndoError) {
        let (text, actions) = match &error {
            UndoError::Api(error) => {
                self.session.handle_error(error);
                (t.undo_failed(), vec![self.way_back(t.retry(), number)])
            }
            UndoError::Changed => (t.changed_since(), Vec::new()),
        };
        self.set_state(number, State::Failed(error));
        self.toasts.show(text.to_owned(), actions);
    }

    fn way_back(self, label: &'static str, number: usize) -> ToastAction {
        let run = Arc::new(move || self.undo(number));
        ToastAction { label, run }
    }

    fn set_state(self, number: usize, state: State) {
        self.entries.update(|entries| {
            if let Some(entry) = entries.get_mut(number) {
                entry.state = state;
            }
        });
        self.news.update(|news| *news += 1);
    }
}
