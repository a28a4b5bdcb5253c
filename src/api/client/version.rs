//! Finds out which version of the Admin API a server speaks.

use serde::Deserialize;

use crate::api::answer::record;
use crate::api::auth::User;
use crate::api::client::AdminApi;
use crate::api::transport::RawAnswer;
use crate::api::{ApiError, MedusaVersion, Reply, Request, lenient};
use crate::domain::json;

/// The path that both versions answer, each in its own way, also to other origins (CORS). Version 2 answers with the user who
/// is signed in; version 1 takes `me` for an id.
pub const TELLING_PATH: &str = "/admin/users/me";

#[derive(Deserialize)]
struct ErrorBody {
    #[serde(default, deserialize_with = "lenient::or_default")]
    message: Option<String>,
}

impl AdminApi {
    /// Asks which version the server speaks; `None` if its answer does not tell.
    ///
    /// # Errors
    /// `Network` and `Timeout`.
    pub fn find_version(&self) -> Reply<Option<MedusaVersion>> {
        let transport = self.transport().clone();
        Box::pin(async move {
            let answer = transport.ask(&Request::get(TELLING_PATH)).await;
            Ok(told_by(&answer?))
        })
    }
}

/// The version that an answer to [`TELLING_PATH`] tells.
fn told_by(answer: &RawAnswer) -> Option<MedusaVersion> {
    let RawAnswer { status, body, .. } = answer;
    let message = || json::object(body).and_then(|body: ErrorBody| body.message);
    match status {
        200 => {
            let user: Result<User, ApiError> = record(body, "user");
            user.is_ok().then_some(MedusaVersion::V2)
        }
        401 if ApiError::is_unauthorized_text(body) => Some(MedusaVersion::V1),
        401 => message().map(|_| MedusaVersion::V2),
        // Version 1 looks for a user with the id "me", version 2 for the one of the token.
        404 => message().map(|message| match message.contains("id: me ") {
            true => MedusaVersion::V1,
            false => MedusaVersion::V2,
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_versions_are_told_apart_by_their_answers() {
        let (v1, v2) = (Some(MedusaVersion::V1), Some(MedusaVersion::V2));
        for (status, body, version) in [
            (200, r#"{"user":{"id":"user_1","email":"a@b.example"}}"#, v2),
            (401, r#"{"message":"Unauthorized"}"#, v2),
            (
                404,
                r#"{"type":"not_found","message":"User with id: apk_1 was not found"}"#,
                v2,
            ),
            (401, "Unauthorized", v1),
            (
                404,
                r#"{"type":"not_found","message":"User with id: me was not found"}"#,
                v1,
            ),
            (200, "<h1>Welcome</h1>", None),
            (200, "{}", None),
            (401, "<h1>Sign in</h1>", None),
            (404, "<h1>Not found</h1>", None),
            (403, "", None),
            (502, "", None),
        ] {
            let answer = RawAnswer::new(status, body);
            assert_eq!(told_by(&answer), version, "{status} {body}");
        }
    }
}
