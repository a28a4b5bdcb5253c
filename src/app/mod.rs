//! The app: what it provides to all views, and the shell around them.

pub mod language;
pub mod shop_menu;

use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;
use web_sys::Node;

use crate::app::shop_menu::shop_menu;
use crate::config::Config;
use crate::features::activity::activity_menu;
use crate::features::connection_check::check_connection;
use crate::features::group_list::groups_page;
use crate::features::sign_in::{sign_in_dialog, sign_in_page};
use crate::i18n::Locale;
use crate::i18n::use_i18n;
use crate::platform::host::HostContext;
use crate::platform::root;
use crate::platform::root::Root;
use crate::platform::task::spawn;
use crate::state::activity::Activity;
use crate::state::activity::use_activity;
use crate::state::location::Location;
use crate::state::preferences::use_preferences;
use crate::state::preferences::{Preferences, Theme};
use crate::state::revisions::Revisions;
use crate::state::session::use_session;
use crate::state::session::{Session, State};
use crate::ui::use_toasts;
use crate::ui::{
    Choice, Content, Dialogs, El, IconKind, ToastAction, Toasts, button, effect, el, error_note,
    focus_by_id, icon, menu, menu_group, menu_item, nothing, on_window, problem_note, with, words,
};
use crate::ui2;
use crate::ui2::bridge::content_of;

/// An app that has been built, for the page around it.
pub struct App {
    owner: Owner,
    host: HostContext,
    root: Root,
    preferences: Preferences,
    /// Nothing if the configuration cannot be used.
    rest: Option<(Session, Location)>,
}

impl App {
    /// Puts the app at the end of an element. `config` is what the configuration says, or what is wrong with it.
    ///
    /// `files` has the address of the texts of each language under its tag.
    pub fn new(parent: &HtmlElement, config: Result<Config, String>, files: Object) -> Self {
        // Nothing is mounted: this has Leptos run its effects.
        drop(mount_to(parent.clone(), || ()));
        let owner = Owner::new();
        let (host, (preferences, rest)) = owner.with(|| {
            let host = match root::is_page() {
                true => HostContext::own_page(),
                false => HostContext::embedded(parent.clone()),
            };
            provide_context(host);
            (host, app(parent.as_ref(), config, files))
        });
        Self {
            owner,
            host,
            root: Root::current(),
            preferences,
            rest,
        }
    }

    /// Where it stands.
    pub fn host(&self) -> HostContext {
        self.host
    }

    /// Asks who is signed in.
    pub fn check_session(&self) {
        if let Some((session, _)) = self.rest {
            spawn(session.check());
        }
    }

    /// Does what the page around the app sets. What is not named stays as it is.
    pub fn set(&self, change: &JsValue) {
        // Nothing any more for an app that was taken away.
        if self.preferences.locale_untracked().is_none() {
            return;
        }
        let before = self.root.enter();
        let given = |name: &str| Reflect::get(change, &JsValue::from_str(name)).unwrap_or_default();
        let text = |name: &str| given(name).as_string();
        if let Some(theme) = text("theme").and_then(|name| Theme::from_name(&name)) {
            self.preferences.keep_theme(theme);
        }
        if let Some(locale) = text("locale").and_then(|tag| Locale::from_tag(&tag)) {
            self.preferences.keep_locale(locale);
        }
        if let (Some(accent), Some(frame)) = (text("accent"), root::frame()) {
            let _ = frame.set_attribute("data-accent", &accent);
            let _ = frame.style().set_property("--brand", &accent);
        }
        if let Some((session, place)) = self.rest {
            if let Some(query) = text("query") {
                place.navigate_from_host(&query);
            }
            let token = given("token");
            if !token.is_undefined() {
                session.give(token.as_string());
            }
        }
        before.enter();
    }

    /// Takes the app away: nothing of it runs, listens or waits any more.
    fn end(&self) {
        let before = self.root.enter();
        self.owner.cleanup();
        before.enter();
        self.root.leave();
    }

    /// A function that sets what it is given, and takes the app away if that is nothing.
    pub fn into_function(self) -> Function {
        let set = move |change: JsValue| match change.is_undefined() {
            true => self.end(),
            false => self.set(&change),
        };
        let set = Closure::<dyn Fn(JsValue)>::new(set);
        set.into_js_value().unchecked_into()
    }
}

/// Builds the app into `root`.
fn app(
    root: &Node,
    config: Result<Config, String>,
    files: Object,
) -> (Preferences, Option<(Session, Location)>) {
    let (config, problem) = match config {
        Ok(config) => (config, None),
        Err(problem) => (Config::default(), Some(problem)),
    };
    let preferences = Preferences::load(&config);
    provide_context(preferences);
    let toasts = Toasts::new();
    provide_context(toasts);
    provide_context(ui2::Toasts::new());
    let language = language::shown(files, preferences, toasts);
    let rest = match problem {
        Some(_) => None,
        None => Some(provide_what_outlives_languages(&config, toasts)),
    };
    let page: Box<dyn Fn() -> Vec<Content>> = match problem {
        Some(problem) => Box::new(move || vec![config_problem(&problem).into()]),
        None => Box::new(shell),
    };
    // Another language builds the page anew: the address holds all state worth keeping.
    let page = move || match language.get() {
        Some(i18n) => {
            provide_context(i18n);
            end_boot();
            page().into_iter().collect()
        }
        None => nothing(),
    };
    with(page).append_to(root);
    (preferences, rest)
}

fn provide_what_outlives_languages(config: &Config, toasts: Toasts) -> (Session, Location) {
    let session = Session::new(config);
    provide_context(session);
    provide_context(config.shops.clone());
    provide_context(Revisions::default());
    provide_context(Activity::new(session, toasts));
    let place = Location::new();
    provide_context(place);
    (session, place)
}

/// Takes away the static shell. Only when there is something else to see: what stops before leaves it, and boot.js says
/// so there.
fn end_boot() {
    if let Some(boot) = root::element("boot") {
        boot.remove();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Showing {
    Checking,
    Unreachable,
    SignIn,
    GroupListState,
}

fn shell() -> Vec<Content> {
    let t = use_i18n().texts;
    let session = use_session();
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    provide_context(ui2::Dialogs::new());
    // The list stays as it is while the session goes from signed in to expired and back.
    let showing = Memo::new(move |_| match session.state() {
        State::Checking => Showing::Checking,
        State::Unknown(_) => Showing::Unreachable,
        State::SignedOut => Showing::SignIn,
        State::SignedIn(_) | State::Expired(_) => Showing::GroupListState,
    });
    let body = move || match showing.get() {
        Showing::Checking => el("p")
            .class("splash muted")
            .attr("role", "status")
            .text(t.connecting())
            .into(),
        Showing::Unreachable => unreachable_shop().into(),
        Showing::SignIn => sign_in_page().into(),
        Showing::GroupListState => groups_page().into_iter().collect(),
    };
    let activity = use_activity();
    effect(move || {
        if showing.get() == Showing::SignIn {
            activity.forget();
        }
    });
    let toasts = use_toasts();
    on_window("storage", move |event| session.handle_storage_event(&event));
    // boot.js has seen it.
    on_window("cohort-new-version", move |_| {
        let load = ToastAction {
            label: t.load_again(),
            run: Arc::new(|| drop(window().location().reload())),
        };
        toasts.show(t.new_version().to_owned(), vec![load]);
    });
    let skip = el("a")
        .class("skip-link")
        .attr("href", "#content")
        .on("click", skip_to_content)
        .text(t.skip_to_content());
    let content = el("main")
        .attr("id", "content")
        .attr("tabindex", "-1")
        .child_with(body);
    // A dialog would be in the way of all of somebody else's page, which is in use for other things; unless one is in
    // the way already.
    let form = move || match root::is_page() || dialogs.has_open() {
        true => sign_in_dialog(),
        false => sign_in_page(),
    };
    let sign_in_again =
        el("div").child_when(move || matches!(session.state(), State::Expired(_)), form);
    vec![
        skip.into(),
        top_bar().into(),
        sign_in_again.into(),
        content.into(),
        toasts.place().into(),
        dialogs.place().into(),
        content_of(view! { <ui2::ToastRegion/> }),
        content_of(view! { <ui2::DialogRegion/> }),
    ]
}

/// Moves the focus without touching the address, which holds the state of the page.
fn skip_to_content(event: web_sys::Event) {
    event.prevent_default();
    focus_by_id("content");
}

fn unreachable_shop() -> El {
    let t = use_i18n().texts;
    let session = use_session();
    let retry = Callback::new(move |()| spawn(session.check()));
    let note = move || match session.state() {
        State::Unknown(error) => error_note(t.session_check_failed(), &error, Some(retry))
            .child(button(t.check_connection(), check_connection))
            .into(),
        _ => nothing(),
    };
    el("div")
        .child(el("h1").class("visually-hidden").text(t.app_name()))
        .child_with(note)
}

fn config_problem(problem: &str) -> El {
    let t = use_i18n().texts;
    let text = el("div")
        .class("error-text")
        .child(el("h1").text(t.config_failed()))
        .child(el("p").text(t.config_failed_do()))
        .child(el("p").class("server-text").child(words(problem)));
    el("main").attr("id", "content").child(problem_note(text))
}

fn top_bar() -> El {
    let t = use_i18n().texts;
    let session = use_session();
    let email = Memo::new(move |_| match session.state() {
        State::SignedIn(user) | State::Expired(user) => Some(user.email),
        _ => None,
    });
    let account = move || match email.get() {
        Some(email) => account_menu(email).into(),
        None => nothing(),
    };
    let done = move || match email.with(Option::is_some) {
        true => activity_menu().into(),
        false => nothing(),
    };
    let end = el("div")
        .class("top-bar-end")
        .child_with(done)
        .child(preferences_menu())
        .child_with(account);
    el("header")
        .class("top-bar")
        .child(
            el("span")
                .class("brand")
                .child(icon(IconKind::GroupListState))
                .text(t.app_name()),
        )
        .child(shop_menu())
        .child(end)
}

fn menu_face(kind: IconKind) -> El {
    el("button").class("icon-button").child(icon(kind))
}

fn preferences_menu() -> El {
    let t = use_i18n().texts;
    let preferences = use_preferences();
    let label = t.preferences().to_owned();
    menu(label, menu_face(IconKind::Sun), move || {
        let names = [t.theme_system(), t.theme_light(), t.theme_dark()];
        let themes = Theme::ALL.into_iter().zip(names);
        let themes = themes
            .map(|(value, label)| Choice {
                value,
                label: label.to_owned(),
                lang: None,
            })
            .collect();
        let locales = Locale::ALL.map(|value| Choice {
            value,
            label: value.own_name().to_owned(),
            lang: Some(value.tag()),
        });
        vec![
            menu_group(t.theme(), themes, preferences.theme(), move |theme| {
                preferences.set_theme(theme)
            }),
            menu_group(
                t.language(),
                locales.into(),
                preferences.locale(),
                move |locale| {
                    preferences.set_locale(locale);
                },
            ),
        ]
    })
}

fn account_menu(email: String) -> El {
    let t = use_i18n().texts;
    let session = use_session();
    let label = t.account().to_owned();
    menu(label, menu_face(IconKind::Person), move || {
        let who = el("div").class("menu-heading").child(words(email.clone()));
        vec![
            who,
            menu_item(t.sign_out(), move || spawn(session.sign_out())),
        ]
    })
}
