//! JSON as a tree of lists. It keeps the order and the digits of the text.
//!
//! Only what is open is built, and a part of it at a time: metadata may have megabytes, and be nested more deeply than a
//! page can be built at once.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::changes::shortened;
use crate::domain::json::Level;
use crate::i18n::{fill, use_i18n};
use crate::ui::{Button, Show};

/// An object or array with more values than this is closed at first.
const MAX_OPEN: usize = 20;
/// Values nested more deeply than this are closed at first.
const MAX_OPEN_DEPTH: usize = 6;
/// The number of values that are shown at a time.
const MAX_SHOWN: usize = 200;

/// The values of an object or array as a list, with those of nested ones inside; anything else as its text.
pub fn json_tree(json: &str) -> AnyView {
    tree(json, 0)
}

fn tree(json: &str, depth: usize) -> AnyView {
    let entries: Vec<(String, String)> = match Level::of(json) {
        Level::Object(fields) if !fields.is_empty() => fields,
        Level::Array(items) if !items.is_empty() => items
            .into_iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        Level::Text(_) => {
            return view! { <bdi class="json-text">{shortened(json.trim())}</bdi> }.into_any();
        }
        _ => return view! { <code class="json-plain">{shortened(json.trim())}</code> }.into_any(),
    };
    view! { <ul><Entries entries=entries depth=depth/></ul> }.into_any()
}

/// Values, and a button for those behind the first ones.
#[component]
fn Entries(mut entries: Vec<(String, String)>, depth: usize) -> impl IntoView {
    let i18n = use_i18n();
    let rest = entries.split_off(entries.len().min(MAX_SHOWN));
    let items = entries
        .into_iter()
        .map(|(name, value)| entry(name, value, depth));
    let items = items.collect_view();
    let count = i18n.number(rest.len() as u64);
    let more = (!rest.is_empty()).then(|| {
        let shows = RwSignal::new(false);
        let rest = StoredValue::new(rest);
        let entries = move || {
            let entries = rest.try_update_value(std::mem::take).unwrap_or_default();
            view! { <Entries entries=entries depth=depth/> }.into_any()
        };
        view! {
            <Show
                when=move || shows.get()
                fallback=move || {
                    let text = fill(i18n.texts.show_more(), &[("n", &count)]);
                    view! { <li><Button on:click=move |_| shows.set(true)>{text}</Button></li> }
                }
            >
                {entries()}
            </Show>
        }
        .into_any()
    });
    (items, more).into_any()
}

fn entry(name: String, value: String, depth: usize) -> AnyView {
    let name = view! { <bdi class="json-key">{name}</bdi> };
    let length = Level::of(&value).len();
    let content = match length {
        0 => view! { {name} " " {tree(&value, depth + 1)} }.into_any(),
        _ => view! { <Nested name=name.into_any() value=value length=length depth=depth + 1/> }
            .into_any(),
    };
    view! { <li>{content}</li> }.into_any()
}

/// An object or array in another one. Its values are built when it is first opened.
#[component]
fn Nested(name: AnyView, value: String, length: usize, depth: usize) -> impl IntoView {
    let is_open = length <= MAX_OPEN && depth <= MAX_OPEN_DEPTH;
    let is_built = RwSignal::new(is_open);
    let on_toggle = move |event: leptos::ev::Event| {
        let details = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if details.is_some_and(|details| details.has_attribute("open")) {
            is_built.set(true);
        }
    };
    let content = move || is_built.get().then(|| tree(&value, depth));
    view! {
        <details open=is_open on:toggle=on_toggle>
            <summary>{name} " " <span class="muted">{length.to_string()}</span></summary>
            {content}
        </details>
    }
}
