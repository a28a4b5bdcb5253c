//! Waiting for a token of the page around the app, so that nobody is asked to sign in who is about to be signed in.

use leptos::prelude::*;

use crate::config::Auth;
use crate::platform::timer::Timeout;
use crate::state::session::{Session, State};

/// How long the page around the app has, in milliseconds: it may have to ask its own server for the token.
const PATIENCE_MS: i32 = 2_000;

/// Whether a token is expected. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct TokenWait {
    session: Session,
    is_waiting: RwSignal<bool>,
    /// The page around the app has given a token.
    has_token: StoredValue<bool>,
    patience: StoredValue<Option<Timeout>, LocalStorage>,
}

/// The wait of the app around this view.
///
/// # Panics
/// Outside of the app, which provides it.
pub fn use_token_wait() -> TokenWait {
    expect_context()
}

impl TokenWait {
    /// Waits for nothing yet.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            is_waiting: RwSignal::new(false),
            has_token: StoredValue::new(false),
            patience: StoredValue::new_local(None),
        }
    }

    /// Waits for another token when one from the page around the app has ended; and no longer once the server has said who
    /// a token belongs to. Called while the view that asks to sign in is built.
    pub fn follow_session(self) {
        let session = self.session;
        let has_token = move || self.has_token.try_get_value() == Some(true);
        Effect::new(move || {
            let has_ended = session
                .state
                .with(|state| matches!(state, State::Expired(_)));
            if has_ended && has_token() {
                self.begin();
            }
        });
        Effect::new(move |is_later: Option<bool>| {
            session.track_sign_in();
            if is_later == Some(true) && has_token() {
                self.end();
            }
            true
        });
    }

    pub fn is_waiting(self) -> bool {
        self.is_waiting.get()
    }

    /// The page around the app has been told that the app is there, or that the token has ended.
    pub fn begin(self) {
        if self.session.auth == Auth::Session {
            return;
        }
        self.is_waiting.try_set(true);
        let patience = Timeout::new(PATIENCE_MS, move || self.end());
        self.patience.try_update_value(|before| *before = patience);
    }

    /// The page around the app has said whether it has a token. If it has, the wait ends when that was looked up.
    pub fn answered(self, has_token: bool) {
        self.has_token.try_set_value(has_token);
        self.patience.try_update_value(Option::take);
        if !has_token {
            self.end();
        }
    }

    fn end(self) {
        self.is_waiting.try_set(false);
    }
}
