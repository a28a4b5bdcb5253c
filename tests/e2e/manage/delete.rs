//! Deleting a group: on the way there, when the answer is lost, and where the focus goes.

use anyhow::ensure;
use axum::http::StatusCode;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
        cohort::Cohort,
        context::TestContext,
        element::{Element, Scope, button},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        a_lost_answer_is_looked_after,
        a_page_in_place_of_the_answer_proves_nothing,
        a_renamed_group_is_named_as_it_is_now,
        what_others_have_deleted_is_told_and_the_rest_goes_on,
        the_focus_goes_to_the_row_beside;
    Alone:
        a_group_without_ties_is_deleted;
}

pub fn deletion() -> Calls {
    Calls::to("DELETE", "/admin/customer-groups/*")
}

/// Opens "Delete …?" of a group that the list shows.
pub async fn delete(cohort: &Cohort, group: &Group) -> Outcome<Element> {
    let tail = group.name.rsplit(' ').next().unwrap_or_default();
    cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Delete").await?;
    cohort.dialog(&format!("Delete {}?", group.name)).await
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
