//! The palette: one search over groups, customers, saved views, and what can be done with what is in front; and the keys
//! that do such things at once.
//!
//! The page begins with the button and a listener alone; what keys do, the palette and the sheet with all keys come later.

mod actions;
pub mod chunk;
mod combobox;
mod dialog;
mod keys;
mod option;
mod rows;
mod search;
mod settings;
pub mod sheet;
mod state;

use leptos::ev;
use leptos::prelude::*;

use crate::features::palette::chunk::{install_keys, open_palette};
use crate::i18n::use_i18n;
use crate::platform::keys::{has_command, takes_text};
use crate::state::in_front::{InFront, use_in_front};
use crate::ui::{Icon, IconKind, KeyHint, preload, use_frame_event, with_command};

/// The button that opens the palette. Its text names it, also on a phone, where the style sheet hides it from view.
#[component]
pub fn PaletteButton() -> impl IntoView {
    let t = use_i18n().texts;
    let front = use_in_front();
    let keys = with_command(t, "K");
    let title = format!("{} ({keys})", t.palette());
    view! {
        <button
            type="button"
            class="button palette-button"
            aria-keyshortcuts="Control+K Meta+K"
            title=title
            on:click=move |_| open(front)
        >
            <Icon kind=IconKind::Search/>
            <span>{t.palette()}</span>
            <KeyHint keys=keys/>
        </button>
    }
}

fn open(front: InFront) {
    front
        .services
        .chunks
        .run(move |owner| open_palette(owner, front));
}

/// Has keys do what they are for, for as long as the view around the call is there. Keys in the page around an embedded app
/// are that page's.
pub fn use_keys(front: InFront) {
    use_frame_event(front.host, ev::keydown, move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        match front.key_handler() {
            Some(handler) => handler(&event),
            None => wait_for_handler(front, event),
        }
    });
    // Once the rows are there.
    Effect::new(move || {
        let groups = front.groups();
        if groups.is_some_and(|groups| groups.page.with(|page| page.is_some())) {
            preload(install_keys(front));
        }
    });
}

/// A key before the code for it is there. Of those that browsers use themselves, that of the palette does not wait.
fn wait_for_handler(front: InFront, event: ev::KeyboardEvent) {
    if has_command(&event) && event.key() == "k" {
        event.prevent_default();
        return open(front);
    }
    // What is typed into a field is no command, wherever the focus is once the code has come.
    let is_typing = front
        .host
        .active_element()
        .is_some_and(|active| takes_text(&active));
    if is_typing {
        return preload(install_keys(front));
    }
    front.host.spawn(async move {
        if install_keys(front).await.is_ok()
            && let Some(handler) = front.key_handler()
        {
            handler(&event);
        }
    });
}
