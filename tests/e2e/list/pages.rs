//! Pages: turning them, their size, and that together they are complete.

use serde_json::json;
use thirtyfour::Key;

use crate::{
    journeys,
    support::{
        Outcome,
        context::TestContext,
        element::{Scope, button},
        wait,
    },
};

journeys! {
    Demo:
        the_number_of_rows_is_remembered,
        a_turned_page_is_shown_from_its_head;
    Everywhere:
        the_pager_turns_every_way,
        all_pages_together_are_all_groups,
        rows_per_page_can_be_chosen,
        a_page_past_the_end_becomes_the_last_one;
}

async fn a_turned_page_is_shown_from_its_head(context: TestContext) -> Outcome {
    const HEAD: &str = "const head = document.querySelector('table').getBoundingClientRect().top;
        return head >= 0 && head < innerHeight;";
    let cohort = context.signed_in().await?;
    let browser = &cohort.browser;
    browser.set_viewport((1280, 500)).await?;
    let list = cohort.open("").await?;
    let in_view = async |expected: bool| {
        wait::until_equal("the head in view", json!(expected), async || {
            browser.script(HEAD, Vec::new()).await
        })
        .await
    };
    list.turn_to("Next page").await?;
    list.range("21–40 of").await?;
    in_view(true).await?;
    // On the keyboard the pager stays in view, as it has the focus.
    browser.find(&button("Next page")).await?.focus().await?;
    browser.press_key(Key::Tab, 1).await?;
    browser.press_with(Key::Shift, Key::Tab).await?;
    cohort.focus_is("button “Next page”").await?;
    in_view(false).await?;
    browser.press_key(Key::Enter, 1).await?;
    list.range("41–60 of").await?;
    list.settled().await?;
    browser.at_rest().await?;
    in_view(false).await?;
    cohort.focus_is("button “Next page”").await
}

async fn the_pager_turns_every_way(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let total = cohort.site.admin.groups("limit=1").await?.count;
    let last = (total - 1) / 20 * 20;
    let list = cohort.open("").await?;
    let both = ["First page", "Previous page", "Next page", "Last page"];
    let steps = [
        ("Next page", 20, &both[..]),
        ("Last page", last, &both[..2]),
        ("Previous page", last - 20, &both[..]),
        ("First page", 0, &both[2..]),
    ];
    assert_eq!(list.ways().await?, both[2..]);
    for (way, offset, ways) in steps {
        list.turn_to(way).await?;
        let truth = cohort
            .site
            .admin
            .groups(&format!("limit=20&offset={offset}"))
            .await?;
        list.shows(&truth.names()).await?;
        let end = (offset + 20).min(total);
        list.range(&format!("{}–{end} of {total}", offset + 1))
            .await?;
        assert_eq!(list.ways().await?, ways, "after {way}");
        match offset {
            0 => cohort.at("").await?,
            offset => cohort.at(&format!("?offset={offset}")).await?,
        }
    }
    Ok(())
}

async fn all_pages_together_are_all_groups(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    // Many groups share their instant of creation; none may be lost or doubled over it.
    let mut truth: Vec<String> = Vec::new();
    for group in cohort.site.admin.all_groups("created_at").await? {
        truth.push(group.name);
    }
    let list = cohort.open("?order=created_at&limit=10").await?;
    let mut seen = list.names().await?;
    while list.ways().await?.iter().any(|way| way == "Next page") {
        list.turn_to("Next page").await?;
        let end = (seen.len() + 10).min(truth.len());
        list.range(&format!("{}–{end} of {}", seen.len() + 1, truth.len()))
            .await?;
        list.settled().await?;
        seen.extend(list.names().await?);
    }
    truth.sort();
    seen.sort();
    assert_eq!(seen, truth);
    Ok(())
}

async fn rows_per_page_can_be_chosen(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let mut offset = 60;
    let list = cohort.open("?offset=60").await?;
    for rows in [10, 50, 20, 100] {
        list.page_size().await?.choose(&rows.to_string()).await?;
        // The row that was first stays on the page.
        offset = offset / rows * rows;
        let truth = format!("limit={rows}&offset={offset}");
        list.shows(&cohort.site.admin.groups(&truth).await?.names())
            .await?;
        assert_eq!(list.page_size().await?.value().await?, rows.to_string());
    }
    cohort.scan("a hundred rows").await
}

async fn the_number_of_rows_is_remembered(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let list = cohort.open("").await?;
    list.page_size().await?.choose("50").await?;
    let truth = cohort.site.admin.groups("limit=50").await?.names();
    list.shows(&truth).await?;
    cohort.open("").await?.shows(&truth).await?;
    assert_eq!(list.page_size().await?.value().await?, "50");
    // A link that says otherwise is a link to what it says.
    let ten = cohort.site.admin.groups("limit=10").await?.names();
    cohort.open("?limit=10").await?.shows(&ten).await
}

async fn a_page_past_the_end_becomes_the_last_one(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let total = cohort.site.admin.groups("limit=1").await?.count;
    let last = (total - 1) / 20 * 20;
    let truth = cohort
        .site
        .admin
        .groups(&format!("limit=20&offset={last}"))
        .await?;
    let list = cohort.open("?offset=1000").await?;
    list.shows(&truth.names()).await?;
    list.range(&format!("{}–{total} of {total}", last + 1))
        .await?;
    cohort.at(&format!("?offset={last}")).await
}
