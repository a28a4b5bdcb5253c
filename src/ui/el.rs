//! Elements of one type, so that views stay small.
//!
//! `view!` gives every element, attribute, event and reactive value a type of its own, and the compiler writes the code
//! to build and update each of them: the list alone weighed more than the whole page may. An [`El`] is made of Leptos's
//! own erased attributes and views with shared function types, so that this code exists once, whatever is built of it.
//!
//! ```ignore
//! el("button").attr("type", "button").class("button").on_click(move || save()).text("Save")
//! ```

use std::borrow::Cow;
use std::sync::{Arc, Mutex};

use js_sys::Reflect;
use leptos::ev;
use leptos::html::{self, Custom};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::class::class;
use leptos::tachys::html::event::on;
use leptos::tachys::html::node_ref::node_ref;
use leptos::tachys::html::property::prop;
use leptos::tachys::reactive_graph::SharedReactiveFunction;
use leptos::tachys::view::any_view::{AnyView, IntoAny};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// An element about to be put on the page.
#[must_use]
pub struct El {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// The element itself, once it is on the page.
pub type ElRef = NodeRef<Custom<&'static str>>;

/// An element by its HTML name.
pub fn el(tag: &'static str) -> El {
    El {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl El {
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attr_fixed(name, value.into())
    }

    // What follows in `…_fixed` and `…_shared` is kept out of line: it would be copied to each of its many uses.
    #[inline(never)]
    fn attr_fixed(self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.add(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute that follows `value`; absent while that is none.
    pub fn attr_with(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.attr_shared(name, Arc::new(Mutex::new(value)))
    }

    #[inline(never)]
    fn attr_shared(
        self,
        name: &'static str,
        value: SharedReactiveFunction<Option<String>>,
    ) -> Self {
        self.add(custom_attribute(name, value).into_any_attr())
    }

    /// An attribute that follows `value` with `true` or `false`, as ARIA states do.
    pub fn state(self, name: &'static str, value: impl Fn() -> bool + Send + 'static) -> Self {
        self.state_shared(name, Box::new(value))
    }

    #[inline(never)]
    fn state_shared(self, name: &'static str, value: Box<dyn Fn() -> bool + Send>) -> Self {
        let word = move || Some(if value() { "true" } else { "false" }.to_owned());
        self.attr_shared(name, Arc::new(Mutex::new(word)))
    }

    pub fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    /// A class that comes and goes.
    pub fn class_when(self, name: &'static str, on: impl Fn() -> bool + Send + 'static) -> Self {
        self.class_shared(name, Arc::new(Mutex::new(on)))
    }

    #[inline(never)]
    fn class_shared(self, name: &'static str, on: SharedReactiveFunction<bool>) -> Self {
        self.add(class((name, on)).into_any_attr())
    }

    /// A property of the DOM object that follows `value`.
    pub fn prop_with(
        self,
        name: &'static str,
        value: impl Fn() -> JsValue + Send + 'static,
    ) -> Self {
        let value: SharedReactiveFunction<JsValue> = Arc::new(Mutex::new(value));
        self.add(prop(name, value).into_any_attr())
    }

    pub fn on(self, event: &'static str, handler: impl FnMut(web_sys::Event) + 'static) -> Self {
        self.on_shared(event, Box::new(handler))
    }

    #[inline(never)]
    fn on_shared(self, event: &'static str, handler: Box<dyn FnMut(web_sys::Event)>) -> Self {
        self.add(on(ev::Custom::new(event), handler).into_any_attr())
    }

    pub fn on_click(self, mut handler: impl FnMut() + 'static) -> Self {
        self.on("click", move |_| handler())
    }

    pub fn node_ref(self, node: ElRef) -> Self {
        self.add(node_ref(node).into_any_attr())
    }

    pub fn text(self, text: impl Into<Cow<'static, str>>) -> Self {
        self.text_fixed(text.into())
    }

    #[inline(never)]
    fn text_fixed(self, text: Cow<'static, str>) -> Self {
        self.child(text.into_any())
    }

    /// A text that follows `text`.
    pub fn text_with(self, text: impl Fn() -> String + Send + 'static) -> Self {
        let text: SharedReactiveFunction<String> = Arc::new(Mutex::new(text));
        self.child(text.into_any())
    }

    pub fn child(mut self, child: impl Into<AnyView>) -> Self {
        self.children.push(child.into());
        self
    }

    pub fn child_if(self, child: Option<impl Into<AnyView>>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    pub fn children(self, children: impl IntoIterator<Item = impl Into<AnyView>>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Content that is built anew whenever what `view` reads changes.
    pub fn child_with(self, view: impl Fn() -> AnyView + Send + 'static) -> Self {
        self.child(with(view))
    }

    /// Content that is there while `on` holds.
    pub fn child_when(
        self,
        on: impl Fn() -> bool + Send + Sync + 'static,
        view: impl Fn() -> El + Send + 'static,
    ) -> Self {
        self.child(when(on, view))
    }

    #[inline(never)]
    fn add(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

impl From<El> for AnyView {
    #[inline(never)]
    fn from(el: El) -> Self {
        html::custom(el.tag)
            .add_any_attr(el.attributes)
            .child(el.children)
            .into_any()
    }
}

impl IntoAny for El {
    fn into_any(self) -> AnyView {
        self.into()
    }
}

/// No content.
pub fn nothing() -> AnyView {
    ().into_any()
}

/// Content that is built anew whenever what `view` reads changes.
pub fn with(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let view: SharedReactiveFunction<AnyView> = Arc::new(Mutex::new(view));
    view.into_any()
}

/// Content that is there while `on` holds, and stays as it is while `on` is merely asked again.
pub fn when(
    on: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> El + Send + 'static,
) -> AnyView {
    show(flag(on), Box::new(view))
}

fn show(on: Memo<bool>, view: Box<dyn Fn() -> El + Send>) -> AnyView {
    // What the view reads while it is built is no reason to build it anew.
    with(move || match on.get() {
        true => untrack(|| view().into()),
        false => nothing(),
    })
}

/// A condition that tells of itself only when it changes.
pub fn flag(on: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    let on: Box<dyn Fn() -> bool + Send + Sync> = Box::new(on);
    memo(on)
}

fn memo(on: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| on())
}

/// Content for each key; what stands for a key stays while others come and go.
pub fn each(
    keys: impl Fn() -> Vec<String> + Send + Sync + 'static,
    view: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed(Box::new(keys), Arc::new(view))
}

fn keyed(
    keys: Box<dyn Fn() -> Vec<String> + Send + Sync>,
    view: Arc<dyn Fn(String) -> AnyView + Send + Sync>,
) -> AnyView {
    let view = move |key| view(key);
    view! { <For each=keys key=String::clone children=view /> }.into_any()
}

/// Runs `run` when the page is built and whenever what it reads changes.
pub fn effect(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    Effect::new(run);
}

/// The value of the field an event comes from.
pub fn value_of(event: &web_sys::Event) -> String {
    let target = event.target();
    let field = target.and_then(|target| Reflect::get(&target, &JsValue::from_str("value")).ok());
    field
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Gives the element with this id the focus, if it is there.
pub fn focus_by_id(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Gives an element of the page the focus, if it is there.
pub fn focus(element: ElRef) {
    if let Some(element) = element.try_get_untracked().flatten() {
        let _ = element.focus();
    }
}
