//! What it takes to change something, also from where no context can be asked for: in a dialog, or in an undo.

use leptos::prelude::expect_context;

use crate::activity::Activity;
use crate::changes::Changes;
use crate::i18n::I18n;
use crate::session::Session;
use crate::ui::Dialogs;

/// Where changes are made from. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Desk {
    pub session: Session,
    pub dialogs: Dialogs,
    pub i18n: I18n,
    pub changes: Changes,
    pub activity: Activity,
}

impl Desk {
    /// A desk for a page of groups, from what the shell provides.
    pub fn new() -> Self {
        Self {
            session: Session::expect(),
            dialogs: Dialogs::expect(),
            i18n: I18n::expect(),
            changes: Changes::expect(),
            activity: Activity::expect(),
        }
    }

    /// The desk of this page of groups.
    ///
    /// # Panics
    /// Outside of it.
    pub fn expect() -> Self {
        expect_context()
    }
}
