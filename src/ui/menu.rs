//! A button that opens a menu: one tab stop, arrow keys inside, Escape and a click elsewhere close it.

use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;

use crate::platform::root;
use crate::ui::popover::close_outside;
use crate::ui::{El, ElRef, IconKind, effect, el, focus, icon, words};

/// An item that does something.
pub fn menu_item(label: impl AsRef<str>, on_choose: impl Fn() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class("menu-item")
        .attr("role", "menuitem")
        .attr("tabindex", "-1")
        .on_click(on_choose)
        .child(words(label))
}

/// One of the items of a [`menu_group`].
#[derive(Clone)]
pub struct Choice<T> {
    pub value: T,
    pub label: String,
    /// The language of the label, where it is not the page's.
    pub lang: Option<&'static str>,
}

/// Items of which one is chosen, under a heading.
pub fn menu_group<T: Copy + PartialEq + 'static>(
    label: &'static str,
    choices: Vec<Choice<T>>,
    value: T,
    on_choose: impl Fn(T) + 'static,
) -> El {
    let on_choose = Rc::new(on_choose);
    let items = choices.into_iter().map(|choice| {
        let on_choose = Rc::clone(&on_choose);
        let chosen = choice.value == value;
        let mark = el("span").class(if chosen { "menu-mark on" } else { "menu-mark" });
        let name = words(choice.label);
        el("button")
            .attr("type", "button")
            .class("menu-item")
            .attr("role", "menuitemradio")
            .attr("tabindex", "-1")
            .attr("aria-checked", if chosen { "true" } else { "false" })
            .on_click(move || on_choose(choice.value))
            .child(mark.child(icon(IconKind::Check)))
            .child(match choice.lang {
                Some(lang) => name.attr("lang", lang),
                None => name,
            })
    });
    let heading = el("div")
        .class("menu-heading")
        .attr("aria-hidden", "true")
        .text(label);
    el("div")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(heading)
        .children(items)
}

/// A menu under its button. `face` is the button without its behaviour, `items` fills the menu each time it opens.
pub fn menu(
    label: impl Into<Signal<String>>,
    face: El,
    items: impl Fn() -> Vec<El> + 'static,
) -> El {
    menu_of(label.into(), face, Box::new(items))
}

fn menu_of(label: Signal<String>, face: El, items: Box<dyn Fn() -> Vec<El>>) -> El {
    let open = RwSignal::new(false);
    let button = ElRef::new();
    let list = ElRef::new();
    let close = move |refocus: bool| {
        open.set(false);
        if refocus {
            focus(button);
        }
    };
    effect(move || {
        if let Some(list) = list.get() {
            focus_item(&list, Step::To(0));
        }
    });
    close_outside(open, [button, list]);
    let on_button_key = move |event: web_sys::Event| {
        if key_of(&event) == "ArrowDown" {
            event.prevent_default();
            open.set(true);
        }
    };
    let face = face
        .attr("type", "button")
        .node_ref(button)
        .attr("aria-haspopup", "menu")
        .attr_with("aria-label", move || Some(label.get()))
        .attr_with("title", move || Some(label.get()))
        .state("aria-expanded", move || open.get())
        .on_click(move || open.update(|open| *open = !*open))
        .on("keydown", on_button_key);
    el("div").class("menu-anchor").child(face).child_when(
        move || open.get(),
        move || {
            el("div")
                .class("menu")
                .attr("role", "menu")
                .attr("tabindex", "-1")
                .attr("aria-label", label.get_untracked())
                .node_ref(list)
                .on("keydown", move |event| on_menu_key(&event, list, close))
                .on_click(move || close(!has_moved(list)))
                .children(items())
        },
    )
}

/// Whether the focus has left the menu, because what was chosen took it.
fn has_moved(list: ElRef) -> bool {
    let list = list.get_untracked();
    let within = |active: Element| list.is_some_and(|list| list.contains(Some(&active)));
    root::active().is_some_and(|active| !within(active))
}

fn key_of(event: &web_sys::Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}

fn on_menu_key(event: &web_sys::Event, list: ElRef, close: impl Fn(bool)) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let step = match key_of(event).as_str() {
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
    focus_item(&list, step);
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
    let active = root::active();
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
