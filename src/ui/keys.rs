//! Keys as they are written on a keyboard.

use leptos::prelude::*;

use crate::i18n::Texts;
use crate::platform::keys::is_apple;

/// A key with the one of the system's own shortcuts: `⌘K` on Apple's keyboards, else `Ctrl+K`.
pub fn with_command(t: &Texts, key: &str) -> String {
    match is_apple() {
        true => format!("⌘{key}"),
        false => format!("{}+{key}", t.key_ctrl()),
    }
}

/// The keys that do what they stand beside. Screen readers have them from `aria-keyshortcuts` of the control.
#[component]
pub fn KeyHint(#[prop(into)] keys: String) -> impl IntoView {
    let hidden = "true";
    view! { <kbd aria-hidden=hidden dir="ltr">{keys}</kbd> }
}
