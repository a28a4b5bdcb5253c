//! A search field over a list of options, which is always in view: the arrow keys lead through the options while the focus
//! stays in the field, and Enter chooses.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::control_flow::For;
use super::icon::{Icon, IconKind};
use crate::platform::host::{HostContext, use_host};
use crate::platform::timer::Timeout;

/// How long typing must pause before the search is sent, in milliseconds.
const DEBOUNCE_MS: i32 = 250;

/// The state of the field.
#[derive(Clone, Copy)]
struct Field {
    host: HostContext,
    id: &'static str,
    text: RwSignal<String>,
    pause: StoredValue<Option<Timeout>, LocalStorage>,
    /// The ids of the options, in their order.
    options: Signal<Vec<String>>,
    /// Where the arrow keys have led to, also when that option is gone by now.
    led_to: RwSignal<Option<String>>,
    /// The option that the arrow keys have led to, while it is there.
    active: Memo<Option<String>>,
    list: NodeRef<html::Div>,
    on_search: Callback<String>,
    on_choose: Callback<String>,
}

impl Field {
    fn new(
        id: &'static str,
        options: Signal<Vec<String>>,
        on_search: Callback<String>,
        on_choose: Callback<String>,
    ) -> Self {
        let led_to = RwSignal::new(None);
        Self {
            host: use_host(),
            id,
            text: RwSignal::new(String::new()),
            pause: StoredValue::new_local(None),
            options,
            led_to,
            active: Memo::new(move |_| {
                let option = led_to.get();
                option.filter(|option| options.with(|options| options.contains(option)))
            }),
            list: NodeRef::new(),
            on_search,
            on_choose,
        }
    }

    fn list_id(self) -> String {
        format!("{}-list", self.id)
    }

    fn option_id(self, option: &str) -> String {
        format!("{}-{option}", self.id)
    }

    fn search_now(self) {
        self.pause.try_update_value(|pause| *pause = None);
        if let Some(text) = self.text.try_get_untracked() {
            self.on_search.try_run(text.trim().to_owned());
        }
    }

    fn on_input(self, event: &ev::Event) {
        self.text.set(event_target_value(event));
        self.led_to.set(None);
        let is_composing = event
            .dyn_ref::<InputEvent>()
            .is_some_and(InputEvent::is_composing);
        let timeout = match is_composing {
            true => None,
            false => Timeout::new(DEBOUNCE_MS, move || self.search_now()),
        };
        self.pause.try_update_value(|pause| *pause = timeout);
    }

    /// Leads to the option that is `by` further, around the ends.
    fn step(self, by: isize) {
        let options = self.options.try_get_untracked().unwrap_or_default();
        let active = self.active.try_get_untracked().flatten();
        let here = active.and_then(|id| options.iter().position(|option| *option == id));
        let last = options.len().saturating_sub(1);
        let next = match (here, by < 0) {
            (None, false) => 0,
            (None, true) | (Some(0), true) => last,
            (Some(here), true) => here - 1,
            (Some(here), false) if here == last => 0,
            (Some(here), false) => here + 1,
        };
        let next = options.get(next).cloned();
        if let Some(next) = &next {
            self.show(next);
        }
        self.led_to.set(next);
    }

    /// Scrolls the list, and nothing around it, to an option.
    fn show(self, option: &str) {
        let list = self.list.try_get_untracked().flatten();
        let option = self.host.element_by_id(&self.option_id(option));
        let (Some(list), Some(option)) = (list, option) else {
            return;
        };
        let (top, bottom) = (
            option.offset_top(),
            option.offset_top() + option.offset_height(),
        );
        let seen = list.scroll_top();
        if top < seen {
            list.set_scroll_top(top);
        } else if bottom > seen + list.client_height() {
            list.set_scroll_top(bottom - list.client_height());
        }
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        // Enter never sends the form around: it searches or chooses.
        if event.key() == "Enter" {
            event.prevent_default();
        }
        if event.is_composing() {
            return;
        }
        let has_text = self.text.try_with_untracked(String::is_empty) == Some(false);
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" => {
                event.prevent_default();
                self.step(if event.key() == "ArrowUp" { -1 } else { 1 });
            }
            "Enter" => match self.active.try_get_untracked().flatten() {
                Some(active) => {
                    self.on_choose.try_run(active);
                }
                None => self.search_now(),
            },
            "Escape" if has_text => {
                event.prevent_default();
                event.stop_propagation();
                self.text.set(String::new());
                self.search_now();
            }
            _ => {}
        }
    }
}

/// A search field with its options.
#[component]
pub fn Combobox(
    /// The beginning of the ids of its elements.
    id: &'static str,
    /// The name of the field, and what it shows while it is empty.
    label: &'static str,
    /// The name of the list.
    list_label: &'static str,
    /// Several can be chosen.
    several: bool,
    /// The ids of the options, in their order.
    #[prop(into)]
    options: Signal<Vec<String>>,
    /// What an option shows.
    #[prop(into)]
    option: Callback<String, AnyView>,
    /// Whether an option is chosen.
    #[prop(into)]
    is_chosen: Callback<String, bool>,
    /// Gets the option that was pressed, to be chosen or, if it is chosen, not any more.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Gets what was typed, after a pause.
    #[prop(into)]
    on_search: Callback<String>,
    /// The dialog around it begins here.
    autofocus: bool,
) -> impl IntoView {
    let field = Field::new(id, options, on_search, on_choose);
    view! {
        <div class="combobox">
            <SearchInput field=field label=label autofocus=autofocus/>
            <OptionList
                field=field
                label=list_label
                several=several
                option=option
                is_chosen=is_chosen
            />
        </div>
    }
}

/// What is typed into. It has the focus throughout, and names the option that the arrow keys have led to.
#[component]
fn SearchInput(field: Field, label: &'static str, autofocus: bool) -> impl IntoView {
    view! {
        <div class="search-field">
            <Icon kind=IconKind::Search/>
            <input
                type="text"
                role="combobox"
                aria-label=label
                placeholder=label
                aria-autocomplete="list"
                aria-expanded="true"
                aria-controls=field.list_id()
                aria-activedescendant=move || field.active.get().map(|id| field.option_id(&id))
                autocomplete="off"
                spellcheck="false"
                autofocus=autofocus
                dir=move || field.text.with(|text| (!text.is_empty()).then_some("auto"))
                enterkeyhint="search"
                prop:value=field.text
                on:input=move |event| field.on_input(&event)
                on:keydown=move |event| field.on_key(&event)
            />
        </div>
    }
}

/// The options. A press on one leaves the focus in the field.
#[component]
fn OptionList(
    field: Field,
    label: &'static str,
    several: bool,
    option: Callback<String, AnyView>,
    is_chosen: Callback<String, bool>,
) -> impl IntoView {
    view! {
        <div
            class="option-list"
            role="listbox"
            id=field.list_id()
            aria-label=label
            aria-multiselectable=several.then_some("true")
            node_ref=field.list
            on:mousedown=|event| event.prevent_default()
        >
            <For each=move || field.options.get() key=|option| option.clone() let:this>
                <ComboOption field=field id=this is_chosen=is_chosen content=option/>
            </For>
        </div>
    }
}

/// One of the options, with a mark if it is chosen.
#[component]
fn ComboOption(
    field: Field,
    id: String,
    is_chosen: Callback<String, bool>,
    content: Callback<String, AnyView>,
) -> impl IntoView {
    let own = StoredValue::new(id.clone());
    let chosen = move || is_chosen.run(own.get_value());
    let is_active =
        move || own.with_value(|own| field.active.with(|active| active.as_ref() == Some(own)));
    let choose = move |_| {
        if let Some(id) = own.try_get_value() {
            field.on_choose.try_run(id);
        }
    };
    let shown = untrack(|| content.run(id.clone()));
    view! {
        <div
            class="option"
            class:active=is_active
            role="option"
            id=field.option_id(&id)
            aria-selected=move || chosen().to_string()
            on:click=choose
        >
            <span class="menu-mark" class:on=chosen>
                <Icon kind=IconKind::Check/>
            </span>
            {shown}
        </div>
    }
}
