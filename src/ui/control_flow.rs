//! A condition and a keyed list: [`Show`] and [`For`].
//!
//! Leptos's own `Show` and `For` are compiled anew, with all their rendering code, for each condition and each list; these take
//! the types out first and are compiled once. They are used alike.

use leptos::control_flow;
use leptos::prelude::*;

/// Shows its children while a condition holds, and the fallback otherwise. They are built anew each time that changes.
#[component]
pub fn Show(
    #[prop(into)] when: Signal<bool>,
    #[prop(optional, into)] fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let when = Memo::new(move |_| when.get());
    view! {
        {move || match when.get() {
            true => children(),
            false => fallback.run(),
        }}
    }
}

/// The key of an item in a [`For`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    Number(usize),
    Text(String),
}

impl From<usize> for Key {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// An item of a list: its key, and what builds its view.
struct Item {
    key: Key,
    build: Box<dyn FnOnce() -> AnyView + Send>,
}

/// A view for each item. The view of a key that stays is not built again: what may change in it is a signal.
#[component]
pub fn For<I, T, K, V>(
    /// The items, each with another key.
    each: impl Fn() -> I + Send + 'static,
    /// What an item is recognised by.
    key: impl Fn(&T) -> K + Send + 'static,
    /// The view of an item.
    children: impl Fn(T) -> V + Clone + Send + 'static,
) -> impl IntoView
where
    I: IntoIterator<Item = T>,
    T: Send + 'static,
    K: Into<Key>,
    V: IntoView + 'static,
{
    keyed_list(Box::new(move || {
        let items = each().into_iter().map(|item| {
            let key = key(&item).into();
            let children = children.clone();
            let build = Box::new(move || children(item).into_any());
            Item { key, build }
        });
        items.collect()
    }))
}

fn keyed_list(items: Box<dyn Fn() -> Vec<Item> + Send>) -> AnyView {
    let key = |item: &Item| item.key.clone();
    let children = |item: Item| (item.build)();
    view! { <control_flow::For each=items key=key children=children/> }.into_any()
}
