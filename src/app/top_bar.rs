//! The bar at the top of the page.

use leptos::prelude::*;

use crate::app::shop_menu::ShopMenu;
use crate::config::Theme;
use crate::features::activity::ActivityMenu;
use crate::i18n::{Locale, use_i18n};
use crate::platform::host::use_host;
use crate::state::preferences::use_preferences;
use crate::state::session::{State, use_session};
use crate::ui::{BdiText, Icon, IconKind, Menu, MenuChoice, MenuItem, MenuRadioGroup};

/// The name of the app, the shop, and the menus.
#[component]
pub fn TopBar() -> impl IntoView {
    let t = use_i18n().texts;
    let session = use_session();
    let email = Memo::new(move |_| match session.state() {
        State::SignedIn(user) | State::Expired(user) => Some(user.email),
        _ => None,
    });
    let is_known = move || email.with(Option::is_some);
    let known_email = Signal::derive(move || email.get().unwrap_or_default());
    view! {
        <header class="top-bar">
            <span class="brand">
                <Icon kind=IconKind::Groups/>
                {t.app_name()}
            </span>
            <ShopMenu/>
            <div class="top-bar-end">
                <Show when=is_known>
                    <ActivityMenu/>
                </Show>
                <PreferencesMenu/>
                <Show when=is_known>
                    <AccountMenu email=known_email/>
                </Show>
            </div>
        </header>
    }
}

#[component]
fn PreferencesMenu() -> impl IntoView {
    let t = use_i18n().texts;
    let preferences = use_preferences();
    let themes = move || {
        let names = [t.theme_system(), t.theme_light(), t.theme_dark()];
        let themes = Theme::ALL.into_iter().zip(names);
        let themes = themes.map(|(theme, name)| MenuChoice::new(theme, name));
        themes.collect::<Vec<_>>()
    };
    let locales = move || {
        let locales = Locale::ALL.map(|locale| MenuChoice {
            value: locale,
            label: locale.own_name().to_owned(),
            lang: Some(locale.tag()),
        });
        Vec::from(locales)
    };
    view! {
        <Menu label=t.preferences() face=|| view! { <Icon kind=IconKind::Sun/> }>
            <MenuRadioGroup
                label=t.theme()
                choices=themes()
                value=Signal::derive(move || preferences.theme())
                on_choose=move |theme| preferences.set_theme(theme)
            />
            <MenuRadioGroup
                label=t.language()
                choices=locales()
                value=Signal::derive(move || preferences.locale())
                on_choose=move |locale| preferences.set_locale(locale)
            />
        </Menu>
    }
}

#[component]
fn AccountMenu(email: Signal<String>) -> impl IntoView {
    let t = use_i18n().texts;
    let (host, session) = (use_host(), use_session());
    let sign_out = move || host.spawn(session.sign_out());
    view! {
        <Menu label=t.account() face=|| view! { <Icon kind=IconKind::Person/> }>
            <div class="menu-heading">
                <BdiText text=email/>
            </div>
            <MenuItem label=t.sign_out() on_choose=sign_out/>
        </Menu>
    }
}
