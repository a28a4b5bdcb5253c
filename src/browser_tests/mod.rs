//! Tests that need a browser: views mounted on a page, timers on a clock and requests on a network that the test holds
//! in its hands. They pin down what neither a native test nor a journey through the whole page can reach surely.
//!
//! They live in the crate because views, sessions and reads are not public.

pub mod clock;
pub mod days;
pub mod dialogs;
pub mod elements;
pub mod filters_by_id;
pub mod formats;
pub mod menus;
pub mod network;
pub mod page;
pub mod pager;
pub mod remote;
pub mod search_field;
pub mod tabs;
pub mod timers;
pub mod transport;
pub mod ui2_bridge;
pub mod ui2_dialogs;
pub mod ui2_menus;
pub mod ui2_pager;
pub mod ui2_parts;
pub mod ui2_search_field;
pub mod ui2_tabs;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
