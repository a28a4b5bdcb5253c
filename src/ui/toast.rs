//! Toasts: short words on what was done, which leave by themselves unless someone is at them.

use leptos::prelude::*;
use leptos::task::tick;
use std::sync::Arc;

use crate::i18n::use_i18n;
use crate::platform::task::spawn;
use crate::platform::timer::Timeout;
use crate::ui::{
    Content, El, IconKind, button, each, el, icon_button, nothing, rescue_focus, sentence,
};

/// How long a toast stays at least, in milliseconds.
const STAY: i32 = 8_000;
/// The most toasts at the same time; older ones make room.
const MOST: usize = 3;

/// A button of a toast.
#[derive(Clone)]
pub struct ToastAction {
    pub label: &'static str,
    pub run: Arc<dyn Fn() + Send + Sync>,
}

#[derive(Clone)]
struct Toast {
    key: String,
    text: String,
    actions: Vec<ToastAction>,
}

/// The toasts of this page. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Toasts {
    all: RwSignal<Vec<Toast>>,
    /// Grows with each change of `all`.
    news: RwSignal<u32>,
    leaving: StoredValue<Option<Timeout>, LocalStorage>,
    /// Someone is at them: none leaves.
    held: RwSignal<bool>,
}

/// The [`Toasts`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_toasts() -> Toasts {
    expect_context()
}

impl Toasts {
    pub fn new() -> Self {
        Toasts {
            all: RwSignal::new(Vec::new()),
            news: RwSignal::new(0),
            leaving: StoredValue::new_local(None),
            held: RwSignal::new(false),
        }
    }

    /// Shows words in which people's data are set apart by [`crate::i18n::isolate`].
    pub fn show(self, text: String, actions: Vec<ToastAction>) {
        self.news.update(|news| *news += 1);
        let key = self.news.get_untracked().to_string();
        self.all.update(|all| {
            all.push(Toast { key, text, actions });
            let most = all.len().saturating_sub(MOST);
            all.drain(..most);
        });
        self.wait();
    }

    fn dismiss(self, key: &str) {
        self.all.update(|all| all.retain(|toast| toast.key != key));
        self.news.update(|news| *news += 1);
    }

    /// Someone has pressed a button of a toast, which goes and with it what they were at.
    fn pressed(self, key: &str) {
        self.dismiss(key);
        self.hold(false);
        spawn(async {
            tick().await;
            rescue_focus();
        });
    }

    /// Lets the oldest go after a while, then the next.
    fn wait(self) {
        let oldest = self.all.with_untracked(|all| all.first().cloned());
        let held = self.held.get_untracked();
        let next = oldest.filter(|_| !held).and_then(|oldest| {
            Timeout::new(STAY, move || {
                self.dismiss(&oldest.key);
                self.wait();
            })
        });
        self.leaving.set_value(next);
    }

    fn hold(self, held: bool) {
        self.held.set(held);
        self.wait();
    }

    /// Where toasts appear.
    pub fn place(self) -> El {
        let keys = move || {
            self.news.track();
            self.all
                .with_untracked(|all| all.iter().map(|toast| toast.key.clone()).collect())
        };
        el("div")
            .class("toasts")
            .attr("role", "status")
            // Only what is new is read out.
            .attr("aria-atomic", "false")
            .on("pointerenter", move |_| self.hold(true))
            .on("pointerleave", move |_| self.hold(false))
            .on("focusin", move |_| self.hold(true))
            .on("focusout", move |_| self.hold(false))
            .child(each(keys, move |key| self.toast(&key)))
    }

    fn toast(self, key: &str) -> Content {
        let found = self
            .all
            .with_untracked(|all| all.iter().find(|toast| toast.key == key).cloned());
        let Some(toast) = found else {
            return nothing();
        };
        let t = use_i18n().texts;
        let key = toast.key;
        let actions = toast.actions.into_iter().map(|action| {
            let key = key.clone();
            button(action.label, move || {
                self.pressed(&key);
                (action.run)();
            })
        });
        let actions: Vec<El> = actions.collect();
        el("div")
            .class("toast")
            .child(sentence("p", &toast.text))
            .children(actions)
            .child(icon_button(t.dismiss(), IconKind::Cross, move || {
                self.pressed(&key);
            }))
            .into()
    }
}
