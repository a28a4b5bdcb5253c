//! Above the table: search, order in words, opening and closing all rows, refresh.

use leptos::prelude::*;

use super::Groups;
use crate::admin_api::customer_groups::{Order, SortField};
use crate::i18n::{I18n, Texts};
use crate::place::History;
use crate::ui::{Choice, Icon, IconKind, Menu, MenuGroup, SearchField};

#[component]
pub fn Toolbar() -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let search = Signal::derive(move || groups.query.with(|query| query.params.q.clone()));
    let on_search = Callback::new(move |text: String| {
        groups
            .place
            .go(History::Replace, |query| query.searched(&text));
    });
    let any_open = move || groups.query.with(|query| !query.open.is_empty());
    let toggle_all = move |_| {
        if any_open() {
            groups.go(|query| query.all_closed());
        } else {
            let ids = groups.page.with_untracked(|page| {
                page.map(|page| {
                    page.rows
                        .iter()
                        .map(|row| row.id.clone())
                        .collect::<Vec<_>>()
                })
            });
            groups.go(|query| query.all_opened(ids.iter().flatten()));
        }
    };
    let toggle_label = move || {
        if any_open() {
            t.collapse_all
        } else {
            t.expand_all
        }
    };
    view! {
        <div class="toolbar">
            <SearchField label=t.search value=search on_search=on_search />
            <div class="toolbar-end">
                <SortMenu />
                <button type="button" class="icon-button" aria-label=toggle_label title=toggle_label on:click=toggle_all>
                    <Icon kind=IconKind::Rows />
                </button>
                <button type="button" class="icon-button" aria-label=t.refresh title=t.refresh
                    on:click=move |_| groups.refresh()>
                    <span class:spinning=move || groups.page.is_loading()><Icon kind=IconKind::Refresh /></span>
                </button>
            </div>
        </div>
    }
}

/// The orders in words.
fn orders(t: &Texts) -> Vec<Choice<Order>> {
    let order = |field, descending, label| Choice {
        value: Order { field, descending },
        label,
        lang: None,
    };
    vec![
        order(SortField::Name, false, t.sort_name_up),
        order(SortField::Name, true, t.sort_name_down),
        order(SortField::CreatedAt, true, t.sort_created_down),
        order(SortField::CreatedAt, false, t.sort_created_up),
        order(SortField::UpdatedAt, true, t.sort_updated_down),
        order(SortField::UpdatedAt, false, t.sort_updated_up),
    ]
}

#[component]
fn SortMenu() -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let order = Signal::derive(move || groups.query.with(|query| query.params.order));
    let choose = Callback::new(move |order| groups.go(|query| query.sorted(order)));
    let face = move || {
        let current = orders(t)
            .into_iter()
            .find(|choice| choice.value == order.get());
        current.map(|choice| choice.label)
    };
    let label = Signal::derive(move || format!("{}: {}", t.sort, face().unwrap_or_default()));
    let items = ViewFn::from(move || {
        view! { <MenuGroup label=t.sort choices=orders(t) value=order on_choose=choose /> }
    });
    view! {
        <Menu label=label class="button" items=items>
            <Icon kind=IconKind::Sort />
            <span class="sort-face">{face}</span>
        </Menu>
    }
}
