//! Signing in and out: session, JWT and API token, and what the guard answers without them.

use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use reqwest::Method;
use serde_json::{Value, json};

use super::GROUPS;
use crate::case::{
    ANYTHING, Auth, Case, Check, INSTANT, Source, Step, case, delete, get, post, request,
};

const AUTH: &str = "/admin/auth";
const TOKEN: &str = "/admin/auth/token";

pub fn cases() -> Vec<Case> {
    [guard(), sessions(), tokens(), api_tokens(), bad_sign_ins()].concat()
}

fn credentials() -> Value {
    json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD})
}

fn sign_in() -> Step {
    post(AUTH, credentials())
        .by(Auth::Nobody)
        .keep("cookie", Source::Cookie)
}

fn session() -> Auth {
    Auth::Cookie("${cookie}".into())
}

fn guard() -> Vec<Case> {
    let turned_away = [
        ("nobody", Auth::Nobody),
        ("a made-up session", Auth::Cookie("connect.sid=s%3Anope.nope".into())),
        ("a made-up JWT", Auth::Bearer("nope".into())),
        ("a JWT signed by someone else", Auth::Bearer(
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJ1c2VyX2lkIjoidXNyXzEiLCJkb21haW4iOiJhZG1pbiIsImlhdCI6MTcwMDAwMDAwMCwiZXhwIjo0MTAyNDQ0ODAwfQ.c2lnbmF0dXJl".into(),
        )),
        ("a made-up API token", Auth::ApiToken("nope".into())),
    ];
    let mut cases: Vec<_> = turned_away
        .into_iter()
        .map(|(who, auth)| {
            case(
                format!("{who} is turned away"),
                get(GROUPS).by(auth).unauthorized(),
            )
        })
        .collect();
    let operations = [
        (Method::GET, "/admin/auth"),
        (Method::DELETE, "/admin/auth"),
        (Method::POST, "/admin/customer-groups"),
        (Method::GET, "/admin/customer-groups/nope"),
        (Method::POST, "/admin/customer-groups/nope"),
        (Method::DELETE, "/admin/customer-groups/nope"),
        (Method::GET, "/admin/customer-groups/nope/customers"),
        (Method::POST, "/admin/customer-groups/nope/customers/batch"),
        (
            Method::DELETE,
            "/admin/customer-groups/nope/customers/batch",
        ),
        (Method::GET, "/admin/customers"),
        (Method::GET, "/admin/price-lists"),
        (Method::GET, "/admin/discounts"),
    ];
    cases.extend(operations.into_iter().map(|(method, path)| {
        case(
            format!("{method} {path} needs credentials"),
            request(method, path).by(Auth::Nobody).unauthorized(),
        )
    }));
    cases.push(case(
        "the guard answers before anything is checked",
        get(format!("{GROUPS}?bogus=1&order=bogus"))
            .by(Auth::Nobody)
            .unauthorized(),
    ));
    cases
}

fn user() -> Value {
    json!({
        "id": ANYTHING, "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null, "role": "member",
        "email": ADMIN_EMAIL, "first_name": null, "last_name": null, "api_token": ANYTHING, "metadata": null,
    })
}

fn sessions() -> Vec<Case> {
    vec![
        Case::new(
            "sign in, read, sign out",
            [
                sign_in()
                    .json(json!({"user": user()}))
                    .check(Check::HeaderHolds("set-cookie", "connect.sid=s%3A".into()))
                    .check(Check::HeaderHolds(
                        "set-cookie",
                        "; Path=/; Expires=".into(),
                    ))
                    .check(Check::HeaderHolds("set-cookie", " GMT; HttpOnly".into()))
                    .check(Check::HeaderLacks("set-cookie", "SameSite".into()))
                    .check(Check::HeaderLacks("set-cookie", "Secure".into())),
                get(AUTH).by(session()).json(json!({"user": user()})),
                get(format!("{GROUPS}?limit=1"))
                    .by(session())
                    .at("/limit", 1),
                delete(AUTH)
                    .by(session())
                    .text("OK")
                    .answers_header("content-type", "text/plain; charset=utf-8"),
                get(AUTH).by(session()).unauthorized(),
                get(GROUPS).by(session()).unauthorized(),
                delete(AUTH).by(session()).unauthorized(),
            ],
        ),
        Case::new(
            "two sessions end apart",
            [
                sign_in().keep("other", Source::Cookie),
                sign_in(),
                delete(AUTH).by(session()),
                get(AUTH)
                    .by(Auth::Cookie("${other}".into()))
                    .at("/user/email", ADMIN_EMAIL),
                delete(AUTH).by(Auth::Cookie("${other}".into())),
            ],
        ),
        Case::new(
            "a session cookie that was changed is worth nothing",
            [
                sign_in(),
                get(AUTH)
                    .by(Auth::Cookie("${cookie}x".into()))
                    .unauthorized(),
            ],
        ),
        case(
            "a request without a session is given one",
            get(GROUPS).check(Check::HeaderHolds("set-cookie", "connect.sid=s%3A".into())),
        ),
    ]
}

fn tokens() -> Vec<Case> {
    let three_parts = post(TOKEN, credentials())
        .by(Auth::Nobody)
        .keep("jwt", Source::Json("/access_token"));
    vec![
        Case::new(
            "a JWT signs in",
            [
                three_parts
                    .json(json!({"access_token": ANYTHING}))
                    .check(Check::TextHolds("{\"access_token\":\"eyJ".into())),
                get(format!("{GROUPS}?limit=1"))
                    .by(Auth::Bearer("${jwt}".into()))
                    .at("/limit", 1),
                get(AUTH)
                    .by(Auth::Bearer("${jwt}".into()))
                    .at("/user/email", ADMIN_EMAIL),
            ],
        ),
        Case::new(
            "a JWT that was changed is worth nothing",
            [
                post(TOKEN, credentials())
                    .by(Auth::Nobody)
                    .keep("jwt", Source::Json("/access_token")),
                get(GROUPS)
                    .by(Auth::Bearer("${jwt}x".into()))
                    .unauthorized(),
            ],
        ),
        Case::new(
            "a JWT outlives a sign-out",
            [
                post(TOKEN, credentials())
                    .by(Auth::Nobody)
                    .keep("jwt", Source::Json("/access_token")),
                sign_in(),
                delete(AUTH).by(session()),
                get(AUTH).by(Auth::Bearer("${jwt}".into())),
            ],
        ),
    ]
}

fn api_tokens() -> Vec<Case> {
    let token = "contract-${unique}";
    vec![Case::new(
        "an API token signs in by its own header, not as a bearer",
        [
            get(AUTH).keep("user", Source::Json("/user/id")),
            post("/admin/users/${user}", json!({"api_token": token})).at("/user/id", "${user}"),
            get(AUTH).at("/user/api_token", token),
            post(AUTH, credentials())
                .by(Auth::Nobody)
                .at("/user/api_token", token),
            get(format!("{GROUPS}?limit=1"))
                .by(Auth::ApiToken(token.into()))
                .at("/limit", 1),
            get(AUTH)
                .by(Auth::ApiToken(token.into()))
                .at("/user/email", ADMIN_EMAIL),
            get(GROUPS).by(Auth::Bearer(token.into())).unauthorized(),
            get(GROUPS)
                .by(Auth::ApiToken(format!("{token}x")))
                .unauthorized(),
        ],
    )]
}

fn bad_sign_ins() -> Vec<Case> {
    let mut cases = Vec::new();
    for (kind, path) in [("session", AUTH), ("token", TOKEN)] {
        let sign_in = |body: Value| post(path, body).by(Auth::Nobody);
        let plain = |step: Step| step.answers(401).text("Unauthorized");
        cases.extend([
            case(
                format!("{kind}: a wrong password"),
                plain(sign_in(json!({"email": ADMIN_EMAIL, "password": "wrong"})))
                    .answers_header("content-type", "text/plain; charset=utf-8"),
            ),
            case(
                format!("{kind}: an unknown user"),
                plain(sign_in(
                    json!({"email": "nobody@example.com", "password": "wrong"}),
                )),
            ),
            case(
                format!("{kind}: no e-mail address"),
                sign_in(json!({"email": "nobody", "password": "wrong"}))
                    .refused("email must be an email"),
            ),
            case(
                format!("{kind}: no password"),
                sign_in(json!({"email": ADMIN_EMAIL})).refused("password should not be empty, password must be a string"),
            ),
            case(
                format!("{kind}: nothing"),
                sign_in(json!({})).refused("email should not be empty, email must be an email, password should not be empty, password must be a string"),
            ),
            case(
                format!("{kind}: an unknown key"),
                sign_in(json!({"email": ADMIN_EMAIL, "password": "x", "bogus": 1}))
                    .refused("property bogus should not exist"),
            ),
        ]);
    }
    cases
}
