//! A button that copies a text and says whether it did.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::platform::clipboard;
use crate::platform::task::spawn;
use crate::ui::{El, button, el};

/// `text` gives what is copied when the button is pressed.
pub fn copy_button(label: &'static str, text: impl Fn() -> String + 'static) -> El {
    let t = use_i18n().texts;
    let said = RwSignal::new("");
    let copy = move || {
        said.set("");
        let text = text();
        spawn(async move {
            let copied = clipboard::copy(&text).await;
            said.try_set(if copied { t.copied() } else { t.copy_failed() });
        });
    };
    el("div").class("copy").child(button(label, copy)).child(
        el("span")
            .class("muted")
            .attr("role", "status")
            .text_with(move || said.get().to_owned()),
    )
}
