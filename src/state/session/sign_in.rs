//! Signing in with email and password, and with a code.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::api::auth::{SecondFactor, SignInWay, SignedIn, User};
use crate::config::Auth;
use crate::state::session::who::lets_no_token_pass;
use crate::state::session::{Session, SignInError, State, version};

impl Session {
    /// Signs in, and has requests that failed for lack of a session sent again.
    ///
    /// # Errors
    /// See [`SignInError`]; nothing has changed then.
    pub async fn sign_in(self, email: &str, password: &str) -> Result<(), SignInError> {
        let api = self.api();
        let way = self.way();
        version::settle(&api, self.configured).await?;
        let mut answer = api.sign_in(email, password, way).await;
        if answer.is_err() && self.configured.is_none() && version::has_changed(&api).await {
            answer = api.sign_in(email, password, way).await;
        }
        // A server answers a sign-in of the other version as if the password were wrong.
        if answer.is_err() && self.configured.is_some() && version::is_other(&api).await {
            return Err(SignInError::Api(ApiError::WrongContent));
        }
        let user = self.accept(answer?, Some((email, password))).await?;
        self.begin(user);
        Ok(())
    }

    /// Signs in with the code that the server has asked for.
    ///
    /// # Errors
    /// As [`Session::sign_in`].
    pub async fn verify(self, factor: &SecondFactor, code: &str) -> Result<(), SignInError> {
        let answer = self.api().verify(factor, code, self.way()).await;
        let answer = answer.map_err(|error| match error {
            ApiError::BadRequest { .. } => SignInError::WrongCode,
            ApiError::NotFound { .. } | ApiError::Unauthorized => SignInError::CodeRefused,
            error => SignInError::Api(error),
        })?;
        let user = self.accept(answer, None).await?;
        self.begin(user);
        Ok(())
    }

    fn way(self) -> SignInWay {
        match self.auth {
            Auth::Session => SignInWay::Session,
            Auth::Auto | Auth::Token => SignInWay::Token,
        }
    }

    /// Takes what the server answered to a sign-in, and asks who that is. Where no token gets through, a session takes its
    /// place; version 1 opens one by email and password only.
    async fn accept(
        self,
        answer: SignedIn,
        password: Option<(&str, &str)>,
    ) -> Result<User, SignInError> {
        let token = match &answer {
            SignedIn::Token(token) => token.clone(),
            _ => return self.take(answer).await,
        };
        let error = match self.take(answer).await {
            Err(SignInError::Api(error)) if self.auth == Auth::Auto => error,
            outcome => return outcome,
        };
        // The server has just given this token. If it answers that nobody is signed in, the token has not reached it.
        if !lets_no_token_pass(&error) && error != ApiError::Unauthorized {
            return Err(SignInError::Api(error));
        }
        let api = self.api();
        match (api.open_session(&token), password) {
            (Some(opened), _) => opened.await.map_err(SignInError::Api)?,
            (None, Some((email, password))) => {
                let session = api.sign_in(email, password, SignInWay::Session);
                session.await.map(drop)?;
            }
            (None, None) => return Err(SignInError::Api(error)),
        }
        self.take(SignedIn::Session).await
    }

    /// Takes what the server answered to a sign-in, and asks who that is.
    async fn take(self, answer: SignedIn) -> Result<User, SignInError> {
        let api = self.api();
        let by_session = match answer {
            SignedIn::Token(token) => {
                self.set_own_token(&token);
                false
            }
            SignedIn::Session => true,
            SignedIn::SecondFactor(factor) => return Err(SignInError::SecondFactor(factor)),
            SignedIn::Elsewhere => return Err(SignInError::Elsewhere),
            SignedIn::Unverified => return Err(SignInError::Unverified),
        };
        api.current_user().await.map_err(|error| {
            self.forget_token();
            match error {
                ApiError::Unauthorized if by_session => SignInError::CookieRefused,
                error => SignInError::Api(error),
            }
        })
    }

    fn begin(self, user: User) {
        self.outdate_checks();
        self.may_go_on.try_set(false);
        version::remember(&self.api());
        self.keep_token();
        self.state.try_set(State::SignedIn(user));
        self.sign_ins.try_update(|times| *times += 1);
    }
}
