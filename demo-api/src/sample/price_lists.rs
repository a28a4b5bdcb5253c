//! The price lists of the sample shop: sales and contract prices, running,
//! planned and past, for one group, for several and for everyone.

use super::{
    Group, Millis, PriceList, TODAY,
    source::{DAY, Source},
};

/// name, description, type, status, first and last day relative to today, positions of groups
type Plan = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    Option<Millis>,
    Option<Millis>,
    &'static [usize],
);

const PLANS: &[Plan] = &[
    (
        "VIP prices",
        "Contract prices of our best customers",
        "override",
        "active",
        None,
        None,
        &[0],
    ),
    (
        "Wholesale 2026",
        "Net prices by the pallet",
        "override",
        "active",
        Some(-326),
        Some(38),
        &[1, 6, 8],
    ),
    (
        "Black Friday",
        "Everything for everyone",
        "sale",
        "active",
        Some(4),
        Some(8),
        &[],
    ),
    (
        "Staff discount",
        "20 % below the list",
        "sale",
        "active",
        None,
        None,
        &[3],
    ),
    (
        "Student semester",
        "Autumn and winter",
        "sale",
        "active",
        Some(-84),
        Some(128),
        &[7],
    ),
    (
        "Spring 2027 (draft)",
        "Not yet agreed with the suppliers",
        "sale",
        "draft",
        Some(98),
        Some(190),
        &[0, 2, 40],
    ),
    (
        "Summer clearance 2025",
        "Ended long ago",
        "sale",
        "active",
        Some(-540),
        Some(-480),
        &[2],
    ),
    (
        "Partners DACH",
        "Resellers in Germany, Austria and Switzerland",
        "override",
        "active",
        None,
        None,
        &[8],
    ),
    (
        "أسعار الجملة",
        "أسعار خاصة لعملاء الجملة",
        "override",
        "active",
        None,
        None,
        &[36],
    ),
    (
        "卸売価格",
        "東京の卸売のお客様",
        "override",
        "draft",
        None,
        None,
        &[38],
    ),
    (
        "Friends, family & 50% off_members",
        "Seen by few",
        "sale",
        "active",
        Some(-10),
        None,
        &[11, 19],
    ),
    (
        "Old list nobody uses",
        "",
        "override",
        "draft",
        None,
        Some(-700),
        &[],
    ),
];

pub fn generate(groups: &[Group]) -> Vec<PriceList> {
    let mut source = Source::new(3);
    PLANS
        .iter()
        .map(|plan| price_list(&mut source, plan, groups.len()))
        .collect()
}

fn price_list(source: &mut Source, plan: &Plan, groups: usize) -> PriceList {
    let (name, description, kind, status, first, last, tied) = *plan;
    let created_at = TODAY - 720 * DAY + source.span(600 * DAY);
    let day = |days: Millis| TODAY + days * DAY;
    PriceList {
        id: source.id("pl", created_at),
        name: name.to_owned(),
        description: description.to_owned(),
        kind,
        status,
        starts_at: first.map(day),
        ends_at: last.map(day),
        created_at,
        updated_at: created_at + source.span(100 * DAY),
        groups: tied
            .iter()
            .copied()
            .filter(|position| *position < groups)
            .collect(),
    }
}
