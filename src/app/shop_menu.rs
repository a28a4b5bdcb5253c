//! The shop that the page is connected to, in the top bar: the choice of another shop, and the connection check.

use leptos::prelude::*;

use crate::config::Shop;
use crate::features::connection_check::use_connection_check;
use crate::i18n::{fill, use_i18n};
use crate::state::preferences::Preferences;
use crate::state::session::{State, use_session};
use crate::ui::{
    Icon, IconKind, Menu, MenuChoice, MenuItem, MenuRadioGroup, StatusDot, bdi_text, use_toasts,
};

/// The name of the shop and whether its session is valid; the menu is under it.
#[component]
pub fn ShopMenu() -> impl IntoView {
    let t = use_i18n().texts;
    let session = use_session();
    let shops = expect_context::<Vec<Shop>>();
    let backend = session.api().backend().to_owned();
    let current = shops.iter().position(|shop| shop.backend_url == backend);
    let name = match current.and_then(|current| shops.get(current)) {
        Some(shop) => shop.name.clone(),
        None => host_of(&backend).unwrap_or_else(|| t.this_site().to_owned()),
    };
    let online = Memo::new(move |_| matches!(session.state(), State::SignedIn(_)));
    let shown_name = name.clone();
    let face = move || {
        view! {
            <StatusDot on=online/>
            {bdi_text(shown_name)}
            <Icon kind=IconKind::ChevronDown/>
        }
    };
    let label = Memo::new(move |_| {
        let state = match online.get() {
            true => t.connected(),
            false => t.not_connected(),
        };
        fill(t.shop_is(), &[("name", &name), ("state", state)])
    });
    let check_connection = use_connection_check();
    let has_choice = shops.len() > 1;
    let current = current.unwrap_or_default();
    view! {
        <Menu label=label face=face button_class="shop">
            <Show when=move || has_choice>
                <ShopChoice current=current/>
            </Show>
            <MenuItem label=t.check_connection() on_choose=check_connection/>
        </Menu>
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
        let is_set = shops.get(index).is_none_or(switch_to);
        if !is_set {
            toasts.show(t.shop_not_kept(), Vec::new());
        }
    };
    view! {
        <MenuRadioGroup label=t.shops() choices=choices value=current on_choose=choose/>
    }
}

fn host_of(backend: &str) -> Option<String> {
    match backend.split_once("://") {
        Some((_, host)) => Some(host.to_owned()),
        None => window().location().host().ok(),
    }
}

/// Reloads the page for another shop, without the query string, which belongs to the current one. False if the browser
/// cannot store the choice.
fn switch_to(shop: &Shop) -> bool {
    let is_set = Preferences::set_shop(&shop.backend_url);
    if is_set {
        let location = window().location();
        let _ = location.assign(&location.pathname().unwrap_or_default());
    }
    is_set
}
