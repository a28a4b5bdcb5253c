//! Who is signed in, signing in and signing out.
//!
//! A token is stored in memory and in this tab's storage, never in the browser's, a URL or a log. In somebody else's page,
//! and if that page provided the token, it is stored in memory only.

mod chunk;
mod renewal;
mod state;
mod version;

use futures::future::{OptionFuture, join};
use leptos::prelude::*;
use leptos::task::tick;

use crate::api::auth::{SecondFactor, SignInWay, SignedIn, User};
use crate::api::{AdminApi, AdminPage, ApiError, Credentials, MedusaVersion};
use crate::config::{Auth, Config};
use crate::platform::early;
use crate::platform::host::{HostContext, use_host};
use crate::platform::storage::Store;
use crate::platform::timer;

pub use crate::state::session::state::{SignInError, State};

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
        Session {
            host,
            api: StoredValue::new_local(api),
            admin_url: StoredValue::new(config.admin_url.clone()),
            auth: config.auth,
            configured: config.medusa,
            state: RwSignal::new(State::Checking),
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

    /// Subscribes to sign-ins, after which requests that failed for lack of a session are sent again.
    pub fn track_sign_in(self) {
        self.sign_ins.track();
    }

    /// Asks the server who is signed in.
    pub async fn check(self) {
        self.state.try_set(State::Checking);
        self.ask().await;
    }

    async fn ask(self) {
        let is_last = self.checks.try_update(|checks| {
            *checks += 1;
            *checks
        });
        let is_current = move || self.checks.try_get_untracked() == is_last;
        let answer = self.who(is_current).await;
        // Another token was set meanwhile.
        if !is_current() {
            return;
        }
        match &answer {
            Ok(_) => self.keep_token(),
            Err(error) => self.report(error),
        }
        if answer == Err(ApiError::Unauthorized) {
            self.forget_start();
        }
        self.state.try_set(match answer {
            Ok(user) => State::SignedIn(user),
            Err(ApiError::Unauthorized) => State::SignedOut,
            Err(error) => State::Unknown(error),
        });
        self.sign_ins.try_update(|times| *times += 1);
    }

    /// The user of the token, or else of the browser's session. What is not `is_current` any more changes nothing.
    async fn who(self, is_current: impl Fn() -> bool) -> Result<User, ApiError> {
        let api = self.api();
        // What speaks version 2 may still have to be fetched; the question need not wait for it.
        let is_v2 = version::known(&api, self.configured) == Some(MedusaVersion::V2);
        let asked = OptionFuture::from(is_v2.then(|| api.ask_for_user()));
        let (settled, asked) = join(version::settle(&api, self.configured), asked).await;
        let may_be_other = settled?;
        let mut answer = match asked {
            Some(answer) => api.user_in(answer),
            None => api.current_user().await,
        };
        // Nobody is signed in to either version; signing in shows whether it is still the same.
        let is_odd = !matches!(answer, Ok(_) | Err(ApiError::Unauthorized));
        if is_odd && may_be_other && version::has_changed(&api).await {
            answer = api.current_user().await;
        }
        // A token that has expired, or whose user was deleted, may hide a valid session.
        if matches!(
            answer,
            Err(ApiError::Unauthorized | ApiError::BadRequest { .. })
        ) && is_current()
            && self.forget_token()
            && self.auth != Auth::Token
        {
            answer = api.current_user().await;
        }
        if matches!(answer, Ok(_) | Err(ApiError::Unauthorized)) {
            version::remember(&api);
        }
        answer
    }

    /// Replaces the credentials by a token from the page around the app; `None` signs out. The page stays while a token
    /// replaces one that has expired.
    pub fn set_token(self, token: Option<String>) {
        let credentials = match token {
            Some(token) if self.auth != Auth::Session => Credentials::Bearer(token),
            _ => without_token(self.auth),
        };
        let has_token = matches!(credentials, Credentials::Bearer(_));
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
    fn forget_start(self) {
        if self.host.is_own_page() {
            early::forget();
        }
    }

    /// Signs in, and has requests that failed for lack of a session sent again.
    ///
    /// # Errors
    /// See [`SignInError`]; nothing has changed then.
    pub async fn sign_in(self, email: &str, password: &str) -> Result<(), SignInError> {
        let api = self.api();
        let way = self.way();
        version::settle(&api, self.configured).await?;
        let mut answer = api.sign_in(email, password, way).await;
        if answer.is_err() && self.configured.is_none() && version::has_changed(&api).await {
            answer = api.sign_in(email, password, way).await;
        }
        // To the other version's request a server says that the password is wrong.
        if answer.is_err() && self.configured.is_some() && version::is_other(&api).await {
            return Err(SignInError::Api(ApiError::WrongContent));
        }
        let user = match self.accept(answer?).await {
            // A proxy that knows people by a cookie of its own lets no request pass that comes without: those with a token do.
            Err(SignInError::Api(error))
                if self.auth == Auth::Auto && error.leaves_outcome_open() =>
            {
                let answer = api.sign_in(email, password, SignInWay::Session).await?;
                self.accept(answer).await
            }
            outcome => outcome,
        }?;
        self.begin(user);
        Ok(())
    }

    /// Signs in with the code that the server has asked for.
    ///
    /// # Errors
    /// As [`Session::sign_in`].
    pub async fn verify(self, factor: &SecondFactor, code: &str) -> Result<(), SignInError> {
        let answer = self.api().verify(factor, code, self.way()).await;
        let answer = answer.map_err(|error| match error {
            ApiError::BadRequest { .. } => SignInError::WrongCode,
            ApiError::NotFound { .. } | ApiError::Unauthorized => SignInError::CodeRefused,
            error => SignInError::Api(error),
        })?;
        let user = self.accept(answer).await?;
        self.begin(user);
        Ok(())
    }

    fn way(self) -> SignInWay {
        match self.auth {
            Auth::Session => SignInWay::Session,
            Auth::Auto | Auth::Token => SignInWay::Token,
        }
    }

    /// Takes what the server answered to a sign-in, and asks who that is.
    async fn accept(self, answer: SignedIn) -> Result<User, SignInError> {
        let api = self.api();
        let by_session = match answer {
            SignedIn::Token(token) => {
                self.set_own_token(&token);
                false
            }
            SignedIn::Session => true,
            SignedIn::SecondFactor(factor) => return Err(SignInError::SecondFactor(factor)),
            SignedIn::Elsewhere => return Err(SignInError::Elsewhere),
            SignedIn::Unverified => return Err(SignInError::Unverified),
        };
        api.current_user().await.map_err(|error| {
            self.forget_token();
            match error {
                ApiError::Unauthorized if by_session => SignInError::CookieRefused,
                error => SignInError::Api(error),
            }
        })
    }

    fn begin(self, user: User) {
        version::remember(&self.api());
        self.keep_token();
        self.state.try_set(State::SignedIn(user));
        self.sign_ins.try_update(|times| *times += 1);
    }

    /// Sends a token that was got by signing in along from now on.
    fn set_own_token(self, token: &str) {
        let credentials = Credentials::Bearer(token.to_owned());
        self.api().set_credentials(credentials);
        self.store_token(Some(token));
    }

    /// Has the token that this page got renewed before it ends, for as long as it is in use.
    fn keep_token(self) {
        let Some(token) = Store::Tab.get(&token_key(&self.api())) else {
            return;
        };
        self.host.spawn(async move {
            let mut token = token;
            while let Some(wait) = renewal::wait_before(&token, now()) {
                timer::sleep(wait).await;
                let api = self.api();
                // Signed out, or in again, meanwhile.
                if api.credentials() != Credentials::Bearer(token.clone()) {
                    return;
                }
                let Some(renewed) = api.renewed_token() else {
                    return;
                };
                let renewed = renewed.await;
                if api.credentials() != Credentials::Bearer(token.clone()) {
                    return;
                }
                match renewed {
                    Ok(renewed) => {
                        self.set_own_token(&renewed);
                        token = renewed;
                    }
                    // It has been revoked: the next request says so.
                    Err(ApiError::Unauthorized) => return,
                    // Tried again for as long as it lasts; signing in is asked for when it has ended.
                    Err(_) => {}
                }
            }
        });
    }

    /// Removes the token at once, and ends the session on the server. If the server cannot be reached its session stays,
    /// and is found again when the page is reloaded.
    pub async fn sign_out(self) {
        self.end();
        // The page goes, and with it the requests it has sent: a server that is still answering one writes the session it
        // belongs to back.
        tick().await;
        if self.host.is_own_page() {
            let key = sign_out_key(&self.api());
            // Other tabs get a storage event only if the value changes.
            Store::Browser.set(&key, Some(&now().to_string()));
        }
        if self.auth != Auth::Token {
            let _ = self.api().end_session().await;
        }
    }

    fn end(self) {
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

    /// Stores the token for this tab, or removes it. The storage of somebody else's page is not used.
    fn store_token(self, token: Option<&str>) {
        if self.host.is_own_page() {
            let now = now().to_string();
            Store::Tab.set(&token_key(&self.api()), token);
            Store::Tab.set(&token_time_key(&self.api()), token.map(|_| &*now));
        }
    }

    /// Removes the token. Whether there was one.
    fn forget_token(self) -> bool {
        self.store_token(None);
        let api = self.api();
        let had = api.set_credentials(without_token(self.auth));
        matches!(had, Credentials::Bearer(_))
    }
}

/// The credentials of requests while there is no token.
fn without_token(auth: Auth) -> Credentials {
    match auth {
        Auth::Token => Credentials::None,
        Auth::Auto | Auth::Session => Credentials::Session,
    }
}

/// The storage key of the time when this browser last signed out of a shop.
fn sign_out_key(api: &AdminApi) -> String {
    format!("cohort.left {}", api.backend())
}

/// Whether this browser has signed out of the shop after this tab had got its token.
fn signed_out_since(api: &AdminApi) -> bool {
    let time = |store: Store, key: &str| -> Option<u64> { store.get(key)?.parse().ok() };
    let got_at = time(Store::Tab, &token_time_key(api)).unwrap_or(u64::MAX);
    let left_at = time(Store::Browser, &sign_out_key(api)).unwrap_or(0);
    left_at > got_at
}

/// Milliseconds since 1970. Not as a fraction: reading those costs the page 12 KB of tables.
fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The storage key of the time when this tab got its token.
fn token_time_key(api: &AdminApi) -> String {
    format!("cohort.token-time {}", api.backend())
}

/// The storage key of the token. One for each backend, so that two shops on one host do not sign each other out.
fn token_key(api: &AdminApi) -> String {
    format!("cohort.token {}", api.backend())
}
