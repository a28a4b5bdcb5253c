//! Cohort: find, understand and change the customer groups of a Medusa shop.
//!
//! Data flows one way: the place gives a `ListQuery`, that makes a request, its answer fills a `Remote`, a view shows
//! it, and an event of the view makes the next `ListQuery`. Views build no address and no request; the client of the
//! Admin API knows no view.

#![recursion_limit = "256"]

mod activity;
mod activity_menu;
pub mod admin_api;
mod app;
mod batches;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
mod call;
mod changes;
mod combination;
mod config;
mod export;
mod groups;
mod i18n;
mod json;
mod kept;
mod known;
pub mod list_query;
mod metadata;
mod mutation;
mod pasted_list;
mod place;
mod preferences;
mod remote;
mod saved_views;
mod session;
mod signal;
mod text;
mod ui;
mod walk;
mod web;

use js_sys::Object;
use leptos::prelude::document;

/// Takes the file with the English texts; false if it is of another version than this.
pub fn set_english(file: String) -> bool {
    i18n::Texts::set_english(file)
}

/// Starts the stand-alone page: reads the configuration, then takes the page over from its static shell.
///
/// `languages` has the address of the texts of each language but English under its tag.
pub async fn start(languages: Object) {
    let config = config::Config::load().await;
    if let Some(body) = document().body() {
        app::mount(body, config, languages);
    }
}
