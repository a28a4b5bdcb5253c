//! `GET /admin/customer-groups`: the dates that pick rows, and the ways to write one.

use demo_api::sample::{Group, Millis};

use super::filters::{everything, finds, refuses};
use crate::case::Case;
use crate::shop::{encoded, groups_by, groups_where, iso, names};

pub fn cases() -> Vec<Case> {
    [bounds(), combined(), date_spellings(), bad_dates()].concat()
}

/// An instant of a group.
type Instant = fn(&Group) -> Millis;
/// Whether an instant lies on the right side of another.
type Bound = fn(&Millis, &Millis) -> bool;

fn bounds() -> Vec<Case> {
    let created = groups_by(|group| group.created_at)
        .get(30)
        .map_or(0, |group| group.created_at);
    let updated = groups_by(|group| group.updated_at)
        .get(70)
        .map_or(0, |group| group.updated_at);
    let fields: [(&str, Millis, Instant); 2] = [
        ("created_at", created, |group| group.created_at),
        ("updated_at", updated, |group| group.updated_at),
    ];
    let bounds: [(&str, Bound); 4] = [
        ("gte", Millis::ge),
        ("gt", Millis::gt),
        ("lte", Millis::le),
        ("lt", Millis::lt),
    ];
    let mut cases = Vec::new();
    for (field, cut, of) in fields {
        cases.extend(bounds.map(|(bound, holds)| {
            finds(
                &format!("{field}[{bound}]"),
                &format!("{field}[{bound}]={}", encoded(&iso(cut))),
                names(&groups_where(|group| holds(&of(group), &cut))),
            )
        }));
    }
    cases
}

fn combined() -> Vec<Case> {
    let oldest = groups_by(|group| group.created_at);
    let from = oldest.get(30).map_or(0, |group| group.created_at);
    let to = oldest.get(60).map_or(0, |group| group.created_at);
    let cut = encoded(&iso(from));
    let end = encoded(&iso(to));
    vec![
        finds(
            "created_at between",
            &format!("created_at[gte]={cut}&created_at[lt]={end}"),
            names(&groups_where(|group| {
                group.created_at >= from && group.created_at < to
            })),
        ),
        finds(
            "created_at[gte] with encoded brackets",
            &format!("created_at%5Bgte%5D={cut}"),
            names(&groups_where(|group| group.created_at >= from)),
        ),
        finds(
            "created_at, updated_at and q add up",
            &format!("q=e&created_at[gte]={cut}&updated_at[lte]={end}"),
            names(&groups_where(|group| {
                group.created_at >= from
                    && group.updated_at <= to
                    && group.name.to_lowercase().contains('e')
            })),
        ),
    ]
}

fn date_spellings() -> Vec<Case> {
    let oldest = groups_by(|group| group.created_at);
    let middle = oldest.get(70).map_or(0, |group| group.created_at);
    let date = iso(middle).chars().take(10).collect::<String>();
    let [year, month, day] = date
        .split('-')
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or(["", "", ""]);
    // Instants are written in one form, so that text sorts as time does.
    let since = |start: String| names(&groups_where(|group| iso(group.created_at) >= start));
    let midnight = || since(format!("{date}T00:00:00.000Z"));
    let seconds = middle / 1_000;
    vec![
        finds(
            "a date is midnight in UTC",
            &format!("created_at[gte]={date}"),
            midnight(),
        ),
        finds(
            "a year is its first midnight",
            &format!("created_at[gte]={year}"),
            since(format!("{year}-01-01T00:00:00.000Z")),
        ),
        finds(
            "an American date is understood",
            &format!("created_at[gte]={month}/{day}/{year}"),
            midnight(),
        ),
        finds(
            "an offset is understood when its plus is encoded",
            &format!("created_at[gte]={date}T02:00:00%2B02:00"),
            midnight(),
        ),
        finds(
            "a number is unix seconds",
            &format!("created_at[gte]={seconds}"),
            since(iso(seconds * 1_000)),
        ),
        finds(
            "milliseconds lie in the far future",
            &format!("created_at[gte]={seconds}000"),
            vec![],
        ),
        finds("an empty date is 1970", "created_at[gte]=", everything()),
        finds(
            "nothing is older than the empty date",
            "created_at[lt]=",
            vec![],
        ),
    ]
}

fn bad_dates() -> Vec<Case> {
    vec![
        refuses(
            "created_at[gte]=2024&created_at[gte]=2025",
            "gte must be a Date instance",
        ),
        refuses("created_at[gt]=yesterday", "gt must be a Date instance"),
        refuses("updated_at[lte]=2024-13-45", "lte must be a Date instance"),
        refuses(
            "created_at[gte]=2024-01-01T00:00:00+02:00",
            "gte must be a Date instance",
        ),
        refuses(
            "created_at=2024-01-01",
            "nested property created_at must be either object or array",
        ),
        refuses(
            "updated_at=2024-01-01",
            "nested property updated_at must be either object or array",
        ),
        refuses("created_at[eq]=2024-01-01", "property eq should not exist"),
        refuses(
            "deleted_at[gte]=2024-01-01",
            "property deleted_at should not exist",
        ),
        refuses("metadata[a]=1", "property metadata should not exist"),
    ]
}
