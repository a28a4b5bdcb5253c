//! Filters: by name, by id, by a condition of a discount, and together.

pub mod chips;
pub mod dates;
pub mod reading;

use std::collections::HashSet;

use anyhow::ensure;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        admin::Group,
        context::TestContext,
        element::{Scope, button, focused, role, textbox},
        proxy::Calls,
        wait,
    },
};

journeys! {
    Demo:
        lists_that_cannot_be_taken_say_why,
        an_unknown_condition_shows_its_id;
    Everywhere:
        names_are_taken_letter_for_letter,
        names_that_do_not_fit_are_counted_before,
        the_name_null_is_found_in_its_place,
        ids_are_taken_from_a_pasted_list,
        all_filters_hold_together;
    Version1:
        ids_are_read_once_until_refreshed,
        a_condition_is_found_by_the_code_of_its_discount;
}

const NAMES: &str = "Exact group names, one per line";
const IDS: &str = "Group IDs, separated by commas, spaces or new lines";

fn names(groups: &[Group]) -> Vec<String> {
    groups.iter().map(|group| group.name.clone()).collect()
}

fn one_group() -> Calls {
    Calls::get("/admin/customer-groups/*")
}

/// Behind a limit of 8 KB the request would fail, and so would loading the page again.
async fn names_that_do_not_fit_are_counted_before(context: TestContext) -> Outcome {
    const FIFTY: &str = include_str!("../../fixtures/lists/fifty-names.txt");
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    cohort.open("").await?;
    let editor = filters.begin("Name").await?;
    let area = editor.find(&textbox(NAMES)).await?;
    area.fill(FIFTY).await?;
    editor.click_on(&button("Apply")).await?;
    cohort
        .alert("These names are too long for one filter")
        .await?;
    cohort.scan("names that do not fit").await?;
    cohort.at("").await?;
    let few: Vec<&str> = FIFTY.lines().take(30).collect();
    area.fill(&few.join("\n")).await?;
    filters.apply().await?;
    cohort.list().says("0 customer groups").await?;
    ensure!(cohort.browser.address().await?.len() < 7_000);
    cohort.browser.reload().await?;
    cohort.list().says("0 customer groups").await
}

async fn names_are_taken_letter_for_letter(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("?offset=20").await?;
    let editor = filters.begin("Name").await?;
    wait::until_equal("the focus", format!("textbox “{NAMES}”"), async || {
        focused(&cohort.browser).await
    })
    .await?;
    cohort.scan("names").await?;
    let wanted = ["Berlin, Mitte", "  padded  ", "vip", "no such group"];
    let area = editor.find(&textbox(NAMES)).await?;
    area.type_text(&wanted.join("\n")).await?;
    filters.apply().await?;
    let truth = admin
        .groups_where(|group| wanted.contains(&&*group.name))
        .await?;
    ensure!(truth.len() == 3, "{truth:?}");
    list.shows(&names(&truth)).await?;
    list.says("3 customer groups").await?;
    filters.are(&["Name: Berlin, Mitte +3"]).await?;
    cohort
        .at("?name[]=Berlin,+Mitte&name[]=++padded++&name[]=vip&name[]=no+such+group")
        .await?;
    assert_eq!(
        focused(&cohort.browser).await?,
        "button “Name: Berlin, Mitte +3”"
    );
    cohort.scan("a chip").await?;

    let editor = filters.edit("Name").await?;
    let area = editor.find(&textbox(NAMES)).await?;
    assert_eq!(area.value().await?, wanted.join("\n"));
    area.fill("Berlin, Mitte").await?;
    cohort.browser.press_with(Key::Control, Key::Enter).await?;
    list.shows(&["Berlin, Mitte".to_owned()]).await?;
    filters.are(&["Name: Berlin, Mitte"]).await?;
    list.search("berlin").await?;
    cohort.at("?q=berlin&name[]=Berlin,+Mitte").await?;
    list.shows(&["Berlin, Mitte".to_owned()]).await?;
    list.search("hamburg").await?;
    list.says("0 customer groups").await
}

async fn the_name_null_is_found_in_its_place(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let wanted = ["null", "VIP", "zebra", "Press", "2026"];
    for order in ["created_at", "-updated_at", "name"] {
        let mut truth = admin
            .groups(&format!("limit=1000&order={order}"))
            .await?
            .names();
        truth.retain(|name| wanted.contains(&&**name));
        let parameters: String = wanted.map(|name| format!("&name[]={name}")).concat();
        let address = format!("?order={order}{parameters}");
        let list = cohort.open(&address).await?;
        let mut shown = list.names().await?;
        if order == "name" {
            // Where it stands among names is up to the server's alphabet.
            shown.sort();
            truth.sort();
        }
        assert_eq!(shown, truth, "{order}");
        list.says("5 customer groups").await?;
    }
    let id = admin.group("null").await?.id;
    let list = cohort.open(&format!("?id={id}")).await?;
    list.shows(&["null".to_owned()]).await
}

async fn ids_are_taken_from_a_pasted_list(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let wanted = ["VIP", "Berlin, Mitte", "Zebra", "Guests"];
    let truth = admin
        .groups_where(|group| wanted.contains(&&*group.name))
        .await?;
    let ids: Vec<&str> = truth.iter().map(|group| &*group.id).collect();
    let [a, b, c, d] = &*ids else {
        anyhow::bail!("{truth:?}")
    };
    let list = cohort.open("").await?;
    let editor = filters.begin("ID").await?;
    // Version 1 is asked for each id, version 2 filters by them.
    if !admin.is_v2() {
        cohort.expect_failed("/admin/customer-groups/cgrp_unknown", 404);
    }
    let area = editor.find(&textbox(IDS)).await?;
    area.type_text(&format!("{a}, {b};\n\n{c}\n cgrp_unknown {d} {a}"))
        .await?;
    filters.apply().await?;
    list.shows(&names(&truth)).await?;
    list.says("4 customer groups").await?;
    filters.are(&[&format!("ID: {a} +4")]).await?;
    cohort
        .at(&format!("?id={a},{b},{c},cgrp_unknown,{d}"))
        .await?;
    list.search("berlin").await?;
    list.shows(&["Berlin, Mitte".to_owned()]).await?;
    list.search("").await?;
    filters.remove("ID").await?;
    list.shows(&admin.groups("limit=20").await?.names()).await
}

async fn ids_are_read_once_until_refreshed(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let some = admin.groups("order=name&limit=24").await?.customer_groups;
    let ids: Vec<&str> = some.iter().map(|group| &*group.id).collect();
    let list = cohort
        .open(&format!("?id={}&limit=10&order=name", ids.join(",")))
        .await?;
    list.range("1–10 of 24").await?;
    list.shows(&names(&some[..10])).await?;
    let proxy = &cohort.site.proxy;
    assert_eq!(proxy.count(&one_group()), 24);
    list.turn_to("Next page").await?;
    list.shows(&names(&some[10..20])).await?;
    list.turn_to("Last page").await?;
    list.shows(&names(&some[20..])).await?;
    list.sort_by("Name").await?;
    list.is_sorted("Name", "descending").await?;
    list.range("1–10 of 24").await?;
    list.settled().await?;
    assert_eq!(proxy.count(&one_group()), 24, "{}", proxy.report());
    cohort.browser.click_on(&button("Refresh")).await?;
    wait::until_equal("each id once more", 48, async || {
        Ok(proxy.count(&one_group()))
    })
    .await?;
    list.settled().await
}

async fn lists_that_cannot_be_taken_say_why(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    cohort.open("").await?;
    let editor = filters.begin("ID").await?;
    let area = editor.find(&textbox(IDS)).await?;
    area.fill("cgrp_1, ../users").await?;
    editor.click_on(&button("Apply")).await?;
    cohort.alert("“../users” is not an ID").await?;
    cohort.scan("an id that cannot be one").await?;
    let many: Vec<String> = (0..101).map(|number| format!("c{number}")).collect();
    area.fill(&many.join(" ")).await?;
    editor.click_on(&button("Apply")).await?;
    cohort.alert("A filter can hold 100 values at most").await?;
    cohort.at("").await?;
    cohort.browser.press_key(Key::Escape, 1).await?;
    filters.are(&[]).await?;
    cohort.at("").await
}

async fn a_condition_is_found_by_the_code_of_its_discount(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("").await?;
    let editor = filters.begin("Discount").await?;
    wait::until_equal(
        "the focus",
        "searchbox “Search discounts by code”".to_owned(),
        async || focused(&cohort.browser).await,
    )
    .await?;
    editor.find(&button("VIP10 only for these groups")).await?;
    ensure!(!editor.has(&role("button").starting("WELCOME")).await?);
    cohort.scan("discounts").await?;
    cohort.browser.press("staffpar").await?;
    let staff = role("button").starting("STAFFPARTY ");
    wait::until_equal("the conditions", 2, async || {
        let found = editor.all(&staff).await?.len();
        let others = editor.has(&role("button").starting("VIP10")).await?;
        Ok(if others { 0 } else { found })
    })
    .await?;
    let but = button("STAFFPARTY for everyone but these groups");
    editor.click_on(&but).await?;
    let condition = admin.condition("STAFFPARTY", "not_in").await?;
    let address = format!("?discount_condition_id={condition}");
    cohort.at(&address).await?;
    let truth = admin.groups(address.trim_start_matches('?')).await?;
    ensure!(truth.count > 0, "nothing to find");
    list.shows(&truth.names()).await?;
    let chip = "Discount: STAFFPARTY, for everyone but these groups";
    filters.are(&[chip]).await?;
    let discounts = Calls::get("/admin/discounts");
    // The first discounts, and those with the code: the chip needs no more.
    assert_eq!(cohort.site.proxy.count(&discounts), 2);
    cohort.browser.reload().await?;
    list.shows(&truth.names()).await?;
    filters.are(&[chip]).await?;
    assert_eq!(cohort.site.proxy.count(&discounts), 3);
    let editor = filters.edit("Discount").await?;
    let chosen = editor.find(&but).await?;
    assert_eq!(
        chosen.attribute("aria-pressed").await?.as_deref(),
        Some("true")
    );
    editor
        .click_on(&button("FREESHIP only for these groups"))
        .await?;
    let condition = admin.condition("FREESHIP", "in").await?;
    let truth = admin
        .groups(&format!("discount_condition_id={condition}&limit=20"))
        .await?;
    list.shows(&truth.names()).await?;
    list.says(&format!("{} customer groups", truth.count)).await
}

async fn an_unknown_condition_shows_its_id(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    let list = cohort.open("?discount_condition_id=discon_unknown").await?;
    list.says("0 customer groups").await?;
    filters.are(&["Discount: discon_unknown"]).await?;
    cohort
        .browser
        .click_on(&button("Clear search and filters"))
        .await?;
    filters.are(&[]).await?;
    cohort.at("").await
}

async fn all_filters_hold_together(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let condition = admin.condition("FREESHIP", "in").await?;
    let inside = admin
        .groups(&format!("discount_condition_id={condition}&limit=1000"))
        .await?;
    let newest = inside.customer_groups;
    let oldest = &newest[newest.len() - 3].created_at;
    let fits =
        |group: &&Group| group.name.to_lowercase().contains('e') && group.created_at >= *oldest;
    let truth: Vec<Group> = newest.iter().filter(fits).cloned().collect();
    ensure!(
        truth.len() > 10 && truth.len() < newest.len(),
        "{}",
        truth.len()
    );
    let narrowing = format!("q=e&created_at[gte]={oldest}&discount_condition_id={condition}");
    let list = cohort.open(&format!("?{narrowing}&limit=10")).await?;
    list.range(&format!("1–10 of {}", truth.len())).await?;
    let mut shown = list.names().await?;
    list.turn_to("Next page").await?;
    list.range(&format!("11–{} of {}", truth.len().min(20), truth.len()))
        .await?;
    shown.extend(list.names().await?);
    // The server leaves open which of equals comes first, but shows none of them twice.
    let (fitting, shown) = (
        HashSet::from_iter(names(&truth)),
        HashSet::<String>::from_iter(shown),
    );
    assert_eq!(shown.len(), truth.len().min(20));
    ensure!(shown.is_subset(&fitting), "{shown:?} of {fitting:?}");
    list.sort_by("Name").await?;
    list.is_sorted("Name", "ascending").await?;
    let sorted = admin
        .groups(&format!("{narrowing}&limit=10&order=name"))
        .await?;
    list.shows(&sorted.names()).await?;

    // Names and ids join in, and the search still holds.
    let some = [&truth[0], &truth[3], &truth[7]];
    let ids = some.map(|group| group.id.clone()).join(",");
    let by_name = form_urlencoded::Serializer::new(String::new())
        .append_pair("name[]", &some[0].name)
        .append_pair("name[]", &some[2].name)
        .append_pair("name[]", "VIP")
        .finish();
    let list = cohort
        .open(&format!("?{narrowing}&id={ids}&{by_name}"))
        .await?;
    let two = [some[0].clone(), some[2].clone()];
    list.shows_in_any_order(&names(&two)).await?;
    assert_eq!(filters.chips().await?.len(), 4);
    cohort.scan("four chips").await
}
