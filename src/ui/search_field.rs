//! A search box that asks as one types: after a short rest, at once on Enter and on clearing, and not in the middle of
//! composing a character.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Event;
use web_sys::InputEvent;
use web_sys::KeyboardEvent;

use crate::i18n::use_i18n;
use crate::platform::timer::Timeout;
use crate::ui::{El, ElRef, IconKind, effect, el, focus, icon, icon_button, value_of};

/// How long typing must rest before the search is asked, in milliseconds.
const DEBOUNCE_MS: i32 = 250;

/// What is typed, and when it is asked. A handle that can be copied.
#[derive(Clone, Copy)]
struct Typing {
    text: RwSignal<String>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
    on_search: Callback<String>,
}

impl Typing {
    fn search_now(self) {
        self.rest.set_value(None);
        self.on_search.run(self.text.get_untracked());
    }

    fn search_soon(self) {
        self.rest
            .set_value(Timeout::new(DEBOUNCE_MS, move || self.search_now()));
    }

    fn clear(self) {
        self.text.set(String::new());
        self.search_now();
    }

    fn is_empty(self) -> bool {
        self.text.with_untracked(String::is_empty)
    }

    fn on_input(self, event: &Event) {
        self.text.set(value_of(event));
        let composing = event
            .dyn_ref::<InputEvent>()
            .is_some_and(InputEvent::is_composing);
        match (composing, self.is_empty()) {
            (true, _) => self.rest.set_value(None),
            (false, true) => self.search_now(),
            (false, false) => self.search_soon(),
        }
    }

    fn on_key(self, event: &Event) {
        let Some(key) = event
            .dyn_ref::<KeyboardEvent>()
            .filter(|key| !key.is_composing())
        else {
            return;
        };
        match key.key().as_str() {
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

/// `value` is the search as it stands; `on_search` takes what was typed.
pub fn search_field(
    label: String,
    value: impl Into<Signal<String>>,
    on_search: Callback<String>,
) -> El {
    field(label, value.into(), on_search, el("input"))
}

/// The same inside of a form, which it does not send.
pub fn search_in_form(
    label: String,
    value: impl Into<Signal<String>>,
    on_search: Callback<String>,
    autofocus: bool,
) -> El {
    let input = match autofocus {
        true => el("input").attr("autofocus", ""),
        false => el("input"),
    };
    field(label, value.into(), on_search, input).on("keydown", |event| {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
        if key.as_deref() == Some("Enter") {
            event.prevent_default();
        }
    })
}

fn field(label: String, value: Signal<String>, on_search: Callback<String>, field: El) -> El {
    let t = use_i18n().texts;
    let input = ElRef::new();
    let typing = Typing {
        text: RwSignal::new(value.get_untracked()),
        rest: StoredValue::new_local(None),
        on_search,
    };
    let value = Memo::new(move |_| value.get());
    // Back and forward change the search from outside; what is being typed only differs from it in blanks.
    effect(move || {
        let value = value.get();
        if typing.text.with_untracked(|text| text.trim() != value) {
            typing.rest.set_value(None);
            typing.text.set(value);
        }
    });
    let field = field
        .node_ref(input)
        .attr("type", "search")
        .attr("aria-label", &label)
        .attr("placeholder", label)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        // The placeholder runs as the page does, what is typed as its own letters do.
        .attr_with("dir", move || {
            typing
                .text
                .with(|text| (!text.is_empty()).then(|| "auto".to_owned()))
        })
        .attr("enterkeyhint", "search")
        .prop_with("value", move || JsValue::from_str(&typing.text.get()))
        .on("input", move |event| typing.on_input(&event))
        .on("compositionend", move |event| {
            typing.text.set(value_of(&event));
            typing.search_soon();
        })
        .on("keydown", move |event| typing.on_key(&event));
    let clear = move || {
        typing.clear();
        focus(input);
    };
    el("div")
        .class("search-field")
        .child(icon(IconKind::Search))
        .child(field)
        .child_when(
            move || typing.text.with(|text| !text.is_empty()),
            move || icon_button(t.clear_search(), IconKind::Cross, clear),
        )
}
