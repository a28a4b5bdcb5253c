//! Toasts: short words on what was done, which leave by themselves unless someone is at them. They wait while they cannot
//! be seen.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::button::{Button, IconButton};
use super::control_flow::For;
use super::icon::IconKind;
use super::text::sentence;
use super::window_event::use_window_event;
use crate::i18n::use_i18n;
use crate::platform::host::{HostContext, give_focus, use_host};
use crate::platform::timer::Timeout;

/// How long a toast stays at least, in milliseconds.
const STAY_MS: i32 = 8_000;
/// How many are shown at the same time; older ones make room.
const MAX_TOASTS: usize = 3;

/// A button of a toast.
#[derive(Clone)]
pub struct ToastAction {
    pub label: &'static str,
    // Not a `Callback`, which would be gone with the view that shows the toast.
    pub run: Arc<dyn Fn() + Send + Sync>,
}

impl ToastAction {
    /// What it does must not need the view that shows the toast: it may be gone.
    pub fn new(label: &'static str, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label,
            run: Arc::new(run),
        }
    }
}

/// How long a toast stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ToastLife {
    /// For a while, and not longer than the session: it is about the work of whoever is signed in.
    #[default]
    Session,
    /// For a while: it is about the page.
    Page,
}

#[derive(Clone)]
struct Toast {
    number: u32,
    text: String,
    actions: Vec<ToastAction>,
    life: ToastLife,
}

/// The toasts of the page.
#[derive(Clone, Copy)]
pub struct Toasts {
    host: HostContext,
    all: RwSignal<Vec<Toast>>,
    /// Those that came while a dialog covered the page.
    late: StoredValue<Vec<Toast>>,
    last: StoredValue<u32>,
    leaving: StoredValue<Option<Timeout>, LocalStorage>,
    /// Someone is at them: none leaves.
    held: StoredValue<bool>,
    /// The number of dialogs that cover the page.
    covers: StoredValue<u32>,
    /// What had the focus before a key brought it here.
    left: StoredValue<Option<Element>, LocalStorage>,
}

/// The toasts of the page around this view.
///
/// # Panics
/// Outside of the app, which provides them.
pub fn use_toasts() -> Toasts {
    expect_context()
}

impl Toasts {
    /// For the app, which provides it and has a [`ToastRegion`].
    pub fn new() -> Self {
        Self {
            host: use_host(),
            all: RwSignal::new(Vec::new()),
            late: StoredValue::new(Vec::new()),
            last: StoredValue::new(0),
            leaving: StoredValue::new_local(None),
            held: StoredValue::new(false),
            covers: StoredValue::new(0),
            left: StoredValue::new_local(None),
        }
    }

    /// Shows a text in which people's data are set apart by [`isolate`](crate::i18n::isolate).
    pub fn show(self, text: impl Into<String>, actions: Vec<ToastAction>) {
        self.add(text.into(), actions, ToastLife::Session);
    }

    /// As [`Toasts::show`]. Gives the number of the toast for [`Toasts::dismiss`].
    pub fn add(self, text: String, actions: Vec<ToastAction>, life: ToastLife) -> u32 {
        let number = self.last.try_update_value(|last| {
            *last += 1;
            *last
        });
        let number = number.unwrap_or_default();
        let toast = Toast {
            number,
            text,
            actions,
            life,
        };
        self.late.try_update_value(|late| late.push(toast));
        self.show_late();
        number
    }

    /// Shows those that have come meanwhile, unless a dialog covers the page.
    fn show_late(self) {
        if self.covers.try_get_value() != Some(0) {
            return;
        }
        let late = self.late.try_update_value(std::mem::take);
        let late = late.unwrap_or_default();
        if !late.is_empty() {
            self.all.try_update(|all| {
                all.extend(late);
                let surplus = all.len().saturating_sub(MAX_TOASTS);
                all.drain(..surplus);
            });
        }
        self.wait();
    }

    /// A dialog covers the page, or one less.
    pub(super) fn cover(self, covers: bool) {
        self.covers.try_update_value(|count| {
            *count = match covers {
                true => *count + 1,
                false => count.saturating_sub(1),
            };
        });
        self.wait();
        self.show_late();
    }

    /// Takes away what is about the session, which has ended.
    pub fn end_session(self) {
        self.retain(|toast| toast.life == ToastLife::Page);
        self.wait();
    }

    /// Takes a toast away, if it is there.
    pub fn dismiss(self, number: u32) {
        self.retain(|toast| toast.number != number);
    }

    fn retain(self, keep: impl Fn(&Toast) -> bool) {
        self.late.try_update_value(|late| late.retain(&keep));
        let has_others = self.all.try_with_untracked(|all| !all.iter().all(&keep));
        if has_others == Some(true) {
            self.all.try_update(|all| all.retain(keep));
        }
    }

    /// A button of a toast was pressed: the toast goes, and the focus with it.
    fn press(self, number: u32) {
        self.dismiss(number);
        self.hold(false);
        let host = self.host;
        host.spawn(async move {
            tick().await;
            if host.focus_is_lost() {
                self.leave();
            }
        });
    }

    /// Gives the focus to the newest toast, or back to where it was before. False if there is no toast.
    pub fn enter_or_leave(self) -> bool {
        let active = self.host.active_element();
        let is_here = |active: &Element| active.closest(".toasts").ok().flatten().is_some();
        if active.as_ref().is_some_and(is_here) {
            self.leave();
            return true;
        }
        let frame = self.host.frame();
        let button = frame.and_then(|frame| {
            let button = frame.query_selector(".toast:last-child button");
            button.ok().flatten()?.dyn_into::<HtmlElement>().ok()
        });
        if let Some(button) = &button {
            self.left.try_set_value(active);
            give_focus(button);
        }
        button.is_some()
    }

    /// Gives the focus back to where it was before a key brought it here; to the page's content if that is gone.
    fn leave(self) {
        let left = self.left.try_update_value(Option::take).flatten();
        let left = left.and_then(|left| left.dyn_into::<HtmlElement>().ok());
        match left.filter(|left| left.is_connected()) {
            Some(left) => give_focus(&left),
            None => self.host.focus_in_place("content"),
        }
        self.host.rescue_focus();
    }

    /// Lets the oldest go after a while, then the next; while nobody is at them and they can be seen.
    fn wait(self) {
        let oldest = self
            .all
            .try_with_untracked(|all| all.first().map(|toast| toast.number));
        let held = self.held.try_get_value().unwrap_or(true);
        let is_covered = self.covers.try_get_value() != Some(0);
        let is_waiting = held || is_covered || document().hidden();
        let next = oldest.flatten().filter(|_| !is_waiting);
        let timeout = next.and_then(|oldest| {
            Timeout::new(STAY_MS, move || {
                self.dismiss(oldest);
                self.wait();
            })
        });
        self.leaving.try_update_value(|leaving| *leaving = timeout);
    }

    fn hold(self, held: bool) {
        self.held.try_update_value(|before| *before = held);
        self.wait();
    }
}

/// Where toasts appear.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let t = use_i18n().texts;
    let toasts = use_toasts();
    let leave_by_escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && !event.is_composing() {
            event.prevent_default();
            toasts.leave();
        }
    };
    let shown_or_hidden = ev::Custom::<web_sys::Event>::new("visibilitychange");
    use_window_event(shown_or_hidden, move |_| toasts.wait());
    // Only the texts that are new are read out, and no buttons with them.
    view! {
        <div class="visually-hidden" role="status" aria-atomic="false">
            <For each=move || toasts.all.get() key=|toast| toast.number as usize let:toast>
                <p>{sentence(&toast.text)}</p>
            </For>
        </div>
        <div
            class="toasts"
            role="region"
            aria-label=t.toasts_label()
            on:keydown=leave_by_escape
            on:pointerenter=move |_| toasts.hold(true)
            on:pointerleave=move |_| toasts.hold(false)
            on:focusin=move |_| toasts.hold(true)
            on:focusout=move |_| toasts.hold(false)
        >
            <For each=move || toasts.all.get() key=|toast| toast.number as usize let:toast>
                <ToastView toasts=toasts toast=toast/>
            </For>
        </div>
    }
}

#[component]
fn ToastView(toasts: Toasts, toast: Toast) -> impl IntoView {
    let t = use_i18n().texts;
    let number = toast.number;
    let actions = toast.actions.into_iter().map(|action| {
        let press = move |_| {
            toasts.press(number);
            (action.run)();
        };
        view! { <Button on:click=press>{action.label}</Button> }.into_any()
    });
    view! {
        <div class="toast">
            <p>{sentence(&toast.text)}</p>
            {actions.collect_view()}
            <IconButton
                label=t.dismiss()
                icon=IconKind::Cross
                on:click=move |_| toasts.press(number)
            />
        </div>
    }
}
