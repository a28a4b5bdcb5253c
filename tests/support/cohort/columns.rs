//! The list around its rows: which columns it has, how dense it is, and how old.

use anyhow::Context;

use super::List;
use crate::support::{
    Outcome,
    element::{Element, Scope, button, role},
    wait,
};

impl List {
    /// Opens the choice of columns.
    pub async fn choose_columns(&self) -> Outcome<Element> {
        self.browser().click_on(&button("Columns")).await?;
        self.column_menu().await
    }

    /// The open choice of columns.
    pub async fn column_menu(&self) -> Outcome<Element> {
        let wanted = role("dialog").named("Columns");
        self.browser().find(&wanted).await
    }

    /// The columns of the table as they stand between its verbs, in order.
    pub async fn columns(&self) -> Outcome<Vec<String>> {
        const HEADS: &str = "return [...arguments[0].tHead.rows[0].cells]
            .filter(cell => !cell.matches('.cell-select, .cell-expander, .cell-actions'))
            .map(cell => cell.innerText.trim())";
        let heads = self.table().await?.run(HEADS).await?;
        serde_json::from_value(heads).context("the heads of the table")
    }

    /// Waits until the table has just these columns.
    pub async fn has_columns(&self, columns: &[&str]) -> Outcome {
        let columns: Vec<String> = columns.iter().map(|&column| column.to_owned()).collect();
        wait::until_equal("the columns", columns, async || self.columns().await).await
    }

    /// What the rows say in a column.
    pub async fn cells(&self, column: &str) -> Outcome<Vec<String>> {
        const CELLS: &str = "const [table, head] = arguments;
            const heads = [...table.tHead.rows[0].cells].map(cell => cell.innerText.trim());
            return [...table.tBodies[0].querySelectorAll('.group-row')]
                .map(row => row.cells[heads.indexOf(head)].innerText.trim())";
        let arguments = vec![self.table().await?.reference()?, column.into()];
        let cells = self.browser().script(CELLS, arguments).await?;
        serde_json::from_value(cells).context("a column of the table")
    }

    /// How high the first row is, in pixels.
    pub async fn row_height(&self) -> Outcome<f64> {
        const HEIGHT: &str = "return arguments[0].querySelector('.group-row')
            .getBoundingClientRect().height";
        let height = self.table().await?.run(HEIGHT).await?;
        height.as_f64().context("a height")
    }

    /// What the list says of its age, such as "Refreshed 2 minutes ago".
    pub async fn age(&self) -> Outcome<String> {
        Ok(self.browser().find_css(".freshness").await?.text().await?)
    }

    /// Waits until the list says this of its age.
    pub async fn is_aged(&self, words: &str) -> Outcome {
        wait::until_equal("the age", words.to_owned(), async || self.age().await).await
    }
}
