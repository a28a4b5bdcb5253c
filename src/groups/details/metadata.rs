//! A group's metadata as a tree to read, in the server's order and digits, and a way to copy it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::admin_api::customer_groups::CustomerGroup;
use crate::i18n::{I18n, fill};
use crate::json::Level;
use crate::ui::{Icon, IconKind};

/// Objects and arrays with more values than this begin closed.
const OPEN_UP_TO: usize = 20;

#[component]
pub fn Metadata(name: Signal<String>, record: Memo<Option<CustomerGroup>>) -> impl IntoView {
    let t = I18n::expect().texts;
    let json = Memo::new(move |_| {
        let json =
            record.with(|group| Some(group.as_ref()?.metadata.as_ref()?.as_str().to_owned()));
        json.filter(|json| !Level::of(json).is_empty())
    });
    move || match json.get() {
        None => view! { <p class="muted">{t.no_metadata}</p> }.into_any(),
        Some(json) => {
            let label = fill(t.metadata_of, &[("name", &name.get())]);
            view! {
                <div class="metadata" role="group" aria-label=label>
                    <div dir="ltr" class="json-tree">{tree(&json)}</div>
                    <CopyButton json=json />
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn CopyButton(json: String) -> impl IntoView {
    let t = I18n::expect().texts;
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let text = indented(&json);
        spawn_local(async move {
            let written = JsFuture::from(window().navigator().clipboard().write_text(&text)).await;
            copied.try_set(written.is_ok());
        });
    };
    view! {
        <button type="button" class="button" on:click=copy>
            <Icon kind=IconKind::Copy />
            {t.copy_json}
        </button>
        <span role="status" class="muted">{move || copied.get().then_some(t.copied)}</span>
    }
}

/// The values of an object or array as a list, nested ones inside.
fn tree(json: &str) -> AnyView {
    let entries: Vec<(Option<String>, String)> = match Level::of(json) {
        Level::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (Some(name), value))
            .collect(),
        Level::Array(items) => items.into_iter().map(|value| (None, value)).collect(),
        Level::Text(text) => return view! { <bdi class="json-text">{text}</bdi> }.into_any(),
        Level::Plain(plain) => return view! { <code class="json-plain">{plain}</code> }.into_any(),
    };
    let items = entries.into_iter().enumerate().map(|(index, (name, value))| {
        let name = name.unwrap_or_else(|| index.to_string());
        let nested = Level::of(&value).len();
        match nested {
            0 => view! { <li><bdi class="json-key">{name}</bdi> {tree(&value)}</li> }.into_any(),
            _ => view! {
                <li>
                    <details open={nested <= OPEN_UP_TO}>
                        <summary><bdi class="json-key">{name}</bdi> <span class="muted">{nested}</span></summary>
                        {tree(&value)}
                    </details>
                </li>
            }
            .into_any(),
        }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}

/// The JSON with line breaks and indentation; values stay letter for letter.
fn indented(json: &str) -> String {
    let mut text = String::new();
    write_indented(json, 0, &mut text);
    text
}

fn write_indented(json: &str, depth: usize, out: &mut String) {
    let (open, close, entries) = match Level::of(json) {
        Level::Object(fields) if !fields.is_empty() => (
            '{',
            '}',
            fields
                .into_iter()
                .map(|(name, value)| (Some(name), value))
                .collect::<Vec<_>>(),
        ),
        Level::Array(items) if !items.is_empty() => (
            '[',
            ']',
            items.into_iter().map(|value| (None, value)).collect(),
        ),
        _ => return out.push_str(json.trim()),
    };
    out.push(open);
    for (index, (name, value)) in entries.into_iter().enumerate() {
        out.push_str(if index == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(name) = name {
            out.push_str(&serde_json::to_string(&name).unwrap_or_default());
            out.push_str(": ");
        }
        write_indented(&value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(close);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn indenting_changes_no_value() {
        let json = r#"{"b":1.0,"a":[1,{"x":12345678901234567890}],"e":{},"t":"a\"b"}"#;
        let text = indented(json);
        assert_eq!(
            text,
            "{\n  \"b\": 1.0,\n  \"a\": [\n    1,\n    {\n      \"x\": 12345678901234567890\n    }\n  ],\n  \"e\": {},\n  \"t\": \"a\\\"b\"\n}"
        );
    }
}
