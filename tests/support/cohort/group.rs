//! A group's own page.

use anyhow::ensure;

use super::{Cohort, Details};
use crate::support::{
    Outcome,
    element::{Element, Scope, button, link, role},
    wait,
};

/// The page of one group in English.
#[derive(Debug, Clone)]
pub struct GroupPage {
    cohort: Cohort,
    /// Its tabs.
    pub details: Details,
}

impl GroupPage {
    /// Waits until the page of the group with this name stands.
    pub(super) async fn new(cohort: &Cohort, name: &str) -> Outcome<Self> {
        let heading = role("heading").named(name);
        cohort.browser.find(&heading).await?;
        let details = Details::new(&cohort.browser, "group-details").await?;
        let page = Self {
            cohort: cohort.clone(),
            details,
        };
        page.settled().await?;
        Ok(page)
    }

    /// Waits until nothing of it is busy.
    pub async fn settled(&self) -> Outcome {
        const BUSY: &str = "return document.querySelectorAll(
            '#group-details [aria-busy=true], .panel-skeleton').length";
        wait::until_equal("rest", serde_json::json!(0), async || {
            self.cohort.browser.script(BUSY, Vec::new()).await
        })
        .await
    }

    /// Waits until the page says this somewhere.
    pub async fn says(&self, words: &str) -> Outcome {
        const TEXT: &str = "return document.querySelector('main').innerText";
        wait::until("the page", async || {
            let text = self.cohort.browser.script(TEXT, Vec::new()).await?;
            let text = text.as_str().unwrap_or_default();
            ensure!(text.contains(words), "it says {text}");
            Ok(())
        })
        .await
    }

    /// Waits until a toast says this.
    pub async fn toast(&self, words: &str) -> Outcome {
        const TOASTS: &str = "return document.querySelector('.toasts').innerText";
        wait::until("the toast", async || {
            let text = self.cohort.browser.script(TOASTS, Vec::new()).await?;
            let text = text.as_str().unwrap_or_default();
            ensure!(text.contains(words), "toasts say {text}");
            Ok(())
        })
        .await
    }

    /// The link back to the list.
    pub async fn way_back(&self) -> Outcome<Element> {
        self.cohort.browser.find(&link("Customer groups")).await
    }

    /// Presses a button of the page.
    pub async fn press(&self, name: &str) -> Outcome {
        self.cohort.browser.click_on(&button(name)).await
    }
}
