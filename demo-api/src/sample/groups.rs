//! The customer groups of the sample shop: well-known ones first, then one for
//! every pair of town and trade until there are enough.

use serde_json::{Value, json};

use super::{
    Group, Millis, TODAY,
    source::{DAY, Source},
    words::{TOWNS, TRADES},
};

/// Groups of this many members are made at most this often, so that a very
/// large shop still loads in seconds.
const MOST_LARGE_GROUPS: usize = 20;

pub fn generate(count: usize, customers: usize) -> Vec<Group> {
    let mut source = Source::new(2);
    let mut large = 0;
    let known = known();
    let mut groups = Vec::with_capacity(count);
    let mut created_at = TODAY - 9 * 60 * 60 * 1_000;
    for position in 0..count {
        let (name, members, metadata) = match known.get(position) {
            Some((name, members, metadata)) => (name.clone(), *members, metadata.clone()),
            None => {
                let members = usual_size(&mut source, &mut large);
                let name = town_and_trade(position - known.len());
                (name, members, usual_metadata(&mut source, position))
            }
        };
        // Every twelfth to seventeenth group came with one import: equal instants.
        if position % 18 < 12 {
            created_at -= source.span(20 * DAY) + 61_007;
        }
        groups.push(Group {
            id: source.id("cgrp", created_at),
            name,
            metadata: metadata.as_object().cloned(),
            created_at,
            updated_at: updated_at(&mut source, created_at),
            members: source.distinct(members, customers),
        });
    }
    groups
}

fn updated_at(source: &mut Source, created_at: Millis) -> Millis {
    if source.chance(40) {
        return created_at;
    }
    created_at + source.span((TODAY - created_at).min(200 * DAY))
}

fn usual_size(source: &mut Source, large: &mut usize) -> usize {
    match source.below(100) {
        0..55 => 0,
        55..84 => 1,
        84..98 => 15,
        _ if *large < MOST_LARGE_GROUPS => {
            *large += 1;
            300
        }
        _ => 15,
    }
}

fn town_and_trade(number: usize) -> String {
    let town = TOWNS[number % TOWNS.len()];
    let trade = TRADES[number / TOWNS.len() % TRADES.len()];
    match number / (TOWNS.len() * TRADES.len()) {
        0 => format!("{town} {trade}"),
        round => format!("{town} {trade} {}", round + 1),
    }
}

fn usual_metadata(source: &mut Source, position: usize) -> Value {
    match source.below(10) {
        0 => json!({}),
        1 => json!({ "sales_rep": "Élodie d'Ávila", "region": "EMEA" }),
        2 => json!({ "priority": position % 5, "tax_exempt": position.is_multiple_of(2) }),
        3 => json!({ "terms": { "days": 30, "discount": 2.5 }, "tags": ["seasonal", "imported"] }),
        _ => Value::Null,
    }
}

/// The groups a person recognises, and those that are hard to show, sort or find.
fn known() -> Vec<(String, usize, Value)> {
    let long = "Customers who bought the limited anniversary edition and asked to be told before anyone else about every later edition, including those of partner shops ";
    let mut known: Vec<(String, usize, Value)> = people()
        .into_iter()
        .chain(hard_names())
        .chain(scripts())
        .collect();
    known.push((long.repeat(3).trim_end().to_owned(), 1, Value::Null));
    known
}

fn people() -> Vec<(String, usize, Value)> {
    [
        ("VIP", 15, json!({ "tier": "gold", "discount_percent": 12.5, "personal_contact": true, "contact": { "name": "Zoë Ångström", "phone": null } })),
        ("Wholesale", 300, json!({ "payment_terms": { "days": 30, "currency": "eur" }, "minimum_order": 250_000, "tags": ["b2b", "invoice"] })),
        ("Retail", 1_500, json!({})),
        ("Staff", 15, json!({ "internal": true })),
        ("Newsletter", 300, json!({ "list_id": 9_007_199_254_740_991_i64, "provider": "post" })),
        ("Guests", 0, Value::Null),
        ("B2B", 300, json!({ "erp": { "code": "B2B-01", "synced": ["2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"], "depth": { "of": { "nesting": 3 } } } })),
        ("Students", 15, json!({ "proof_required": true, "valid_until": null })),
        ("Resellers", 15, json!({ "region": "DACH" })),
        ("Early access", 1, Value::Null),
        ("Blocked", 1, json!({ "reason": "unpaid invoices", "since": "2025-03-01" })),
        ("Friends & family", 15, json!({ "note": "Please keep “quiet” – 20 % off" })),
        ("Press", 1, json!({ "": "an empty key", "empty": "" })),
        ("Test customers", 0, json!({ "delete_me": true, "ids": [1, 2, 3] })),
    ]
    .map(owned)
    .into()
}

fn hard_names() -> Vec<(String, usize, Value)> {
    [
        ("apple pickers", 1, Value::Null),
        ("Apple pickers", 1, Value::Null),
        ("vip", 0, Value::Null),
        ("Zebra", 0, Value::Null),
        ("zebra", 0, Value::Null),
        ("50% off_members", 1, json!({ "percent": 50 })),
        ("100 % organic", 15, Value::Null),
        ("snake_case_group", 0, Value::Null),
        ("back\\slash", 0, Value::Null),
        ("Berlin, Mitte", 1, Value::Null),
        ("comma, separated, values", 0, json!({ "a,b": "c,d" })),
        ("The \"quoted\" ones", 1, Value::Null),
        ("L'Atelier d'été", 1, Value::Null),
        ("<b>Bold</b> & co.", 0, json!({ "html": "<script>alert(1)</script>" })),
        ("  padded  ", 0, Value::Null),
        ("null", 0, Value::Null),
        ("2026", 1, json!({ "year": 2026, "big": 9_007_199_254_740_992_i64, "negative": -17, "tiny": 0.000_001 })),
        ("#1 fans?=yes&no", 0, Value::Null),
    ]
    .map(owned)
    .into()
}

fn scripts() -> Vec<(String, usize, Value)> {
    [
        (
            "Café Größenwahn",
            15,
            json!({ "größe": "XL", "naïve": true }),
        ),
        ("Cafe\u{301} (decomposed)", 0, Value::Null),
        ("İstanbul", 1, Value::Null),
        ("ÅNGSTRÖM LABS", 1, Value::Null),
        ("عملاء الجملة", 15, json!({ "ملاحظة": "الدفع عند الاستلام" })),
        ("תל אביב VIP", 1, json!({ "עיר": "תל אביב" })),
        ("東京の卸売", 15, json!({ "担当": "田中 美咲", "等級": 1 })),
        ("上海 批发客户", 1, Value::Null),
        ("Оптові покупці", 15, Value::Null),
        ("थोक ग्राहक", 1, Value::Null),
        ("🌸 Spring 🌱", 1, json!({ "emoji": "👩‍👩‍👧‍👦 🇪🇺" })),
        ("Ω Loyalty ∞", 0, Value::Null),
    ]
    .map(owned)
    .into()
}

fn owned((name, members, metadata): (&str, usize, Value)) -> (String, usize, Value) {
    (name.to_owned(), members, metadata)
}
