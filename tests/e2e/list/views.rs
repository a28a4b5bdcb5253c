//! Saved views: the list as it stands under a name, come back to, begun with, changed.

pub mod files;
pub mod tabs;

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    e2e::access::keyboard::tab_to,
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role, textbox},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Demo:
        the_list_begins_with_the_default,
        a_name_belongs_to_one_view,
        views_are_renamed_and_deleted,
        a_view_is_kept_and_chosen_without_a_mouse,
        the_focus_outlives_a_change;
    Everywhere in Document:
        a_view_is_kept_and_chosen_again;
}

async fn a_view_is_kept_and_chosen_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, views) = (&cohort.site.admin, cohort.views());
    let address = "?q=o&order=name&limit=10";
    let found = admin.groups("q=o&order=name&limit=10").await?.names();
    let list = cohort.open(&format!("{address}&offset=10")).await?;
    let second = list.names().await?;
    ensure!(second.len() == 10, "the sample shop is too small");
    list.open_row(&second[2]).await?;
    let columns = ["Name", "Price lists", "Created", "Updated"];
    let menu = list.choose_columns().await?;
    menu.click_on(&role("checkbox").named("Customers")).await?;
    list.has_columns(&columns).await?;
    let menu = views.open().await?;
    ensure!(menu.text().await?.contains("to come back to it"));
    cohort.scan("no saved views").await?;
    views.save("With an o").await?;
    views.are(&["With an o"]).await?;
    views.is_shown("With an o").await?;
    let field = menu.find(&textbox("Name of the view")).await?;
    wait::until_equal("the field", String::new(), async || field.value().await).await?;
    cohort.scan("a saved view").await?;
    views.close().await?;

    // Elsewhere, in other columns.
    let menu = list.choose_columns().await?;
    menu.click_on(&button("Reset columns")).await?;
    let elsewhere = admin.groups("q=b2b&limit=20").await?.names();
    cohort.open("?q=b2b").await?.shows(&elsewhere).await?;
    views.is_shown("All").await?;
    views.show("With an o").await?;
    // From the first page, and with no row open.
    cohort.at(address).await?;
    list.shows(&found).await?;
    list.has_columns(&columns).await?;
    assert_eq!(list.open_rows().await?, [""; 0]);
    cohort.focus_is("link “With an o”").await?;
    cohort.browser.back().await?;
    cohort.at("?q=b2b").await?;
    list.shows(&elsewhere).await?;
    // The address is the link to it.
    cohort.open(address).await?.shows(&found).await?;
    views.are(&["With an o"]).await?;
    views.is_shown("With an o").await?;
    // The menu leads there as well.
    cohort.open("?q=b2b").await?.shows(&elsewhere).await?;
    let menu = views.open().await?;
    menu.click_on(&button("With an o")).await?;
    cohort.dialog_gone("Saved views").await?;
    cohort.at(address).await?;
    list.shows(&found).await?;
    cohort.focus_is("button “Saved views”").await
}

async fn the_list_begins_with_the_default(context: TestContext) -> Outcome {
    const TWO: &str = "?name[]=VIP&name[]=B2B";
    let cohort = context.signed_in().await?;
    let (admin, views) = (&cohort.site.admin, cohort.views());
    let list = cohort.open(TWO).await?;
    let two = list.names().await?;
    assert_eq!(two.len(), 2, "{two:?}");
    views.open().await?;
    views.save("Two").await?;
    views.are(&["Two"]).await?;
    views.begins_with(None).await?;
    views.begin_with("Two").await?;
    views.begins_with(Some("Two")).await?;
    views.open().await?;
    cohort.scan("a default view").await?;
    views.close().await?;

    let asked = || {
        cohort
            .site
            .proxy
            .count(&Calls::get("/admin/customer-groups"))
    };
    let before = asked();
    cohort.open("").await?.shows(&two).await?;
    cohort.at(TWO).await?;
    views.is_shown("Two").await?;
    cohort.filters().are(&["Name: VIP +1"]).await?;
    assert_eq!(asked(), before + 1, "{}", cohort.site.proxy.report());
    // A link that says otherwise is a link to what it says.
    let named = admin.groups("limit=20&order=name").await?.names();
    cohort.open("?order=name").await?.shows(&named).await?;

    views.open().await?;
    views.save("By name").await?;
    views.begin_with("By name").await?;
    views.begins_with(Some("By name")).await?;
    cohort.open("").await?.shows(&named).await?;
    cohort.at("?order=name").await?;
    views.begin_with("By name").await?;
    views.begins_with(None).await?;
    let all = admin.groups("limit=20").await?.names();
    cohort.open("").await?.shows(&all).await?;
    cohort.at("").await
}

async fn a_name_belongs_to_one_view(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    let list = cohort.open("?q=vip").await?;
    let menu = views.open().await?;
    let field = menu.find(&textbox("Name of the view")).await?;
    let emptied =
        async || wait::until_equal("the field", String::new(), async || field.value().await).await;
    for blank in ["", "   "] {
        views.save(blank).await?;
        emptied().await?;
        views.are(&[]).await?;
    }
    views.save("  Ours ").await?;
    emptied().await?;
    views.are(&["Ours"]).await?;
    views.begin_with("Ours").await?;
    views.begins_with(Some("Ours")).await?;
    // Saved once more, it is what it then is, and stays where the list begins.
    list.search("wholesale").await?;
    cohort.at("?q=wholesale").await?;
    views.open().await?;
    views.save("Ours").await?;
    cohort.open("").await?;
    cohort.at("?q=wholesale").await?;
    views.are(&["Ours"]).await?;
    views.begins_with(Some("Ours")).await
}

async fn views_are_renamed_and_deleted(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    cohort.open("?q=vip").await?;
    views.open().await?;
    for name in ["One", "Two", "Three"] {
        views.save(name).await?;
    }
    views.are(&["One", "Two", "Three"]).await?;
    views.rename("Two", "Zwei & <b>drei</b>").await?;
    let renamed = ["One", "Zwei & <b>drei</b>", "Three"];
    views.are(&renamed).await?;
    views.is_shown(renamed[1]).await?;
    // What no view can be called is said, and what was typed stays to be mended.
    let dialog = views.begin_to_rename("Three").await?;
    cohort.scan("renaming a view").await?;
    let field = dialog.find(&textbox("Name of the view")).await?;
    for (name, problem) in [
        (
            "One",
            "Another view already has this name. Choose a different one.",
        ),
        ("  ", "Enter a name."),
    ] {
        field.fill(name).await?;
        dialog.click_on(&button("Save")).await?;
        wait::until_equal("the alerts", vec![problem.to_owned()], async || {
            cohort.alerts().await
        })
        .await?;
        ensure!(field.value().await? == name, "{name:?} is lost");
    }
    field.fill("Three").await?;
    dialog.click_on(&button("Save")).await?;
    cohort.dialog_gone("Rename Three").await?;
    views.are(&renamed).await?;
    views.delete("One").await?;
    views.are(&renamed[1..]).await?;
    // A view that was deleted comes back to its place.
    cohort.told("Deleted the view One.").await?;
    cohort.browser.click_on(&button("Undo")).await?;
    views.are(&renamed).await?;
    views.delete("One").await?;
    views.are(&renamed[1..]).await?;
    cohort.browser.reload().await?;
    cohort.list().settled().await?;
    views.are(&renamed[1..]).await?;
    cohort.open("").await?;
    views.show(renamed[1]).await?;
    cohort.at("?q=vip").await?;
    for name in &renamed[1..] {
        views.delete(name).await?;
    }
    views.are(&[]).await?;
    cohort.browser.reload().await?;
    cohort.list().settled().await?;
    let menu = views.open().await?;
    ensure!(menu.text().await?.contains("to come back to it"));
    Ok(())
}

async fn a_view_is_kept_and_chosen_without_a_mouse(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (browser, views) = (&cohort.browser, cohort.views());
    let list = cohort.open("?q=vip&order=name").await?;
    let found = list.names().await?;
    tab_to(browser, "button “Saved views”").await?;
    browser.press_key(Key::Enter, 1).await?;
    views.menu().await?;
    tab_to(browser, "textbox “Name of the view”").await?;
    browser.press("Important").await?;
    browser.press_key(Key::Enter, 1).await?;
    views.are(&["Important"]).await?;
    cohort.focus_is("textbox “Name of the view”").await?;
    browser.press_key(Key::Escape, 1).await?;
    cohort.dialog_gone("Saved views").await?;
    cohort.focus_is("button “Saved views”").await?;
    let elsewhere = cohort.open("?q=b2b").await?;
    elsewhere
        .shows(&cohort.site.admin.named_like("b2b").await?)
        .await?;
    tab_to(browser, "link “Important”").await?;
    browser.press_key(Key::Enter, 1).await?;
    cohort.at("?q=vip&order=name").await?;
    list.shows(&found).await?;
    cohort.focus_is("link “Important”").await
}

async fn the_focus_outlives_a_change(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let views = cohort.views();
    cohort.open("?q=vip").await?;
    views.open().await?;
    for name in ["One", "Two"] {
        views.save(name).await?;
    }
    views.are(&["One", "Two"]).await?;
    views.rename("One", "Uno").await?;
    cohort.focus_is("button “Options of the view Uno”").await?;
    views.move_by_one("Uno", "end").await?;
    views.are(&["Two", "Uno"]).await?;
    cohort.focus_is("button “Options of the view Uno”").await?;
    // The list is the other view's, too: its tab takes the focus; and the menu's button after the last.
    views.delete("Uno").await?;
    views.are(&["Two"]).await?;
    cohort.focus_is("link “Two”").await?;
    views.delete("Two").await?;
    views.are(&[]).await?;
    cohort.focus_is("button “Saved views”").await
}
