//! The [`HostContext`] of what runs, for code that takes no handle on it while it is built.
//!
//! It is the one of the view, or the one that was entered for a handler, a timer or a task.

use std::cell::Cell;

use leptos::prelude::use_context;
use web_sys::{Element, HtmlElement};

use crate::platform::host::HostContext;

thread_local! {
    static ENTERED: Cell<Option<HostContext>> = const { Cell::new(None) };
}

/// The app that something runs for; none outside of all apps.
#[derive(Clone, Copy, Debug)]
pub struct Root(Option<HostContext>);

impl Root {
    /// The one that what runs is for.
    pub fn current() -> Self {
        Self(use_context().or_else(|| ENTERED.get()))
    }

    /// What runs from here on is for this app. Returns the one it was for, to be entered afterwards.
    pub fn enter(self) -> Self {
        Self(ENTERED.replace(self.0))
    }

    pub(super) fn host(self) -> Option<HostContext> {
        self.0
    }
}

fn host() -> Option<HostContext> {
    Root::current().host()
}

/// Whether the page is the app's own.
pub fn is_page() -> bool {
    host().is_none_or(HostContext::is_own_page)
}

/// The element around all of the app.
pub fn frame() -> Option<HtmlElement> {
    host()?.frame()
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    host()?.element_by_id(id)
}

/// The element of the app that has the focus.
pub fn active() -> Option<Element> {
    host()?.active_element()
}

/// Whether nothing has the focus, as when the element that had it was removed.
pub fn focus_is_lost() -> bool {
    host().is_some_and(HostContext::focus_is_lost)
}

/// Names the page, if it is the app's own.
pub fn set_title(title: &str) {
    if let Some(host) = host() {
        host.set_title(title);
    }
}

/// Reports an event to the page around the app.
pub fn tell(kind: &str, key: &str, value: &wasm_bindgen::JsValue) {
    if let Some(host) = host() {
        host.notify_host(kind, key, value);
    }
}
