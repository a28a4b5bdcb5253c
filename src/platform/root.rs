//! Where the app stands: on a page of its own, or in an element of somebody else's page, and then there may be several.
//!
//! What runs later for one of them (a listener, an effect, a timer, a task) takes [`Root::current`] along and enters it, so
//! that it finds its own elements and nobody else's. Only the page of the app's own has its title and its address. No
//! Leptos, no Medusa.

use futures::future::AbortHandle;
use js_sys::Function;
use js_sys::Object;
use js_sys::Reflect;
use std::cell::Cell;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::Document;
use web_sys::Element;
use web_sys::HtmlElement;

/// One of the places where the app stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Root(u32);

/// What is known of a place.
struct Ground {
    root: Root,
    /// The element around all of the app: it has language, direction and theme.
    frame: HtmlElement,
    /// Hears what happens: a word for its kind, and an object that says more.
    tell: Function,
    tasks: Vec<(u32, AbortHandle)>,
}

thread_local! {
    static CURRENT: Cell<Root> = const { Cell::new(Root::PAGE) };
    static LAST: Cell<u32> = const { Cell::new(0) };
    static GROUNDS: RefCell<Vec<Ground>> = const { RefCell::new(Vec::new()) };
}

impl Root {
    const PAGE: Self = Self(0);

    /// A new place in `frame`, which is part of a shadow tree.
    pub fn new(frame: HtmlElement, tell: Function) -> Self {
        Self(next()).with_ground(frame, tell)
    }

    /// Has what happens on the page of the app's own told to `tell`.
    pub fn overheard(tell: Function) {
        if let Some(frame) = frame() {
            Self::PAGE.with_ground(frame, tell);
        }
    }

    fn with_ground(self, frame: HtmlElement, tell: Function) -> Self {
        let ground = Ground {
            root: self,
            frame,
            tell,
            tasks: Vec::new(),
        };
        GROUNDS.with_borrow_mut(|grounds| grounds.push(ground));
        self
    }

    /// The place that what runs now is for.
    pub fn current() -> Self {
        CURRENT.get()
    }

    /// What runs from now on is for this place. Gives the one it was for, to be entered afterwards.
    pub fn enter(self) -> Self {
        CURRENT.replace(self)
    }

    /// Ends its tasks. Nothing is found there any more.
    pub fn leave(self) {
        let left = GROUNDS.with_borrow_mut(|grounds| {
            let index = grounds.iter().position(|ground| ground.root == self);
            index.map(|index| grounds.swap_remove(index))
        });
        let Some(left) = left else { return };
        for (_, task) in left.tasks {
            task.abort();
        }
    }

    /// Ends a task when the place is left, unless it is [`Root::done`] before.
    pub fn keep(self, task: AbortHandle) -> u32 {
        let number = next();
        self.with_tasks(|tasks| tasks.push((number, task)));
        number
    }

    pub fn done(self, number: u32) {
        self.with_tasks(|tasks| tasks.retain(|(task, _)| *task != number));
    }

    fn with_tasks(self, change: impl FnOnce(&mut Vec<(u32, AbortHandle)>)) {
        GROUNDS.with_borrow_mut(|grounds| {
            if let Some(ground) = grounds.iter_mut().find(|ground| ground.root == self) {
                change(&mut ground.tasks);
            }
        });
    }
}

fn next() -> u32 {
    LAST.set(LAST.get().wrapping_add(1));
    LAST.get()
}

/// Whether the page is the app's own.
pub fn is_page() -> bool {
    Root::current() == Root::PAGE
}

fn ground<T>(view: impl FnOnce(&Ground) -> T) -> Option<T> {
    let current = Root::current();
    GROUNDS.with_borrow(|grounds| grounds.iter().find(|it| it.root == current).map(view))
}

/// The element around all of the app.
#[inline(never)]
pub fn frame() -> Option<HtmlElement> {
    match is_page() {
        true => document()?.document_element()?.dyn_into().ok(),
        false => ground(|ground| ground.frame.clone()),
    }
}

/// Where ids are looked up: the document or the shadow root, which has the same methods for that.
fn scope() -> Option<Document> {
    match is_page() {
        true => document(),
        false => Some(frame()?.get_root_node().unchecked_into()),
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The element with this id.
#[inline(never)]
pub fn element(id: &str) -> Option<HtmlElement> {
    scope()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The element of the app that has the focus.
#[inline(never)]
pub fn active() -> Option<Element> {
    let body = document()?.body().map(Element::from);
    let active = scope()?.active_element();
    active.filter(|active| Some(active) != body.as_ref())
}

/// Whether nothing at all has the focus, as when what had it is gone.
pub fn focus_is_lost() -> bool {
    document()
        .is_some_and(|document| document.active_element() == document.body().map(Element::from))
}

/// Names the page, if it is the app's own.
pub fn set_title(title: &str) {
    if let Some(document) = document().filter(|_| is_page()) {
        document.set_title(title);
    }
}

/// Tells the page around the app that something of this kind has happened.
#[inline(never)]
pub fn tell(kind: &str, key: &str, value: &JsValue) {
    if let Some(tell) = ground(|ground| ground.tell.clone()) {
        let detail = Object::new();
        let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
        let _ = tell.call2(&JsValue::UNDEFINED, &JsValue::from_str(kind), &detail);
    }
}
