//! The bar at the top of the page.

use leptos::prelude::*;

use crate::app::chunk::{account_items, preference_choices};
use crate::app::shop_menu::ShopMenu;
use crate::features::activity::ActivityMenu;
use crate::features::palette::PaletteButton;
use crate::i18n::use_i18n;
use crate::state::session::{State, use_session};
use crate::ui::{Icon, IconKind, Lazy, Menu, PanelSkeleton, Show};

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
            <PaletteButton/>
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
    view! {
        <Menu
            label=t.preferences()
            face=|| view! { <Icon kind=IconKind::Sun/> }
        >
            <Lazy load=preference_choices fallback=|| view! { <PanelSkeleton/> }/>
        </Menu>
    }
}

#[component]
fn AccountMenu(email: Signal<String>) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <Menu
            label=t.account()
            face=|| view! { <Icon kind=IconKind::Person/> }
        >
            <Lazy
                load=move |owner| account_items(owner, email)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Menu>
    }
}
