//! Signing in at a shop behind a proxy that has a cookie of its own.

use futures::future::join;
use wasm_bindgen_test::wasm_bindgen_test;

use super::visit::{NOBODY, PROXY, TOKEN_KEY, USER, Visit};
use crate::api::auth::SecondFactor;
use crate::api::{Credentials, MedusaVersion};
use crate::platform::storage::Store;
use crate::state::session::State;

#[wasm_bindgen_test]
async fn behind_a_proxy_with_a_cookie_of_its_own_a_session_is_opened() {
    let visit = Visit::new(Some("1"));
    let outcome = visit
        .sign_in(async {
            let token = r#"{"access_token":"jwt"}"#;
            visit.answer(0, "/admin/auth/token", 200, token).await;
            let page = "<h1>Sign in to the office</h1>";
            visit.answer(1, "/admin/auth", 200, page).await;
            visit.answer(2, "/admin/auth", 200, USER).await;
            let call = visit.network.call(3).await;
            assert_eq!(call.header("authorization"), None);
            assert_eq!(call.credentials(), "include");
            call.answer(200, USER);
        })
        .await;
    assert_eq!(outcome, Ok(()));
    assert_eq!(visit.session.api().credentials(), Credentials::Session);
    visit.end().await;
}

#[wasm_bindgen_test]
async fn behind_a_proxy_with_a_cookie_of_its_own_a_kept_token_gives_way_to_the_session() {
    for version in ["1", "2"] {
        Store::Tab.set(TOKEN_KEY, Some("jwt"));
        let visit = Visit::new(Some(version));
        let path = match version {
            "1" => "/admin/auth",
            _ => "/admin/users/me",
        };
        join(visit.session.check(), async {
            let call = visit.network.call(0).await;
            assert_eq!(call.credentials(), "omit");
            call.answer(200, PROXY);
            // Whether the server has been upgraded is asked, too.
            visit.answer(1, "/admin/users/me", 200, PROXY).await;
            let call = visit.network.call(2).await;
            assert_eq!(
                (call.credentials(), call.header("authorization")),
                ("include".to_owned(), None)
            );
            assert!(call.url().ends_with(path), "{}", call.url());
            call.answer(200, USER);
        })
        .await;
        assert!(matches!(visit.state(), State::SignedIn(_)));
        assert_eq!(visit.session.api().credentials(), Credentials::Session);
        assert_eq!(Store::Tab.get(TOKEN_KEY), None);
        visit.end().await;
    }
}

#[wasm_bindgen_test]
async fn behind_such_a_proxy_the_version_is_found_out_by_its_cookie() {
    Store::Tab.set(TOKEN_KEY, Some("jwt"));
    let visit = Visit::new(None);
    join(visit.session.check(), async {
        visit.answer(0, "/admin/users/me", 200, PROXY).await;
        visit.answer(1, "/admin/auth", 200, PROXY).await;
        // With cookies.
        visit.answer(2, "/admin/users/me", 401, NOBODY).await;
        visit.answer(3, "/admin/users/me", 401, NOBODY).await;
    })
    .await;
    assert_eq!(visit.version(), MedusaVersion::V2);
    // The form opens a session.
    assert_eq!(visit.state(), State::SignedOut);
    assert_eq!(visit.network.count(), 4);
    visit.end().await;
}

#[wasm_bindgen_test]
async fn behind_such_a_proxy_a_code_opens_a_session_by_its_token() {
    let visit = Visit::new(Some("2"));
    visit.check(&[("/admin/users/me", 401, NOBODY)]).await;
    let factor = SecondFactor {
        token: "half".to_owned(),
        challenge_id: "mfac_1".to_owned(),
        method: "totp".to_owned(),
        recovery: None,
    };
    let (outcome, ()) = join(visit.session.verify(&factor, "123456"), async {
        let verify = "/auth/mfa/challenges/mfac_1/verify";
        visit.answer(1, verify, 200, r#"{"token":"jwt"}"#).await;
        visit.answer(2, "/admin/users/me", 401, PROXY).await;
        let call = visit.network.call(3).await;
        assert!(call.url().ends_with("/auth/session"), "{}", call.url());
        assert_eq!(call.credentials(), "include");
        assert_eq!(call.header("authorization").as_deref(), Some("Bearer jwt"));
        call.answer(200, r#"{"user":{"actor_id":"user_1"}}"#);
        visit.answer(4, "/admin/users/me", 200, USER).await;
    })
    .await;
    assert_eq!(outcome, Ok(()));
    assert_eq!(visit.session.api().credentials(), Credentials::Session);
    visit.end().await;
}
