//! Saved views as a file: given away, taken in, and refused when it is no such file.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role},
        wait,
    },
};

journeys! {
    Demo:
        views_go_to_a_file_and_come_back,
        a_file_adds_to_what_is_there,
        a_file_of_something_else_changes_nothing,
        views_that_cannot_be_read_are_none;
}

const REFUSED: &str = "This file contains no saved views.";

/// What the browser keeps of the views.
async fn kept(cohort: &Cohort) -> Outcome<String> {
    const KEPT: &str = "const key = Object.keys(localStorage)
        .find(key => key.startsWith('cohort.views'));
        return localStorage.getItem(key)";
    let kept = cohort.browser.script(KEPT, Vec::new()).await?;
    Ok(kept.as_str().context("nothing is kept")?.to_owned())
}

async fn not_refused(cohort: &Cohort) -> Outcome {
    wait::until_equal("the alerts", Vec::<String>::new(), async || {
        cohort.alerts().await
    })
    .await
}

async fn views_go_to_a_file_and_come_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let views = cohort.views();
    let list = cohort.open("?q=vip&order=name&limit=10").await?;
    let found = list.names().await?;
    let menu = list.choose_columns().await?;
    menu.click_on(&role("checkbox").named("Updated")).await?;
    let columns = ["Name", "Customers", "Price lists", "Created"];
    list.has_columns(&columns).await?;
    views.open().await?;
    views.save("“Quoted” \\ \"back\"").await?;
    views.save("خاص").await?;
    let names = ["“Quoted” \\ \"back\"", "خاص"];
    views.are(&names).await?;
    views.begin_with(names[1]).await?;
    views.begins_with(Some(names[1])).await?;
    let menu = views.open().await?;
    menu.click_on(&button("Export views")).await?;
    let (name, text) = downloads.file().await?;
    assert_eq!(name, "cohort-views.json");
    let file: Value = serde_json::from_str(&text)?;
    let inside: Vec<_> = file["cohort_views"]
        .as_array()
        .into_iter()
        .flatten()
        .collect();
    assert_eq!(inside.len(), 2, "{text}");
    assert_eq!(inside[0]["name"], names[0]);
    assert_eq!(inside[0]["search"], "q=vip&order=name&limit=10");

    for name in names {
        views.delete(name).await?;
    }
    views.are(&[]).await?;
    let menu = list.choose_columns().await?;
    menu.click_on(&button("Reset columns")).await?;
    cohort.open("").await?;
    views.open().await?;
    views.import(&text).await?;
    views.are(&names).await?;
    not_refused(&cohort).await?;
    views.begins_with(Some(names[1])).await?;
    cohort.open("").await?.shows(&found).await?;
    cohort.at("?q=vip&order=name&limit=10").await?;
    list.has_columns(&columns).await?;
    views.show(names[0]).await
}

async fn a_file_adds_to_what_is_there(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    cohort.open("?q=vip").await?;
    views.open().await?;
    views.save("Mine").await?;
    views.save("Both").await?;
    views.begin_with("Mine").await?;
    views.begins_with(Some("Mine")).await?;
    views.open().await?;
    let file = json!({ "cohort_views": [
        { "name": "Both", "search": "q=b2b", "columns": "customers" },
        { "name": "Theirs", "search": "order=bogus&offset=-1&limit=10", "columns": "bogus,id",
          "default": true, "later": { "a": 1 } },
    ]});
    views.import(&file.to_string()).await?;
    views.are(&["Mine", "Both", "Theirs"]).await?;
    // Where the list begins is not the file's to say.
    views.begins_with(Some("Mine")).await?;
    views.show("Both").await?;
    cohort.at("?q=b2b").await?;
    views.show("Theirs").await?;
    cohort.at("?limit=10").await?;
    let list = cohort.list();
    list.has_columns(&["Name", "ID"]).await?;
    list.shows(&cohort.site.admin.groups("limit=10").await?.names())
        .await
}

async fn a_file_of_something_else_changes_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    cohort.open("?q=vip").await?;
    views.open().await?;
    views.save("Mine").await?;
    views.begin_with("Mine").await?;
    views.begins_with(Some("Mine")).await?;
    let ours = kept(&cohort).await?;
    views.open().await?;
    let half = &ours[..ours.len() - 8];
    for text in [
        "",
        "name,customers\r\nVIP,3\r\n",
        "<!doctype html><title>A website</title>",
        "[]",
        r#"{"customer_groups":[]}"#,
        r#"{"cohort_views":{"name":"One"}}"#,
        r#"{"cohort_views":[{"name":"One","search":"","columns":""},{"name":5}]}"#,
        half,
    ] {
        views.import(text).await?;
        cohort
            .alert(REFUSED)
            .await
            .with_context(|| text.to_owned())?;
        views.are(&["Mine"]).await?;
        assert_eq!(kept(&cohort).await?, ours, "{text}");
        if text.is_empty() {
            cohort.scan("a file without views").await?;
        }
        // Said of one file, not of the next.
        views.import(&ours).await?;
        not_refused(&cohort).await?;
    }
    cohort.open("").await?;
    cohort.at("?q=vip").await
}

async fn views_that_cannot_be_read_are_none(context: TestContext) -> Outcome {
    const BREAK: &str = "for (const key of Object.keys(localStorage))
        if (key.startsWith('cohort.views')) localStorage.setItem(key, '{\"cohort_views\":[{]');";
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    cohort.open("?q=vip").await?;
    views.open().await?;
    views.save("Mine").await?;
    views.begin_with("Mine").await?;
    views.begins_with(Some("Mine")).await?;
    cohort.browser.script(BREAK, Vec::new()).await?;
    let all = cohort.site.admin.groups("limit=20").await?.names();
    cohort.open("").await?.shows(&all).await?;
    let menu = views.open().await?;
    ensure!(menu.text().await?.contains("to come back to it"));
    views.save("New").await?;
    views.are(&["New"]).await
}
