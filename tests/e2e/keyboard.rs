//! What a merchant does, each once with the keyboard alone.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use super::access::keyboard::tab_to;
use super::group::own::{Own, emails_of, some_customers};
use super::palette::{choose_first, open_palette};
use crate::{
    journeys,
    support::{
        Outcome,
        admin::{Group, unique},
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button, role},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Demo in Window:
        a_group_is_found_and_opened,
        a_group_is_made_and_unmade,
        metadata_is_edited,
        a_list_is_pasted,
        a_group_is_deleted_and_restored,
        the_list_is_exported,
        groups_are_combined,
        a_message_is_reached_and_left,
        a_person_is_found_under_the_list,
        letters_lead_to_items_of_menus,
        single_keys_are_listed_and_can_be_switched_off;
}

/// The last word of a group's name, which no other group has.
fn tail(group: &Group) -> &str {
    group.name.rsplit(' ').next().unwrap_or_default()
}

/// A list of just this group, with the focus on its row.
async fn at_row(cohort: &Cohort, group: &Group) -> Outcome {
    cohort.open(&format!("?q={}", tail(group))).await?;
    cohort
        .list()
        .shows(std::slice::from_ref(&group.name))
        .await?;
    cohort.browser.press("j").await?;
    cohort.focus_is(&format!("link “{}”", group.name)).await
}

async fn a_group_is_found_and_opened(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let group = cohort
        .site
        .admin
        .make_group("Zz found", json!(null))
        .await?;
    let list = cohort.open("").await?;
    browser.press("/").await?;
    cohort
        .focus_is("searchbox “Search customer groups”")
        .await?;
    browser.press(tail(&group)).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.shows(std::slice::from_ref(&group.name)).await?;
    tab_to(browser, "button “Filter”").await?;
    browser.press("j").await?;
    cohort.focus_is(&format!("link “{}”", group.name)).await?;
    // The row, and the page of the group.
    browser.press("o").await?;
    list.details(&group.name).await?;
    browser.press("o").await?;
    wait::until_equal("open rows", 0, async || Ok(list.open_rows().await?.len())).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.group_page(&group.name).await?;
    cohort
        .focus_is(&format!("heading “{}”", group.name))
        .await?;
    browser.press("gl").await?;
    list.shows(std::slice::from_ref(&group.name)).await?;
    cohort.focus_is(&format!("link “{}”", group.name)).await
}

async fn a_group_is_made_and_unmade(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let name = unique("Zz keyed");
    let list = cohort
        .open(&format!("?q={}", name.replace(' ', "+")))
        .await?;
    browser.press("n").await?;
    cohort.focus_is("textbox “Name”").await?;
    browser.press(&name).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.shows(std::slice::from_ref(&name)).await?;
    cohort.focus_is(&format!("link “{name}”")).await?;
    browser.press_with(Key::Control, 'z').await?;
    list.says("0 customer groups").await?;
    ensure!(admin.group(&name).await.is_err(), "it is still there");
    Ok(())
}

async fn metadata_is_edited(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let group = cohort.site.admin.make_group("Zz data", json!(null)).await?;
    at_row(&cohort, &group).await?;
    browser.press("e").await?;
    let title = format!("Metadata of {}", group.name);
    cohort.dialog(&title).await?;
    tab_to(browser, "button “Add row”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is("textbox “Key of row 1”").await?;
    browser.press("tier").await?;
    browser.press_key(Key::Tab, 2).await?;
    cohort.focus_is("textbox “Value of tier”").await?;
    browser.press("gold").await?;
    browser.press_with(Key::Control, Key::Enter).await?;
    cohort.dialog_gone(&title).await?;
    cohort.focus_is(&format!("link “{}”", group.name)).await?;
    let path = format!("/admin/customer-groups/{}", group.id);
    let stored = cohort.site.admin.get(&path).await?;
    assert_eq!(
        stored["customer_group"]["metadata"],
        json!({ "tier": "gold" })
    );
    Ok(())
}

async fn a_list_is_pasted(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 2).await?;
    let emails = emails_of(&customers);
    let own = Own::make(&cohort, "Zz pasted", &[]).await?;
    let page = cohort.open_group("", &own.id, &own.name).await?;
    open_palette(&cohort).await?;
    browser.press("paste").await?;
    choose_first(&cohort, "Paste a list…").await?;
    cohort
        .focus_is("textbox “Email addresses or customer IDs”")
        .await?;
    browser
        .press(emails.join(&Key::Enter.value().to_string()))
        .await?;
    let dialog = browser.find(&role("dialog")).await?;
    wait::until("the customers", async || {
        let text = dialog.text().await?;
        ensure!(text.contains("2 customers will be added"), "it says {text}");
        Ok(())
    })
    .await?;
    browser.press_with(Key::Control, Key::Enter).await?;
    wait::until_equal("the members", emails, async || own.emails().await).await?;
    // As soon as the work is done, Escape closes the dialog.
    wait::until("the end of the dialog", async || {
        browser.press_key(Key::Escape, 1).await?;
        ensure!(!browser.has(&role("dialog")).await?, "it is open");
        Ok(())
    })
    .await?;
    page.toast("Added 2 customers").await?;
    own.delete().await
}

async fn a_group_is_deleted_and_restored(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let group = admin.make_group("Zz gone", json!({ "kept": 1 })).await?;
    at_row(&cohort, &group).await?;
    tab_to(browser, &format!("button “Actions for {}”", group.name)).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.focus_is("menuitem “Rename”").await?;
    browser.press_key(Key::End, 1).await?;
    cohort.focus_is("menuitem “Delete”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let dialog = cohort.dialog(&format!("Delete {}?", group.name)).await?;
    cohort.focus_is("button “Cancel”").await?;
    wait::until("what it does", async || {
        let delete = dialog.find(&button("Delete")).await?;
        ensure!(delete.is_enabled().await?, "it is still being read");
        Ok(())
    })
    .await?;
    tab_to(browser, "button “Delete”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let list = cohort.list();
    list.says("0 customer groups").await?;
    ensure!(admin.group(&group.name).await.is_err(), "it is there");
    browser.press_with(Key::Control, 'z').await?;
    list.shows(std::slice::from_ref(&group.name)).await?;
    let again = admin.group(&group.name).await?;
    ensure!(again.id != group.id, "the id is not new");
    admin.delete_group(&again.id).await
}

async fn the_list_is_exported(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let downloads = browser.downloads().await?;
    let list = cohort.open("?q=vip").await?;
    open_palette(&cohort).await?;
    browser.press("export").await?;
    choose_first(&cohort, "Export").await?;
    cohort.dialog("Export").await?;
    cohort.scan("the choices for a file as a dialog").await?;
    tab_to(browser, "button “Download”").await?;
    browser.press_key(Key::Enter, 1).await?;
    let (name, text) = downloads.file().await?;
    ensure!(name.ends_with(".csv"), "{name}");
    let groups = list.names().await?;
    assert_eq!(text.trim_end().lines().count(), groups.len() + 1);
    cohort.dialog_gone("Export").await
}

async fn groups_are_combined(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, admin) = (&cohort.browser, &cohort.site.admin);
    let customers = admin.some_customers(2).await?;
    let word = unique("Zz pair");
    let mut groups = Vec::new();
    for customer in &customers {
        let group = admin.make_group(&word, json!(null)).await?;
        admin
            .add_members(&group.id, std::slice::from_ref(customer))
            .await?;
        groups.push(group);
    }
    let list = cohort
        .open(&format!("?q={}&order=name", word.replace(' ', "+")))
        .await?;
    browser.press("jxjx").await?;
    list.bar_says("2 selected").await?;
    open_palette(&cohort).await?;
    browser.press("combine").await?;
    choose_first(&cohort, "Combine…").await?;
    let dialog = cohort.dialog("Combine groups").await?;
    wait::until("the number", async || {
        let text = dialog.text().await?;
        ensure!(text.contains("2 customers"), "it says {text}");
        Ok(())
    })
    .await?;
    tab_to(browser, "textbox “Name”").await?;
    let name = format!("{word} both");
    browser.press(&name).await?;
    browser.press_with(Key::Control, Key::Enter).await?;
    cohort.told(&format!("Created {name}.")).await?;
    let made = admin.group(&name).await?;
    let members = admin.members(&made.id, "limit=0").await?;
    assert_eq!(members.count, 2);
    for group in groups.iter().chain([&made]) {
        admin.delete_group(&group.id).await?;
    }
    Ok(())
}

async fn a_message_is_reached_and_left(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let group = cohort.site.admin.make_group("Zz said", json!(null)).await?;
    at_row(&cohort, &group).await?;
    browser.press_key(Key::F2, 1).await?;
    cohort
        .focus_is(&format!("textbox “Rename {}”", group.name))
        .await?;
    // What is typed into a field is no shortcut.
    let name = format!("xjn?/ {}", tail(&group));
    browser.press(&name).await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.told(&format!("Renamed {}", group.name)).await?;
    let link = format!("link “{name}”");
    cohort.focus_is(&link).await?;
    browser.find(&button("Undo")).await?;
    let there = async || cohort.focus_is("button “Undo”").await;
    browser.press_key(Key::F6, 1).await?;
    there().await?;
    cohort.scan("a message with the focus").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.focus_is(&link).await?;
    browser.press_key(Key::F6, 1).await?;
    there().await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort
        .told(&format!("Renamed back to {}.", group.name))
        .await?;
    cohort.site.admin.group(&group.name).await?;
    Ok(())
}

async fn a_person_is_found_under_the_list(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let customers = some_customers(&cohort, 1).await?;
    let email = &customers[0].email;
    let own = Own::make(&cohort, "Zz person", &customers).await?;
    let list = cohort.open("").await?;
    browser.press("/").await?;
    browser.press(email).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.says("0 customer groups").await?;
    let groups_of = format!("Groups of {email}");
    browser.find(&button(&groups_of)).await?;
    let asked = Calls::get("/admin/customers").with("q", email);
    assert_eq!(cohort.site.proxy.count(&asked), 1);
    cohort.scan("customers under the list").await?;
    tab_to(browser, &format!("button “{groups_of}”")).await?;
    browser.press_key(Key::Enter, 1).await?;
    let dialog = cohort.dialog(&groups_of).await?;
    wait::until("the groups", async || {
        let text = dialog.text().await?;
        ensure!(text.contains(&own.name), "it says {text}");
        ensure!(text.contains("What these groups bring"), "it says {text}");
        Ok(())
    })
    .await?;
    cohort.scan("the groups of a customer").await?;
    own.delete().await
}

async fn letters_lead_to_items_of_menus(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("").await?;
    tab_to(browser, "button “Theme and language”").await?;
    browser.press_key(Key::Up, 1).await?;
    cohort.focus_is("menuitem “Keyboard shortcuts”").await?;
    browser.press("da").await?;
    cohort.focus_is("menuitemradio “Dark”").await?;
    // With what was typed just before, more letters tell them apart.
    browser.press("n").await?;
    cohort.focus_is("menuitemradio “Dansk”").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.focus_is("button “Theme and language”").await?;
    // Out of the menu, letters are single keys again.
    browser.press("n").await?;
    cohort.dialog("New group").await?;
    Ok(())
}

async fn single_keys_are_listed_and_can_be_switched_off(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("").await?;
    browser.press("?").await?;
    let title = "Keyboard shortcuts";
    cohort.dialog(title).await?;
    cohort.scan("the sheet of keys").await?;
    tab_to(browser, "checkbox “Single-key shortcuts”").await?;
    browser.press(" ").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone(title).await?;
    browser.press("n?").await?;
    // Had they done something, the palette could not open.
    open_palette(&cohort).await?;
    browser.press("single").await?;
    choose_first(&cohort, "Single-key shortcuts").await?;
    browser.press("n").await?;
    cohort.dialog("New group").await?;
    Ok(())
}
