//! Signing in: passwords, second factors, tokens and keys.

use futures::future::join;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::window;

use super::clock::Clock;
use super::page::{settle, until};
use super::visit::{NOBODY, PROXY, TOKEN_KEY, USER, Visit};
use crate::api::{ApiError, Credentials};
use crate::platform::storage::Store;
use crate::state::session::{SignInError, State};

const CHALLENGE: &str = r#"{"mfa_required":true,"mfa_challenge":{"id":"authmfachal_1","methods":["totp","recovery_code"]},"token":"half"}"#;

/// A JWT that is valid for so many seconds from now on.
fn token_for(seconds: u32, name: &str) -> String {
    let now = (js_sys::Date::now() / 1_000.0) as u64;
    let claims = format!(
        r#"{{"iat":{now},"exp":{},"name":"{name}"}}"#,
        now + u64::from(seconds)
    );
    let claims = window().and_then(|window| window.btoa(&claims).ok());
    format!("e30.{}.x", claims.expect("base64"))
}

#[wasm_bindgen_test]
async fn version_2_signs_in_by_a_token() {
    let visit = Visit::new(None);
    visit
        .check(&[
            ("/admin/users/me", 401, NOBODY),
            ("/admin/users/me", 401, NOBODY),
        ])
        .await;
    assert_eq!(visit.state(), State::SignedOut);
    let outcome = visit
        .sign_in(async {
            visit
                .answer(2, "/auth/user/emailpass", 200, r#"{"token":"jwt"}"#)
                .await;
            let call = visit.network.call(3).await;
            assert_eq!(call.header("authorization").as_deref(), Some("Bearer jwt"));
            call.answer(200, USER);
        })
        .await;
    assert_eq!(outcome, Ok(()));
    assert!(matches!(visit.state(), State::SignedIn(_)));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_second_factor_is_asked_for_and_sent() {
    let visit = Visit::new(Some("2"));
    let challenge = r#"{"mfa_required":true,"mfa_challenge":{"id":"mfac_1","methods":["totp"]},"token":"half"}"#;
    let outcome = visit
        .sign_in(async {
            visit
                .answer(0, "/auth/user/emailpass", 200, challenge)
                .await;
        })
        .await;
    let Err(SignInError::SecondFactor(factor)) = outcome else {
        panic!("{outcome:?}")
    };
    let (outcome, ()) = join(visit.session.verify(&factor, "000000"), async {
        let wrong = r#"{"type":"not_allowed","message":"Invalid MFA challenge code"}"#;
        visit
            .answer(1, "/auth/mfa/challenges/mfac_1/verify", 400, wrong)
            .await;
    })
    .await;
    assert_eq!(outcome, Err(SignInError::WrongCode));
    let (outcome, ()) = join(visit.session.verify(&factor, "123456"), async {
        let call = visit.network.call(2).await;
        assert_eq!(call.header("authorization").as_deref(), Some("Bearer half"));
        call.answer(200, r#"{"token":"jwt"}"#);
        visit.answer(3, "/admin/users/me", 200, USER).await;
    })
    .await;
    assert_eq!(outcome, Ok(()));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_server_that_is_away_costs_no_token() {
    Store::Tab.set(TOKEN_KEY, Some("jwt"));
    let visit = Visit::new(Some("1"));
    join(visit.session.check(), async {
        visit.answer(0, "/admin/auth", 404, PROXY).await;
        visit.answer(1, "/admin/users/me", 404, PROXY).await;
        visit.answer(2, "/admin/auth", 404, PROXY).await;
        visit.answer(3, "/admin/users/me", 404, PROXY).await;
    })
    .await;
    let error = ApiError::Foreign { status: 404 };
    assert_eq!(visit.state(), State::Unknown(error));
    let token = Credentials::Bearer("jwt".to_owned());
    assert_eq!(visit.session.api().credentials(), token);
    assert_eq!(Store::Tab.get(TOKEN_KEY).as_deref(), Some("jwt"));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_refusal_that_is_not_medusas_is_no_wrong_password() {
    for (status, body) in [
        (401, PROXY),
        (401, ""),
        (401, r#"{"message":"Unauthorized"}"#),
        (403, r#"{"message":"Forbidden"}"#),
    ] {
        let visit = Visit::new(Some("1"));
        let outcome = visit
            .sign_in(async {
                visit.answer(0, "/admin/auth/token", status, body).await;
                // Whether the server has been upgraded.
                visit.answer(1, "/admin/users/me", status, PROXY).await;
            })
            .await;
        let error = SignInError::Api(ApiError::Foreign { status });
        assert_eq!(outcome, Err(error), "{status} {body}");
        visit.end().await;
    }
}

#[wasm_bindgen_test]
async fn a_token_that_comes_while_it_is_asked_who_is_there_is_kept() {
    let visit = Visit::new(Some("1"));
    join(visit.session.check(), async {
        let nobody = visit.network.call(0).await;
        visit.session.set_token(Some("jwt".to_owned()));
        let call = visit.network.call(1).await;
        nobody.answer(401, "Unauthorized");
        call.answer(200, USER);
    })
    .await;
    until("signed in", || matches!(visit.state(), State::SignedIn(_))).await;
    let token = Credentials::Bearer("jwt".to_owned());
    assert_eq!(visit.session.api().credentials(), token);
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_secret_key_is_sent_as_http_basic() {
    let visit = Visit::new(Some("2"));
    visit.session.set_token(Some("sk_abc".to_owned()));
    let call = visit.network.call(0).await;
    assert_eq!(
        call.header("authorization").as_deref(),
        Some("Basic c2tfYWJjOg==")
    );
    let key = r#"{"type":"not_found","message":"User with id: apk_1 was not found"}"#;
    call.answer(200, USER);
    until("signed in", || matches!(visit.state(), State::SignedIn(_))).await;
    let (user, ()) = join(visit.session.api().current_user(), async {
        visit.answer(1, "/admin/users/me", 404, key).await;
    })
    .await;
    assert_eq!(user.map(|user| user.id), Ok("apk_1".to_owned()));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_recovery_code_stands_in_for_the_second_factor() {
    let visit = Visit::new(Some("2"));
    let outcome = visit
        .sign_in(async {
            visit
                .answer(0, "/auth/user/emailpass", 200, CHALLENGE)
                .await;
        })
        .await;
    let Err(SignInError::SecondFactor(factor)) = outcome else {
        panic!("{outcome:?}")
    };
    let by_recovery = factor.clone().by_recovery_code();
    let (outcome, ()) = join(visit.session.verify(&by_recovery, "ab12-cd34"), async {
        let call = visit.network.call(1).await;
        let body = r#"{"method":"recovery_code","code":"ab12-cd34"}"#;
        assert_eq!(call.body().await, body);
        let over =
            r#"{"type":"not_allowed","message":"MFA challenge has too many failed attempts"}"#;
        call.answer(400, over);
    })
    .await;
    assert_eq!(outcome, Err(SignInError::CodeRefused));
    let (outcome, ()) = join(visit.session.verify(&factor, "123456"), async {
        let gone = r#"{"type":"not_found","message":"MFA challenge with id \"authmfachal_1\" was not found"}"#;
        visit.answer(2, "/auth/mfa/challenges/authmfachal_1/verify", 404, gone).await;
    })
    .await;
    assert_eq!(outcome, Err(SignInError::CodeRefused));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn what_is_asked_beside_the_password_is_told_apart() {
    let denied = r#"{"type":"not_allowed","message":"The actor type user is not allowed to use the auth provider emailpass"}"#;
    for (status, body, error) in [
        (
            200,
            r#"{"verification_required":true,"token":"half"}"#,
            SignInError::Unverified,
        ),
        (
            200,
            r#"{"location":"https://id.example/authorize"}"#,
            SignInError::Elsewhere,
        ),
        (400, denied, SignInError::Elsewhere),
    ] {
        let visit = Visit::new(Some("2"));
        let outcome = visit
            .sign_in(async {
                visit.answer(0, "/auth/user/emailpass", status, body).await;
            })
            .await;
        assert_eq!(outcome, Err(error), "{body}");
        assert_eq!(visit.session.api().credentials(), Credentials::Session);
        visit.end().await;
    }
}

#[wasm_bindgen_test]
async fn a_token_is_renewed_before_it_ends_and_a_failure_ends_nothing() {
    const LIFE: u32 = 4_000;
    let clock = Clock::stopped();
    let visit = Visit::new(Some("2"));
    let (first, second) = (token_for(LIFE, "first"), token_for(LIFE, "second"));
    let answer = |token: &str| format!(r#"{{"token":"{token}"}}"#);
    let outcome = visit
        .sign_in(async {
            let token = answer(&first);
            visit.answer(0, "/auth/user/emailpass", 200, &token).await;
            visit.answer(1, "/admin/users/me", 200, USER).await;
        })
        .await;
    assert_eq!(outcome, Ok(()));
    settle().await;
    // Not before three quarters of its life.
    clock.pass(LIFE * 1_000 / 2);
    settle().await;
    assert_eq!(visit.network.count(), 2);
    clock.pass(LIFE * 1_000 / 4);
    let refresh = "/auth/token/refresh";
    visit.answer(2, refresh, 503, "").await;
    settle().await;
    let kept = Credentials::Bearer(first.clone());
    assert_eq!(visit.session.api().credentials(), kept);
    assert!(matches!(visit.state(), State::SignedIn(_)));
    // It is tried again while the token lasts.
    clock.pass(LIFE * 1_000);
    let call = visit.network.call(3).await;
    assert!(call.url().ends_with(refresh));
    let sent = call.header("authorization");
    assert_eq!(sent, Some(format!("Bearer {first}")));
    call.answer(200, &answer(&second));
    let renewed = Credentials::Bearer(second);
    until("it is renewed", || {
        visit.session.api().credentials() == renewed
    })
    .await;
    visit.end().await;
}
