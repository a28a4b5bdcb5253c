//! Who is signed in, and signing in and out.
//!
//! Source: `/admin/auth` of Medusa 1.20.11. Its answers carry the user's API token in clear, which is why [`User`]
//! names the few fields it decodes and `api_token` is not one of them.

use super::decode::{self, Fields, Record};
use super::{AdminApi, ApiError, Reply, Request};
use crate::json;

/// The signed-in member of the shop's staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    pub id: String,
    pub email: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
}

impl Record for User {
    fn read(fields: &Fields) -> Option<Self> {
        Some(Self {
            id: fields.text("id")?,
            email: fields.text("email").unwrap_or_default(),
            first_name: fields.text("first_name"),
            last_name: fields.text("last_name"),
        })
    }
}

fn sign_in_body(email: &str, password: &str) -> String {
    let mut body = "{".to_owned();
    json::field(&mut body, "email", &json::text(email));
    json::field(&mut body, "password", &json::text(password));
    body + "}"
}

impl AdminApi {
    /// Who the session or token belongs to.
    ///
    /// # Errors
    /// `Unauthorized` if there is none; a token of a deleted user answers `BadRequest`. Else as [`AdminApi::read`].
    pub fn current_user(&self) -> Reply<User> {
        let request = Request::get("/admin/auth");
        self.query(request, |answer| decode::record(answer, "user"))
    }

    /// Exchanges e-mail and password for a JWT that is valid for a day.
    ///
    /// # Errors
    /// `Unauthorized` for a wrong password or an unknown user, `BadRequest` if the e-mail is none.
    pub fn create_token(&self, email: &str, password: &str) -> Reply<String> {
        let request = Request::post("/admin/auth/token", sign_in_body(email, password));
        self.command(request, |answer| {
            let token = Fields::of(answer).and_then(|answer| answer.text("access_token"));
            token.ok_or(ApiError::WrongContent)
        })
    }

    /// Exchanges e-mail and password for a session cookie.
    ///
    /// # Errors
    /// As [`AdminApi::create_token`]. A cookie that the browser refuses to keep is no error here: only
    /// [`AdminApi::current_user`] tells.
    pub fn create_session(&self, email: &str, password: &str) -> Reply<User> {
        let request = Request::post("/admin/auth", sign_in_body(email, password));
        self.command(request, |answer| decode::record(answer, "user"))
    }

    /// Ends the session on the server. JWTs cannot be revoked: whoever holds one forgets it.
    ///
    /// # Errors
    /// As [`AdminApi::write`].
    pub fn end_session(&self) -> Reply<()> {
        self.command(Request::delete("/admin/auth"), |_| Ok(()))
    }
}
