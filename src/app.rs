//! The app: what it provides to all views, and the shell around them.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Router;

use crate::config::Config;
use crate::groups::GroupsPage;
use crate::i18n::{I18n, Locale};
use crate::place::Place;
use crate::preferences::{Preferences, Theme};
use crate::session::{Session, SignInDialog, SignInPage, State};
use crate::ui::{Choice, ErrorNote, Icon, IconKind, Menu, MenuGroup, MenuItem};

/// The stand-alone page. `config` is what `config.json` said, or what is wrong with it.
#[component]
pub fn App(config: Result<Config, String>) -> impl IntoView {
    let (config, problem) = match config {
        Ok(config) => (config, None),
        Err(problem) => (Config::default(), Some(problem)),
    };
    let preferences = Preferences::load(&config);
    provide_context(preferences);
    if let Some(problem) = problem {
        return view! { <ConfigProblem problem=problem /> }.into_any();
    }
    let session = Session::new(&config);
    provide_context(session);
    spawn_local(session.check());
    // Another language builds the shell anew: the address holds all state worth keeping.
    let shell = move || {
        provide_context(I18n::new(preferences.locale()));
        view! { <Shell /> }
    };
    view! {
        <Router base=base_path()>
            {
                provide_context(Place::browser());
                shell
            }
        </Router>
    }
    .into_any()
}

/// The folder the page lies in, without a slash at its end.
fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&base)
        .map(|url| url.pathname())
        .unwrap_or_default();
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    folder.to_owned()
}

#[component]
fn Shell() -> impl IntoView {
    let t = I18n::expect().texts;
    let session = Session::expect();
    // The list stays as it is while the session goes from signed in to expired and back.
    let view_kind = Memo::new(move |_| match session.state() {
        State::Checking => Kind::Checking,
        State::Unknown(_) => Kind::Unknown,
        State::SignedOut => Kind::SignIn,
        State::SignedIn(_) | State::Expired(_) => Kind::Groups,
    });
    let expired = Memo::new(move |_| matches!(session.state(), State::Expired(_)));
    let body = move || match view_kind.get() {
        Kind::Checking => {
            view! { <p class="splash muted" role="status">{t.connecting}</p> }.into_any()
        }
        Kind::Unknown => view! { <Unreachable /> }.into_any(),
        Kind::SignIn => view! { <SignInPage /> }.into_any(),
        Kind::Groups => view! { <GroupsPage /> }.into_any(),
    };
    view! {
        <a class="skip-link" href="#content" on:click=skip_to_content>{t.skip_to_content}</a>
        <TopBar />
        <main id="content" tabindex="-1">{body}</main>
        <Show when=move || expired.get()><SignInDialog /></Show>
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Checking,
    Unknown,
    SignIn,
    Groups,
}

/// Moves the focus without touching the address, which holds the state of the page.
fn skip_to_content(event: web_sys::MouseEvent) {
    use wasm_bindgen::JsCast;
    event.prevent_default();
    let content = document().get_element_by_id("content");
    if let Some(content) =
        content.and_then(|content| content.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = content.focus();
    }
}

#[component]
fn Unreachable() -> impl IntoView {
    let t = I18n::expect().texts;
    let session = Session::expect();
    let retry = Callback::new(move |()| spawn_local(session.check()));
    move || match session.state() {
        State::Unknown(error) => Some(view! {
            <h1 class="visually-hidden">{t.app_name}</h1>
            <ErrorNote title=t.session_check_failed error=error on_retry=retry />
        }),
        _ => None,
    }
}

#[component]
fn ConfigProblem(problem: String) -> impl IntoView {
    let i18n = I18n::new(Preferences::expect().locale());
    let t = i18n.texts;
    view! {
        <main id="content">
            <div class="error-note" role="alert">
                <Icon kind=IconKind::Warning />
                <div class="error-text">
                    <h1>{t.config_failed}</h1>
                    <p>{t.config_failed_do}</p>
                    <p class="server-text"><bdi>{problem}</bdi></p>
                </div>
            </div>
        </main>
    }
}

#[component]
fn TopBar() -> impl IntoView {
    let t = I18n::expect().texts;
    let session = Session::expect();
    let shop = move || {
        let backend = session.api().backend().to_owned();
        let host = backend.split_once("://").map(|(_, host)| host.to_owned());
        host.or_else(|| window().location().host().ok())
            .unwrap_or_else(|| t.this_site.to_owned())
    };
    let online = Memo::new(move |_| matches!(session.state(), State::SignedIn(_)));
    let connection = move || {
        if online.get() {
            t.connected
        } else {
            t.not_connected
        }
    };
    let user = move || match session.state() {
        State::SignedIn(user) | State::Expired(user) => Some(user.email),
        _ => None,
    };
    let email = Memo::new(move |_| user());
    view! {
        <header class="top-bar">
            <span class="brand"><Icon kind=IconKind::Groups />{t.app_name}</span>
            <span class="shop">
                <span class="dot" class:on=move || online.get()></span>
                <bdi>{shop}</bdi>
                <span class="visually-hidden">{connection}</span>
            </span>
            <div class="top-bar-end">
                <PreferencesMenu />
                {move || email.get().map(|email| view! { <AccountMenu email=email /> })}
            </div>
        </header>
    }
}

#[component]
fn PreferencesMenu() -> impl IntoView {
    let t = I18n::expect().texts;
    let preferences = Preferences::expect();
    let theme_names = [t.theme_system, t.theme_light, t.theme_dark];
    let items = ViewFn::from(move || {
        let themes = Theme::ALL.into_iter().zip(theme_names);
        let themes = themes
            .map(|(value, label)| Choice {
                value,
                label,
                lang: None,
            })
            .collect::<Vec<_>>();
        let locales = Locale::ALL.map(|value| Choice {
            value,
            label: value.own_name(),
            lang: Some(value.tag()),
        });
        view! {
            <MenuGroup label=t.theme choices=themes value=Signal::derive(move || preferences.theme())
                on_choose=Callback::new(move |theme| preferences.set_theme(theme)) />
            <MenuGroup label=t.language choices=locales.to_vec() value=Signal::derive(move || preferences.locale())
                on_choose=Callback::new(move |locale| preferences.set_locale(locale)) />
        }
    });
    view! {
        <Menu label=t.preferences.to_owned() items=items><Icon kind=IconKind::Sun /></Menu>
    }
}

#[component]
fn AccountMenu(email: String) -> impl IntoView {
    let t = I18n::expect().texts;
    let session = Session::expect();
    let sign_out = Callback::new(move |()| spawn_local(session.sign_out()));
    let shown = email.clone();
    let items = ViewFn::from(move || {
        view! {
            <div class="menu-heading"><bdi>{shown.clone()}</bdi></div>
            <MenuItem label=t.sign_out on_choose=sign_out />
        }
    });
    view! {
        <Menu label=t.account.to_owned() items=items><Icon kind=IconKind::Person /></Menu>
    }
}
