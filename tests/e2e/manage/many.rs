//! One verb for several groups: deleting, metadata, adding customers; and what happens when some of it fails.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        what_could_not_be_deleted_is_tried_again,
        what_is_read_before_is_counted_and_can_be_given_up,
        what_is_deleted_before_stop_stays_deleted_and_can_come_back,
        nothing_is_deleted_in_bulk_if_a_price_list_stays_active;
    Everywhere:
        keys_are_set_and_removed_and_come_back,
        customers_are_added_to_several_groups;
    AloneOnVersion1:
        several_groups_are_deleted_and_restored;
}

/// Shows just these groups and selects them.
pub async fn select(cohort: &Cohort, groups: &[&Group]) -> Outcome {
    let names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
    let query: Vec<String> = names
        .iter()
        .map(|name| format!("name[]={}", name.replace(' ', "%20")))
        .collect();
    let list = cohort.open(&format!("?{}", query.join("&"))).await?;
    list.shows_in_any_order(&names).await?;
    for name in &names {
        list.select(name).await?;
    }
    list.bar_says(&format!("{} selected", names.len())).await
}

async fn metadata_of(cohort: &Cohort, group: &Group) -> Outcome<Value> {
    let path = format!("/admin/customer-groups/{}", group.id);
    let answer = cohort.site.admin.get(&path).await?;
    Ok(answer["customer_group"]["metadata"].clone())
}

async fn has_metadata(cohort: &Cohort, group: &Group, metadata: Value) -> Outcome {
    wait::until("the metadata", async || {
        let now = metadata_of(cohort, group).await?;
        ensure!(now == metadata, "{now}");
        Ok(())
    })
    .await
}

async fn what_is_read_before_is_counted_and_can_be_given_up(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let proxy = &cohort.site.proxy;
    let list = cohort.open("?limit=50").await?;
    list.page_checkbox().await?.click().await?;
    list.bar_says("50 selected").await?;
    let lists = Calls::get("/admin/price-lists");
    let held = proxy.hold(lists.clone());
    let before = proxy.count(&lists);
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 50 groups?").await?;
    wait::until("several reads", async || {
        let reads = proxy.count(&lists) - before;
        ensure!(reads == 4, "{reads} at a time");
        let text = dialog.text().await?;
        ensure!(text.contains("Reading 0 of 50"), "{text}");
        Ok(())
    })
    .await?;
    cohort
        .scan("groups that are read before they are deleted")
        .await?;
    dialog.click_on(&button("Cancel")).await?;
    cohort.dialog_gone("Delete 50 groups?").await?;
    held.release();
    cohort.browser.at_rest().await?;
    assert_eq!(proxy.count(&lists) - before, 4, "reads after Cancel");
    cohort.browser.tolerate_console("net::ERR_");
    Ok(())
}

async fn what_is_deleted_before_stop_stays_deleted_and_can_come_back(
    context: TestContext,
) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let mut groups = Vec::new();
    for number in 0..6 {
        let name = format!("Zz stop {number}");
        groups.push(admin.make_group(&name, json!(null)).await?);
    }
    select(&cohort, &groups.iter().collect::<Vec<_>>()).await?;
    let deletions = Calls::to("DELETE", "/admin/customer-groups/*");
    let held = cohort.site.proxy.hold(deletions.clone());
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 6 groups?").await?;
    dialog.click_on(&button("Delete")).await?;
    wait::until_equal("a few at a time", 4, async || {
        Ok(cohort.site.proxy.count(&deletions))
    })
    .await?;
    cohort.scan("groups that are being deleted").await?;
    dialog.click_on(&button("Stop")).await?;
    held.release();
    dialog.says("Stopped: 4 of 6 done.").await?;
    dialog
        .all(&button("Cancel"))
        .await?
        .remove(0)
        .click()
        .await?;
    cohort.dialog_gone("Delete 6 groups?").await?;
    assert_eq!(cohort.site.proxy.count(&deletions), 4);
    cohort.told("Deleted 4 groups.").await?;
    cohort.browser.click_on(&button("Restore")).await?;
    cohort.told("Restored 4 groups").await?;
    for group in &groups {
        admin.group(&group.name).await?;
    }
    Ok(())
}

async fn several_groups_are_deleted_and_restored(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let one = admin.make_group("Zz many", json!({"tier": 1})).await?;
    let two = admin.make_group("Zz more", json!(null)).await?;
    let customers = admin.some_customers(3).await?;
    admin.add_members(&one.id, &customers).await?;
    admin.add_members(&two.id, &customers[..1]).await?;
    // Neither group is its only one, but both together are all it has.
    let list = [one.id.as_str(), two.id.as_str()];
    let list = admin.make_price_list("Zz both", &list, "active").await?;

    select(&cohort, &[&one, &two]).await?;
    browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 2 groups?").await?;
    for part in [
        "4 memberships end",
        "Zz both\nEveryone will get these prices",
    ] {
        dialog.says(part).await?;
    }
    cohort.scan("the effect of deleting several").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort
        .told("Deleted 2 groups. 1 price list is a draft now.")
        .await?;
    cohort.list().says("0 customer groups").await?;
    assert_eq!(admin.price_list(&list).await?, ("draft".into(), Vec::new()));

    browser.click_on(&button("Restore")).await?;
    cohort.told("Restored 2 groups with new IDs.").await?;
    let names = [one.name.clone(), two.name.clone()];
    cohort.list().shows_in_any_order(&names).await?;
    let again = [admin.group(&one.name).await?, admin.group(&two.name).await?];
    for (group, count) in again.iter().zip([3, 1]) {
        let members = admin.members(&group.id, "limit=0").await?;
        assert_eq!(members.customers.len(), count);
    }
    assert_eq!(metadata_of(&cohort, &again[0]).await?, json!({"tier": 1}));
    let (status, mut groups) = admin.price_list(&list).await?;
    let mut ids: Vec<String> = again.iter().map(|group| group.id.clone()).collect();
    groups.sort();
    ids.sort();
    assert_eq!((status.as_str(), groups), ("active", ids));
    admin.delete(&format!("/admin/price-lists/{list}")).await?;
    for group in &again {
        admin.delete_group(&group.id).await?;
    }
    Ok(())
}

async fn what_could_not_be_deleted_is_tried_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let mut groups = Vec::new();
    for words in ["Zz first", "Zz second", "Zz third"] {
        groups.push(admin.make_group(words, json!(null)).await?);
    }
    select(&cohort, &groups.iter().collect::<Vec<_>>()).await?;
    let second = Calls::to("DELETE", format!("/admin/customer-groups/{}", groups[1].id));
    let fault = cohort
        .site
        .proxy
        .answer(second.clone(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups/", 500);
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 3 groups?").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("1 group was left as it was").await?;
    cohort.alert(&groups[1].name).await?;
    cohort.scan("a group that could not be deleted").await?;
    fault.lift();
    let sent = cohort
        .site
        .proxy
        .count(&Calls::to("DELETE", "/admin/customer-groups/*"));
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {}.", groups[1].name)).await?;
    cohort.dialog_gone("Delete 3 groups?").await?;
    let activity = cohort.activity().await?.text().await?;
    ensure!(activity.contains("Deleted 2 groups."), "{activity}");
    let again = cohort
        .site
        .proxy
        .count(&Calls::to("DELETE", "/admin/customer-groups/*"));
    assert_eq!(again, sent + 1, "others are deleted a second time");
    cohort.list().bar_says("").await
}

async fn nothing_is_deleted_in_bulk_if_a_price_list_stays_active(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let one = admin.make_group("Zz kept", json!(null)).await?;
    let two = admin.make_group("Zz too", json!(null)).await?;
    let list = admin
        .make_price_list("Zz only", &[&one.id], "active")
        .await?;
    select(&cohort, &[&one, &two]).await?;
    let draft = Calls::to("POST", format!("/admin/price-lists/{list}"));
    let _fault = cohort.site.proxy.answer(draft, Answer::unknown_error());
    cohort.expect_failed("/admin/price-lists/", 500);
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 2 groups?").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("The group was not deleted").await?;
    let deletions = Calls::to("DELETE", "/admin/customer-groups/*");
    assert_eq!(cohort.site.proxy.count(&deletions), 0);
    Ok(())
}

async fn keys_are_set_and_removed_and_come_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let before = [json!({"old": [1], "tier": "silver"}), json!({"kept": true})];
    let one = admin.make_group("Zz keys", before[0].clone()).await?;
    let two = admin.make_group("Zz other", before[1].clone()).await?;
    select(&cohort, &[&one, &two]).await?;
    browser.click_on(&button("Metadata")).await?;
    let dialog = cohort.dialog("Metadata of 2 groups").await?;
    // The keys there are: in how many of the groups, and with which value.
    let found = role("region").named("Keys in these groups");
    let found = dialog.find(&found).await?;
    wait::until("the keys", async || {
        let text = found.text().await?;
        for part in ["tier", "in 1 of 2", "\"silver\""] {
            ensure!(text.contains(part), "no {part} in {text}");
        }
        Ok(())
    })
    .await?;
    cohort.scan("metadata of several groups").await?;
    found.click_on(&button("Change tier")).await?;
    cohort.focus_is("textbox “Key of row 2”").await?;
    dialog
        .find(&textbox("Value of tier"))
        .await?
        .fill("gold")
        .await?;
    let gone = textbox("Keys to remove, one per line");
    dialog.find(&gone).await?.fill("tier\n").await?;
    dialog.click_on(&button("Save")).await?;
    cohort.alert("The key tier exists twice").await?;
    dialog.find(&gone).await?.fill("not there\n").await?;
    found
        .click_on(&button("Remove old from all groups"))
        .await?;
    dialog.click_on(&button("Save")).await?;
    cohort.told("Changed the metadata of 2 groups").await?;
    has_metadata(&cohort, &one, json!({"tier": "gold"})).await?;
    has_metadata(&cohort, &two, json!({"kept": true, "tier": "gold"})).await?;
    browser.click_on(&button("Undo")).await?;
    cohort.told("Undone: Changed the metadata").await?;
    has_metadata(&cohort, &one, before[0].clone()).await?;
    has_metadata(&cohort, &two, before[1].clone()).await?;
    admin.delete_group(&one.id).await?;
    admin.delete_group(&two.id).await
}

async fn customers_are_added_to_several_groups(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let one = admin.make_group("Zz joined", json!(null)).await?;
    let two = admin.make_group("Zz entered", json!(null)).await?;
    let customer = admin.some_customers(1).await?;
    admin.add_members(&one.id, &customer).await?;
    let email = admin.members(&one.id, "limit=1").await?.emails().remove(0);
    select(&cohort, &[&one, &two]).await?;
    browser.click_on(&button("Add customers")).await?;
    let dialog = cohort.dialog("Add customers to 2 groups").await?;
    let search = role("searchbox").named("Search all customers");
    dialog.find(&search).await?.fill(&email).await?;
    let found = wait::until("the one customer", async || {
        let list = dialog.now(&role("group").named("Customers found")).await?;
        let one = list.now(&role("checkbox")).await?;
        ensure!(one.name().contains(&email), "{}", one.name());
        Ok(one)
    });
    found.await?.click().await?;
    dialog.click_on(&button("Add customers")).await?;
    // In the other group the customer was already.
    cohort
        .told(&format!("Added 1 customer to {}", two.name))
        .await?;
    assert_eq!(
        admin.members(&two.id, "limit=0").await?.emails(),
        std::slice::from_ref(&email)
    );
    browser.click_on(&button("Undo")).await?;
    cohort.told("Undone").await?;
    assert_eq!(admin.members(&two.id, "limit=0").await?.emails(), [""; 0]);
    assert_eq!(admin.members(&one.id, "limit=0").await?.emails(), [email]);
    admin.delete_group(&one.id).await?;
    admin.delete_group(&two.id).await
}
