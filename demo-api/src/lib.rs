//! A Medusa v1 Admin API with a sample shop, so that Cohort can be tried and
//! tested where no Medusa is at hand.
//!
//! It answers as `@medusajs/medusa` 1.20.11 does on PostgreSQL with the locale
//! C.UTF-8, oddities included, for customer groups and what they touch:
//! customers, price lists, discounts and signing in. Requests that would end
//! the process of the original are answered with the 500 the original means.
//!
//! - [`sample`] makes the shop; it knows neither SQL nor HTTP.
//! - `store` keeps it in SQLite and speaks in rows of Medusa's entities.
//! - `http` is the routes: one file for each resource.
//! - `validate` and `qs` read what a request says, as Medusa reads it.

mod auth;
mod error;
mod failure;
mod http;
mod js;
mod qs;
pub mod sample;
mod store;
mod validate;
mod value;

use std::{future::Future, path::PathBuf, sync::Arc};

pub use error::Error;
pub use sample::{medusa_sql, medusa_v2_sql};
use tokio::net::TcpListener;

/// E-mail of the one user of the sample shop.
pub const ADMIN_EMAIL: &str = "admin@medusa-test.com";
/// Password of the one user of the sample shop.
pub const ADMIN_PASSWORD: &str = "supersecret";

/// How the server is opened.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// How large the sample shop is.
    pub size: sample::Size,
    /// Origins whose pages may read the answers, as browsers write them
    /// (`http://127.0.0.1:8080`). Never a wildcard: answers carry credentials.
    pub allowed_origins: Vec<String>,
    /// The SQLite file to use. A new file gets the sample shop, an existing one
    /// keeps what it holds. `None` keeps the shop in memory.
    pub database: Option<PathBuf>,
}

/// An opened shop, ready to be served. Cloning gives another handle of the
/// same shop.
#[derive(Debug, Clone)]
pub struct DemoApi {
    state: Arc<http::State>,
}

impl DemoApi {
    /// Opens the database and, if it is new, fills it with the sample shop.
    ///
    /// # Errors
    /// An unusable file, or an origin that is none.
    pub fn open(options: Options) -> Result<Self, Error> {
        let origins = http::cors::Origins::new(options.allowed_origins)?;
        let store = store::Store::open(options.database.as_deref(), options.size)?;
        Ok(Self {
            state: Arc::new(http::State::new(store, origins)),
        })
    }

    /// The routes, for [`serve`] or for a server of the caller's own.
    pub fn router(&self) -> axum::Router {
        http::router(Arc::clone(&self.state))
    }
}

/// Serves `api` on `listener` until `shutdown` is ready, then lets running
/// requests finish.
///
/// # Errors
/// When the socket fails.
pub async fn serve(
    api: DemoApi,
    listener: TcpListener,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), Error> {
    axum::serve(listener, api.router())
        .with_graceful_shutdown(shutdown)
        .await?;
    Ok(())
}
