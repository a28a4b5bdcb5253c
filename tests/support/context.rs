//! What each journey is given: its own sites and browsers, which it also closes.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Context;
use axum::Router;
use tokio::sync::{OnceCell, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::{
    Outcome,
    browser::{Browser, Chromium},
    chromedriver::Chromedriver,
    cohort::Cohort,
    environment::{Environment, Place},
    proxy::Proxy,
    server::{Port, Server},
    settings::Settings,
    site::{Setup, Site, recorded},
    times::Times,
};

/// State that all journeys of one test program share.
#[derive(Debug)]
pub struct TestRun {
    /// The settings from environment variables.
    pub settings: Settings,
    /// How long each journey took.
    pub times: Times,
    axe: Arc<str>,
    chromedriver: OnceCell<Chromedriver>,
    /// Running Chromium processes that no journey uses.
    idle: Mutex<Vec<Chromium>>,
    browsers: Mutex<Vec<Browser>>,
    /// Locked while a journey uses the real Medusa, whose shop all journeys share.
    shop: RwLock<()>,
}

/// Permission to use the shop, held while a journey runs.
#[derive(Debug)]
pub enum ShopLock<'a> {
    /// The shop belongs to this journey, so there is nothing to wait for.
    Own,
    /// Together with other journeys that only read.
    Shared { _shop: RwLockReadGuard<'a, ()> },
    /// Exclusively.
    Alone { _shop: RwLockWriteGuard<'a, ()> },
}

impl TestRun {
    /// Reads the settings and the axe-core script.
    ///
    /// # Errors
    /// One line that says what is missing.
    pub fn open() -> Outcome<Self> {
        let settings = Settings::read()?;
        let axe = std::fs::read_to_string(&settings.axe)
            .with_context(|| settings.axe.display().to_string())?;
        Ok(Self {
            settings,
            times: Times::default(),
            axe: axe.into(),
            chromedriver: OnceCell::new(),
            idle: Mutex::default(),
            browsers: Mutex::default(),
            shop: RwLock::default(),
        })
    }

    /// Waits until a journey may use the shop. On a real Medusa a journey that changes the shop runs `alone`.
    pub async fn lock_shop(&self, alone: bool) -> ShopLock<'_> {
        match (self.settings.medusa.is_some(), alone) {
            (false, _) => ShopLock::Own,
            (true, false) => ShopLock::Shared {
                _shop: self.shop.read().await,
            },
            (true, true) => ShopLock::Alone {
                _shop: self.shop.write().await,
            },
        }
    }

    /// Makes the context of one journey at `place`.
    pub fn context(self: &Arc<Self>, place: Place) -> TestContext {
        TestContext(Arc::new(Inner {
            test_run: Arc::clone(self),
            place,
            open: Mutex::default(),
            extras: Mutex::default(),
        }))
    }

    /// Opens a new browser, in an idle Chromium process if there is one.
    async fn browser(&self, environment: Environment) -> Outcome<Browser> {
        let idle = self.idle().pop();
        if let Some(chromium) = idle {
            match self.browser_in(chromium.clone(), environment).await {
                Ok(browser) => return Ok(browser),
                // The process has crashed or hangs: use another one.
                Err(_) => drop(chromium.quit().await),
            }
        }
        let start = async || Chromedriver::start(&self.settings.chromedriver).await;
        let driver = self.chromedriver.get_or_try_init(start).await?;
        let chromium = Chromium::start(&driver.address).await?;
        self.browser_in(chromium, environment).await
    }

    async fn browser_in(&self, chromium: Chromium, environment: Environment) -> Outcome<Browser> {
        let browser = Browser::open(chromium, Arc::clone(&self.axe), environment).await?;
        self.live().push(browser.clone());
        Ok(browser)
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Chromium>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn live(&self) -> MutexGuard<'_, Vec<Browser>> {
        self.browsers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Closes a browser. Its Chromium process is kept for the next journey only if this one passed.
    async fn end(&self, browser: &Browser, ended: JourneyResult) -> Outcome {
        self.live().retain(|live| !live.is(browser));
        match ended {
            JourneyResult::Passed => {
                let chromium = browser.close().await?;
                self.idle().push(chromium);
                Ok(())
            }
            JourneyResult::Failed => browser.quit().await,
        }
    }

    /// Stops all Chromium processes and chromedriver.
    pub async fn close(&self) {
        let live = std::mem::take(&mut *self.live());
        for browser in live {
            // An error means that it has stopped already.
            let _ = browser.quit().await;
        }
        let idle = std::mem::take(&mut *self.idle());
        for chromium in idle {
            let _ = chromium.quit().await;
        }
        if let Some(driver) = self.chromedriver.get() {
            driver.stop().await;
        }
    }
}

/// Whether a journey passed, which decides what happens to its Chromium processes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JourneyResult {
    /// It passed: the processes can be used again.
    Passed,
    /// It failed: the processes may be in any state, so they are stopped.
    Failed,
}

/// What one journey is given. Clones share the same state.
#[derive(Debug, Clone)]
pub struct TestContext(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    test_run: Arc<TestRun>,
    place: Place,
    open: Mutex<Vec<Cohort>>,
    extras: Mutex<Vec<Browser>>,
}

impl Inner {
    fn extras(&self) -> MutexGuard<'_, Vec<Browser>> {
        self.extras.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A browser that shows pages made by the test itself.
#[derive(Debug)]
pub struct TestPage {
    /// The browser.
    pub browser: Browser,
    /// The proxy between the browser and the pages.
    pub proxy: Proxy,
    server: Server,
}

impl TestContext {
    /// The path of the page below its origin.
    pub fn base(&self) -> &'static str {
        self.0.place.base
    }

    /// The settings from environment variables.
    pub fn settings(&self) -> &Settings {
        &self.0.test_run.settings
    }

    /// A site with the default setup, and a browser without a session that shows an empty page.
    pub async fn signed_out(&self) -> Outcome<Cohort> {
        self.signed_out_at(Setup::default()).await
    }

    /// The same with this setup of the site.
    pub async fn signed_out_at(&self, setup: Setup) -> Outcome<Cohort> {
        let settings = &self.0.test_run.settings;
        let site = Site::start(settings, self.base(), setup).await?;
        self.signed_out_on(site).await
    }

    /// The same with a site that has been started already.
    pub async fn signed_out_on(&self, site: Site) -> Outcome<Cohort> {
        let browser = self.0.test_run.browser(self.0.place.environment).await?;
        let cohort = Cohort::new(site, browser);
        self.open().push(cohort.clone());
        Ok(cohort)
    }

    /// Another browser without a session, at the site of this one.
    pub async fn beside(&self, other: &Cohort) -> Outcome<Cohort> {
        let browser = self.0.test_run.browser(self.0.place.environment).await?;
        let cohort = Cohort {
            site: Arc::clone(&other.site),
            browser,
        };
        self.open().push(cohort.clone());
        Ok(cohort)
    }

    /// Closes a browser before the end.
    pub async fn leave(&self, cohort: &Cohort) -> Outcome {
        self.open().retain(|open| !open.browser.is(&cohort.browser));
        self.0
            .test_run
            .end(&cohort.browser, JourneyResult::Passed)
            .await
    }

    /// A browser that shows `routes` made by the test itself.
    pub async fn test_page(&self, routes: Router) -> Outcome<TestPage> {
        let proxy = Proxy::default();
        let server = Port::take().await?.serve(recorded(routes, &proxy));
        let browser = self.0.test_run.browser(Environment::Page).await?;
        self.0.extras().push(browser.clone());
        browser.goto(&format!("{}/", server.origin())).await?;
        Ok(TestPage {
            browser,
            proxy,
            server,
        })
    }

    /// Closes the browser of `test_page`, and shows the same pages in a new browser of the same Chromium process.
    pub async fn test_page_again(&self, test_page: TestPage) -> Outcome<TestPage> {
        let TestPage {
            browser,
            proxy,
            server,
        } = test_page;
        let test_run = &self.0.test_run;
        self.0.extras().retain(|extra| !extra.is(&browser));
        test_run.live().retain(|live| !live.is(&browser));
        let browser = test_run
            .browser_in(browser.close().await?, Environment::Page)
            .await?;
        self.0.extras().push(browser.clone());
        browser.goto(&format!("{}/", server.origin())).await?;
        Ok(TestPage {
            browser,
            proxy,
            server,
        })
    }

    /// A site with the default setup, and a browser with a session that shows an empty page.
    pub async fn signed_in(&self) -> Outcome<Cohort> {
        self.signed_in_at(Setup::default()).await
    }

    /// The same with this setup of the site.
    pub async fn signed_in_at(&self, setup: Setup) -> Outcome<Cohort> {
        let cohort = self.signed_out_at(setup).await?;
        self.add_session(&cohort).await?;
        Ok(cohort)
    }

    /// Gives a signed-out browser a session, by its cookie.
    pub async fn add_session(&self, cohort: &Cohort) -> Outcome {
        let session = cohort.site.admin.session_cookie().await?;
        let origin = cohort.site.api_origin();
        cohort
            .browser
            .set_cookie(origin, "connect.sid", &session)
            .await
    }

    fn open(&self) -> MutexGuard<'_, Vec<Cohort>> {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks that the consoles of all browsers hold only what the journey expects.
    pub async fn check_consoles(&self) -> Outcome {
        let open = self.open().clone();
        for cohort in open {
            cohort.browser.check_console().await?;
        }
        Ok(())
    }

    /// Writes screenshot, HTML, requests and console of every browser into `folder`, to explain a failure.
    pub async fn report(&self, folder: &Path) -> Outcome<PathBuf> {
        let open = self.open().clone();
        for (index, cohort) in open.iter().enumerate() {
            let folder = folder.join((index + 1).to_string());
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join("requests.txt"), cohort.site.proxy.report())?;
            let console = cohort.browser.console_report().await;
            std::fs::write(folder.join("console.txt"), console)?;
            cohort.browser.picture(&folder.join("page.png")).await?;
            let page = cohort.browser.driver().source().await?;
            let address = cohort.browser.address().await?;
            std::fs::write(
                folder.join("page.html"),
                format!("<!-- {address} -->\n{page}"),
            )?;
        }
        Ok(folder.to_owned())
    }

    /// Closes the browsers and stops the sites.
    pub async fn close(&self, ended: JourneyResult) -> Outcome {
        let open = std::mem::take(&mut *self.open());
        let extras = std::mem::take(&mut *self.0.extras());
        let mut outcome = Ok(());
        for browser in open.iter().map(|cohort| &cohort.browser).chain(&extras) {
            outcome = outcome.and(self.0.test_run.end(browser, ended).await);
        }
        outcome
    }
}
