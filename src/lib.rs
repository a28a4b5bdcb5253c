//! Cohort: find, understand and change the customer groups of a Medusa shop.
//!
//! Data flows one way: the location is parsed to a `ListQuery`, which makes a request, whose answer fills a `Query`, which
//! a view shows, and an event of the view makes the next `ListQuery`. Views build no URL and no request; the client of
//! the Admin API knows no view.

#![deny(unsafe_code)]
#![recursion_limit = "256"]

pub mod api;
mod app;
#[cfg(all(test, target_arch = "wasm32"))]
mod browser_tests;
mod config;
pub mod domain;
mod features;
mod i18n;
mod platform;
mod state;
mod ui;

use std::rc::Rc;

use js_sys::{Function, Object};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use app::MountedApp;
use state::preferences::Preferences;

/// Sets the texts of the first screen in English, from the content of their file, and the addresses of the two files of each
/// language under its tag. Called once for the page, before everything else. False if the file belongs to another version
/// of the app.
pub fn set_texts(english: String, languages: Object) -> bool {
    i18n::loading::set_up(english, languages)
}

/// Starts the stand-alone page: reads the configuration, then replaces the static shell by the app.
///
/// `connect` is called with the origins of the pages that may embed this one and with a function that sets options. It
/// returns a function that is called with events, if the page is embedded in one of them. `early` has the functions of
/// early.js.
pub async fn start(connect: Function, early: JsValue) {
    platform::early::set_functions(early);
    let config = config::Config::load().await;
    let config = config.map(|config| config.at(Preferences::shop().as_deref()));
    if let Ok(config) = &config
        && !config.shops.is_empty()
    {
        Preferences::remember_shop(&config.backend_url);
    }
    let Some(body) = document().body() else {
        return;
    };
    let origins = config
        .as_ref()
        .ok()
        .map(|config| config.embed_origins.clone());
    let app = Rc::new(MountedApp::on_own_page(body, config));
    app.check_session();
    // Stays as long as the page: whoever gets the function below may drop it, and the app would go with it.
    std::mem::forget(Rc::clone(&app));
    let origins = JsValue::from_str(&origins.unwrap_or_default());
    let host = app.host();
    let set = Rc::clone(&app).into_function();
    if let Ok(Ok(observer)) = connect
        .call2(&JsValue::UNDEFINED, &origins, &set)
        .map(JsValue::dyn_into::<Function>)
    {
        host.set_observer(observer);
        app.wait_for_token();
    }
}

/// Mounts the app in `frame`, an element of a shadow tree in somebody else's page. `config` is the content of a
/// `config.json`, `options` is what can be set later, too; `observer` is called with events.
///
/// Returns a function that sets the options it is called with, and removes the app if called with `undefined`.
pub fn mount(frame: HtmlElement, config: &str, options: &JsValue, observer: Function) -> Function {
    let app = MountedApp::embedded(frame, config::Config::parse(config));
    let app = Rc::new(app);
    app.host().set_observer(observer);
    app.begin(options);
    app.into_function()
}
