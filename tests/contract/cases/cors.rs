//! Which pages may read the answers.

use reqwest::Method;
use serde_json::json;

use super::GROUPS;
use crate::case::{Auth, Case, Step, case, get, post, request};
use crate::server::ALLOWED_ORIGIN;

const ALLOW_ORIGIN: &str = "access-control-allow-origin";
const ALLOW_CREDENTIALS: &str = "access-control-allow-credentials";
const OTHER_ORIGIN: &str = "http://elsewhere.example";

pub fn cases() -> Vec<Case> {
    [answers(), preflights(), without()].concat()
}

fn from_allowed(step: Step) -> Step {
    step.header("origin", ALLOWED_ORIGIN)
        .answers_header(ALLOW_ORIGIN, ALLOWED_ORIGIN)
        .answers_header(ALLOW_CREDENTIALS, "true")
        .answers_header("vary", "Origin")
        .without_header("access-control-expose-headers")
}

fn answers() -> Vec<Case> {
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
            from_allowed(get(format!("{GROUPS}/nope"))).answers(404),
        ),
        case(
            "an allowed origin may read a 500",
            from_allowed(get(format!("{GROUPS}?order=bogus"))).answers(500),
        ),
        case(
            "an allowed origin may read a 422",
            from_allowed(post(GROUPS, json!({"name": "VIP"})))
                .duplicate("Key (name)=(VIP) already exists."),
        ),
        case(
            "an allowed origin may read a failed sign-in",
            from_allowed(
                post(
                    "/admin/auth",
                    json!({"email": "nobody@example.com", "password": "x"}),
                )
                .by(Auth::Nobody),
            )
            .answers(401),
        ),
        case(
            "another origin is answered but may not read",
            get(GROUPS)
                .header("origin", OTHER_ORIGIN)
                .without_header(ALLOW_ORIGIN)
                .answers_header(ALLOW_CREDENTIALS, "true")
                .at("/limit", 10),
        ),
        case(
            "no origin, no permission",
            get(GROUPS)
                .without_header(ALLOW_ORIGIN)
                .answers_header("vary", "Origin"),
        ),
    ]
}

fn preflights() -> Vec<Case> {
    let preflight = |path: &str, method: &str, headers: &str| {
        request(Method::OPTIONS, path)
            .by(Auth::Nobody)
            .header("access-control-request-method", method)
            .header("access-control-request-headers", headers)
            .answers(204)
            .text("")
            .answers_header(
                "access-control-allow-methods",
                "GET,HEAD,PUT,PATCH,POST,DELETE",
            )
            .answers_header("access-control-allow-headers", headers)
            .answers_header(ALLOW_CREDENTIALS, "true")
            .without_header("access-control-max-age")
    };
    let headers = "authorization,content-type,idempotency-key,x-anything";
    let allowed = |step: Step| {
        step.header("origin", ALLOWED_ORIGIN)
            .answers_header(ALLOW_ORIGIN, ALLOWED_ORIGIN)
    };
    vec![
        case(
            "preflight of a read",
            allowed(preflight(GROUPS, "GET", "authorization")),
        ),
        case(
            "preflight of a write",
            allowed(preflight(GROUPS, "POST", headers)),
        ),
        case(
            "preflight of a delete",
            allowed(preflight("/admin/customer-groups/nope", "DELETE", headers)),
        ),
        case(
            "preflight of a sign-in",
            allowed(preflight("/admin/auth", "POST", "content-type")),
        ),
        case(
            "preflight from another origin",
            preflight(GROUPS, "GET", "authorization")
                .header("origin", OTHER_ORIGIN)
                .without_header(ALLOW_ORIGIN),
        ),
    ]
}

fn without() -> Vec<Case> {
    vec![case(
        "/health is not for pages of other origins",
        get("/health")
            .by(Auth::Nobody)
            .header("origin", ALLOWED_ORIGIN)
            .text("OK")
            .without_header(ALLOW_ORIGIN),
    )]
}
