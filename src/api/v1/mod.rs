//! Version 1 of the Admin API.
//!
//! Source: Medusa 1.20.11. Comments name the server's peculiarities where they explain an unusual request.

pub mod auth;
pub mod by_name;
pub mod customers;
pub mod discounts;
pub mod known_names;
pub mod list;
pub mod price_lists;
