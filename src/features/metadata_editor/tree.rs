//! JSON as a tree of lists. It keeps the order and the digits of the text.

use leptos::prelude::*;

use crate::domain::json::Level;

/// An object or array with more values than this is closed at first.
const MAX_OPEN: usize = 20;

/// The values of an object or array as a list, with those of nested ones inside; anything else as its text.
pub fn json_tree(json: &str) -> AnyView {
    let entries: Vec<(String, String)> = match Level::of(json) {
        Level::Object(fields) if !fields.is_empty() => fields,
        Level::Array(items) if !items.is_empty() => items
            .into_iter()
            .enumerate()
            .map(|(index, value)| (index.to_string(), value))
            .collect(),
        Level::Text(_) => {
            return view! { <bdi class="json-text">{json.trim().to_owned()}</bdi> }.into_any();
        }
        _ => return view! { <code class="json-plain">{json.trim().to_owned()}</code> }.into_any(),
    };
    let items = entries.into_iter().map(|(name, value)| entry(name, &value));
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

fn entry(name: String, value: &str) -> AnyView {
    let name = view! { <bdi class="json-key">{name}</bdi> };
    let length = Level::of(value).len();
    let tree = json_tree(value);
    let content = match length {
        0 => view! { {name} " " {tree} }.into_any(),
        _ => view! {
            <details open=length <= MAX_OPEN>
                <summary>{name} " " <span class="muted">{length.to_string()}</span></summary>
                {tree}
            </details>
        }
        .into_any(),
    };
    view! { <li>{content}</li> }.into_any()
}
