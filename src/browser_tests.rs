//! Tests that need a browser: views mounted on a page, timers on a clock and requests on a network that the test holds
//! in its hands. They pin down what neither a native test nor a journey through the whole page can reach surely.
//!
//! They live in the crate because views, sessions and reads are not public.

mod clock;
mod days;
mod dialogs;
mod elements;
mod filters_by_id;
mod formats;
mod menus;
mod network;
mod page;
mod pager;
mod remote;
mod search_field;
mod tabs;
mod timers;
mod transport;
mod ui2_bridge;
mod ui2_dialogs;
mod ui2_menus;
mod ui2_pager;
mod ui2_parts;
mod ui2_search_field;
mod ui2_tabs;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
