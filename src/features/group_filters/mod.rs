//! The filters of the list of groups: a menu that offers them, and a chip for each that is set, with its editor in a
//! popover.
//!
//! The filters that are set are part of the address. A filter that is not set yet has a chip while its editor is open.

mod chips;
mod chosen_customer;
mod chosen_discount;
mod chosen_price_list;
mod chunk;
mod counting;
mod customers;
mod dates;
mod discounts;
mod editor;
mod form;
mod items;
mod lists;
mod notes;
mod price_lists;
mod search_editor;
mod sizes;
mod state;

use leptos::prelude::*;

use crate::features::group_filters::chunk::{chip_row, filter_items};
use crate::features::group_filters::state::shown_filters;
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, Menu, PanelSkeleton, Show, Skeleton};

/// The button with the menu of filters. Choosing one opens its editor.
#[component]
pub fn FilterMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let face = move || {
        view! {
            <Icon kind=IconKind::Filter/>
            <span>{t.filter()}</span>
        }
    };
    view! {
        <Menu
            label=t.filter()
            face=face
            button_class="button"
            button_ref=groups.filters.button
        >
            <Lazy load=move |owner| filter_items(owner, groups) fallback=|| view! { <PanelSkeleton/> }/>
        </Menu>
    }
}

/// The chips of the list, with what its filters leave out; an empty element while it has no filter.
#[component]
pub fn FilterChips(groups: GroupListState) -> impl IntoView {
    let left_out = groups.location.left_out();
    let has_any = move || !shown_filters(groups).is_empty() || left_out.get() != 0;
    view! {
        <div class="filters">
            <Show when=has_any>
                <Lazy load=move |owner| chip_row(owner, groups) fallback=ChipsSkeleton/>
            </Show>
        </div>
    }
}

/// Takes the height of the chips.
#[component]
fn ChipsSkeleton() -> impl IntoView {
    view! {
        <div class="filter-row">
            <span class="filter-chip filter-face">
                <Skeleton short=true/>
            </span>
        </div>
    }
}
