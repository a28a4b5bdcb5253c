//! The typed client of Medusa's Admin API (v1).
//!
//! Pure functions build the requests and decode the answers, one file per resource; only `transport` talks to the
//! network. This module knows neither Leptos nor a view, and no other module knows the server's field names and URLs, so
//! support for a second server version would stay within this folder.

mod answer;
pub mod auth;
pub mod customer_groups;
pub mod customers;
pub mod discounts;
mod error;
mod lenient;
pub mod price_lists;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod recorded;
mod request;
mod transport;

pub use crate::json::RawJson;
pub use answer::Page;
pub use error::ApiError;
pub use request::{Method, Request, is_id};
pub use transport::{AdminApi, Credentials, Reply};
