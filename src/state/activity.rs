//! The list of what was done since the page was opened, and undoing it.
//!
//! Whoever changes something adds an entry with [`Activity::done`] once the server has confirmed the change. An undo is a
//! write of its own: it must be exact, must be safe to repeat, and updates
//! [`Revisions`](crate::state::revisions::Revisions).

use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;

use crate::api::ApiError;
use crate::i18n::{Texts, fill};
use crate::platform::host::{HostContext, use_host};
use crate::state::session::Session;
use crate::ui::{ToastAction, ToastLife, Toasts, error_text};

/// A running undo: a text that says what was undone, or why it failed.
pub type Undone = Pin<Box<dyn Future<Output = Result<String, UndoError>>>>;

/// Why an undo failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UndoError {
    /// It can be tried again.
    Api(ApiError),
    /// A part of it was undone; the rest can be tried again.
    Partly(ApiError),
    /// Someone has changed the same thing since: an undo would revert that change, too.
    Changed,
}

impl From<ApiError> for UndoError {
    fn from(error: ApiError) -> Self {
        Self::Api(error)
    }
}

impl UndoError {
    /// Why an undo of several writes failed; `has_begun` if one of them was made.
    pub fn after(has_begun: bool, error: ApiError) -> Self {
        match has_begun {
            true => Self::Partly(error),
            false => Self::Api(error),
        }
    }

    /// The error of the server, if there is one: then the undo can be tried again.
    pub fn error(&self) -> Option<&ApiError> {
        match self {
            Self::Api(error) | Self::Partly(error) => Some(error),
            Self::Changed => None,
        }
    }

    /// What has become of the undo.
    pub fn title(&self, t: &Texts) -> &'static str {
        match self {
            Self::Changed => t.changed_since(),
            Self::Partly(_) => t.undo_partly(),
            Self::Api(error) if error.is_outcome_open() => t.undo_open(),
            Self::Api(_) => t.undo_failed(),
        }
    }
}

/// How something can be undone.
#[derive(Clone)]
pub struct Undo {
    texts: &'static Texts,
    /// The text of its button.
    pub label: &'static str,
    /// That text while the undo runs.
    pub running: &'static str,
    /// That text once the undo has succeeded.
    pub over: &'static str,
    run: Arc<dyn Fn() -> Undone + Send + Sync>,
}

impl Undo {
    /// With the label *Undo*. `run` starts it, and starts it again if it failed.
    pub fn new(texts: &'static Texts, run: impl Fn() -> Undone + Send + Sync + 'static) -> Self {
        Self {
            texts,
            label: texts.undo(),
            running: texts.undoing(),
            over: texts.undone(),
            run: Arc::new(run),
        }
    }

    /// With the label *Restore*: the result differs a little from what was there before.
    pub fn restore(
        texts: &'static Texts,
        run: impl Fn() -> Undone + Send + Sync + 'static,
    ) -> Self {
        Self {
            label: texts.restore(),
            running: texts.restoring(),
            over: texts.was_restored(),
            ..Self::new(texts, run)
        }
    }
}

/// The state of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It was done.
    Done,
    /// It is being undone.
    Undoing,
    /// It was undone.
    Undone,
    /// Undoing it failed.
    Failed(UndoError),
}

/// Something that was done.
#[derive(Clone)]
pub struct Entry {
    /// What was done. People's data in it are set apart by [`isolate`](crate::i18n::isolate).
    pub text: String,
    /// Milliseconds since 1970.
    pub at: f64,
    pub undo: Option<Undo>,
    pub state: State,
    /// The number of the toast that offers the undo.
    toast: u32,
}

impl Entry {
    /// Whether it can be undone now: that has not succeeded, is not running, and can succeed.
    fn can_be_undone(&self) -> bool {
        let is_open = match &self.state {
            State::Done => true,
            State::Failed(failure) => failure.error().is_some(),
            State::Undoing | State::Undone => false,
        };
        is_open && self.undo.is_some()
    }
}

/// What was done in this app.
#[derive(Clone, Copy)]
pub struct Activity {
    host: HostContext,
    entries: RwSignal<Vec<Entry>>,
    pub session: Session,
    pub toasts: Toasts,
}

/// The activity of the app around this view.
///
/// # Panics
/// Outside of the app, which provides it.
pub fn use_activity() -> Activity {
    expect_context()
}

impl Activity {
    pub fn new(session: Session, toasts: Toasts) -> Self {
        Self {
            host: use_host(),
            entries: RwSignal::new(Vec::new()),
            session,
            toasts,
        }
    }

    /// Adds an entry, and shows it in a toast with a button to undo it and another one. A dialog is closed before, because
    /// screen readers do not announce toasts behind it. Gives the number of the entry for [`Activity::undo`].
    pub fn done(
        self,
        text: String,
        undo: Option<Undo>,
        more: Option<ToastAction>,
    ) -> Option<usize> {
        let number = self.entries.try_with_untracked(Vec::len)?;
        let undo_action = undo
            .as_ref()
            .map(|undo| self.undo_action(undo.label, number));
        let actions = more.into_iter().chain(undo_action).collect();
        self.entries.try_update(|entries| {
            entries.push(Entry {
                text: text.clone(),
                at: js_sys::Date::now(),
                undo,
                state: State::Done,
                toast: 0,
            });
        });
        self.show_toast(number, text, actions);
        Some(number)
    }

    fn show_toast(self, number: usize, text: String, actions: Vec<ToastAction>) {
        let toast = self.toasts.add(text, actions, ToastLife::Session);
        self.entries.try_update(|entries| {
            if let Some(entry) = entries.get_mut(number) {
                entry.toast = toast;
            }
        });
    }

    /// Takes the toast about an entry away.
    fn dismiss_toast(self, number: usize) {
        let toast = self.entries.try_with_untracked(|entries| {
            let entry = entries.get(number);
            entry.map(|entry| entry.toast)
        });
        if let Some(toast) = toast.flatten() {
            self.toasts.dismiss(toast);
        }
    }

    /// Removes all entries and what toasts offer about them: they are not the activity of whoever signs in next.
    pub fn clear(self) {
        self.entries.try_update(Vec::clear);
        self.toasts.end_session();
    }

    /// The number of entries.
    pub fn count(self) -> usize {
        self.entries.with(Vec::len)
    }

    /// The entry with this number, from 0.
    pub fn entry(self, number: usize) -> Option<Entry> {
        self.entries.with(|entries| entries.get(number).cloned())
    }

    /// The state of the entry with this number.
    pub fn state(self, number: usize) -> Option<State> {
        self.entries
            .with(|entries| entries.get(number).map(|entry| entry.state.clone()))
    }

    /// Undoes an entry, unless that has succeeded or is running.
    pub fn undo(self, number: usize) {
        let entry = self
            .entries
            .try_with_untracked(|entries| entries.get(number).cloned());
        let entry = entry.flatten().filter(Entry::can_be_undone);
        let Some(undo) = entry.and_then(|entry| entry.undo) else {
            return;
        };
        // It may have been asked for elsewhere.
        self.dismiss_toast(number);
        self.set_state(number, State::Undoing);
        let undone = (undo.run)();
        self.host.spawn(async move {
            let undone = undone.await;
            self.dismiss_toast(number);
            match undone {
                Ok(text) => {
                    self.set_state(number, State::Undone);
                    self.toasts.show(text, Vec::new());
                }
                Err(error) => self.fail(number, undo.texts, error),
            }
        });
    }

    /// Undoes what was done last, of what can be undone still, and says so in a toast; or that there is nothing.
    pub fn undo_last(self, t: &'static Texts) {
        let last = self.entries.try_with_untracked(|entries| {
            let number = entries.iter().rposition(Entry::can_be_undone)?;
            Some((number, entries.get(number)?.text.clone()))
        });
        let Some((number, what)) = last.flatten() else {
            return self.toasts.show(t.nothing_to_undo(), Vec::new());
        };
        self.undo(number);
        self.show_toast(
            number,
            fill(t.undoing_what(), &[("what", &what)]),
            Vec::new(),
        );
    }

    fn fail(self, number: usize, t: &'static Texts, error: UndoError) {
        let title = error.title(t);
        let (text, actions) = match error.error() {
            Some(error) => {
                self.session.handle_error(error.cause());
                let text = format!("{title} {}", error_text(error, t));
                (text, vec![self.undo_action(t.retry(), number)])
            }
            None => (title.to_owned(), Vec::new()),
        };
        self.set_state(number, State::Failed(error));
        self.show_toast(number, text.to_owned(), actions);
    }

    fn undo_action(self, label: &'static str, number: usize) -> ToastAction {
        ToastAction::new(label, move || self.undo(number))
    }

    fn set_state(self, number: usize, state: State) {
        self.entries.try_update(|entries| {
            if let Some(entry) = entries.get_mut(number) {
                entry.state = state;
            }
        });
    }
}
