//! A group's own page: the way there and back, what it shows, and links to groups that are not there.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, focused, link, role, textbox},
        proxy::{Answer, Calls},
        wait,
    },
};

journeys! {
    Demo:
        the_keyboard_leads_there_and_back,
        a_group_that_is_gone_says_so,
        a_page_that_fails_can_be_tried_again,
        the_actions_are_buttons;
    Everywhere:
        the_tabs_are_in_the_address,
        customers_are_sorted_and_paged,
        an_unknown_group_says_so;
    Demo in Document:
        the_parts_stand_side_by_side_where_there_is_room,
        back_is_the_list_as_it_was_left;
    Everywhere in Document:
        a_name_leads_to_the_page_of_its_group;
}

async fn a_name_leads_to_the_page_of_its_group(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.group("Wholesale").await?;
    cohort.open("?q=wholesale&order=name").await?;
    cohort.browser.click_on(&link("Wholesale")).await?;
    let page = cohort.group_page("Wholesale").await?;
    cohort
        .at(&format!("?q=wholesale&order=name&group={}", group.id))
        .await?;
    cohort.titled("Wholesale").await?;
    page.says(&group.id).await?;
    let members = admin.members(&group.id, "limit=20&order=email").await?;
    let table = "Customers of Wholesale";
    page.details
        .column_is(table, "Email", &members.emails())
        .await?;
    page.details.counts("Customers", members.count).await?;
    page.details
        .counts("Price lists", group.price_lists.len())
        .await?;
    let list = role("table").named("Customer groups");
    ensure!(!cohort.browser.has(&list).await?, "the list is in view");
    cohort.scan("the page of a group").await?;

    page.way_back().await?.click().await?;
    cohort.at("?q=wholesale&order=name").await?;
    let truth = admin.groups("q=wholesale&order=name&limit=20").await?;
    cohort.list().shows(&truth.names()).await?;
    cohort.titled("wholesale").await
}

async fn back_is_the_list_as_it_was_left(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=50&order=name").await?;
    let names = list.names().await?;
    let (opened, chosen) = (&names[30], &names[40]);
    list.open_row(opened).await?;
    list.settled().await?;
    let asked = Calls::get("/admin/customer-groups");
    let before = cohort.site.proxy.count(&asked);
    let wanted = cohort.browser.find(&link(chosen)).await?;
    wanted
        .run("arguments[0].scrollIntoView({ block: 'center' })")
        .await?;
    let scrolled = async || {
        cohort
            .browser
            .script("return Math.round(scrollY)", vec![])
            .await
    };
    let place = scrolled().await?;
    ensure!(place != json!(0), "the list is too short to scroll");
    wanted.click().await?;
    cohort.group_page(chosen).await?;
    wait::until_equal("the top of the page", json!(0), async || scrolled().await).await?;

    cohort.browser.back().await?;
    list.shows(&names).await?;
    assert_eq!(list.open_rows().await?, std::slice::from_ref(opened));
    wait::until_equal("where the list was left", place, async || scrolled().await).await?;
    assert_eq!(cohort.site.proxy.count(&asked), before, "read again");
    cohort.browser.forward().await?;
    cohort.group_page(chosen).await?;
    cohort.browser.reload().await?;
    cohort.group_page(chosen).await?;
    cohort.browser.back().await?;
    list.shows(&names).await
}

async fn the_keyboard_leads_there_and_back(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    cohort.open("?q=vip&order=name").await?;
    let vip = browser.find(&link("VIP")).await?;
    vip.run("arguments[0].focus()").await?;
    browser.press_key(Key::Enter, 1).await?;
    let at = async |wanted: &str| {
        wait::until_equal("the focus", wanted.to_owned(), async || {
            focused(browser).await
        })
        .await
    };
    at("heading “VIP”").await?;
    cohort.group_page("VIP").await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    at("button “Refresh”").await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    at("link “Customer groups”").await?;
    browser.press_key(Key::Enter, 1).await?;
    at("link “VIP”").await?;
    cohort.at("?q=vip&order=name").await
}

async fn the_tabs_are_in_the_address(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let group = cohort.site.admin.group("B2B").await?;
    // Wider, all of it is side by side.
    cohort.browser.set_viewport((900, 900)).await?;
    let page = cohort.open_group("?order=name", &group.id, "B2B").await?;
    page.details.choose("Metadata").await?;
    cohort
        .at(&format!("?order=name&group={}:metadata", group.id))
        .await?;
    page.details.says("nesting").await?;
    cohort.scan("metadata on the page of a group").await?;
    cohort.browser.reload().await?;
    let page = cohort.group_page("B2B").await?;
    assert_eq!(page.details.chosen().await?, "Metadata");
    let discounts = cohort.site.admin.discounts_tab();
    page.details.choose(discounts).await?;
    page.settled().await?;
    cohort.scan("discounts on the page of a group").await?;
    page.details.choose("Price lists").await?;
    page.settled().await?;
    cohort.scan("price lists on the page of a group").await?;
    page.details.choose("Customers").await?;
    cohort.at(&format!("?order=name&group={}", group.id)).await
}

async fn customers_are_sorted_and_paged(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.group("Wholesale").await?;
    let page = cohort.open_group("", &group.id, "Wholesale").await?;
    let table = "Customers of Wholesale";
    let asks = [
        ("Email", "-email"),
        ("Name", "first_name"),
        ("Name", "-first_name"),
        ("Customer since", "-created_at"),
        ("Customer since", "created_at"),
    ];
    for (head, order) in asks {
        let shown = page.details.panel.find(&role("table").named(table)).await?;
        shown.click_on(&button(head)).await?;
        let truth = admin
            .members(&group.id, &format!("limit=20&order={order}"))
            .await?;
        page.details
            .column_is(table, "Email", &truth.emails())
            .await?;
    }
    cohort.scan("sorted customers").await?;
    let pager = role("navigation").named(table);
    let pager = page.details.panel.find(&pager).await?;
    pager.click_on(&button("Last page")).await?;
    let count = admin.members(&group.id, "limit=1").await?.count;
    let last = (count - 1) / 20 * 20;
    let truth = admin
        .members(
            &group.id,
            &format!("limit=20&order=created_at&offset={last}"),
        )
        .await?;
    page.details
        .column_is(table, "Email", &truth.emails())
        .await
}

async fn an_unknown_group_says_so(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.expect_failed("/admin/customer-groups/cgrp_nope", 404);
    cohort.go("?order=name&group=cgrp_nope").await?;
    cohort.alert("Group not found").await?;
    cohort.scan("a group that is not there").await?;
    cohort.browser.click_on(&link("Back to the list")).await?;
    cohort.at("?order=name").await?;
    let truth = cohort.site.admin.groups("order=name&limit=20").await?;
    cohort.list().shows(&truth.names()).await
}

async fn a_group_that_is_gone_says_so(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = json!({ "name": "Soon gone" });
    let made = admin.post("/admin/customer-groups", group).await?;
    let id = made["customer_group"]["id"].as_str().unwrap_or_default();
    let page = cohort.open_group("", id, "Soon gone").await?;
    admin
        .delete(&format!("/admin/customer-groups/{id}"))
        .await?;
    cohort.expect_failed(id, 404);
    page.press("Refresh").await?;
    cohort.alert("Group not found").await
}

async fn a_page_that_fails_can_be_tried_again(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let group = cohort.site.admin.group("VIP").await?;
    let one = Calls::get(format!("/admin/customer-groups/{}", group.id));
    let fault = cohort.site.proxy.answer(one, Answer::unknown_error());
    cohort.expect_failed(&group.id, 500);
    cohort.go(&format!("?group={}", group.id)).await?;
    cohort
        .alert("The customer group could not be loaded")
        .await?;
    cohort.scan("a group that could not be loaded").await?;
    fault.lift();
    cohort.browser.click_on(&button("Retry")).await?;
    cohort.group_page("VIP").await.map(drop)
}

async fn the_parts_stand_side_by_side_where_there_is_room(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    let group = cohort.site.admin.group("Wholesale").await?;
    browser.set_viewport((1400, 900)).await?;
    let page = cohort.open_group("", &group.id, "Wholesale").await?;
    for part in [
        "Customers",
        "About this group",
        "Price lists",
        "Discounts",
        "Metadata",
    ] {
        page.details.panel.find(&role("region").named(part)).await?;
    }
    // What a discount gives, and how often it has been used.
    page.details.says("5%").await?;
    page.details.says("payment_terms").await?;
    cohort.scan("a group side by side").await?;
    // What is searched for and picked stays when there is less room.
    let search = role("searchbox").named("Search customers of Wholesale");
    let members = cohort.site.admin.members(&group.id, "limit=1&order=email");
    let email = members.await?.emails().remove(0);
    page.details.panel.find(&search).await?.fill(&email).await?;
    browser.press_key(Key::Enter, 1).await?;
    let one = role("checkbox").named(format!("Select {email}"));
    browser.click_on(&one).await?;
    page.says("1 selected").await?;
    browser.set_viewport((900, 900)).await?;
    page.details
        .panel
        .find(&role("tab").starting("Customers"))
        .await?;
    page.says("1 selected").await?;
    let field = page.details.panel.find(&search).await?;
    assert_eq!(field.value().await?, email);
    Ok(())
}

async fn the_actions_are_buttons(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.make_group("Zz verbs", json!(null)).await?;
    let page = cohort.open_group("", &group.id, &group.name).await?;
    page.press("Rename").await?;
    let dialog = cohort.dialog(&format!("Rename {}", group.name)).await?;
    let name = format!("{} again", group.name);
    dialog.find(&textbox("Name")).await?.fill(&name).await?;
    dialog.click_on(&button("Save")).await?;
    cohort.browser.find(&role("heading").named(&name)).await?;
    cohort.focus_is("button “Rename”").await?;
    page.press("Duplicate").await?;
    let dialog = cohort.dialog(&format!("Duplicate {name}")).await?;
    dialog.click_on(&button("Cancel")).await?;
    cohort.focus_is("button “Duplicate”").await?;
    // The page may ask for it once more before it is left.
    cohort.browser.tolerate_console(&group.id);
    page.press("Delete").await?;
    let dialog = cohort.dialog(&format!("Delete {name}?")).await?;
    dialog.click_on(&button("Delete")).await?;
    cohort.told(&format!("Deleted {name}.")).await?;
    // There is nothing left to look at but the list.
    cohort.at("").await?;
    cohort.list().settled().await?;
    ensure!(admin.group(&name).await.is_err(), "it is still there");
    Ok(())
}
