//! Columns and density: chosen, moved, remembered, and paid for only while they are shown.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    e2e::access::keyboard::tab_to,
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, Wanted, button, role},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Demo:
        nothing_is_counted_for_a_hidden_column,
        columns_move_without_being_dragged,
        rows_can_be_compact,
        a_kept_layout_is_read_as_far_as_it_makes_sense;
    Everywhere:
        columns_are_chosen_and_remembered;
}

const USUAL: [&str; 5] = ["Name", "Customers", "Price lists", "Created", "Updated"];

/// The choice whether a column is shown.
fn column(name: &str) -> Wanted {
    role("checkbox").named(name)
}

async fn columns_are_chosen_and_remembered(context: TestContext) -> Outcome {
    const WIDTHS: &str = "return [arguments[0].cells[0].colSpan,
        arguments[0].closest('table').tHead.rows[0].cells.length]";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?order=name").await?;
    list.has_columns(&USUAL).await?;
    let names = list.names().await?;
    let details = list.open_row(&names[1]).await?;
    let menu = list.choose_columns().await?;
    for name in ["Price lists", "Updated", "ID"] {
        menu.click_on(&column(name)).await?;
    }
    let chosen = ["Name", "Customers", "Created", "ID"];
    list.has_columns(&chosen).await?;
    cohort.scan("the choice of columns").await?;
    assert_eq!(details.panel.run(WIDTHS).await?, json!([7, 7]));
    let truth = cohort.site.admin.groups("limit=20&order=name").await?;
    let ids: Vec<String> = truth.customer_groups.into_iter().map(|it| it.id).collect();
    assert_eq!(list.cells("ID").await?, ids);
    cohort.browser.reload().await?;
    list.shows(&names).await?;
    list.has_columns(&chosen).await?;
    assert_eq!(list.cells("ID").await?, ids);
    list.counted().await?;
    let menu = list.choose_columns().await?;
    menu.click_on(&button("Reset columns")).await?;
    list.has_columns(&USUAL).await?;
    cohort.browser.reload().await?;
    list.shows(&names).await?;
    list.has_columns(&USUAL).await
}

async fn nothing_is_counted_for_a_hidden_column(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    list.counted().await?;
    let counts = || {
        let counts = Calls::get("/admin/customer-groups/*/customers");
        cohort.site.proxy.count(&counts)
    };
    let toggle = async || {
        let menu = list.choose_columns().await?;
        menu.click_on(&column("Customers")).await?;
        cohort.browser.press_key(Key::Escape, 1).await?;
        cohort.dialog_gone("Columns").await
    };
    assert_eq!(counts(), 10);
    toggle().await?;
    list.has_columns(&["Name", "Price lists", "Created", "Updated"])
        .await?;
    list.turn_to("Next page").await?;
    list.range("11–20 of").await?;
    list.settled().await?;
    cohort.browser.at_rest().await?;
    cohort.browser.reload().await?;
    list.settled().await?;
    cohort.browser.at_rest().await?;
    assert_eq!(counts(), 10, "{}", cohort.site.proxy.report());
    toggle().await?;
    list.counted().await?;
    assert_eq!(counts(), 20, "{}", cohort.site.proxy.report());
    for row in list.rows().await? {
        let group = cohort.site.admin.group(&row.name).await?;
        let members = cohort.site.admin.members(&group.id, "limit=1").await?;
        assert_eq!(row.customers, members.count.to_string(), "{}", row.name);
    }
    // What is known is not asked for again.
    toggle().await?;
    toggle().await?;
    list.counted().await?;
    assert_eq!(counts(), 20, "{}", cohort.site.proxy.report());
    Ok(())
}

async fn columns_move_without_being_dragged(context: TestContext) -> Outcome {
    const TO_START: &str = "button “Move Updated towards the start”";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?limit=10&order=-updated_at").await?;
    tab_to(browser, "button “Columns”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let menu = list.column_menu().await?;
    tab_to(browser, TO_START).await?;
    for columns in [
        ["Name", "Customers", "Price lists", "Updated", "Created"],
        ["Name", "Customers", "Updated", "Price lists", "Created"],
        ["Name", "Updated", "Customers", "Price lists", "Created"],
        // There is no way before the first, and none before the name.
        ["Name", "Updated", "Customers", "Price lists", "Created"],
    ] {
        browser.press_key(Key::Enter, 1).await?;
        list.has_columns(&columns).await?;
        cohort.focus_is(TO_START).await?;
    }
    let pressed = menu
        .now(&button("Move Updated towards the start"))
        .await?
        .attribute("aria-disabled")
        .await?;
    assert_eq!(pressed.as_deref(), Some("true"));
    list.is_sorted("Updated", "descending").await?;
    cohort.scan("a column that cannot move on").await?;
    let to_end = "button “Move Updated towards the end”";
    tab_to(browser, to_end).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.has_columns(&["Name", "Customers", "Updated", "Price lists", "Created"])
        .await?;
    cohort.focus_is(to_end).await?;
    // Choosing does not lose the focus either, wherever the line then stands.
    for (name, columns) in [
        (
            "Price lists",
            &["Name", "Customers", "Updated", "Created"][..],
        ),
        ("ID", &["Name", "Customers", "Updated", "Created", "ID"]),
    ] {
        let choice = format!("checkbox “{name}”");
        tab_to(browser, &choice).await?;
        browser.press(" ").await?;
        list.has_columns(columns).await?;
        cohort.focus_is(&choice).await?;
    }
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("Columns").await?;
    cohort.focus_is("button “Columns”").await?;
    browser.reload().await?;
    list.settled().await?;
    list.has_columns(&["Name", "Customers", "Updated", "Created", "ID"])
        .await
}

async fn rows_can_be_compact(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    let usual = list.row_height().await?;
    let is = async |low: bool| {
        wait::until("the rows", async || {
            let height = list.row_height().await?;
            ensure!((height < usual) == low, "{height} of {usual} pixels");
            Ok(())
        })
        .await
    };
    let toggle = async || {
        cohort.browser.click_on(&button("More")).await?;
        let item = role("menuitemcheckbox").named("Compact rows");
        cohort.browser.click_on(&item).await
    };
    toggle().await?;
    is(true).await?;
    list.has_columns(&USUAL).await?;
    cohort.scan("compact rows").await?;
    cohort.browser.reload().await?;
    list.settled().await?;
    is(true).await?;
    toggle().await?;
    is(false).await?;
    assert_eq!(list.row_height().await?, usual);
    Ok(())
}

async fn a_kept_layout_is_read_as_far_as_it_makes_sense(context: TestContext) -> Outcome {
    const KEEP: &str = "localStorage.setItem('cohort.columns', arguments[0])";
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    for (kept, columns) in [
        ("id,bogus,created_at,id,", &["Name", "ID", "Created"][..]),
        ("<b>, ,name", &["Name"]),
    ] {
        cohort.browser.script(KEEP, vec![json!(kept)]).await?;
        cohort.browser.reload().await?;
        list.settled().await?;
        list.has_columns(columns).await?;
    }
    // The name alone is a table still, and none of the others comes back by itself.
    let names = cohort.site.admin.groups("limit=10").await?.names();
    list.shows(&names).await?;
    cohort.scan("no column but the name").await
}
