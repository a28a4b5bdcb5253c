//! Everything that can go wrong between the page and the Admin API, as one enum.

/// Why a request failed. `message` is the server's own text, if it sent one; the page shows it beside its own
/// explanation, never instead of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// 400: the server rejected the request as malformed.
    BadRequest { message: Option<String> },
    /// 401: no session, or one that has ended.
    Unauthorized,
    /// 403: the user has not the permission. Version 2 and plugins know roles.
    Forbidden { message: Option<String> },
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
    /// So many groups match that the page does not read something of each to tell which are meant.
    TooManyToRead,
    /// A part of this page (a chunk) that the request needs could not be fetched.
    MissingPart,
    /// Whether a write has happened could not be found out: its answer left that open, and so did the looks at what the
    /// server holds. The reason is inside.
    OutcomeOpen(Box<ApiError>),
    /// A write has not happened as of now: its answer left that open, and the looks at what the server holds found it missing
    /// for some seconds. The server may still be at work on it. The reason is inside.
    MissingSoFar(Box<ApiError>),
}

impl ApiError {
    /// Whether the same request may well succeed soon, so that a read is repeated automatically.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Network | Self::TooManyRequests { .. } => true,
            // From 520 on are Cloudflare's for a server behind it that it could not reach.
            Self::Server { status, .. } => matches!(status, 502..=504 | 520..=524),
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
            | Self::OutcomeOpen(_)
            | Self::MissingSoFar(_) => true,
            Self::BadRequest { .. }
            | Self::Unauthorized
            | Self::Forbidden { .. }
            | Self::NotFound { .. }
            | Self::Conflict { .. }
            | Self::Unprocessable { .. }
            | Self::TooManyRequests { .. }
            | Self::TooManyToRead
            | Self::MissingPart
            | Self::BodyLost => false,
        }
    }

    /// Whether the server may still be at work on a write that failed so: a gateway gives up before the server does. Not
    /// where Medusa itself has answered, or something in front of it has turned the request away.
    pub fn may_go_on(&self) -> bool {
        matches!(
            self,
            Self::Network | Self::Timeout | Self::WrongContent | Self::Server { message: None, .. }
        )
    }

    /// Whether something in front of the shop asks for a sign-in of its own: HTTP Basic, single sign-on, a network.
    pub fn asks_for_other_sign_in(&self) -> bool {
        matches!(
            self,
            Self::Foreign { status: 302 | 401 }
                | Self::Status { status: 407, .. }
                | Self::Server { status: 511, .. }
        )
    }

    /// Whether the answer is one of Medusa itself.
    pub fn is_medusas(&self) -> bool {
        match self {
            Self::BadRequest { .. }
            | Self::Unauthorized
            | Self::Forbidden { .. }
            | Self::NotFound { .. }
            | Self::Conflict { .. }
            | Self::Unprocessable { .. } => true,
            Self::Server { message, .. } | Self::Status { message, .. } => message.is_some(),
            _ => false,
        }
    }

    /// Whether the write may have happened although the server was asked what it holds.
    pub fn is_outcome_open(&self) -> bool {
        matches!(self, Self::OutcomeOpen(_))
    }

    /// Whether the write may have happened, or may still happen.
    pub fn may_happen(&self) -> bool {
        matches!(self, Self::OutcomeOpen(_) | Self::MissingSoFar(_))
    }

    /// Why a request failed, whatever is known of its outcome.
    pub fn cause(&self) -> &Self {
        match self {
            Self::OutcomeOpen(cause) | Self::MissingSoFar(cause) => cause,
            error => error,
        }
    }

    /// The status of the answer; 0 if there was no answer or not one of the Admin API's.
    pub fn status(&self) -> u16 {
        match self.cause() {
            Self::BadRequest { .. } => 400,
            Self::Unauthorized => 401,
            Self::Forbidden { .. } => 403,
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
            | Self::TooManyToRead
            | Self::MissingPart
            | Self::BodyLost
            | Self::OutcomeOpen(_)
            | Self::MissingSoFar(_) => 0,
        }
    }

    /// The server's own text, if it sent one.
    pub fn server_text(&self) -> Option<&str> {
        match self.cause() {
            Self::BadRequest { message }
            | Self::Forbidden { message }
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

    fn server(status: u16, message: Option<&str>) -> ApiError {
        let message = message.map(str::to_owned);
        ApiError::Server { status, message }
    }

    #[test]
    fn another_sign_in_is_told_from_the_shops() {
        let (foreign, message) = (|status| ApiError::Foreign { status }, None);
        for (error, other) in [
            (foreign(401), true),
            // Single sign-on has led to its page.
            (foreign(302), true),
            (
                ApiError::Status {
                    status: 407,
                    message,
                },
                true,
            ),
            (server(511, None), true),
            // A firewall turns away without asking for anything.
            (foreign(403), false),
            (ApiError::Unauthorized, false),
            (ApiError::Forbidden { message: None }, false),
            (foreign(404), false),
            (server(500, None), false),
        ] {
            assert_eq!(error.asks_for_other_sign_in(), other, "{error:?}");
        }
    }

    #[test]
    fn only_passing_faults_are_repeated() {
        assert!(ApiError::Network.is_transient());
        assert!(server(503, None).is_transient());
        assert!(server(522, None).is_transient());
        assert!(!server(500, None).is_transient() && !server(511, None).is_transient());
        assert!(!ApiError::Timeout.is_transient());
        assert!(!ApiError::Unauthorized.is_transient());
        assert!(!ApiError::Foreign { status: 502 }.is_transient());
    }

    #[test]
    fn what_medusa_does_not_say_leaves_the_outcome_open() {
        for (error, leaves_open, may_go_on) in [
            (ApiError::Network, true, true),
            (ApiError::Timeout, true, true),
            (ApiError::WrongContent, true, true),
            (server(504, None), true, true),
            (server(500, Some("An unknown error occurred.")), true, false),
            (ApiError::Foreign { status: 403 }, true, false),
            (ApiError::Unauthorized, false, false),
            (ApiError::Forbidden { message: None }, false, false),
            (ApiError::NotFound { message: None }, false, false),
        ] {
            assert_eq!(error.leaves_outcome_open(), leaves_open, "{error:?}");
            assert_eq!(error.may_go_on(), may_go_on, "{error:?}");
        }
    }

    #[test]
    fn what_is_known_of_a_write_hides_no_cause() {
        for error in [
            ApiError::OutcomeOpen(Box::new(server(502, Some("no")))),
            ApiError::MissingSoFar(Box::new(server(502, Some("no")))),
        ] {
            assert!(error.may_happen() && error.leaves_outcome_open());
            assert_eq!((error.status(), error.server_text()), (502, Some("no")));
        }
        assert!(!ApiError::MissingSoFar(Box::new(ApiError::Network)).is_outcome_open());
    }
}
