//! The app: what it provides to all views, and how the page around it controls it.

mod chunk;
pub mod frame_part;
mod groups_page;
pub mod language;
mod menu_items;
mod shell;
mod shop_menu;
mod status_pages;
mod top_bar;

use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::app::language::{Shown, use_language};
use crate::app::shell::Shell;
use crate::app::status_pages::ConfigProblem;
use crate::config::{Config, Theme};
use crate::i18n::{Locale, Region};
use crate::platform::host::{HostContext, use_host};
use crate::state::activity::Activity;
use crate::state::location::Location;
use crate::state::preferences::Preferences;
use crate::state::revisions::Revisions;
use crate::state::session::Session;
use crate::state::token_wait::TokenWait;
use crate::ui::{For, Toasts};

/// What the page around the app can set.
#[derive(Clone, Copy)]
struct Services {
    session: Session,
    location: Location,
    token_wait: TokenWait,
}

/// An app on the page.
pub struct MountedApp {
    owner: Owner,
    /// Removes the app's elements when it is dropped.
    elements: Cell<Option<Box<dyn Any>>>,
    host: HostContext,
    preferences: Preferences,
    /// Nothing if the configuration cannot be used.
    services: Option<Services>,
}

impl MountedApp {
    /// Mounts the app at the end of the page's body.
    ///
    /// `config` is the configuration, or what is wrong with it.
    pub fn on_own_page(body: HtmlElement, config: Result<Config, String>) -> Self {
        Self::new(body, HostContext::own_page, config)
    }

    /// Mounts the app in an element of somebody else's page. See [`MountedApp::on_own_page`].
    pub fn embedded(frame: HtmlElement, config: Result<Config, String>) -> Self {
        let host = || HostContext::embedded(frame.clone());
        Self::new(frame.clone(), host, config)
    }

    fn new(
        parent: HtmlElement,
        host: impl FnOnce() -> HostContext,
        config: Result<Config, String>,
    ) -> Self {
        let owner = Owner::new();
        owner.with(|| {
            let host = host();
            provide_context(host);
            let (config, problem) = match config {
                Ok(config) => (config, None),
                Err(problem) => (Config::default(), Some(problem)),
            };
            let preferences = Preferences::load(&config);
            provide_context(preferences);
            provide_context(Toasts::new());
            let services = problem.is_none().then(|| provide_services(&config));
            let elements = mount_to(parent, move || view! { <App problem=problem/> }.into_any());
            Self {
                owner: owner.clone(),
                elements: Cell::new(Some(Box::new(elements))),
                host,
                preferences,
                services,
            }
        })
    }

    /// Where the app stands.
    pub fn host(&self) -> HostContext {
        self.host
    }

    /// Asks the server who is signed in.
    pub fn check_session(&self) {
        if let Some(services) = self.services {
            self.host.spawn(services.session.check());
        }
    }

    /// Waits for a token before it asks anybody to sign in: the page around the app has just been told that it is there.
    pub fn wait_for_token(&self) {
        if let Some(services) = self.services {
            services.token_wait.begin();
        }
    }

    /// Begins with what the page around the app has set so far.
    pub fn begin(&self, options: &JsValue) {
        self.set(options);
        let token = Reflect::get(options, &JsValue::from_str("token"));
        if token.is_ok_and(|token| token.is_undefined()) {
            self.wait_for_token();
            self.check_session();
        }
    }

    /// Sets what the page around the app names in `options`. Everything else stays as it is.
    pub fn set(&self, options: &JsValue) {
        if self.host.is_gone() {
            return;
        }
        let option =
            |name: &str| Reflect::get(options, &JsValue::from_str(name)).unwrap_or_default();
        let text = |name: &str| option(name).as_string();
        if let Some(theme) = text("theme").and_then(|name| Theme::from_name(&name)) {
            self.preferences.override_theme(theme);
        }
        let tag = text("locale").unwrap_or_default();
        if let Some(locale) = Locale::from_tag(&tag) {
            self.preferences.override_locale(locale);
            // A language alone leaves the region to the user.
            if let Some(region) = Region::from_tag(&tag) {
                self.preferences.override_region(Some(region));
            }
        }
        if let (Some(accent), Some(frame)) = (text("accent"), self.host.frame()) {
            let _ = frame.set_attribute("data-accent", &accent);
            let _ = frame.style().set_property("--brand", &accent);
        }
        if let Some(services) = self.services {
            if let Some(query) = text("query") {
                services.location.navigate_from_host(&query);
            }
            let token = option("token");
            if !token.is_undefined() {
                let token = token.as_string();
                services.token_wait.answered(token.is_some());
                services.session.set_token(token);
            }
        }
    }

    /// Removes the app: none of its tasks, listeners and timers goes on.
    fn unmount(&self) {
        self.owner.cleanup();
        drop(self.elements.take());
    }

    /// A function for the page around the app: it sets the options it is given, and removes the app if that is
    /// `undefined`.
    pub fn into_function(self: Rc<Self>) -> Function {
        let set = move |options: JsValue| match options.is_undefined() {
            true => self.unmount(),
            false => self.set(&options),
        };
        let set = Closure::<dyn Fn(JsValue)>::new(set);
        set.into_js_value().unchecked_into()
    }
}

/// Provides what stays when the language changes.
fn provide_services(config: &Config) -> Services {
    let session = Session::new(config);
    provide_context(session);
    provide_context(config.shops.clone());
    provide_context(Revisions::new(use_host()));
    provide_context(Activity::new(session, expect_context::<Toasts>()));
    let location = Location::new();
    provide_context(location);
    let token_wait = TokenWait::new(session);
    provide_context(token_wait);
    Services {
        session,
        location,
        token_wait,
    }
}

/// The app in the current language; nothing before the texts of the first one are there.
#[component]
fn App(
    /// What is wrong with the configuration.
    problem: Option<String>,
) -> impl IntoView {
    let language = use_language();
    let problem = StoredValue::new(problem);
    // Another language or region builds the page anew. The URL and the shop's data stay; a selection, a running export and an open
    // dialog do not.
    view! {
        <For each=move || language.get() key=|shown| shown.number as usize let:shown>
            <AppIn shown=shown problem=problem.get_value()/>
        </For>
    }
}

/// The app in one language.
#[component]
fn AppIn(shown: Shown, problem: Option<String>) -> impl IntoView {
    let host = use_host();
    provide_context(shown.i18n);
    remove_boot_shell(host);
    if shown.number > 0 {
        // The menu in which the language was chosen is gone.
        host.spawn(async move {
            tick().await;
            host.rescue_focus();
        });
    }
    match problem {
        Some(problem) => view! { <ConfigProblem problem=problem/> }.into_any(),
        None => view! { <Shell/> }.into_any(),
    }
}

/// Removes the static shell of the page. Only when there is something else to show: until then it stays, and boot.js
/// shows in it what went wrong.
fn remove_boot_shell(host: HostContext) {
    if let Some(boot) = host.element_by_id("boot") {
        boot.remove();
    }
}
