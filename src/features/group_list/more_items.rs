//! The items of the menu with the tools that have no button of their own: always, or where there is no room for it.

use leptos::prelude::*;

use crate::features::combine::chunk::open_combine;
use crate::features::group_actions::Actions;
use crate::features::group_actions::chunk::preload_actions;
use crate::features::group_list::tools::Tools;
use crate::i18n::use_i18n;
use crate::state::columns::Layout;
use crate::state::group_list::GroupListState;
use crate::ui::{MenuCheckbox, MenuItem, PopoverHandle, has_room, preload};

/// The items.
#[component]
pub fn MoreItems(groups: GroupListState, tools: Tools) -> impl IntoView {
    let t = use_i18n().texts;
    let hidden_tools = [
        (t.views(), groups.views.menu),
        (t.columns(), tools.columns),
        (t.export(), tools.export),
    ];
    let opener = |(label, popover): (&'static str, PopoverHandle)| {
        let item = || view! { <MenuItem label=label on_choose=move || popover.open()/> };
        (!popover.has_button()).then(item)
    };
    let refresh = || view! { <MenuItem label=t.refresh() on_choose=move || groups.refresh()/> };
    view! {
        <div role="group" aria-label=t.more_tools()>
            {hidden_tools.map(opener).into_iter().collect_view()}
            {(!has_room(tools.refresh)).then(refresh)}
            <CombineItem groups=groups/>
        </div>
        <RowItems groups=groups/>
    }
}

/// Combining is possible without a selection, too: for the customers in no group.
#[component]
fn CombineItem(groups: GroupListState) -> impl IntoView {
    let actions = Actions::new(groups);
    let open = move || {
        let groups = actions.selected();
        actions
            .services
            .chunks
            .run(move |owner| open_combine(owner, actions, groups.clone()));
    };
    view! {
        <MenuItem
            label=actions.t().combine_title()
            on_choose=open
            on:pointerenter=|_| preload(preload_actions())
        />
    }
}

/// What is about all rows: opening, closing, and how dense they are.
#[component]
fn RowItems(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let columns = groups.columns;
    let open_all = move || {
        let ids = groups.shown_ids();
        groups.go(|query| query.all_opened(&ids));
    };
    let toggle_density = move || {
        columns.update(|layout| Layout {
            compact: !layout.compact,
            ..layout.clone()
        });
    };
    view! {
        <div role="group" aria-label=t.row_tools()>
            <MenuItem label=t.expand_all() on_choose=open_all/>
            <MenuItem
                label=t.collapse_all()
                on_choose=move || groups.go(|query| query.all_closed())
            />
            <MenuCheckbox
                label=t.compact_rows()
                checked=move || columns.get().compact
                on_toggle=toggle_density
            />
        </div>
    }
}
