//! Tests that need a browser: views mounted on a page, timers on a clock and requests on a network that the test holds
//! in its hands. They pin down what neither a native test nor a journey through the whole page can reach surely.
//!
//! They live in the crate because views, sessions and reads are not public.

mod behind_a_proxy;
mod chunks;
mod clock;
mod closed_stores;
mod combobox;
mod components;
mod connection_check;
mod contexts;
mod customer_terms;
mod customers_meant;
mod days;
mod dialogs;
mod empty_shop;
mod filter_editors;
mod filters_by_id;
mod filters_by_reading;
mod formats;
mod front;
mod host;
mod keys;
mod languages;
mod large;
mod lifetime;
mod lists;
mod medusa2;
mod menus;
mod network;
mod outcomes;
mod page;
mod pager;
mod palette;
mod query;
mod search_field;
mod signing_in;
mod simulation;
mod somebody_elses_page;
mod stopped_lists;
mod tabs;
mod timers;
mod toasts;
mod transport;
mod versions;
mod view_tabs;
mod views;
mod visit;
mod whose_answer;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
