//! A place on the page for the views of one test, with what views expect around them.

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::tachys::view::{Mountable, Render};
use send_wrapper::SendWrapper;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlElement, Node};

use crate::api::MedusaVersion;
use crate::config::Config;
use crate::i18n::{I18n, Locale, Texts};
use crate::platform::host::{HostContext, use_host};
use crate::state::session::Session;

#[wasm_bindgen(module = "/src/browser_tests/page.js")]
extern "C" {
    #[wasm_bindgen(js_name = takeFaults)]
    fn take_faults() -> String;
    /// Lets what is ready run once.
    pub async fn turn();
    #[wasm_bindgen(js_name = press)]
    fn press_key(element: &Element, key: &str, composing: bool) -> bool;
    /// An event at `element`. Whether the browser's own reaction would follow.
    pub fn fire(element: &Element, name: &str) -> bool;
    /// Changes the text of a field as typing does; `composing` while a character is being put together.
    pub fn enter(field: &Element, text: &str, composing: bool);
    /// Puts `element` into a shadow tree in a closed one. The element beside that in the closed one.
    fn enclose(element: &Element) -> HtmlElement;
    /// A property of the DOM object.
    pub fn property(element: &Element, name: &str) -> JsValue;
}

/// How long a test waits for what must come, in milliseconds. Only a test that fails gets there.
const PATIENCE: f64 = 10_000.0;

/// Waits until `holds`. `what` completes "waited in vain until …".
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    let end = js_sys::Date::now() + PATIENCE;
    while !holds() {
        assert!(js_sys::Date::now() < end, "waited in vain until {what}");
        turn().await;
    }
}

/// Lets everything that is ready run: effects, and answers that have been given.
pub async fn settle() {
    for _ in 0..4 {
        turn().await;
    }
}

/// Presses a key. Whether the browser's own reaction would follow.
pub fn press(element: &Element, key: &str) -> bool {
    press_key(element, key, false)
}

/// Presses a key while a character is being put together.
pub fn press_composing(element: &Element, key: &str) -> bool {
    press_key(element, key, true)
}

/// The text in a field.
pub fn value(field: &Element) -> String {
    property(field, "value").as_string().unwrap_or_default()
}

pub fn has_focus(element: &Element) -> bool {
    let tree: Document = element.get_root_node().unchecked_into();
    tree.active_element().as_ref() == Some(element)
}

/// Starts what runs effects and tasks, as mounting the first app in an element does.
pub fn start_tasks(element: HtmlElement) {
    mount_to(element, || ()).forget();
}

/// A `<div>` of its own with a language and a session. Everything in it ends with it.
pub struct Page {
    root: HtmlElement,
    owner: Owner,
    session: Session,
}

impl Page {
    pub fn new() -> Self {
        Self::in_language(Locale::En)
    }

    /// An app in an element of somebody else's closed shadow tree, and what stands beside that element.
    pub fn in_closed_tree() -> (Self, HtmlElement) {
        let page = Self::with(Locale::En, Some(MedusaVersion::V1), HostContext::embedded);
        let beside = enclose(&page.root);
        (page, beside)
    }

    pub fn in_language(locale: Locale) -> Self {
        Self::with(locale, Some(MedusaVersion::V1), |_| HostContext::own_page())
    }

    /// A page that has to find out which version of the Admin API the server speaks.
    pub fn of_any_version() -> Self {
        Self::with(Locale::En, None, |_| HostContext::own_page())
    }

    fn with(
        locale: Locale,
        medusa: Option<MedusaVersion>,
        host: impl FnOnce(HtmlElement) -> HostContext,
    ) -> Self {
        take_faults();
        let document = document();
        let html = document.document_element().expect("a root element");
        html.set_attribute("dir", locale.direction()).expect("dir");
        let root: HtmlElement = document
            .create_element("div")
            .expect("a div")
            .unchecked_into();
        let body = document.body().expect("a body");
        body.append_child(&root).expect("a place in the body");
        start_tasks(root.clone());
        let owner = Owner::new();
        let session = owner.with(|| {
            provide_context(host(root.clone()));
            let config = Config {
                medusa,
                ..Config::default()
            };
            let session = Session::new(&config);
            provide_context(session);
            provide_context(I18n::new(locale, Texts::of(locale)));
            session
        });
        Self {
            root,
            owner,
            session,
        }
    }

    pub fn host(&self) -> HostContext {
        self.run(use_host)
    }

    pub fn session(&self) -> Session {
        self.session
    }

    /// Runs `run` as a part of the page: what it creates ends with the page.
    pub fn run<T>(&self, run: impl FnOnce() -> T) -> T {
        self.owner.with(run)
    }

    /// Adds a view at the end of the page.
    pub fn show<V: IntoView + 'static>(&self, view: impl FnOnce() -> V) {
        self.owner.with(|| {
            let mut state = view().into_view().build();
            state.mount(&self.root, None);
            let state = SendWrapper::new(state);
            on_cleanup(move || drop(state));
        });
    }

    /// All elements a selector names.
    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).expect(selector);
        (0..found.length())
            .filter_map(|index| found.get(index))
            .map(Node::unchecked_into)
            .collect()
    }

    /// The one element a selector names.
    pub fn find(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        let html = self.root.inner_html();
        assert_eq!(found.len(), 1, "elements {selector} in {html}");
        found.remove(0)
    }

    pub fn has(&self, selector: &str) -> bool {
        !self.all(selector).is_empty()
    }

    /// The text of the one element a selector names.
    pub fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    /// Takes the views away and ends all that belongs to them, as leaving a part of the app does.
    pub async fn leave(&self) {
        self.root.set_inner_html("");
        self.owner.cleanup();
        settle().await;
    }

    /// That nothing has gone wrong in a handler, an effect or a task so far.
    pub async fn is_sound(&self) {
        settle().await;
        assert_eq!(take_faults(), "");
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.root.remove();
        self.owner.cleanup();
        assert_eq!(take_faults(), "");
    }
}
