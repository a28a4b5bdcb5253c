//! The list of customer groups: search, order, rows, pager.

use anyhow::{Context, ensure};
use serde::Deserialize;

use super::{Cohort, Details};
use crate::support::{
    Outcome,
    browser::Browser,
    element::{Element, Scope, button, role},
    wait,
};

/// A row of the table as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ListRow {
    /// The group's name, letter for letter.
    pub name: String,
    /// What stands under "Customers".
    pub customers: String,
    /// What stands under "Price lists".
    pub price_lists: String,
    /// The instants behind the dates.
    pub created: String,
    pub updated: String,
}

/// Reads the rows of the table in `arguments[0]`: those with a cell for every
/// column, so neither open panels nor messages. What is in no column is empty.
const READ_ROWS: &str = r#"
    const table = arguments[0];
    const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
    const rows = [...table.tBodies].flatMap(body => [...body.rows]).filter(row =>
        row.cells.length === heads.length && row.getAttribute('aria-hidden') !== 'true');
    const cell = (row, head) => row.cells[heads.indexOf(head)];
    const instant = cell => cell?.querySelector('time')?.dateTime ?? '';
    return rows.map(row => ({
        name: cell(row, 'Name').querySelector('a')?.textContent ?? '',
        customers: cell(row, 'Customers')?.innerText.trim() ?? '',
        price_lists: cell(row, 'Price lists')?.innerText.trim() ?? '',
        created: instant(cell(row, 'Created')),
        updated: instant(cell(row, 'Updated')),
    }));"#;

/// The list of customer groups on a page in English.
#[derive(Debug, Clone)]
pub struct List {
    cohort: Cohort,
}

impl List {
    pub(super) fn new(cohort: &Cohort) -> Self {
        Self {
            cohort: cohort.clone(),
        }
    }

    pub(super) fn browser(&self) -> &Browser {
        &self.cohort.browser
    }

    // ---- what it says

    /// Waits until the list has come: the status says how many, nothing is busy, and there are rows or what stands in their
    /// place.
    pub async fn settled(&self) -> Outcome {
        wait::until("the list", async || {
            // What costs least comes first. The texts of starting and connecting are a status as well, of no list yet.
            self.is_idle().await?;
            let said = self.said().await?;
            ensure!(!said.is_empty(), "the status says nothing yet");
            // The accessibility tree follows the page a little later. In all languages, so not by the table's name.
            let has_rows =
                said.contains(|char: char| char.is_numeric() && !matches!(char, '0' | '٠'));
            ensure!(
                !has_rows || !self.browser().all(&role("row")).await?.is_empty(),
                "the table has no rows yet"
            );
            // A read may have begun since it was asked first.
            self.is_idle().await
        })
        .await
    }

    async fn is_idle(&self) -> Outcome {
        let busy = self.browser().script(
            "return document.querySelectorAll('[aria-busy=true], #boot, .splash').length",
            Vec::new(),
        );
        ensure!(busy.await? == 0, "something is busy");
        Ok(())
    }

    /// What the status of the page says, such as "137 customer groups".
    pub async fn said(&self) -> Outcome<String> {
        for status in self.browser().all(&role("status")).await? {
            let text = status.text().await?;
            if !text.is_empty() {
                return Ok(text);
            }
        }
        Ok(String::new())
    }

    /// Waits until the status says this.
    pub async fn says(&self, words: &str) -> Outcome {
        wait::until_equal("the status", words.to_owned(), async || self.said().await).await
    }

    /// The table.
    pub async fn table(&self) -> Outcome<Element> {
        self.browser()
            .find(&role("table").named("Customer groups"))
            .await
    }

    /// Whether the table says that it is busy.
    pub async fn is_busy(&self) -> Outcome<bool> {
        let busy = self.table().await?.attribute("aria-busy").await?;
        Ok(busy.as_deref() == Some("true"))
    }

    /// The rows as they are now.
    pub async fn rows(&self) -> Outcome<Vec<ListRow>> {
        let rows = self.table().await?.run(READ_ROWS).await?;
        serde_json::from_value(rows).context("rows of the table")
    }

    /// The names as they are now, in order.
    pub async fn names(&self) -> Outcome<Vec<String>> {
        Ok(self.rows().await?.into_iter().map(|row| row.name).collect())
    }

    /// Waits until the list shows just these names, in this order, and has come to rest.
    pub async fn shows(&self, names: &[String]) -> Outcome {
        wait::until_equal("the names", names.to_vec(), async || self.names().await).await?;
        self.settled().await
    }

    /// Waits until the list shows just these names, where the server leaves open which of equals comes first.
    pub async fn shows_in_any_order(&self, names: &[String]) -> Outcome {
        let sorted = |mut names: Vec<String>| {
            names.sort();
            names
        };
        wait::until_equal("the names", sorted(names.to_vec()), async || {
            self.names().await.map(sorted)
        })
        .await?;
        self.settled().await
    }

    /// Brings every row into view until each shows its number of customers.
    pub async fn counted(&self) -> Outcome {
        const UNCOUNTED: &str = r"
            const table = arguments[0];
            const heads = [...table.tHead.rows[0].cells].map(cell => cell.textContent.trim());
            const cells = [...table.tBodies].flatMap(body => [...body.rows])
                .filter(row => row.cells.length === heads.length)
                .map(row => row.cells[heads.indexOf('Customers')]);
            const open = cells.filter(cell => !/^[\d,]+$/.test(cell.innerText.trim()));
            open[0]?.scrollIntoView({ block: 'center' });
            return open.length;";
        wait::until_equal("rows without a number", serde_json::json!(0), async || {
            self.table().await?.run(UNCOUNTED).await
        })
        .await?;
        self.browser().script("scrollTo(0, 0)", Vec::new()).await?;
        Ok(())
    }

    // ---- search

    /// The search box.
    pub async fn search_box(&self) -> Outcome<Element> {
        let wanted = role("searchbox").named("Search customer groups");
        self.browser().find(&wanted).await
    }

    /// Types a search in place of what the box holds.
    pub async fn search(&self, text: &str) -> Outcome {
        self.search_box().await?.fill(text).await
    }

    // ---- order

    /// Presses the sort button of a column.
    pub async fn sort_by(&self, column: &str) -> Outcome {
        let head = wait::until("the head", async || {
            // The first: customers of open rows can be sorted as well.
            let heads = self.table().await?.all(&button(column)).await?;
            heads.into_iter().next().context("no such head")
        });
        head.await?.click().await
    }

    /// The columns that say they are sorted, each with its direction.
    pub async fn sorted(&self) -> Outcome<Vec<(String, String)>> {
        const SORTED: &str = "return [...arguments[0].tHead.rows[0].cells]
            .filter(cell => cell.hasAttribute('aria-sort'))
            .map(cell => [cell.textContent.trim(), cell.getAttribute('aria-sort')]);";
        let sorted = self.table().await?.run(SORTED).await?;
        serde_json::from_value(sorted).context("aria-sort")
    }

    /// Waits until just this column is sorted, in this direction.
    pub async fn is_sorted(&self, column: &str, direction: &str) -> Outcome {
        let expected = vec![(column.to_owned(), direction.to_owned())];
        wait::until_equal("aria-sort", expected, async || self.sorted().await).await
    }

    /// Waits until just this column is sorted, in another direction than
    /// `before`, and says in which.
    pub async fn sort_changed_to(&self, column: &str, before: Option<&str>) -> Outcome<String> {
        wait::until("aria-sort to change", async || {
            let sorted = self.sorted().await?;
            match &*sorted {
                [(name, direction)] if name == column && before != Some(direction) => {
                    Ok(direction.clone())
                }
                other => anyhow::bail!("sorted: {other:?}"),
            }
        })
        .await
    }

    // ---- pages

    /// The pager.
    pub async fn pager(&self) -> Outcome<Element> {
        self.browser()
            .find(&role("navigation").named("Pagination"))
            .await
    }

    /// Presses "First page", "Previous page", "Next page" or "Last page".
    pub async fn turn_to(&self, page: &str) -> Outcome {
        self.pager().await?.click_on(&button(page)).await
    }

    /// The pages that can be turned to now.
    pub async fn ways(&self) -> Outcome<Vec<String>> {
        let mut ways = Vec::new();
        for way in self.pager().await?.all(&role("button")).await? {
            let off = way.attribute("aria-disabled").await?;
            if way.is_enabled().await? && off.as_deref() != Some("true") {
                ways.push(way.name().to_owned());
            }
        }
        Ok(ways)
    }

    /// Waits until the pager says this, such as "21–40 of 137".
    pub async fn range(&self, words: &str) -> Outcome {
        wait::until("the range", async || {
            let text = self.pager().await?.text().await?;
            ensure!(text.contains(words), "the pager says {text}");
            Ok(())
        })
        .await
    }

    /// The choice of rows per page.
    pub async fn page_size(&self) -> Outcome<Element> {
        let wanted = role("combobox").named("Rows per page");
        self.browser().find(&wanted).await
    }

    // ---- rows

    /// The button that opens and closes the row of a group.
    pub async fn expander(&self, name: &str) -> Outcome<Element> {
        let wanted = button(format!("Details of {name}"));
        self.browser().find(&wanted).await
    }

    /// Opens the row of a group.
    pub async fn open_row(&self, name: &str) -> Outcome<Details> {
        self.expander(name).await?.click().await?;
        self.details(name).await
    }

    /// What the open row of a group shows; waits until it is open.
    pub async fn details(&self, name: &str) -> Outcome<Details> {
        let id = wait::until("the row to open", async || {
            let expander = self.expander(name).await?;
            let open = expander.attribute("aria-expanded").await?;
            ensure!(open.as_deref() == Some("true"), "aria-expanded is {open:?}");
            let id = expander.attribute("aria-controls").await?;
            id.context("the expander does not name what it opens")
        });
        Details::new(self.browser(), &id.await?).await
    }

    /// The names of the groups whose rows stand open, in order.
    pub async fn open_rows(&self) -> Outcome<Vec<String>> {
        let mut open = Vec::new();
        for expander in self
            .browser()
            .all(&role("button").starting("Details of "))
            .await?
        {
            if expander.attribute("aria-expanded").await?.as_deref() == Some("true") {
                let name = expander.name().strip_prefix("Details of ");
                open.push(name.unwrap_or_default().to_owned());
            }
        }
        Ok(open)
    }
}
