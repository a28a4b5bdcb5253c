//! What it takes to change something, also from where no context can be asked for: in a dialog, or in an undo.

use leptos::prelude::expect_context;

use crate::i18n::I18n;
use crate::i18n::use_i18n;
use crate::state::activity::Activity;
use crate::state::activity::use_activity;
use crate::state::revisions::Revisions;
use crate::state::revisions::use_revisions;
use crate::state::session::Session;
use crate::state::session::use_session;
use crate::ui::Dialogs;
use crate::ui::use_dialogs;

/// Where changes are made from. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct AppServices {
    pub session: Session,
    pub dialogs: Dialogs,
    pub new_dialogs: crate::ui2::Dialogs, // bridge
    pub i18n: I18n,
    pub changes: Revisions,
    pub activity: Activity,
}

/// The [`AppServices`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_services() -> AppServices {
    expect_context()
}

impl AppServices {
    /// A desk for a page of groups, from what the shell provides.
    pub fn new() -> Self {
        Self {
            session: use_session(),
            dialogs: use_dialogs(),
            new_dialogs: crate::ui2::use_dialogs(), // bridge
            i18n: use_i18n(),
            changes: use_revisions(),
            activity: use_activity(),
        }
    }
}
