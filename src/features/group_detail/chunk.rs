//! The way into the chunk with the tabs.

use leptos::prelude::*;

use crate::features::group_detail::tabs::DetailTabs;
use crate::state::group_row::GroupState;
use crate::ui::in_chunk;

in_chunk! { members;
    /// Fetches the chunk.
    pub fn preload_detail() -> () {}

    /// The tabs of one group.
    pub fn detail_tabs(owner: Owner, group: GroupState) -> AnyView {
        owner.with(|| view! { <DetailTabs group=group/> }.into_any())
    }
}
