//! The menu for the order of the list.

use leptos::prelude::*;

use crate::domain::list_query::params::{Order, SortField};
use crate::features::group_list::chunk::{preload_tools, sort_choices};
use crate::i18n::{Texts, use_i18n};
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Lazy, Menu, MenuChoice, MenuRadioGroup, PanelSkeleton, preload};

/// The button with the menu. It shows the order the list has.
#[component]
pub fn SortMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let name = Memo::new(move |_| name_of(groups.query.with(|query| query.params.order), t));
    let label = Memo::new(move |_| format!("{}: {}", t.sort(), name.get()));
    let face = move || {
        view! {
            <Icon kind=IconKind::Sort/>
            <span>{move || name.get()}</span>
        }
    };
    view! {
        <Menu
            label=label
            face=face
            button_class="button"
            on:pointerenter=|_| preload(preload_tools())
            on:focusin=|_| preload(preload_tools())
        >
            <Lazy
                load=move |owner| sort_choices(owner, groups)
                fallback=|| view! { <PanelSkeleton/> }
            />
        </Menu>
    }
}

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
        MenuChoice::new(order, name_of(order, t))
    });
    view! {
        <MenuRadioGroup
            label=t.sort()
            choices=choices.into()
            value=Signal::derive(move || groups.query.with(|query| query.params.order))
            on_choose=move |order| groups.go(|query| query.sorted(order))
        />
    }
}

fn name_of(order: Order, t: &Texts) -> &'static str {
    match (order.field, order.descending) {
        (SortField::Name, false) => t.sort_name_up(),
        (SortField::Name, true) => t.sort_name_down(),
        (SortField::CreatedAt, true) => t.sort_created_down(),
        (SortField::CreatedAt, false) => t.sort_created_up(),
        (SortField::UpdatedAt, true) => t.sort_updated_down(),
        (SortField::UpdatedAt, false) => t.sort_updated_up(),
    }
}
