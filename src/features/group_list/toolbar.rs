//! The tools above the table: search, filters, order, columns, export, opening and closing all rows, refresh.

use leptos::prelude::*;

use crate::domain::list_query::params::{Order, SortField};
use crate::features::combine::CombineButton;
use crate::features::export::ExportMenu;
use crate::features::group_filters::FilterMenu;
use crate::features::group_list::columns_menu::ColumnsMenu;
use crate::features::group_list::freshness::Freshness;
use crate::features::saved_views::ViewsMenu;
use crate::i18n::{Texts, use_i18n};
use crate::state::group_list::{GroupListState, use_group_list};
use crate::state::location::History;
use crate::ui::{Icon, IconButton, IconKind, Menu, MenuChoice, MenuRadioGroup, SearchField};

/// All tools in two groups: what narrows the list, and the others.
#[component]
pub fn Toolbar() -> impl IntoView {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let search = Memo::new(move |_| groups.query.with(|query| query.params.q.clone()));
    let on_search = move |text: String| {
        groups
            .location
            .go(History::Replace, |query| query.searched(&text));
    };
    view! {
        <div class="toolbar">
            <div class="toolbar-start">
                <SearchField label=t.search() value=search on_search=on_search/>
                <FilterMenu groups=groups/>
            </div>
            <ToolbarEnd groups=groups/>
        </div>
    }
}

#[component]
fn ToolbarEnd(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let open_all = move |_| {
        let ids = groups.shown_ids();
        groups.go(|query| query.all_opened(&ids));
    };
    let close_all = move |_| groups.go(|query| query.all_closed());
    view! {
        <div class="toolbar-end">
            <Freshness groups=groups/>
            <SortMenu groups=groups/>
            <ViewsMenu groups=groups/>
            <ColumnsMenu groups=groups/>
            <ExportMenu groups=groups/>
            <IconButton label=t.expand_all() icon=IconKind::OpenRows on:click=open_all/>
            <IconButton label=t.collapse_all() icon=IconKind::CloseRows on:click=close_all/>
            <CombineButton groups=groups/>
            <IconButton
                label=t.refresh()
                icon=IconKind::Refresh
                class:spinning=move || groups.page.is_loading()
                on:click=move |_| groups.refresh()
            />
        </div>
    }
}

/// All orders with their names.
fn orders(t: &Texts) -> Vec<MenuChoice<Order>> {
    let order = |field, descending, label| MenuChoice::new(Order { field, descending }, label);
    vec![
        order(SortField::Name, false, t.sort_name_up()),
        order(SortField::Name, true, t.sort_name_down()),
        order(SortField::CreatedAt, true, t.sort_created_down()),
        order(SortField::CreatedAt, false, t.sort_created_up()),
        order(SortField::UpdatedAt, true, t.sort_updated_down()),
        order(SortField::UpdatedAt, false, t.sort_updated_up()),
    ]
}

#[component]
fn SortMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let order = Memo::new(move |_| groups.query.with(|query| query.params.order));
    let name = Memo::new(move |_| {
        let order = order.get();
        let choice = orders(t).into_iter().find(|choice| choice.value == order);
        choice.map_or_else(String::new, |choice| choice.label)
    });
    let label = Memo::new(move |_| format!("{}: {}", t.sort(), name.get()));
    let face = move || {
        view! {
            <Icon kind=IconKind::Sort/>
            <span>{name}</span>
        }
    };
    view! {
        <Menu label=label face=face button_class="button">
            <MenuRadioGroup
                label=t.sort()
                choices=orders(t)
                value=order
                on_choose=move |order| groups.go(|query| query.sorted(order))
            />
        </Menu>
    }
}
