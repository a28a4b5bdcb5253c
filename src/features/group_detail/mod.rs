//! The details of a group, in its open row and on its page. A tab loads when it is first chosen.

pub mod chunk;
pub mod discounts;
mod in_admin;
pub mod page;
pub mod price_lists;
pub mod tabs;

use leptos::prelude::*;

use crate::features::group_detail::chunk::detail_tabs;
use crate::state::group_row::GroupState;
use crate::ui::{Lazy, PanelSkeleton};

/// The tabs of one group in its row.
#[component]
pub fn GroupDetails(group: GroupState) -> impl IntoView {
    view! {
        <Lazy
            load=move |owner| detail_tabs(owner, group)
            fallback=|| view! { <PanelSkeleton/> }
        />
    }
}
