//! Lets views of [`crate::ui`] and of Leptos stand in each other.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::ui::{Content, existing};

/// A view of Leptos as content of a [`crate::ui::El`]. It lives as long as the owner it is built in.
pub fn content_of(view: impl IntoView + 'static) -> Content {
    let fragment = Node::from(document().create_document_fragment());
    let mut state = view.into_view().build();
    state.mount(fragment.unchecked_ref(), None);
    let state = SendWrapper::new(state);
    on_cleanup(move || drop(state));
    existing(fragment.unchecked_into()).into()
}

/// Content of [`crate::ui`] as a view of Leptos.
pub struct OldView(SendWrapper<Content>);

impl OldView {
    pub fn new(content: impl Into<Content>) -> Self {
        Self(SendWrapper::new(content.into()))
    }
}

/// The first and the last node of the content. Both stay where they are, whatever changes between them.
pub struct OldNodes(Node, Node);

impl OldNodes {
    fn all(&self) -> Vec<Node> {
        let next = |node: &Node| match *node == self.1 {
            true => None,
            false => node.next_sibling(),
        };
        std::iter::successors(Some(self.0.clone()), next).collect()
    }
}

impl Mountable for OldNodes {
    fn unmount(&mut self) {
        for node in self.all() {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(&node);
            }
        }
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        for node in self.all() {
            let _ = parent.insert_before(&node, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.0.parent_node();
        if let Some(parent) = &parent {
            child.mount(parent.unchecked_ref(), Some(&self.0));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<Element> {
        let elements = self.all().into_iter();
        elements.filter_map(|node| node.dyn_into().ok()).collect()
    }
}

impl Render for OldView {
    type State = OldNodes;

    fn build(self) -> OldNodes {
        let fragment = Node::from(document().create_document_fragment());
        self.0.take().append_to(&fragment);
        let comment = || Node::from(document().create_comment(""));
        let first = fragment.first_child().unwrap_or_else(|| {
            let comment = comment();
            let _ = fragment.append_child(&comment);
            comment
        });
        let last = fragment.last_child().unwrap_or_else(comment);
        OldNodes(first, last)
    }

    fn rebuild(self, state: &mut OldNodes) {
        let mut next = self.build();
        state.insert_before_this(&mut next);
        state.unmount();
        *state = next;
    }
}

impl AddAnyAttr for OldView {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for OldView {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> OldNodes {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
