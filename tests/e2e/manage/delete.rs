//! Deleting a group with its effect shown first, and making it again.

use anyhow::{Context, ensure};
use axum::http::StatusCode;
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
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
        an_effect_that_cannot_be_read_is_no_secret,
        a_lost_answer_is_looked_after,
        a_page_in_place_of_the_answer_proves_nothing,
        a_renamed_group_is_named_as_it_is_now,
        what_others_have_deleted_is_told_and_the_rest_goes_on,
        the_focus_goes_to_the_row_beside;
    Alone:
        a_group_without_ties_is_deleted;
    AloneOnVersion1:
        a_group_is_deleted_with_its_effect_and_restored;
}

fn deletion() -> Calls {
    Calls::to("DELETE", "/admin/customer-groups/*")
}

/// Opens "Delete …?" of a group that the list shows.
async fn delete(cohort: &Cohort, group: &Group) -> Outcome<crate::support::element::Element> {
    let tail = group.name.rsplit(' ').next().unwrap_or_default();
    cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Delete").await?;
    cohort.dialog(&format!("Delete {}?", group.name)).await
}

async fn a_group_is_deleted_with_its_effect_and_restored(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let metadata = json!({ "tier": "gold", "nested": { "empty": "", "none": null } });
    let group = admin.make_group("Zz lost", metadata.clone()).await?;
    let other = admin.make_group("Zz other", json!(null)).await?;
    let customers = admin.some_customers(3).await?;
    admin.add_members(&group.id, &customers).await?;
    let own = admin
        .make_price_list("Zz only", &[&group.id], "active")
        .await?;
    let draft = admin
        .make_price_list("Zz draft", &[&group.id], "draft")
        .await?;
    let both = admin
        .make_price_list("Zz both", &[&group.id, &other.id], "active")
        .await?;

    let dialog = delete(&cohort, &group).await?;
    cohort.focus_is("button “Cancel”").await?;
    for part in [
        "3 customers will no longer be in this group.",
        "Zz only\nEveryone will get these prices",
        "Zz draft\nDraft; once active, everyone will get these prices",
        "Zz both\nStays for its other groups",
    ] {
        wait::until(part, async || {
            let text = dialog.text().await?;
            ensure!(text.contains(part), "the dialog says {text}");
            Ok(())
        })
        .await?;
    }
    let first = role("checkbox").starting("Turn this price list into a draft first");
    let first = dialog.find(&first).await?.is_checked().await?;
    ensure!(first, "the price list would become public");
    cohort.scan("the effect of a deletion").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.list().says("0 customer groups").await?;
    cohort
        .told(&format!(
            "Deleted {}. 1 price list is a draft now.",
            group.name
        ))
        .await?;
    assert_eq!(
        admin.price_list(&own).await?,
        ("draft".to_owned(), Vec::new())
    );
    assert_eq!(admin.price_list(&both).await?.1, vec![other.id.clone()]);

    browser.click_on(&button("Restore")).await?;
    cohort
        .told(&format!("Restored {} with a new ID.", group.name))
        .await?;
    cohort
        .list()
        .shows(std::slice::from_ref(&group.name))
        .await?;
    let again = admin.group(&group.name).await?;
    ensure!(again.id != group.id, "the id is not new");
    let path = format!("/admin/customer-groups/{}", again.id);
    assert_eq!(
        admin.get(&path).await?["customer_group"]["metadata"],
        metadata
    );
    let mut members: Vec<_> = admin.members(&again.id, "limit=0").await?.customers;
    members.sort_by(|a, b| a.email.cmp(&b.email));
    let members: Vec<_> = members.into_iter().map(|it| it.id).collect();
    assert_eq!(members.len(), customers.len());
    ensure!(
        customers.iter().all(|id| members.contains(id)),
        "{members:?}"
    );
    let active = "active".to_owned();
    assert_eq!(
        admin.price_list(&own).await?,
        (active, vec![again.id.clone()])
    );
    assert_eq!(admin.price_list(&draft).await?.0, "draft");
    let mut groups = admin.price_list(&both).await?.1;
    groups.sort();
    let mut expected = vec![again.id.clone(), other.id.clone()];
    expected.sort();
    assert_eq!(groups, expected);

    for list in [own, draft, both] {
        admin.delete(&format!("/admin/price-lists/{list}")).await?;
    }
    admin.delete_group(&again.id).await?;
    admin.delete_group(&other.id).await
}

async fn a_group_without_ties_is_deleted(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin.make_group("Zz alone", json!(null)).await?;
    let dialog = delete(&cohort, &group).await?;
    wait::until("the effect", async || {
        let text = dialog.text().await?;
        ensure!(text.contains("depend on it"), "{text}");
        ensure!(text.contains("You can restore"), "{text}");
        Ok(())
    })
    .await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort
        .dialog_gone(&format!("Delete {}?", group.name))
        .await?;
    cohort
        .focus_is(&format!("button “Actions for {}”", group.name))
        .await?;
    assert_eq!(cohort.site.proxy.count(&deletion()), 0);
    cohort.verb(&group.name, "Delete").await?;
    // Without a mouse: from Cancel to Delete.
    cohort.focus_is("button “Cancel”").await?;
    browser.find(&button("Delete")).await?;
    wait::until("Delete to be on", async || {
        ensure!(browser.now(&button("Delete")).await?.is_enabled().await?);
        Ok(())
    })
    .await?;
    browser.press_key(Key::Tab, 1).await?;
    cohort.focus_is("button “Delete”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.list().says("0 customer groups").await?;
    cohort.focus_is("button “New group”").await?;
    ensure!(admin.group(&group.name).await.is_err());
    assert_eq!(cohort.site.proxy.count(&deletion()), 1);
    Ok(())
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
        wait::until(&part, async || {
            let text = dialog.text().await?;
            ensure!(text.contains(&part), "the dialog says {text}");
            Ok(())
        })
        .await?;
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

async fn a_lost_answer_is_looked_after(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz answered", json!(null)).await?;
    let list = admin
        .make_price_list("Zz back", &[&group.id], "active")
        .await?;
    let dialog = delete(&cohort, &group).await?;
    // The request does not reach the shop: what was made a draft for it is active again.
    let fault = cohort.site.proxy.drop_connection(deletion());
    cohort
        .browser
        .expect_console(&["/admin/customer-groups/", "ERR_EMPTY_RESPONSE"]);
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("The group was not deleted").await?;
    assert_eq!(admin.price_list(&list).await?.0, "active");
    fault.lift();
    // The request does, but its answer does not come back.
    let _fault = cohort.site.proxy.cut_off(deletion());
    cohort
        .browser
        .expect_console(&["/admin/customer-groups/", "ERR_CONTENT_LENGTH_MISMATCH"]);
    cohort.expect_failed("/admin/customer-groups/", 404);
    dialog.click_on(&button("Delete")).await?;
    cohort.told("Deleted").await?;
    assert_eq!(admin.price_list(&list).await?.0, "draft");
    Ok(())
}

async fn a_page_in_place_of_the_answer_proves_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz guarded", json!(null)).await?;
    let page = Answer::html(StatusCode::OK, "<!doctype html><h1>Sign in</h1>");
    let fault = cohort.site.proxy.answer(deletion(), page);
    let dialog = delete(&cohort, &group).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.alert("The group was not deleted").await?;
    cohort.scan("a sign-in page in place of the answer").await?;
    ensure!(admin.group(&group.name).await?.id == group.id);
    fault.lift();
    dialog.click_on(&button("Delete")).await?;
    cohort.told("Deleted").await
}

async fn a_renamed_group_is_named_as_it_is_now(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz before", json!(null)).await?;
    let tail = group.name.rsplit(' ').next().unwrap_or_default();
    cohort.open(&format!("?q={tail}")).await?;
    let path = format!("/admin/customer-groups/{}", group.id);
    let name = format!("Zz after {tail}");
    admin.post(&path, json!({ "name": name })).await?;
    cohort.verb(&group.name, "Delete").await?;
    let dialog = cohort.dialog(&format!("Delete {name}?")).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {name}")).await
}

async fn what_others_have_deleted_is_told_and_the_rest_goes_on(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let gone = admin.make_group("Zz gone", json!(null)).await?;
    let here = admin.make_group("Zz here", json!(null)).await?;
    let list = cohort
        .open(&format!("?id={},{}&order=name", gone.id, here.id))
        .await?;
    for group in [&gone, &here] {
        list.select(&group.name).await?;
    }
    list.bar_says("2 selected").await?;
    admin.delete_group(&gone.id).await?;
    cohort.expect_failed("/admin/customer-groups/", 404);
    cohort.browser.click_on(&button("Delete")).await?;
    let dialog = cohort.dialog("Delete 2 groups?").await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {}", here.name)).await?;
    cohort
        .told(&format!("{} had already been deleted", gone.name))
        .await?;
    assert_eq!(
        admin.groups_where(|group| group.id == here.id).await?.len(),
        0
    );
    Ok(())
}

async fn the_focus_goes_to_the_row_beside(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?order=name&limit=10").await?;
    let names = list.names().await?;
    let (second, third) = (&names[1], &names[2]);
    let total = cohort.site.admin.groups("limit=1").await?.count;
    cohort.verb(second, "Delete").await?;
    cohort.browser.click_on(&button("Delete")).await?;
    list.says(&format!("{} customer groups", total - 1)).await?;
    cohort
        .focus_is(&format!("button “Actions for {third}”"))
        .await?;
    cohort.at("?order=name&limit=10").await
}
