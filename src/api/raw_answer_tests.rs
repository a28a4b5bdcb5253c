//! Whose an answer is: what Medusa and what stands in front of it send, by status, media type, body and purpose.

use super::*;
use MedusaVersion::{V1, V2};
use Purpose::{Data, SignIn, WhoIsThere};

const JSON: Option<&str> = Some("application/json");
const HTML: Option<&str> = Some("text/html");
const TEXT: Option<&str> = Some("text/plain");

const PAGE: &str = "<!doctype html><title>Sign in</title><h1>Sign in</h1>";
const CLOUDFLARE: &str = "<!DOCTYPE html><title>Attention Required! | Cloudflare</title>";
const NGINX: &str = "<html><head><title>502 Bad Gateway</title></head></html>";
const VARNISH: &str = "<?xml version=\"1.0\"?><h1>Error 503 Backend fetch failed</h1>";
const SPRING: &str = r#"{"timestamp":"2026-01-01T00:00:00.000+00:00","status":401,"error":"Unauthorized","message":"","path":"/admin"}"#;
const SPRING_404: &str = r#"{"timestamp":"2026-01-01","status":404,"error":"Not Found","path":"/admin/customer-groups"}"#;
const KONG: &str = r#"{"message":"no Route matched with those values"}"#;
const KONG_KEY: &str = r#"{"message":"Unauthorized","request_id":"4b1"}"#;
const AWS_TOKEN: &str = r#"{"message":"Missing Authentication Token"}"#;
const AWS: &str = r#"{"message":"Forbidden"}"#;
const AZURE: &str = r#"{ "statusCode": 401, "message": "Access denied due to missing key" }"#;
const PROBLEM: &str = r#"{"type":"about:blank","title":"Forbidden","status":403,"message":"no"}"#;
const ROLE: &str = r#"{"type":"unauthorized","message":"no role"}"#;
const KRAKEND: &str = r#"{"type":"error","message":"Not found"}"#;
const APIM: &str = r#"{"type":"NotFound","message":"Operation returned an invalid status code"}"#;
const FASTLY: &str = r#"{"type":"not-found","message":"unknown domain"}"#;
const LARAVEL: &str = r#"{"message":"The given data was invalid.","errors":{"name":["taken"]}}"#;
const GRAPHQL: &str = r#"{"errors":[{"type":"not_found","message":"no route"}]}"#;
const NESTED: &str = r#"{"error":{"type":"not_found","message":"no route"}}"#;
const ENVOY: &str = "no healthy upstream";
const WAF: &str = r#"{"error":{"code":403,"message":"Request blocked"}}"#;

/// The answer with this media type and body.
fn raw(status: u16, content_type: Option<&str>, body: &str) -> RawAnswer {
    RawAnswer {
        status,
        body: body.to_owned(),
        content_type: content_type.map(str::to_owned),
        ..RawAnswer::default()
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// Answers of what stands in front of Medusa, by status, content type and body.
const FOREIGN: &[(u16, Option<&str>, &str)] = &[
    (400, HTML, PAGE),
    (400, HTML, NGINX),
    (400, TEXT, "Bad Request"),
    (400, JSON, "[\"message\"]"),
    (400, JSON, AWS),
    (401, HTML, PAGE),
    (401, None, ""),
    (401, TEXT, "Unauthorized\n"),
    (401, TEXT, "Jwt is missing"),
    (401, JSON, SPRING),
    (401, JSON, KONG_KEY),
    (401, JSON, AZURE),
    (401, JSON, r#"{"error":"Unauthorized"}"#),
    (401, JSON, r#"{"type":"error","message":"No key"}"#),
    (403, HTML, CLOUDFLARE),
    (403, None, ""),
    (403, TEXT, "RBAC: access denied"),
    (403, JSON, AWS),
    (403, JSON, AWS_TOKEN),
    (403, JSON, WAF),
    (403, JSON, PROBLEM),
    (404, HTML, PAGE),
    (404, TEXT, "404 page not found\n"),
    (404, JSON, KONG),
    (404, JSON, SPRING_404),
    (404, JSON, "null"),
    (409, None, ""),
    (409, JSON, "{}"),
    (422, JSON, "{}"),
    (422, JSON, r#"{"type":7,"message":"no"}"#),
    (422, JSON, r#"{"type":"invalid_data","message":7}"#),
    (422, JSON, r#"{"type":"","message":"no"}"#),
    (422, HTML, PAGE),
    // A cut or a doubled answer of Medusa is none of its own.
    (
        404,
        JSON,
        r#"{"type":"not_found","message":"CustomerGroup wi"#,
    ),
    (
        404,
        JSON,
        r#"{"type":"not_found","message":"a"}{"type":"not_found","message":"a"}"#,
    ),
    (400, JSON, KRAKEND),
    (403, JSON, KRAKEND),
    (404, JSON, KRAKEND),
    (404, JSON, APIM),
    (404, JSON, FASTLY),
    (404, JSON, NESTED),
    (404, JSON, GRAPHQL),
    (404, JSON, r#"[{"type":"not_found","message":"no route"}]"#),
    (404, JSON, r#"{"type":["not_found"],"message":"no route"}"#),
    // What Medusa words with another status.
    (404, JSON, r#"{"type":"invalid_data","message":"no route"}"#),
    (
        404,
        JSON,
        r#"{"type":"unknown_error","message":"no route"}"#,
    ),
    (404, TEXT, "default backend - 404"),
    (404, None, ""),
    (409, JSON, KRAKEND),
    (409, JSON, r#"{"type":"not_found","message":"no"}"#),
    (409, HTML, PAGE),
    (422, JSON, LARAVEL),
    (422, JSON, KRAKEND),
    (400, JSON, LARAVEL),
    (400, TEXT, ENVOY),
    (400, JSON, "\"invalid_data\""),
    (401, JSON, KRAKEND),
    (401, JSON, "\"Unauthorized\""),
    (401, TEXT, "UNAUTHORIZED"),
    (401, TEXT, "401 Unauthorized"),
    (401, JSON, r#"{"message":"unauthorized"}"#),
    (401, JSON, r#"{"message":"Unauthorized","code":401}"#),
    (401, HTML, "<html>Unauthorized</html>"),
    (403, TEXT, "error code: 1020"),
    (
        403,
        JSON,
        r#"{"type":"AccessDeniedException","message":"no"}"#,
    ),
];

#[test]
fn what_stands_in_front_is_told_from_medusa() {
    for &(status, kind, body) in FOREIGN {
        for version in [V1, V2] {
            for purpose in [Data, SignIn, WhoIsThere] {
                if (status, body, purpose) == (400, "Bad Request", WhoIsThere) {
                    continue;
                }
                let error = raw(status, kind, body).into_text(purpose, version);
                let case = format!("{status} {body} {purpose:?} {version:?}");
                assert_eq!(error, Err(ApiError::Foreign { status }), "{case}");
            }
        }
    }
}

#[test]
fn a_401_is_medusas_in_the_form_of_its_version_only() {
    let wrong_password = r#"{"type":"unauthorized","message":"Invalid email or password"}"#;
    let key = r#"{"message":"A secret API key was passed as a Bearer token. Secret API keys must be sent using HTTP Basic authentication instead."}"#;
    for (version, purpose, kind, body, is_medusas) in [
        (V1, Data, None, "Unauthorized", true),
        (V1, WhoIsThere, None, "Unauthorized", true),
        (V1, SignIn, TEXT, "Unauthorized", true),
        (V1, Data, JSON, V2_UNAUTHORIZED, false),
        (V1, SignIn, JSON, V2_UNAUTHORIZED, false),
        (V1, SignIn, JSON, wrong_password, false),
        (V2, Data, JSON, V2_UNAUTHORIZED, true),
        (V2, WhoIsThere, JSON, V2_UNAUTHORIZED, true),
        (V2, WhoIsThere, JSON, key, true),
        (V2, SignIn, JSON, wrong_password, true),
        // A gateway's: version 2 says more of a wrong password.
        (V2, SignIn, JSON, V2_UNAUTHORIZED, false),
        (V2, Data, None, "Unauthorized", false),
        (V2, SignIn, TEXT, "Unauthorized", false),
    ] {
        let answer = raw(401, kind, body);
        let expected = match is_medusas {
            true => ApiError::Unauthorized,
            false => ApiError::Foreign { status: 401 },
        };
        let case = format!("{version:?} {purpose:?} {body}");
        assert_eq!(
            answer.clone().into_text(purpose, version),
            Err(expected),
            "{case}"
        );
        // HTTP Basic in front of the shop.
        let basic = RawAnswer {
            asks_for_password: true,
            ..answer
        };
        let foreign = Err(ApiError::Foreign { status: 401 });
        assert_eq!(basic.clone().into_text(purpose, version), foreign, "{case}");
        assert!(!basic.is_doubtful_401(version), "{case}");
    }
}

#[test]
fn a_401_that_could_be_anybodys_is_doubtful() {
    for (version, kind, body, is_doubtful) in [
        (V1, None, "Unauthorized", false),
        (V1, TEXT, "Unauthorized", true),
        (V1, TEXT, "Unauthorized\n", true),
        (V1, None, "", true),
        (V1, HTML, PAGE, false),
        (V1, JSON, KONG, false),
        (V2, JSON, V2_UNAUTHORIZED, true),
        (V2, JSON, ROLE, true),
        (V2, None, "", true),
        (V2, HTML, PAGE, false),
        (V2, JSON, KONG_KEY, false),
    ] {
        let answer = raw(401, kind, body);
        assert_eq!(
            answer.is_doubtful_401(version),
            is_doubtful,
            "{version:?} {body}"
        );
    }
    assert!(!raw(403, None, "").is_doubtful_401(V1));
    let message = text("no role");
    assert_eq!(
        raw(401, JSON, ROLE).in_session(),
        ApiError::Forbidden { message }
    );
    for body in ["", V2_UNAUTHORIZED, "Unauthorized"] {
        assert_eq!(
            raw(401, None, body).in_session(),
            ApiError::Foreign { status: 401 }
        );
    }
}

#[test]
fn medusas_own_words_become_their_variants() {
    let typed = r#"{"type":"duplicate_error","message":"no"}"#;
    let [missing, conflict] = [
        r#"{"type":"not_found","message":"no"}"#,
        r#"{"type":"conflict","message":"no"}"#,
    ];
    let not_typed = r#"{"message":"no"}"#;
    let of = |status, body| {
        let answer = RawAnswer {
            retry_after: Some(3),
            ..raw(status, JSON, body)
        };
        answer.into_text(Data, V1).expect_err("an error")
    };
    let message = text("no");
    let own = |variant: fn(Option<String>) -> ApiError| variant(text("no"));
    let bad_request = own(|message| ApiError::BadRequest { message });
    assert_eq!(of(400, typed), bad_request);
    let forbidden = own(|message| ApiError::Forbidden { message });
    assert_eq!(of(403, typed), forbidden);
    let not_found = own(|message| ApiError::NotFound { message });
    assert_eq!(of(404, missing), not_found);
    let in_conflict = own(|message| ApiError::Conflict { message });
    assert_eq!(of(409, conflict), in_conflict);
    let duplicate = ApiError::Unprocessable {
        message: text("no"),
        duplicate: true,
    };
    assert_eq!(of(422, typed), duplicate);
    let retry_after = Some(3);
    assert_eq!(of(429, typed), ApiError::TooManyRequests { retry_after });
    assert_eq!(of(429, NGINX), ApiError::TooManyRequests { retry_after });
    for (status, body, message) in [
        (500, typed, message.clone()),
        (500, not_typed, None),
        (502, NGINX, None),
        (503, VARNISH, None),
        (504, not_typed, None),
        (511, PAGE, None),
    ] {
        assert_eq!(of(status, body), ApiError::Server { status, message });
    }
    for (status, body, message) in [(413, typed, message), (407, PAGE, None), (413, NGINX, None)] {
        assert_eq!(of(status, body), ApiError::Status { status, message });
    }
}

#[test]
fn a_user_who_was_deleted_is_no_other_sign_in() {
    let of = |purpose| raw(400, TEXT, "Bad Request").into_text(purpose, V1);
    assert_eq!(of(WhoIsThere), Err(ApiError::BadRequest { message: None }));
    assert_eq!(of(Data), Err(ApiError::Foreign { status: 400 }));
}

#[test]
fn a_taken_name_is_a_duplicate_in_both_versions() {
    let v2 =
        r#"{"type":"invalid_data","message":"Customer group with name: VIP, already exists."}"#;
    let v1 = r#"{"type":"duplicate_error","message":"Key (name)=(VIP) already exists."}"#;
    for (status, body, version) in [(400, v2, V2), (422, v1, V1)] {
        let error = raw(status, JSON, body).into_text(Data, version);
        let is_duplicate = matches!(
            error,
            Err(ApiError::Unprocessable {
                duplicate: true,
                ..
            })
        );
        assert!(is_duplicate, "{error:?}");
    }
}

#[test]
fn a_page_that_was_led_to_is_no_success() {
    let led = |status, body: &str| {
        let answer = RawAnswer {
            is_redirected: true,
            ..raw(status, HTML, body)
        };
        answer.into_text(Data, V1)
    };
    assert_eq!(led(200, PAGE), Err(ApiError::Foreign { status: 302 }));
    assert_eq!(led(200, ""), Err(ApiError::Foreign { status: 302 }));
    // A proxy may lead from http to https.
    assert_eq!(led(200, r#"{"count":0}"#), Ok(r#"{"count":0}"#.to_owned()));
    assert_eq!(
        raw(200, HTML, PAGE).into_text(Data, V1),
        Ok(PAGE.to_owned())
    );
}

#[test]
fn the_versions_are_told_apart_by_their_answers() {
    for (status, body, version) in [
        (401, V2_UNAUTHORIZED, Some(V2)),
        (
            404,
            r#"{"type":"not_found","message":"User with id: apk_1 was not found"}"#,
            Some(V2),
        ),
        (401, "Unauthorized", Some(V1)),
        (
            404,
            r#"{"type":"not_found","message":"User with id: me was not found"}"#,
            Some(V1),
        ),
        (401, PAGE, None),
        (401, "", None),
        (401, KONG_KEY, None),
        (404, PAGE, None),
        (404, KONG, None),
        (403, "", None),
        (502, "", None),
    ] {
        let answer = raw(status, None, body);
        assert_eq!(answer.tells_version(), version, "{status} {body}");
    }
}
