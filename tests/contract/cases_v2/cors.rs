//! Which pages may read the answers.

use reqwest::Method;
use serde_json::json;

use super::GROUPS;
use crate::case::{Auth, Case, Step, case, get, post, request};
use crate::server::ALLOWED_ORIGIN;

const ALLOW_ORIGIN: &str = "access-control-allow-origin";
const OTHER_ORIGIN: &str = "http://elsewhere.example";

pub fn cases() -> Vec<Case> {
    [answers(), preflights(), without()].concat()
}

fn from_allowed(step: Step) -> Step {
    step.header("origin", ALLOWED_ORIGIN)
        .answers_header(ALLOW_ORIGIN, ALLOWED_ORIGIN)
        .answers_header("access-control-allow-credentials", "true")
}

fn answers() -> Vec<Case> {
    let wrong = json!({"email": "nobody@example.com", "password": "x"});
    vec![
        case("an allowed origin may read", from_allowed(get(GROUPS))),
        case(
            "an allowed origin may read a 400",
            from_allowed(get(format!("{GROUPS}?bogus=1"))).answers(400),
        ),
        case(
            "an allowed origin may read a 401",
            from_allowed(get(GROUPS).by(Auth::Nobody)).answers(401),
        ),
        case(
            "an allowed origin may read a 404",
            from_allowed(get(format!("{GROUPS}/cusgroup_nope"))).answers(404),
        ),
        case(
            "an allowed origin may read a 500",
            from_allowed(get(format!("{GROUPS}?order=bogus"))).answers(500),
        ),
        case(
            "an allowed origin may read a failed sign-in",
            from_allowed(post("/auth/user/emailpass", wrong).by(Auth::Nobody)).answers(401),
        ),
        case(
            "an allowed origin may read who is signed in",
            from_allowed(get("/admin/users/me").by(Auth::Nobody)).answers(401),
        ),
    ]
}

fn preflight(path: &str, method: &str) -> Step {
    request(Method::OPTIONS, path)
        .by(Auth::Nobody)
        .header("access-control-request-method", method)
        .header(
            "access-control-request-headers",
            "authorization,content-type",
        )
}

fn preflights() -> Vec<Case> {
    let allowed = |path: &str, method: &str| {
        case(
            format!("{method} {path} is allowed beforehand"),
            from_allowed(preflight(path, method))
                .answers(204)
                .answers_header("access-control-allow-headers", "authorization,content-type")
                .answers_header(
                    "access-control-allow-methods",
                    "GET,HEAD,PUT,PATCH,POST,DELETE",
                ),
        )
    };
    vec![
        allowed(GROUPS, "POST"),
        allowed("/admin/users/me", "GET"),
        allowed("/auth/user/emailpass", "POST"),
        allowed("/auth/session", "DELETE"),
        allowed("/auth/token/refresh", "POST"),
        case(
            "another origin is not allowed",
            preflight(GROUPS, "POST")
                .header("origin", OTHER_ORIGIN)
                .answers(204)
                .without_header(ALLOW_ORIGIN),
        ),
    ]
}

/// A page sees a failure of the network in place of these answers.
fn without() -> Vec<Case> {
    let from = |step: Step| {
        step.header("origin", ALLOWED_ORIGIN)
            .without_header(ALLOW_ORIGIN)
    };
    vec![
        case(
            "no page may read of a path that there is none of",
            from(get("/admin/nope")).answers(404),
        ),
        case("nor of the health", from(get("/health"))),
        case(
            "nor of the sign-in of version 1",
            from(preflight("/admin/auth", "POST")).answers(401),
        ),
        case(
            "nor of a body that is too large",
            from(post(GROUPS, json!({"name": "x".repeat(110_000)}))).answers(413),
        ),
        case(
            "another origin's request is done, and not shown",
            get(format!("{GROUPS}?limit=0"))
                .header("origin", OTHER_ORIGIN)
                .without_header(ALLOW_ORIGIN),
        ),
    ]
}
