//! Asking the server who is signed in.

use futures::future::{OptionFuture, join};
use leptos::prelude::*;

use crate::api::auth::User;
use crate::api::{ApiError, Credentials, MedusaVersion};
use crate::config::Auth;
use crate::state::session::token::without_token;
use crate::state::session::{Session, State, version};

impl Session {
    pub(super) async fn ask(self) {
        let is_last = self.checks.try_update(|checks| {
            *checks += 1;
            *checks
        });
        let is_current = move || self.checks.try_get_untracked() == is_last;
        let answer = self.who(&is_current).await;
        // Another token was set meanwhile.
        if !is_current() {
            return;
        }
        match &answer {
            Ok(_) => self.keep_token(),
            Err(error) => self.report(error),
        }
        if answer == Err(ApiError::Unauthorized) {
            self.forget_start();
        }
        self.state.try_set(match answer {
            Ok(user) => State::SignedIn(user),
            Err(ApiError::Unauthorized) => State::SignedOut,
            Err(error) => State::Unknown(error),
        });
        self.sign_ins.try_update(|times| *times += 1);
    }

    /// The user of the token, or else of the browser's session. What is not `is_current` any more changes nothing.
    async fn who(self, is_current: &dyn Fn() -> bool) -> Result<User, ApiError> {
        let answer = self.who_by_credentials(is_current).await;
        match &answer {
            Err(error) if lets_no_token_pass(error) && is_current() => {
                self.who_by_cookies(is_current).await.unwrap_or(answer)
            }
            _ => answer,
        }
    }

    async fn who_by_credentials(self, is_current: &dyn Fn() -> bool) -> Result<User, ApiError> {
        let api = self.api();
        // The question is sent at once: the chunk for version 2 may still have to be fetched.
        let is_v2 = version::known(&api, self.configured) == Some(MedusaVersion::V2);
        let asked = OptionFuture::from(is_v2.then(|| api.ask_for_user()));
        let (settled, asked) = join(version::settle(&api, self.configured), asked).await;
        let may_be_other = settled?;
        let mut answer = match asked {
            Some(answer) => api.user_in(answer),
            None => api.current_user().await,
        };
        // Nobody is signed in to either version; signing in shows whether it is still the same.
        let is_odd = !matches!(answer, Ok(_) | Err(ApiError::Unauthorized));
        if is_odd && may_be_other && version::has_changed(&api).await {
            answer = api.current_user().await;
        }
        // The other version says in words of its own that nobody is signed in.
        if answer == Err(ApiError::Foreign { status: 401 })
            && self.configured.is_some()
            && version::is_other(&api).await
        {
            return Err(ApiError::Unauthorized);
        }
        // A token that has expired, or whose user was deleted, may hide a valid session.
        if matches!(
            answer,
            Err(ApiError::Unauthorized | ApiError::BadRequest { .. })
        ) && is_current()
            && self.forget_token()
            && self.auth != Auth::Token
        {
            answer = api.current_user().await;
        }
        if matches!(answer, Ok(_) | Err(ApiError::Unauthorized)) {
            version::remember(&api);
        }
        answer
    }

    /// The user of the browser's session in place of the token's, where none gets through; nothing if cookies do not
    /// either. The token stays then: it may be the server that is away.
    async fn who_by_cookies(self, is_current: &dyn Fn() -> bool) -> Option<Result<User, ApiError>> {
        let api = self.api();
        let token @ Credentials::Bearer(_) = api.credentials() else {
            return None;
        };
        if self.auth != Auth::Auto {
            return None;
        }
        api.set_credentials(without_token(self.auth));
        let answer = self.who_by_credentials(is_current).await;
        if !is_current() {
            return None;
        }
        if matches!(answer, Ok(_) | Err(ApiError::Unauthorized)) {
            self.forget_token();
            return Some(answer);
        }
        api.set_credentials(token);
        None
    }

    /// Asks again by cookies who is signed in, if an answer shows that no token gets through.
    pub async fn go_on_by_cookies(self, error: &ApiError) -> Option<Result<User, ApiError>> {
        let started = self.checks.try_get_untracked();
        let is_current = move || self.checks.try_get_untracked() == started;
        match lets_no_token_pass(error) {
            true => self.who_by_cookies(&is_current).await,
            false => None,
        }
    }
}

/// Whether an error may be that of a proxy that knows people by a cookie of its own: requests with a token carry none, so none
/// of them passes.
pub(super) fn lets_no_token_pass(error: &ApiError) -> bool {
    match error {
        ApiError::Network | ApiError::WrongContent | ApiError::Foreign { .. } => true,
        error => error.asks_for_other_sign_in(),
    }
}
