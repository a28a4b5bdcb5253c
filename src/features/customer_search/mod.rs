//! The customers that a search for groups finds as well, under the list: the way from the one search there is to a person.

pub mod chunk;
pub mod membership_text;
mod view;

use leptos::prelude::*;

use crate::features::customer_search::chunk::found_customers;
use crate::state::group_list::GroupListState;
use crate::ui::{Lazy, Show};

/// How many characters a search has that is made for customers, too: fewer find nearly everybody, and no address has more.
const CHARS: std::ops::RangeInclusive<usize> = 2..=200;

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
