//! The page in its own terms: what a person sees and does on Cohort, by the
//! names the page promises to assistive technology.

mod columns;
mod filters;
mod group;
mod list;
mod row;
pub mod selection;
mod views;

use std::sync::Arc;

use anyhow::Context;
use demo_api::{ADMIN_EMAIL, ADMIN_PASSWORD};
pub use filters::Filters;
pub use group::GroupPage;
pub use list::List;
pub use row::Details;
pub use views::Views;

use super::{
    Outcome,
    browser::Browser,
    element::{Element, Scope, button, focused, role, textbox},
    site::Site,
    wait,
};

/// One person's browser at one site. Clones are the same.
#[derive(Debug, Clone)]
pub struct Cohort {
    /// The site it is at.
    pub site: Arc<Site>,
    /// The browser.
    pub browser: Browser,
}

impl Cohort {
    pub(super) fn new(site: Site, browser: Browser) -> Self {
        Self {
            site: Arc::new(site),
            browser,
        }
    }

    /// Loads the page at this query (`""`, or `"?…"`).
    pub async fn go(&self, query: &str) -> Outcome {
        self.browser.goto(&self.site.address(query)).await
    }

    /// Loads the page at this query, and waits until the list stands.
    pub async fn open(&self, query: &str) -> Outcome<List> {
        self.go(query).await?;
        let list = self.list();
        list.settled().await?;
        Ok(list)
    }

    /// Waits until the parts of the page have come that are fetched once the list stands: menus and tools.
    pub async fn tools_came(&self) -> Outcome {
        const WASM: &str = "return performance.getEntriesByType('resource')
            .filter(({ name, responseEnd }) => /split_(tools|extras)/.test(name) && responseEnd > 0).length";
        wait::until("the tools", async || {
            let came = self.browser.script(WASM, Vec::new()).await?;
            anyhow::ensure!(came == serde_json::json!(2), "they have not come");
            Ok(())
        })
        .await
    }

    /// Loads the page of a group over this state of the list (`""`, or `"?…"`).
    pub async fn open_group(&self, query: &str, id: &str, name: &str) -> Outcome<GroupPage> {
        let sign = if query.is_empty() { "?" } else { "&" };
        self.go(&format!("{query}{sign}group={id}")).await?;
        self.group_page(name).await
    }

    /// The page of the group with this name, once it stands.
    pub async fn group_page(&self, name: &str) -> Outcome<GroupPage> {
        GroupPage::new(self, name).await
    }

    /// The list of customer groups.
    pub fn list(&self) -> List {
        List::new(self)
    }

    /// The filters of the list.
    pub fn filters(&self) -> Filters {
        Filters::new(self)
    }

    /// The saved views.
    pub fn views(&self) -> Views {
        Views::new(self)
    }

    /// The query of the current address, with its question mark; `""` if there is none.
    pub async fn query(&self) -> Outcome<String> {
        let address = self.browser.address().await?;
        let page = self.site.address("");
        let query = address.strip_prefix(&page);
        query
            .map(str::to_owned)
            .with_context(|| format!("{address} is not below {page}"))
    }

    /// Waits until the address has this query.
    pub async fn at(&self, query: &str) -> Outcome {
        wait::until_equal("the address", query.to_owned(), async || self.query().await).await
    }

    /// Waits until the title contains `part`.
    pub async fn titled(&self, part: &str) -> Outcome {
        wait::until("the title", async || {
            let title = self.browser.title().await?;
            anyhow::ensure!(title.contains(part), "the title is {title}");
            Ok(())
        })
        .await
    }

    /// Fills in the sign-in form.
    pub async fn enter(&self, email: &str, password: &str) -> Outcome {
        let field = self.browser.find(&textbox("Email")).await?;
        field.fill(email).await?;
        let field = self.browser.find(&textbox("Password")).await?;
        field.fill(password).await
    }

    /// Signs in through the form as the shop's admin, and waits until the list stands.
    pub async fn sign_in(&self) -> Outcome<List> {
        self.enter(ADMIN_EMAIL, ADMIN_PASSWORD).await?;
        self.browser.click_on(&button("Sign in")).await?;
        let list = self.list();
        list.settled().await?;
        Ok(list)
    }

    /// Signs out through the account menu.
    pub async fn sign_out(&self) -> Outcome {
        self.browser
            .click_on(&role("button").starting("Account"))
            .await?;
        self.browser
            .click_on(&role("menuitem").named("Sign out"))
            .await
    }

    /// Names the line Chromium writes when the page asks whether there is a
    /// session and there is none.
    pub fn expect_no_session(&self) {
        if !self.site.admin.is_v2() {
            self.expect_failed("/admin/auth", 401);
        }
    }

    /// Names the line Chromium writes for an answer of this status.
    pub fn expect_failed(&self, path: &str, status: u16) {
        let status = format!("the server responded with a status of {status}");
        self.browser.expect_console(&[path, &status]);
    }

    /// The dialog with this title, once it is open.
    pub async fn dialog(&self, title: &str) -> Outcome<Element> {
        self.browser.find(&role("dialog").named(title)).await
    }

    /// Waits until no dialog with this title is open.
    pub async fn dialog_gone(&self, title: &str) -> Outcome {
        self.browser.gone(&role("dialog").named(title)).await
    }

    /// Searches for a group in a dialog and chooses it.
    pub async fn choose_group(&self, dialog: &Element, name: &str) -> Outcome {
        let search = role("combobox").named("Search customer groups");
        dialog.find(&search).await?.fill(name).await?;
        dialog.click_on(&role("option").starting(name)).await
    }

    /// Chooses a verb in the menu of a row.
    pub async fn verb(&self, group: &str, verb: &str) -> Outcome {
        let menu = button(format!("Actions for {group}"));
        self.browser.click_on(&menu).await?;
        self.browser.click_on(&role("menuitem").named(verb)).await
    }

    /// Chooses a tool in the menu of those that have no button.
    pub async fn tool(&self, name: &str) -> Outcome {
        self.browser.click_on(&button("More")).await?;
        self.browser.click_on(&role("menuitem").named(name)).await
    }

    /// Waits until a status, such as that of the toasts, says this somewhere.
    pub async fn told(&self, words: &str) -> Outcome {
        wait::until("the status", async || {
            let mut texts = Vec::new();
            for status in self.browser.all(&role("status")).await? {
                texts.push(status.text().await?);
            }
            let found = texts.iter().any(|text| text.contains(words));
            anyhow::ensure!(found, "no status says “{words}”; they say {texts:?}");
            Ok(())
        })
        .await
    }

    /// Opens the list of what was done.
    pub async fn activity(&self) -> Outcome<Element> {
        self.browser.click_on(&button("Activity")).await?;
        self.dialog("Activity").await
    }

    /// Waits until this has the focus, such as `button “Sign in”`.
    pub async fn focus_is(&self, wanted: &str) -> Outcome {
        wait::until_equal("the focus", wanted.to_owned(), async || {
            focused(&self.browser).await
        })
        .await
    }

    /// What alerts say now.
    pub async fn alerts(&self) -> Outcome<Vec<String>> {
        let mut texts = Vec::new();
        for alert in self.browser.all(&role("alert")).await? {
            texts.push(alert.text().await?);
        }
        texts.retain(|text| !text.is_empty());
        Ok(texts)
    }

    /// Waits for an alert that contains `words`.
    pub async fn alert(&self, words: &str) -> Outcome {
        wait::until("the alert", async || {
            let texts = self.alerts().await?;
            let found = texts.iter().any(|text| text.contains(words));
            anyhow::ensure!(found, "no alert says “{words}”; they say {texts:?}");
            Ok(())
        })
        .await
    }

    /// Has axe-core look at the page in this state.
    pub async fn scan(&self, state: &str) -> Outcome {
        let found = self.browser.scan().await;
        found.with_context(|| format!("state: {state}"))
    }
}
