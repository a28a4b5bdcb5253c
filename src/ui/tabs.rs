//! Tabs: one tab stop, arrow keys move and choose, one panel.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

/// One tab.
#[derive(Clone, Copy)]
pub struct TabLabel<T: 'static> {
    pub value: T,
    pub name: &'static str,
    /// A number beside the name, where it is known.
    pub count: Signal<Option<String>>,
}

/// `id` makes the ids of tabs and panel; `children` is the panel of the chosen tab.
#[component]
pub fn Tabs<T>(
    id: String,
    label: String,
    tabs: Vec<TabLabel<T>>,
    #[prop(into)] value: Signal<T>,
    on_choose: Callback<T>,
    children: Children,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let panel = format!("{id}-panel");
    let values: Vec<T> = tabs.iter().map(|tab| tab.value).collect();
    let on_key = move |event: KeyboardEvent| {
        let rtl = document()
            .document_element()
            .is_some_and(|root| root.get_attribute("dir").as_deref() == Some("rtl"));
        let by: isize = match (event.key().as_str(), rtl) {
            ("ArrowRight", false) | ("ArrowLeft", true) => 1,
            ("ArrowLeft", false) | ("ArrowRight", true) => -1,
            _ => return,
        };
        event.prevent_default();
        let current = values
            .iter()
            .position(|tab| *tab == value.get_untracked())
            .unwrap_or(0);
        let next = (current as isize + by).rem_euclid(values.len() as isize) as usize;
        if let Some(tab) = values.get(next) {
            on_choose.run(*tab);
            focus_tab(&event, next);
        }
    };
    let buttons: Vec<_> = tabs
        .into_iter()
        .enumerate()
        .map(|(index, tab)| {
            let chosen = move || value.get() == tab.value;
            view! {
                <button type="button" role="tab" class="tab" id=format!("{id}-tab-{index}") aria-label=tab.name
                    aria-selected=move || chosen().to_string()
                    aria-controls=panel.clone()
                    tabindex=move || if chosen() { "0" } else { "-1" }
                    on:click=move |_| on_choose.run(tab.value)>
                    {tab.name}
                    {move || tab.count.get().map(|count| view! { <span class="tab-count">{count}</span> })}
                </button>
            }
        })
        .collect();
    view! {
        <div class="tabs">
            <div role="tablist" class="tab-list" aria-label=label on:keydown=on_key>{buttons}</div>
            <div role="tabpanel" class="tab-panel" id=panel.clone() tabindex="-1">{children()}</div>
        </div>
    }
}

fn focus_tab(event: &KeyboardEvent, index: usize) {
    let list = event
        .current_target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let tab = list.and_then(|list| list.children().item(u32::try_from(index).unwrap_or(0)));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        let _ = tab.focus();
    }
}
