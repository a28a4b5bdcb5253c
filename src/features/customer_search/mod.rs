//! The customers that a search for groups finds as well, under the list: the way from the one search there is to a person.

pub mod chunk;
mod view;

use leptos::prelude::*;

use crate::api::customers::Customer;
use crate::features::customer_search::chunk::found_customers;
use crate::i18n::{I18n, isolate};
use crate::state::group_list::GroupListState;
use crate::ui::{Lazy, Show};

/// How many characters a search has that is made for customers, too: fewer find nearly everybody, and no address has more.
const CHARS: std::ops::RangeInclusive<usize> = 2..=200;
/// How many groups of a customer are named.
const MAX_NAMED: usize = 3;

/// The customers that are found by the search of the list; nothing while that is too short.
#[component]
pub fn FoundCustomers(groups: GroupListState) -> impl IntoView {
    let is_useful = move || {
        let length = groups
            .query
            .with(|query| query.params.q.trim().chars().count());
        CHARS.contains(&length)
    };
    view! {
        <div>
            <Show when=is_useful>
                <Lazy load=move |owner| found_customers(owner, groups)/>
            </Show>
        </div>
    }
}

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
