//! The typed client of Medusa's Admin API (v1).
//!
//! Requests are built and answers decoded by pure functions, one file per resource; `transport` is the only
//! file that talks to the network. Nothing in here knows Leptos or a view, and nothing outside of here knows
//! how the server spells things: a second server version would be told apart in this folder alone.

pub mod auth;
pub mod customer_groups;
pub mod customers;
mod decode;
pub mod discounts;
mod error;
pub mod price_lists;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod recorded;
mod request;
mod transport;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub use decode::{Fields, Record};
pub use decode::{Page, RawJson};
pub use error::ApiError;
pub use request::{Method, Request, is_id};
pub use transport::{AdminApi, Credentials, Reply};
