//! The way into the chunk with what the menus of the top bar contain, and with what is needed in frames.

use leptos::prelude::*;

use crate::app::frame_part::FramePart;
use crate::app::menu_items::{AccountItems, PreferenceChoices, ShopItems};
use crate::ui::in_chunk;

in_chunk! { tools;
    /// Fetches the chunk.
    pub fn preload_menus() -> () {}

    /// The choices of theme, language, region and keys.
    pub fn preference_choices(owner: Owner) -> AnyView {
        owner.with(|| view! { <PreferenceChoices/> }.into_any())
    }

    /// Who is signed in, and signing out.
    pub fn account_items(owner: Owner, email: Signal<String>) -> AnyView {
        owner.with(|| view! { <AccountItems email=email/> }.into_any())
    }

    /// The other shops, and the connection check.
    pub fn shop_items(owner: Owner, current: usize) -> AnyView {
        owner.with(|| view! { <ShopItems current=current/> }.into_any())
    }

    /// What the app needs in a frame.
    pub fn frame_part(owner: Owner) -> AnyView {
        owner.with(|| view! { <FramePart/> }.into_any())
    }
}
