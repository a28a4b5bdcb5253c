//! A search box that asks as one types: after a short rest, at once on Enter and on clearing, and not in the middle of
//! composing a character.

use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, InputEvent, KeyboardEvent};

use super::icon::{Icon, IconKind};
use crate::i18n::I18n;
use crate::web::timer::Timeout;

/// How long typing must rest before the search is asked, in milliseconds.
const REST: i32 = 250;

/// `value` is the search as it stands; `on_search` takes what was typed.
#[component]
pub fn SearchField(
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<String>,
    on_search: Callback<String>,
) -> impl IntoView {
    let t = I18n::expect().texts;
    let input = NodeRef::<Input>::new();
    let typed = RwSignal::new(value.get_untracked());
    let rest = StoredValue::new_local(None::<Timeout>);

    // Back and forward change the search from outside; what is being typed only differs from it in blanks.
    Effect::new(move || {
        let value = value.get();
        if typed.with_untracked(|typed| typed.trim() != value) {
            rest.set_value(None);
            typed.set(value);
        }
    });
    let search_now = move || {
        rest.set_value(None);
        on_search.run(typed.get_untracked());
    };
    let take = move |event: &Event| {
        let field = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        typed.set(field.map(|field| field.value()).unwrap_or_default());
    };
    let on_input = move |event: Event| {
        take(&event);
        let composing = event
            .dyn_ref::<InputEvent>()
            .is_some_and(InputEvent::is_composing);
        if composing {
            rest.set_value(None);
        } else if typed.with_untracked(String::is_empty) {
            search_now();
        } else {
            rest.set_value(Timeout::new(REST, search_now));
        }
    };
    let on_composed = move |event: web_sys::CompositionEvent| {
        take(&event);
        rest.set_value(Timeout::new(REST, search_now));
    };
    let on_key = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => search_now(),
        "Escape" if !event.is_composing() && typed.with_untracked(|typed| !typed.is_empty()) => {
            event.prevent_default();
            event.stop_propagation();
            typed.set(String::new());
            search_now();
        }
        _ => {}
    };
    let clear = move |_| {
        typed.set(String::new());
        search_now();
        if let Some(input) = input.get_untracked() {
            let _ = input.focus();
        }
    };
    let placeholder = label.clone();
    view! {
        <div class="search-field" role="search">
            <Icon kind=IconKind::Search />
            <input node_ref=input type="search" aria-label=label placeholder=placeholder autocomplete="off"
                spellcheck="false" dir="auto" enterkeyhint="search" prop:value=move || typed.get()
                on:input=on_input on:compositionend=on_composed on:keydown=on_key />
            <Show when=move || typed.with(|typed| !typed.is_empty())>
                <button type="button" class="icon-button" aria-label=t.clear_search on:click=clear>
                    <Icon kind=IconKind::Cross />
                </button>
            </Show>
        </div>
    }
}
