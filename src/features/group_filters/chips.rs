//! The chips: one for each filter that is set or being edited.

use leptos::prelude::*;

use super::chosen_customer::ChosenCustomer;
use super::chosen_discount::ChosenDiscount;
use super::chosen_price_list::ChosenPriceList;
use super::counting::CountingNote;
use super::customers::CustomerValue;
use super::dates::DateValue;
use super::discounts::DiscountValue;
use super::editor::FilterEditor;
use super::lists::ListValue;
use super::price_lists::PriceListValue;
use super::sizes::SizeValue;
use super::state::{remove_all_filters, remove_filter, rescue_focus, shown_filters};
use crate::i18n::{fill, use_i18n};
use crate::platform::host::use_host;
use crate::state::discount_words::use_discount_words;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, ButtonKind, For, IconButton, IconKind, Popover, Show};

/// A chip for each filter, and the button that removes all once there is something to remove.
#[component]
pub fn ChipRow(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let has_set = move || {
        let is_set = |kind: FilterKind| groups.query.with(|query| kind.is_set(&query.params));
        FilterKind::ALL.into_iter().any(is_set)
    };
    provide_context(ChosenDiscount::new(groups.query, groups.changes));
    provide_context(ChosenCustomer::new(groups.query, groups.changes));
    provide_context(ChosenPriceList::new(groups.query, groups.changes));
    view! {
        <div class="filter-row">
            <ul class="filter-list" aria-label=t.filters()>
                <For
                    each=move || shown_filters(groups)
                    key=|kind| *kind as usize
                    children=move |kind| view! { <FilterChip groups=groups kind=kind/> }
                />
            </ul>
            <Show when=has_set>
                <Button kind=ButtonKind::Plain on:click=move |_| remove_all_filters(groups)>
                    {t.clear_all()}
                </Button>
            </Show>
            <CountingNote groups=groups/>
        </div>
    }
}

#[component]
fn FilterChip(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    // Whether the focus is in the chip, or was when the chip went.
    let has_focus = StoredValue::new(false);
    on_cleanup(move || {
        if has_focus.try_get_value() == Some(true) {
            rescue_focus(groups, host);
        }
    });
    let label = kind.label(t, use_discount_words());
    let face = move || {
        view! {
            <span class="filter-kind">{format!("{label}: ")}</span>
            <span class="filter-value">
                <FilterValue groups=groups kind=kind/>
            </span>
        }
    };
    view! {
        <li
            class="filter-chip"
            on:focusin=move |_| has_focus.set_value(true)
            on:focusout=move |event| has_focus.set_value(event.related_target().is_none())
        >
            <Popover
                label=label
                handle=groups.filters.popover(kind)
                face=face
                button_class="filter-face"
            >
                <FilterEditor groups=groups kind=kind/>
            </Popover>
            <IconButton
                label=fill(t.remove_filter(), &[("name", label)])
                icon=IconKind::Cross
                on:click=move |_| remove_filter(groups, kind)
            />
        </li>
    }
}

/// What is filtered by, in words.
#[component]
fn FilterValue(groups: GroupListState, kind: FilterKind) -> impl IntoView {
    match kind {
        FilterKind::Name | FilterKind::Id => {
            view! { <ListValue groups=groups kind=kind/> }.into_any()
        }
        FilterKind::Created | FilterKind::Updated => {
            view! { <DateValue groups=groups kind=kind/> }.into_any()
        }
        FilterKind::Size => view! { <SizeValue groups=groups/> }.into_any(),
        FilterKind::PriceList => view! { <PriceListValue groups=groups/> }.into_any(),
        FilterKind::Discount => view! { <DiscountValue groups=groups/> }.into_any(),
        FilterKind::Customer => view! { <CustomerValue groups=groups/> }.into_any(),
    }
}
