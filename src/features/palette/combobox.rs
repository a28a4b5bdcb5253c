//! The field of the palette and the list under it: a combobox whose options are pointed at while the focus stays in the
//! field.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::option::{PaletteOption, Section};
use super::state::{PaletteState, options};
use crate::i18n::{fill, isolate, use_i18n};
use crate::platform::host::HostContext;
use crate::platform::keys::has_command;
use crate::ui::{KeyHint, Sentence, Skeleton, sentence};

const LIST_ID: &str = "palette-options";

fn option_id(place: usize) -> String {
    format!("palette-option-{place}")
}

/// The field. The arrows lead through the options and around their ends, Home and End to the first and the last.
#[component]
pub fn PaletteField(state: PaletteState) -> impl IntoView {
    let t = use_i18n().texts;
    let active = move || state.active_place().map(option_id);
    let has_options = move || state.sections.with(|all| options(all).next().is_some());
    let is_filled = move || state.text.with(|text| !text.is_empty());
    view! {
        <input
            type="text"
            role="combobox"
            aria-label=t.palette()
            aria-autocomplete="list"
            aria-controls=LIST_ID
            aria-expanded=move || has_options().to_string()
            aria-activedescendant=move || active()
            placeholder=t.palette_hint()
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            autofocus=true
            dir=move || is_filled().then_some("auto")
            enterkeyhint="go"
            prop:value=state.text
            on:input=move |event| state.on_input(&event)
            on:compositionend=move |event| state.on_composed(&event)
            on:keydown=move |event| on_key(state, &event)
        />
    }
}

fn on_key(state: PaletteState, event: &ev::KeyboardEvent) {
    // They belong to the input method, or select text.
    if event.is_composing() || event.shift_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" => state.step(1),
        "ArrowUp" => state.step(-1),
        "Home" => state.step_to_end(false),
        "End" => state.step_to_end(true),
        "Enter" => state.choose_active(),
        "k" if has_command(event) => state.dialog.finish(),
        _ => return,
    }
    event.prevent_default();
    if let Some(place) = untrack(|| state.active_place()) {
        bring_into_view(state.front.host, place);
    }
}

/// Scrolls the list, and nothing else, to an option.
fn bring_into_view(host: HostContext, place: usize) {
    let (list, option) = (
        host.element_by_id(LIST_ID),
        host.element_by_id(&option_id(place)),
    );
    let Some((list, option)) = list.zip(option) else {
        return;
    };
    let (around, it) = (
        list.get_bounding_client_rect(),
        option.get_bounding_client_rect(),
    );
    // The heading of a section comes into view with its first option.
    let above = around.top() + it.height() - it.top();
    let below = it.bottom() - around.bottom();
    let by = match (above > 0.0, below > 0.0) {
        (true, _) => -above,
        (false, true) => below,
        (false, false) => return,
    };
    list.set_scroll_top(list.scroll_top() + by as i32);
}

/// The options in their sections.
#[component]
pub fn PaletteOptions(state: PaletteState) -> impl IntoView {
    let t = use_i18n().texts;
    // Built anew with each answer: the focus is in the field.
    let sections = move || {
        state.sections.with(|sections| {
            let mut place = 0;
            let views = sections.iter().map(|section| {
                let begin = place;
                place += section.options.len();
                view! { <SectionView state=state section=section.clone() begin=begin/> }.into_any()
            });
            views.collect_view()
        })
    };
    view! {
        <div id=LIST_ID class="palette-list" role="listbox" tabindex="-1" aria-label=t.palette_results()>
            {move || sections()}
        </div>
        <PaletteStatus state=state/>
    }
}

#[component]
fn SectionView(
    state: PaletteState,
    section: Section,
    /// The place of its first option among all of them.
    begin: usize,
) -> impl IntoView {
    let id = format!("palette-{}", section.id);
    let named_by = id.clone();
    let options = section.options.into_iter().enumerate();
    let options = options.map(|(index, option)| {
        let place = begin + index;
        view! { <OptionView state=state option=option place=place/> }.into_any()
    });
    let waiting = section.is_searching.then(|| {
        let hidden = "true";
        view! {
            <div class="palette-option" aria-hidden=hidden>
                <Skeleton/>
            </div>
        }
    });
    view! {
        <div role="group" aria-labelledby=named_by>
            <div class="menu-heading" id=id role="presentation">{sentence(&section.title)}</div>
            {options.collect_view()}
            {waiting}
        </div>
    }
}

#[component]
fn OptionView(state: PaletteState, option: PaletteOption, place: usize) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let (id, other) = (option.id.clone(), option.id.clone());
    // An option that moves under a pointer at rest is not pointed at.
    let point = move |event: ev::PointerEvent| {
        if event.movement_x() != 0 || event.movement_y() != 0 {
            state.point_at(&other);
        }
    };
    let detail = (!option.detail.is_empty()).then(|| {
        view! { <span class="palette-detail muted">{sentence(&option.detail)}</span> }
    });
    let keys = option.keys.split(' ').filter(|keys| !keys.is_empty());
    let keys = keys.map(|keys| view! { <KeyHint keys=keys/> }.into_any());
    let keys = keys.collect_view();
    let label = sentence(&option.label);
    view! {
        <div
            class="palette-option"
            id=option_id(place)
            role="option"
            aria-selected=move || state.is_active(&id).to_string()
            node_ref=node
            on:pointermove=point
            // The focus stays in the field.
            on:mousedown=|event: ev::MouseEvent| event.prevent_default()
            on:click=move |_| state.choose(&option)
        >
            <span class="palette-label">{label}</span>
            {detail}
            {keys}
        </div>
    }
}

/// How many options there are, for screen readers; that there are none, for everybody.
#[component]
fn PaletteStatus(state: PaletteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let count = Memo::new(move |_| state.settled_count());
    let text = move || match count.get() {
        None => String::new(),
        Some(0) => {
            let typed = state.text.with(|text| isolate(text.trim()));
            fill(t.palette_none(), &[("q", &typed)])
        }
        Some(count) => i18n.count(t.palette_found(), count as u64),
    };
    let class = move || match count.get() {
        Some(0) => "palette-none muted",
        _ => "visually-hidden",
    };
    view! {
        <p class=move || class() role="status">
            <Sentence text=Signal::derive(text)/>
        </p>
    }
}

/// Whether a press is beside what a dialog shows, on what is behind it.
pub fn is_beside(event: &ev::MouseEvent) -> bool {
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|target| target.local_name() == "dialog")
}
