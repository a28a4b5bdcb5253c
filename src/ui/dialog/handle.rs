//! What a dialog's content says to its dialog.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{DIALOG_STATUS_ID, Dialogs};
use crate::api::ApiError;
use crate::platform::host::{HostContext, give_focus};

/// A dialog that is open. Its methods do nothing once it is gone, so it can be used after every await.
#[derive(Clone, Copy)]
pub struct DialogHandle {
    dialogs: Dialogs,
    number: u32,
    pub(super) element: NodeRef<html::Dialog>,
    pending: RwSignal<bool>,
    pub(super) status: RwSignal<String>,
    pub(super) error: RwSignal<Option<ApiError>>,
    /// Whether a part of the write that failed was done.
    pub(super) partly: RwSignal<bool>,
    /// Closing would lose what was entered.
    unsaved: RwSignal<bool>,
    /// The dialog is asking whether that may be lost.
    pub(super) asking: RwSignal<bool>,
    /// Stops the write that is running, if it can be stopped.
    pub(super) stop: RwSignal<Option<Callback<()>>>,
}

impl DialogHandle {
    pub(super) fn new(dialogs: Dialogs, number: u32) -> Self {
        Self {
            dialogs,
            number,
            element: NodeRef::new(),
            pending: RwSignal::new(false),
            status: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            partly: RwSignal::new(false),
            unsaved: RwSignal::new(false),
            asking: RwSignal::new(false),
            stop: RwSignal::new(None),
        }
    }

    pub(super) fn host(self) -> HostContext {
        self.dialogs.host
    }

    /// Says whether closing would lose what was entered: then it asks before it closes.
    pub fn set_unsaved(self, unsaved: bool) {
        self.unsaved.set(unsaved);
    }

    /// Whether its write is running.
    pub fn is_busy(self) -> bool {
        self.pending.get()
    }

    pub(super) fn is_busy_untracked(self) -> bool {
        self.pending.try_get_untracked().unwrap_or(false)
    }

    /// Whether closing it now would lose something: what was entered, or what becomes of a write.
    pub(super) fn is_needed(self) -> bool {
        self.unsaved.try_get_untracked().unwrap_or(false) || self.is_busy_untracked()
    }

    /// Runs a write, unless one is running. It ends with [`DialogHandle::finish`], [`DialogHandle::set_status`] or
    /// [`DialogHandle::set_error`]. It goes on when the dialog is gone: what was sent was sent.
    pub fn run(self, write: impl Future<Output = ()> + 'static) {
        // Screen readers read an alert out when its text changes: it is emptied first, so that the same text is read out again.
        self.clear_status();
        self.asking.set(false);
        if self.is_busy_untracked() {
            return;
        }
        self.pending.set(true);
        self.host().spawn(async move {
            write.await;
            self.stop.set(None);
            self.pending.set(false);
        });
    }

    /// Lets the write that is about to run be stopped once: what is done by then stays done.
    pub fn can_stop(self, stop: impl Fn() + Send + Sync + 'static) {
        self.stop.try_set(Some(Callback::new(move |()| stop())));
    }

    /// Stops the write that is running, if it can be.
    fn stop_write(self) {
        let stop = self.stop.try_update(Option::take).flatten();
        if let Some(stop) = stop {
            stop.try_run(());
        }
    }

    /// Closes it; while its write is running, stops that instead, if it can be. If closing would lose what was entered, it
    /// asks first.
    pub fn close(self) {
        if self.is_busy_untracked() {
            self.stop_write();
            return;
        }
        match self.unsaved.try_get_untracked() {
            Some(true) => self.asking.set(true),
            _ => self.finish(),
        }
    }

    /// Closes it: what it is for is done.
    pub fn finish(self) {
        self.unsaved.set(false);
        self.dialogs.close(self.number);
    }

    /// Takes back what [`DialogHandle::set_status`] and [`DialogHandle::set_error`] said.
    pub fn clear_status(self) {
        self.status.set(String::new());
        self.error.set(None);
    }

    /// Says what is wrong with what was entered, in the [`DialogStatus`](super::DialogStatus), and leads back to it.
    pub fn set_status(self, problem: impl Into<String>) {
        self.status.set(problem.into());
        self.focus_first(&format!("[aria-describedby~={DIALOG_STATUS_ID}]"))
            .unwrap_or_else(|| self.refocus());
    }

    /// Says why the write failed without changing anything. Everything entered stays.
    pub fn set_error(self, error: ApiError) {
        self.show_error(error, false);
    }

    /// Says why only a part of the write was done.
    pub fn set_partial_error(self, error: ApiError) {
        self.show_error(error, true);
    }

    fn show_error(self, error: ApiError, partly: bool) {
        self.partly.set(partly);
        self.error.set(Some(error));
        self.refocus();
    }

    /// Whether something is wrong with what was entered, as for `aria-invalid`.
    pub fn has_status(self) -> bool {
        self.status.with(|status| !status.is_empty())
    }

    /// Focuses the element with `autofocus`, where the dialog began: the focus of a button is lost when it is disabled.
    pub(super) fn refocus(self) {
        self.focus_first("[autofocus]");
    }

    /// Focuses the first element of the dialog that fits a selector; nothing if there is none.
    fn focus_first(self, selector: &str) -> Option<()> {
        let element = self.element.try_get_untracked().flatten()?;
        let first = element.query_selector(selector).ok()??;
        give_focus(first.dyn_ref::<HtmlElement>()?);
        Some(())
    }
}
