//! The way into the chunk with the chips, their editors, and the menu's items.

use leptos::prelude::*;

use super::chips::ChipRow;
use super::items::FilterItems;
use super::notes::FilterNotes;
use crate::state::group_list::GroupListState;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// The chips of the filters, and what they leave out.
    pub fn chip_row(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| {
            view! {
                <ChipRow groups=groups/>
                <FilterNotes groups=groups/>
            }
            .into_any()
        })
    }

    /// The items of the menu.
    pub fn filter_items(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <FilterItems groups=groups/> }.into_any())
    }
}
