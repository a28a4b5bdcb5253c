//! Pasted lists: what is made of them, and carrying them out in batches.

use anyhow::ensure;
use demo_api::sample::Size;
use serde_json::json;

use super::own::{Own, emails_of, some_customers};
use crate::{
    journeys,
    support::{
        Outcome,
        cohort::{Cohort, GroupPage},
        context::TestContext,
        element::{Element, Scope, button, role, textbox},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Once: ten_thousand_customers_survive_all_trouble;
    Demo:
        a_failing_batch_does_not_hold_up_the_rest,
        a_long_list_can_be_held_up_and_stopped;
    Everywhere:
        a_pasted_list_is_sorted_out_and_added,
        a_pasted_list_is_removed;
}

async fn open(cohort: &Cohort, page: &GroupPage, text: &str) -> Outcome<Element> {
    // Typed key by key, a long list would take minutes.
    const PASTE: &str = "const [field, text] = arguments; field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.press("Paste a list…").await?;
    let dialog = cohort.browser.find(&role("dialog")).await?;
    let field = dialog
        .find(&textbox("Email addresses or customer IDs"))
        .await?;
    let arguments = vec![field.reference()?, text.into()];
    cohort.browser.script(PASTE, arguments).await?;
    Ok(dialog)
}

/// Waits until the kinds of lines have these numbers.
async fn counts(dialog: &Element, expected: &[(&str, usize)]) -> Outcome {
    const KINDS: &str = "return [...arguments[0].querySelectorAll('.verdicts summary')]
        .map(line => [line.children[0].textContent, Number(line.children[1].textContent)]);";
    wait::until_equal("the kinds of lines", json!(expected), async || {
        dialog.run(KINDS).await
    })
    .await
}

async fn a_pasted_list_is_sorted_out_and_added(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 5).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Pasted", &customers[..1]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let text = format!(
        "Name;E-Mail\n\"Ada; with\nbreak\";{}\n;{}\n;{}\nx;{}\n;nobody@nowhere.example\nz;bad@\n;{}\n",
        emails[0],
        emails[1].to_uppercase(),
        emails[2],
        customers[3].id,
        emails[2],
    );
    let dialog = open(&cohort, &page, &text).await?;
    dialog.says("3 customers will be added").await?;
    dialog.says("Skipped as a header row: Name;E-Mail").await?;
    counts(
        &dialog,
        &[
            ("To be added", 3),
            ("Already in the group", 1),
            ("No such customer", 1),
            ("Not an email address or customer ID", 1),
            ("Repeated", 1),
        ],
    )
    .await?;
    cohort.scan("a list sorted out").await?;
    dialog.click_on(&button("Add 3 customers")).await?;
    dialog.says("3 customers added").await?;
    dialog.says("2 entries were left out").await?;
    // What can be done next is at hand, and nothing that has lost its use.
    cohort.focus_is("button “Done”").await?;
    for gone in ["Cancel", "Add 3 customers"] {
        ensure!(!dialog.has(&button(gone)).await?, "{gone} is offered");
    }
    dialog.find(&button("Download report")).await?;
    cohort.scan("a list carried out").await?;
    leave(&cohort).await?;
    page.toast(&format!("Added 3 customers to {}", own.name))
        .await?;
    let table = format!("Customers of {}", own.name);
    page.details
        .column_is(&table, "Email", &emails[..4])
        .await?;
    assert_eq!(own.emails().await?, &emails[..4]);
    page.press("Undo").await?;
    page.details
        .column_is(&table, "Email", &emails[..1])
        .await?;
    own.delete().await
}

async fn a_pasted_list_is_removed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 3).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Unlisted", &customers[..2]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let dialog = open(&cohort, &page, &emails[1..].join("\t")).await?;
    counts(&dialog, &[("To be added", 1), ("Already in the group", 1)]).await?;
    let removes = role("radio").named("Remove from the group");
    dialog.click_on(&removes).await?;
    counts(&dialog, &[("To be removed", 1), ("Not in the group", 1)]).await?;
    dialog.click_on(&button("Remove 1 customer")).await?;
    dialog.says("1 customer removed").await?;
    assert_eq!(own.emails().await?, &emails[..1]);
    // It is undone from there, and the outcome told on the page.
    dialog.click_on(&button("Undo")).await?;
    page.toast("Undone").await?;
    ensure!(!cohort.browser.has(&role("dialog")).await?, "it is open");
    assert_eq!(own.emails().await?, &emails[..2]);
    own.delete().await
}

/// Closes the dialog as soon as its work is done: what was done is told in a toast that waits for that.
async fn leave(cohort: &Cohort) -> Outcome {
    cohort.browser.click_on(&button("Done")).await?;
    cohort.browser.gone(&role("dialog")).await
}

/// Has the list carried out.
async fn apply(dialog: &Element) -> Outcome {
    dialog.click_on(&role("button").starting("Add ")).await
}

/// The e-mail addresses of all customers of the sample shop.
async fn all_emails(cohort: &Cohort) -> Outcome<Vec<String>> {
    let all = cohort.site.admin.get("/admin/customers?limit=0").await?;
    let rows = all["customers"].as_array().cloned().unwrap_or_default();
    Ok(rows
        .iter()
        .filter_map(|row| row["email"].as_str().map(str::to_owned))
        .collect())
}

async fn a_failing_batch_does_not_hold_up_the_rest(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let own = Own::make(&cohort, "Many", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let emails = all_emails(&cohort).await?;
    let dialog = open(&cohort, &page, &emails.join("\n")).await?;
    dialog.says("customers will be added").await?;
    let batch = Calls::to(
        "POST",
        format!("/admin/customer-groups/{}/customers/batch", own.id),
    );
    // The server fails once, and the list waits to be told to go on.
    let fault = cohort
        .site
        .proxy
        .answer_next(1, batch, Answer::unknown_error());
    cohort.expect_failed("/customers/batch", 500);
    dialog.click_on(&role("button").starting("Add ")).await?;
    cohort.alert("Stopped before the end of the list").await?;
    cohort.scan("a list held up by an error").await?;
    fault.lift();
    dialog.click_on(&button("Continue")).await?;
    leave(&cohort).await?;
    page.toast("Added").await?;
    let count = own.emails().await?.len();
    ensure!(count + 20 > emails.len(), "{count} of {}", emails.len());
    page.details.counts("Customers", count).await
}

/// The ids of all customers.
async fn all_ids(cohort: &Cohort) -> Outcome<Vec<String>> {
    let all = cohort.site.admin.get("/admin/customers?limit=0").await?;
    let rows = all["customers"].as_array().into_iter().flatten();
    let ids = rows.filter_map(|row| row["id"].as_str());
    Ok(ids.map(str::to_owned).collect())
}

/// The number of customers with this result in a report.
fn lines_with(report: &str, result: &str) -> usize {
    let cell = format!(",{result},");
    report.lines().filter(|line| line.contains(&cell)).count()
}

/// A server error, a lost connection and being told to stop: the report says what the server has.
async fn ten_thousand_customers_survive_all_trouble(context: TestContext) -> Outcome {
    let size = Size {
        groups: 20,
        customers: 10_000,
    };
    let setup = Setup {
        size,
        ..Setup::default()
    };
    let cohort = context.signed_in_at(setup).await?;
    let downloads = cohort.browser.downloads().await?;
    let proxy = &cohort.site.proxy;
    let own = Own::make(&cohort, "Thousands", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let ids = all_ids(&cohort).await?;
    assert_eq!(ids.len(), 10_000);
    let dialog = open(&cohort, &page, &ids.join("\n")).await?;
    dialog.says("10,000 customers will be added").await?;
    let batch = Calls::to(
        "POST",
        format!("/admin/customer-groups/{}/customers/batch", own.id),
    );
    let first = proxy.hold(batch.clone());
    apply(&dialog).await?;
    dialog.click_on(&button("Pause")).await?;
    first.release();
    dialog.says("500 of 10,000 done").await?;

    let failing = proxy.answer(batch.clone(), Answer::unknown_error());
    cohort.expect_failed("/customers/batch", 500);
    dialog.click_on(&button("Continue")).await?;
    cohort.alert("Stopped before the end of the list").await?;
    failing.lift();
    let lost = proxy.drop_connection(batch.clone());
    cohort
        .browser
        .expect_console(&["/customers/batch", "net::ERR_"]);
    dialog.click_on(&button("Continue")).await?;
    cohort.alert("The server cannot be reached").await?;
    dialog.says("500 of 10,000 done").await?;
    lost.lift();
    let held = proxy.hold(batch);
    dialog.click_on(&button("Continue")).await?;
    dialog.click_on(&button("Stop")).await?;
    held.release();
    dialog.says("were not processed").await?;
    dialog.click_on(&button("Download report")).await?;
    let (_, report) = downloads.file().await?;
    let added = own.emails().await?.len();
    assert_eq!(added, 1_000, "one batch after the trouble");
    assert_eq!(lines_with(&report, "Added"), added);
    assert_eq!(lines_with(&report, "Not processed"), 10_000 - added);
    leave(&cohort).await?;
    add_the_rest(&cohort, &page, &ids).await?;
    assert_eq!(own.emails().await?.len(), 10_000);
    Ok(())
}

/// What was not processed can be added by the same list.
async fn add_the_rest(cohort: &Cohort, page: &GroupPage, ids: &[String]) -> Outcome {
    let dialog = open(cohort, page, &ids.join("\n")).await?;
    dialog.says("9,000 customers will be added").await?;
    dialog.click_on(&button("Add 9,000 customers")).await?;
    leave(cohort).await?;
    page.toast("Added 9,000 customers").await
}

async fn a_long_list_can_be_held_up_and_stopped(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let own = Own::make(&cohort, "Stopped", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let emails = all_emails(&cohort).await?;
    let dialog = open(&cohort, &page, &emails.join(", ")).await?;
    dialog.says("customers will be added").await?;
    let batch = Calls::to(
        "POST",
        format!("/admin/customer-groups/{}/customers/batch", own.id),
    );
    let held = cohort.site.proxy.hold(batch.clone());
    apply(&dialog).await?;
    dialog.click_on(&button("Pause")).await?;
    held.release();
    dialog.says("500 of").await?;
    dialog.find(&button("Continue")).await?;
    assert_eq!(cohort.site.proxy.count(&batch), 1);
    cohort.scan("a list held up").await?;
    dialog.click_on(&button("Stop")).await?;
    dialog.says("were not processed").await?;
    leave(&cohort).await?;
    page.toast("Added 500 customers").await?;
    assert_eq!(own.emails().await?.len(), 500);
    Ok(())
}
