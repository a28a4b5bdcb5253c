//! Signing in and out.
//!
//! Source: `/admin/auth` of Medusa 1.20.11.

use serde::Deserialize;

use crate::api::answer::record;
use crate::api::auth::{SignInBody, User, who_path};
use crate::api::request::Purpose;
use crate::api::{ApiError, MedusaVersion, Reply, Request, Transport};
use crate::domain::json;

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

/// The user the session or token belongs to.
pub fn current_user(transport: &Transport) -> Reply<User> {
    let request = Request::get(who_path(MedusaVersion::V1)).to(Purpose::WhoIsThere);
    transport.query(request, |answer| record(answer, "user"))
}

/// Exchanges e-mail and password for a JWT that is valid for a day.
pub fn create_token(transport: &Transport, email: &str, password: &str) -> Reply<String> {
    let body = SignInBody { email, password };
    let request = Request::post("/admin/auth/token", &body).to(Purpose::SignIn);
    transport.command(request, |answer| {
        let token = json::object(answer).map(|token: Token| token.access_token);
        token.ok_or(ApiError::WrongContent)
    })
}

/// Exchanges e-mail and password for a session cookie.
pub fn create_session(transport: &Transport, email: &str, password: &str) -> Reply<User> {
    let body = SignInBody { email, password };
    let request = Request::post("/admin/auth", &body).to(Purpose::SignIn);
    transport.command(request, |answer| record(answer, "user"))
}

/// Ends the session of the cookie.
pub fn end_session(transport: &Transport) -> Reply<()> {
    let request = Request::delete("/admin/auth").to(Purpose::WhoIsThere);
    transport.command(request, is_ended)
}

/// Takes the word that the server answers as the proof.
fn is_ended(answer: &str) -> Result<(), ApiError> {
    match answer {
        "OK" => Ok(()),
        _ => Err(ApiError::WrongContent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_medusas_word_ends_a_session() {
        assert_eq!(is_ended("OK"), Ok(()));
        for answer in ["", "{}", "<h1>Sign in</h1>", r#"{"success":true}"#] {
            assert_eq!(is_ended(answer), Err(ApiError::WrongContent), "{answer}");
        }
    }
}
