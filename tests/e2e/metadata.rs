//! Editing the metadata of a group: what is shown, what is refused, what is sent, and what others do meanwhile.

mod access;
mod editing;
mod saving;

use anyhow::ensure;
use serde_json::Value;

use crate::support::{
    Outcome,
    admin::Group,
    cohort::{Cohort, Details},
    context::TestContext,
    element::{Element, Scope, button, role, textbox},
    proxy::Calls,
    runner::Journey,
    wait,
};

/// All journeys that edit metadata.
pub fn all() -> Vec<Journey> {
    [access::journeys(), editing::journeys(), saving::journeys()]
        .into_iter()
        .flatten()
        .collect()
}

/// A group of the journey's own with the editor of its metadata open.
struct Editor {
    cohort: Cohort,
    group: Group,
    details: Details,
    dialog: Element,
}

impl Editor {
    async fn open(context: &TestContext, metadata: Value) -> Outcome<Self> {
        let cohort = context.signed_in().await?;
        let group = cohort.site.admin.make_group("Metadata", metadata).await?;
        let query = format!("?id={}&open={}:metadata", group.id, group.id);
        let details = cohort.open(&query).await?.details(&group.name).await?;
        details.panel.click_on(&button("Edit")).await?;
        let dialog = cohort
            .dialog(&format!("Metadata of {}", group.name))
            .await?;
        Ok(Self {
            cohort,
            group,
            details,
            dialog,
        })
    }

    fn path(&self) -> String {
        format!("/admin/customer-groups/{}", self.group.id)
    }

    /// The metadata as the server has it.
    async fn stored(&self) -> Outcome<Value> {
        let group = self.cohort.site.admin.get(&self.path()).await?;
        Ok(group["customer_group"]["metadata"].clone())
    }

    async fn stores(&self, metadata: Value) -> Outcome {
        wait::until_equal("the metadata", metadata, async || self.stored().await).await
    }

    /// Changes the metadata behind the page's back.
    async fn others_change(&self, metadata: Value) -> Outcome {
        let body = serde_json::json!({ "metadata": metadata });
        self.cohort.site.admin.post(&self.path(), body).await?;
        Ok(())
    }

    /// How many changes the page has sent.
    fn sent(&self) -> usize {
        self.cohort.site.proxy.count(&self.writes())
    }

    fn writes(&self) -> Calls {
        Calls::to("POST", self.path())
    }

    async fn key(&self, row: usize) -> Outcome<Element> {
        let wanted = textbox(format!("Key of row {row}"));
        self.dialog.find(&wanted).await
    }

    /// The field for the value of a key.
    async fn value(&self, key: &str) -> Outcome<Element> {
        self.dialog.find(&textbox(format!("Value of {key}"))).await
    }

    async fn kind(&self, key: &str) -> Outcome<Element> {
        let wanted = role("combobox").named(format!("Type of {key}"));
        self.dialog.find(&wanted).await
    }

    /// Adds a row at the end.
    async fn add(&self, key: &str, kind: &str, value: &str) -> Outcome {
        self.dialog.click_on(&button("Add row")).await?;
        let rows = self.dialog.all(&textbox("").starting("Key of row")).await?;
        self.key(rows.len()).await?.fill(key).await?;
        if kind != "Text" {
            self.kind(key).await?.choose(kind).await?;
        }
        if !value.is_empty() {
            self.value(key).await?.fill(value).await?;
        }
        Ok(())
    }

    /// Waits until the dialog says this somewhere.
    async fn says(&self, words: &str) -> Outcome {
        self.dialog.says(words).await
    }

    async fn can_save(&self) -> Outcome<bool> {
        self.dialog.find(&button("Save")).await?.is_enabled().await
    }

    /// Waits until the dialog refuses to save and says why.
    async fn refuses(&self, words: &str) -> Outcome {
        self.says(words).await?;
        ensure!(!self.can_save().await?, "it can be saved: {words}");
        Ok(())
    }

    async fn press_save(&self) -> Outcome {
        self.dialog.click_on(&button("Save")).await
    }

    async fn closed(&self) -> Outcome {
        let title = format!("Metadata of {}", self.group.name);
        self.cohort.dialog_gone(&title).await
    }

    async fn save(&self) -> Outcome {
        self.press_save().await?;
        self.closed().await
    }

    /// Leaves the shop as it was.
    async fn clean_up(&self) -> Outcome {
        self.cohort.site.admin.delete_group(&self.group.id).await
    }
}
