//! Cohort: find, understand and change the customer groups of a Medusa shop.
//!
//! Data flows one way: the place gives a `ListQuery`, that makes a request, its answer fills a `Query`, a view shows
//! it, and an event of the view makes the next `ListQuery`. Views build no address and no request; the client of the
//! Admin API knows no view.

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
mod ui2;

use js_sys::{Function, Object};
use leptos::prelude::document;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use app::App;
use platform::root::Root;
use state::preferences::Preferences;

/// Takes the file with the English texts; false if it is of another version than this.
pub fn set_english(file: String) -> bool {
    i18n::Texts::set_english(file)
}

/// Starts the stand-alone page: reads the configuration, then takes the page over from its static shell.
///
/// `languages` has the address of the texts of each language but English under its tag. If pages around this one may
/// talk to it, `connect` gets their origins and what sets things, and gives what is told of events.
pub async fn start(languages: Object, connect: Function) {
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
    let app = App::new(&body, config, languages);
    app.check_session();
    let origins = JsValue::from_str(&origins.unwrap_or_default());
    let host = app.host();
    let set = app.into_function();
    if let Ok(Ok(tell)) = connect
        .call2(&JsValue::UNDEFINED, &origins, &set)
        .map(JsValue::dyn_into::<Function>)
    {
        host.set_observer(tell.clone());
        Root::overheard(tell);
    }
}

/// Puts the app into `frame`, an element of a shadow tree in somebody else's page. `config` is what a `config.json`
/// would say, `options` what can be set later as well; `tell` is told of events.
///
/// Gives a function that sets what it is given, and takes the app away if that is nothing.
pub fn mount(
    frame: HtmlElement,
    config: &str,
    options: &JsValue,
    tell: Function,
    languages: Object,
) -> Function {
    let before = Root::new(frame.clone(), tell.clone()).enter();
    let app = App::new(&frame, config::Config::parse(config), languages);
    app.host().set_observer(tell);
    before.enter();
    app.set(options);
    app.into_function()
}
