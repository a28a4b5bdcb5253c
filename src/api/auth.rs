//! The signed-in user, and what a server answers to a sign-in.

use serde::{Deserialize, Serialize};

use crate::api::{MedusaVersion, lenient};

/// Where version 2 is asked who is signed in. Version 1 answers it, too, in words of its own, and both let other origins read
/// that (CORS).
pub const V2_WHO_PATH: &str = "/admin/users/me";

/// Where a server is asked who is signed in.
pub fn who_path(version: MedusaVersion) -> &'static str {
    match version {
        MedusaVersion::V1 => "/admin/auth",
        MedusaVersion::V2 => V2_WHO_PATH,
    }
}

/// The signed-in member of the shop's staff. Version 1's answers carry the user's API token in clear text; there is no field for
/// it, so it is dropped while decoding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct User {
    #[serde(deserialize_with = "lenient::id")]
    pub id: String,
    /// Empty for a secret API key.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub email: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub first_name: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub last_name: Option<String>,
}

/// E-mail and password.
#[derive(Serialize)]
pub struct SignInBody<'a> {
    pub email: &'a str,
    pub password: &'a str,
}

/// How the server knows who sends the requests after a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInWay {
    /// By a JWT that the client sends along.
    Token,
    /// By a session cookie that the browser stores.
    Session,
}

/// What a server answers to the right e-mail and password, or the right code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedIn {
    /// A JWT that is valid for a day.
    Token(String),
    /// A session cookie. The browser may have refused to store it: only the current user shows that.
    Session,
    /// It asks for a code as well.
    SecondFactor(SecondFactor),
    /// It leaves the sign-in to another provider, on a page of that provider.
    Elsewhere,
    /// The e-mail address has to be verified first.
    Unverified,
}

/// A code that a server asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFactor {
    /// A JWT that is good for sending the code only.
    pub token: String,
    pub challenge_id: String,
    /// `totp`.
    pub method: String,
    /// The method by which one of the person's recovery codes is sent, if they have any.
    pub recovery: Option<String>,
}

impl SecondFactor {
    /// The same, to be met by a recovery code where there are any.
    #[must_use]
    pub fn by_recovery_code(mut self) -> Self {
        if let Some(method) = self.recovery.take() {
            self.method = method;
        }
        self
    }
}

/// Who has created a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Creator {
    /// The e-mail address of an admin user.
    User(String),
    /// The name of an API key.
    Key(String),
    /// There is no such user or key any more.
    Gone,
}
