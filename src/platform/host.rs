//! Where the app stands: on a page of its own, or in an element of a shadow tree in somebody else's page, where there
//! may be several apps side by side.
//!
//! Views take the [`HostContext`] from their context with [`use_host`] while they are built, and pass it on to what runs
//! later: handlers of the window, timers and tasks have no context. All methods do nothing once the app has been
//! taken away. Knows no Medusa.

use futures::FutureExt;
use futures::future::{AbortHandle, LocalBoxFuture, abortable};
use js_sys::{Function, Object, Reflect};
use leptos::ev;
use leptos::prelude::{LocalStorage, StoredValue, UpdateValue, WithValue, expect_context};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, FocusOptions, HtmlElement, Window};

use crate::platform::listener::use_event_listener;

/// A handle on the place of one app. It belongs to the owner it is made in.
#[derive(Clone, Copy, Debug)]
pub struct HostContext {
    is_own_page: bool,
    state: StoredValue<HostState, LocalStorage>,
}

#[derive(Default)]
struct HostState {
    /// The element around the app in somebody else's page.
    frame: Option<HtmlElement>,
    /// Someone has been in the element: with the pointer, or with the focus.
    is_visited: bool,
    /// The beginning and the end of the part of the window that is seen, if a page around the window may hide some of it.
    seen: Option<(f64, f64)>,
    /// Gets the events: it is called with the kind of the event and an object that says more.
    observer: Option<Function>,
    tasks: Tasks,
}

/// The tasks that run for the app. They are aborted with it.
#[derive(Default)]
struct Tasks {
    running: Vec<(u64, AbortHandle)>,
    last: u64,
}

impl Drop for Tasks {
    fn drop(&mut self) {
        for (_, task) in &self.running {
            task.abort();
        }
    }
}

/// The place of the app around this view.
///
/// # Panics
/// Outside of an app, which provides it; so in handlers of elements that may be gone, and in tasks. There, use a
/// handle that was taken while the view was built.
pub fn use_host() -> HostContext {
    expect_context()
}

impl HostContext {
    /// The app has the page to itself.
    pub fn own_page() -> Self {
        Self {
            is_own_page: true,
            state: StoredValue::new_local(HostState::default()),
        }
    }

    /// The app stands in `frame`, an element of a shadow tree.
    pub fn embedded(frame: HtmlElement) -> Self {
        let state = HostState {
            frame: Some(frame.clone()),
            ..HostState::default()
        };
        let host = Self {
            is_own_page: false,
            state: StoredValue::new_local(state),
        };
        let visit = move || {
            host.state.try_update_value(|state| state.is_visited = true);
        };
        use_event_listener(frame.clone().into(), ev::pointerdown, move |_| visit());
        use_event_listener(frame.into(), ev::focusin, move |_| visit());
        host
    }

    /// Has events reported to `observer`, which is called with the kind of the event and an object.
    pub fn set_observer(self, observer: Function) {
        self.state
            .try_update_value(|state| state.observer = Some(observer));
    }

    /// Whether the app has been taken away.
    pub fn is_gone(self) -> bool {
        self.state.try_with_value(|_| ()).is_none()
    }

    /// Whether the page, its title and its address are the app's own.
    pub fn is_own_page(self) -> bool {
        self.is_own_page
    }

    /// The element around all of the app. It has the language, the direction and the theme.
    pub fn frame(self) -> Option<HtmlElement> {
        if self.is_own_page {
            return document()?.document_element()?.dyn_into().ok();
        }
        self.state.try_with_value(|state| state.frame.clone())?
    }

    /// The element of the app with this id.
    pub fn element_by_id(self, id: &str) -> Option<HtmlElement> {
        self.tree()?.get_element_by_id(id)?.dyn_into().ok()
    }

    /// The element of the app that has the focus.
    pub fn active_element(self) -> Option<Element> {
        let active = self.tree()?.active_element();
        active.filter(|active| Some(active) != body().as_ref())
    }

    /// Whether nothing that can be seen has the focus, as when the element that had it was removed or hidden.
    pub fn focus_is_lost(self) -> bool {
        let at_body = document().is_some_and(|document| document.active_element() == body());
        at_body
            || self
                .active_element()
                .is_some_and(|element| !can_be_seen(&element))
    }

    /// Whether something of the app that can be seen has the focus.
    pub fn has_focus(self) -> bool {
        self.active_element()
            .is_some_and(|element| can_be_seen(&element))
    }

    /// Whether the focus is the app's to move. In a page around the app it stays where it is until someone has been in
    /// the app, and while someone is outside of it.
    pub fn may_take_focus(self) -> bool {
        let is_visited = || self.state.try_with_value(|state| state.is_visited);
        let is_at_home = self.is_own_page || is_visited() == Some(true);
        !self.is_left() && (is_at_home || self.active_element().is_some())
    }

    /// Whether someone is at something else than the app in the page around it.
    pub fn is_left(self) -> bool {
        self.tree().is_none_or(|tree| is_left(&tree))
    }

    /// Gives the element with this id the focus, if there is one and the app may.
    pub fn focus_by_id(self, id: &str) {
        if let Some(element) = self.element_by_id(id).filter(|_| self.may_take_focus()) {
            let _ = element.focus();
        }
    }

    /// Gives the element with this id the focus, as [`HostContext::focus_by_id`] does, where the person is already looking:
    /// nothing scrolls.
    pub fn focus_in_place(self, id: &str) {
        if let Some(element) = self.element_by_id(id).filter(|_| self.may_take_focus()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }

    /// Takes the focus from the element of the app that has it: what comes next may have it then.
    pub fn release_focus(self) {
        let active = self.active_element();
        if let Some(active) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
            let _ = active.blur();
        }
    }

    /// Scrolls to an element that is out of view, if the app may move the page.
    pub fn bring_into_view(self, element: &Element) {
        let place = element.get_bounding_client_rect();
        let (top, bottom) = self.seen();
        if (place.top() < top || place.bottom() > bottom) && self.may_take_focus() {
            element.scroll_into_view();
        }
    }

    /// The beginning and the end of the part of the window that is seen, from the top of the window.
    pub fn seen(self) -> (f64, f64) {
        let seen = self.state.try_with_value(|state| state.seen).flatten();
        seen.unwrap_or_else(|| (0.0, self.height()))
    }

    /// The height of the window.
    pub fn height(self) -> f64 {
        let height = web_sys::window().and_then(|window| window.inner_height().ok());
        height
            .and_then(|height| height.as_f64())
            .unwrap_or(f64::INFINITY)
    }

    /// The width of the window, without its scroll bar.
    pub fn width(self) -> f64 {
        let root = document().and_then(|document| document.document_element());
        root.map_or(0.0, |root| f64::from(root.client_width()))
    }

    /// Says which part of the window is seen, here and to the style sheets.
    pub fn set_seen(self, top: f64, bottom: f64) {
        self.state
            .try_update_value(|state| state.seen = Some((top, bottom)));
        let Some(frame) = self.frame() else { return };
        for (name, length) in [
            ("--seen-before", top),
            ("--seen", bottom - top),
            ("--seen-after", self.height() - bottom),
        ] {
            // Whole numbers: those with a fraction cost the page 12 KB of tables.
            let length = format!("{}px", length as i32);
            let _ = frame.style().set_property(name, &length);
        }
    }

    /// How far the page is scrolled; nothing in somebody else's page.
    pub fn scroll_top(self) -> f64 {
        let top = own_window(self).and_then(|window| window.scroll_y().ok());
        top.unwrap_or(0.0)
    }

    /// Scrolls the page. Somebody else's page stays where it is.
    pub fn scroll_to(self, top: f64) {
        if let Some(window) = own_window(self) {
            window.scroll_to_with_x_and_y(0.0, top);
        }
    }

    /// Reloads the page, also if it is somebody else's: it is the page that loads the files of the app.
    pub fn reload(self) {
        if let Some(window) = web_sys::window() {
            let _ = window.location().reload();
        }
    }

    /// Gives the main content the focus, if the element that had it is gone.
    pub fn rescue_focus(self) {
        if self.focus_is_lost() {
            self.focus_in_place("content");
        }
    }

    /// Names the page, if it is the app's own.
    pub fn set_title(self, title: &str) {
        if let Some(document) = document().filter(|_| self.is_own_page) {
            document.set_title(title);
        }
    }

    /// Reports an event to the page around the app, as an object with `value` under `key`.
    pub fn notify_host(self, kind: &str, key: &str, value: &JsValue) {
        let observer = self.state.try_with_value(|state| state.observer.clone());
        if let Some(observer) = observer.flatten() {
            let detail = Object::new();
            let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
            // Called outside of the lock on the state: the page around may call back.
            let _ = observer.call2(&JsValue::UNDEFINED, &JsValue::from_str(kind), &detail);
        }
    }

    /// Runs a task that goes on when the view that began it is gone, and ends with the app. A task of a view alone is
    /// started with `leptos::task::spawn_local_scoped_with_cancellation`.
    pub fn spawn(self, task: impl Future<Output = ()> + 'static) {
        self.spawn_abortable(task);
    }

    /// As [`HostContext::spawn`], for a task that can be aborted.
    pub fn spawn_abortable(self, task: impl Future<Output = ()> + 'static) -> AbortHandle {
        self.spawn_boxed(task.boxed_local())
    }

    fn spawn_boxed(self, task: LocalBoxFuture<'static, ()>) -> AbortHandle {
        let (task, handle) = abortable(task);
        let state = self.state;
        let number = state.try_update_value(|state| {
            state.tasks.last += 1;
            state.tasks.running.push((state.tasks.last, handle.clone()));
            state.tasks.last
        });
        if number.is_some() {
            spawn_local(async move {
                let _ = task.await;
                state.try_update_value(|state| {
                    let running = &mut state.tasks.running;
                    running.retain(|(running, _)| Some(*running) != number);
                });
            });
        }
        handle
    }

    /// Where ids are looked up: the document, or the shadow root, which has the same methods for that.
    fn tree(self) -> Option<Document> {
        match self.is_own_page {
            true => document(),
            false => {
                let frame = self.frame().filter(|frame| frame.is_connected())?;
                Some(frame.get_root_node().unchecked_into())
            }
        }
    }
}

/// Whether the window is a frame in another page.
pub fn is_in_frame() -> bool {
    let window = web_sys::window();
    let parent = window.as_ref().and_then(|window| window.parent().ok()?);
    parent != window
}

/// Gives an element the focus, unless someone is at something else in a page around the app.
pub fn give_focus(element: &HtmlElement) {
    if !is_left(element.get_root_node().unchecked_ref()) {
        let _ = element.focus();
    }
}

/// Whether the focus is in a page around the app. `tree` is the document of the app, or its shadow root.
fn is_left(tree: &Document) -> bool {
    let Some(document) = document() else {
        return true;
    };
    if is_in_frame() && !document.has_focus().unwrap_or(true) {
        return true;
    }
    let is_in_host = || {
        document
            .active_element()
            .is_some_and(|active| Some(active) != body())
    };
    *tree != document && tree.active_element().is_none() && is_in_host()
}

fn own_window(host: HostContext) -> Option<Window> {
    web_sys::window().filter(|_| host.is_own_page)
}

/// Whether an element takes a place in the page.
fn can_be_seen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    place.width() > 0.0 || place.height() > 0.0
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn body() -> Option<Element> {
    document()?.body().map(Element::from)
}
