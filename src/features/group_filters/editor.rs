//! The editor of a filter.

use leptos::prelude::*;

use super::customers::CustomerEditor;
use super::dates::DateEditor;
use super::discounts::DiscountEditor;
use super::lists::ListEditor;
use super::price_lists::PriceListEditor;
use super::sizes::SizeEditor;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;

/// The editor of a filter, for its popover.
#[component]
pub fn FilterEditor(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    match kind {
        FilterKind::Name | FilterKind::Id => {
            view! { <ListEditor groups=groups kind=kind/> }.into_any()
        }
        FilterKind::Created | FilterKind::Updated => {
            view! { <DateEditor groups=groups kind=kind/> }.into_any()
        }
        FilterKind::Size => view! { <SizeEditor groups=groups/> }.into_any(),
        FilterKind::PriceList => view! { <PriceListEditor groups=groups/> }.into_any(),
        FilterKind::Discount => view! { <DiscountEditor groups=groups/> }.into_any(),
        FilterKind::Customer => view! { <CustomerEditor groups=groups/> }.into_any(),
    }
}
