//! Making a group.

use anyhow::{Context, ensure};
use demo_api::sample::Size;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::unique,
        context::TestContext,
        element::{Scope, button, focused, role, textbox},
        proxy::{Answer, Calls},
        site::Setup,
        wait,
    },
};

journeys! {
    Demo:
        a_double_click_makes_one_group,
        a_failed_write_keeps_what_was_typed,
        an_ended_session_keeps_what_was_typed,
        an_empty_shop_offers_its_first_group,
        a_group_outside_of_the_filters_is_led_to;
    Alone:
        a_group_is_made_and_unmade,
        a_name_that_exists_is_said_at_the_field,
        a_group_that_has_changed_is_not_unmade;
}

fn creation() -> Calls {
    Calls::to("POST", "/admin/customer-groups")
}

async fn a_group_is_made_and_unmade(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let name = unique("Zz made");
    let list = cohort
        .open(&format!("?q={}", name.replace(' ', "+")))
        .await?;
    list.says("0 customer groups").await?;
    // Without a mouse.
    browser.find(&button("New group")).await?.focus().await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.dialog("New group").await?;
    cohort.focus_is("textbox “Name”").await?;
    cohort.scan("new group").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("New group").await?;
    cohort.focus_is("button “New group”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is("textbox “Name”").await?;
    browser.press(format!("  {name} ")).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.dialog_gone("New group").await?;
    list.shows(std::slice::from_ref(&name)).await?;
    cohort.focus_is(&format!("link “{name}”")).await?;
    cohort.told(&format!("Created {name}.")).await?;
    cohort.scan("a toast").await?;
    let group = admin.group(&name).await?;

    let activity = cohort.activity().await?;
    cohort.scan("activity").await?;
    activity.click_on(&button("Undo")).await?;
    activity.find(&button("Undone")).await?;
    list.says("0 customer groups").await?;
    ensure!(
        admin.group(&name).await.is_err(),
        "{} is still there",
        group.id
    );
    Ok(())
}

async fn a_group_that_has_changed_is_not_unmade(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let name = unique("Zz kept");
    cohort
        .open(&format!("?q={}", name.replace(' ', "+")))
        .await?;
    browser.click_on(&button("New group")).await?;
    let field = browser.find(&textbox("Name")).await?;
    field.fill(&name).await?;
    browser.click_on(&button("Create")).await?;
    cohort.told(&format!("Created {name}.")).await?;
    let group = admin.group(&name).await?;
    let customers = admin.some_customers(1).await?;
    admin.add_members(&group.id, &customers).await?;
    browser.click_on(&button("Undo")).await?;
    cohort.told("It has been changed since").await?;
    let activity = cohort.activity().await?;
    ensure!(activity.text().await?.contains("It has been changed since"));
    admin.group(&name).await?;
    admin.delete_group(&group.id).await
}

async fn a_name_that_exists_is_said_at_the_field(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin.make_group("Zz Taken", json!(null)).await?;
    cohort.open("?q=no+such+group").await?;
    browser.click_on(&button("New group")).await?;
    browser.click_on(&button("Create")).await?;
    cohort.alert("Enter a name").await?;
    cohort.focus_is("textbox “Name”").await?;
    let field = browser.find(&textbox("Name")).await?;
    field
        .fill(&group.name.to_lowercase().replace(' ', "  "))
        .await?;
    let alike = format!(
        "“{}” exists already; only capitals or spaces differ",
        group.name
    );
    cohort.told(&alike).await?;
    cohort.scan("a name much like another").await?;
    field.fill(&group.name).await?;
    cohort.told("Another group already has this name").await?;
    browser.click_on(&button("Create")).await?;
    cohort.alert("Another group already has this name").await?;
    assert_eq!(field.value().await?, group.name);
    assert_eq!(focused(browser).await?, "textbox “Name”");
    let text = cohort.dialog("New group").await?.text().await?;
    assert_eq!(text.matches("already has this name").count(), 1, "{text}");
    cohort.scan("a name that exists").await?;
    // The name is looked up before anything is sent.
    assert_eq!(cohort.site.proxy.count(&creation()), 0);
    admin.delete_group(&group.id).await
}

async fn a_double_click_makes_one_group(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?q=made").await?;
    browser.click_on(&button("New group")).await?;
    let field = browser.find(&textbox("Name")).await?;
    field.fill("Made once").await?;
    let held = cohort.site.proxy.hold(creation());
    let create = browser.find(&button("Create")).await?;
    browser.double_click(&create).await?;
    field.type_text(&Key::Enter.value().to_string()).await?;
    wait::until_equal("the request", 1, async || {
        Ok(cohort.site.proxy.count(&creation()))
    })
    .await?;
    ensure!(!create.is_enabled().await?, "the button can be pressed");
    // Until the write has ended, nothing closes the dialog.
    browser.press_key(Key::Escape, 3).await?;
    let dialog = cohort.dialog("New group").await?;
    ensure!(!dialog.now(&button("Working…")).await?.is_enabled().await?);
    cohort.scan("being made").await?;
    held.release();
    cohort.dialog_gone("New group").await?;
    cohort.list().shows(&["Made once".to_owned()]).await?;
    assert_eq!(cohort.site.proxy.count(&creation()), 1);
    Ok(())
}

async fn a_failed_write_keeps_what_was_typed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?q=kept").await?;
    browser.click_on(&button("New group")).await?;
    let field = browser.find(&textbox("Name")).await?;
    field.fill("Kept").await?;
    let fault = cohort
        .site
        .proxy
        .answer(creation(), Answer::unknown_error());
    cohort.expect_failed("/admin/customer-groups", 500);
    browser.click_on(&button("Create")).await?;
    cohort.alert("The group was not created").await?;
    cohort.scan("creating failed").await?;
    assert_eq!(field.value().await?, "Kept");
    cohort.focus_is("textbox “Name”").await?;
    fault.lift();
    let fault = cohort.site.proxy.drop_connection(creation());
    browser.expect_console(&["/admin/customer-groups", "ERR_EMPTY_RESPONSE"]);
    browser.click_on(&button("Create")).await?;
    cohort.alert("The server cannot be reached").await?;
    fault.lift();
    browser.click_on(&button("Create")).await?;
    cohort.dialog_gone("New group").await?;
    cohort.list().shows(&["Kept".to_owned()]).await
}

async fn an_ended_session_keeps_what_was_typed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?q=belated").await?;
    browser.click_on(&button("New group")).await?;
    browser
        .find(&textbox("Name"))
        .await?
        .fill("Belated")
        .await?;
    let _fault = cohort
        .site
        .proxy
        .answer_next(1, creation(), Answer::unauthorized());
    cohort.expect_failed("/admin/customer-groups", 401);
    browser.click_on(&button("Create")).await?;
    browser.find(&textbox("Password")).await?;
    cohort.scan("signing in over a dialog").await?;
    cohort
        .enter(demo_api::ADMIN_EMAIL, demo_api::ADMIN_PASSWORD)
        .await?;
    browser.click_on(&button("Sign in")).await?;
    browser.gone(&textbox("Password")).await?;
    let dialog = cohort.dialog("New group").await?;
    let field = dialog.find(&textbox("Name")).await?;
    assert_eq!(field.value().await?, "Belated");
    cohort.focus_is("textbox “Name”").await?;
    dialog.click_on(&button("Create")).await?;
    cohort.dialog_gone("New group").await?;
    cohort.list().shows(&["Belated".to_owned()]).await
}

async fn an_empty_shop_offers_its_first_group(context: TestContext) -> Outcome {
    let size = Size {
        groups: 0,
        ..Size::default()
    };
    let cohort = context
        .signed_in_at(Setup {
            size,
            ..Setup::default()
        })
        .await?;
    let browser = &cohort.browser;
    cohort.open("").await?;
    let in_place = wait::until("the offer in place of the list", async || {
        let mut offers = browser.all(&button("New group")).await?;
        ensure!(offers.len() == 1, "{} buttons make a group", offers.len());
        offers.pop().context("a button")
    })
    .await?;
    // There is nothing to search, sort or export.
    ensure!(!browser.has(&role("searchbox")).await?, "there are tools");
    // An example begins with its name.
    browser.click_on(&button("Wholesale")).await?;
    cohort.dialog("New group").await?;
    let name = browser.find(&textbox("Name")).await?;
    assert_eq!(name.value().await?, "Wholesale");
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("New group").await?;
    cohort.focus_is("button “Wholesale”").await?;
    in_place.click().await?;
    browser.find(&textbox("Name")).await?.fill("First").await?;
    browser.click_on(&button("Create")).await?;
    cohort.list().shows(&["First".to_owned()]).await?;
    cohort.focus_is("link “First”").await
}

async fn a_group_outside_of_the_filters_is_led_to(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let list = cohort.open("?q=wholesale").await?;
    let names = list.names().await?;
    browser.click_on(&button("New group")).await?;
    browser
        .find(&textbox("Name"))
        .await?
        .fill("Elsewhere")
        .await?;
    browser.click_on(&button("Create")).await?;
    cohort.told("Created Elsewhere.").await?;
    list.shows(&names).await?;
    cohort.focus_is("button “New group”").await?;
    browser.click_on(&button("Show")).await?;
    list.shows(&["Elsewhere".to_owned()]).await?;
    browser
        .find(&role("link").named("Elsewhere"))
        .await
        .map(drop)
}
