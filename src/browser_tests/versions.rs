//! Which version of the Admin API a session speaks.

use wasm_bindgen_test::wasm_bindgen_test;

use super::visit::{NOBODY, USER, VERSION_KEY, Visit};
use crate::api::{ApiError, MedusaVersion};
use crate::platform::storage::Store;
use crate::state::session::State;

const NO_SUCH_USER: &str = r#"{"type":"not_found","message":"User with id: me was not found"}"#;

#[wasm_bindgen_test]
async fn the_version_is_found_out_once_and_remembered() {
    let visit = Visit::new(None);
    visit
        .check(&[
            ("/admin/users/me", 401, "Unauthorized"),
            ("/admin/auth", 401, "Unauthorized"),
        ])
        .await;
    assert_eq!(visit.version(), MedusaVersion::V1);
    assert_eq!(visit.state(), State::SignedOut);
    assert_eq!(Store::Browser.get(VERSION_KEY).as_deref(), Some("1"));
    visit.end().await;

    let visit = Visit::new(None);
    visit
        .check(&[
            ("/admin/users/me", 404, NO_SUCH_USER),
            ("/admin/auth", 200, USER),
        ])
        .await;
    assert_eq!(visit.version(), MedusaVersion::V1);
    assert!(matches!(visit.state(), State::SignedIn(_)));
    visit.end().await;

    let visit = Visit::new(None);
    let asked = ("/admin/users/me", 200, USER);
    visit.check(&[asked, asked]).await;
    assert_eq!(visit.version(), MedusaVersion::V2);
    assert!(matches!(visit.state(), State::SignedIn(_)));
    assert_eq!(Store::Browser.get(VERSION_KEY).as_deref(), Some("2"));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn a_remembered_version_costs_no_question() {
    for (remembered, target) in [("1", "/admin/auth"), ("2", "/admin/users/me")] {
        let visit = Visit::new(Some(remembered));
        visit.check(&[(target, 200, USER)]).await;
        assert_eq!(visit.version().as_str(), remembered);
        visit.end().await;
    }
}

#[wasm_bindgen_test]
async fn an_upgraded_server_is_noticed() {
    let visit = Visit::new(Some("1"));
    // Version 2 knows no such address.
    let html = "<pre>Cannot GET /admin/auth</pre>";
    visit
        .check(&[
            ("/admin/auth", 404, html),
            ("/admin/users/me", 200, USER),
            ("/admin/users/me", 200, USER),
        ])
        .await;
    assert_eq!(visit.version(), MedusaVersion::V2);
    assert_eq!(Store::Browser.get(VERSION_KEY).as_deref(), Some("2"));
    visit.end().await;
}

#[wasm_bindgen_test]
async fn what_answers_like_no_medusa_is_not_remembered() {
    let visit = Visit::new(None);
    let html = "<h1>Welcome</h1>";
    visit
        .check(&[("/admin/users/me", 200, html), ("/admin/auth", 200, html)])
        .await;
    assert_eq!(visit.state(), State::Unknown(ApiError::WrongContent));
    assert_eq!(Store::Browser.get(VERSION_KEY), None);
    visit.end().await;
}

#[wasm_bindgen_test]
async fn signing_in_notices_an_upgraded_server() {
    let visit = Visit::new(Some("1"));
    let before = visit.session.api().capabilities();
    let outcome = visit
        .sign_in(async {
            visit.answer(0, "/admin/auth/token", 401, NOBODY).await;
            visit.answer(1, "/admin/users/me", 401, NOBODY).await;
            let token = r#"{"token":"jwt"}"#;
            visit.answer(2, "/auth/user/emailpass", 200, token).await;
            visit.answer(3, "/admin/users/me", 200, USER).await;
        })
        .await;
    assert_eq!(outcome, Ok(()));
    assert_eq!(visit.version(), MedusaVersion::V2);
    // By this the list knows that it has to be built anew.
    assert_ne!(visit.session.api().capabilities(), before);
    visit.end().await;
}
