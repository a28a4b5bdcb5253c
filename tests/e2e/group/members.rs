//! Who is in a group: adding, removing, moving and copying, each with its way back.

use anyhow::ensure;
use thirtyfour::Key;

use super::own::{Own, emails_of, some_customers};
use crate::{
    journeys,
    support::{
        Outcome,
        cohort::{Cohort, GroupPage},
        context::TestContext,
        element::{Element, Scope, button, focused, role},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        the_picker_works_without_a_mouse,
        a_failed_write_loses_nothing,
        a_gateway_that_takes_bodies_away_is_named,
        members_are_marked_among_those_of_another_group;
    Everywhere:
        customers_are_added_and_taken_back,
        customers_are_removed_and_come_back,
        customers_move_to_another_group,
        customers_are_copied_exactly,
        a_customers_groups_are_shown_and_changed;
}

pub async fn dialog(cohort: &Cohort) -> Outcome<Element> {
    cohort.browser.find(&role("dialog")).await
}

/// Searches the picker for one customer and gives the checkbox.
pub async fn found_in_picker(dialog: &Element, email: &str) -> Outcome<Element> {
    let search = role("searchbox").named("Search all customers");
    dialog.find(&search).await?.fill(email).await?;
    wait::until("the one customer", async || {
        let list = dialog.now(&role("group").named("Customers found")).await?;
        let one = list.now(&role("checkbox")).await?;
        ensure!(one.name().contains(email), "{}", one.name());
        Ok(one)
    })
    .await
}

async fn shows(page: &GroupPage, own: &Own, emails: &[String]) -> Outcome {
    let table = format!("Customers of {}", own.name);
    page.details.column_is(&table, "Email", emails).await?;
    page.details.counts("Customers", emails.len()).await?;
    assert_eq!(own.emails().await?, emails);
    Ok(())
}

pub async fn pick(cohort: &Cohort, emails: &[String]) -> Outcome {
    for email in emails {
        let one = role("checkbox").named(format!("Select {email}"));
        cohort.browser.click_on(&one).await?;
    }
    Ok(())
}

async fn customers_are_added_and_taken_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 4).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Added", &customers[..2]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    shows(&page, &own, &emails[..2]).await?;
    page.press("Add customers").await?;
    let picker = dialog(&cohort).await?;
    cohort.scan("the picker").await?;
    let member = found_in_picker(&picker, &emails[0]).await?;
    ensure!(!member.is_enabled().await?, "a member can be picked");
    for email in &emails[2..] {
        found_in_picker(&picker, email).await?.click().await?;
    }
    picker.find(&role("status")).await?;
    cohort.scan("the picker with customers picked").await?;
    picker.click_on(&button("Add customers")).await?;
    page.toast(&format!("Added 2 customers to {}", own.name))
        .await?;
    shows(&page, &own, &emails).await?;
    cohort.scan("a toast").await?;

    page.press("Undo").await?;
    page.toast("Undone").await?;
    shows(&page, &own, &emails[..2]).await?;
    own.delete().await
}

async fn customers_are_removed_and_come_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 3).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Removed", &customers).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    shows(&page, &own, &emails).await?;
    pick(&cohort, &emails[..2]).await?;
    page.says("2 selected").await?;
    cohort.scan("customers picked").await?;
    page.press("Remove 2").await?;
    page.toast(&format!("Removed 2 customers from {}", own.name))
        .await?;
    shows(&page, &own, &emails[2..]).await?;
    page.press("Undo").await?;
    shows(&page, &own, &emails).await?;
    // The whole page at once.
    let all = role("checkbox").named("Select all on this page");
    cohort.browser.click_on(&all).await?;
    page.press("Remove 3").await?;
    page.details.says("No customers in this group").await?;
    assert_eq!(own.emails().await?, [""; 0]);
    own.delete().await
}

async fn a_gateway_that_takes_bodies_away_is_named(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Kept", &customers).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    pick(&cohort, &emails[..1]).await?;
    // What Medusa answers to a request that has lost its body.
    let removals = || Calls::to("DELETE", "/admin/customer-groups/*/customers/batch");
    let fault = cohort
        .site
        .proxy
        .answer(removals(), Answer::unknown_error());
    cohort.expect_failed("/customers/batch", 500);
    page.press("Remove 1").await?;
    cohort.alert("removes the body of DELETE requests").await?;
    cohort.alert("Nobody was removed.").await?;
    assert_eq!(own.emails().await?, emails);
    fault.lift();
    // One that fails for another reason is not blamed on a gateway.
    let once = cohort
        .site
        .proxy
        .answer_next(1, removals(), Answer::unknown_error());
    page.press("Remove 1").await?;
    cohort
        .alert("The server failed while answering (500)")
        .await?;
    once.lift();
    page.press("Remove 1").await?;
    page.toast("Removed 1 customer").await?;
    own.delete().await
}

/// Chooses a group in the dialog that moves or copies.
async fn choose_group(cohort: &Cohort, name: &str) -> Outcome<Element> {
    let dialog = dialog(cohort).await?;
    cohort.choose_group(&dialog, name).await?;
    Ok(dialog)
}

async fn customers_move_to_another_group(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 3).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Left", &customers).await?;
    let other = Own::make(&cohort, "Entered", &customers[..1]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    pick(&cohort, &emails[..2]).await?;
    page.press("Move to…").await?;
    let dialog = choose_group(&cohort, &other.name).await?;
    cohort.scan("choosing a group").await?;
    dialog.click_on(&button("Move")).await?;
    let words = format!("Moved 2 customers from {} to {}", own.name, other.name);
    page.toast(&words).await?;
    shows(&page, &own, &emails[2..]).await?;
    assert_eq!(other.emails().await?, &emails[..2]);
    page.press("Undo").await?;
    shows(&page, &own, &emails).await?;
    // Who was there before stays there.
    assert_eq!(other.emails().await?, &emails[..1]);
    own.delete().await?;
    other.delete().await
}

async fn customers_are_copied_exactly(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Original", &customers).await?;
    let other = Own::make(&cohort, "Copy", &customers[..1]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    pick(&cohort, &emails).await?;
    page.press("Copy to…").await?;
    let dialog = choose_group(&cohort, &other.name).await?;
    dialog.click_on(&button("Copy")).await?;
    page.toast(&format!("Added 1 customer to {}", other.name))
        .await?;
    shows(&page, &own, &emails).await?;
    assert_eq!(other.emails().await?, emails);
    page.press("Undo").await?;
    page.toast("Undone").await?;
    assert_eq!(other.emails().await?, &emails[..1]);
    own.delete().await?;
    other.delete().await
}

async fn members_are_marked_among_those_of_another_group(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 3).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Marked", &customers[..1]).await?;
    let other = Own::make(&cohort, "Filter", &customers).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    page.press("Add customers").await?;
    let picker = dialog(&cohort).await?;
    picker
        .click_on(&button("Show customers of: all groups"))
        .await?;
    choose_group(&cohort, &other.name).await?;
    let listed = async || {
        let list = picker.now(&role("group").named("Customers found")).await?;
        let mut states = Vec::new();
        for one in list.all(&role("checkbox")).await? {
            states.push(one.is_enabled().await?);
        }
        Ok(states)
    };
    wait::until_equal(
        "the customers of the other group",
        vec![false, true, true],
        listed,
    )
    .await?;
    cohort.scan("the picker, narrowed to a group").await?;
    found_in_picker(&picker, &emails[2]).await?.click().await?;
    picker.click_on(&button("Add customers")).await?;
    page.toast("Added 1 customer").await?;
    shows(&page, &own, &[emails[0].clone(), emails[2].clone()]).await
}

async fn a_failed_write_loses_nothing(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Failing", &customers[..1]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let batch = Calls::to(
        "POST",
        format!("/admin/customer-groups/{}/customers/batch", own.id),
    );
    let fault = cohort
        .site
        .proxy
        .answer(batch.clone(), Answer::unknown_error());
    cohort.expect_failed("/customers/batch", 500);
    page.press("Add customers").await?;
    let picker = dialog(&cohort).await?;
    found_in_picker(&picker, &emails[1]).await?.click().await?;
    picker.click_on(&button("Add customers")).await?;
    cohort
        .alert("The customers in the group could not be changed")
        .await?;
    cohort.scan("the picker after a failure").await?;
    assert_eq!(cohort.site.proxy.count(&batch), 1, "a write was repeated");
    fault.lift();
    picker.click_on(&button("Add customers")).await?;
    page.toast("Added 1 customer").await?;
    shows(&page, &own, &emails).await
}

async fn the_picker_works_without_a_mouse(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Keyboard", &customers[..1]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let browser = &cohort.browser;
    let at = async |wanted: &str| {
        wait::until_equal("the focus", wanted.to_owned(), async || {
            focused(browser).await
        })
        .await
    };
    let add = browser.find(&button("Add customers")).await?;
    add.run("arguments[0].focus()").await?;
    browser.press_key(Key::Enter, 1).await?;
    at("searchbox “Search all customers”").await?;
    browser.press(&emails[1]).await?;
    browser.press_key(Key::Enter, 1).await?;
    let picker = dialog(&cohort).await?;
    let one = wait::until("the one customer", async || {
        let list = picker.now(&role("group").named("Customers found")).await?;
        list.now(&role("checkbox")).await
    })
    .await?;
    let name = format!("checkbox “{}”", one.name());
    for _ in 0..6 {
        browser.press_key(Key::Tab, 1).await?;
        if focused(browser).await? == name {
            break;
        }
    }
    at(&name).await?;
    browser.press(" ").await?;
    picker
        .find(&button(format!("Remove {} from the selection", emails[1])))
        .await?;
    browser.press_key(Key::Escape, 1).await?;
    at("button “Add customers”").await?;
    assert_eq!(own.emails().await?, &emails[..1], "Escape added somebody");

    let one = role("checkbox").named(format!("Select {}", emails[0]));
    let one = browser.find(&one).await?;
    one.run("arguments[0].focus()").await?;
    browser.press(" ").await?;
    page.says("1 selected").await?;
    let remove = browser.find(&button("Remove 1")).await?;
    remove.run("arguments[0].focus()").await?;
    browser.press_key(Key::Enter, 1).await?;
    page.details.says("No customers in this group").await?;
    at("button “Add customers”").await
}

async fn a_customers_groups_are_shown_and_changed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Here", &customers).await?;
    let other = Own::make(&cohort, "There", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    let opener = format!("Groups of {}", emails[0]);
    page.press(&opener).await?;
    let dialog = cohort.dialog(&opener).await?;
    let back = button(format!("Remove {} from the selection", own.name));
    dialog.find(&back).await?;
    let save = dialog.find(&button("Save")).await?;
    ensure!(!save.is_enabled().await?, "nothing is changed yet");
    cohort.scan("the groups of a customer").await?;
    dialog.click_on(&back).await?;
    cohort.choose_group(&dialog, &other.name).await?;
    save.click().await?;
    page.toast("Changed the customers of 2 groups").await?;
    shows(&page, &own, &emails[1..]).await?;
    assert_eq!(other.emails().await?, &emails[..1]);
    page.press("Undo").await?;
    page.toast("Undone").await?;
    shows(&page, &own, &emails).await?;
    assert_eq!(other.emails().await?, [""; 0]);
    own.delete().await?;
    other.delete().await
}
