//! The states of the editor of metadata.

use anyhow::Context;
use serde_json::json;
use thirtyfour::By;

use super::steps::{appears, at, found, press, quiet};
use crate::support::{Outcome, cohort::Cohort};

/// Opens the editor of metadata with several kinds of values.
pub(super) async fn metadata(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let metadata = json!({"code": "B2B-01", "tier": 3, "synced": true, "erp": {"id": "007", "tags": ["a", "b"]}});
    let group = admin.make_group("Metadata", metadata).await?;
    at(
        cohort.clone(),
        &format!("?id={}&open={}:metadata", group.id, group.id),
    )
    .await?;
    press(&cohort, ".panel > .copy > button").await?;
    appears(&cohort, "dialog[open] .metadata-row").await
}

/// Changes a value, adds a key whose value is missing, and one that loses digits.
pub(super) async fn metadata_changes(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    let value = found(&cohort, ".row-value input").await?;
    value.clear().await?;
    value.send_keys("9007199254740993").await?;
    press(&cohort, "#metadata-add").await?;
    let keys = cohort.browser.driver().find_all(By::Css(".row-key"));
    let added = keys.await?.pop().context("no row")?;
    Ok(added.send_keys("note").await?)
}

pub(super) async fn metadata_json(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    press(&cohort, "dialog [role=tab]:last-child").await?;
    let text = found(&cohort, "dialog textarea[rows='14']").await?;
    Ok(text.send_keys(",").await?)
}

pub(super) async fn metadata_conflict(cohort: Cohort) -> Outcome {
    metadata(cohort.clone()).await?;
    // A text can end in anything; the row of an object would no longer be JSON.
    let texts = cohort.browser.driver();
    for text in texts.find_all(By::Css(".row-value textarea")).await? {
        if text.prop("value").await?.as_deref() == Some("B2B-01") {
            text.send_keys("x").await?;
        }
    }
    let address = cohort.query().await?;
    let id = address.split(['=', '&']).nth(1).context("an id")?;
    let theirs = json!({"metadata": {"code": "theirs", "erp": {"id": "008"}}});
    let path = format!("/admin/customer-groups/{id}");
    cohort.site.admin.post(&path, theirs).await?;
    press(&cohort, "dialog [type=submit]").await?;
    appears(&cohort, "dialog fieldset").await?;
    quiet(&cohort).await
}
