//! Signing in and out, and the signed-in user.
//!
//! Source: `/admin/auth` of Medusa 1.20.11. Its answers carry the user's API token in clear text; [`User`] has no field
//! for it, so it is dropped while decoding.

use serde::{Deserialize, Serialize};

use crate::api::answer::record;
use crate::api::{AdminApi, ApiError, Reply, Request, lenient};
use crate::domain::json;

/// The signed-in member of the shop's staff.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct User {
    pub id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub email: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub first_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub last_name: Option<String>,
}

#[derive(Serialize)]
struct SignIn<'a> {
    email: &'a str,
    password: &'a str,
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

/// Who is signed in is asked for here.
pub const SESSION_PATH: &str = "/admin/auth";

impl AdminApi {
    /// The user the session or token belongs to.
    ///
    /// # Errors
    /// `Unauthorized` without a valid session or token, `BadRequest` for the token of a deleted user. Else as
    /// [`AdminApi::read`].
    pub fn current_user(&self) -> Reply<User> {
        let request = Request::get(SESSION_PATH);
        self.query(request, |answer| record(answer, "user"))
    }

    /// Exchanges e-mail and password for a JWT that is valid for a day.
    ///
    /// # Errors
    /// `Unauthorized` for a wrong password or an unknown user, `BadRequest` for a malformed e-mail address.
    pub fn create_token(&self, email: &str, password: &str) -> Reply<String> {
        let request = Request::post("/admin/auth/token", &SignIn { email, password });
        self.command(request, |answer| {
            let token = json::object(answer).map(|token: Token| token.access_token);
            token.ok_or(ApiError::WrongContent)
        })
    }

    /// Exchanges e-mail and password for a session cookie.
    ///
    /// # Errors
    /// As [`AdminApi::create_token`]. Succeeds even if the browser refuses to store the cookie: only
    /// [`AdminApi::current_user`] shows that.
    pub fn create_session(&self, email: &str, password: &str) -> Reply<User> {
        let request = Request::post("/admin/auth", &SignIn { email, password });
        self.command(request, |answer| record(answer, "user"))
    }

    /// Ends the session on the server. JWTs cannot be revoked; the client has to discard them.
    ///
    /// # Errors
    /// As [`AdminApi::write`].
    pub fn end_session(&self) -> Reply<()> {
        self.command(Request::delete("/admin/auth"), |_| Ok(()))
    }
}
