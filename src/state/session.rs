//! Who is signed in, and the ways in and out.
//!
//! A token is kept in memory and in this tab's storage, never in the browser's, an address or a log; in somebody else's
//! page, and if that page gave it, in memory only.

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::api::auth::User;
use crate::api::{AdminApi, ApiError, Credentials};
use crate::config::{Auth, Config};
use crate::platform::root;
use crate::platform::storage::Store;
use crate::platform::task::spawn;

/// Where the session stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Asking the server whether there is one.
    Checking,
    /// The server did not say.
    Unknown(ApiError),
    SignedOut,
    SignedIn(User),
    /// It ended while the page was in use: the page stays, a dialog asks to sign in again.
    Expired(User),
}

/// Why signing in did not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInError {
    WrongPassword,
    MalformedEmail,
    /// The server answered with a session cookie that the browser did not keep.
    CookieRefused,
    Api(ApiError),
}

impl From<ApiError> for SignInError {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Unauthorized => Self::WrongPassword,
            ApiError::BadRequest {
                message: Some(text),
            } if text.contains("email") => Self::MalformedEmail,
            error => Self::Api(error),
        }
    }
}

/// The session of this page. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Session {
    api: StoredValue<AdminApi, LocalStorage>,
    pub auth: Auth,
    pub state: RwSignal<State>,
    sign_ins: RwSignal<u32>,
    /// How often it was asked who is signed in.
    checks: RwSignal<u32>,
}

/// The [`Session`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    pub fn new(config: &Config) -> Self {
        let api = AdminApi::new(&config.backend_url);
        api.set_credentials(without_token(config.auth));
        if config.auth != Auth::Session
            && root::is_page()
            && let Some(token) = Store::Tab.get(&token_key(&api))
        {
            api.set_credentials(Credentials::Bearer(token));
        }
        Session {
            api: StoredValue::new_local(api),
            auth: config.auth,
            state: RwSignal::new(State::Checking),
            sign_ins: RwSignal::new(0),
            checks: RwSignal::new(0),
        }
    }

    pub fn api(self) -> AdminApi {
        self.api.get_value()
    }

    pub fn state(self) -> State {
        self.state.get()
    }

    /// Subscribes to signing in again, so that what failed for want of a session is asked anew.
    pub fn track_sign_in(self) {
        self.sign_ins.track();
    }

    /// Asks the server who is signed in.
    pub async fn check(self) {
        self.state.set(State::Checking);
        self.ask().await;
    }

    async fn ask(self) {
        let is_last = self.checks.try_update(|checks| {
            *checks += 1;
            *checks
        });
        let api = self.api();
        let mut answer = api.current_user().await;
        // Another token has been given meanwhile.
        if self.checks.try_get_untracked() != is_last {
            return;
        }
        // A token that has ended, or whose user is gone, may hide a good session.
        if matches!(
            answer,
            Err(ApiError::Unauthorized | ApiError::BadRequest { .. })
        ) && self.forget_token()
            && self.auth != Auth::Token
        {
            answer = api.current_user().await;
        }
        if let Err(error) = &answer {
            told(error);
        }
        self.state.try_set(match answer {
            Ok(user) => State::SignedIn(user),
            Err(ApiError::Unauthorized) => State::SignedOut,
            Err(error) => State::Unknown(error),
        });
        self.sign_ins.try_update(|times| *times += 1);
    }

    /// Takes a token from the page around the app, in the place of what there was; none signs out. What is shown stays
    /// while a token takes the place of one that has ended.
    pub fn give(self, token: Option<String>) {
        let carried = match token {
            Some(token) if self.auth != Auth::Session => Credentials::Bearer(token),
            _ => without_token(self.auth),
        };
        let has_token = matches!(carried, Credentials::Bearer(_));
        self.api().set_credentials(carried);
        if !has_token {
            self.state.set(State::Checking);
        }
        spawn(self.ask());
    }

    /// Signs in, and has everything that failed for want of a session asked again.
    ///
    /// # Errors
    /// As [`SignInError`] says; nothing has changed then.
    pub async fn sign_in(self, email: &str, password: &str) -> Result<(), SignInError> {
        let api = self.api();
        if self.auth == Auth::Session {
            api.create_session(email, password).await?;
        } else {
            let token = api.create_token(email, password).await?;
            api.set_credentials(Credentials::Bearer(token.clone()));
            keep(&api, Some(&token));
        }
        let user = api.current_user().await.map_err(|error| {
            self.forget_token();
            match error {
                ApiError::Unauthorized if self.auth == Auth::Session => SignInError::CookieRefused,
                error => SignInError::Api(error),
            }
        })?;
        self.state.try_set(State::SignedIn(user));
        self.sign_ins.try_update(|times| *times += 1);
        Ok(())
    }

    /// Forgets the token at once, and ends the session on the server. Should the server not be reached, its session
    /// stays: then this page asks for it again when it is loaded anew.
    pub async fn sign_out(self) {
        self.left();
        if root::is_page() {
            let key = left_key(&self.api());
            // Another time than the last, so that it is a change. Whole, as printing fractions takes four kilobytes.
            let now = js_sys::Date::now() as u64;
            Store::Browser.set(&key, Some(&now.to_string()));
        }
        if self.auth != Auth::Token {
            let _ = self.api().end_session().await;
        }
    }

    fn left(self) {
        self.forget_token();
        self.state.try_set(State::SignedOut);
    }

    /// Notices that another tab has signed out of this shop. `event` tells of a change of the browser's storage.
    pub fn handle_storage_event(self, event: &JsValue) {
        let key = Reflect::get(event, &JsValue::from_str("key")).ok();
        let key = key.and_then(|key| key.as_string());
        if root::is_page() && key == Some(left_key(&self.api())) {
            self.left();
        }
    }

    /// Notices in an error that the server refused a request for want of a session: then the page asks to sign in again.
    pub fn handle_error(self, error: &ApiError) {
        told(error);
        if *error != ApiError::Unauthorized {
            return;
        }
        self.state.try_update(|state| {
            if let State::SignedIn(user) = state {
                *state = State::Expired(user.clone());
            }
        });
    }

    /// Whether there was a token to forget.
    fn forget_token(self) -> bool {
        let api = self.api();
        keep(&api, None);
        let had = api.set_credentials(without_token(self.auth));
        matches!(had, Credentials::Bearer(_))
    }
}

/// What a request carries while there is no token.
fn without_token(auth: Auth) -> Credentials {
    match auth {
        Auth::Token => Credentials::None,
        Auth::Auto | Auth::Session => Credentials::Session,
    }
}

/// Keeps a token for this tab, or none. The storage of somebody else's page is not for that.
fn keep(api: &AdminApi, token: Option<&str>) {
    if root::is_page() {
        Store::Tab.set(&token_key(api), token);
    }
}

/// Tells the page around the app of an error.
fn told(error: &ApiError) {
    root::tell("error", "status", &error.status().into());
}

/// Where it stands when this browser last signed out of a shop.
fn left_key(api: &AdminApi) -> String {
    format!("cohort.left {}", api.backend())
}

/// One token for each backend, so that two shops on one host do not sign each other out.
fn token_key(api: &AdminApi) -> String {
    format!("cohort.token {}", api.backend())
}
