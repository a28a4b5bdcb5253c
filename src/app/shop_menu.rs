//! The shop that the page is connected to, in the top bar: the choice of another shop, and the connection check.

use leptos::ev;
use leptos::prelude::*;

use crate::app::chunk::shop_items;
use crate::config::Shop;
use crate::i18n::{fill, use_i18n};
use crate::state::session::use_session;
use crate::ui::{Icon, IconKind, Lazy, Menu, PanelSkeleton, StatusDot, bdi_text, use_window_event};

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
    let has_network = use_network();
    let online = Memo::new(move |_| has_network.get() && session.is_connected());
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
    let current = current.unwrap_or_default();
    view! {
        <Menu
            label=label
            face=face
            button_class="shop"
        >
            <Lazy
                load=move |owner| shop_items(owner, current)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Menu>
    }
}

/// Whether the browser has a network.
fn use_network() -> RwSignal<bool> {
    let has_network = RwSignal::new(window().navigator().on_line());
    use_window_event(ev::online, move |_| has_network.set(true));
    use_window_event(ev::offline, move |_| has_network.set(false));
    has_network
}

fn host_of(backend: &str) -> Option<String> {
    match backend.split_once("://") {
        Some((_, host)) => Some(host.to_owned()),
        None => window().location().host().ok(),
    }
}
