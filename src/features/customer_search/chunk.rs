//! The way into the chunk with the customers that were found.

use leptos::prelude::*;

use super::view::CustomersFound;
use crate::state::group_list::GroupListState;
use crate::ui::in_chunk;

in_chunk! { extras;
    /// The customers that are found by the search of the list.
    pub fn found_customers(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <CustomersFound groups=groups/> }.into_any())
    }
}
