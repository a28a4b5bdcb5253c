//! What a session can be, and why signing in fails.

use crate::api::ApiError;
use crate::api::auth::{SecondFactor, User};

/// The state of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// The server is being asked whether there is one.
    Checking,
    /// The server could not be asked.
    Unknown(ApiError),
    SignedOut,
    SignedIn(User),
    /// It ended while the page was in use. The page stays, and a dialog asks to sign in again.
    Expired(User),
}

/// Why signing in failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInError {
    WrongPassword,
    MalformedEmail,
    /// The server answered with a session cookie that the browser did not store.
    CookieRefused,
    /// The server asks for a code as well, which [`Session::verify`] takes.
    SecondFactor(SecondFactor),
    /// The code is wrong.
    WrongCode,
    /// The server takes no more codes for this sign-in: that took too long, or there were too many wrong ones.
    CodeRefused,
    /// The server leaves the sign-in to another provider.
    Elsewhere,
    /// The email address has to be verified first.
    Unverified,
    Api(ApiError),
}

impl From<ApiError> for SignInError {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Unauthorized => Self::WrongPassword,
            ApiError::BadRequest {
                message: Some(text),
            } if text.contains("email") => Self::MalformedEmail,
            error => Self::Api(error),
        }
    }
}
