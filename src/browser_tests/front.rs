//! A page with a list, a palette and keys, in front of a network that the test holds in its hands.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

use super::contexts::{provide_shell, signed_in};
use super::network::{Call, Network};
use super::page::{Page, settle};
use crate::features::group_list::GroupList;
use crate::features::palette::{PaletteButton, use_keys};
use crate::state::group_list::GroupListState;
use crate::state::in_front::{InFront, use_in_front};
use crate::state::session::State;
use crate::ui::{DialogRegion, ToastRegion};

pub struct Front {
    pub page: Page,
    pub network: Network,
    pub front: InFront,
}

/// Two groups as the server sends them.
pub const TWO_GROUPS: &str = r#"{"customer_groups":[{"id":"cgrp_1","name":"VIP"},{"id":"cgrp_2","name":"Retail"}],"count":2,"offset":0,"limit":20}"#;

impl Front {
    /// Nobody is signed in.
    pub async fn signed_out() -> Self {
        let network = Network::gated();
        let page = Page::new();
        let session = page.session();
        session.state.set(State::SignedOut);
        let front = page.run(|| {
            provide_shell(session);
            let front = InFront::new();
            provide_context(front);
            use_keys(front);
            front
        });
        page.show(|| view! { <PaletteButton/> <ToastRegion/> <DialogRegion/> });
        settle().await;
        Self {
            page,
            network,
            front,
        }
    }

    /// The list of the shop's two groups is there.
    pub async fn with_list() -> Self {
        let front = Self::signed_out().await;
        front.page.session().state.set(signed_in());
        front.page.show(|| {
            let groups = GroupListState::new();
            provide_context(groups);
            use_in_front().show_list(groups);
            view! { <main id="content" tabindex="-1"><GroupList groups=groups/></main> }
        });
        let call = front.call(&["/admin/customer-groups?"]).await;
        call.answer(200, TWO_GROUPS);
        settle().await;
        front
    }

    /// The first request whose address has all of these parts, once there is one.
    pub async fn call(&self, parts: &[&str]) -> Call {
        let mut next = 0;
        loop {
            let call = self.network.call(next).await;
            let url = call.url();
            if parts.iter().all(|part| url.contains(part)) {
                return call;
            }
            next += 1;
        }
    }

    /// How many requests have an address with this part.
    pub async fn count(&self, part: &str) -> usize {
        let mut count = 0;
        for index in 0..self.network.count() {
            let call = self.network.call(index).await;
            count += usize::from(call.url().contains(part));
        }
        count
    }

    /// The element with the focus.
    pub fn active(&self) -> Element {
        document().active_element().expect("an element")
    }

    /// The links with the names of the groups.
    pub fn names(&self) -> Vec<HtmlElement> {
        self.page.all(".name-link")
    }
}

/// Presses a key with others held down. Whether the browser's own reaction would follow.
pub fn press_with(element: &Element, key: &str, held: &[&str]) -> bool {
    let options = Object::new();
    let set = |name: &str, value: JsValue| {
        Reflect::set(&options, &name.into(), &value).expect("an object");
    };
    set("key", key.into());
    for name in ["bubbles", "cancelable", "composed"].iter().chain(held) {
        set(name, true.into());
    }
    let make = Reflect::get(&window(), &"KeyboardEvent".into()).expect("the browser has it");
    let arguments = Array::of2(&"keydown".into(), &options);
    let event = Reflect::construct(make.unchecked_ref::<Function>(), &arguments);
    let event: Event = event.expect("an event").unchecked_into();
    element.dispatch_event(&event).expect("an event")
}
