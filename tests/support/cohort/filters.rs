//! The filters: the chips below the toolbar and their editors.

use anyhow::{Context, ensure};
use serde_json::json;

use super::Cohort;
use crate::support::{
    Outcome,
    element::{Element, Scope, button, role},
    wait,
};

/// The filters there are, as the page names them.
const KINDS: [&str; 9] = [
    "Name",
    "Size",
    "Price list",
    "ID",
    "Created",
    "Updated",
    "Discount",
    "Promotion",
    "Customer",
];

/// The filters of the list on a page in English.
#[derive(Debug, Clone)]
pub struct Filters {
    cohort: Cohort,
}

impl Filters {
    pub(super) fn new(cohort: &Cohort) -> Self {
        Self {
            cohort: cohort.clone(),
        }
    }

    /// What the chips say now, such as "Name: VIP".
    pub async fn chips(&self) -> Outcome<Vec<String>> {
        let lists = self
            .cohort
            .browser
            .all(&role("list").named("Filters"))
            .await?;
        let Some(list) = lists.first() else {
            return Ok(Vec::new());
        };
        let mut chips = Vec::new();
        for face in list.all(&role("button")).await? {
            let kind = face.name().split(':').next().unwrap_or_default();
            if KINDS.contains(&kind) {
                // Browsers set blanks around inline blocks, such as cut texts, in names.
                chips.push(face.name().replace(" ,", ","));
            }
        }
        Ok(chips)
    }

    /// Waits until the chips say just this.
    pub async fn are(&self, chips: &[&str]) -> Outcome {
        let chips = chips.iter().map(|&chip| chip.to_owned()).collect();
        wait::until_equal::<Vec<String>>("the chips", chips, async || self.chips().await).await
    }

    /// Chooses a filter in the menu, and gives the editor that opens.
    pub async fn begin(&self, kind: &str) -> Outcome<Element> {
        self.cohort.browser.click_on(&button("Filter")).await?;
        let item = match kind {
            "Name" => "Name is…",
            kind => kind,
        };
        let item = role("menuitem").named(item);
        self.cohort.browser.click_on(&item).await?;
        self.editor(kind).await
    }

    /// Presses a chip, and gives the editor that opens.
    pub async fn edit(&self, kind: &str) -> Outcome<Element> {
        let chip = role("button").starting(format!("{kind}: "));
        self.cohort.browser.click_on(&chip).await?;
        self.editor(kind).await
    }

    /// The open editor of a filter.
    pub async fn editor(&self, kind: &str) -> Outcome<Element> {
        self.cohort.browser.find(&role("dialog").named(kind)).await
    }

    /// Waits until no editor is open.
    pub async fn closed(&self) -> Outcome {
        self.cohort.browser.gone(&role("dialog")).await
    }

    /// Presses "Apply" and waits until the editor has closed.
    pub async fn apply(&self) -> Outcome {
        self.cohort.browser.click_on(&button("Apply")).await?;
        self.closed().await
    }

    /// Presses the cross of a chip.
    pub async fn remove(&self, kind: &str) -> Outcome {
        let cross = button(format!("Remove filter: {kind}"));
        self.cohort.browser.click_on(&cross).await
    }

    /// Presses "Clear filters".
    pub async fn clear(&self) -> Outcome {
        self.cohort.browser.click_on(&button("Clear filters")).await
    }

    /// Sets the days of an open editor, as choosing them in the calendar does;
    /// `""` for no day.
    pub async fn set_days(&self, from: &str, to: &str) -> Outcome {
        const SET: &str = "const days = arguments[0];
            const fields = [...document.querySelectorAll('[role=dialog] input[type=date]')];
            fields.forEach((field, index) => {
                field.value = days[index];
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            });
            return fields.length;";
        let days = vec![json!([from, to])];
        let fields = self.cohort.browser.script(SET, days).await?;
        ensure!(fields == json!(2), "there are {fields} fields for days");
        Ok(())
    }

    /// The days an open editor shows.
    pub async fn days(&self) -> Outcome<[String; 2]> {
        const READ: &str = "return [...document.querySelectorAll(
            '[role=dialog] input[type=date]')].map(field => field.value)";
        let days = self.cohort.browser.script(READ, Vec::new()).await?;
        serde_json::from_value(days).context("two days")
    }

    /// An instant as the browser writes it in English, by the words of
    /// `Intl.DateTimeFormat`: `("medium", None)` for a day.
    pub async fn written(&self, instant: &str, day: &str, time: Option<&str>) -> Outcome<String> {
        const WRITE: &str = "const [instant, dateStyle, timeStyle] = arguments;
            const language = navigator.languages.find(tag => /^en-[A-Za-z0-9]{2,3}$/.test(tag)) ?? 'en';
            const style = timeStyle ? { dateStyle, timeStyle } : { dateStyle };
            return new Intl.DateTimeFormat(language, style).format(new Date(instant));";
        let arguments = vec![json!(instant), json!(day), json!(time)];
        let written = self.cohort.browser.script(WRITE, arguments).await?;
        let text = written.as_str().context("a text")?;
        // Names of the accessibility tree have plain blanks.
        Ok(text.replace(['\u{202f}', '\u{a0}'], " "))
    }

    /// A day as the browser writes it in English.
    pub async fn day(&self, day: &str) -> Outcome<String> {
        self.written(&format!("{day}T12:00:00"), "medium", None)
            .await
    }
}
