//! A button that opens a small panel under it. Escape and a press elsewhere close it; Escape gives the focus back.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};

use super::chunk::LateContent;
use super::control_flow::Show;
use super::focus::focus;
use super::placing::place;
use super::window_event::{use_frame_event, use_window_event};
use crate::platform::host::{HostContext, give_focus, use_host};

/// Opens and closes a [`Popover`] from outside of it.
#[derive(Clone, Copy)]
pub struct PopoverHandle {
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    panel: NodeRef<html::Div>,
    /// What leads to the panel while the button is hidden.
    stand_in: StoredValue<Option<NodeRef<html::Button>>>,
}

impl Default for PopoverHandle {
    fn default() -> Self {
        Self::new()
    }
}

impl PopoverHandle {
    /// A handle that belongs to this view, for one popover.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            button: NodeRef::new(),
            panel: NodeRef::new(),
            stand_in: StoredValue::new(None),
        }
    }

    /// Names a button, such as that of a menu, that leads to the panel where there is no room for the panel's own.
    pub fn reached_by(self, stand_in: NodeRef<html::Button>) -> Self {
        self.stand_in.set_value(Some(stand_in));
        self
    }

    /// Whether there is room for the button.
    pub fn has_button(self) -> bool {
        has_room(self.button)
    }

    /// Opens the panel; if it is open, gives it the focus.
    pub fn open(self) {
        let is_open = self.open.try_get_untracked() == Some(true);
        match self.panel.try_get_untracked().flatten() {
            Some(panel) if is_open => focus_first(&panel),
            _ => self.open.set(true),
        }
    }

    /// Closes the panel; `refocus` brings the focus back to the button.
    pub fn close(self, refocus: bool) {
        self.open.set(false);
        if refocus {
            self.focus();
        }
    }

    /// Gives the button the focus, or what stands in for it.
    pub fn focus(self) {
        match self.stand_in.try_get_value().flatten() {
            Some(stand_in) if !self.has_button() => focus(stand_in),
            _ => focus(self.button),
        }
    }

    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// Places the panel once more, now that its content has come later than the panel. The focus stays where the user may
    /// have moved it meanwhile.
    fn content_came(self, host: HostContext) {
        if let Some(panel) = self.panel.try_get_untracked().flatten() {
            place(&panel, host);
            if may_take_focus(&panel, host) {
                focus_first(&panel);
            }
        }
    }
}

/// Whether a button has a place on the page: the style sheet hides some where there is no room for them.
pub fn has_room(button: NodeRef<html::Button>) -> bool {
    let button = button.try_get_untracked().flatten();
    button.is_some_and(|button| button.offset_width() > 0)
}

/// Whether content that comes late to a panel may take the focus: the focus is still in the panel, or was at something that
/// the content has replaced.
pub(super) fn may_take_focus(panel: &HtmlElement, host: HostContext) -> bool {
    panel.matches(":focus").unwrap_or(false) || host.focus_is_lost()
}

/// Closes what is open when something else is pressed. Called by the view of what is open, so that a closed menu does not
/// listen.
pub(super) fn close_on_press_outside(
    host: HostContext,
    open: RwSignal<bool>,
    button: NodeRef<html::Button>,
    panel: NodeRef<html::Div>,
) {
    // Only listeners within a shadow tree are told what was pressed in it.
    let last_inside = StoredValue::new(f64::NAN);
    use_frame_event(host, ev::pointerdown, move |event| {
        last_inside.try_set_value(event.time_stamp());
        let target = event.target();
        let target = target.and_then(|target| target.dyn_into::<Node>().ok());
        let contains = |element: &HtmlElement| element.contains(target.as_ref());
        let button = button.try_get_untracked().flatten();
        let panel = panel.try_get_untracked().flatten();
        let is_at_it = button.is_some_and(|button| contains(&button))
            || panel.is_some_and(|panel| contains(&panel));
        if !is_at_it {
            open.try_set(false);
        }
    });
    use_window_event(ev::pointerdown, move |event| {
        if last_inside.try_get_value() != Some(event.time_stamp()) {
            open.try_set(false);
        }
    });
}

/// Gives the focus to the first control of a panel that is to have it, or to the panel.
fn focus_first(panel: &HtmlElement) {
    let first = panel.query_selector("[data-focus-first] :is(button, input, textarea)");
    let first = first.ok().flatten();
    let first = first.and_then(|first| first.dyn_into::<HtmlElement>().ok());
    give_focus(first.as_ref().unwrap_or(panel));
}

/// Whether a key opens what a button is for.
pub(super) fn opens(event: &ev::KeyboardEvent) -> bool {
    let opens = event.key() == "ArrowDown";
    if opens {
        event.prevent_default();
    }
    opens
}

/// A button with a panel. The panel takes the focus when it opens; content with the attribute `data-focus-first` has its
/// first control take it instead.
#[component]
pub fn Popover(
    /// The name of the panel.
    #[prop(into)]
    label: Signal<String>,
    #[prop(optional)] handle: PopoverHandle,
    /// What the button shows.
    #[prop(into)]
    face: ViewFnOnce,
    #[prop(default = "icon-button")] button_class: &'static str,
    /// The name of a button that shows no text.
    #[prop(optional, into)]
    button_label: MaybeProp<String>,
    /// The content of the panel, built each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let open = handle.open;
    let children = StoredValue::new(children);
    view! {
        <div class="menu-anchor">
            <button
                type="button"
                class=button_class
                node_ref=handle.button
                aria-label=move || button_label.get()
                aria-haspopup="dialog"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
                on:keydown=move |event| {
                    if opens(&event) {
                        open.set(true);
                    }
                }
            >
                {face.run()}
            </button>
            <Show when=move || open.get()>
                <PopoverPanel label=label handle=handle>
                    {children.with_value(|children| children())}
                </PopoverPanel>
            </Show>
        </div>
    }
}

#[component]
fn PopoverPanel(label: Signal<String>, handle: PopoverHandle, children: Children) -> impl IntoView {
    let host = use_host();
    LateContent::provide(false, move || handle.content_came(host));
    close_on_press_outside(host, handle.open, handle.button, handle.panel);
    Effect::new(move || {
        if let Some(panel) = handle.panel.get() {
            place(&panel, host);
            focus_first(&panel);
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        // During a composition Escape belongs to the input method.
        if event.key() == "Escape" && !event.is_composing() && !event.default_prevented() {
            event.stop_propagation();
            handle.close(true);
        }
    };
    // The panel closes when the focus goes to something else, which it might cover. It stays if the focus goes nowhere, as
    // when the window loses it.
    let on_focus_out = move |event: ev::FocusEvent| {
        let target = event.related_target();
        let target = target.and_then(|target| target.dyn_into::<Node>().ok());
        let contains = |element: Option<HtmlElement>| {
            element.is_some_and(|element| element.contains(target.as_ref()))
        };
        let button = handle.button.try_get_untracked().flatten();
        let panel = handle.panel.try_get_untracked().flatten();
        let is_inside = contains(button.map(Into::into)) || contains(panel.map(Into::into));
        if target.is_some() && !is_inside {
            handle.close(false);
        }
    };
    view! {
        <div
            class="menu popover"
            role="dialog"
            aria-label=label
            tabindex="-1"
            node_ref=handle.panel
            on:keydown=on_key
            on:focusout=on_focus_out
        >
            {children()}
        </div>
    }
}
