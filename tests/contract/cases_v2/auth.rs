//! Who may ask, and how one signs in. Telling the versions apart is here, too.

use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
use reqwest::Method;
use serde_json::{Value, json};

use super::{GROUPS, no_route, unauthorized};
use crate::case::{
    ANYTHING, Auth, Case, INSTANT, Source, Step, USER_ID_V2, case, delete, get, post, request,
};

const SIGN_IN: &str = "/auth/user/emailpass";
const SESSION: &str = "/auth/session";
const ME: &str = "/admin/users/me";

pub fn cases() -> Vec<Case> {
    [
        signs_in(),
        sessions(),
        tokens(),
        keys(),
        tells_versions_apart(),
    ]
    .concat()
}

fn sign_in(body: Value) -> Step {
    post(SIGN_IN, body).by(Auth::Nobody)
}

fn bare(method: Method, path: &str) -> Step {
    request(method, path).by(Auth::Nobody)
}

fn signs_in() -> Vec<Case> {
    let wrong = |step: Step, message: &str| {
        step.answers(401)
            .json(json!({"type": "unauthorized", "message": message}))
    };
    vec![
        Case::new(
            "a password gets a token",
            [
                sign_in(json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD}))
                    .keys("", &["token"])
                    .keep("token", Source::Json("/token")),
                get(ME).by(Auth::Bearer("${token}".into())).json(json!({"user": {
                    "id": USER_ID_V2, "first_name": null, "last_name": null, "email": ADMIN_EMAIL, "avatar_url": null,
                    "metadata": null, "created_at": INSTANT, "updated_at": INSTANT, "deleted_at": null,
                }})),
            ],
        ),
        case(
            "a wrong password gets none",
            wrong(sign_in(json!({"email": ADMIN_EMAIL, "password": "wrong"})), "Invalid email or password"),
        ),
        case(
            "nor does somebody unknown",
            wrong(sign_in(json!({"email": "nobody@example.com", "password": "x"})), "Invalid email or password"),
        ),
        case("nor does nothing", wrong(sign_in(json!({})), "Password should be a string")),
        Case::new(
            "a second factor that there is none of",
            [
                post(
                    "/auth/mfa/challenges/authmfachal_nope/verify",
                    json!({"method": "totp", "code": "123456"}),
                )
                .not_found("MFA challenge with id \"authmfachal_nope\" was not found"),
            ],
        ),
        case(
            "a way to sign in that is not set up",
            post("/auth/user/github", json!({})).by(Auth::Nobody).answers(400).json(json!({
                "type": "not_allowed",
                "message": "The actor type user is not allowed to use the auth provider github",
            })),
        ),
        case(
            "the ways to sign in are public",
            bare(Method::GET, "/auth/user/providers").json(json!({"providers": [{
                "id": "emailpass", "identifier": "emailpass", "display_name": ANYTHING, "flow": "credentials",
            }]})),
        ),
    ]
}

fn sessions() -> Vec<Case> {
    let by_cookie = |step: Step| step.by(Auth::Cookie("${cookie}".into()));
    vec![
        Case::new(
            "a token gets a session, and a session ends",
            [
                request(Method::POST, SESSION)
                    .check(crate::case::Check::HeaderHolds(
                        "set-cookie",
                        "HttpOnly".into(),
                    ))
                    .at("/user/actor_type", "user")
                    .keep("cookie", Source::Cookie),
                by_cookie(get(ME)).at("/user/email", ADMIN_EMAIL),
                by_cookie(request(Method::POST, "/auth/token/refresh"))
                    .keep("token", Source::Json("/token")),
                get(ME)
                    .by(Auth::Bearer("${token}".into()))
                    .at("/user/email", ADMIN_EMAIL),
                by_cookie(delete(SESSION)).json(json!({"success": true})),
                unauthorized(by_cookie(get(ME))),
            ],
        ),
        case(
            "nobody gets no session",
            unauthorized(bare(Method::POST, SESSION)),
        ),
        case(
            "nobody ends no session",
            unauthorized(bare(Method::DELETE, SESSION)),
        ),
    ]
}

fn tokens() -> Vec<Case> {
    vec![
        Case::new(
            "a token gets a new one",
            [
                request(Method::POST, "/auth/token/refresh")
                    .keys("", &["token"])
                    .keep("token", Source::Json("/token")),
                get(ME).by(Auth::Bearer("${token}".into())),
            ],
        ),
        case(
            "nobody gets none",
            unauthorized(bare(Method::POST, "/auth/token/refresh")),
        ),
        case(
            "what is no token is nobody",
            unauthorized(get(GROUPS).by(Auth::Bearer("junk".into()))),
        ),
        case("nobody may ask", unauthorized(get(GROUPS).by(Auth::Nobody))),
    ]
}

fn keys() -> Vec<Case> {
    let key = "/admin/api-keys/${key}";
    let by_key = |step: Step| step.by(Auth::Basic("${secret}".into()));
    vec![
        Case::new(
            "a secret key is a name without a password",
            [
                post(
                    "/admin/api-keys",
                    json!({"title": "contract", "type": "secret"}),
                )
                .keep("key", Source::Json("/api_key/id"))
                .keep("secret", Source::Json("/api_key/token"))
                .undo(delete(key)),
                // Only a key that has been revoked can be deleted.
                get(key).undo(post(format!("{key}/revoke"), json!({}))),
                get(format!("{key}?fields=id,title"))
                    .json(json!({"api_key": {"id": "${key}", "title": "contract"}})),
                by_key(get(format!("{GROUPS}?limit=0"))),
                by_key(get(ME)).not_found("User with id: ${key} was not found"),
                by_key(post(GROUPS, json!({"name": super::own_name("key")})))
                    .at("/customer_group/created_by", "${key}")
                    .keep("made", Source::Json("/customer_group/id"))
                    .undo(delete(format!("{GROUPS}/${{made}}"))),
                get(GROUPS)
                    .by(Auth::Bearer("${secret}".into()))
                    .answers(401),
                unauthorized(get(GROUPS).by(Auth::ApiToken("${secret}".into()))),
            ],
        ),
        case(
            "a key that there is none of",
            unauthorized(get(GROUPS).by(Auth::Basic("sk_nope".into()))),
        ),
    ]
}

/// Version 1 answers the first of these with 401 and a text, or signed in with 404 that there is no user `me`.
fn tells_versions_apart() -> Vec<Case> {
    let admin = json!({"email": ADMIN_EMAIL, "password": ADMIN_PASSWORD});
    vec![
        case(
            "nobody is refused in JSON",
            unauthorized(get(ME).by(Auth::Nobody))
                .answers_header("content-type", "application/json; charset=utf-8"),
        ),
        case(
            "the sign-in of version 1 is not there",
            unauthorized(post("/admin/auth", admin).by(Auth::Nobody)),
        ),
        case("nor is its session", no_route(get("/admin/auth"))),
    ]
}
