//! Filters that no server has: by the number of customers, and by price lists.

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::{Admin, Group, unique},
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        a_size_that_is_none_says_why,
        counting_is_shown_and_what_fails_can_be_tried_again,
        all_empty_groups_are_selected;
    Everywhere:
        groups_are_found_by_their_size,
        groups_are_found_by_a_price_list;
}

/// A number as the page writes it in English.
fn written(number: u64) -> String {
    match number / 1_000 {
        0 => number.to_string(),
        thousands => format!("{thousands},{:03}", number % 1_000),
    }
}

/// The groups that a search finds, each with the number of its customers.
async fn sizes(admin: &Admin, search: &str) -> Outcome<Vec<(Group, u64)>> {
    let groups = admin.groups(&format!("q={search}&limit=100")).await?;
    let mut sizes = Vec::new();
    for group in groups.customer_groups {
        let members = admin.members(&group.id, "limit=1").await?;
        sizes.push((group, u64::try_from(members.count)?));
    }
    Ok(sizes)
}

async fn groups_are_found_by_their_size(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let sizes = sizes(admin, "vip").await?;
    let largest = sizes.iter().map(|(_, size)| *size).max().unwrap_or(0);
    ensure!(largest > 0 && sizes.iter().any(|(_, size)| *size < largest));
    let names = |fits: &dyn Fn(u64) -> bool| -> Vec<String> {
        let fitting = sizes.iter().filter(|(_, size)| fits(*size));
        fitting.map(|(group, _)| group.name.clone()).collect()
    };
    let list = cohort.open("?q=vip&limit=100").await?;
    let editor = filters.begin("Size").await?;
    cohort.scan("the editor of sizes").await?;
    let least = editor.find(&textbox("At least")).await?;
    least.type_text(&largest.to_string()).await?;
    cohort.browser.press_key(Key::Enter, 1).await?;
    filters.closed().await?;
    list.shows(&names(&|size| size == largest)).await?;
    let chip = format!("Size: At least {}", written(largest));
    filters.are(&[&chip]).await?;
    let address = format!("?q=vip&size[gte]={largest}&limit=100");
    cohort.at(&address).await?;
    // A link to it says the same.
    cohort.browser.reload().await?;
    list.shows(&names(&|size| size == largest)).await?;
    filters.are(&[&chip]).await?;
    cohort.scan("groups of a size").await?;
    let editor = filters.edit("Size").await?;
    editor.click_on(&button("With customers")).await?;
    filters.closed().await?;
    list.shows(&names(&|size| size > 0)).await?;
    cohort.at("?q=vip&size[gte]=1&limit=100").await?;
    filters.remove("Size").await?;
    list.shows(&names(&|_| true)).await
}

async fn a_size_that_is_none_says_why(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    cohort.open("").await?;
    let editor = filters.begin("Size").await?;
    editor.find(&textbox("At least")).await?.fill("9").await?;
    let most = editor.find(&textbox("At most")).await?;
    most.fill("8").await?;
    editor.click_on(&button("Apply")).await?;
    cohort.alert("“At least” is more than “At most”").await?;
    most.fill("many").await?;
    cohort.alert("Use whole numbers").await?;
    cohort.scan("what is no size").await?;
    cohort.at("").await?;
    most.fill("9").await?;
    filters.apply().await?;
    filters.are(&["Size: 9"]).await?;
    cohort.at("?size[gte]=9&size[lte]=9").await
}

async fn counting_is_shown_and_what_fails_can_be_tried_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let counts = || Calls::get("/admin/customer-groups/*/customers");
    let held = cohort.site.proxy.hold(counts());
    cohort.go("?q=vip&size[lte]=0").await?;
    let counting = role("progressbar").named("Counting customers…");
    cohort.browser.find(&counting).await?;
    cohort.scan("customers being counted").await?;
    held.release();
    cohort.list().settled().await?;
    cohort.browser.gone(&counting).await?;
    cohort.browser.tolerate_console("/customers");
    let fault = cohort.site.proxy.answer(counts(), Answer::unknown_error());
    cohort.browser.click_on(&button("Refresh")).await?;
    cohort.alert("could not be loaded").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.list().settled().await
}

async fn all_empty_groups_are_selected(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?size[lte]=0&limit=10").await?;
    let said = list.said().await?;
    let (count, _) = said.split_once(' ').unwrap_or_default();
    let count: u64 = count.parse()?;
    ensure!(count > 10, "{said}");
    let all = role("checkbox").named("Select all on this page");
    cohort.browser.click_on(&all).await?;
    cohort
        .browser
        .click_on(&button(format!("Select all {count}")))
        .await?;
    let selected = button(format!("All {count} selected"));
    cohort.browser.find(&selected).await?;
    Ok(())
}

async fn groups_are_found_by_a_price_list(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let wanted = ["VIP", "Berlin, Mitte"];
    let truth = admin
        .groups_where(|group| wanted.contains(&&*group.name))
        .await?;
    let ids: Vec<&str> = truth.iter().map(|group| &*group.id).collect();
    let names: Vec<String> = truth.iter().map(|group| group.name.clone()).collect();
    let price_list = unique("Zz prices");
    let id = admin.make_price_list(&price_list, &ids, "draft").await?;
    let list = cohort.open("").await?;
    let editor = filters.begin("Price list").await?;
    cohort.scan("the editor of price lists").await?;
    cohort.browser.press(&price_list).await?;
    let choice = role("button").starting(&price_list);
    editor.click_on(&choice).await?;
    filters.closed().await?;
    list.shows(&names).await?;
    list.says("2 customer groups").await?;
    let chip = format!("Price list: {price_list}");
    filters.are(&[&chip]).await?;
    cohort.at(&format!("?price_list_id={id}")).await?;
    cohort.browser.reload().await?;
    list.shows(&names).await?;
    filters.are(&[&chip]).await?;
    cohort.scan("the groups of a price list").await?;
    list.search("berlin").await?;
    list.shows(&["Berlin, Mitte".to_owned()]).await?;
    let editor = filters.edit("Price list").await?;
    editor.click_on(&button("No price list")).await?;
    filters.closed().await?;
    filters.are(&["Price list: No price list"]).await?;
    wait::until("the list", async || {
        let names = list.names().await?;
        ensure!(!names.contains(&"Berlin, Mitte".to_owned()), "{names:?}");
        Ok(())
    })
    .await?;
    admin.delete(&format!("/admin/price-lists/{id}")).await
}
