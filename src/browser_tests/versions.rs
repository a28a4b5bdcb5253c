//! Which version of the Admin API a session speaks, and how it signs in to version 2.

use futures::future::join;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::window;

use super::clock::Clock;
use super::network::Network;
use super::page::Page;
use crate::api::auth::SecondFactor;
use crate::api::{ApiError, Credentials, MedusaVersion};
use crate::platform::storage::Store;
use crate::state::session::{Session, SignInError, State};

const USER: &str = r#"{"user":{"id":"user_1","email":"ann@example.com"}}"#;
const NOBODY: &str = r#"{"message":"Unauthorized"}"#;
const NO_SUCH_USER: &str = r#"{"type":"not_found","message":"User with id: me was not found"}"#;
/// The storage key of the version of the shop at the page's own origin.
const KEY: &str = "cohort.medusa ";

struct Visit {
    network: Network,
    page: Page,
    session: Session,
}

impl Visit {
    /// A visit for which this version is remembered.
    fn new(remembered: Option<&str>) -> Self {
        Store::Browser.set(KEY, remembered);
        let network = Network::gated();
        let page = Page::of_any_version();
        let session = page.session();
        Self {
            network,
            page,
            session,
        }
    }

    /// Answers the request that comes next, which has to be for this.
    async fn answer(&self, index: usize, target: &str, status: u16, body: &str) {
        let call = self.network.call(index).await;
        assert!(call.url().ends_with(target), "{} for {target}", call.url());
        call.answer(status, body);
    }

    async fn check(&self, answers: &[(&str, u16, &str)]) {
        join(self.session.check(), async {
            for (index, (target, status, body)) in answers.iter().enumerate() {
                self.answer(index, target, *status, body).await;
            }
        })
        .await;
        assert_eq!(self.network.count(), answers.len());
    }

    fn version(&self) -> MedusaVersion {
        self.session.api().version()
    }

    fn state(&self) -> State {
        untrack(|| self.session.state())
    }

    async fn end(self) {
        Store::Browser.set(KEY, None);
        Store::Tab.set("cohort.token ", None);
        self.page.leave().await;
    }
}

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
    assert_eq!(Store::Browser.get(KEY).as_deref(), Some("1"));
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
    assert_eq!(Store::Browser.get(KEY).as_deref(), Some("2"));
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
    assert_eq!(Store::Browser.get(KEY).as_deref(), Some("2"));
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
    assert_eq!(Store::Browser.get(KEY), None);
    visit.end().await;
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
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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
async fn behind_a_proxy_with_a_cookie_of_its_own_a_session_is_opened() {
    let visit = Visit::new(Some("1"));
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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

const PROXY: &str = "<h1>Sign in to the office</h1>";
const TOKEN_KEY: &str = "cohort.token ";

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

#[wasm_bindgen_test]
async fn a_refusal_that_is_not_medusas_is_no_wrong_password() {
    for (status, body) in [
        (401, PROXY),
        (401, ""),
        (401, r#"{"message":"Unauthorized"}"#),
        (403, r#"{"message":"Forbidden"}"#),
    ] {
        let visit = Visit::new(Some("1"));
        let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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
    super::page::until("signed in", || matches!(visit.state(), State::SignedIn(_))).await;
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
    super::page::until("signed in", || matches!(visit.state(), State::SignedIn(_))).await;
    let (user, ()) = join(visit.session.api().current_user(), async {
        visit.answer(1, "/admin/users/me", 404, key).await;
    })
    .await;
    assert_eq!(user.map(|user| user.id), Ok("apk_1".to_owned()));
    visit.end().await;
}

const CHALLENGE: &str = r#"{"mfa_required":true,"mfa_challenge":{"id":"authmfachal_1","methods":["totp","recovery_code"]},"token":"half"}"#;

#[wasm_bindgen_test]
async fn a_recovery_code_stands_in_for_the_second_factor() {
    let visit = Visit::new(Some("2"));
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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
        let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
            visit.answer(0, "/auth/user/emailpass", status, body).await;
        })
        .await;
        assert_eq!(outcome, Err(error), "{body}");
        assert_eq!(visit.session.api().credentials(), Credentials::Session);
        visit.end().await;
    }
}

#[wasm_bindgen_test]
async fn signing_in_notices_an_upgraded_server() {
    let visit = Visit::new(Some("1"));
    let before = visit.session.api().capabilities();
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
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
async fn a_token_is_renewed_before_it_ends_and_a_failure_ends_nothing() {
    const LIFE: u32 = 4_000;
    let clock = Clock::stopped();
    let visit = Visit::new(Some("2"));
    let (first, second) = (token_for(LIFE, "first"), token_for(LIFE, "second"));
    let answer = |token: &str| format!(r#"{{"token":"{token}"}}"#);
    let (outcome, ()) = join(visit.session.sign_in("ann@example.com", "secret"), async {
        let token = answer(&first);
        visit.answer(0, "/auth/user/emailpass", 200, &token).await;
        visit.answer(1, "/admin/users/me", 200, USER).await;
    })
    .await;
    assert_eq!(outcome, Ok(()));
    super::page::settle().await;
    // Not before three quarters of its life.
    clock.pass(LIFE * 1_000 / 2);
    super::page::settle().await;
    assert_eq!(visit.network.count(), 2);
    clock.pass(LIFE * 1_000 / 4);
    let refresh = "/auth/token/refresh";
    visit.answer(2, refresh, 503, "").await;
    super::page::settle().await;
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
    super::page::until("it is renewed", || {
        visit.session.api().credentials() == renewed
    })
    .await;
    visit.end().await;
}
