//! Signing in and out, and the signed-in user.

use crate::api::answer::record;
use crate::api::auth::{Creator, SecondFactor, SignInWay, SignedIn, User, V2_WHO_PATH, who_path};
use crate::api::client::AdminApi;
use crate::api::outcome::settled;
use crate::api::request::Purpose;
use crate::api::{ApiError, MedusaVersion, Reply, Request, Transport, v1};

impl AdminApi {
    /// The user the session or token belongs to.
    ///
    /// # Errors
    /// `Unauthorized` without a valid session or token, `BadRequest` for the token of a user that version 1 has deleted. Else
    /// as [`Transport::read`].
    pub fn current_user(&self) -> Reply<User> {
        let Some(dialect) = self.dialect() else {
            return v1::auth::current_user(self.transport());
        };
        let asked = self.ask_for_user();
        Box::pin(async move { dialect.user(asked.await) })
    }

    /// Asks a server of version 2 who is signed in, also while its [`Dialect`](crate::api::Dialect) is still to come.
    /// [`AdminApi::user_in`] says what the answer means.
    ///
    /// # Errors
    /// As [`Transport::read`].
    pub fn ask_for_user(&self) -> Reply<User> {
        self.transport().set_version(MedusaVersion::V2);
        let request = Request::get(V2_WHO_PATH).to(Purpose::WhoIsThere);
        self.query(request, |answer| record(answer, "user"))
    }

    /// What an answer to [`AdminApi::ask_for_user`] means.
    ///
    /// # Errors
    /// As [`AdminApi::current_user`].
    pub fn user_in(&self, answer: Result<User, ApiError>) -> Result<User, ApiError> {
        match self.dialect() {
            Some(dialect) => dialect.user(answer),
            None => answer,
        }
    }

    /// Who a record was created by, whose `created_by` has this id.
    ///
    /// # Errors
    /// As [`Transport::read`].
    pub fn creator(&self, id: &str) -> Reply<Creator> {
        match self.dialect() {
            Some(dialect) => dialect.creator(self.transport(), id),
            // Version 1 does not keep it.
            None => Box::pin(async { Ok(Creator::Gone) }),
        }
    }

    /// Where the server is asked who is signed in.
    pub fn session_path(&self) -> &'static str {
        who_path(self.version())
    }

    /// Signs in with e-mail and password.
    ///
    /// # Errors
    /// `Unauthorized` for a wrong password or an unknown user, `BadRequest` for a malformed e-mail address.
    pub fn sign_in(&self, email: &str, password: &str, way: SignInWay) -> Reply<SignedIn> {
        let transport = self.transport().clone();
        let Some(dialect) = self.dialect() else {
            return v1_sign_in(&transport, email, password, way);
        };
        let answer = dialect.sign_in(&transport, email, password);
        Box::pin(async move {
            match (answer.await?, way) {
                (SignedIn::Token(token), SignInWay::Session) => {
                    dialect.open_session(&transport, &token).await?;
                    Ok(SignedIn::Session)
                }
                (answer, _) => Ok(answer),
            }
        })
    }

    /// Signs in with the code that [`AdminApi::sign_in`] was answered to ask for.
    ///
    /// # Errors
    /// `BadRequest` for a wrong code, `Unauthorized` or `NotFound` if it was too late.
    pub fn verify(&self, factor: &SecondFactor, code: &str, way: SignInWay) -> Reply<SignedIn> {
        let (transport, dialect) = (self.transport().clone(), self.dialect());
        let (factor, code) = (factor.clone(), code.to_owned());
        Box::pin(async move {
            // Version 1 never asks for one.
            let dialect = dialect.ok_or(ApiError::WrongContent)?;
            let token = dialect.verify(&transport, &factor, &code).await?;
            if way == SignInWay::Token {
                return Ok(SignedIn::Token(token));
            }
            dialect.open_session(&transport, &token).await?;
            Ok(SignedIn::Session)
        })
    }

    /// Whether the page may read the answers to a sign-in. Version 2 has a permission of its own for them (`authCors`): asked by
    /// something that it refuses.
    pub async fn can_reach_sign_in(&self) -> bool {
        match self.dialect() {
            Some(dialect) => {
                let renewed = dialect.renewed_token(self.transport()).await;
                renewed != Err(ApiError::Network)
            }
            None => true,
        }
    }

    /// Has the browser store a session cookie for a token; `None` if the server does not do that.
    pub fn open_session(&self, token: &str) -> Option<Reply<()>> {
        Some(self.dialect()?.open_session(self.transport(), token))
    }

    /// Exchanges the token of the credentials for one that is valid for longer; `None` if the server does not do that.
    pub fn renewed_token(&self) -> Option<Reply<String>> {
        Some(self.dialect()?.renewed_token(self.transport()))
    }

    /// Ends the session on the server; succeeds if there is none. JWTs cannot be revoked; the client has to discard them.
    ///
    /// # Errors
    /// `OutcomeOpen` and `MissingSoFar` if there may still be a session. Else as [`Transport::write`].
    pub fn end_session(&self) -> Reply<()> {
        let write = match self.dialect() {
            Some(dialect) => dialect.end_session(self.transport()),
            None => v1::auth::end_session(self.transport()),
        };
        let api = self.clone();
        let ended = settled(write, move || {
            let user = api.current_user();
            Box::pin(async move {
                match user.await {
                    Ok(_) => Ok(None),
                    Err(ApiError::Unauthorized) => Ok(Some(())),
                    Err(error) => Err(error),
                }
            })
        });
        Box::pin(async move {
            match ended.await {
                Err(ApiError::Unauthorized) => Ok(()),
                outcome => outcome,
            }
        })
    }
}

fn v1_sign_in(
    transport: &Transport,
    email: &str,
    password: &str,
    way: SignInWay,
) -> Reply<SignedIn> {
    match way {
        SignInWay::Token => {
            let token = v1::auth::create_token(transport, email, password);
            Box::pin(async move { Ok(SignedIn::Token(token.await?)) })
        }
        SignInWay::Session => {
            let session = v1::auth::create_session(transport, email, password);
            Box::pin(async move { session.await.map(|_| SignedIn::Session) })
        }
    }
}
