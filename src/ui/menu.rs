//! A button that opens a menu: one tab stop, arrow keys and letters inside, Escape and a press elsewhere close it.

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
use super::popover::{close_on_press_outside, may_take_focus};
use super::type_ahead::TypeAhead;
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
    // The item that takes the focus when the menu opens.
    let start = StoredValue::new(Step::To(0));
    let on_button_key = move |event: ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowDown" => Step::To(0),
            "ArrowUp" => Step::To(-1),
            _ => return,
        };
        event.prevent_default();
        start.set_value(step);
        open.set(true);
    };
    let on_press = move |_| {
        start.set_value(Step::To(0));
        open.update(|open| *open = !*open);
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
                on:click=on_press
                on:keydown=on_button_key
            >
                {face.run()}
            </button>
            <Show when=move || open.get()>
                <MenuList label=label open=open start=start button=button_ref list=list>
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
    /// The item that takes the focus when the menu opens.
    start: StoredValue<Step>,
    typed: StoredValue<TypeAhead>,
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

    fn focus_first(self, list: &HtmlElement) {
        let start = self.start.try_get_value().unwrap_or(Step::To(0));
        focus_item(self.host, list, start);
    }

    /// Items that come from a chunk are there: the menu may have another size, and the focus a first item.
    fn on_late_content(self) {
        if let Some(list) = self.element() {
            place(&list, self.host);
            if may_take_focus(&list, self.host) {
                self.focus_first(&list);
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
            _ if self.typed.try_update_value(|typed| typed.take(event)) == Some(true) => {
                Step::Typed(self.typed)
            }
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
    start: StoredValue<Step>,
    button: NodeRef<html::Button>,
    list: NodeRef<html::Div>,
    children: Children,
) -> impl IntoView {
    let host = use_host();
    let menu = OpenMenu {
        host,
        open,
        start,
        typed: StoredValue::new(TypeAhead::default()),
        button,
        list,
    };
    close_on_press_outside(host, open, button, list);
    LateContent::provide(true, move || menu.on_late_content());
    Effect::new(move || {
        if let Some(list) = list.get() {
            place(&list, host);
            menu.focus_first(&list);
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
    /// To the item that begins with what is typed, if there is one.
    Typed(StoredValue<TypeAhead>),
}

/// Moves the focus to an item; to the menu itself while there is none.
fn focus_item(host: HostContext, menu: &HtmlElement, step: Step) {
    let Ok(items) = menu.query_selector_all("[role^=menuitem]") else {
        return;
    };
    let items = (0..items.length()).filter_map(|index| items.get(index)?.dyn_into().ok());
    let items: Vec<HtmlElement> = items.collect();
    let count = i32::try_from(items.len()).unwrap_or(0);
    if count == 0 {
        // The items are still to come.
        give_focus(menu);
        return;
    }
    let active = host.active_element();
    let is_active = |item: &HtmlElement| {
        active
            .as_ref()
            .is_some_and(|active| item.is_same_node(Some(active)))
    };
    let current = items.iter().position(is_active);
    let here = || i32::try_from(current?).ok();
    let next = match step {
        Step::To(index) => index,
        Step::By(by) => here().map_or(0, |current| current + by),
        Step::Typed(typed) => {
            let labels: Vec<String> = items.iter().map(label_of).collect();
            let found = typed
                .try_with_value(|typed| typed.find(&labels, current))
                .flatten();
            let Some(found) = found.and_then(|found| i32::try_from(found).ok()) else {
                return;
            };
            found
        }
    };
    let index = usize::try_from(next.rem_euclid(count)).unwrap_or(0);
    if let Some(item) = items.get(index) {
        give_focus(item);
    }
}

/// What an item is called, without the keys beside it.
fn label_of(item: &HtmlElement) -> String {
    let label = item.query_selector("bdi").ok().flatten();
    let label = label.map_or_else(|| item.text_content(), |label| label.text_content());
    label.unwrap_or_default()
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
