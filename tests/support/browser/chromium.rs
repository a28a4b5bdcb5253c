//! A Chromium process and the chromedriver session that drives it. Browsers are in it one after the other, each in a
//! browser context of its own: what a context holds (cookies, storage, caches, permissions, downloads) ends with it, and
//! what is set for a page (window, colours, language, network, scripts) ends with the page.

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
    // Each window would have pages of the browser's own beside the test's, and each browser context a process in reserve.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,SpareRendererForSitePerProcess",
];

/// A running Chromium that no browser is in, or the one that a browser is in.
#[derive(Debug, Clone)]
pub struct Chromium {
    /// Its chromedriver session.
    pub driver: WebDriver,
    /// Its DevTools.
    pub devtools: DevTools,
    /// The window it began with, which stays empty: the session ends with its last window.
    empty: WindowHandle,
}

/// A page as chromedriver and DevTools know it.
#[derive(Debug, Clone)]
pub struct Tab {
    /// The target of DevTools and the window of chromedriver, which have the same name.
    pub(super) target: String,
    /// The DevTools session of the page.
    pub(super) session: String,
}

impl Chromium {
    /// Starts one by the chromedriver at `address`.
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

    /// Makes a browser context, and gives its name.
    pub(super) async fn new_context(&self) -> Outcome<String> {
        let made = json!({ "disposeOnDetach": true });
        let made = self.browser("Target.createBrowserContext", made).await?;
        text_of(&made["browserContextId"])
    }

    /// Opens an empty page in a context, and has chromedriver look at it.
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
        // Without it there are no scripts that pages begin with.
        let enable = self.devtools.ask(session, "Page.enable", json!({}));
        enable.await?;
        Ok(tab)
    }

    /// Has chromedriver look at a page.
    pub(super) async fn show(&self, tab: &Tab) -> Outcome {
        let window = WindowHandle::from(tab.target.clone());
        Ok(self.driver.switch_to_window(window).await?)
    }

    /// Asks the browser itself.
    pub(super) async fn browser(&self, method: &str, parameters: Value) -> Outcome<Value> {
        self.devtools.ask(None, method, parameters).await
    }

    /// Ends a context with all that is in it.
    ///
    /// # Errors
    /// When anything is left of it; the process cannot be used again then.
    pub(super) async fn end_context(&self, context: &str) -> Outcome {
        // Keys that are still down would be so in the next page, too.
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
        // What the console said until then is not the next one's.
        self.driver.browser_log().await?;
        Ok(())
    }

    /// Ends the process.
    pub async fn quit(self) -> Outcome {
        Ok(self.driver.quit().await?)
    }
}

fn text_of(value: &Value) -> Outcome<String> {
    let text = value.as_str().map(str::to_owned);
    text.with_context(|| format!("no name: {value}"))
}
