//! What can go wrong between the page and the Admin API, as one enum.

use super::decode::Fields;

/// Why a request did not bring what was asked for. `message` is the server's own text, where it sent one: shown
/// beside our explanation, never instead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// 400: the server refused the request as malformed.
    BadRequest { message: Option<String> },
    /// 401: no session, or one that has ended.
    Unauthorized,
    /// 404: no such record or no such route.
    NotFound { message: Option<String> },
    /// 409: another request was changing the same thing.
    Conflict { message: Option<String> },
    /// 422: understood but not allowed; Medusa uses it for duplicate names.
    Unprocessable {
        message: Option<String>,
        duplicate: bool,
    },
    /// 429: too many requests; the wait in seconds, if the server names one.
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
    /// No answer: offline, refused, blocked by CORS or mixed content. A browser does not tell these apart.
    Network,
    /// No answer within the time a request may take.
    Timeout,
    /// An answer that is not what the Admin API sends (HTML, cut off, not JSON).
    WrongContent,
}

impl ApiError {
    /// The error for an answer with a status that is not a success. `body` may be anything: Medusa answers 401 in
    /// plain text and 413 in HTML, and proxies have bodies of their own.
    pub fn from_answer(status: u16, body: &str, retry_after: Option<u32>) -> Self {
        // Medusa's errors are `{"code"?, "type", "message"}`.
        let fields = Fields::of(body);
        let text = |name| fields.as_ref().and_then(|fields| fields.text(name));
        let message = text("message");
        match status {
            400 => Self::BadRequest { message },
            401 => Self::Unauthorized,
            404 => Self::NotFound { message },
            409 => Self::Conflict { message },
            422 => Self::Unprocessable {
                message,
                duplicate: text("type").as_deref() == Some("duplicate_error"),
            },
            429 => Self::TooManyRequests { retry_after },
            500.. => Self::Server { status, message },
            _ => Self::Status { status, message },
        }
    }

    /// Whether asking the same thing again soon may well succeed, so that a read may be repeated unasked.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Network | Self::TooManyRequests { .. } => true,
            Self::Server { status, .. } => matches!(status, 502..=504),
            _ => false,
        }
    }

    /// The status of the answer; 0 if there was none, or none that the Admin API sends.
    pub fn status(&self) -> u16 {
        match self {
            Self::BadRequest { .. } => 400,
            Self::Unauthorized => 401,
            Self::NotFound { .. } => 404,
            Self::Conflict { .. } => 409,
            Self::Unprocessable { .. } => 422,
            Self::TooManyRequests { .. } => 429,
            Self::Server { status, .. } | Self::Status { status, .. } => *status,
            Self::Network | Self::Timeout | Self::WrongContent => 0,
        }
    }

    /// The server's own words, if it sent any.
    pub fn server_text(&self) -> Option<&str> {
        match self {
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

#[cfg(test)]
mod tests {
    use super::*;

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
