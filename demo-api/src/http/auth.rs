//! Signing in and out: `/admin/auth`.

use axum::http::{Method, StatusCode, header};
use serde_json::Value;

use super::{Work, reply::Reply, seconds};
use crate::{
    ADMIN_EMAIL, ADMIN_PASSWORD, auth as credentials,
    failure::Failure,
    store::users,
    validate::{Field, Rule, required, validate},
    value::object,
};

const CREDENTIALS: &[Field] = &[
    required("email", Rule::Email(true)),
    required("password", Rule::NonEmptyText),
];

/// The routes that need no sign-in.
pub fn open_route(work: &Work, path: &[&str]) -> Result<Option<Reply>, Failure> {
    if work.method != Method::POST {
        return Ok(None);
    }
    let token = path
        .first()
        .is_some_and(|name| name.eq_ignore_ascii_case("token"));
    if path.len() > usize::from(token) {
        return Ok(None);
    }
    let Some(user) = authenticate(work)? else {
        return Ok(Some(Reply::Status(
            StatusCode::UNAUTHORIZED,
            "Unauthorized",
        )));
    };
    if token {
        let token = credentials::token(&user, seconds());
        return Ok(Some(Reply::ok(object([("access_token", token.into())]))));
    }
    work.state
        .sessions
        .sign_in(&work.session, user.clone(), seconds());
    Ok(Some(shown(work, &user)?))
}

/// The routes for who is signed in.
pub fn route(
    work: &Work,
    method: &Method,
    path: &[&str],
    user: &str,
) -> Result<Option<Reply>, Failure> {
    if !path.is_empty() {
        return Ok(None);
    }
    match *method {
        Method::GET => match shown(work, user) {
            Ok(reply) => Ok(Some(reply)),
            // A token outlives its user.
            Err(_) => Ok(Some(Reply::Status(StatusCode::BAD_REQUEST, "Bad Request"))),
        },
        Method::DELETE => {
            work.state.sessions.destroy(&work.session);
            Ok(Some(Reply::Status(StatusCode::OK, "OK")))
        }
        _ => Ok(None),
    }
}

/// Who a request is from: session, then bearer token, then API token.
pub fn user(work: &Work) -> Result<Option<String>, Failure> {
    if let Some(user) = work.state.sessions.user(&work.session) {
        return Ok(Some(user));
    }
    let text = |name: &str| work.headers.get(name).and_then(|value| value.to_str().ok());
    let bearer = text(header::AUTHORIZATION.as_str()).and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
    });
    if let Some(user) = bearer.and_then(|token| credentials::user_of_token(token, seconds())) {
        return Ok(Some(user));
    }
    match text("x-medusa-access-token").filter(|token| !token.is_empty()) {
        Some(token) => work
            .state
            .store
            .read(|connection| users::id_by_api_token(connection, token)),
        None => Ok(None),
    }
}

/// The user these credentials are of.
fn authenticate(work: &Work) -> Result<Option<String>, Failure> {
    let given = validate(&[CREDENTIALS], &work.call.body()?)?;
    let text = |name: &str| given.get(name).and_then(Value::as_str).unwrap_or_default();
    // The shop has one user, and everybody knows the password.
    if !text("email").eq_ignore_ascii_case(ADMIN_EMAIL) || text("password") != ADMIN_PASSWORD {
        return Ok(None);
    }
    work.state
        .store
        .read(|connection| users::id_by_email(connection, text("email")))
}

fn shown(work: &Work, user: &str) -> Result<Reply, Failure> {
    let record = work
        .state
        .store
        .read(|connection| users::record(connection, user))?;
    Ok(Reply::ok(object([("user", Value::Object(record))])))
}
