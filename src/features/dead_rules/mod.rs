//! Rules of price lists and discounts that name groups which no longer exist: found, explained, and mended.
//!
//! Where the server leaves such rules when a group is deleted, the menu of the shop has an item for them.

pub mod chunk;
mod dialog;
mod effect;
mod mending;
mod state;

use leptos::prelude::*;

use crate::features::dead_rules::chunk::open_dead_rules;
use crate::i18n::use_i18n;
use crate::state::services::AppServices;
use crate::state::session::State;
use crate::ui::{MenuItem, Show};

/// The item of a menu that opens the dialog; nothing where the server leaves no such rules, or nobody is signed in.
#[component]
pub fn DeadRulesItem() -> impl IntoView {
    let t = use_i18n().texts;
    let services = AppServices::new();
    let session = services.session;
    let is_of_use = move || {
        let is_signed_in = matches!(session.state(), State::SignedIn(_));
        is_signed_in && session.api().capabilities().leaves_rules
    };
    let open = move || {
        services
            .chunks
            .run(move |owner| open_dead_rules(owner, services));
    };
    view! {
        <Show when=is_of_use>
            <MenuItem label=t.dead_rules() on_choose=open/>
        </Show>
    }
}
