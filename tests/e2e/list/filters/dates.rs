//! Filters by days, which are those of the reader's time zone.

use anyhow::{Context, ensure};
use serde_json::json;

use crate::{
    journeys,
    support::{
        Outcome,
        cohort::Cohort,
        context::TestContext,
        element::{Scope, button},
    },
};

journeys! {
    Demo:
        days_are_those_of_the_time_zone,
        bounds_within_a_day_stay_until_another_is_chosen,
        from_after_to_is_said_and_not_applied;
    Everywhere:
        days_of_creation_filter,
        presets_begin_at_midnight;
}

async fn days_of_creation_filter(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.set_time_zone("America/New_York").await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("?order=created_at").await?;
    // From the day of one group to that of another, seen from New York.
    let all = admin.groups("order=created_at&limit=1000").await?;
    let mut all = all.customer_groups;
    all.sort_by_key(|group| (group.created_at.clone(), group.id.clone()));
    let (first, last) = (&all[30], &all[55]);
    let days = [
        local_day(&cohort, &first.created_at).await?,
        local_day(&cohort, &last.created_at).await?,
    ];
    filters.begin("Created").await?;
    cohort.scan("days").await?;
    filters.set_days(&days[0], &days[1]).await?;
    filters.apply().await?;
    let mut truth = Vec::new();
    for group in &all {
        let day = local_day(&cohort, &group.created_at).await?;
        if day >= days[0] && day <= days[1] {
            truth.push(group.name.clone());
        }
    }
    ensure!(truth.len() > 20, "{truth:?}");
    list.says(&format!("{} customer groups", truth.len()))
        .await?;
    list.shows_in_any_order(&truth[..20]).await?;
    let [from, to] = [filters.day(&days[0]).await?, filters.day(&days[1]).await?];
    filters.are(&[&format!("Created: {from} – {to}")]).await?;
    cohort.browser.reload().await?;
    filters.are(&[&format!("Created: {from} – {to}")]).await?;

    filters.edit("Created").await?;
    assert_eq!(filters.days().await?, days);
    filters.set_days(&days[0], "").await?;
    filters.apply().await?;
    filters.are(&[&format!("Created: From {from}")]).await?;
    filters.edit("Created").await?;
    filters.set_days("", &days[1]).await?;
    filters.apply().await?;
    filters.are(&[&format!("Created: Until {to}")]).await?;
    filters.edit("Created").await?;
    filters.set_days("", "").await?;
    filters.apply().await?;
    filters.are(&[]).await?;
    cohort.at("?order=created_at").await
}

/// The day an instant lies in, where the browser is.
async fn local_day(cohort: &Cohort, instant: &str) -> Outcome<String> {
    const DAY: &str = "const date = new Date(arguments[0]);
        const two = number => String(number).padStart(2, '0');
        return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;";
    let day = cohort.browser.script(DAY, vec![json!(instant)]).await?;
    Ok(day.as_str().context("a day")?.to_owned())
}

async fn days_are_those_of_the_time_zone(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    for (zone, day, begins, ends) in [
        // The clocks skip an hour, and repeat one, in the night of that day.
        (
            "Europe/Berlin",
            "2026-03-29",
            "2026-03-28T23:00",
            "2026-03-29T22:00",
        ),
        (
            "Europe/Berlin",
            "2026-10-25",
            "2026-10-24T22:00",
            "2026-10-25T23:00",
        ),
        // There is no midnight: the day begins at one.
        (
            "Africa/Cairo",
            "2026-04-24",
            "2026-04-23T22:00",
            "2026-04-24T21:00",
        ),
        (
            "Asia/Kolkata",
            "2026-07-01",
            "2026-06-30T18:30",
            "2026-07-01T18:30",
        ),
        (
            "America/Los_Angeles",
            "0099-05-06",
            "0099-05-06T07:52",
            "0099-05-07T07:52",
        ),
    ] {
        cohort.browser.set_time_zone(zone).await?;
        cohort.open("").await?;
        filters.begin("Updated").await?;
        filters.set_days(day, day).await?;
        filters.apply().await?;
        let second = if day.starts_with('0') { "58" } else { "00" };
        let address =
            format!("?updated_at[gte]={begins}:{second}.000Z&updated_at[lt]={ends}:{second}.000Z");
        cohort.at(&address).await?;
        let chip = format!("Updated: {}", filters.day(day).await?);
        filters.are(&[&chip]).await?;
        cohort.browser.reload().await?;
        filters.are(&[&chip]).await?;
        filters.edit("Updated").await?;
        assert_eq!(filters.days().await?, [day, day], "{zone}");
        filters.apply().await?;
        cohort.at(&address).await?;
    }
    Ok(())
}

async fn presets_begin_at_midnight(context: TestContext) -> Outcome {
    const MIDNIGHT: &str = "const now = new Date(), [days, year] = arguments;
        return (year ? new Date(now.getFullYear(), 0, 1)
            : new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1 - days)).toISOString();";
    let cohort = context.signed_in().await?;
    cohort.browser.set_time_zone("Europe/Berlin").await?;
    let (admin, filters) = (&cohort.site.admin, cohort.filters());
    let list = cohort.open("").await?;
    for (preset, days, year, value) in [
        ("Today", 1, false, "1d"),
        ("Last 7 days", 7, false, "7d"),
        ("Last 30 days", 30, false, "30d"),
        ("Last 90 days", 90, false, "90d"),
        ("This year", 0, true, "year"),
    ] {
        let editor = filters.begin("Created").await?;
        editor.click_on(&button(preset)).await?;
        filters.closed().await?;
        let midnight = cohort
            .browser
            .script(MIDNIGHT, vec![json!(days), json!(year)])
            .await?;
        let midnight = midnight.as_str().context("an instant")?;
        // The days stay relative to today, in links and in saved views.
        cohort.at(&format!("?created_at[last]={value}")).await?;
        filters.are(&[&format!("Created: {preset}")]).await?;
        let truth = admin
            .groups(&format!("created_at[gte]={midnight}&limit=20"))
            .await?;
        if truth.count > 0 {
            list.shows(&truth.names()).await?;
        }
        list.says(&match truth.count {
            1 => "1 customer group".to_owned(),
            count => format!("{count} customer groups"),
        })
        .await?;
        let editor = filters.edit("Created").await?;
        let pressed = editor.find(&button(preset)).await?;
        let pressed = pressed.attribute("aria-pressed").await?;
        assert_eq!(pressed.as_deref(), Some("true"), "{preset}");
        filters.apply().await?;
    }
    Ok(())
}

async fn bounds_within_a_day_stay_until_another_is_chosen(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    cohort.browser.set_time_zone("Europe/Berlin").await?;
    let filters = cohort.filters();
    let address = "?created_at[gt]=2025-01-01T10:00:00.000Z&created_at[lte]=2026-02-03T22:59:59Z\
        &updated_at[gte]=2025-01-01&updated_at[lt]=2026-03-01T00:00%2B01:00";
    cohort.open(address).await?;
    // The chips say the days, the editor what is exact in them.
    let created = format!(
        "Created: {} – {}",
        filters.day("2025-01-01").await?,
        filters.day("2026-02-03").await?
    );
    // A bare day is one of UTC to the server, and begins at one in Berlin.
    let updated = format!(
        "Updated: {} – {}",
        filters.day("2025-01-01").await?,
        filters.day("2026-02-28").await?
    );
    filters.are(&[&created, &updated]).await?;
    let editor = filters.edit("Created").await?;
    assert_eq!(filters.days().await?, ["2025-01-01", "2026-02-03"]);
    let after = filters
        .written("2025-01-01T10:00:00Z", "medium", Some("medium"))
        .await?;
    let note = editor.text().await?.replace(['\u{202f}', '\u{a0}'], " ");
    ensure!(
        note.contains(&format!("The link sets exact times: After {after}, Until ")),
        "{note}"
    );
    cohort.scan("exact bounds").await?;
    filters.apply().await?;
    cohort.at(address).await?;
    filters.edit("Created").await?;
    filters.set_days("2025-01-01", "2026-02-04").await?;
    filters.apply().await?;
    cohort
        .at(
            "?created_at[gt]=2025-01-01T10:00:00.000Z&created_at[lt]=2026-02-04T23:00:00.000Z\
            &updated_at[gte]=2025-01-01&updated_at[lt]=2026-03-01T00:00%2B01:00",
        )
        .await
}

async fn from_after_to_is_said_and_not_applied(context: TestContext) -> Outcome {
    let cohort = context.signed_in().await?;
    let filters = cohort.filters();
    cohort.open("").await?;
    let editor = filters.begin("Created").await?;
    filters.set_days("2026-03-02", "2026-03-01").await?;
    cohort.alert("“From” is after “To”.").await?;
    editor.click_on(&button("Apply")).await?;
    cohort.browser.at_rest().await?;
    cohort.at("").await?;
    ensure!(editor.has(&button("Apply")).await?, "the editor has closed");
    cohort.scan("from after to").await?;
    filters.set_days("2026-03-01", "2026-03-01").await?;
    filters.apply().await?;
    let day = filters.day("2026-03-01").await?;
    filters.are(&[&format!("Created: {day}")]).await
}
