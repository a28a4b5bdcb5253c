//! The customers of the sample shop: people of many places, with and without
//! names, accounts and telephones, who came over six years.

use serde_json::{Map, Value, json};

use super::{
    Customer, Millis, TODAY,
    source::{DAY, Source},
    words::PEOPLE,
};

/// How far back the first customer came.
const HISTORY: Millis = 6 * 365 * DAY;
const MAIL_HOSTS: [&str; 5] = [
    "example.com",
    "example.org",
    "example.net",
    "mail.example",
    "kunden.example",
];

pub fn generate(count: usize) -> Vec<Customer> {
    let mut source = Source::new(1);
    (0..count)
        .map(|position| customer(&mut source, position, count))
        .collect()
}

fn customer(source: &mut Source, position: usize, count: usize) -> Customer {
    let created_at = came_at(position, count);
    let place = source.pick(PEOPLE);
    let (first, first_latin) = source.pick(place.given);
    let (last, last_latin) = source.pick(place.family);
    let named = source.below(100);
    let host = source.pick(&MAIL_HOSTS);
    Customer {
        id: source.id("cus", created_at),
        email: format!("{first_latin}.{last_latin}.{position}@{host}"),
        first_name: (named < 88).then(|| first.to_owned()),
        last_name: (named < 82).then(|| last.to_owned()),
        phone: source
            .chance(35)
            .then(|| format!("{}{:07}", place.dial, source.below(10_000_000))),
        has_account: source.chance(70),
        metadata: metadata(source, position),
        created_at,
        updated_at: created_at + source.span((TODAY - created_at).min(400 * DAY)),
    }
}

/// Customers come evenly over the whole history, the last one just before today.
fn came_at(position: usize, count: usize) -> Millis {
    let position = Millis::try_from(position).unwrap_or(Millis::MAX);
    let count = Millis::try_from(count).unwrap_or(Millis::MAX).max(1);
    let step = HISTORY / count;
    // A few milliseconds that look like a clock's.
    TODAY - HISTORY + position.saturating_mul(step) + position.saturating_mul(7_919) % step.max(1)
}

fn metadata(source: &mut Source, position: usize) -> Option<Map<String, Value>> {
    let value = match source.below(20) {
        0 => json!({ "erp_number": format!("K-{position:06}") }),
        1 => {
            json!({ "newsletter": position.is_multiple_of(2), "language": source.pick(&["de", "fr", "ar", "ja"]) })
        }
        2 => json!({}),
        _ => return None,
    };
    value.as_object().cloned()
}
