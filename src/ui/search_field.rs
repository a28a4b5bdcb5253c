//! A search field that searches while people type: after a short pause, at once on Enter and on clearing, and not in the
//! middle of composing a character.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::button::IconButton;
use super::control_flow::Show;
use super::focus::focus;
use super::icon::{Icon, IconKind};
use crate::i18n::use_i18n;
use crate::platform::timer::Timeout;

/// How long typing must pause before the search is sent, in milliseconds.
const DEBOUNCE_MS: i32 = 250;

/// The text as typed, and the search that waits for a pause.
#[derive(Clone, Copy)]
struct Typing {
    text: RwSignal<String>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    on_search: Callback<String>,
}

impl Typing {
    /// Has the field follow a search that changes from outside, as by back and forward.
    fn follow(self, value: Signal<String>) {
        let value = Memo::new(move |_| value.get());
        Effect::new(move || {
            let value = value.get();
            // What the field itself has searched for comes back without the blanks around it, which stay while people
            // type on.
            if self.text.with_untracked(|text| text.trim() != value) {
                self.cancel();
                self.text.set(value);
            }
        });
    }

    fn search_now(self) {
        self.cancel();
        if let Some(text) = self.text.try_get_untracked() {
            self.on_search.try_run(text);
        }
    }

    fn search_soon(self) {
        let timeout = Timeout::new(DEBOUNCE_MS, move || self.search_now());
        self.pause.try_update_value(|pause| *pause = timeout);
    }

    fn cancel(self) {
        self.pause.try_update_value(|pause| *pause = None);
    }

    fn clear(self) {
        self.text.set(String::new());
        self.search_now();
    }

    /// Also once the field is gone.
    fn is_empty(self) -> bool {
        self.text
            .try_with_untracked(String::is_empty)
            .unwrap_or(true)
    }

    fn on_input(self, event: &ev::Event) {
        self.text.set(event_target_value(event));
        let is_composing = event
            .dyn_ref::<InputEvent>()
            .is_some_and(InputEvent::is_composing);
        match (is_composing, self.is_empty()) {
            (true, _) => self.cancel(),
            (false, true) => self.search_now(),
            (false, false) => self.search_soon(),
        }
    }

    fn on_composed(self, event: &ev::CompositionEvent) {
        self.text.set(event_target_value(event));
        self.search_soon();
    }

    fn on_key(self, event: &ev::KeyboardEvent, in_form: bool) {
        if in_form && event.key() == "Enter" {
            event.prevent_default();
        }
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" => self.search_now(),
            "Escape" if !self.is_empty() => {
                event.prevent_default();
                event.stop_propagation();
                self.clear();
            }
            _ => {}
        }
    }
}

/// A search field.
#[component]
pub fn SearchField(
    /// Its name, and what it shows while it is empty.
    #[prop(into)]
    label: Signal<String>,
    /// The search as it stands. When it changes from outside, the field follows.
    #[prop(into)]
    value: Signal<String>,
    /// Gets what was typed.
    #[prop(into)]
    on_search: Callback<String>,
    /// It stands in a form that Enter is not to send.
    #[prop(optional)]
    in_form: bool,
    /// The dialog around it begins here.
    #[prop(optional)]
    autofocus: bool,
    /// Its field, for whoever gives that the focus.
    #[prop(optional)]
    input: NodeRef<html::Input>,
) -> impl IntoView {
    let t = use_i18n().texts;
    let text = RwSignal::new(value.get_untracked());
    let typing = Typing {
        text,
        pause: StoredValue::new_local(None),
        on_search,
    };
    typing.follow(value);
    let is_filled = move || text.with(|text| !text.is_empty());
    let clear = move |_| {
        typing.clear();
        focus(input);
    };
    view! {
        <div class="search-field">
            <Icon kind=IconKind::Search/>
            // The placeholder runs as the page does, what is typed as its own letters do.
            <input
                node_ref=input
                type="search"
                aria-label=label
                placeholder=label
                autocomplete="off"
                spellcheck="false"
                autofocus=autofocus
                dir=move || is_filled().then_some("auto")
                enterkeyhint="search"
                prop:value=text
                on:input=move |event| typing.on_input(&event)
                on:compositionend=move |event| typing.on_composed(&event)
                on:keydown=move |event| typing.on_key(&event, in_form)
            />
            <Show when=is_filled>
                <IconButton label=t.clear_search() icon=IconKind::Cross on:click=clear/>
            </Show>
        </div>
    }
}
