//! Signing in and out.
//!
//! Source: `/auth/user/emailpass`, `/auth/session`, `/auth/token/refresh`, `/auth/mfa/challenges` and `/admin/users/me` of
//! Medusa 2.21.2. A sign-in that needs more than a password is answered 200 with a token, too: a token alone proves nothing.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use crate::api::answer::record;
use crate::api::auth::{Creator, SecondFactor, SignInBody, SignedIn, User};
use crate::api::request::Purpose;
use crate::api::{ApiError, Reply, Request, Transport, lenient};
use crate::domain::json;

/// The answer to e-mail and password.
#[derive(Deserialize)]
struct SignInAnswer {
    #[serde(default, deserialize_with = "lenient::or_default")]
    token: Option<String>,
    /// Where another provider asks for the sign-in.
    #[serde(default, deserialize_with = "lenient::or_default")]
    location: Option<String>,
    #[serde(default, deserialize_with = "lenient::or_default")]
    mfa_required: bool,
    #[serde(default, deserialize_with = "lenient::or_default")]
    verification_required: bool,
    #[serde(default, deserialize_with = "lenient::or_default")]
    mfa_challenge: Option<Challenge>,
}

#[derive(Deserialize)]
struct Challenge {
    #[serde(deserialize_with = "lenient::id")]
    id: String,
    #[serde(default, deserialize_with = "lenient::or_default")]
    methods: Vec<String>,
}

#[derive(Deserialize)]
struct TokenAnswer {
    token: String,
}

#[derive(Serialize)]
struct Verification<'a> {
    method: &'a str,
    code: &'a str,
}

#[derive(Serialize)]
struct Nothing {}

/// How the server calls signing in by e-mail and password.
const PROVIDER: &str = "emailpass";
/// The method of recovery codes among those of a second factor.
const RECOVERY: &str = "recovery_code";

/// Exchanges e-mail and password for a token, or for what is asked beside them.
pub fn sign_in(transport: &Transport, email: &str, password: &str) -> Reply<SignedIn> {
    let path = format!("/auth/user/{PROVIDER}");
    let request = Request::post(path, &SignInBody { email, password });
    let answer = transport.command(request.to(Purpose::SignIn), signed_in);
    Box::pin(async move {
        match answer.await {
            // The shop has its staff sign in by other providers only.
            Err(ApiError::BadRequest {
                message: Some(text),
            }) if text.ends_with(&format!("auth provider {PROVIDER}")) => Ok(SignedIn::Elsewhere),
            answer => answer,
        }
    })
}

fn signed_in(answer: &str) -> Result<SignedIn, ApiError> {
    let answer: SignInAnswer = json::object(answer).ok_or(ApiError::WrongContent)?;
    if answer.location.is_some() {
        return Ok(SignedIn::Elsewhere);
    }
    if answer.verification_required {
        return Ok(SignedIn::Unverified);
    }
    let token = answer.token.ok_or(ApiError::WrongContent)?;
    match (answer.mfa_required, answer.mfa_challenge) {
        (true, Some(challenge)) => Ok(SignedIn::SecondFactor(second_factor(token, challenge))),
        (true, None) => Err(ApiError::WrongContent),
        (false, _) => Ok(SignedIn::Token(token)),
    }
}

fn second_factor(token: String, challenge: Challenge) -> SecondFactor {
    let (recovery, methods): (Vec<String>, Vec<String>) = challenge
        .methods
        .into_iter()
        .partition(|method| method == RECOVERY);
    SecondFactor {
        token,
        challenge_id: challenge.id,
        method: (methods.into_iter().next()).unwrap_or_else(|| "totp".to_owned()),
        recovery: recovery.into_iter().next(),
    }
}

/// Exchanges the code of a second factor for a token.
pub fn verify(transport: &Transport, factor: &SecondFactor, code: &str) -> Reply<String> {
    let path = format!("/auth/mfa/challenges/{}/verify", factor.challenge_id);
    let method = &factor.method;
    let request = Request::post(path, &Verification { method, code }).with_token(&factor.token);
    let answer = transport.command(request.to(Purpose::SignIn), token);
    Box::pin(async move {
        match answer.await {
            Err(ApiError::BadRequest { message }) if is_over(message.as_deref()) => {
                Err(ApiError::NotFound { message })
            }
            answer => answer,
        }
    })
}

/// Whether the server takes no more codes: not that the code is wrong.
fn is_over(message: Option<&str>) -> bool {
    let text = message.unwrap_or_default();
    let reasons = [
        "has expired",
        "too many failed attempts",
        "already been completed",
    ];
    reasons.iter().any(|reason| text.contains(reason))
}

/// Has the browser store a session cookie for a token.
pub fn open_session(transport: &Transport, token: &str) -> Reply<()> {
    let request = Request::post("/auth/session", &Nothing {}).with_token(token);
    transport.command(request.to(Purpose::WhoIsThere), |answer| {
        record::<IgnoredAny>(answer, "user").map(drop)
    })
}

/// Ends the session of the cookie.
pub fn end_session(transport: &Transport) -> Reply<()> {
    let request = Request::delete("/auth/session").to(Purpose::WhoIsThere);
    transport.command(request, is_ended)
}

#[derive(Deserialize)]
struct Ended {
    success: bool,
}

/// Takes what the server answers as the proof.
fn is_ended(answer: &str) -> Result<(), ApiError> {
    match json::object(answer) {
        Some(Ended { success: true }) => Ok(()),
        _ => Err(ApiError::WrongContent),
    }
}

/// Exchanges the token that the transport has for one that is valid for longer.
pub fn renewed_token(transport: &Transport) -> Reply<String> {
    let request = Request::post("/auth/token/refresh", &Nothing {});
    transport.command(request.to(Purpose::WhoIsThere), token)
}

/// The user the session or token belongs to. A secret API key belongs to none, which the server says by its id.
pub fn user(answer: Result<User, ApiError>) -> Result<User, ApiError> {
    match answer {
        Err(ApiError::NotFound { message }) => match message.as_deref().and_then(key_in) {
            Some(id) => Ok(User {
                id: id.to_owned(),
                ..User::default()
            }),
            // The token of a user who has been deleted.
            None => Err(ApiError::Unauthorized),
        },
        answer => answer,
    }
}

/// How the ids of API keys begin.
const KEY: &str = "apk_";

/// The id of the key in `User with id: apk_1 was not found`.
fn key_in(message: &str) -> Option<&str> {
    message.split(' ').find(|word| word.starts_with(KEY))
}

/// An API key, with the field the page uses.
#[derive(Deserialize)]
struct ApiKey {
    #[serde(default, deserialize_with = "lenient::or_default")]
    title: String,
}

/// The admin user or the API key with this id.
pub fn creator(transport: &Transport, id: &str) -> Reply<Creator> {
    let read = match id.starts_with(KEY) {
        true => {
            let path = format!("/admin/api-keys/{id}");
            let request = Request::get(path).param("fields", "id,title");
            transport.query(request, |answer| {
                record(answer, "api_key").map(|key: ApiKey| Creator::Key(key.title))
            })
        }
        false => {
            let path = format!("/admin/users/{id}");
            let request = Request::get(path).param("fields", "id,email");
            transport.query(request, |answer| {
                record(answer, "user").map(|user: User| Creator::User(user.email))
            })
        }
    };
    Box::pin(async move {
        match read.await {
            Err(ApiError::NotFound { .. }) => Ok(Creator::Gone),
            answer => answer,
        }
    })
}

fn token(answer: &str) -> Result<String, ApiError> {
    let token = json::object(answer).map(|answer: TokenAnswer| answer.token);
    token.ok_or(ApiError::WrongContent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_medusas_answer_ends_a_session() {
        assert_eq!(is_ended(r#"{"success":true}"#), Ok(()));
        for answer in ["", "OK", "{}", "<h1>Sign in</h1>", r#"{"success":false}"#] {
            assert_eq!(is_ended(answer), Err(ApiError::WrongContent), "{answer}");
        }
    }

    #[test]
    fn a_secret_key_is_told_by_its_id() {
        assert_eq!(key_in("User with id: apk_1 was not found"), Some("apk_1"));
        assert_eq!(key_in("User with id: user_1 was not found"), None);
    }

    #[test]
    fn a_wrong_code_is_told_from_one_too_many() {
        assert!(!is_over(Some("Invalid MFA challenge code")));
        assert!(!is_over(None));
        assert!(is_over(Some("MFA challenge has too many failed attempts")));
        assert!(is_over(Some("MFA challenge has expired")));
    }

    #[test]
    fn recovery_codes_are_a_method_of_their_own() {
        for methods in [r#"["totp","recovery_code"]"#, r#"["recovery_code","totp"]"#] {
            let answer = format!(
                r#"{{"mfa_required":true,"mfa_challenge":{{"id":"authmfachal_1","methods":{methods}}},"token":"t"}}"#
            );
            let Ok(SignedIn::SecondFactor(factor)) = signed_in(&answer) else {
                panic!("{methods}")
            };
            assert_eq!(factor.method, "totp");
            assert_eq!(factor.by_recovery_code().method, "recovery_code");
        }
    }

    #[test]
    fn a_token_alone_is_no_sign_in() {
        let of = |answer: &str| signed_in(answer);
        assert_eq!(of(r#"{"token":"t"}"#), Ok(SignedIn::Token("t".to_owned())));
        assert_eq!(
            of(
                r#"{"mfa_required":true,"mfa_challenge":{"id":"mfac_1","methods":["totp"]},"token":"t"}"#
            ),
            Ok(SignedIn::SecondFactor(SecondFactor {
                token: "t".to_owned(),
                challenge_id: "mfac_1".to_owned(),
                method: "totp".to_owned(),
                recovery: None,
            }))
        );
        assert_eq!(
            of(r#"{"verification_required":true,"token":"t"}"#),
            Ok(SignedIn::Unverified)
        );
        assert_eq!(
            of(r#"{"location":"https://id.example/authorize"}"#),
            Ok(SignedIn::Elsewhere)
        );
        for nothing in [
            "{}",
            "",
            "<h1>Sign in</h1>",
            r#"{"mfa_required":true,"token":"t"}"#,
        ] {
            assert_eq!(of(nothing), Err(ApiError::WrongContent), "{nothing}");
        }
    }
}
