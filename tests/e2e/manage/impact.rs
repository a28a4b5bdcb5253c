//! What a deletion does to price lists and discounts: it is shown before, and restored after.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::delete::{delete, deletion};
use crate::{
    journeys,
    support::{
        Outcome,
        admin::{Admin, Group},
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        discounts_that_open_or_die_are_named_and_restored,
        nothing_is_deleted_if_a_price_list_stays_active,
        an_effect_that_has_changed_is_shown_again,
        an_effect_that_cannot_be_read_is_no_secret;
    AloneOnVersion1:
        a_group_is_deleted_with_its_effect_and_restored;
}

/// A group with metadata, three members and price lists: for it alone, as a draft, and for another group as well.
struct Tied {
    group: Group,
    other: Group,
    metadata: Value,
    customers: Vec<String>,
    own: String,
    draft: String,
    both: String,
}

impl Tied {
    async fn make(admin: &Admin) -> Outcome<Self> {
        let metadata = json!({ "tier": "gold", "nested": { "empty": "", "none": null } });
        let group = admin.make_group("Zz lost", metadata.clone()).await?;
        let other = admin.make_group("Zz other", json!(null)).await?;
        let customers = admin.some_customers(3).await?;
        admin.add_members(&group.id, &customers).await?;
        let (one, two) = ([&*group.id], [&*group.id, &*other.id]);
        Ok(Self {
            own: admin.make_price_list("Zz only", &one, "active").await?,
            draft: admin.make_price_list("Zz draft", &one, "draft").await?,
            both: admin.make_price_list("Zz both", &two, "active").await?,
            group,
            other,
            metadata,
            customers,
        })
    }

    async fn check_deleted(&self, admin: &Admin) -> Outcome {
        let own = admin.price_list(&self.own).await?;
        assert_eq!(own, ("draft".to_owned(), Vec::new()));
        let (_, groups) = admin.price_list(&self.both).await?;
        assert_eq!(groups, [&*self.other.id]);
        Ok(())
    }

    /// `again` is the id of the group that was made like the deleted one.
    async fn check_restored(&self, admin: &Admin, again: &str) -> Outcome {
        let path = format!("/admin/customer-groups/{again}");
        let group = admin.get(&path).await?;
        assert_eq!(group["customer_group"]["metadata"], self.metadata);
        let members = admin.members(again, "limit=0").await?.customers;
        let mut members: Vec<_> = members.into_iter().map(|it| it.id).collect();
        let mut customers = self.customers.clone();
        members.sort();
        customers.sort();
        assert_eq!(members, customers);
        let own = admin.price_list(&self.own).await?;
        assert_eq!(own, ("active".to_owned(), vec![again.to_owned()]));
        assert_eq!(admin.price_list(&self.draft).await?.0, "draft");
        let (_, mut groups) = admin.price_list(&self.both).await?;
        let mut expected = [again, &*self.other.id];
        groups.sort();
        expected.sort_unstable();
        assert_eq!(groups, expected);
        Ok(())
    }

    async fn delete(self, admin: &Admin) -> Outcome {
        for list in [self.own, self.draft, self.both] {
            admin.delete(&format!("/admin/price-lists/{list}")).await?;
        }
        admin.delete_group(&self.other.id).await
    }
}

async fn a_group_is_deleted_with_its_effect_and_restored(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let tied = Tied::make(admin).await?;
    let name = &tied.group.name;
    let dialog = delete(&cohort, &tied.group).await?;
    cohort.focus_is("button “Cancel”").await?;
    for part in [
        "3 customers will no longer be in this group.",
        "Zz only\nEveryone will get these prices",
        "Zz draft\nDraft; once active, everyone will get these prices",
        "Zz both\nStays for its other groups",
    ] {
        dialog.says(part).await?;
    }
    let first = role("checkbox").starting("Turn this price list into a draft first");
    let first = dialog.find(&first).await?.is_checked().await?;
    ensure!(first, "the price list would become public");
    cohort.scan("the effect of a deletion").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.list().says("0 customer groups").await?;
    cohort
        .told(&format!("Deleted {name}. 1 price list is a draft now."))
        .await?;
    tied.check_deleted(admin).await?;

    browser.click_on(&button("Restore")).await?;
    cohort
        .told(&format!("Restored {name} with a new ID."))
        .await?;
    cohort.list().shows(std::slice::from_ref(name)).await?;
    let again = admin.group(name).await?;
    ensure!(again.id != tied.group.id, "the id is not new");
    tied.check_restored(admin, &again.id).await?;
    tied.delete(admin).await?;
    admin.delete_group(&again.id).await
}

/// A discount's condition on groups with this operator: the code, and the path of its groups.
async fn condition(cohort: &Cohort, operator: &str) -> Outcome<(String, String)> {
    let all = "/admin/discounts?expand=rule,rule.conditions&limit=0";
    let all = cohort.site.admin.get(all).await?;
    for discount in all["discounts"].as_array().into_iter().flatten() {
        let conditions = discount["rule"]["conditions"].as_array();
        let wanted = |it: &&Value| it["type"] == "customer_groups" && it["operator"] == operator;
        if let Some(condition) = conditions.into_iter().flatten().find(wanted) {
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let (discount_id, id) = (text(&discount["id"]), text(&condition["id"]));
            let path = format!("/admin/discounts/{discount_id}/conditions/{id}");
            return Ok((text(&discount["code"]), path));
        }
    }
    anyhow::bail!("the sample shop has no discount with {operator}")
}

/// Makes a group the only one that a condition names.
async fn only_group(cohort: &Cohort, path: &str, group: &Group) -> Outcome {
    let admin = &cohort.site.admin;
    let condition = admin.get(&format!("{path}?expand=customer_groups")).await?;
    let groups = condition["discount_condition"]["customer_groups"].as_array();
    let groups: Vec<Value> = groups
        .context("no groups")?
        .iter()
        .map(|group| json!({ "id": group["id"] }))
        .collect();
    let batch = format!("{path}/batch");
    admin
        .post(&batch, json!({ "resources": [{ "id": group.id }] }))
        .await?;
    admin
        .delete_with(&batch, json!({ "resources": groups }))
        .await
}

async fn discounts_that_open_or_die_are_named_and_restored(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz discounted", json!(null)).await?;
    let (only_for, path) = condition(&cohort, "in").await?;
    let (all_but, other_path) = condition(&cohort, "not_in").await?;
    only_group(&cohort, &path, &group).await?;
    only_group(&cohort, &other_path, &group).await?;
    let dialog = delete(&cohort, &group).await?;
    for part in [
        format!("{only_for}\nStops working"),
        format!("{all_but}\nEveryone will be able to use it"),
    ] {
        dialog.says(&part).await?;
    }
    cohort.scan("discounts in an effect").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told("Deleted").await?;
    cohort.browser.click_on(&button("Restore")).await?;
    cohort.told("Restored").await?;
    let activity = cohort.activity().await?;
    activity.find(&button("Restored")).await?;
    let again = admin.group(&group.name).await?;
    for path in [path, other_path] {
        let condition = admin.get(&format!("{path}?expand=customer_groups")).await?;
        let groups = &condition["discount_condition"]["customer_groups"];
        assert_eq!(groups[0]["id"], *again.id, "{groups}");
        ensure!(groups[1].is_null(), "{groups}");
    }
    Ok(())
}

async fn nothing_is_deleted_if_a_price_list_stays_active(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz guarded", json!(null)).await?;
    let one = admin
        .make_price_list("Zz one", &[&group.id], "active")
        .await?;
    let two = admin
        .make_price_list("Zz two", &[&group.id], "active")
        .await?;
    let dialog = delete(&cohort, &group).await?;
    let both = role("checkbox").starting("Turn these 2 price lists into drafts first");
    dialog.find(&both).await?;
    let names = dialog.text().await?;
    let last = if names.find("Zz one") < names.find("Zz two") {
        &two
    } else {
        &one
    };
    let path = format!("/admin/price-lists/{last}");
    let _fault = cohort
        .site
        .proxy
        .answer(Calls::to("POST", path), Answer::unknown_error());
    cohort.expect_failed("/admin/price-lists/", 500);
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("The group was not deleted").await?;
    cohort.scan("a deletion that failed").await?;
    assert_eq!(cohort.site.proxy.count(&deletion()), 0);
    admin.group(&group.name).await?;
    for list in [&one, &two] {
        assert_eq!(admin.price_list(list).await?.0, "active");
    }
    Ok(())
}

async fn an_effect_that_has_changed_is_shown_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz moving", json!(null)).await?;
    let dialog = delete(&cohort, &group).await?;
    wait::until("the effect", async || {
        ensure!(dialog.now(&button("Delete")).await?.is_enabled().await?);
        Ok(())
    })
    .await?;
    let list = admin
        .make_price_list("Zz new", &[&group.id], "active")
        .await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("Something changed just now").await?;
    assert_eq!(cohort.site.proxy.count(&deletion()), 0);
    let choice = role("checkbox").starting("Turn this price list into a draft first");
    dialog.find(&choice).await?;
    // As one may decide.
    dialog.click_on(&choice).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told("Deleted").await?;
    assert_eq!(admin.price_list(&list).await?.0, "active");
    Ok(())
}

async fn an_effect_that_cannot_be_read_is_no_secret(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz unseen", json!(null)).await?;
    let fault = cohort
        .site
        .proxy
        .answer(Calls::get("/admin/price-lists"), Answer::unknown_error());
    cohort.expect_failed("/admin/price-lists", 500);
    let dialog = delete(&cohort, &group).await?;
    cohort
        .alert("What the deletion changes could not be loaded")
        .await?;
    cohort.scan("an effect that cannot be read").await?;
    ensure!(!dialog.now(&button("Delete")).await?.is_enabled().await?);
    let unseen = role("checkbox").starting("Delete anyway");
    dialog.click_on(&unseen).await?;
    ensure!(dialog.now(&button("Delete")).await?.is_enabled().await?);
    dialog.click_on(&unseen).await?;
    fault.lift();
    dialog.click_on(&button("Retry")).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told("Deleted").await
}
