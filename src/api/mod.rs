//! The typed client of Medusa's Admin API (v1).
//!
//! Pure functions build the requests and decode the answers, one file per resource; only `transport` talks to the
//! network. This module knows neither Leptos nor a view, and no other module knows the server's field names and URLs, so
//! support for a second server version would stay within this folder.

pub mod answer;
pub mod auth;
pub mod customer_groups;
pub mod customers;
pub mod discounts;
pub mod error;
pub mod lenient;
mod outcome;
pub mod price_lists;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod recorded;
pub mod request;
pub mod transport;

pub use crate::api::answer::Page;
pub use crate::api::error::ApiError;
pub use crate::api::request::{Method, Request};
pub use crate::api::transport::{AdminApi, Credentials, Reply};
