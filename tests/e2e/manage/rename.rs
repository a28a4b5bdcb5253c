//! Giving a group another name, and what is read again for it.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::unique,
        context::TestContext,
        element::{Scope, button, link, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        renaming_reads_the_rows_again_and_nothing_else,
        a_failed_undo_is_said_and_tried_again,
        a_name_refused_where_it_stands_stays_there;
    Alone:
        a_name_is_changed_where_it_stands,
        a_group_is_renamed_and_renamed_back,
        a_name_changed_by_someone_else_is_left_alone;
}

async fn a_group_is_renamed_and_renamed_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin
        .make_group("Zz before", json!({ "kept": [1] }))
        .await?;
    let tail = group.name.trim_start_matches("Zz before ");
    let list = cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Rename").await?;
    let title = format!("Rename {}", group.name);
    let dialog = cohort.dialog(&title).await?;
    cohort.scan("rename").await?;
    let field = dialog.find(&textbox("Name")).await?;
    assert_eq!(field.value().await?, group.name);
    let name = format!("Zz after {tail}");
    field.fill(&name).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.dialog_gone(&title).await?;
    list.shows(std::slice::from_ref(&name)).await?;
    cohort
        .focus_is(&format!("button “Actions for {name}”"))
        .await?;
    cohort
        .told(&format!("Renamed {} to {name}.", group.name))
        .await?;
    let now = admin
        .get(&format!("/admin/customer-groups/{}", group.id))
        .await?;
    assert_eq!(now["customer_group"]["metadata"], json!({ "kept": [1] }));
    browser.click_on(&button("Undo")).await?;
    list.shows(std::slice::from_ref(&group.name)).await?;
    cohort
        .told(&format!("Renamed back to {}.", group.name))
        .await?;
    admin.delete_group(&group.id).await
}

async fn a_name_changed_by_someone_else_is_left_alone(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin.make_group("Zz mine", json!(null)).await?;
    let tail = group.name.trim_start_matches("Zz mine ");
    cohort.open(&format!("?q={tail}")).await?;
    cohort.verb(&group.name, "Rename").await?;
    browser
        .find(&textbox("Name"))
        .await?
        .fill(&format!("Zz ours {tail}"))
        .await?;
    browser.click_on(&button("Save")).await?;
    cohort.told("Renamed").await?;
    let theirs = unique("Zz theirs");
    let path = format!("/admin/customer-groups/{}", group.id);
    admin.post(&path, json!({ "name": theirs })).await?;
    browser.click_on(&button("Undo")).await?;
    cohort.told("It has been changed since").await?;
    assert_eq!(admin.get(&path).await?["customer_group"]["name"], theirs);
    admin.delete_group(&group.id).await
}

async fn renaming_reads_the_rows_again_and_nothing_else(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?q=b2b").await?;
    list.open_row("B2B").await?;
    list.counted().await?;
    list.settled().await?;
    let rows = Calls::get("/admin/customer-groups").with("expand", "price_lists");
    let panels = Calls::get("/admin/customer-groups/*/customers");
    let (asked, members) = (
        cohort.site.proxy.count(&rows),
        cohort.site.proxy.count(&panels),
    );
    cohort.verb("B2B", "Rename").await?;
    browser
        .find(&textbox("Name"))
        .await?
        .fill("B2B partners")
        .await?;
    browser.click_on(&button("Save")).await?;
    list.details("B2B partners").await?;
    list.settled().await?;
    assert_eq!(cohort.site.proxy.count(&rows), asked + 1);
    assert_eq!(cohort.site.proxy.count(&panels), members);
    Ok(())
}

async fn a_failed_undo_is_said_and_tried_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?q=guests").await?;
    cohort.verb("Guests", "Rename").await?;
    browser
        .find(&textbox("Name"))
        .await?
        .fill("Our guests")
        .await?;
    browser.click_on(&button("Save")).await?;
    list.shows(&["Our guests".to_owned()]).await?;
    let write = Calls::to("POST", "/admin/customer-groups/*");
    let fault = cohort
        .site
        .proxy
        .answer(write.clone(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups/", 500);
    let held = cohort
        .site
        .proxy
        .hold(Calls::get("/admin/customer-groups/*"));
    let activity = cohort.activity().await?;
    let undo = activity.find(&button("Undo")).await?;
    browser.double_click(&undo).await?;
    activity.find(&button("Undoing…")).await?;
    held.release();
    cohort.alert("This could not be undone").await?;
    cohort.scan("an undo that failed").await?;
    assert_eq!(cohort.site.proxy.count(&write), 2);
    fault.lift();
    activity.click_on(&button("Undo")).await?;
    activity.find(&button("Undone")).await?;
    list.shows(&["Guests".to_owned()]).await?;
    wait::until("no alert", async || {
        ensure!(cohort.alerts().await?.is_empty());
        Ok(())
    })
    .await
}

async fn a_name_is_changed_where_it_stands(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin.make_group("Zz here", json!(null)).await?;
    let tail = group.name.trim_start_matches("Zz here ");
    let list = cohort.open(&format!("?q={tail}")).await?;
    // Without a mouse.
    let field = format!("textbox “Rename {}”", group.name);
    browser.find(&link(&*group.name)).await?.focus().await?;
    browser.press_key(Key::F2, 1).await?;
    cohort.focus_is(&field).await?;
    cohort.scan("renaming in place").await?;
    browser.press("typed and reverted").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.focus_is(&format!("link “{}”", group.name)).await?;
    browser.press_key(Key::F2, 1).await?;
    cohort.focus_is(&field).await?;
    let name = format!("Zz there {tail}");
    browser.press(&name).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.shows(std::slice::from_ref(&name)).await?;
    cohort.focus_is(&format!("link “{name}”")).await?;
    cohort
        .told(&format!("Renamed {} to {name}.", group.name))
        .await?;
    admin.delete_group(&group.id).await
}

async fn a_name_refused_where_it_stands_stays_there(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?q=guests").await?;
    browser.find(&link("Guests")).await?.focus().await?;
    browser.press_key(Key::F2, 1).await?;
    let field = browser.find(&textbox("Rename Guests")).await?;
    field.fill(" ").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.alert("Enter a name").await?;
    cohort.scan("a refused name in place").await?;
    let write = Calls::to("POST", "/admin/customer-groups/*");
    cohort.expect_failed("/admin/customer-groups/", 422);
    field.fill("Wholesale").await?;
    let held = cohort.site.proxy.hold(write.clone());
    browser.press_key(Key::Enter, 2).await?;
    held.release();
    cohort.alert("Another group already has this name").await?;
    assert_eq!(cohort.site.proxy.count(&write), 1);
    let fault = cohort
        .site
        .proxy
        .answer(write.clone(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups/", 500);
    field.fill("Visitors").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.alert("The group was not renamed").await?;
    assert_eq!(field.value().await?, "Visitors");
    fault.lift();
    browser.press_key(Key::Enter, 1).await?;
    cohort.told("Renamed Guests to Visitors.").await
}
