//! A Chromium process with its chromedriver session. Journeys use it one after the other, each in a new browser context.
//! Closing a context discards what belongs to it (cookies, storage, caches, permissions, download settings) and its pages,
//! with what was set for them (window size, media, language, network, scripts).

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WindowHandle,
};

use crate::support::{Outcome, devtools::DevTools};

const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // These features would start further renderer processes for each context: WebUI popups and a spare renderer.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess",
];

/// A running Chromium process. Clones are the same process.
#[derive(Debug, Clone)]
pub struct Chromium {
    /// Its chromedriver session.
    pub driver: WebDriver,
    /// Its DevTools.
    pub devtools: DevTools,
    /// The first window, which stays open and empty, because the session ends when its last window is closed.
    empty: WindowHandle,
}

/// An open page.
#[derive(Debug, Clone)]
pub struct Tab {
    /// The id of the DevTools target, which is also the window handle of chromedriver.
    pub(super) target: String,
    /// The DevTools session of the page.
    pub(super) session: String,
}

impl Chromium {
    /// Starts a process through the chromedriver at `address`.
    pub async fn start(address: &str) -> Outcome<Self> {
        let mut wanted = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        wanted.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        let driver = WebDriver::new(address, wanted).await;
        let driver = driver.context("starting Chromium")?;
        let options = driver.handle().capabilities().get("goog:chromeOptions");
        let address = options.and_then(|options| options["debuggerAddress"].as_str());
        let address = address.context("chromedriver does not say where DevTools listen")?;
        let devtools = DevTools::connect(&address.replace("localhost", "127.0.0.1")).await?;
        let empty = driver.window().await?;
        Ok(Self {
            driver,
            devtools,
            empty,
        })
    }

    /// Creates a browser context and returns its id.
    pub(super) async fn new_context(&self) -> Outcome<String> {
        let made = json!({ "disposeOnDetach": true });
        let made = self.browser("Target.createBrowserContext", made).await?;
        text_of(&made["browserContextId"])
    }

    /// Opens an empty page in a context, and selects it in chromedriver.
    pub(super) async fn new_tab(&self, context: &str) -> Outcome<Tab> {
        let page = json!({ "url": "about:blank", "browserContextId": context });
        let page = self.browser("Target.createTarget", page).await?;
        let target = text_of(&page["targetId"])?;
        let attached = json!({ "targetId": target, "flatten": true });
        let attached = self.browser("Target.attachToTarget", attached).await?;
        let tab = Tab {
            target,
            session: text_of(&attached["sessionId"])?,
        };
        self.show(&tab).await?;
        let session = Some(&*tab.session);
        // `Page.addScriptToEvaluateOnNewDocument` has no effect without it.
        let enable = self.devtools.ask(session, "Page.enable", json!({}));
        enable.await?;
        Ok(tab)
    }

    /// Selects a page in chromedriver.
    pub(super) async fn show(&self, tab: &Tab) -> Outcome {
        let window = WindowHandle::from(tab.target.clone());
        Ok(self.driver.switch_to_window(window).await?)
    }

    /// Sends a DevTools command to the browser itself.
    pub(super) async fn browser(&self, method: &str, parameters: Value) -> Outcome<Value> {
        self.devtools.ask(None, method, parameters).await
    }

    /// Closes a context and everything in it.
    ///
    /// # Errors
    /// When a window is left. The process must not be used again then.
    pub(super) async fn end_context(&self, context: &str) -> Outcome {
        // chromedriver remembers pressed keys across pages.
        self.driver.action_chain().reset_actions().await?;
        self.driver.switch_to_window(self.empty.clone()).await?;
        let ended = json!({ "browserContextId": context });
        self.browser("Target.disposeBrowserContext", ended).await?;
        let left = self.driver.windows().await?;
        ensure!(
            left == [self.empty.clone()],
            "{} windows are left",
            left.len()
        );
        // The log belongs to the session: discard what this context has left in it.
        self.driver.browser_log().await?;
        Ok(())
    }

    /// Stops the process.
    pub async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

fn text_of(value: &Value) -> Outcome<String> {
    let text = value.as_str().map(str::to_owned);
    text.with_context(|| format!("no name: {value}"))
}
