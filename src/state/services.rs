//! The services that actions need, for code that has no context: in dialogs, tasks and undos.

use leptos::prelude::*;

use crate::i18n::{I18n, use_i18n};
use crate::state::activity::{Activity, use_activity};
use crate::state::recent_groups::RecentGroups;
use crate::state::revisions::{Revisions, use_revisions};
use crate::state::session::{Session, use_session};
use crate::ui::{Chunks, DialogHandle, Dialogs, Files, use_chunks, use_dialogs, use_files};

/// The services that actions need.
#[derive(Clone, Copy)]
pub struct AppServices {
    pub session: Session,
    pub dialogs: Dialogs,
    pub chunks: Chunks,
    pub files: Files,
    pub i18n: I18n,
    pub changes: Revisions,
    pub activity: Activity,
    pub recent: RecentGroups,
}

/// The services of the list around this view.
///
/// # Panics
/// Outside of the list, which provides them.
pub fn use_services() -> AppServices {
    expect_context()
}

impl AppServices {
    /// Taken from the contexts that the shell provides.
    pub fn new() -> Self {
        Self {
            session: use_session(),
            dialogs: use_dialogs(),
            chunks: use_chunks(),
            files: use_files(),
            i18n: use_i18n(),
            changes: use_revisions(),
            activity: use_activity(),
            recent: RecentGroups::new(),
        }
    }

    /// Clears the dialog's status when the user has signed in again: an error about the ended session is out of date
    /// then. Called while the dialog is built.
    pub fn clear_status_after_sign_in(self, dialog: DialogHandle) {
        Effect::new(move || {
            self.session.track_sign_in();
            dialog.clear_status();
        });
    }
}
