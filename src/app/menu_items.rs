//! What the menus of the top bar contain: preferences, account, and shops.

use leptos::prelude::*;

use crate::config::{Shop, Theme};
use crate::features::connection_check::use_connection_check;
use crate::features::dead_rules::DeadRulesItem;
use crate::features::palette::sheet;
use crate::i18n::format::{offered_regions, region_name};
use crate::i18n::{I18n, Locale, Region, use_i18n};
use crate::platform::host::use_host;
use crate::state::in_front::use_in_front;
use crate::state::preferences::{Preferences, use_preferences};
use crate::state::session::use_session;
use crate::ui::{BdiText, MenuChoice, MenuItem, MenuRadioGroup, use_toasts};

/// The choices of theme, language, region and keys.
#[component]
pub fn PreferenceChoices() -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let (preferences, front) = (use_preferences(), use_in_front());
    let themes = move || {
        let names = [t.theme_system(), t.theme_light(), t.theme_dark()];
        let themes = Theme::ALL.into_iter().zip(names);
        let themes = themes.map(|(theme, name)| MenuChoice::new(theme, name));
        themes.collect::<Vec<_>>()
    };
    let locales = move || {
        let locales = Locale::ALL.iter().map(|locale| MenuChoice {
            value: *locale,
            label: locale.own_name().to_owned(),
            lang: Some(locale.tag()),
        });
        locales.collect::<Vec<_>>()
    };
    view! {
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
            <MenuRadioGroup
                label=t.region()
                choices=region_choices(i18n)
                value=Signal::derive(move || preferences.region())
                on_choose=move |region| preferences.set_region(region)
            />
            <MenuRadioGroup
                label=t.single_keys()
                choices=vec![
                    MenuChoice::new(true, t.switched_on()),
                    MenuChoice::new(false, t.switched_off()),
                ]
                value=Signal::derive(move || preferences.single_keys())
                on_choose=move |on| preferences.set_single_keys(on)
            />
            <MenuItem label=t.shortcuts() key=Some("?") on_choose=move || sheet::open(front)/>
    }
}

/// The region of the browser, and those that are offered by name.
fn region_choices(i18n: I18n) -> Vec<MenuChoice<Option<Region>>> {
    let named = offered_regions(i18n.locale, i18n.region)
        .into_iter()
        .map(|region| MenuChoice::new(Some(region), region_name(i18n.locale, region)));
    let browser = MenuChoice::new(None, i18n.texts.region_browser());
    [browser].into_iter().chain(named).collect()
}

/// Who is signed in, and signing out.
#[component]
pub fn AccountItems(email: Signal<String>) -> impl IntoView {
    let t = use_i18n().texts;
    let (host, session) = (use_host(), use_session());
    let sign_out = move || host.spawn(session.sign_out());
    view! {
        <div class="menu-heading">
            <BdiText text=email/>
        </div>
        <MenuItem label=t.sign_out() on_choose=sign_out/>
    }
}

/// The choice of another shop, where there are several, and the connection check.
#[component]
pub fn ShopItems(
    /// The index of the shop that is shown.
    current: usize,
) -> impl IntoView {
    let t = use_i18n().texts;
    let check_connection = use_connection_check();
    let has_choice = expect_context::<Vec<Shop>>().len() > 1;
    view! {
        {has_choice.then(|| view! { <ShopChoice current=current/> })}
        <MenuItem label=t.check_connection() on_choose=check_connection/>
        <DeadRulesItem/>
    }
}

#[component]
fn ShopChoice(
    /// The index of the shop.
    current: usize,
) -> impl IntoView {
    let t = use_i18n().texts;
    let toasts = use_toasts();
    let shops = expect_context::<Vec<Shop>>();
    let choices = shops.iter().enumerate();
    let choices = choices.map(|(index, shop)| MenuChoice::new(index, &*shop.name));
    let choices = choices.collect();
    let choose = move |index: usize| {
        let shop = shops.get(index);
        let is_set = shop.is_none_or(|shop| Preferences::go_to_shop(&shop.backend_url));
        if !is_set {
            toasts.show(t.shop_not_kept(), Vec::new());
        }
    };
    view! {
        <MenuRadioGroup label=t.shops() choices=choices value=current on_choose=choose/>
    }
}
