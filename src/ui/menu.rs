//! A button that opens a menu: one tab stop, arrow keys inside, Escape and a click elsewhere close it.

use leptos::ev;
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent, Node};

use super::icon::{Icon, IconKind};

/// An item that does something, or one of several of which one is chosen.
#[component]
pub fn MenuItem(
    #[prop(into)] label: String,
    on_choose: Callback<()>,
    /// For items of which one is chosen: whether this is it.
    #[prop(optional)]
    chosen: Option<Signal<bool>>,
    /// The language of the label, where it is not the page's.
    #[prop(optional)]
    lang: Option<&'static str>,
) -> impl IntoView {
    let role = if chosen.is_some() {
        "menuitemradio"
    } else {
        "menuitem"
    };
    let checked = move || chosen.map(|chosen| chosen.get().to_string());
    let mark = move || {
        chosen.map(|chosen| {
            view! { <span class="menu-mark" class:on=move || chosen.get()><Icon kind=IconKind::Check /></span> }
        })
    };
    view! {
        <button type="button" class="menu-item" role=role tabindex="-1" lang=lang aria-checked=checked
            on:click=move |_| on_choose.run(())>
            {mark}
            <bdi>{label}</bdi>
        </button>
    }
}

/// One of the items of a [`MenuGroup`].
#[derive(Clone)]
pub struct Choice<T: 'static> {
    pub value: T,
    pub label: &'static str,
    pub lang: Option<&'static str>,
}

/// Items of which one is chosen, under a heading.
#[component]
pub fn MenuGroup<T>(
    label: &'static str,
    choices: Vec<Choice<T>>,
    #[prop(into)] value: Signal<T>,
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let items = choices.into_iter().map(|choice| {
        let chosen = Signal::derive(move || value.get() == choice.value);
        let choose = Callback::new(move |()| on_choose.run(choice.value));
        match choice.lang {
            Some(lang) => {
                view! { <MenuItem label=choice.label on_choose=choose chosen=chosen lang=lang /> }
                    .into_any()
            }
            None => {
                view! { <MenuItem label=choice.label on_choose=choose chosen=chosen /> }.into_any()
            }
        }
    });
    view! {
        <div role="group" aria-label=label>
            <div class="menu-heading" aria-hidden="true">{label}</div>
            {items.collect_view()}
        </div>
    }
}

/// `label` names the button; `children` are its face, `items` the menu.
#[component]
pub fn Menu(
    #[prop(into)] label: Signal<String>,
    #[prop(default = "icon-button")] class: &'static str,
    items: ViewFn,
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = NodeRef::<Button>::new();
    let menu = NodeRef::<Div>::new();
    let close = move |refocus: bool| {
        open.set(false);
        if refocus && let Some(button) = button.get_untracked() {
            let _ = button.focus();
        }
    };
    Effect::new(move || {
        if let Some(menu) = menu.get() {
            focus_item(&menu, Step::To(0));
        }
    });
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        let within = |element: Option<&Node>| element.is_some_and(|e| e.contains(target.as_ref()));
        let menu_hit = menu
            .get_untracked()
            .is_some_and(|menu| within(Some(menu.as_ref())));
        let button_hit = button
            .get_untracked()
            .is_some_and(|button| within(Some(button.as_ref())));
        if open.get_untracked() && !menu_hit && !button_hit {
            close(false);
        }
    });
    on_cleanup(move || outside.remove());

    let on_key = move |event: KeyboardEvent| {
        let Some(menu) = menu.get_untracked() else {
            return;
        };
        let step = match event.key().as_str() {
            "ArrowDown" => Step::By(1),
            "ArrowUp" => Step::By(-1),
            "Home" => Step::To(0),
            "End" => Step::To(-1),
            "Escape" => {
                event.prevent_default();
                event.stop_propagation();
                return close(true);
            }
            "Tab" => return close(true),
            _ => return,
        };
        event.prevent_default();
        focus_item(&menu, step);
    };
    let on_button_key = move |event: KeyboardEvent| {
        if event.key() == "ArrowDown" {
            event.prevent_default();
            open.set(true);
        }
    };
    view! {
        <div class="menu-anchor">
            <button type="button" node_ref=button class=class aria-haspopup="menu"
                aria-label=move || label.get() aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open) on:keydown=on_button_key>
                {children()}
            </button>
            <Show when=move || open.get()>
                <div class="menu" role="menu" tabindex="-1" node_ref=menu aria-label=move || label.get()
                    on:keydown=on_key on:click=move |_| close(true)>
                    {items.run()}
                </div>
            </Show>
        </div>
    }
}

/// How the focus moves among the items.
#[derive(Clone, Copy)]
enum Step {
    By(i32),
    /// From the end, if negative.
    To(i32),
}

fn focus_item(menu: &HtmlElement, step: Step) {
    let Ok(items) = menu.query_selector_all("[role^=menuitem]") else {
        return;
    };
    let count = i32::try_from(items.length()).unwrap_or(0);
    if count == 0 {
        return;
    }
    let active = document().active_element();
    let current = (0..items.length()).find(|index| {
        let item = items.get(*index);
        item.as_ref() == active.as_ref().map(AsRef::as_ref)
    });
    let next = match (step, current) {
        (Step::To(index), _) => index,
        (Step::By(by), Some(current)) => i32::try_from(current).unwrap_or(0) + by,
        (Step::By(_), None) => 0,
    };
    let index = u32::try_from(next.rem_euclid(count)).unwrap_or(0);
    if let Some(item) = items
        .get(index)
        .and_then(|item| item.dyn_into::<HtmlElement>().ok())
    {
        let _ = item.focus();
    }
}
