//! Errors that are no operation's own: what is too large, not JSON, or not there.
//!
//! 409 is not in the table: Medusa answers it when PostgreSQL reports a serialization failure, which
//! needs another isolation level than the default, and no request can ask for that.

use reqwest::Method;
use serde_json::json;

use super::{GROUPS, make_group, own_name};
use crate::case::{Auth, Case, Check, Step, case, delete, get, post, request};
use crate::server::ALLOWED_ORIGIN;

const JSON: Option<&str> = Some("application/json");

pub fn cases() -> Vec<Case> {
    [bodies(), routes(), guarded_routes(), large(), shapes()].concat()
}

/// An error page of Express: HTML, and without permission for pages to read it.
fn html(step: Step) -> Step {
    step.header("origin", ALLOWED_ORIGIN)
        .answers_header("content-type", "text/html; charset=utf-8")
        .answers_header("x-content-type-options", "nosniff")
        .answers_header("content-security-policy", "default-src 'none'")
        .without_header("access-control-allow-origin")
        .check(Check::TextHolds("<title>Error</title>".into()))
}

fn bodies() -> Vec<Case> {
    let broken = |body: &str| post(GROUPS, json!(null)).sends_raw(JSON, body).answers(400);
    vec![
        case("malformed JSON", html(broken("{\"name\":"))),
        case("JSON that is no object", html(broken("\"name\""))),
        case(
            "malformed JSON without credentials",
            html(broken("{").by(Auth::Nobody)),
        ),
    ]
}

fn large() -> Vec<Case> {
    let metadata =
        |length: usize| json!({"name": own_name(""), "metadata": {"a": "x".repeat(length)}});
    vec![
        case(
            "more than 100 kB is too large",
            html(post(GROUPS, metadata(110_000)).answers(413)),
        ),
        Case::new(
            "just under 100 kB is fine",
            [
                make_group("group"),
                post(
                    format!("{GROUPS}/${{group}}"),
                    json!({"metadata": {"a": "x".repeat(102_000)}}),
                )
                .check(Check::TextHolds("xxxx".into())),
            ],
        ),
        case(
            "an address of more than 16 kB",
            get(format!("{GROUPS}?q={}", "x".repeat(17_000)))
                .answers(431)
                .text(""),
        ),
    ]
}

/// Behind the guard even what is no route needs credentials, and its page may be read.
fn guarded_routes() -> Vec<Case> {
    let bogus = || {
        get("/admin/bogus")
            .header("origin", ALLOWED_ORIGIN)
            .answers_header("access-control-allow-origin", ALLOWED_ORIGIN)
    };
    vec![
        case(
            "what is no route needs credentials",
            bogus().by(Auth::Nobody).unauthorized(),
        ),
        case(
            "pages may read that there is no such route",
            bogus().answers(404),
        ),
        case(
            "a slash at the end is the same route",
            get(format!("{GROUPS}/?limit=1")).at("/limit", 1),
        ),
        case(
            "the case of a route does not matter",
            get("/Admin/Customer-Groups?limit=1").at("/limit", 1),
        ),
    ]
}

fn routes() -> Vec<Case> {
    let absent = |method: Method, path: &str| {
        let page = format!("<pre>Cannot {method} {path}</pre>");
        case(
            format!("{method} {path} is no route"),
            request(method, path)
                .answers(404)
                .answers_header("content-type", "text/html; charset=utf-8")
                .check(Check::TextHolds(page)),
        )
    };
    vec![
        absent(Method::PUT, GROUPS),
        absent(Method::PATCH, GROUPS),
        absent(Method::DELETE, GROUPS),
        absent(Method::PUT, "/admin/customer-groups/nope"),
        absent(Method::GET, "/admin/bogus"),
        absent(Method::GET, "/bogus"),
    ]
}

/// 400 and 404 carry no code; the others do.
fn shapes() -> Vec<Case> {
    vec![
        case(
            "a 400 has no code",
            get(format!("{GROUPS}?bogus=1"))
                .answers(400)
                .keys("", &["type", "message"]),
        ),
        case(
            "a 404 has no code",
            get(format!("{GROUPS}/nope"))
                .answers(404)
                .keys("", &["type", "message"]),
        ),
        case(
            "a 422 has a code",
            post(GROUPS, json!({"name": "VIP"}))
                .answers(422)
                .keys("", &["code", "type", "message"]),
        ),
        case(
            "a 500 has a code and is always the same 86 bytes",
            get(format!("{GROUPS}?limit=-1"))
                .answers(500)
                .keys("", &["code", "type", "message"])
                .check(Check::Bytes(86)),
        ),
        case(
            "delete of what never was is no error",
            delete(format!("{GROUPS}/nope")),
        ),
    ]
}
