//! The contexts that the app's shell provides, for tests of views without the shell.

use leptos::prelude::*;

use crate::api::auth::User;
use crate::config::Config;
use crate::platform::host::use_host;
use crate::state::activity::Activity;
use crate::state::location::Location;
use crate::state::preferences::Preferences;
use crate::state::revisions::Revisions;
use crate::state::session::{Session, State};
use crate::ui::{Chunks, Dialogs, Files, Toasts};

/// What the services of actions are made of.
pub fn provide_services(session: Session) {
    let toasts = Toasts::new();
    provide_context(toasts);
    provide_context(Revisions::new(use_host()));
    provide_context(Activity::new(session, toasts));
    provide_context(Dialogs::new());
    provide_context(Chunks::new());
    provide_context(Files::new());
}

/// What the state of the list is made of.
pub fn provide_shell(session: Session) {
    provide_context(Preferences::load(&Config::default()));
    provide_context(Location::new());
    provide_services(session);
}

/// Signed in as somebody without a name.
pub fn signed_in() -> State {
    State::SignedIn(User {
        id: "usr_1".to_owned(),
        email: String::new(),
        first_name: None,
        last_name: None,
    })
}
