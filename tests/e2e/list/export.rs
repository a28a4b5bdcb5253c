//! Exporting: the file says what the Admin API says.

use anyhow::{Context, ensure};
use serde_json::Value;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
        cohort::selection::Choices,
        context::TestContext,
        element::{Scope, button, focused, role},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        an_error_holds_up_and_retry_goes_on,
        a_group_deleted_meanwhile_loses_no_other,
        the_choices_can_be_used_without_a_mouse;
    Everywhere:
        csv_holds_all_that_match,
        json_holds_the_selection_with_customers;
}

/// The second page of what an export reads.
fn second_page() -> Calls {
    let page = Calls::get("/admin/customer-groups").with("order", "created_at");
    page.with("limit", "100").with("offset", "99")
}

/// The lines of a CSV file, without the mark at its beginning.
pub fn lines(text: &str) -> Outcome<Vec<Vec<String>>> {
    let text = text
        .strip_prefix('\u{feff}')
        .context("no byte order mark")?;
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).from_reader(text.as_bytes());
    let lines = reader.into_records();
    lines
        .map(|line| Ok(line?.iter().map(str::to_owned).collect()))
        .collect()
}

/// A name as it stands in CSV.
fn harmless(name: &str) -> String {
    match name.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        true => format!("'{name}"),
        false => name.to_owned(),
    }
}

async fn csv_holds_all_that_match(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let admin = &cohort.site.admin;
    let list = cohort.open("?order=-name&limit=10").await?;
    list.export("Export", Choices::PLAIN).await?;
    let (name, text) = downloads.file().await?;
    ensure!(
        name.starts_with("customer-groups-") && name.ends_with(".csv"),
        "{name}"
    );
    ensure!(text.ends_with("\r\n"));
    let lines = lines(&text)?;
    assert_eq!(
        lines[0],
        [
            "Name",
            "Customers",
            "Price lists",
            "Created (UTC)",
            "Updated (UTC)"
        ]
    );
    let truth = admin.groups("order=-name&limit=1000").await?;
    list.bar_says(&format!("{} customer groups exported.", truth.count))
        .await?;
    assert_eq!(lines.len(), truth.count + 1);
    // As the list shows them.
    let written: Vec<&str> = lines[1..].iter().map(|line| &*line[0]).collect();
    let shown: Vec<String> = truth.names().iter().map(|name| harmless(name)).collect();
    assert_eq!(written, shown);
    let line_of = |group: &Group| {
        let name = harmless(&group.name);
        let line = lines.iter().find(|line| line[0] == name);
        line.with_context(|| format!("no line for {}", group.name))
    };
    for group in &truth.customer_groups {
        let line = line_of(group)?;
        let sorted = |mut names: Vec<&str>| {
            names.sort_unstable();
            names.join("; ")
        };
        let lists = group.price_lists.iter().map(|list| &*list.name).collect();
        let written = line[2].split("; ").collect();
        assert_eq!(sorted(written), sorted(lists), "{}", group.name);
        assert_eq!(line[3], group.created_at, "{}", group.name);
        assert_eq!(line[4], group.updated_at, "{}", group.name);
    }
    for group in truth.customer_groups.iter().step_by(7) {
        let members = admin.members(&group.id, "limit=1").await?.count;
        assert_eq!(line_of(group)?[1], members.to_string(), "{}", group.name);
    }
    cohort.scan("exported").await?;
    cohort.browser.click_on(&button("Dismiss")).await?;
    cohort.browser.gone(&button("Dismiss")).await
}

async fn json_holds_the_selection_with_customers(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let admin = &cohort.site.admin;
    let list = cohort.open("?q=wholesale").await?;
    list.select("Wholesale").await?;
    list.search("retail").await?;
    list.shows(&admin.named_like("retail").await?).await?;
    list.select("Retail").await?;
    list.search("b2b").await?;
    list.shows(&admin.named_like("b2b").await?).await?;
    list.select("B2B").await?;
    list.export("Export selected", Choices::WHOLE).await?;
    let (_, text) = downloads.file().await?;
    list.bar_says("3 customer groups exported.").await?;
    list.bar_says("3 selected").await?;
    let file: Vec<Value> = serde_json::from_str(&text)?;
    let mut names: Vec<&str> = file
        .iter()
        .filter_map(|group| group["name"].as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["B2B", "Retail", "Wholesale"]);
    for group in &file {
        let id = group["id"].as_str().context("an id")?;
        let truth = admin.get(&format!("/admin/customer-groups/{id}")).await?;
        for key in ["name", "created_at", "updated_at", "metadata"] {
            assert_eq!(group[key], truth["customer_group"][key], "{key} of {id}");
        }
        let members = admin.members(id, "limit=0&order=email").await?;
        assert_eq!(group["customers_count"], members.count, "{id}");
        let emails = group["customers"].as_array().context("customers")?;
        let emails: Vec<&str> = emails
            .iter()
            .filter_map(|one| one["email"].as_str())
            .collect();
        assert_eq!(emails, members.emails(), "{id}");
    }
    Ok(())
}

async fn an_error_holds_up_and_retry_goes_on(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let list = cohort.open("").await?;
    list.counted().await?;
    let fault = cohort
        .site
        .proxy
        .answer(second_page(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    list.export(
        "Export",
        Choices {
            columns: "All, with metadata",
            members: true,
            ..Choices::PLAIN
        },
    )
    .await?;
    cohort.alert("The export stopped").await?;
    ensure!(downloads.is_empty()?, "half a file");
    cohort.scan("held up").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    let (_, text) = downloads.file().await?;
    let lines = lines(&text)?;
    let truth = cohort
        .site
        .admin
        .groups("order=-created_at&limit=1000")
        .await?;
    let mut names: Vec<&str> = lines[1..].iter().map(|line| &*line[0]).collect();
    names.dedup();
    let truth: Vec<String> = truth.names().iter().map(|name| harmless(name)).collect();
    assert_eq!(names, truth);
    let first = cohort.site.proxy.count(
        &Calls::get("/admin/customer-groups")
            .with("limit", "100")
            .with("offset", "0"),
    );
    assert_eq!(first, 1, "what had been read is read again");
    Ok(())
}

async fn a_group_deleted_meanwhile_loses_no_other(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let admin = &cohort.site.admin;
    let list = cohort.open("").await?;
    let before = admin.groups("order=created_at&limit=1000").await?;
    let shown = admin.groups("order=-created_at&limit=1000").await?;
    let held = cohort.site.proxy.hold(second_page());
    list.export(
        "Export",
        Choices {
            format: "JSON",
            columns: "All, with metadata",
            members: true,
        },
    )
    .await?;
    wait::until_equal("the second page", 1, async || {
        Ok(cohort.site.proxy.count(&second_page()))
    })
    .await?;
    for group in &before.customer_groups[5..8] {
        admin
            .delete(&format!("/admin/customer-groups/{}", group.id))
            .await?;
    }
    let name = serde_json::json!({ "name": "Made meanwhile" });
    admin.post("/admin/customer-groups", name).await?;
    held.release();
    let (_, text) = downloads.file().await?;
    let file: Vec<Value> = serde_json::from_str(&text)?;
    let names: Vec<&str> = file
        .iter()
        .filter_map(|group| group["name"].as_str())
        .collect();
    // What has been read stays, and what was made meanwhile has the place of the newest.
    let mut expected = shown.names();
    expected.insert(0, "Made meanwhile".to_owned());
    assert_eq!(names, expected);
    Ok(())
}

async fn the_choices_can_be_used_without_a_mouse(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let downloads = cohort.browser.downloads().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?q=wholesale").await?;
    list.counted().await?;
    browser.find(&button("Export")).await?.focus().await?;
    browser.press("\u{e007}").await?;
    browser.find(&role("dialog").named("Export")).await?;
    cohort.scan("choices of an export").await?;
    browser.press("\u{e00c}").await?;
    browser.gone(&role("dialog").named("Export")).await?;
    assert_eq!(focused(browser).await?, "button “Export”");
    browser.press("\u{e007}").await?;
    browser
        .press("\u{e004}\u{e015}\u{e004}\u{e004} \u{e004}\u{e007}")
        .await?;
    let (name, text) = downloads.file().await?;
    ensure!(name.ends_with(".json"), "{name}");
    let file: Vec<Value> = serde_json::from_str(&text)?;
    ensure!(
        file.iter().all(|group| group["customers"].is_array()),
        "{text}"
    );
    wait::until_equal("the focus", "button “Export”".to_owned(), async || {
        focused(browser).await
    })
    .await
}
