//! Making a second group like one that is there.

use anyhow::ensure;
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::{Answer, Calls},
    },
};

journeys! {
    Demo: copying_goes_on_where_it_stopped;
    Alone: a_group_is_duplicated_with_what_is_chosen;
}

async fn a_group_is_duplicated_with_what_is_chosen(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let metadata = json!({ "level": 3 });
    let group = admin.make_group("Zz model", metadata.clone()).await?;
    let customers = admin.some_customers(4).await?;
    admin.add_members(&group.id, &customers).await?;
    let list = admin
        .make_price_list("Zz tied", &[&group.id], "active")
        .await?;
    let tail = group.name.trim_start_matches("Zz model ");
    cohort.open(&format!("?q={tail}")).await?;
    let title = format!("Duplicate {}", group.name);
    let copy = format!("{} (copy)", group.name);

    cohort.verb(&group.name, "Duplicate").await?;
    let dialog = cohort.dialog(&title).await?;
    cohort.scan("duplicate").await?;
    let name = dialog.find(&textbox("Name")).await?;
    assert_eq!(name.value().await?, copy);
    dialog.click_on(&button("Duplicate")).await?;
    cohort.told(&format!("Created {copy}.")).await?;
    let made = admin.group(&copy).await?;
    let path = format!("/admin/customer-groups/{}", made.id);
    assert_eq!(
        admin.get(&path).await?["customer_group"]["metadata"],
        metadata
    );
    assert_eq!(admin.members(&made.id, "limit=1").await?.count, 4);
    assert_eq!(admin.price_list(&list).await?.1.len(), 2);
    cohort.focus_is(&format!("link “{copy}”")).await?;
    browser.click_on(&button("Undo")).await?;
    cohort.told(&format!("Deleted {copy}.")).await?;
    assert_eq!(admin.price_list(&list).await?.1, vec![group.id.clone()]);

    cohort.verb(&group.name, "Duplicate").await?;
    let dialog = cohort.dialog(&title).await?;
    for choice in ["With its customers", "With its price lists"] {
        dialog.click_on(&role("checkbox").named(choice)).await?;
    }
    dialog.click_on(&button("Duplicate")).await?;
    cohort.dialog_gone(&title).await?;
    let made = admin.group(&copy).await?;
    assert_eq!(admin.members(&made.id, "limit=1").await?.count, 0);
    assert_eq!(admin.price_list(&list).await?.1, vec![group.id.clone()]);
    admin.delete_group(&made.id).await?;
    admin.delete(&format!("/admin/price-lists/{list}")).await?;
    admin.delete_group(&group.id).await
}

async fn copying_goes_on_where_it_stopped(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz many", json!(null)).await?;
    let customers = admin.some_customers(1_500).await?;
    admin.add_members(&group.id, &customers).await?;
    let tail = group.name.trim_start_matches("Zz many ");
    let list = cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Duplicate").await?;
    let title = format!("Duplicate {}", group.name);
    let dialog = cohort.dialog(&title).await?;
    let batch = Calls::to("POST", "/admin/customer-groups/*/customers/batch");
    let held = cohort.site.proxy.hold(batch.clone());
    dialog.click_on(&button("Duplicate")).await?;
    cohort.told("1,500 customers left to add").await?;
    cohort.scan("being duplicated").await?;
    let fault = cohort
        .site
        .proxy
        .answer(batch.clone(), Answer::unknown_error());
    cohort.expect_failed("/customers/batch", 500);
    held.release();
    cohort
        .alert("was created, but not everything was copied")
        .await?;
    fault.lift();
    dialog.click_on(&button("Duplicate")).await?;
    cohort.dialog_gone(&title).await?;
    let copy = format!("{} (copy)", group.name);
    list.shows(&[copy.clone(), group.name.clone()]).await?;
    let made = admin.group(&copy).await?;
    assert_eq!(admin.members(&made.id, "limit=1").await?.count, 1_500);
    list.counted().await?;
    let shown = list.rows().await?;
    ensure!(
        shown.iter().all(|row| row.customers == "1,500"),
        "{shown:?}"
    );
    Ok(())
}
