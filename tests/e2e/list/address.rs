//! The address is the list's state: it can be linked, reloaded, gone back to.

use anyhow::ensure;

use crate::{
    journeys,
    support::{Outcome, context::TestContext, proxy::Calls},
};

journeys! {
    Demo:
        malformed_values_become_the_defaults;
    Demo in Document:
        typing_leaves_one_entry_in_the_history;
    Everywhere in Document:
        back_and_forward_restore_each_state,
        a_deep_link_shows_just_that_state;
}

async fn back_and_forward_restore_each_state(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let admin = cohort.site.admin.clone();
    let list = cohort.open("").await?;
    list.sort_by("Name").await?;
    list.is_sorted("Name", "ascending").await?;
    list.settled().await?;
    list.turn_to("Next page").await?;
    list.range("21–40 of").await?;
    list.settled().await?;
    let third = list.names().await?;
    list.open_row(&third[0]).await?;
    let group = admin.group(&third[0]).await?;

    let names = async |query| Ok::<_, anyhow::Error>(admin.groups(query).await?.names());
    let second = format!("?order=name&offset=20&open={}", group.id);
    cohort.at(&second).await?;
    for _ in 0..2 {
        cohort.browser.back().await?;
        cohort.at("?order=name&offset=20").await?;
        list.shows(&third).await?;
        assert_eq!(list.open_rows().await?, [""; 0]);
        cohort.browser.back().await?;
        cohort.at("?order=name").await?;
        list.shows(&names("limit=20&order=name").await?).await?;
        cohort.browser.back().await?;
        cohort.at("").await?;
        list.shows(&names("limit=20").await?).await?;
        list.is_sorted("Created", "descending").await?;
        for address in ["?order=name", "?order=name&offset=20", &second] {
            cohort.browser.forward().await?;
            cohort.at(address).await?;
        }
        list.shows(&third).await?;
        list.details(&third[0]).await?;
    }
    cohort.browser.reload().await?;
    list.shows(&third).await?;
    list.details(&third[0]).await?;
    list.is_sorted("Name", "ascending").await
}

async fn a_deep_link_shows_just_that_state(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let query = "q=a&order=-updated_at&limit=10&offset=10";
    let truth = cohort.site.admin.groups(query).await?;
    ensure!(
        truth.customer_groups.len() == 10,
        "the sample shop is too small"
    );
    let open = &truth.customer_groups[3];
    let address = format!("?{query}&open={}:price_lists", open.id);
    let list = cohort.open(&address).await?;
    list.shows(&truth.names()).await?;
    list.is_sorted("Updated", "descending").await?;
    assert_eq!(list.search_box().await?.value().await?, "a");
    assert_eq!(list.page_size().await?.value().await?, "10");
    list.range(&format!("11–20 of {}", truth.count)).await?;
    assert_eq!(list.open_rows().await?, std::slice::from_ref(&open.name));
    assert_eq!(
        list.details(&open.name).await?.chosen().await?,
        "Price lists"
    );
    cohort.titled("a").await
}

async fn malformed_values_become_the_defaults(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let truth = cohort.site.admin.groups("limit=20").await?.names();
    for query in [
        "?limit=7&offset=-3&order=bogus",
        "?limit=&offset=x&order=&order[]=name",
        "?limit=1e9&offset=99999999999999999999&order=name,created_at",
        "?created_at[gte]=yesterday&updated_at[lt]=",
        "?id=../../admin&discount_condition_id=%00&expand=bogus&open=x:y,z",
        "?bogus=1&constructor=2&__proto__=3&%E0%A4%A",
        "?&&=&==&%%%",
    ] {
        let list = cohort.open(query).await?;
        list.shows(&truth).await?;
        assert_eq!(cohort.alerts().await?, [""; 0], "{query}");
    }
    let refused = cohort
        .site
        .proxy
        .calls(&Calls::get("/admin/customer-groups"));
    let refused = refused.iter().filter(|call| !call.is_ok()).count();
    assert_eq!(refused, 0, "{}", cohort.site.proxy.report());
    Ok(())
}

async fn typing_leaves_one_entry_in_the_history(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.sort_by("Name").await?;
    cohort.at("?order=name").await?;
    for text in ["v", "vi", "vip"] {
        list.search(text).await?;
        cohort.at(&format!("?q={text}&order=name")).await?;
        list.settled().await?;
    }
    cohort.browser.back().await?;
    cohort.at("").await?;
    let truth = cohort.site.admin.groups("limit=20").await?.names();
    list.shows(&truth).await?;
    assert_eq!(list.search_box().await?.value().await?, "");
    cohort.browser.forward().await?;
    cohort.at("?q=vip&order=name").await?;
    assert_eq!(list.search_box().await?.value().await?, "vip");
    Ok(())
}
