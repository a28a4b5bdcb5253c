//! Open rows: what they show of a group, and how several stand beside each other.

use anyhow::ensure;
use serde_json::Value;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button, role},
        proxy::{Answer, Calls, End},
        wait,
    },
};

journeys! {
    Demo:
        a_panel_that_fails_says_so_beside_the_others,
        tabs_load_when_they_are_first_shown,
        all_rows_open_and_close,
        expanded_groups_arrive_open;
    Everywhere:
        a_row_opens_to_its_customers,
        metadata_is_shown,
        several_rows_stand_open_and_stay_so,
        an_empty_group_says_so;
    Version1:
        price_lists_say_whose_only_group_this_is,
        discounts_that_name_the_group_are_shown;
}

async fn a_row_opens_to_its_customers(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let group = admin.group("Wholesale").await?;
    let list = cohort.open("?q=wholesale").await?;
    let details = list.open_row("Wholesale").await?;
    cohort
        .at(&format!("?q=wholesale&open={}", group.id))
        .await?;
    assert_eq!(details.chosen().await?, "Customers");
    let table = "Customers of Wholesale";
    let page = admin.members(&group.id, "limit=10&order=email").await?;
    details.column_is(table, "Email", &page.emails()).await?;
    details.counts("Customers", page.count).await?;
    cohort.scan("customers of a group").await?;

    let pager = details.panel.find(&role("navigation").named(table)).await?;
    pager.click_on(&button("Next page")).await?;
    let page = admin
        .members(&group.id, "limit=10&offset=10&order=email")
        .await?;
    details.column_is(table, "Email", &page.emails()).await?;
    pager.click_on(&button("Last page")).await?;
    let last = (page.count - 1) / 10 * 10;
    let last = admin
        .members(&group.id, &format!("limit=10&offset={last}&order=email"))
        .await?;
    details.column_is(table, "Email", &last.emails()).await?;

    let search = role("searchbox").named("Search customers of Wholesale");
    let email = &last.emails()[0];
    details.panel.find(&search).await?.fill(email).await?;
    details
        .column_is(table, "Email", std::slice::from_ref(email))
        .await?;
    list.expander("Wholesale").await?.click().await?;
    cohort.at("?q=wholesale").await?;
    assert_eq!(list.open_rows().await?, [""; 0]);
    Ok(())
}

async fn price_lists_say_whose_only_group_this_is(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let lists = cohort
        .site
        .admin
        .get("/admin/price-lists?expand=customer_groups&limit=0")
        .await?;
    let lists = lists["price_lists"].as_array().cloned().unwrap_or_default();
    let (mut alone, mut shared) = (0, 0);
    for group in cohort.site.admin.all_groups("name").await? {
        let named = |tied: &Value| {
            tied["customer_groups"]
                .as_array()
                .is_some_and(|groups| groups.iter().any(|tied| tied["id"] == *group.id))
        };
        let tied: Vec<_> = lists.iter().filter(|list| named(list)).collect();
        if tied.is_empty() || alone + shared >= 6 {
            continue;
        }
        let list = cohort.open(&format!("?limit=10&id={}", group.id)).await?;
        let details = list.open_row(&group.name).await?;
        details.choose("Price lists").await?;
        details.counts("Price lists", tied.len()).await?;
        let table = format!("Price lists of {}", group.name);
        let names = details.column(&table, "Price list").await?;
        let groups = details.column(&table, "Groups").await?;
        assert_eq!(names.len(), tied.len(), "{names:?}");
        for list in tied {
            let name = list["name"].as_str().unwrap_or_default();
            let at = names.iter().position(|shown| shown == name);
            let Some(at) = at else {
                anyhow::bail!("{name} is not among {names:?}");
            };
            let groups = &groups[at];
            match list["customer_groups"].as_array().map_or(0, Vec::len) {
                1 => {
                    alone += 1;
                    assert_eq!(groups, "Only this group", "{name}");
                }
                many => {
                    shared += 1;
                    assert_eq!(*groups, format!("{many} groups"), "{name}");
                }
            }
        }
        cohort.scan("price lists of a group").await?;
    }
    ensure!(
        alone > 0 && shared > 0,
        "the sample shop ties too few price lists"
    );
    Ok(())
}

async fn discounts_that_name_the_group_are_shown(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let discounts = admin
        .get("/admin/discounts?expand=rule,rule.conditions&limit=0")
        .await?;
    let mut tied = None;
    for discount in discounts["discounts"].as_array().into_iter().flatten() {
        let conditions = discount["rule"]["conditions"].as_array();
        for condition in conditions.into_iter().flatten() {
            if condition["type"] == "customer_groups" && condition["operator"] == "in" {
                tied = Some((discount.clone(), condition.clone()));
            }
        }
    }
    let Some((discount, condition)) = tied else {
        anyhow::bail!("the sample shop has no discount for a group");
    };
    let id = |value: &Value| value["id"].as_str().unwrap_or_default().to_owned();
    let path = format!(
        "/admin/discounts/{}/conditions/{}",
        id(&discount),
        id(&condition)
    );
    let condition = admin.get(&format!("{path}?expand=customer_groups")).await?;
    let group = &condition["discount_condition"]["customer_groups"][0];
    let name = group["name"].as_str().unwrap_or_default();
    let list = cohort
        .open(&format!("?open={}:discounts&id={}", id(group), id(group)))
        .await?;
    let details = list.details(name).await?;
    let table = format!("Discounts of {name}");
    let codes = details.column(&table, "Code").await?;
    let code = discount["code"].as_str().unwrap_or_default();
    let at = codes.iter().position(|shown| shown.starts_with(code));
    let Some(at) = at else {
        anyhow::bail!("{code} is not among {codes:?}");
    };
    let effect = &details.column(&table, "Effect").await?[at];
    assert_eq!(effect, "This group can use it");
    cohort.scan("discounts of a group").await
}

async fn metadata_is_shown(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=B2B").await?;
    let details = list.open_row("B2B").await?;
    details.choose("Metadata").await?;
    for part in ["erp", "code", "B2B-01", "synced", "nesting", "3"] {
        details.says(part).await?;
    }
    details.counts("Metadata", 1).await?;
    cohort.scan("metadata of a group").await?;
    let list = cohort.open("?q=guests").await?;
    let details = list.open_row("Guests").await?;
    details.choose("Metadata").await?;
    details.says("This group has no metadata").await
}

async fn several_rows_stand_open_and_stay_so(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = &cohort.site.admin;
    let list = cohort.open("?order=name").await?;
    let names = list.names().await?;
    let (first, second, third) = (&names[1], &names[4], &names[9]);
    list.open_row(second).await?;
    let details = list.open_row(first).await?;
    details.choose("Metadata").await?;
    list.open_row(third).await?;
    let open = [first.clone(), second.clone(), third.clone()];
    assert_eq!(list.open_rows().await?, open);
    let [one, two, three] = [
        admin.group(first).await?.id,
        admin.group(second).await?.id,
        admin.group(third).await?.id,
    ];
    cohort
        .at(&format!("?order=name&open={two},{one}:metadata,{three}"))
        .await?;
    cohort.scan("three open rows").await?;
    cohort.browser.reload().await?;
    list.shows(&names).await?;
    wait::until_equal("the open rows", open.to_vec(), async || {
        list.open_rows().await
    })
    .await?;
    assert_eq!(list.details(first).await?.chosen().await?, "Metadata");
    list.expander(second).await?.click().await?;
    cohort
        .at(&format!("?order=name&open={one}:metadata,{three}"))
        .await?;
    let left = vec![first.clone(), third.clone()];
    wait::until_equal("the open rows", left, async || list.open_rows().await).await
}

async fn an_empty_group_says_so(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=guests").await?;
    let details = list.open_row("Guests").await?;
    details.says("No customers in this group").await?;
    details.choose("Price lists").await?;
    details
        .says("No price list is limited to this group")
        .await?;
    cohort.scan("an empty group").await
}

async fn tabs_load_when_they_are_first_shown(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=wholesale").await?;
    list.counted().await?;
    let proxy = &cohort.site.proxy;
    let (lists, discounts) = (
        Calls::get("/admin/price-lists"),
        Calls::get("/admin/discounts"),
    );
    let details = list.open_row("Wholesale").await?;
    details.column("Customers of Wholesale", "Email").await?;
    assert_eq!((proxy.count(&lists), proxy.count(&discounts)), (0, 0));
    details.choose("Price lists").await?;
    details.says("Type").await?;
    assert_eq!((proxy.count(&lists), proxy.count(&discounts)), (1, 0));
    details.choose("Discounts").await?;
    details.column("Discounts of Wholesale", "Code").await?;
    assert_eq!((proxy.count(&lists), proxy.count(&discounts)), (1, 1));
    Ok(())
}

async fn a_panel_that_fails_says_so_beside_the_others(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?q=wholesale").await?;
    list.counted().await?;
    let group = cohort.site.admin.group("Wholesale").await?;
    let members = Calls::get(format!("/admin/customer-groups/{}/customers", group.id));
    let fault = cohort
        .site
        .proxy
        .answer(members.clone(), Answer::unknown_error());
    cohort.expect_failed("/customers", 500);
    let details = list.open_row("Wholesale").await?;
    let alert = details.panel.find(&role("alert")).await?;
    ensure!(
        alert
            .text()
            .await?
            .contains("The customers could not be loaded")
    );
    cohort.scan("customers that could not be loaded").await?;
    details.choose("Metadata").await?;
    details.says("payment_terms").await?;
    details.choose("Customers").await?;
    details.panel.find(&role("alert")).await?;
    fault.lift();
    details.panel.click_on(&button("Retry")).await?;
    let page = cohort
        .site
        .admin
        .members(&group.id, "limit=10&order=email")
        .await?;
    details
        .column_is("Customers of Wholesale", "Email", &page.emails())
        .await?;
    let calls = cohort.site.proxy.calls(&members.with("limit", "10"));
    ensure!(
        calls
            .last()
            .is_some_and(|call| call.end == Some(End::Answered(200))),
        "{calls:?}"
    );
    Ok(())
}

async fn all_rows_open_and_close(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("?limit=10").await?;
    let names = list.names().await?;
    cohort.tool("Expand all").await?;
    wait::until_equal("the open rows", names, async || list.open_rows().await).await?;
    cohort.scan("all rows open").await?;
    cohort.tool("Collapse all").await?;
    wait::until_equal("the open rows", vec![], async || list.open_rows().await).await?;
    cohort.at("?limit=10").await
}

async fn expanded_groups_arrive_open(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let group = cohort.site.admin.group("VIP").await?;
    let list = cohort
        .open("?name[]=VIP&expand=customers,price_lists")
        .await?;
    let details = list.details("VIP").await?;
    let members = cohort.site.admin.members(&group.id, "limit=0").await?;
    details.counts("Customers", members.count).await?;
    let mut shown = details.column("Customers of VIP", "Email").await?;
    let all = members.emails();
    ensure!(shown.iter().all(|email| all.contains(email)), "{shown:?}");
    shown.dedup();
    assert_eq!(shown.len(), 10);
    let asked = Calls::get("/admin/customer-groups").with("expand", "customers,price_lists");
    assert_eq!(cohort.site.proxy.count(&asked), 1);
    let members = Calls::get(format!("/admin/customer-groups/{}/customers", group.id));
    assert_eq!(cohort.site.proxy.count(&members.with("limit", "10")), 0);
    Ok(())
}
