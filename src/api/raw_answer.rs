//! An answer as it came, and whose it is. Pure.
//!
//! Proxies, gateways, firewalls and sign-on pages answer in the place of Medusa, with any status and in any form. Only an error in
//! Medusa's own form is taken for Medusa's: `{"type", "message"}`, for a 401 the form of the server's version. Everything else
//! is [`ApiError::Foreign`], and says nothing about the session, the record or the input.

use serde::Deserialize;

use crate::api::request::Purpose;
use crate::api::{ApiError, MedusaVersion, lenient};
use crate::domain::json;

/// How version 1 words a 401: the status as text.
const V1_UNAUTHORIZED: &str = "Unauthorized";
/// How version 1 words the 400 to the token of a user who was deleted.
const V1_BAD_REQUEST: &str = "Bad Request";
/// How version 2 words a 401, unless a sign-in is refused: without a type.
const V2_UNAUTHORIZED: &str = r#"{"message":"Unauthorized"}"#;
/// How version 2 begins the 401 to a secret API key that was sent as a token.
const V2_SECRET_KEY: &str = r#"{"message":"A secret API key was passed"#;
/// What stands for the status of an answer from another address than was asked: Medusa leads nowhere.
const REDIRECTED: u16 = 302;

/// An answer as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawAnswer {
    pub status: u16,
    pub body: String,
    pub content_type: Option<String>,
    /// The header `Retry-After` in seconds.
    pub retry_after: Option<u32>,
    /// It has the header `WWW-Authenticate`, which Medusa never sends. Browsers hide it from pages of other origins.
    pub asks_for_password: bool,
    /// It came from another address than was asked.
    pub is_redirected: bool,
}

/// The body of Medusa's errors: `{"code"?, "type", "message"}`.
#[derive(Default, Deserialize)]
struct ErrorBody {
    #[serde(default, deserialize_with = "lenient::or_default")]
    message: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: Option<String>,
}

/// The types of Medusa's errors, in both versions; and those of the database library that it answers 409 for. Other servers word
/// theirs in the same form: `{"type":"error","message":"Not found"}`.
const TYPES: [&str; 20] = [
    "not_found",
    "invalid_data",
    "not_allowed",
    "unauthorized",
    "forbidden",
    "duplicate_error",
    "conflict",
    "invalid_argument",
    "unexpected_state",
    "unknown_error",
    "db_error",
    "database_error",
    "unknown_modules",
    "insufficient_inventory",
    "cart_incompatible_state",
    "payment_authorization_error",
    "payment_requires_more_error",
    "QueryRunnerAlreadyReleasedError",
    "TransactionAlreadyStartedError",
    "TransactionNotStartedError",
];

impl ErrorBody {
    /// Whether it is an error of Medusa with this status. What is not there is the proof of a deletion, so nothing but its own
    /// type says that.
    fn is_medusas(&self, status: u16) -> bool {
        let is_known = |kind: &str| match status {
            404 => kind == "not_found",
            409 => kind == "conflict" || TYPES.contains(&kind) && kind.ends_with("Error"),
            _ => TYPES.contains(&kind),
        };
        self.message.is_some() && self.r#type.as_deref().is_some_and(is_known)
    }
}

impl RawAnswer {
    /// The text of a success.
    ///
    /// # Errors
    /// The [`ApiError`] of any other answer to a request with this purpose. A probe's answer has the status 0.
    pub fn into_text(self, purpose: Purpose, version: MedusaVersion) -> Result<String, ApiError> {
        let status = self.status;
        match status {
            200..300 if self.is_redirected && !self.body.trim_start().starts_with('{') => {
                Err(ApiError::Foreign { status: REDIRECTED })
            }
            200..300 => Ok(self.body),
            _ => Err(self.error(purpose, version)),
        }
    }

    fn error(&self, purpose: Purpose, version: MedusaVersion) -> ApiError {
        let status = self.status;
        let ErrorBody { message, r#type } = self.own();
        match status {
            401 if self.is_medusas_401(r#type.as_deref(), purpose, version) => {
                ApiError::Unauthorized
            }
            400 if purpose == Purpose::WhoIsThere && self.body == V1_BAD_REQUEST => {
                ApiError::BadRequest { message: None }
            }
            401 => ApiError::Foreign { status },
            400 | 403 | 404 | 409 | 422 if message.is_none() => ApiError::Foreign { status },
            // Version 2's duplicate; version 1 answers 422.
            400 if message.as_deref().is_some_and(is_duplicate) => ApiError::Unprocessable {
                message,
                duplicate: true,
            },
            400 => ApiError::BadRequest { message },
            403 => ApiError::Forbidden { message },
            404 => ApiError::NotFound { message },
            409 => ApiError::Conflict { message },
            422 => ApiError::Unprocessable {
                message,
                duplicate: r#type.as_deref() == Some("duplicate_error"),
            },
            429 => ApiError::TooManyRequests {
                retry_after: self.retry_after,
            },
            500.. => ApiError::Server { status, message },
            _ => ApiError::Status { status, message },
        }
    }

    /// Whether a 401 has the form of this version. `kind` is the type of an error in Medusa's form.
    fn is_medusas_401(&self, kind: Option<&str>, purpose: Purpose, version: MedusaVersion) -> bool {
        match version {
            _ if self.asks_for_password => false,
            MedusaVersion::V1 => self.body == V1_UNAUTHORIZED,
            MedusaVersion::V2 => {
                kind == Some("unauthorized")
                    || purpose != Purpose::SignIn
                        && (self.body == V2_UNAUTHORIZED || self.body.starts_with(V2_SECRET_KEY))
            }
        }
    }

    /// Whether only asking who is signed in shows whether a 401 is about the session: gateways word theirs as version 2
    /// does, or send nothing. Version 1 sends text without saying so, which no other does.
    pub fn is_doubtful_401(&self, version: MedusaVersion) -> bool {
        let body = self.body.trim();
        let is_alike = match version {
            MedusaVersion::V1 => body == V1_UNAUTHORIZED && self.content_type.is_some(),
            MedusaVersion::V2 => {
                self.is_medusas_401(self.own().r#type.as_deref(), Purpose::Data, version)
            }
        };
        self.status == 401 && !self.asks_for_password && (is_alike || body.is_empty())
    }

    /// What a doubtful 401 is if the session is valid: a permission that is missing, or not Medusa's.
    pub fn in_session(&self) -> ApiError {
        match self.own().message {
            None => ApiError::Foreign { status: 401 },
            message => ApiError::Forbidden { message },
        }
    }

    /// The error in Medusa's own form; empty if it is none.
    fn own(&self) -> ErrorBody {
        let body = json::object(&self.body);
        let body = body.filter(|body: &ErrorBody| body.is_medusas(self.status));
        body.unwrap_or_default()
    }

    /// The version that words an answer so to the question who is signed in, at version 2's address for it.
    pub fn tells_version(&self) -> Option<MedusaVersion> {
        match self.status {
            401 if self.is_medusas_401(None, Purpose::WhoIsThere, MedusaVersion::V1) => {
                Some(MedusaVersion::V1)
            }
            401 => self
                .is_medusas_401(None, Purpose::WhoIsThere, MedusaVersion::V2)
                .then_some(MedusaVersion::V2),
            // Version 1 looks for a user with the id "me", version 2 for the one of the token.
            404 => match self.own().message?.contains("id: me ") {
                true => Some(MedusaVersion::V1),
                false => Some(MedusaVersion::V2),
            },
            _ => None,
        }
    }
}

/// Whether this is how version 2 says that a name is taken: `Customer group with name: VIP, already exists.`
fn is_duplicate(message: &str) -> bool {
    message.ends_with("already exists.")
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[path = "raw_answer_tests.rs"]
mod tests;
