//! A visit of somebody whose session has yet to find out who is signed in, and at which version of the Admin API.

use futures::future::join;
use leptos::prelude::*;

use super::network::Network;
use super::page::Page;
use crate::api::MedusaVersion;
use crate::platform::storage::Store;
use crate::state::session::{Session, SignInError, State};

pub const USER: &str = r#"{"user":{"id":"user_1","email":"ann@example.com"}}"#;
pub const NOBODY: &str = r#"{"message":"Unauthorized"}"#;
/// What a proxy answers in place of the shop.
pub const PROXY: &str = "<h1>Sign in to the office</h1>";
/// The storage key of the version of the shop at the page's own origin.
pub const VERSION_KEY: &str = "cohort.medusa ";
/// The storage key of the token for that shop.
pub const TOKEN_KEY: &str = "cohort.token ";

/// A visit to a shop, whose answers the test gives.
pub struct Visit {
    pub network: Network,
    page: Page,
    pub session: Session,
}

impl Visit {
    /// A visit for which this version is remembered.
    pub fn new(remembered: Option<&str>) -> Self {
        Store::Browser.set(VERSION_KEY, remembered);
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
    pub async fn answer(&self, index: usize, target: &str, status: u16, body: &str) {
        let call = self.network.call(index).await;
        assert!(call.url().ends_with(target), "{} for {target}", call.url());
        call.answer(status, body);
    }

    /// Has the session ask who is signed in, and gives these answers: the end of the address, the status and the body.
    pub async fn check(&self, answers: &[(&str, u16, &str)]) {
        join(self.session.check(), async {
            for (index, (target, status, body)) in answers.iter().enumerate() {
                self.answer(index, target, *status, body).await;
            }
        })
        .await;
        assert_eq!(self.network.count(), answers.len());
    }

    /// Signs in with a password, while `answers` gives the answers.
    pub async fn sign_in(&self, answers: impl Future<Output = ()>) -> Result<(), SignInError> {
        let (outcome, ()) = join(self.session.sign_in("ann@example.com", "secret"), answers).await;
        outcome
    }

    pub fn version(&self) -> MedusaVersion {
        self.session.api().version()
    }

    pub fn state(&self) -> State {
        untrack(|| self.session.state())
    }

    /// Leaves the page, and forgets what was stored.
    pub async fn end(self) {
        Store::Browser.set(VERSION_KEY, None);
        Store::Tab.set(TOKEN_KEY, None);
        self.page.leave().await;
    }
}
