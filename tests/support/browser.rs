//! A headless browser with a clean state for one journey: navigation, input, emulation, scripts and the console.
//!
//! Nothing here is specific to the page under test.

mod away;
mod chromium;
mod downloads;
mod machine;
mod scan;
mod script;

use std::sync::{
    Arc, Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use anyhow::Context;
pub use chromium::{Chromium, Tab};
use serde_json::{Value, json};
use thirtyfour::{By, Key, WebDriver, WebElement};
use tokio::sync::mpsc::UnboundedReceiver;

use super::{Outcome, console::Console, element::Element, environment::Environment, wait};

/// The size of the window unless a journey sets another, in CSS pixels.
pub const DESKTOP: (u32, u32) = (1280, 900);
/// A small phone.
pub const PHONE: (u32, u32) = (375, 812);

/// A browser with a clean state: a browser context in a Chromium process. Clones are the same browser.
#[derive(Debug, Clone)]
pub struct Browser(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    chromium: Chromium,
    /// The id of the browser context.
    context: String,
    /// The selected tab.
    tab: Mutex<Tab>,
    /// Whether scripts run in a frame that the test has entered, through chromedriver.
    in_frame: AtomicBool,
    environment: Environment,
    console: Mutex<Console>,
    axe: Arc<str>,
}

impl Browser {
    /// Opens a browser in `chromium`. `axe` is the script for [`Browser::scan`]; pages are loaded into `environment`.
    pub async fn open(
        chromium: Chromium,
        axe: Arc<str>,
        environment: Environment,
    ) -> Outcome<Self> {
        let context = chromium.new_context().await?;
        let tab = chromium.new_tab(&context).await?;
        let browser = Self(Arc::new(Inner {
            chromium,
            context,
            tab: Mutex::new(tab),
            in_frame: AtomicBool::new(false),
            environment,
            console: Mutex::default(),
            axe,
        }));
        browser.set_viewport(DESKTOP).await?;
        Ok(browser)
    }

    /// The WebDriver session.
    pub fn driver(&self) -> &WebDriver {
        &self.0.chromium.driver
    }

    /// Whether both are the same browser.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// Closes the browser and returns its Chromium process for reuse.
    ///
    /// # Errors
    /// When something of it is left. The process is stopped then.
    pub async fn close(&self) -> Outcome<Chromium> {
        let chromium = self.0.chromium.clone();
        match chromium.end_context(&self.0.context).await {
            Ok(()) => Ok(chromium),
            Err(reason) => {
                self.quit().await?;
                Err(reason)
            }
        }
    }

    /// Closes the browser and stops its Chromium process.
    pub async fn quit(&self) -> Outcome {
        self.0.chromium.clone().quit().await
    }

    // ---- tabs

    fn tab_now(&self) -> MutexGuard<'_, Tab> {
        self.0.tab.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The selected tab.
    pub fn tab(&self) -> Tab {
        self.tab_now().clone()
    }

    /// Opens another tab and selects it.
    pub async fn new_tab(&self) -> Outcome {
        let tab = self.0.chromium.new_tab(&self.0.context).await?;
        *self.tab_now() = tab;
        self.set_viewport(DESKTOP).await
    }

    /// Opens another tab in place of the selected one, which is closed.
    pub async fn renew_tab(&self) -> Outcome {
        let old = self.tab().target;
        self.new_tab().await?;
        let old = json!({ "targetId": old });
        self.0.chromium.browser("Target.closeTarget", old).await?;
        Ok(())
    }

    /// Selects a tab.
    pub async fn show(&self, tab: &Tab) -> Outcome {
        self.0.chromium.show(tab).await?;
        *self.tab_now() = tab.clone();
        Ok(())
    }

    /// Runs the following scripts in the first frame of the page, whatever its origin is.
    pub async fn enter_frame(&self) -> Outcome {
        self.driver().enter_frame(0).await?;
        self.0.in_frame.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Runs the following scripts in the page itself again.
    pub async fn leave_frame(&self) -> Outcome {
        self.driver().enter_default_frame().await?;
        self.0.in_frame.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// How the page under test is embedded.
    pub fn environment(&self) -> Environment {
        self.0.environment
    }

    // ---- navigation

    /// Loads an address.
    pub async fn goto(&self, address: &str) -> Outcome {
        self.driver()
            .goto(&self.environment().around(address))
            .await?;
        if self.environment() == Environment::Frame {
            self.driver().enter_frame(0).await?;
            // A person would click into the frame, which gives it the focus.
            self.script("focus()", Vec::new()).await?;
        }
        Ok(())
    }

    /// Loads the current address again.
    pub async fn reload(&self) -> Outcome {
        match self.environment() {
            Environment::Page => return Ok(self.driver().refresh().await?),
            // The host page restores the address of the element, as real host pages do.
            Environment::Element => return self.goto(&self.address().await?).await,
            Environment::Frame => {}
        }
        self.script("window.before = true; location.reload()", Vec::new())
            .await?;
        const LOADED: &str = "return !window.before && document.readyState === 'complete'";
        wait::until_equal("the frame", json!(true), async || {
            self.script(LOADED, Vec::new()).await
        })
        .await
    }

    /// The back button.
    pub async fn back(&self) -> Outcome {
        match self.environment() {
            // The command of WebDriver would leave the frame.
            Environment::Frame => self.script("history.back()", Vec::new()).await.map(drop),
            _ => Ok(self.driver().back().await?),
        }
    }

    /// The forward button.
    pub async fn forward(&self) -> Outcome {
        match self.environment() {
            Environment::Frame => self.script("history.forward()", Vec::new()).await.map(drop),
            _ => Ok(self.driver().forward().await?),
        }
    }

    /// The current address.
    pub async fn address(&self) -> Outcome<String> {
        let address = self
            .script(self.environment().address(), Vec::new())
            .await?;
        let address = address.as_str().map(str::to_owned);
        address.context("the page has no address")
    }

    /// The title of the page.
    pub async fn title(&self) -> Outcome<String> {
        let title = self.script("return document.title", Vec::new()).await?;
        Ok(title.as_str().unwrap_or_default().to_owned())
    }

    // ---- input

    /// Presses keys, or types text, into the focused element.
    pub async fn press(&self, keys: impl AsRef<str>) -> Outcome {
        let keys = self.driver().action_chain().send_keys(keys.as_ref());
        Ok(keys.perform().await?)
    }

    /// Presses one key `times` times.
    pub async fn press_key(&self, key: Key, times: usize) -> Outcome {
        let keys: String = std::iter::repeat_n(key.value(), times).collect();
        self.press(keys).await
    }

    /// Presses a key while `modifier` is held.
    pub async fn press_with(&self, modifier: Key, key: impl Into<char>) -> Outcome {
        let key = key.into();
        let chain = self.driver().action_chain();
        let chain = chain.key_down(modifier.clone()).key_down(key);
        Ok(chain.key_up(key).key_up(modifier).perform().await?)
    }

    /// Double-clicks an element.
    pub async fn double_click(&self, element: &Element) -> Outcome {
        let chain = self.driver().action_chain();
        Ok(chain.double_click_element(element.web()).perform().await?)
    }

    // ---- scripts and DevTools

    /// Runs the body of a function in the page and returns its value. Arguments can be references to elements.
    pub async fn script(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let body = self.environment().script(body);
        if self.0.in_frame.load(Ordering::Relaxed) {
            let answer = self.driver().execute(body, arguments).await?;
            return Ok(answer.json().clone());
        }
        self.run(&body, arguments).await
    }

    /// The same for a function that returns its value by calling its last argument.
    pub async fn script_async(&self, body: &str, arguments: Vec<Value>) -> Outcome<Value> {
        let body = self.environment().script(body);
        if self.0.in_frame.load(Ordering::Relaxed) {
            let answer = self.driver().execute_async(body, arguments).await?;
            return Ok(answer.json().clone());
        }
        let body = format!(
            "const given = [...arguments];
            return new Promise(done => (function () {{ {body}\n}}).call(null, ...given, done));"
        );
        self.run(&body, arguments).await
    }

    /// Sends a DevTools command to the selected tab.
    pub async fn devtools(&self, method: &str, parameters: Value) -> Outcome<Value> {
        let session = self.tab().session;
        let devtools = &self.0.chromium.devtools;
        devtools.ask(Some(&session), method, parameters).await
    }

    /// The DevTools events of the selected tab from now on.
    pub fn events(&self) -> UnboundedReceiver<Value> {
        self.0.chromium.devtools.events(&self.tab().session)
    }

    /// Sends a DevTools command that applies to all tabs of this browser.
    pub async fn devtools_of_all(&self, method: &str, mut parameters: Value) -> Outcome<Value> {
        parameters["browserContextId"] = self.0.context.as_str().into();
        self.0.chromium.browser(method, parameters).await
    }

    /// The first element that matches a CSS selector, for elements without an accessible name.
    pub async fn find_css(&self, selector: &str) -> Outcome<WebElement> {
        if self.environment() != Environment::Element {
            return Ok(self.driver().find(By::Css(selector)).await?);
        }
        let find = self
            .environment()
            .script("return document.querySelector(arguments[0])");
        let found = self.driver().execute(find, vec![json!(selector)]).await?;
        Ok(found.element()?)
    }

    /// Waits until the page has painted two frames and no finite animation is running.
    pub async fn at_rest(&self) -> Outcome {
        const REST: &str = "const done = arguments[0];
            const painted = () => new Promise(resolve =>
                requestAnimationFrame(() => requestAnimationFrame(resolve)));
            const moving = () => document.getAnimations().filter(move =>
                move.playState === 'running'
                && move.effect?.getComputedTiming().endTime !== Infinity);
            (async () => {
                do {
                    await painted();
                    await Promise.allSettled(moving().map(move => move.finished));
                } while (moving().length);
                done(true);
            })();";
        self.script_async(REST, Vec::new()).await?;
        Ok(())
    }

    // ---- the console

    fn console(&self) -> MutexGuard<'_, Console> {
        let console = self.0.console.lock();
        console.unwrap_or_else(PoisonError::into_inner)
    }

    /// Names a console warning or error that belongs to the journey: a line
    /// with all these `parts`, at least once.
    pub fn expect_console(&self, parts: &[&str]) {
        self.console().expect(parts);
    }

    /// Lets the console hold warnings and errors that contain this, or not.
    pub fn tolerate_console(&self, part: &str) {
        self.console().tolerate(part);
    }

    /// Whether the console holds just what was expected.
    pub async fn check_console(&self) -> Outcome {
        let entries = self.driver().browser_log().await?;
        let mut console = self.console();
        console.collect(entries);
        console.verdict()
    }

    /// The console so far, for the report of a failure.
    pub async fn console_report(&self) -> String {
        let entries = self.driver().browser_log().await.unwrap_or_default();
        let mut console = self.console();
        console.collect(entries);
        console.report()
    }
}
