//! What an open row or a group's page shows: its tabs, or its parts side by side, and their tables.

use anyhow::{Context, ensure};

use crate::support::{
    Outcome,
    browser::Browser,
    element::{Element, Scope, role, tab},
    wait,
};

/// The panel under one open row.
#[derive(Debug, Clone)]
pub struct Details {
    /// Where it is.
    pub panel: Element,
}

impl Details {
    pub(super) async fn new(browser: &Browser, id: &str) -> Outcome<Self> {
        let panel = wait::until("the open row", async || Element::with_id(browser, id).await);
        Ok(Self {
            panel: panel.await?,
        })
    }

    /// Chooses a tab; on a wide page all parts are in view.
    pub async fn choose(&self, name: &str) -> Outcome {
        if self.panel.has(&role("region").named(name)).await? {
            return Ok(());
        }
        self.panel.click_on(&tab(name)).await
    }

    /// The tab that is chosen.
    pub async fn chosen(&self) -> Outcome<String> {
        wait::until("a chosen tab", async || {
            for tab in self.panel.all(&role("tab")).await? {
                if tab.attribute("aria-selected").await?.as_deref() == Some("true") {
                    let uncounted = tab.name().trim_end_matches(|c: char| !c.is_alphabetic());
                    return Ok(uncounted.to_owned());
                }
            }
            anyhow::bail!("no tab is chosen")
        })
        .await
    }

    /// Waits until a tab, or the heading of a part, shows this number beside its name.
    pub async fn counts(&self, name: &str, number: usize) -> Outcome {
        wait::until("the number beside the tab", async || {
            // The style sheet draws it from there.
            let heading = role("heading").named(name);
            let place = match self.panel.has(&heading).await? {
                true => self.panel.now(&heading).await?,
                false => self.panel.now(&tab(name)).await?,
            };
            let text = place.attribute("data-count").await?.unwrap_or_default();
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            ensure!(digits == number.to_string(), "it shows {text}");
            Ok(())
        })
        .await
    }

    /// The texts of a column of the table with this name, once it has come.
    pub async fn column(&self, table: &str, column: &str) -> Outcome<Vec<String>> {
        const COLUMN: &str = "const [table, head] = arguments;
            const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
            const index = heads.indexOf(head);
            return [...table.tBodies].flatMap(body => [...body.rows])
                .map(row => row.cells[index].innerText.trim());";
        let wanted = role("table").named(table);
        let found = wait::until("the table to come", async || {
            let found = self.panel.now(&wanted).await?;
            let busy = found.attribute("aria-busy").await?;
            ensure!(busy.as_deref() != Some("true"), "the {wanted} is busy");
            Ok(found)
        });
        let arguments = vec![found.await?.reference()?, column.into()];
        let texts = self.panel.browser().script(COLUMN, arguments).await?;
        serde_json::from_value(texts).context("a column")
    }

    /// Waits until that column reads so.
    pub async fn column_is(&self, table: &str, column: &str, texts: &[String]) -> Outcome {
        wait::until_equal(column, texts.to_vec(), async || {
            self.column(table, column).await
        })
        .await
    }

    /// Waits until the panel says this somewhere.
    pub async fn says(&self, words: &str) -> Outcome {
        wait::until("the open row", async || {
            let text = self.panel.text().await?;
            ensure!(text.contains(words), "it says {text}");
            Ok(())
        })
        .await
    }
}
