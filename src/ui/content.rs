//! What elements contain, and how it follows signals: built anew, there or not, or one part for each key.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::Node;

use crate::ui::El;
use crate::ui::el::follow;

/// What an element can contain: an element, a text, or several of them in a fragment.
#[must_use]
pub struct Content(pub Node);

impl<V: Into<Content>> FromIterator<V> for Content {
    fn from_iter<I: IntoIterator<Item = V>>(parts: I) -> Self {
        let fragment = nothing();
        for part in parts {
            let _ = fragment.0.append_child(&part.into().0);
        }
        fragment
    }
}

impl Content {
    /// A text by itself.
    pub fn text(text: &str) -> Self {
        Self(document().create_text_node(text).into())
    }

    /// Puts the content at the end of an element of the page.
    pub fn append_to(self, parent: &Node) {
        let _ = parent.append_child(&self.0);
    }
}

/// No content.
pub fn nothing() -> Content {
    Content(document().create_document_fragment().into())
}

/// Content that is built anew whenever what `view` reads changes.
pub fn with(view: impl Fn() -> Content + 'static) -> Content {
    changing(Box::new(view))
}

#[inline(never)]
fn changing(view: Box<dyn Fn() -> Content>) -> Content {
    let (content, slot) = Slot::new();
    follow(Box::new(move || {
        let next = view();
        slot.clear();
        slot.insert(&next);
    }));
    content
}

/// Content that is there while `on` holds, and stays as it is while `on` is merely asked again.
pub fn when(on: impl Fn() -> bool + 'static, view: impl Fn() -> El + 'static) -> Content {
    let on = SendWrapper::new(on);
    show(Memo::new(move |_| on()), Box::new(view))
}

fn show(on: Memo<bool>, view: Box<dyn Fn() -> El>) -> Content {
    // What the view reads while it is built is no reason to build it anew.
    with(move || match on.get() {
        true => untrack(|| view().into()),
        false => nothing(),
    })
}

/// Content for each key; what stands for a key stays while others come and go. A key that comes twice is passed over.
pub fn each(
    keys: impl Fn() -> Vec<String> + 'static,
    view: impl Fn(String) -> Content + 'static,
) -> Content {
    keyed(Box::new(keys), Box::new(view))
}

#[inline(never)]
fn keyed(keys: Box<dyn Fn() -> Vec<String>>, view: Box<dyn Fn(String) -> Content>) -> Content {
    let (content, slot) = Slot::new();
    let owner = Owner::current().unwrap_or_default();
    let mut shown: Vec<Item> = Vec::new();
    follow(Box::new(move || {
        let keys = keys();
        let (mut before, gone): (Vec<Item>, Vec<Item>) = std::mem::take(&mut shown)
            .into_iter()
            .partition(|item| keys.contains(&item.key));
        gone.iter().for_each(Item::remove);
        let mut next = slot.start.next_sibling();
        for key in keys {
            if shown.iter().any(|item| item.key == key) {
                continue;
            }
            let item = match before.iter().position(|item| item.key == key) {
                Some(index) => before.swap_remove(index),
                None => Item::new(&owner, key, &*view),
            };
            if next.as_ref() == Some(&item.slot.start) {
                next = item.slot.end.next_sibling();
            } else {
                item.slot.move_to(&slot.end, next.as_ref());
            }
            shown.push(item);
        }
    }));
    content
}

/// What stands for one key.
struct Item {
    key: String,
    slot: Slot,
    owner: Owner,
}

impl Item {
    fn new(parent: &Owner, key: String, view: &dyn Fn(String) -> Content) -> Self {
        let owner = parent.child();
        let (_, slot) = Slot::new();
        let content = owner.with(|| untrack(|| view(key.clone())));
        slot.insert(&content);
        Self { key, slot, owner }
    }

    fn remove(&self) {
        self.slot.clear();
        for mark in [&self.slot.start, &self.slot.end] {
            if let Some(parent) = mark.parent_node() {
                let _ = parent.remove_child(mark);
            }
        }
        self.owner.cleanup();
    }
}

/// A part of an element's content, between two marks that show nothing.
struct Slot {
    start: Node,
    end: Node,
}

impl Slot {
    /// An empty slot, and the content to put it on the page with.
    fn new() -> (Content, Self) {
        let mark = || Node::from(document().create_comment(""));
        let slot = Self {
            start: mark(),
            end: mark(),
        };
        let content = nothing();
        let _ = content.0.append_child(&slot.start);
        let _ = content.0.append_child(&slot.end);
        (content, slot)
    }

    fn insert(&self, content: &Content) {
        if let Some(parent) = self.end.parent_node() {
            let _ = parent.insert_before(&content.0, Some(&self.end));
        }
    }

    fn clear(&self) {
        while let Some(node) = self.start.next_sibling().filter(|node| *node != self.end) {
            let Some(parent) = node.parent_node() else {
                break;
            };
            let _ = parent.remove_child(&node);
        }
    }

    /// Moves the slot with its content before `next`, beside `sibling`.
    fn move_to(&self, sibling: &Node, next: Option<&Node>) {
        let Some(parent) = sibling.parent_node() else {
            return;
        };
        let mut node = Some(self.start.clone());
        while let Some(moved) = node {
            node = moved.next_sibling().filter(|_| moved != self.end);
            let _ = parent.insert_before(&moved, next);
        }
    }
}
