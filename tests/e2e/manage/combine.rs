//! Between groups: union, intersection, difference, and customers in no group.

use anyhow::ensure;
use serde_json::json;

use super::many::select;
use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
        cohort::Cohort,
        context::TestContext,
        element::{Element, Scope, button, role, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        customers_in_no_group_are_found,
        reading_can_be_left_and_tried_again;
    Everywhere:
        groups_are_combined_into_a_new_one,
        what_two_groups_share_is_removed_from_a_third;
}

const TITLE: &str = "Combine groups";

/// Groups with some of the same customers: the first, second and third; and the third and fourth.
async fn two_groups(cohort: &Cohort) -> Outcome<([Group; 2], Vec<String>)> {
    let admin = &cohort.site.admin;
    let customers = admin.some_customers(4).await?;
    let one = admin.make_group("Zz left", json!(null)).await?;
    let two = admin.make_group("Zz right", json!(null)).await?;
    admin.add_members(&one.id, &customers[..3]).await?;
    admin.add_members(&two.id, &customers[2..]).await?;
    Ok(([one, two], customers))
}

async fn open(cohort: &Cohort, groups: &[Group; 2]) -> Outcome<Element> {
    select(cohort, &[&groups[0], &groups[1]]).await?;
    cohort.browser.click_on(&button("Combine…")).await?;
    cohort.dialog(TITLE).await
}

async fn choose(dialog: &Element, label: &str) -> Outcome {
    dialog.click_on(&role("radio").starting(label)).await
}

/// Who is in a group, as the server says.
async fn members(cohort: &Cohort, id: &str) -> Outcome<Vec<String>> {
    let members = cohort.site.admin.members(id, "limit=0").await?.customers;
    let mut ids: Vec<String> = members.into_iter().map(|customer| customer.id).collect();
    ids.sort();
    Ok(ids)
}

fn sorted(ids: &[String]) -> Vec<String> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids
}

async fn groups_are_combined_into_a_new_one(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let (groups, customers) = two_groups(&cohort).await?;
    let dialog = open(&cohort, &groups).await?;
    dialog.says("4 customers").await?;
    for (label, number) in [
        ("In at least one of the groups", 4),
        ("In all of the groups", 1),
        (&format!("Only in {}", groups[0].name), 2),
        (&format!("Only in {}", groups[1].name), 1),
    ] {
        let option = dialog.find(&role("radio").starting(label)).await?;
        ensure!(
            option.name().ends_with(&number.to_string()),
            "{}",
            option.name()
        );
    }
    cohort.scan("groups to combine").await?;
    choose(&dialog, &format!("Only in {}", groups[0].name)).await?;
    dialog.says("2 customers").await?;
    // A name that is taken is said at the field, and nothing is lost.
    let name = dialog.find(&textbox("Name")).await?;
    name.fill(&groups[1].name).await?;
    let create = button("Create group with 2 customers");
    dialog.click_on(&create).await?;
    cohort.alert("Another group already has this name").await?;
    let new = format!("{} alone", groups[0].name);
    cohort.focus_is("textbox “Name”").await?;
    name.fill(&new).await?;
    dialog.click_on(&create).await?;
    cohort.told(&format!("Created {new}.")).await?;
    cohort.dialog_gone(TITLE).await?;
    let made = admin.group(&new).await?;
    assert_eq!(members(&cohort, &made.id).await?, sorted(&customers[..2]));
    cohort.browser.click_on(&button("Undo")).await?;
    cohort.told(&format!("Deleted {new}.")).await?;
    for group in &groups {
        admin.delete_group(&group.id).await?;
    }
    Ok(())
}

async fn what_two_groups_share_is_removed_from_a_third(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let (groups, customers) = two_groups(&cohort).await?;
    let third = admin.make_group("Zz third", json!(null)).await?;
    admin.add_members(&third.id, &customers).await?;
    let dialog = open(&cohort, &groups).await?;
    choose(&dialog, "In all of the groups").await?;
    dialog.says("1 customer").await?;
    choose(&dialog, "Remove them from a group").await?;
    cohort.choose_group(&dialog, &third.name).await?;
    dialog.click_on(&button("Remove 1 customer")).await?;
    cohort
        .told(&format!("Removed 1 customer from {}", third.name))
        .await?;
    let rest = [&customers[..2], &customers[3..]].concat();
    assert_eq!(members(&cohort, &third.id).await?, sorted(&rest));
    cohort.browser.click_on(&button("Undo")).await?;
    cohort.told("Undone").await?;
    assert_eq!(members(&cohort, &third.id).await?, sorted(&customers));
    for group in groups.iter().chain([&third]) {
        admin.delete_group(&group.id).await?;
    }
    Ok(())
}

async fn customers_in_no_group_are_found(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let all = admin
        .get("/admin/customers?limit=0&expand=groups&order=id")
        .await?;
    let all = all["customers"].as_array().cloned().unwrap_or_default();
    let alone = |customer: &&serde_json::Value| {
        customer["groups"]
            .as_array()
            .is_some_and(|groups| groups.is_empty())
    };
    let ids: Vec<String> = all
        .iter()
        .filter(alone)
        .filter_map(|customer| customer["id"].as_str().map(str::to_owned))
        .collect();
    ensure!(
        !ids.is_empty(),
        "every customer of the sample shop has a group"
    );
    let group = admin.make_group("Zz home", json!(null)).await?;
    cohort.open("").await?;
    cohort.tool(TITLE).await?;
    let dialog = cohort.dialog(TITLE).await?;
    dialog.says("Select groups in the list first").await?;
    cohort.focus_is("radio “In no group at all”").await?;
    // What it costs is said before it is done.
    dialog
        .says("all 2,000 customers of the shop are read, in 2 requests")
        .await?;
    let read = Calls::get("/admin/customers").with("limit", "1000");
    assert_eq!(cohort.site.proxy.count(&read), 0);
    cohort
        .scan("what finding customers in no group costs")
        .await?;
    dialog.click_on(&button("Read all customers")).await?;
    dialog.says("Among them:").await?;
    assert_eq!(cohort.site.proxy.count(&read), 2);
    cohort.scan("customers in no group").await?;
    choose(&dialog, "Add them to a group").await?;
    cohort.choose_group(&dialog, &group.name).await?;
    dialog.click_on(&role("button").starting("Add ")).await?;
    cohort.told(&format!("to {}", group.name)).await?;
    assert_eq!(members(&cohort, &group.id).await?, sorted(&ids));
    Ok(())
}

async fn reading_can_be_left_and_tried_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (groups, _) = two_groups(&cohort).await?;
    let read = Calls::get(format!("/admin/customer-groups/{}", groups[1].id));
    let fault = cohort
        .site
        .proxy
        .answer(read.clone(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups/", 500);
    let dialog = open(&cohort, &groups).await?;
    cohort.alert("The customers could not be loaded").await?;
    fault.lift();
    dialog.click_on(&button("Retry")).await?;
    dialog.says("4 customers").await?;
    dialog.click_on(&button("Cancel")).await?;
    cohort.dialog_gone(TITLE).await?;
    // Left while it reads, it reads no further.
    let held = cohort
        .site
        .proxy
        .hold(Calls::get("/admin/customers").with("limit", "1000"));
    cohort.browser.click_on(&button("Combine…")).await?;
    let dialog = cohort.dialog(TITLE).await?;
    choose(&dialog, "In no group at all").await?;
    dialog.click_on(&button("Read all customers")).await?;
    let all = Calls::get("/admin/customers").with("limit", "1000");
    wait::until("the first page is asked for", async || {
        ensure!(cohort.site.proxy.count(&all) == 1, "not yet");
        Ok(())
    })
    .await?;
    dialog.click_on(&button("Cancel")).await?;
    cohort.dialog_gone(TITLE).await?;
    held.release();
    cohort.list().settled().await?;
    assert_eq!(cohort.site.proxy.count(&all), 1);
    Ok(())
}
