//! What an open row shows: its tabs and their tables.

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

    /// Chooses a tab.
    pub async fn choose(&self, name: &str) -> Outcome {
        self.panel.click_on(&tab(name)).await
    }

    /// The tab that is chosen.
    pub async fn chosen(&self) -> Outcome<String> {
        for tab in self.panel.all(&role("tab")).await? {
            if tab.attribute("aria-selected").await?.as_deref() == Some("true") {
                let uncounted = tab.name().trim_end_matches(|c: char| !c.is_alphabetic());
                return Ok(uncounted.to_owned());
            }
        }
        anyhow::bail!("no tab is chosen")
    }

    /// Waits until a tab shows this number beside its name.
    pub async fn counts(&self, name: &str, number: usize) -> Outcome {
        wait::until("the number beside the tab", async || {
            // The style sheet draws it from there.
            let tab = self.panel.now(&tab(name)).await?;
            let text = tab.attribute("data-count").await?.unwrap_or_default();
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            ensure!(digits == number.to_string(), "the tab shows {text}");
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
