//! Selecting groups, and what the bar at the bottom says and offers.

use anyhow::ensure;

use super::List;
use crate::support::{
    Outcome,
    element::{Element, Scope, button, role},
    wait,
};

impl List {
    /// The checkbox of a group's row.
    pub async fn checkbox(&self, name: &str) -> Outcome<Element> {
        let wanted = role("checkbox").named(format!("Select {name}"));
        self.browser().find(&wanted).await
    }

    /// The checkbox over the page.
    pub async fn page_checkbox(&self) -> Outcome<Element> {
        let wanted = role("checkbox").named("Select all on this page");
        self.browser().find(&wanted).await
    }

    /// Presses the checkbox of a group's row.
    pub async fn select(&self, name: &str) -> Outcome {
        self.checkbox(name).await?.click().await
    }

    /// The selected groups of the page, in order.
    pub async fn selected(&self) -> Outcome<Vec<String>> {
        const SELECTED: &str = "return [...arguments[0].tBodies[0].rows]
            .filter(row => row.querySelector('.cell-select input')?.checked)
            .map(row => row.querySelector('.name-link').textContent);";
        let names = self.table().await?.run(SELECTED).await?;
        Ok(serde_json::from_value(names)?)
    }

    /// Waits until just these groups of the page are selected.
    pub async fn selects(&self, names: &[String]) -> Outcome {
        wait::until_equal("the selected rows", names.to_vec(), async || {
            self.selected().await
        })
        .await
    }

    /// Waits until the bar says this, such as "3 selected".
    pub async fn bar_says(&self, words: &str) -> Outcome {
        wait::until("the bar", async || {
            let mut said = Vec::new();
            for status in self.browser().all(&role("status")).await? {
                said.push(status.text().await?);
            }
            ensure!(
                said.iter().any(|text| text.contains(words)),
                "it says {said:?}"
            );
            Ok(())
        })
        .await
    }

    /// Opens the choices of an export by the button `opener`, chooses, and starts it.
    pub async fn export(&self, opener: &str, choices: Choices) -> Outcome {
        self.browser().click_on(&button(opener)).await?;
        let dialog = self.browser().find(&role("dialog").named("Export")).await?;
        let list = |name: &str| role("combobox").named(name);
        let format = dialog.find(&list("Format")).await?;
        format.choose(choices.format).await?;
        let columns = dialog.find(&list("Columns")).await?;
        columns.choose(choices.columns).await?;
        if choices.members {
            let members = role("checkbox").named("With customers");
            dialog.click_on(&members).await?;
        }
        dialog.click_on(&button("Download")).await
    }
}

/// What an exported file is to hold, in the words of its choices.
#[derive(Debug, Clone, Copy)]
pub struct Choices {
    pub format: &'static str,
    pub columns: &'static str,
    pub members: bool,
}

impl Choices {
    /// What is chosen without choosing.
    pub const PLAIN: Self = Self {
        format: "CSV",
        columns: "As shown",
        members: false,
    };
    /// Everything there is.
    pub const WHOLE: Self = Self {
        format: "JSON",
        columns: "All, with metadata",
        members: true,
    };
}
