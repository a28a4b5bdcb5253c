//! The elements of the page: a handle on each that is as small as a handle can be.
//!
//! `view!` gives every element, attribute, event and reactive value a type of its own, and the compiler writes the code
//! to build and update each of them: the list alone weighed more than the whole page may. An [`El`] is an element of the
//! browser's, made at once; whatever follows signals is one render effect of Leptos's reactive graph with an erased
//! function. So the code to build and update exists once, whatever is built of it.
//!
//! ```ignore
//! el("button").attr("type", "button").class("button").on_click(move || save()).text("Save")
//! ```

use js_sys::Reflect;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use web_sys::Event;
use web_sys::HtmlElement;

use crate::platform::root;
use crate::platform::root::Root;
use crate::ui::content::{Content, when, with};

/// An element that is not on the page yet.
#[must_use]
pub struct El(Element);

/// The element itself, known once it has been made. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct ElRef(RwSignal<Option<HtmlElement>, LocalStorage>);

/// An element by its HTML name.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    let element = document().create_element(tag);
    El(element.expect("the names of elements are literals"))
}

/// An element that is there already.
pub fn existing(element: HtmlElement) -> El {
    El(element.into())
}

/// An element of a picture.
pub fn svg(tag: &'static str) -> El {
    let element = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
    El(element.expect("the names of elements are literals"))
}

impl El {
    pub fn attr(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.attr_fixed(name, value.as_ref())
    }

    // What follows in `…_fixed` and `…_shared` is kept out of line: it would be copied to each of its many uses.
    #[inline(never)]
    fn attr_fixed(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// An attribute that follows `value`; absent while that is none.
    pub fn attr_with(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + 'static,
    ) -> Self {
        self.attr_shared(name, Box::new(value))
    }

    #[inline(never)]
    fn attr_shared(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        let mut before = None;
        follow(Box::new(move || {
            let now = value();
            if now != before {
                let _ = match &now {
                    Some(text) => element.set_attribute(name, text),
                    None => element.remove_attribute(name),
                };
                before = now;
            }
        }));
        self
    }

    /// An attribute that follows `value` with `true` or `false`, as ARIA states do.
    pub fn state(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.state_shared(name, Box::new(value))
    }

    #[inline(never)]
    fn state_shared(self, name: &'static str, value: Box<dyn Fn() -> bool>) -> Self {
        let word = move || Some(if value() { "true" } else { "false" }.to_owned());
        self.attr_shared(name, Box::new(word))
    }

    /// One or more classes, beside those the element has.
    #[inline(never)]
    pub fn class(self, names: &'static str) -> Self {
        let mut all = self.0.get_attribute("class").unwrap_or_default();
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(names);
        self.attr_fixed("class", &all)
    }

    /// A class that comes and goes.
    pub fn class_when(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        self.class_shared(name, Box::new(on))
    }

    #[inline(never)]
    fn class_shared(self, name: &'static str, on: Box<dyn Fn() -> bool>) -> Self {
        let classes = self.0.class_list();
        follow(Box::new(move || {
            let _ = classes.toggle_with_force(name, on());
        }));
        self
    }

    /// A property of the DOM object that follows `value`.
    pub fn prop_with(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Self {
        self.prop_shared(name, Box::new(value))
    }

    #[inline(never)]
    fn prop_shared(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Self {
        let element = self.0.clone();
        follow(Box::new(move || {
            let _ = Reflect::set(&element, &JsValue::from_str(name), &value());
        }));
        self
    }

    /// Listens to an event. Nothing is heard of an element whose view is gone.
    pub fn on(self, event: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        self.on_shared(event, Rc::new(handler))
    }

    #[inline(never)]
    fn on_shared(self, event: &'static str, handler: Rc<dyn Fn(Event)>) -> Self {
        let owner = Owner::current().map(|owner| owner.downgrade());
        // Kept by the view and not by the listener, whose end is the browser's to decide.
        let handler = StoredValue::new_local(handler);
        let root = Root::current();
        let heard = move |event: Event| {
            let owner = owner.as_ref().and_then(|owner| owner.upgrade());
            let handler = handler.try_get_value();
            if let (Some(owner), Some(handler)) = (owner, handler) {
                let before = root.enter();
                owner.with(|| handler(event));
                before.enter();
            }
        };
        let listener = Closure::<dyn Fn(Event)>::new(heard).into_js_value();
        let _ = self
            .0
            .add_event_listener_with_callback(event, listener.unchecked_ref());
        self
    }

    pub fn on_click(self, handler: impl Fn() + 'static) -> Self {
        self.on_click_shared(Box::new(handler))
    }

    #[inline(never)]
    fn on_click_shared(self, handler: Box<dyn Fn()>) -> Self {
        self.on("click", move |_| handler())
    }

    #[inline(never)]
    pub fn node_ref(self, node: ElRef) -> Self {
        if let Some(element) = self.0.dyn_ref::<HtmlElement>() {
            node.0.set(Some(element.clone()));
        }
        self
    }

    pub fn text(self, text: impl AsRef<str>) -> Self {
        self.text_fixed(text.as_ref())
    }

    #[inline(never)]
    fn text_fixed(self, text: &str) -> Self {
        self.append(Content::text(text))
    }

    /// A text that follows `text`.
    pub fn text_with(self, text: impl Fn() -> String + 'static) -> Self {
        self.text_shared(Box::new(text))
    }

    #[inline(never)]
    fn text_shared(self, text: Box<dyn Fn() -> String>) -> Self {
        let node = document().create_text_node("");
        let shown = node.clone();
        follow(Box::new(move || {
            let text = text();
            if shown.data() != text {
                shown.set_data(&text);
            }
        }));
        self.append(Content(node.into()))
    }

    pub fn child(self, child: impl Into<Content>) -> Self {
        self.append(child.into())
    }

    #[inline(never)]
    fn append(self, child: Content) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    pub fn child_if(self, child: Option<impl Into<Content>>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn children(self, children: impl IntoIterator<Item = impl Into<Content>>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Content that is built anew whenever what `view` reads changes.
    pub fn child_with(self, view: impl Fn() -> Content + 'static) -> Self {
        self.child(with(view))
    }

    /// Content that is there while `on` holds.
    pub fn child_when(
        self,
        on: impl Fn() -> bool + 'static,
        view: impl Fn() -> El + 'static,
    ) -> Self {
        self.child(when(on, view))
    }
}

impl From<El> for Content {
    fn from(el: El) -> Self {
        Self(el.0.into())
    }
}

impl ElRef {
    pub fn new() -> Self {
        Self(RwSignal::new_local(None))
    }

    pub fn get(self) -> Option<HtmlElement> {
        self.0.get()
    }

    /// As [`ElRef::get`], without subscribing to changes; nothing also when the view is gone.
    pub fn get_untracked(self) -> Option<HtmlElement> {
        self.0.try_get_untracked().flatten()
    }

    /// Subscribes to the element being made, or made anew.
    pub fn track(self) {
        self.0.track();
    }
}

/// Listens to what reaches the window, as long as the view around it is there.
pub fn on_window(event: &'static str, handler: impl Fn(Event) + 'static) {
    listen(event, Closure::new(handler));
}

#[inline(never)]
fn listen(event: &'static str, listener: Closure<dyn Fn(Event)>) {
    let _ = window().add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
    StoredValue::new_local(Listening(event, listener));
}

/// Listens until it is dropped.
struct Listening(&'static str, Closure<dyn Fn(Event)>);

impl Drop for Listening {
    fn drop(&mut self) {
        let listener = self.1.as_ref().unchecked_ref();
        let _ = window().remove_event_listener_with_callback(self.0, listener);
    }
}

/// Runs `run` at once and whenever what it reads changes, as long as the view around it is there.
pub fn follow(mut run: Box<dyn FnMut()>) {
    let root = Root::current();
    let following = RenderEffect::new(move |_| {
        let before = root.enter();
        run();
        before.enter();
    });
    on_cleanup(move || drop(following));
}

/// Runs `run` when the page is built and whenever what it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    effect_shared(Box::new(run));
}

#[inline(never)]
fn effect_shared(run: Box<dyn Fn()>) {
    let root = Root::current();
    Effect::new(move || {
        let before = root.enter();
        run();
        before.enter();
    });
}

/// The value of the field an event comes from.
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let field = target.and_then(|target| Reflect::get(&target, &JsValue::from_str("value")).ok());
    field
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Gives the element with this id the focus, if it is there.
pub fn focus_by_id(id: &str) {
    if let Some(element) = root::element(id) {
        let _ = element.focus();
    }
}

/// Gives the page's content the focus, if what had it is gone.
pub fn rescue_focus() {
    if root::focus_is_lost() {
        focus_by_id("content");
    }
}

/// Gives an element of the page the focus, if it is there.
pub fn focus(element: ElRef) {
    if let Some(element) = element.get_untracked() {
        let _ = element.focus();
    }
}
