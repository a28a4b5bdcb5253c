//! In which groups a customer is, in words.

use crate::api::customers::Customer;
use crate::i18n::{I18n, isolate};

/// How many groups of a customer are named.
const MAX_NAMED: usize = 3;

/// In how many groups a customer is, and in which; names set apart by [`isolate`].
pub fn groups_text(i18n: I18n, customer: &Customer) -> String {
    let t = i18n.texts;
    let groups = customer.groups.as_deref().unwrap_or_default();
    if groups.is_empty() {
        return t.in_no_group().to_owned();
    }
    let names = groups.iter().take(MAX_NAMED);
    let mut names: Vec<String> = names.map(|group| isolate(&group.name)).collect();
    if groups.len() > MAX_NAMED {
        names.push("…".to_owned());
    }
    let count = i18n.count(t.in_groups(), groups.len() as u64);
    format!("{count}: {}", names.join(" · "))
}
