//! Finds out which version of the Admin API a server speaks.

use crate::api::answer::record;
use crate::api::auth::{User, V2_WHO_PATH};
use crate::api::client::AdminApi;
use crate::api::raw_answer::RawAnswer;
use crate::api::{ApiError, MedusaVersion, Reply, Request};

impl AdminApi {
    /// Asks which version the server speaks; `None` if its answer does not tell.
    ///
    /// # Errors
    /// `Network` and `Timeout`.
    pub fn find_version(&self) -> Reply<Option<MedusaVersion>> {
        let transport = self.transport().clone();
        Box::pin(async move {
            let answer = transport.ask(&Request::get(V2_WHO_PATH)).await;
            Ok(told_by(&answer?))
        })
    }
}

/// The version that an answer to [`V2_WHO_PATH`] tells: version 2 answers with the user who is signed in, version 1 takes `me`
/// for an id.
fn told_by(answer: &RawAnswer) -> Option<MedusaVersion> {
    if answer.status == 200 {
        let user: Result<User, ApiError> = record(&answer.body, "user");
        return user.is_ok().then_some(MedusaVersion::V2);
    }
    answer.tells_version()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_told_by_version_2_only() {
        for (status, body, version) in [
            (
                200,
                r#"{"user":{"id":"user_1","email":"a@b.example"}}"#,
                Some(MedusaVersion::V2),
            ),
            (200, "<h1>Welcome</h1>", None),
            (200, "{}", None),
            (
                401,
                r#"{"message":"Unauthorized"}"#,
                Some(MedusaVersion::V2),
            ),
            (401, "Unauthorized", Some(MedusaVersion::V1)),
        ] {
            let answer = RawAnswer {
                status,
                body: body.to_owned(),
                ..RawAnswer::default()
            };
            assert_eq!(told_by(&answer), version, "{status} {body}");
        }
    }
}
