//! The token of a session: where it is kept, and how it is renewed before it ends.

use crate::api::{AdminApi, ApiError, Credentials};
use crate::config::Auth;
use crate::platform::storage::Store;
use crate::platform::timer;
use crate::state::session::{Session, renewal};

impl Session {
    /// Sends a token that was got by signing in along from now on.
    pub(super) fn set_own_token(self, token: &str) {
        let credentials = Credentials::Bearer(token.to_owned());
        self.api().set_credentials(credentials);
        self.store_token(Some(token));
    }

    /// Has the token that this page got renewed before it ends, for as long as it is in use.
    pub(super) fn keep_token(self) {
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
                    // It is tried again until the token ends; then the page asks to sign in.
                    Err(_) => {}
                }
            }
        });
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
    pub(super) fn forget_token(self) -> bool {
        self.store_token(None);
        let api = self.api();
        let had = api.set_credentials(without_token(self.auth));
        matches!(had, Credentials::Bearer(_))
    }
}

/// The credentials of requests while there is no token.
pub(super) fn without_token(auth: Auth) -> Credentials {
    match auth {
        Auth::Token => Credentials::None,
        Auth::Auto | Auth::Session => Credentials::Session,
    }
}

/// The storage key of the time when this browser last signed out of a shop.
pub(super) fn sign_out_key(api: &AdminApi) -> String {
    format!("cohort.left {}", api.backend())
}

/// Whether this browser has signed out of the shop after this tab had got its token.
pub(super) fn signed_out_since(api: &AdminApi) -> bool {
    let time = |store: Store, key: &str| -> Option<u64> { store.get(key)?.parse().ok() };
    let got_at = time(Store::Tab, &token_time_key(api)).unwrap_or(u64::MAX);
    let left_at = time(Store::Browser, &sign_out_key(api)).unwrap_or(0);
    left_at > got_at
}

/// Milliseconds since 1970. Not as a fraction: reading those costs the page 12 KB of tables.
pub(super) fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The storage key of the time when this tab got its token.
fn token_time_key(api: &AdminApi) -> String {
    format!("cohort.token-time {}", api.backend())
}

/// The storage key of the token. One for each backend, so that two shops on one host do not sign each other out.
pub(super) fn token_key(api: &AdminApi) -> String {
    format!("cohort.token {}", api.backend())
}
