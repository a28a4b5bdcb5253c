//! The typed client of Medusa's Admin API, versions 1 and 2.
//!
//! [`AdminApi`] (`client`) is its face, the same for both versions. The records it gives are in files of their own; what the
//! versions ask for and answer differently is in `v1` and `v2`. Nothing outside of this folder asks for the version: it
//! asks for the server's [`Capabilities`]. Only `transport` talks to the network. This module knows neither Leptos nor a
//! view, and no other module knows the server's field names and URLs.

mod admin_pages;
pub mod answer;
pub mod auth;
pub mod client;
pub mod customer_groups;
pub mod customers;
pub mod dead_rules;
pub mod dialect;
pub mod discounts;
pub mod error;
pub mod lenient;
mod like;
mod outcome;
pub mod price_lists;
pub mod raw_answer;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub mod recorded;
pub mod request;
pub mod transport;
mod v1;
pub mod v2;

pub use crate::api::admin_pages::AdminPage;
pub use crate::api::answer::Page;
pub use crate::api::client::AdminApi;
pub use crate::api::dialect::{Capabilities, Dialect, MedusaVersion};
pub use crate::api::error::ApiError;
pub use crate::api::request::{Method, Request};
pub use crate::api::transport::{Credentials, Reply, Transport};
