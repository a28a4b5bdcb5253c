//! The tools above the table: search, filters, order, columns, export, opening and closing all rows, refresh.

use leptos::prelude::*;

use crate::features::combine::CombineButton;
use crate::features::export::ExportMenu;
use crate::features::group_filters::FilterMenu;
use crate::features::group_list::columns_menu::ColumnsMenu;
use crate::features::group_list::freshness::Freshness;
use crate::features::group_list::sort_menu::SortMenu;
use crate::features::saved_views::ViewsMenu;
use crate::i18n::use_i18n;
use crate::state::group_list::{GroupListState, use_group_list};
use crate::state::location::History;
use crate::ui::{IconButton, IconKind, SearchField};

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
        <div
            class="toolbar-end"
        >
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
