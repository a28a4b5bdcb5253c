//! Which shop the page is connected to, in the top bar: other shops to go to, and the check of the connection.

use leptos::prelude::*;

use crate::config::Shop;
use crate::features::connection_check::check_connection;
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::state::preferences::Preferences;
use crate::state::session::State;
use crate::state::session::use_session;
use crate::ui::use_toasts;
use crate::ui::{Choice, El, IconKind, el, icon, menu, menu_group, menu_item, words};

/// The name of the shop and whether its session stands; the menu is under it.
pub fn shop_menu() -> El {
    let t = use_i18n().texts;
    let session = use_session();
    let shops = expect_context::<Vec<Shop>>();
    let backend = session.api().backend().to_owned();
    let current = shops.iter().position(|shop| shop.backend_url == backend);
    let name = match current.and_then(|current| shops.get(current)) {
        Some(shop) => shop.name.clone(),
        None => host(&backend).unwrap_or_else(|| t.this_site().to_owned()),
    };
    let online = Memo::new(move |_| matches!(session.state(), State::SignedIn(_)));
    let face = el("button")
        .class("shop")
        .child(
            el("span")
                .class("dot")
                .class_when("on", move || online.get()),
        )
        .child(words(&name))
        .child(icon(IconKind::ChevronDown));
    let label = Memo::new(move |_| {
        let state = match online.get() {
            true => t.connected(),
            false => t.not_connected(),
        };
        fill(t.shop_is(), &[("name", &name), ("state", state)])
    });
    menu(label, face, move || {
        let mut items = Vec::new();
        // One alone is no choice.
        if shops.len() > 1 {
            let choices = shops.iter().enumerate().map(|(value, shop)| Choice {
                value,
                label: shop.name.clone(),
                lang: None,
            });
            let addresses: Vec<_> = shops.iter().map(|shop| shop.backend_url.clone()).collect();
            items.push(menu_group(
                t.shops(),
                choices.collect(),
                current.unwrap_or_default(),
                move |chosen| go_to(addresses.get(chosen)),
            ));
        }
        items.push(menu_item(t.check_connection(), check_connection));
        items
    })
}

fn host(backend: &str) -> Option<String> {
    match backend.split_once("://") {
        Some((_, host)) => Some(host.to_owned()),
        None => window().location().host().ok(),
    }
}

/// Loads the page anew for another shop: nothing of the one before stays, and neither does the place in it.
fn go_to(backend: Option<&String>) {
    let Some(backend) = backend else { return };
    if Preferences::set_shop(backend) {
        let location = window().location();
        let _ = location.assign(&location.pathname().unwrap_or_default());
    } else {
        let t = use_i18n().texts;
        use_toasts().show(t.shop_not_kept().to_owned(), Vec::new());
    }
}
