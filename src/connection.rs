//! What a connection from this page to a shop takes, step by step, and where one fails. Pure.
//!
//! A browser tells a page little of why a request failed, to keep it from looking around in other people's networks. But
//! asked in the right order, the answers and the failures together say where it is.

use crate::admin_api::ApiError;
use crate::config::Auth;

/// What has to hold, in the order it is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The browser may ask at the shop's address at all.
    Address,
    /// Something answers there.
    Server,
    /// What answers lets this page read it (CORS).
    Permission,
    /// It is a Medusa Admin API.
    Medusa,
    /// It knows who is asking.
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

/// What is in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The page came by https and is to ask by http.
    MixedContent,
    /// The browser has no network.
    Offline,
    /// The page's own security headers forbid to ask there (`connect-src`).
    Policy,
    /// Nothing answers.
    Away,
    /// It does not answer in time.
    Slow,
    /// There is an answer, but the page may not read it: `admin_cors` of the server does not name the page's origin, or
    /// something answers that knows nothing of it.
    Unreadable,
    /// What answers is something else.
    NotMedusa,
    /// The server answers with a fault of its own: the status.
    Faulty(u16),
    SignedOut,
    /// As `SignedOut`, where only cookies are used and the server is on another host: browsers may not keep them.
    Cookies,
}

impl Trouble {
    /// Where it shows.
    pub fn step(self) -> Step {
        match self {
            Self::MixedContent => Step::Address,
            Self::Offline | Self::Policy | Self::Away | Self::Slow => Step::Server,
            Self::Unreadable => Step::Permission,
            Self::NotMedusa | Self::Faulty(_) => Step::Medusa,
            Self::SignedOut | Self::Cookies => Step::Session,
        }
    }
}

/// Between which two the connection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// The page's origin.
    pub page: String,
    /// The shop's address, whole.
    pub shop: String,
}

impl Ends {
    /// `backend` is the shop's address as configured: empty for the page's own origin.
    pub fn new(page: String, backend: &str) -> Self {
        let shop = match backend {
            "" => page.clone(),
            backend => backend.to_owned(),
        };
        Self { page, shop }
    }

    /// Whether the shop is at another origin, so that its server has to let the page in.
    pub fn are_apart(&self) -> bool {
        let rest = self.shop.strip_prefix(&self.page);
        rest.is_none_or(|rest| !rest.is_empty() && !rest.starts_with('/'))
    }

    /// What keeps the browser from asking at all. Servers on the reader's own machine may be asked by http.
    pub fn forbidden(&self) -> Option<Trouble> {
        let host = host(self.shop.strip_prefix("http://")?);
        let is_number = |char: char| char.is_ascii_digit() || char == '.';
        let is_near = host.ends_with("localhost")
            || host == "[::1]"
            || host.starts_with("127.") && host.chars().all(is_number);
        (self.page.starts_with("https://") && !is_near).then_some(Trouble::MixedContent)
    }

    /// What it means if nothing at all comes back. `blocked`: a policy of the page was in the way.
    pub fn silence(error: Option<ApiError>, online: bool, blocked: bool) -> Option<Trouble> {
        match error? {
            ApiError::Network if blocked => Some(Trouble::Policy),
            ApiError::Network if !online => Some(Trouble::Offline),
            ApiError::Network => Some(Trouble::Away),
            ApiError::Timeout => Some(Trouble::Slow),
            // Any answer, whatever it says.
            _ => None,
        }
    }

    /// What it means if asking who is signed in fails at a server that does answer.
    pub fn refusal(&self, error: &ApiError, auth: Auth) -> Trouble {
        match error {
            ApiError::Network if self.are_apart() => Trouble::Unreadable,
            ApiError::Network => Trouble::Away,
            ApiError::Timeout => Trouble::Slow,
            ApiError::Unauthorized if auth == Auth::Session && !self.share_host() => {
                Trouble::Cookies
            }
            // A token whose user is gone.
            ApiError::Unauthorized | ApiError::BadRequest { .. } => Trouble::SignedOut,
            ApiError::Server { status, .. } => Trouble::Faulty(*status),
            ApiError::TooManyRequests { .. } => Trouble::Faulty(error.status()),
            _ => Trouble::NotMedusa,
        }
    }

    /// Cookies know hosts, but not ports.
    fn share_host(&self) -> bool {
        let host_of = |address: &str| {
            let rest = address.split_once("://").map(|(_, rest)| rest);
            rest.map(|rest| host(rest).to_owned())
        };
        host_of(&self.page) == host_of(&self.shop)
    }
}

/// The host at the start of what follows the scheme of an address.
fn host(rest: &str) -> &str {
    let place = rest.split('/').next().unwrap_or_default();
    let host = place.trim_end_matches(|char: char| char.is_ascii_digit());
    host.strip_suffix(':').unwrap_or(place)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ends(page: &str, shop: &str) -> Ends {
        Ends::new(page.to_owned(), shop)
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
            let found = ends(page, shop).forbidden().is_some();
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
            assert_eq!(ends(page, shop).are_apart(), apart, "{page} {shop}");
        }
    }

    #[test]
    fn failures_are_told_apart() {
        let (apart, same) = (
            ends("https://a.example", "https://b.example"),
            ends("https://a.example", ""),
        );
        let next_door = ends("http://localhost:8080", "http://localhost:9000");
        let server = ApiError::from_answer(503, "", None);
        let missing = ApiError::from_answer(404, "", None);
        for (ends, error, auth, trouble) in [
            (&apart, &ApiError::Network, Auth::Auto, Trouble::Unreadable),
            (&same, &ApiError::Network, Auth::Auto, Trouble::Away),
            (&apart, &ApiError::Timeout, Auth::Auto, Trouble::Slow),
            (
                &apart,
                &ApiError::Unauthorized,
                Auth::Auto,
                Trouble::SignedOut,
            ),
            (
                &apart,
                &ApiError::Unauthorized,
                Auth::Session,
                Trouble::Cookies,
            ),
            (
                &next_door,
                &ApiError::Unauthorized,
                Auth::Session,
                Trouble::SignedOut,
            ),
            (&apart, &server, Auth::Auto, Trouble::Faulty(503)),
            (&apart, &missing, Auth::Auto, Trouble::NotMedusa),
            (
                &same,
                &ApiError::WrongContent,
                Auth::Auto,
                Trouble::NotMedusa,
            ),
        ] {
            assert_eq!(ends.refusal(error, auth), trouble, "{ends:?} {error:?}");
        }
    }

    #[test]
    fn silence_has_reasons_and_answers_are_none() {
        let of = |error, online, blocked| Ends::silence(Some(error), online, blocked);
        assert_eq!(of(ApiError::Network, true, false), Some(Trouble::Away));
        assert_eq!(of(ApiError::Network, false, false), Some(Trouble::Offline));
        assert_eq!(of(ApiError::Network, true, true), Some(Trouble::Policy));
        assert_eq!(of(ApiError::Timeout, true, false), Some(Trouble::Slow));
        assert_eq!(of(ApiError::from_answer(0, "", None), true, false), None);
        assert_eq!(Ends::silence(None, false, true), None);
    }

    proptest! {
        #[test]
        fn any_addresses_have_an_answer(page in ".*", shop in ".*") {
            let ends = ends(&page, &shop);
            let _ = (ends.are_apart(), ends.forbidden(), ends.share_host());
        }
    }
}
