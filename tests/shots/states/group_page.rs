//! The states of a group's own page.

use thirtyfour::By;

use super::steps::{appears, found, nth, quiet};
use crate::support::{Outcome, cohort::Cohort};

/// A group's own page.
pub(super) async fn group(cohort: Cohort, name: &str, tab: &str) -> Outcome {
    let id = cohort.site.admin.group(name).await?.id;
    cohort.go(&format!("?group={id}:{tab}")).await?;
    appears(&cohort, "#group-details table").await?;
    quiet(&cohort).await
}

pub(super) async fn picked(cohort: Cohort) -> Outcome {
    group(cohort.clone(), "Wholesale", "customers").await?;
    let boxes = "#group-details tbody input[type=checkbox]";
    found(&cohort, boxes).await?;
    let boxes = By::Css(boxes);
    for one in cohort
        .browser
        .driver()
        .find_all(boxes)
        .await?
        .iter()
        .take(3)
    {
        one.click().await?;
    }
    cohort.browser.at_rest().await
}

/// Opens the dialog behind the button with this number in the head of the customers.
pub(super) async fn head_button(cohort: &Cohort, number: usize) -> Outcome {
    group(cohort.clone(), "Wholesale", "customers").await?;
    let wanted = nth(cohort, ".panel-head .row button", number).await?;
    Ok(wanted.click().await?)
}

pub(super) async fn picker(cohort: Cohort) -> Outcome {
    head_button(&cohort, 1).await?;
    appears(&cohort, "dialog .pick-list input:not(:disabled)").await?;
    for _ in 0..2 {
        let unpicked = "dialog .pick-list input:not(:disabled):not(:checked)";
        found(&cohort, unpicked).await?.click().await?;
    }
    quiet(&cohort).await
}

pub(super) async fn groups_of(cohort: Cohort) -> Outcome {
    cohort.go("?q=vip").await?;
    appears(&cohort, ".name-link").await?;
    found(&cohort, ".name-link").await?.click().await?;
    let opener = "#group-details td .icon-button";
    appears(&cohort, opener).await?;
    found(&cohort, opener).await?.click().await?;
    appears(&cohort, "dialog .chooser .option").await?;
    quiet(&cohort).await
}

pub(super) async fn pasted(cohort: Cohort) -> Outcome {
    let members = cohort
        .site
        .admin
        .get("/admin/customers?limit=12&order=email");
    let members = members.await?;
    let rows = members["customers"].as_array().cloned().unwrap_or_default();
    let emails: Vec<&str> = rows
        .iter()
        .filter_map(|row| row["email"].as_str())
        .collect();
    let text = format!(
        "Email;Name\n{}\nnobody@example.com\nbad@\n",
        emails.join(";x\n")
    );
    head_button(&cohort, 0).await?;
    appears(&cohort, "dialog textarea").await?;
    let field = found(&cohort, "dialog textarea").await?;
    field.send_keys(text).await?;
    appears(&cohort, "dialog details").await?;
    found(&cohort, "dialog summary").await?.click().await?;
    quiet(&cohort).await
}
