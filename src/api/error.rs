//! Everything that can go wrong between the page and the Admin API, as one enum.

use serde::Deserialize;

use crate::api::lenient;
use crate::domain::json;

/// Why a request failed. `message` is the server's own text, if it sent one; the page shows it beside its own
/// explanation, never instead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// 400: the server rejected the request as malformed.
    BadRequest { message: Option<String> },
    /// 401: no session, or one that has ended.
    Unauthorized,
    /// 404: no such record or no such route.
    NotFound { message: Option<String> },
    /// 409: another request was changing the same record.
    Conflict { message: Option<String> },
    /// 422: understood but not allowed; Medusa answers it for duplicate names.
    Unprocessable {
        message: Option<String>,
        duplicate: bool,
    },
    /// 429: too many requests; the seconds to wait, if the server names them.
    TooManyRequests { retry_after: Option<u32> },
    /// 500 and above; gateways answer 502, 503 and 504.
    Server {
        status: u16,
        message: Option<String>,
    },
    /// Any other status that is not a success.
    Status {
        status: u16,
        message: Option<String>,
    },
    /// An error status with an answer that Medusa does not send: a proxy, a gateway or a sign-on page stands in front of
    /// it. Says nothing about the session, the record or the input.
    Foreign { status: u16 },
    /// Something in front of the shop takes away what DELETE requests carry, or refuses such requests.
    BodyLost,
    /// No answer: offline, refused, blocked by CORS or mixed content. Browsers do not reveal which.
    Network,
    /// No answer within the time limit of the request.
    Timeout,
    /// An answer that the Admin API does not send (HTML, cut off, not JSON).
    WrongContent,
    /// The part of this page that speaks the server's version could not be fetched.
    MissingPart,
    /// Whether a write has happened could not be found out: its answer left that open, and so did the looks at what the
    /// server holds. The reason is inside.
    OutcomeOpen(Box<ApiError>),
}

/// The body of Medusa's errors: `{"code"?, "type", "message"}`.
#[derive(Default, Deserialize)]
struct ErrorBody {
    #[serde(default, deserialize_with = "lenient::or_default")]
    message: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    r#type: Option<String>,
}

impl ApiError {
    /// The error for an answer whose status is not a success. `body` may be anything: Medusa answers 401 in plain text
    /// and 413 in HTML, and proxies send bodies of their own.
    pub fn from_answer(status: u16, body: &str, retry_after: Option<u32>) -> Self {
        let ErrorBody { message, r#type } = json::object(body).unwrap_or_default();
        match status {
            401 if message.is_none() && !Self::is_unauthorized_text(body) => {
                Self::Foreign { status }
            }
            400 | 404 | 409 | 422 if message.is_none() => Self::Foreign { status },
            // Version 2's duplicate; version 1 answers 422.
            400 if message.as_deref().is_some_and(is_duplicate) => Self::Unprocessable {
                message,
                duplicate: true,
            },
            400 => Self::BadRequest { message },
            401 => Self::Unauthorized,
            404 => Self::NotFound { message },
            409 => Self::Conflict { message },
            422 => Self::Unprocessable {
                message,
                duplicate: r#type.as_deref() == Some("duplicate_error"),
            },
            429 => Self::TooManyRequests { retry_after },
            500.. => Self::Server { status, message },
            _ => Self::Status { status, message },
        }
    }

    /// Whether this is how version 1 words a 401: the status as text, or nothing. Version 2 sends JSON.
    pub fn is_unauthorized_text(body: &str) -> bool {
        matches!(body.trim(), "" | "Unauthorized")
    }

    /// Whether the same request may well succeed soon, so that a read is repeated automatically.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Network | Self::TooManyRequests { .. } => true,
            Self::Server { status, .. } => matches!(status, 502..=504),
            _ => false,
        }
    }

    /// Whether a write that failed so may have happened nevertheless: only what Medusa itself answers says that it has not.
    pub fn leaves_outcome_open(&self) -> bool {
        match self {
            Self::Network
            | Self::Timeout
            | Self::WrongContent
            | Self::Foreign { .. }
            | Self::Server { .. }
            | Self::Status { .. }
            | Self::OutcomeOpen(_) => true,
            Self::BadRequest { .. }
            | Self::Unauthorized
            | Self::NotFound { .. }
            | Self::Conflict { .. }
            | Self::Unprocessable { .. }
            | Self::TooManyRequests { .. }
            | Self::MissingPart
            | Self::BodyLost => false,
        }
    }

    /// Whether something in front of the shop asks for a sign-in of its own: HTTP Basic, single sign-on, a network.
    pub fn asks_for_other_sign_in(&self) -> bool {
        matches!(
            self,
            Self::Foreign { status: 401 | 403 }
                | Self::Status {
                    status: 403 | 407,
                    ..
                }
                | Self::Server { status: 511, .. }
        )
    }

    /// Whether the write may have happened although the server was asked what it holds.
    pub fn is_outcome_open(&self) -> bool {
        matches!(self, Self::OutcomeOpen(_))
    }

    /// Why a request failed, whether or not its outcome is open.
    pub fn cause(&self) -> &Self {
        match self {
            Self::OutcomeOpen(cause) => cause,
            error => error,
        }
    }

    /// The status of the answer; 0 if there was no answer or not one of the Admin API's.
    pub fn status(&self) -> u16 {
        match self.cause() {
            Self::BadRequest { .. } => 400,
            Self::Unauthorized => 401,
            Self::NotFound { .. } => 404,
            Self::Conflict { .. } => 409,
            Self::Unprocessable { .. } => 422,
            Self::TooManyRequests { .. } => 429,
            Self::Server { status, .. }
            | Self::Status { status, .. }
            | Self::Foreign { status } => *status,
            Self::Network
            | Self::Timeout
            | Self::WrongContent
            | Self::MissingPart
            | Self::BodyLost
            | Self::OutcomeOpen(_) => 0,
        }
    }

    /// The server's own text, if it sent one.
    pub fn server_text(&self) -> Option<&str> {
        match self.cause() {
            Self::BadRequest { message }
            | Self::NotFound { message }
            | Self::Conflict { message }
            | Self::Unprocessable { message, .. }
            | Self::Server { message, .. }
            | Self::Status { message, .. } => message.as_deref(),
            _ => None,
        }
    }
}

/// Whether this is how version 2 says that a name is taken: `Customer group with name: VIP, already exists.`
fn is_duplicate(message: &str) -> bool {
    message.ends_with("already exists.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_medusa_does_not_send_is_foreign() {
        let page = "<!doctype html><h1>Sign in</h1>";
        for (status, body) in [
            (400, page),
            (401, page),
            (404, page),
            (409, ""),
            (422, "{}"),
            (422, r#"{"message":7}"#),
            (400, "[\"message\"]"),
            (404, "Not found"),
        ] {
            let error = ApiError::from_answer(status, body, None);
            assert_eq!(error, ApiError::Foreign { status }, "{status} {body}");
            assert!(error.leaves_outcome_open());
            assert!(!error.is_transient());
        }
        for body in ["Unauthorized", "", r#"{"message":"Unauthorized"}"#] {
            let error = ApiError::from_answer(401, body, None);
            assert_eq!(error, ApiError::Unauthorized);
            assert!(!error.leaves_outcome_open());
        }
    }

    #[test]
    fn statuses_become_their_variants() {
        let text = Some("no".to_owned());
        let body = r#"{"type":"duplicate_error","message":"no"}"#;
        let of = |status| ApiError::from_answer(status, body, Some(3));
        assert_eq!(
            of(400),
            ApiError::BadRequest {
                message: text.clone()
            }
        );
        assert_eq!(of(401), ApiError::Unauthorized);
        for status in [400, 401, 404, 409, 413, 422, 429, 500, 503] {
            assert_eq!(of(status).status(), status);
        }
        assert_eq!(
            of(404),
            ApiError::NotFound {
                message: text.clone()
            }
        );
        assert_eq!(
            of(409),
            ApiError::Conflict {
                message: text.clone()
            }
        );
        assert_eq!(
            of(422),
            ApiError::Unprocessable {
                message: text.clone(),
                duplicate: true
            }
        );
        assert_eq!(
            of(429),
            ApiError::TooManyRequests {
                retry_after: Some(3)
            }
        );
        assert_eq!(
            of(500),
            ApiError::Server {
                status: 500,
                message: text.clone()
            }
        );
        assert_eq!(
            of(413),
            ApiError::Status {
                status: 413,
                message: text
            }
        );
    }

    #[test]
    fn a_taken_name_is_a_duplicate_in_both_versions() {
        let v2 =
            r#"{"type":"invalid_data","message":"Customer group with name: VIP, already exists."}"#;
        let v1 = r#"{"type":"duplicate_error","message":"Key (name)=(VIP) already exists."}"#;
        for (status, body) in [(400, v2), (422, v1)] {
            let error = ApiError::from_answer(status, body, None);
            assert!(
                matches!(
                    error,
                    ApiError::Unprocessable {
                        duplicate: true,
                        ..
                    }
                ),
                "{error:?}"
            );
        }
    }

    #[test]
    fn another_sign_in_is_told_from_the_shops() {
        let page = "<!doctype html><h1>Sign in</h1>";
        for (status, body, other) in [
            (401, page, true),
            (403, page, true),
            (407, page, true),
            (511, page, true),
            (401, "Unauthorized", false),
            (404, page, false),
            (500, page, false),
        ] {
            let error = ApiError::from_answer(status, body, None);
            assert_eq!(error.asks_for_other_sign_in(), other, "{status} {body}");
        }
    }

    #[test]
    fn bodies_that_are_not_json_give_no_server_text() {
        let error = ApiError::from_answer(500, "<html>Internal Server Error</html>", None);
        assert_eq!(error.server_text(), None);
    }

    #[test]
    fn only_passing_faults_are_repeated() {
        assert!(ApiError::Network.is_transient());
        assert!(ApiError::from_answer(503, "", None).is_transient());
        assert!(!ApiError::from_answer(500, "", None).is_transient());
        assert!(!ApiError::Timeout.is_transient());
        assert!(!ApiError::Unauthorized.is_transient());
    }
}
