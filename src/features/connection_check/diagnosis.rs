//! Diagnoses the connection from this page to a shop step by step. Pure.
//!
//! Browsers hide from a page why a request failed, so that it cannot explore other people's networks. But the outcomes of
//! several requests in the right order reveal the step that fails.

use crate::api::{ApiError, MedusaVersion};
use crate::config::Auth;

/// A precondition of a connection. They are checked in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The browser allows requests to the shop's URL.
    Address,
    /// A server answers at the URL.
    Server,
    /// The server allows this page to read its answers (CORS).
    Permission,
    /// The answers are those of a Medusa Admin API.
    Medusa,
    /// The user is signed in.
    Session,
}

impl Step {
    pub const ALL: [Self; 5] = [
        Self::Address,
        Self::Server,
        Self::Permission,
        Self::Medusa,
        Self::Session,
    ];
}

/// The reason why a connection fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionProblem {
    /// The page was loaded over https and the shop's URL is http.
    MixedContent,
    /// The browser has no network.
    Offline,
    /// The Content Security Policy of the page forbids the request (`connect-src`).
    Policy,
    /// Nothing answers.
    Unreachable,
    /// There is no answer in time.
    Slow,
    /// The browser does not let the page reach devices in the local network, where the shop is.
    LocalNetwork,
    /// The server of the page answers, and requests to the shop at the same address are cut off.
    CutOff,
    /// There is an answer, but the page may not read it: `admin_cors` (version 2: `adminCors`) of the server does not contain the page's origin, or
    /// another server answers.
    Unreadable,
    /// Something in front of the shop asks for a sign-in of its own.
    OtherSignIn,
    /// The same, by HTTP Basic.
    Basic,
    /// The network asks for a sign-in before it lets anything through.
    Portal,
    /// Something in front of the shop turns the requests away.
    TurnedAway,
    /// The answer is not that of a Medusa server.
    NotMedusa,
    /// It is a Medusa server of this version, and the configuration says another.
    OtherVersion(MedusaVersion),
    /// What DELETE requests carry does not arrive.
    BodyLost,
    /// The server answers with this error status.
    Faulty(u16),
    SignedOut,
    /// Like `SignedOut`, and the server lets the page read the Admin API, but not sign in: `authCors` of version 2 does not contain
    /// the page's origin.
    SignInUnreadable,
    /// Like `SignedOut`, but only cookies are used and the server is on another host: the browser may not store its
    /// cookies.
    Cookies,
}

impl ConnectionProblem {
    /// The step that fails.
    pub fn step(self) -> Step {
        match self {
            Self::MixedContent | Self::LocalNetwork => Step::Address,
            Self::Offline | Self::Policy | Self::Unreachable | Self::CutOff | Self::Slow => {
                Step::Server
            }
            Self::Unreadable => Step::Permission,
            Self::OtherSignIn
            | Self::Basic
            | Self::Portal
            | Self::TurnedAway
            | Self::NotMedusa
            | Self::OtherVersion(_)
            | Self::BodyLost
            | Self::Faulty(_) => Step::Medusa,
            Self::SignedOut | Self::SignInUnreadable | Self::Cookies => Step::Session,
        }
    }
}

/// The two ends of the connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// The page's origin.
    pub page: String,
    /// The shop's complete URL.
    pub shop: String,
}

impl Connection {
    /// `backend` is the shop's URL as configured; empty for the page's own origin.
    pub fn new(page: String, backend: &str) -> Self {
        let shop = match backend {
            "" => page.clone(),
            backend => backend.to_owned(),
        };
        Self { page, shop }
    }

    /// Whether the shop is on another origin, so that its server has to allow the page (CORS).
    pub fn is_cross_origin(&self) -> bool {
        let rest = self.shop.strip_prefix(&self.page);
        rest.is_none_or(|rest| !rest.is_empty() && !rest.starts_with('/'))
    }

    /// The problem if the browser does not allow requests to the shop at all. Servers on the user's own machine are allowed
    /// over http.
    pub fn forbidden(&self) -> Option<ConnectionProblem> {
        let host = host(self.shop.strip_prefix("http://")?);
        let is_number = |char: char| char.is_ascii_digit() || char == '.';
        let is_near = host.ends_with("localhost")
            || host == "[::1]"
            || host.starts_with("127.") && host.chars().all(is_number);
        (self.page.starts_with("https://") && !is_near).then_some(ConnectionProblem::MixedContent)
    }

    /// The problem that the outcome of a probe reveals. `blocked` is whether the page's policy forbade a request.
    pub fn unanswered(
        error: Option<ApiError>,
        online: bool,
        blocked: bool,
    ) -> Option<ConnectionProblem> {
        match error? {
            ApiError::Network if blocked => Some(ConnectionProblem::Policy),
            ApiError::Network if !online => Some(ConnectionProblem::Offline),
            ApiError::Network => Some(ConnectionProblem::Unreachable),
            ApiError::Timeout => Some(ConnectionProblem::Slow),
            // Any other error is an answer.
            _ => None,
        }
    }

    /// The problem of a server that answers probes, but answers with this error when asked who is signed in.
    pub fn refused(&self, error: &ApiError, auth: Auth) -> ConnectionProblem {
        match error {
            ApiError::Network if self.is_cross_origin() => ConnectionProblem::Unreadable,
            ApiError::Network => ConnectionProblem::Unreachable,
            ApiError::Timeout => ConnectionProblem::Slow,
            ApiError::Unauthorized if auth == Auth::Session && !self.share_host() => {
                ConnectionProblem::Cookies
            }
            // The server answers 400 for the token of a deleted user.
            ApiError::Unauthorized | ApiError::BadRequest { .. } => ConnectionProblem::SignedOut,
            ApiError::Server { status: 511, .. } => ConnectionProblem::Portal,
            ApiError::Foreign { status: 403 } => ConnectionProblem::TurnedAway,
            error if error.asks_for_other_sign_in() => ConnectionProblem::OtherSignIn,
            ApiError::BodyLost => ConnectionProblem::BodyLost,
            ApiError::Server { status, .. } => ConnectionProblem::Faulty(*status),
            ApiError::TooManyRequests { .. } | ApiError::Forbidden { .. } => {
                ConnectionProblem::Faulty(error.status())
            }
            _ => ConnectionProblem::NotMedusa,
        }
    }

    /// Whether page and shop share cookies, which apply to a host on all ports.
    fn share_host(&self) -> bool {
        let host_of = |address: &str| {
            let rest = address.split_once("://").map(|(_, rest)| rest);
            rest.map(|rest| host(rest).to_owned())
        };
        host_of(&self.page) == host_of(&self.shop)
    }
}

/// The host of a URL without its scheme.
pub(super) fn host(rest: &str) -> &str {
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.trim_end_matches(|char: char| char.is_ascii_digit());
    host.strip_suffix(':').unwrap_or(authority)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn connection(page: &str, shop: &str) -> Connection {
        Connection::new(page.to_owned(), shop)
    }

    #[test]
    fn secure_pages_ask_only_secure_servers_and_near_ones() {
        for (page, shop, forbidden) in [
            ("https://a.example", "http://b.example", true),
            ("https://a.example", "http://b.example:9000/shop", true),
            ("https://a.example", "http://127.b.example", true),
            ("https://a.example", "https://b.example", false),
            ("https://a.example", "", false),
            ("https://a.example", "http://localhost:9000", false),
            ("https://a.example", "http://shop.localhost", false),
            ("https://a.example", "http://127.0.0.1:9000", false),
            ("https://a.example", "http://[::1]:9000", false),
            ("http://a.example", "http://b.example", false),
        ] {
            let found = connection(page, shop).forbidden().is_some();
            assert_eq!(found, forbidden, "{page} {shop}");
        }
    }

    #[test]
    fn permission_is_needed_from_another_origin() {
        for (page, shop, apart) in [
            ("https://a.example", "", false),
            ("https://a.example", "https://a.example", false),
            ("https://a.example", "https://a.example/shop", false),
            ("https://a.example", "https://a.example:8443", true),
            ("https://a.example", "https://a.example.org", true),
            ("https://a.example", "http://a.example", true),
        ] {
            assert_eq!(
                connection(page, shop).is_cross_origin(),
                apart,
                "{page} {shop}"
            );
        }
    }

    #[test]
    fn failures_are_told_apart() {
        use ConnectionProblem::{
            Cookies, Faulty, NotMedusa, OtherSignIn, Portal, SignedOut, Slow, TurnedAway,
            Unreachable, Unreadable,
        };
        let apart = &connection("https://a.example", "https://b.example");
        let same = &connection("https://a.example", "");
        let next_door = &connection("http://localhost:8080", "http://localhost:9000");
        let (message, auto, session) = (None, Auth::Auto, Auth::Session);
        let server = |status| ApiError::Server {
            status,
            message: None,
        };
        let foreign = |status| ApiError::Foreign { status };
        for (connection, error, auth, problem) in [
            (apart, ApiError::Network, auto, Unreadable),
            (same, ApiError::Network, auto, Unreachable),
            (apart, ApiError::Timeout, auto, Slow),
            (apart, ApiError::Unauthorized, auto, SignedOut),
            (apart, ApiError::Unauthorized, session, Cookies),
            (next_door, ApiError::Unauthorized, session, SignedOut),
            (apart, server(503), auto, Faulty(503)),
            (apart, ApiError::NotFound { message }, auto, NotMedusa),
            (same, foreign(401), auto, OtherSignIn),
            (apart, foreign(404), auto, NotMedusa),
            (same, foreign(403), auto, TurnedAway),
            (same, server(511), auto, Portal),
            (same, ApiError::WrongContent, auto, NotMedusa),
        ] {
            let found = connection.refused(&error, auth);
            assert_eq!(found, problem, "{connection:?} {error:?}");
        }
    }

    #[test]
    fn silence_has_reasons_and_answers_are_none() {
        let of = |error, online, blocked| Connection::unanswered(Some(error), online, blocked);
        assert_eq!(
            of(ApiError::Network, true, false),
            Some(ConnectionProblem::Unreachable)
        );
        assert_eq!(
            of(ApiError::Network, false, false),
            Some(ConnectionProblem::Offline)
        );
        assert_eq!(
            of(ApiError::Network, true, true),
            Some(ConnectionProblem::Policy)
        );
        assert_eq!(
            of(ApiError::Timeout, true, false),
            Some(ConnectionProblem::Slow)
        );
        assert_eq!(of(ApiError::Foreign { status: 0 }, true, false), None);
        assert_eq!(Connection::unanswered(None, false, true), None);
    }

    proptest! {
        #[test]
        fn any_addresses_have_an_answer(page in ".*", shop in ".*") {
            let connection = connection(&page, &shop);
            let _ = (connection.is_cross_origin(), connection.forbidden(), connection.share_host());
        }
    }
}
