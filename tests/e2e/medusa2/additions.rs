//! What only a server of version 2 has: who created a group, companies, rules that name deleted groups, and what an update
//! cannot store. And what it takes longer for: price lists, which hold no row back.

use anyhow::ensure;
use serde_json::json;

use super::{Promotion, deletion, sorted};
use crate::{
    journeys,
    support::{
        Outcome,
        admin::unique,
        context::TestContext,
        element::{Element, Scope, button, role, tab, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Version2:
        rules_that_name_deleted_groups_are_found_mended_and_put_back,
        groups_are_found_by_a_customer,
        who_created_a_group_is_said,
        companies_are_shown_with_their_people,
        null_in_a_list_is_refused_before_it_is_sent,
        rows_wait_for_no_price_list,
        price_lists_that_fail_are_not_none;
}

/// Leaves the rules alone that others have left behind.
async fn choose_only(dialog: &Element, names: &[&str]) -> Outcome {
    for rule in dialog.all(&role("checkbox")).await? {
        if rule.is_enabled().await? && !names.contains(&rule.name()) {
            rule.click().await?;
        }
    }
    Ok(())
}

async fn rules_that_name_deleted_groups_are_found_mended_and_put_back(
    context: TestContext,
) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let gone = admin.make_group("Zz gone", json!(null)).await?;
    let other = admin.make_group("Zz stays", json!(null)).await?;
    let both = admin
        .make_price_list("Zz both of them", &[&gone.id, &other.id], "active")
        .await?;
    let dies = Promotion::make(admin, "in", &[&gone.id]).await?;
    let opens = Promotion::make(admin, "ne", &[&gone.id]).await?;
    admin.delete_group(&gone.id).await?;

    cohort.open("").await?;
    let menu = Element::with_class(&cohort.browser, "shop").await?;
    menu.click().await?;
    let item = role("menuitem").named("Rules that name deleted groups");
    cohort.browser.click_on(&item).await?;
    let dialog = cohort.dialog("Rules that name deleted groups").await?;
    for part in [
        "Zz both of them\nFor its other groups".to_owned(),
        format!("{}\nNobody can use it", dies.code),
        format!("{}\nFor everyone. It stays as it is", opens.code),
        gone.id.clone(),
    ] {
        dialog.says(&part).await?;
    }
    let kept = role("checkbox").named(&opens.code);
    ensure!(!dialog.find(&kept).await?.is_enabled().await?);
    cohort.scan("rules that name deleted groups").await?;
    choose_only(&dialog, &["Zz both of them", &dies.code]).await?;
    dialog.click_on(&button("Take deleted groups out")).await?;
    cohort.told("Deleted groups taken out of 2 rules.").await?;
    assert_eq!(admin.price_list(&both).await?.1, sorted(&[&other.id]));
    assert_eq!(dies.groups(admin).await?, [""; 0]);
    assert_eq!(opens.groups(admin).await?, sorted(&[&gone.id]));

    cohort.browser.click_on(&button("Undo")).await?;
    cohort.told("Undone").await?;
    let (_, mut groups) = admin.price_list(&both).await?;
    groups.sort();
    assert_eq!(groups, sorted(&[&gone.id, &other.id]));
    assert_eq!(dies.groups(admin).await?, sorted(&[&gone.id]));

    // The group that is gone keeps no price list as it is.
    let says = "Zz both of them\nNobody will get these prices".to_owned();
    let dialog = deletion(&cohort, &other, &[says]).await?;
    dialog.click_on(&button("Cancel")).await?;
    for promotion in [dies, opens] {
        promotion.delete(admin).await?;
    }
    admin.delete(&format!("/admin/price-lists/{both}")).await?;
    admin.delete_group(&other.id).await
}

async fn groups_are_found_by_a_customer(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("?order=name").await?;
    let customer = admin.some_customers(1).await?.remove(0);
    let found = admin.get(&format!("/admin/customers/{customer}")).await?;
    let email = found["customer"]["email"].as_str().unwrap_or_default();
    let editor = filters.begin("Customer").await?;
    cohort.browser.press(email).await?;
    editor.click_on(&role("button").starting(email)).await?;
    let address = format!("?customers={customer}&order=name");
    cohort.at(&address).await?;
    let truth = admin.groups(&format!("{}&limit=20", &address[1..])).await?;
    list.shows(&truth.names()).await?;
    filters.are(&[&format!("Customer: {email}")]).await?;
    cohort.scan("the filter by a customer").await?;
    // A link says the same.
    cohort.browser.reload().await?;
    filters.are(&[&format!("Customer: {email}")]).await?;
    list.shows(&truth.names()).await?;
    filters.remove("Customer").await?;
    cohort.at("?order=name").await
}

async fn who_created_a_group_is_said(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let me = admin.get("/admin/users/me").await?;
    let email = me["user"]["email"].as_str().unwrap_or_default().to_owned();
    let group = admin.make_group("Zz made", json!(null)).await?;
    let page = cohort.open_group("", &group.id, &group.name).await?;
    page.says(&format!("Created by\n{email}")).await?;
    cohort.scan("a group and who created it").await?;
    admin.delete_group(&group.id).await
}

async fn companies_are_shown_with_their_people(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz firm", json!(null)).await?;
    let email = format!("{}@example.com", unique("zz").replace(' ', "-"));
    let body = json!({ "email": email, "first_name": "Zoe", "company_name": "Zz Works" });
    let made = admin.post("/admin/customers", body).await?;
    let id = made["customer"]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    admin
        .add_members(&group.id, std::slice::from_ref(&id))
        .await?;
    let page = cohort.open_group("", &group.id, &group.name).await?;
    page.says("Zoe").await?;
    page.says("Zz Works").await?;
    page.says("Guest").await?;
    admin.delete_group(&group.id).await?;
    admin.delete(&format!("/admin/customers/{id}")).await
}

async fn null_in_a_list_is_refused_before_it_is_sent(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin
        .make_group("Zz null", json!({ "sizes": ["S"] }))
        .await?;
    let page = cohort.open_group("", &group.id, &group.name).await?;
    page.details.choose("Metadata").await?;
    page.press("Edit").await?;
    let dialog = cohort
        .dialog(&format!("Metadata of {}", group.name))
        .await?;
    dialog.click_on(&tab("JSON")).await?;
    let text = dialog.find(&textbox("Metadata as JSON")).await?;
    text.fill("{\"sizes\": [\"S\", null]}").await?;
    wait::until("the reason", async || {
        let text = dialog.text().await?;
        ensure!(text.contains("cannot save null inside a list"), "{text}");
        Ok(())
    })
    .await?;
    ensure!(!dialog.find(&button("Save")).await?.is_enabled().await?);
    let path = format!("/admin/customer-groups/{}", group.id);
    text.fill("{\"sizes\": [\"S\", \"\"]}").await?;
    dialog.click_on(&button("Save")).await?;
    cohort.told("Saved 1 change to the metadata of").await?;
    assert_eq!(cohort.site.proxy.count(&Calls::to("POST", &path)), 1);
    let stored = admin.get(&path).await?;
    assert_eq!(
        stored["customer_group"]["metadata"],
        json!({ "sizes": ["S", ""] })
    );
    admin.delete_group(&group.id).await
}

async fn rows_wait_for_no_price_list(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let held = cohort.site.proxy.hold(Calls::get("/admin/price-lists"));
    let admin = &cohort.site.admin;
    let list = cohort.open("?order=name&limit=100").await?;
    let truth = admin.groups("order=name&limit=100").await?;
    list.shows(&truth.names()).await?;
    held.release();
    let named = truth.customer_groups.iter();
    let named = named.filter_map(|group| group.price_lists.first());
    let Some(first) = named.map(|list| list.name.clone()).next() else {
        return Ok(());
    };
    wait::until(&first, async || {
        let cells = list.cells("Price lists").await?;
        ensure!(cells.iter().any(|cell| cell.contains(&first)), "{cells:?}");
        Ok(())
    })
    .await
}

async fn price_lists_that_fail_are_not_none(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let proxy = &cohort.site.proxy;
    let fault = proxy.answer(Calls::get("/admin/price-lists"), Answer::unknown_error());
    cohort.expect_failed("/admin/price-lists", 500);
    let list = cohort.open("?order=name&limit=10").await?;
    let truth = admin.groups("order=name&limit=10").await?;
    list.shows(&truth.names()).await?;
    let again = button("The price lists could not be loaded");
    // Each row says so.
    wait::until_equal("the rows", truth.names().len(), async || {
        Ok(cohort.browser.all(&again).await?.len())
    })
    .await?;
    cohort.scan("price lists that could not be loaded").await?;
    fault.lift();
    cohort.browser.all(&again).await?.remove(0).click().await?;
    cohort.browser.gone(&again).await
}
