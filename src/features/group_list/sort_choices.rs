//! The orders the list can have, as the content of a menu.

use leptos::prelude::*;

use crate::domain::list_query::params::{Order, SortField};
use crate::i18n::{Texts, use_i18n};
use crate::state::group_list::GroupListState;
use crate::ui::{MenuChoice, MenuRadioGroup};

/// The id of the remark on what the list cannot be sorted by.
const NOTE_ID: &str = "sort-note";

/// All orders to choose from.
#[component]
pub fn SortChoices(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let orders = [
        (SortField::Name, false),
        (SortField::Name, true),
        (SortField::CreatedAt, true),
        (SortField::CreatedAt, false),
        (SortField::UpdatedAt, true),
        (SortField::UpdatedAt, false),
    ];
    let choices = orders.map(|(field, descending)| {
        let order = Order { field, descending };
        MenuChoice::new(order, order_name(order, t))
    });
    view! {
        <MenuRadioGroup
            label=t.sort()
            choices=choices.into()
            value=Signal::derive(move || groups.query.with(|query| query.params.order))
            on_choose=move |order| groups.go(|query| query.sorted(order))
            attr:aria-describedby=NOTE_ID
        />
        <p class="menu-heading menu-note" id=NOTE_ID>{t.sort_note()}</p>
    }
}

/// An order in words.
pub fn order_name(order: Order, t: &Texts) -> &'static str {
    match (order.field, order.descending) {
        (SortField::Name, false) => t.sort_name_up(),
        (SortField::Name, true) => t.sort_name_down(),
        (SortField::CreatedAt, true) => t.sort_created_down(),
        (SortField::CreatedAt, false) => t.sort_created_up(),
        (SortField::UpdatedAt, true) => t.sort_updated_down(),
        (SortField::UpdatedAt, false) => t.sort_updated_up(),
    }
}
