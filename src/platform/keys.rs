//! What a browser says of a key.

use leptos::ev::KeyboardEvent;
use web_sys::Element;

/// Fields that take what is typed.
const FIELDS: &str = "input:not([type=checkbox], [type=radio], [type=file]), textarea, select, \
    [contenteditable]:not([contenteditable=false])";

/// Whether the system is one of Apple's, whose shortcuts have ⌘ where others have Ctrl.
pub fn is_apple() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

/// Whether the key of the system's own shortcuts is held down.
pub fn has_command(event: &KeyboardEvent) -> bool {
    match is_apple() {
        true => event.meta_key(),
        false => event.ctrl_key(),
    }
}

/// Whether Alt is held down, or whichever of Ctrl and ⌘ is not the key of the system's own shortcuts.
pub fn has_other(event: &KeyboardEvent) -> bool {
    let unusual = match is_apple() {
        true => event.ctrl_key(),
        false => event.meta_key(),
    };
    event.alt_key() || unusual
}

/// Whether what is typed goes into this element.
pub fn takes_text(element: &Element) -> bool {
    element.matches(FIELDS).unwrap_or(false)
}
