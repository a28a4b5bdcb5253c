//! A text that is too long for a field: browsers take seconds to lay such a field out. Its beginning is shown with its size,
//! and it can be copied, downloaded and replaced.

use js_sys::Array;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::state::EditorState;
use crate::domain::text::beginning;
use crate::i18n::fill;
use crate::platform::file::{download, take_chosen};
use crate::ui::{Button, CopyButton, Muted};

/// The longest text that is typed into a field, in bytes.
const MAX_FIELD_BYTES: usize = 100_000;
/// How much of a longer one is shown, in characters.
const SHOWN_CHARS: usize = 400;

/// Whether a text is too long for a field.
pub fn is_large(text: &str) -> bool {
    text.len() > MAX_FIELD_BYTES
}

/// The beginning of a text, and what can be done with it.
#[component]
pub fn LargeText(
    editor: EditorState,
    /// What it is.
    #[prop(into)]
    about: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(into)] on_replace: Callback<String>,
) -> impl IntoView {
    let t = editor.t();
    let size = move || {
        let kilobytes = text.with(|text| text.len() as u64 / 1_000);
        fill(t.large_text(), &[("size", &editor.i18n.number(kilobytes))])
    };
    let shown = move || text.with(|text| format!("{}…", beginning(text, SHOWN_CHARS)));
    let save = move |_| {
        let text = text.get_untracked();
        download(
            "value.txt",
            "text/plain",
            &Array::of1(&JsValue::from_str(&text)),
        );
    };
    let replace = move |event: ev::Event| {
        take_chosen(&event, editor.host, move |files| {
            if let Some(Ok(text)) = files.into_iter().next().map(|file| file.text) {
                on_replace.try_run(text);
            }
        });
    };
    let clear = move |_| {
        on_replace.try_run(String::new());
    };
    view! {
        <div class="large-text stack close" role="group" aria-label=about>
            <Muted>{move || size()}</Muted>
            <code class="json-value">{move || shown()}</code>
            <div class="row">
                <CopyButton text=text>{t.copy_text()}</CopyButton>
                <Button on:click=save>{t.download()}</Button>
                <label class="button file">
                    <input type="file" class="visually-hidden" on:change=replace/>
                    <span>{t.replace_with_file()}</span>
                </label>
                <Button on:click=clear>{t.write_anew()}</Button>
            </div>
        </div>
    }
}
