//! The app in front of the model server: its state, its dialogs, and what they say.

use std::cell::{RefCell, RefMut};
use std::rc::Rc;

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::faults::Outcome;
use super::world::World;
use crate::browser_tests::clock::Clock;
use crate::browser_tests::contexts::{provide_shell, signed_in};
use crate::browser_tests::page::{Page, enter, fire, turn};
use crate::features::group_actions::Actions;
use crate::i18n::use_i18n;
use crate::state::activity::State;
use crate::state::group_list::GroupListState;
use crate::state::services::AppServices;
use crate::state::session;
use crate::ui::{DialogRegion, ToastRegion};

#[wasm_bindgen(module = "/src/browser_tests/network.js")]
extern "C" {
    #[wasm_bindgen(js_name = serve)]
    fn serve(handle: &JsValue);
    #[wasm_bindgen(js_name = unanswered)]
    fn unanswered() -> u32;
    #[wasm_bindgen(js_name = stopServing)]
    fn stop_serving();
}

/// How many turns nothing may happen in before the clock is moved on.
const IDLE_TURNS: u32 = 3;
/// How often the clock is moved on before a test gives up.
const MAX_MOVES: u32 = 400;

type Handle = Closure<dyn Fn(String, String, String) -> Array>;

pub struct App {
    pub page: Page,
    pub clock: Clock,
    pub world: Rc<RefCell<World>>,
    pub actions: Actions,
    pub owner: Owner,
    _handle: Handle,
}

impl App {
    pub async fn new(seed: u64) -> Self {
        let world = Rc::new(RefCell::new(World::new(seed)));
        let handle = handle_of(world.clone());
        serve(handle.as_ref());
        let clock = Clock::stopped();
        let page = Page::new();
        let session = page.session();
        session.state.set(signed_in());
        let actions = page.run(move || {
            provide_shell(session);
            let groups = GroupListState::new();
            provide_context(groups);
            Actions::new(groups)
        });
        let owner = page.run(|| Owner::current().expect("the page's"));
        page.show(|| view! { <ToastRegion/> <DialogRegion/> });
        let app = Self {
            page,
            clock,
            world,
            actions,
            owner,
            _handle: handle,
        };
        app.rest().await;
        app
    }

    pub fn world(&self) -> RefMut<'_, World> {
        self.world.borrow_mut()
    }

    pub fn services(&self) -> AppServices {
        self.actions.groups.services
    }

    /// Lets what is under way go on, and time pass where nothing else is, until `done`.
    pub async fn until(&self, what: &str, done: impl Fn() -> bool) {
        let (mut idle, mut moves, mut seen) = (0, 0, 0);
        while !done() {
            turn().await;
            let requests = self.world().requests;
            idle = match requests == seen && unanswered() == 0 {
                true => idle + 1,
                false => 0,
            };
            seen = requests;
            if idle < IDLE_TURNS {
                continue;
            }
            (idle, moves) = (0, moves + 1);
            let log = || self.world().log.join("\n");
            assert!(moves < MAX_MOVES, "waited in vain until {what}\n{}", log());
            if self.clock.next_in() >= 1_000 {
                self.world().catch_up();
            }
            self.clock.pass(self.clock.next_in());
        }
    }

    /// Lets all that is under way come to its end, but no time pass.
    pub async fn rest(&self) {
        let (mut idle, mut seen) = (0, 0);
        while idle < IDLE_TURNS {
            turn().await;
            let requests = self.world().requests;
            idle = match requests == seen && unanswered() == 0 {
                true => idle + 1,
                false => 0,
            };
            seen = requests;
        }
    }

    pub fn has(&self, selector: &str) -> bool {
        self.page.has(selector)
    }

    pub fn is_busy(&self) -> bool {
        self.has("dialog[aria-busy=true]")
    }

    /// The submit button of the dialog, if it can be pressed.
    fn submit_button(&self) -> Option<HtmlElement> {
        let mut buttons = self.page.all("dialog .dialog-actions button[type=submit]");
        let is_on = |button: &HtmlElement| button.get_attribute("aria-disabled").is_none();
        buttons.pop().filter(is_on)
    }

    pub fn is_ready(&self) -> bool {
        self.submit_button().is_some()
    }

    pub fn submit(&self) {
        if let Some(button) = self.submit_button() {
            button.click();
        }
    }

    pub fn enter(&self, selector: &str, text: &str) {
        enter(&self.page.find(selector), text, false);
    }

    /// The button of the dialog with this text.
    pub fn button(&self, text: &str) -> Option<HtmlElement> {
        let buttons = self.page.all("dialog button").into_iter();
        let mut named = buttons.filter(|it| it.text_content().as_deref() == Some(text));
        named.next()
    }

    /// Ticks the boxes or buttons of the dialog below `selector` whose labels contain one of `texts`.
    pub fn choose(&self, selector: &str, texts: &[String]) {
        for text in texts {
            for label in self.page.all(&format!("dialog {selector} label")) {
                let parts = self.texts_of(&label, "bdi, span");
                if !parts.contains(text) {
                    continue;
                }
                let Ok(Some(input)) = label.query_selector("input") else {
                    continue;
                };
                let _ = js_sys::Reflect::set(&input, &"checked".into(), &true.into());
                fire(&input, "change");
            }
        }
    }

    /// Chooses the groups with these names where groups are offered.
    pub async fn choose_groups(&self, names: &[String]) {
        self.until("groups are shown", || self.has("dialog .option"))
            .await;
        for option in self.page.all("dialog .option") {
            let is_wanted = self
                .texts_of(&option, ".option-name bdi")
                .iter()
                .any(|name| names.contains(name));
            if is_wanted {
                option.click();
            }
        }
        self.rest().await;
    }

    /// Whether it is said how many customers are meant.
    pub fn has_counted(&self) -> bool {
        let said = self.page.all("dialog .combine-preview [role=status]");
        let mut texts = said.iter().filter_map(|it| it.text_content());
        texts.any(|text| text.contains(|char: char| char.is_ascii_digit()))
    }

    fn texts_of(&self, element: &HtmlElement, selector: &str) -> Vec<String> {
        let found = element.query_selector_all(selector).expect(selector);
        let nodes = (0..found.length()).filter_map(|index| found.get(index));
        nodes.filter_map(|node| node.text_content()).collect()
    }

    /// Unticks or ticks the checkbox of the dialog with this text.
    pub fn toggle(&self, text: &str, on: bool) {
        for label in self.page.all("dialog label") {
            if label.text_content().is_some_and(|it| it.contains(text)) {
                let input = label.query_selector("input").ok().flatten().expect("a box");
                let _ = js_sys::Reflect::set(&input, &"checked".into(), &on.into());
                fire(&input, "change");
            }
        }
    }

    /// All texts of the dialog's problem, error and failures.
    pub fn said_in_dialog(&self) -> Vec<String> {
        let parts = "dialog #dialog-problem, dialog .error-note, dialog .failures, \
            dialog .metadata-conflicts";
        let said = self.page.all(parts).into_iter();
        let texts = said.filter_map(|element| element.text_content());
        texts.filter(|text| !text.is_empty()).collect()
    }

    pub fn toasts(&self) -> Vec<String> {
        let toasts = self.page.all(".toast p").into_iter();
        toasts.filter_map(|toast| toast.text_content()).collect()
    }

    pub fn dismiss_toasts(&self) {
        for button in self.page.all(".toast .icon-button") {
            button.click();
        }
    }

    pub fn entry_count(&self) -> usize {
        untrack(|| self.actions.services.activity.count())
    }

    pub fn entry_text(&self, number: usize) -> String {
        let entry = untrack(|| self.actions.services.activity.entry(number));
        entry.map(|entry| entry.text).unwrap_or_default()
    }

    pub fn can_undo(&self, number: usize) -> bool {
        let entry = untrack(|| self.actions.services.activity.entry(number));
        entry.is_some_and(|entry| entry.undo.is_some())
    }

    pub fn undo_state(&self, number: usize) -> State {
        untrack(|| self.actions.services.activity.state(number)).expect("an entry")
    }

    pub async fn close_dialog(&self) {
        if !self.has("dialog") {
            return;
        }
        if let Some(stop) = self.button("Stop") {
            stop.click();
            self.until("the work has stopped", || !self.is_busy()).await;
        }
        if let Some(button) = self.button("Done").or_else(|| self.button("Cancel")) {
            button.click();
        }
        self.rest().await;
        if let Some(button) = self.button("Discard") {
            button.click();
        }
        self.until("the dialog is closed", || !self.has("dialog"))
            .await;
    }

    /// Signs in again if the session has ended.
    pub async fn sign_in(&self) {
        let session = self.page.session();
        let is_expired = matches!(session.state.get_untracked(), session::State::Expired(_));
        if is_expired {
            session.check().await;
        }
        self.rest().await;
    }

    /// The names on the page of the list.
    pub fn listed(&self) -> Vec<String> {
        let rows = self.actions.groups.shown_rows();
        rows.into_iter().map(|(_, name)| name).collect()
    }

    pub fn i18n(&self) -> crate::i18n::I18n {
        self.page.run(use_i18n)
    }
}

impl Drop for App {
    fn drop(&mut self) {
        stop_serving();
    }
}

fn handle_of(world: Rc<RefCell<World>>) -> Handle {
    Closure::new(move |method: String, url: String, body: String| {
        let outcome = world.borrow_mut().serve(&method, &url, &body);
        let (fate, status, body) = match outcome {
            Outcome::Answered((status, body)) => ("answer", status, body),
            Outcome::Lost => ("lose", 0, String::new()),
            Outcome::Hanging => ("hang", 0, String::new()),
        };
        Array::of3(&fate.into(), &status.into(), &body.into())
    })
}
