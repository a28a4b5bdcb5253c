//! The tools above the table: search, filters, order, saved views, columns, export, refresh, and a menu with what is left.

use leptos::prelude::*;

use crate::features::export::ExportMenu;
use crate::features::group_filters::FilterMenu;
use crate::features::group_list::chunk::more_items;
use crate::features::group_list::columns_menu::ColumnsMenu;
use crate::features::group_list::freshness::Freshness;
use crate::features::group_list::sort_menu::SortMenu;
use crate::features::group_list::tools::Tools;
use crate::features::saved_views::ViewsMenu;
use crate::i18n::use_i18n;
use crate::state::group_list::{GroupListState, use_group_list};
use crate::state::location::History;
use crate::ui::{Icon, IconButton, IconKind, Lazy, Menu, PanelSkeleton, SearchField};

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
                <SearchField
                    label=t.search()
                    value=search
                    on_search=on_search
                    input=groups.filters.search
                />
                <FilterMenu groups=groups/>
            </div>
            <ToolbarEnd groups=groups/>
        </div>
    }
}

#[component]
fn ToolbarEnd(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let tools = Tools::new(groups);
    view! {
        <div class="toolbar-end">
            <Freshness groups=groups/>
            <SortMenu groups=groups/>
            <ViewsMenu groups=groups/>
            <ColumnsMenu groups=groups popover=tools.columns/>
            <ExportMenu groups=groups popover=tools.export/>
            <Menu
                label=t.more_tools()
                button_ref=tools.more
                face=|| view! { <Icon kind=IconKind::More/> }
            >
                <Lazy
                    load=move |owner| more_items(owner, groups, tools)
                    fallback=|| view! { <PanelSkeleton/> }
                />
            </Menu>
            <IconButton
                label=t.refresh()
                icon=IconKind::Refresh
                node_ref=tools.refresh
                class:refresh=true
                class:spinning=move || groups.page.is_loading()
                on:click=move |_| groups.refresh()
            />
        </div>
    }
}
