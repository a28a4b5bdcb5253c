//! A button that opens a menu: one tab stop, arrow keys inside, Escape and a press elsewhere close it.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::chunk::LateContent;
use super::control_flow::Show;
use super::focus::focus;
use super::icon::{Icon, IconKind};
use super::keys::KeyHint;
use super::placing::place;
use super::popover::{close_on_press_outside, may_take_focus, opens};
use crate::platform::host::{HostContext, give_focus, use_host};

/// A menu under its button.
#[component]
pub fn Menu(
    /// The name of the button and of the menu.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows.
    #[prop(into)]
    face: ViewFnOnce,
    #[prop(default = "icon-button")] button_class: &'static str,
    #[prop(optional, into)] button_id: MaybeProp<String>,
    #[prop(optional)] button_ref: NodeRef<html::Button>,
    /// The items, built each time the menu opens: [`MenuItem`]s and [`MenuRadioGroup`]s.
    children: ChildrenFn,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let list = NodeRef::<html::Div>::new();
    let on_button_key = move |event: ev::KeyboardEvent| {
        if opens(&event) {
            open.set(true);
        }
    };
    let children = StoredValue::new(children);
    view! {
        <div class="menu-anchor">
            <button
                type="button"
                class=button_class
                id=move || button_id.get()
                node_ref=button_ref
                aria-haspopup="menu"
                aria-label=label
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
                on:keydown=on_button_key
            >
                {face.run()}
            </button>
            <Show when=move || open.get()>
                <MenuList label=label open=open button=button_ref list=list>
                    {children.with_value(|children| children())}
                </MenuList>
            </Show>
        </div>
    }
}

/// A menu that is open.
#[derive(Clone, Copy)]
struct OpenMenu {
    host: HostContext,
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    list: NodeRef<html::Div>,
}

impl OpenMenu {
    fn element(self) -> Option<HtmlElement> {
        let list = self.list.try_get_untracked().flatten();
        list.map(Into::into)
    }

    fn close(self, refocus: bool) {
        self.open.set(false);
        if refocus {
            focus(self.button);
        }
    }

    /// Items that come from a chunk are there: the menu may have another size, and the focus a first item.
    fn on_late_content(self) {
        if let Some(list) = self.element() {
            place(&list, self.host);
            if may_take_focus(&list, self.host) {
                focus_item(self.host, &list, Step::To(0));
            }
        }
    }

    fn on_key(self, event: &ev::KeyboardEvent) {
        let Some(list) = self.element() else {
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
                return self.close(true);
            }
            // The browser goes on from the button.
            "Tab" => return self.close(true),
            _ => return,
        };
        event.prevent_default();
        focus_item(self.host, &list, step);
    }

    /// Whether the focus has left the menu, because what was chosen took it.
    fn has_lost_focus(self) -> bool {
        let list = self.element();
        let active = self.host.active_element();
        active.is_some_and(|active| !list.is_some_and(|list| list.contains(Some(&active))))
    }
}

/// The items of a menu, as long as it is open.
#[component]
fn MenuList(
    label: Signal<String>,
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    list: NodeRef<html::Div>,
    children: Children,
) -> impl IntoView {
    let host = use_host();
    let menu = OpenMenu {
        host,
        open,
        button,
        list,
    };
    close_on_press_outside(host, open, button, list);
    LateContent::provide(true, move || menu.on_late_content());
    Effect::new(move || {
        if let Some(list) = list.get() {
            place(&list, host);
            focus_item(host, &list, Step::To(0));
        }
    });
    view! {
        <div
            class="menu"
            role="menu"
            tabindex="-1"
            aria-label=label
            node_ref=list
            on:keydown=move |event| menu.on_key(&event)
            on:click=move |_| menu.close(!menu.has_lost_focus())
        >
            {children()}
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

/// Moves the focus to an item; to the menu itself while there is none.
fn focus_item(host: HostContext, menu: &HtmlElement, step: Step) {
    let Ok(items) = menu.query_selector_all("[role^=menuitem]") else {
        return;
    };
    let count = i32::try_from(items.length()).unwrap_or(0);
    if count == 0 {
        // The items are still to come.
        give_focus(menu);
        return;
    }
    let active = host.active_element();
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
    let item = items.get(index);
    if let Some(item) = item.and_then(|item| item.dyn_into::<HtmlElement>().ok()) {
        give_focus(&item);
    }
}

/// An item that does something.
#[component]
pub fn MenuItem(
    #[prop(into)] label: Signal<String>,
    /// Destroys something.
    #[prop(optional)]
    danger: bool,
    /// The key that does the same outside of the menu.
    #[prop(default = None)]
    key: Option<&'static str>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    let choose = move |_| {
        on_choose.try_run(());
    };
    let class = match danger {
        true => "menu-item danger",
        false => "menu-item",
    };
    view! {
        <button
            type="button"
            class=class
            role="menuitem"
            tabindex="-1"
            aria-keyshortcuts=key
            on:click=choose
        >
            <bdi>{label}</bdi>
            {key.map(|key| view! { <KeyHint keys=key/> })}
        </button>
    }
}

/// An item that is on or off.
#[component]
pub fn MenuCheckbox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<bool>,
    #[prop(into)] on_toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <MenuChoiceItem
            role="menuitemcheckbox"
            label=label
            chosen=checked
            on_choose=on_toggle
        />
    }
}

/// One of the items of a [`MenuRadioGroup`].
#[derive(Clone, Debug)]
pub struct MenuChoice<T> {
    pub value: T,
    pub label: String,
    /// The language of the label, where it is not the page's.
    pub lang: Option<&'static str>,
}

impl<T> MenuChoice<T> {
    /// With a label in the page's language.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self {
            value,
            label: label.into(),
            lang: None,
        }
    }
}

/// Items of which one is chosen, under a heading.
#[component]
pub fn MenuRadioGroup<T>(
    #[prop(into)] label: Signal<String>,
    choices: Vec<MenuChoice<T>>,
    #[prop(into)] value: Signal<T>,
    #[prop(into)] on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let items = choices.into_iter().map(|choice| {
        let own = choice.value;
        view! {
            <MenuChoiceItem
                role="menuitemradio"
                label=choice.label
                lang=choice.lang
                chosen=Signal::derive(move || value.get() == own)
                on_choose=move |()| {
                    on_choose.try_run(own);
                }
            />
        }
    });
    view! {
        <div role="group" aria-label=label>
            <div class="menu-heading" aria-hidden="true">{label}</div>
            {items.collect_view()}
        </div>
    }
}

/// An item with a mark while it is chosen.
#[component]
fn MenuChoiceItem(
    role: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(default = None)] lang: Option<&'static str>,
    chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    let choose = move |_| {
        on_choose.try_run(());
    };
    view! {
        <button
            type="button"
            class="menu-item"
            role=role
            tabindex="-1"
            aria-checked=move || chosen.get().to_string()
            on:click=choose
        >
            <span class="menu-mark" class:on=move || chosen.get()>
                <Icon kind=IconKind::Check/>
            </span>
            <bdi lang=lang>{label}</bdi>
        </button>
    }
}
