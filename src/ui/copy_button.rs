//! A button that copies a text and says whether it did.

use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use super::button::Button;
use crate::i18n::use_i18n;
use crate::platform::clipboard;

/// The children are the button's face.
#[component]
pub fn CopyButton(
    /// What is copied. It is read when the button is pressed.
    #[prop(into)]
    text: Signal<String>,
    children: Children,
) -> impl IntoView {
    let t = use_i18n().texts;
    let result = RwSignal::new("");
    let copy = move |_| {
        let Some(text) = text.try_get_untracked() else {
            return;
        };
        // Screen readers read a status out when it changes: it is emptied first, so that the same words are read out again.
        result.set("");
        spawn_local_scoped_with_cancellation(async move {
            let copied = clipboard::copy(&text).await;
            result.set(if copied { t.copied() } else { t.copy_failed() });
        });
    };
    view! {
        <div class="copy">
            <Button on:click=copy>{children()}</Button>
            <span class="muted" role="status">{move || result.get()}</span>
        </div>
    }
}
