//! What refusals and failures look like, and where the limits are.

use serde_json::json;

use super::{GROUPS, make_group, no_route, unauthorized};
use crate::case::{Auth, Case, Check, case, get, post};

pub fn cases() -> Vec<Case> {
    vec![
        case(
            "a path that there is none of is a page",
            no_route(get("/admin/nope")).check(Check::TextHolds("Cannot GET /admin/nope".into())),
        ),
        case(
            "nobody does not learn that",
            unauthorized(get("/admin/nope").by(Auth::Nobody)),
        ),
        case(
            "a body of more than 100 KiB",
            post(GROUPS, json!({"name": "x".repeat(110_000)}))
                .answers(413)
                .json(json!({"message": "request entity too large", "type": "unknown_error"})),
        ),
        Case::new(
            "a body just below that",
            [
                make_group("made"),
                post(
                    format!("{GROUPS}/${{made}}"),
                    json!({"metadata": {"x": "x".repeat(102_300)}}),
                ),
            ],
        ),
        case(
            "an address that is too long",
            get(format!("{GROUPS}?limit=0&q={}", "x".repeat(17_000)))
                .answers(431)
                .check(Check::Bytes(0)),
        ),
        case(
            "the store has a name",
            get("/admin/stores?fields=name&limit=1")
                .keys("/stores/0", &["name", "id"])
                .count(1),
        ),
        case(
            "an administrator that there is none of",
            get("/admin/users/user_nope").not_found("User with id: user_nope was not found"),
        ),
        case(
            "the server is well",
            get("/health").by(Auth::Nobody).text("OK"),
        ),
    ]
}
