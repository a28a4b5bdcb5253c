//! Who is signed in, signing in and signing out.
//!
//! A token is stored in memory and in this tab's storage, never in the browser's, a URL or a log. In somebody else's page,
//! and if that page provided the token, it is stored in memory only.

mod chunk;
mod renewal;
mod sign_in;
mod state;
mod token;
mod version;
mod who;

use leptos::prelude::*;
use leptos::task::tick;

pub use self::state::{SignInError, State};

use self::token::{now, sign_out_key, signed_out_since, token_key, without_token};
use crate::api::{AdminApi, AdminPage, ApiError, Credentials, MedusaVersion};
use crate::config::{Auth, Config};
use crate::platform::early;
use crate::platform::host::{HostContext, use_host};
use crate::platform::storage::Store;

/// The session of the app.
#[derive(Clone, Copy)]
pub struct Session {
    host: HostContext,
    api: StoredValue<AdminApi, LocalStorage>,
    /// The address of Medusa's own admin; empty if it is not known.
    admin_url: StoredValue<String>,
    pub auth: Auth,
    /// The version that the configuration says the server speaks.
    configured: Option<MedusaVersion>,
    pub state: RwSignal<State>,
    /// Whether Medusa itself has answered the last request.
    is_answered: RwSignal<bool>,
    /// It is not known whether the session that was signed out of has ended on the server.
    pub may_go_on: RwSignal<bool>,
    sign_ins: RwSignal<u32>,
    /// How often the server was asked who is signed in.
    checks: RwSignal<u32>,
}

/// The session of the app around this view.
///
/// # Panics
/// Outside of the app, which provides it.
pub fn use_session() -> Session {
    expect_context()
}

impl Session {
    pub fn new(config: &Config) -> Self {
        let host = use_host();
        let api = AdminApi::new(&config.backend_url);
        api.set_credentials(without_token(config.auth));
        if config.auth != Auth::Session
            && host.is_own_page()
            && let Some(token) = Store::Tab.get(&token_key(&api))
        {
            // Another tab may have signed out while this one was at another page.
            if signed_out_since(&api) {
                Store::Tab.set(&token_key(&api), None);
            } else {
                api.set_credentials(Credentials::Bearer(token));
            }
        }
        let is_answered = RwSignal::new(true);
        api.transport().listen(move |now| {
            if is_answered.try_get_untracked() == Some(!now) {
                is_answered.try_set(now);
            }
        });
        Session {
            host,
            is_answered,
            api: StoredValue::new_local(api),
            admin_url: StoredValue::new(config.admin_url.clone()),
            auth: config.auth,
            configured: config.medusa,
            state: RwSignal::new(State::Checking),
            may_go_on: RwSignal::new(false),
            sign_ins: RwSignal::new(0),
            checks: RwSignal::new(0),
        }
    }

    pub fn api(self) -> AdminApi {
        self.api.get_value()
    }

    /// The address of the page of a record in Medusa's own admin, if that is known.
    pub fn page_in_admin(self, page: AdminPage, id: &str) -> Option<String> {
        let admin_url = self.admin_url.try_get_value();
        let admin_url = admin_url.filter(|admin_url| !admin_url.is_empty())?;
        Some(self.api().page_in_admin(&admin_url, page, id))
    }

    pub fn state(self) -> State {
        self.state.get()
    }

    /// Whether somebody is signed in and Medusa itself has answered last.
    pub fn is_connected(self) -> bool {
        self.is_answered.get() && self.state.with(|state| matches!(state, State::SignedIn(_)))
    }

    /// Whether it has ended while the page was in use.
    pub fn has_expired(self) -> bool {
        self.state.with(|state| matches!(state, State::Expired(_)))
    }

    /// Asks who is signed in, if the server could not be asked before: the network is back.
    pub fn check_again(self) {
        if let Some(State::Unknown(_)) = self.state.try_get_untracked() {
            self.host.spawn(self.check());
        }
    }

    /// Subscribes to sign-ins, after which requests that failed for lack of a session are sent again.
    pub fn track_sign_in(self) {
        self.sign_ins.track();
    }

    /// Asks the server who is signed in.
    pub async fn check(self) {
        self.state.try_set(State::Checking);
        self.ask().await;
    }

    /// Replaces the credentials by a token from the page around the app; `None` signs out. The page stays while a token
    /// replaces one that has expired.
    pub fn set_token(self, token: Option<String>) {
        let credentials = match token {
            Some(token) if self.auth != Auth::Session => Credentials::Bearer(token),
            _ => without_token(self.auth),
        };
        let has_token = matches!(credentials, Credentials::Bearer(_));
        self.outdate_checks();
        self.api().set_credentials(credentials);
        if !has_token {
            self.state.try_set(State::Checking);
        }
        self.host.spawn(self.ask());
    }

    /// Has the requests that led to the first rows sent early at the next visit to this address.
    pub fn remember_start(self) {
        if !self.host.is_own_page() {
            return;
        }
        let api = self.api();
        let has_token = matches!(api.credentials(), Credentials::Bearer(_));
        early::remember(has_token.then(|| token_key(&api)).as_deref());
    }

    /// Nobody is signed in: the next visit sends nothing early.
    pub(super) fn forget_start(self) {
        if self.host.is_own_page() {
            early::forget();
        }
    }

    /// Removes the token at once, and ends the session on the server. Where nothing proves that it has ended, that is said: it
    /// is found again when the page is reloaded.
    pub async fn sign_out(self) {
        self.end();
        // Signed out, the page removes its views, which aborts their requests. A server that is still answering one of them
        // would store its session once more, after the session was ended.
        tick().await;
        if self.host.is_own_page() {
            let key = sign_out_key(&self.api());
            // Other tabs get a storage event only if the value changes.
            Store::Browser.set(&key, Some(&now().to_string()));
        }
        if self.auth != Auth::Token {
            let ended = self.api().end_session().await;
            // Somebody may have signed in meanwhile.
            let is_out = self.state.try_get_untracked() == Some(State::SignedOut);
            self.may_go_on.try_set(is_out && ended.is_err());
        }
    }

    /// Has the answers to earlier questions who is signed in ignored.
    pub(super) fn outdate_checks(self) {
        self.checks.try_update(|checks| *checks += 1);
    }

    fn end(self) {
        self.outdate_checks();
        self.may_go_on.try_set(false);
        self.forget_start();
        self.forget_token();
        self.state.try_set(State::SignedOut);
    }

    /// Signs out when another tab has signed out of this shop. `key` is what has changed in the browser's storage.
    pub fn handle_storage_change(self, key: Option<&str>) {
        if self.host.is_own_page() && key == Some(&*sign_out_key(&self.api())) {
            self.end();
        }
    }

    /// Signs out if another tab has signed out of this shop while this one slept, and missed it.
    pub fn wake(self) {
        if self.host.is_own_page() && signed_out_since(&self.api()) {
            self.end();
        }
    }

    /// Reports an error to the page around the app. If the server refused a request for lack of a session, that has
    /// expired, and the page asks to sign in again.
    pub fn handle_error(self, error: &ApiError) {
        self.report(error);
        if *error != ApiError::Unauthorized {
            return;
        }
        self.state.try_update(|state| {
            if let State::SignedIn(user) = state {
                *state = State::Expired(user.clone());
            }
        });
    }

    fn report(self, error: &ApiError) {
        let status = error.status().into();
        self.host.notify_host("error", "status", &status);
    }
}
