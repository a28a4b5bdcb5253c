//! The states of the list and of its rows.

use thirtyfour::Key;

use super::steps::{appears, at, click, found, list_request, nth, push, quiet};
use crate::support::{
    Outcome,
    cohort::Cohort,
    proxy::{Answer, Calls},
};

pub(super) async fn loading(cohort: Cohort) -> Outcome {
    let _held = cohort.site.proxy.hold(list_request());
    cohort.go("").await?;
    appears(&cohort, "table[aria-busy=true] tbody tr").await?;
    cohort.browser.at_rest().await
}

pub(super) async fn failed(cohort: Cohort) -> Outcome {
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    cohort.go("").await?;
    appears(&cohort, "[role=alert] button").await
}

pub(super) async fn failed_over_rows(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unknown_error());
    turn_the_page(&cohort).await?;
    appears(&cohort, "[role=alert] button").await
}

pub(super) async fn counts_failed(cohort: Cohort) -> Outcome {
    let count = Calls::get("/admin/customer-groups/*/customers");
    let _fault = cohort.site.proxy.answer(count, Answer::unknown_error());
    at(cohort, "?q=wholesale").await
}

pub(super) async fn session_ended(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    let _fault = cohort
        .site
        .proxy
        .answer(list_request(), Answer::unauthorized());
    turn_the_page(&cohort).await?;
    appears(&cohort, "dialog[open] input[type=password]").await
}

/// Presses the first button of the pager that can be pressed, which on the
/// first page is the next one.
pub(super) async fn turn_the_page(cohort: &Cohort) -> Outcome {
    let next = "nav button:not([aria-disabled=true])";
    let next = found(cohort, next).await?;
    next.scroll_into_view().await?;
    Ok(next.click().await?)
}

pub(super) async fn row(cohort: Cohort, name: &str, tab: &str) -> Outcome {
    let id = cohort.site.admin.group(name).await?.id;
    at(cohort, &format!("?q={name}&open={id}:{tab}")).await
}

pub(super) async fn rows(cohort: Cohort) -> Outcome {
    let page = cohort.site.admin.groups("limit=20").await?.customer_groups;
    let [first, _, third, ..] = &*page else {
        anyhow::bail!("the sample shop is too small");
    };
    let open = format!("?open={},{}:price_lists", first.id, third.id);
    at(cohort, &open).await
}

pub(super) async fn row_menu(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?limit=10").await?;
    click(&cohort, ".cell-actions button").await
}

pub(super) async fn new_group(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "").await?;
    click(&cohort, "#new-group").await
}

pub(super) async fn name_alike(cohort: Cohort) -> Outcome {
    new_group(cohort.clone()).await?;
    let field = found(&cohort, "dialog input").await?;
    field.send_keys("whole sale").await?;
    appears(&cohort, "dialog .hint bdi").await
}

/// Chooses the verb with this number in the menu of a group.
pub(super) async fn verb(cohort: Cohort, group: &str, number: usize) -> Outcome {
    let id = cohort.site.admin.group(group).await?.id;
    at(cohort.clone(), &format!("?id={id}")).await?;
    click(&cohort, ".cell-actions button").await?;
    nth(&cohort, "[role=menuitem]", number)
        .await?
        .click()
        .await?;
    quiet(&cohort).await
}

pub(super) async fn opening_prices(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let group = admin.group("Wholesale").await?;
    admin
        .make_price_list("Wholesale 2026", &[&group.id], "active")
        .await?;
    verb(cohort, "Wholesale", 3).await
}

pub(super) async fn done(cohort: Cohort) -> Outcome {
    name_alike(cohort.clone()).await?;
    click(&cohort, "dialog [type=submit]").await?;
    appears(&cohort, ".toast").await?;
    click(&cohort, ".top-bar-end button").await
}

/// Two saved views, the second of which is shown.
pub(super) async fn views(cohort: Cohort) -> Outcome {
    at(cohort.clone(), "?q=wholesale").await?;
    // The first tool is the menu that saves them; on a phone it has no button to be seen.
    push(&cohort, ".tool").await?;
    appears(&cohort, ".save-view input").await?;
    let field = found(&cohort, ".save-view input").await?;
    field.send_keys("Wholesale" + Key::Enter).await?;
    field.send_keys("Business" + Key::Enter).await?;
    field.send_keys(Key::Escape + "").await?;
    appears(&cohort, ".view-tab[aria-current]").await?;
    quiet(&cohort).await
}

/// The menu of the view that is shown.
pub(super) async fn view_menu(cohort: Cohort) -> Outcome {
    views(cohort.clone()).await?;
    click(&cohort, ".view-line .icon-button").await
}

/// A view that has been changed since.
pub(super) async fn view_changed(cohort: Cohort) -> Outcome {
    views(cohort.clone()).await?;
    let search = found(&cohort, "[type=search]").await?;
    search.send_keys(" b2b" + Key::Enter).await?;
    appears(&cohort, ".unsaved .button").await?;
    quiet(&cohort).await
}

/// Every filter is set.
pub(super) async fn filters(cohort: Cohort) -> Outcome {
    let admin = &cohort.site.admin;
    let condition = admin.condition("FREESHIP", "in").await?;
    let (vip, guests) = (
        admin.group("VIP").await?.id,
        admin.group("Guests").await?.id,
    );
    let query = format!(
        "?name[]=VIP&name[]=Berlin, Mitte&id={vip},{guests}&created_at[gte]=2019-01-01T00:00:00.000Z\
         &created_at[lt]=2027-01-01T00:00:00.000Z&updated_at[gt]=2019-06-07T08:30:00.000Z\
         &discount_condition_id={condition}"
    );
    at(cohort, &query).await
}

/// The editor of the only filter of an address.
pub(super) async fn filter_of(cohort: Cohort, query: &str) -> Outcome {
    at(cohort.clone(), query).await?;
    click(&cohort, ".filter-chip .filter-face").await
}

/// The customers of groups are being counted.
pub(super) async fn counting(cohort: Cohort) -> Outcome {
    let counts = Calls::get("/admin/customer-groups/*/customers");
    let _held = cohort.site.proxy.hold(counts);
    cohort.go("?q=vip&size[lte]=5").await?;
    appears(&cohort, ".counting progress").await?;
    cohort.browser.at_rest().await
}

/// The editor of the filter whose chip has this number, from 1.
pub(super) async fn filter(cohort: Cohort, number: usize) -> Outcome {
    filters(cohort.clone()).await?;
    let face = format!(".filter-chip:nth-of-type({number}) button");
    found(&cohort, &face).await?.click().await?;
    quiet(&cohort).await
}
