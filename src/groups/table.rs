//! The table: its head with the sort buttons, and a row for each group.

use leptos::prelude::*;

use super::Groups;
use super::row::Row;
use crate::admin_api::customer_groups::SortField;
use crate::i18n::I18n;
use crate::ui::{Icon, IconKind};

/// How many rows stand in for those to come.
const SKELETON_ROWS: u64 = 10;

#[component]
pub fn Table() -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    let groups = Groups::expect();
    let ids = Memo::new(move |_| {
        groups.page.with(|page| {
            let rows = page.into_iter().flat_map(|page| &page.rows);
            rows.map(|group| group.id.clone()).collect::<Vec<_>>()
        })
    });
    let waiting = move || groups.page.with(|page| page.is_none());
    let skeleton = move || {
        let rows = groups
            .query
            .with(|query| query.params.limit)
            .min(SKELETON_ROWS);
        (0..rows).map(|_| view! { <SkeletonRow /> }).collect_view()
    };
    let unreadable = move || {
        let number = groups
            .page
            .with(|page| page.map_or(0, |page| page.unreadable));
        (number > 0).then(|| {
            view! { <p class="note" role="alert">{i18n.count(&t.rows_unreadable, number as u64)}</p> }
        })
    };
    view! {
        {unreadable}
        <div class="table-card card">
            <table class="groups" aria-label=t.groups_title aria-busy=move || groups.page.is_loading().to_string()>
                <thead>
                    <tr>
                        <th scope="col" class="cell-expander"><span class="visually-hidden">{t.column_details}</span></th>
                        <SortHeader field=SortField::Name name=t.column_name class="cell-name" />
                        <th scope="col" class="cell-count">{t.column_customers}</th>
                        <th scope="col" class="cell-lists">{t.column_price_lists}</th>
                        <SortHeader field=SortField::CreatedAt name=t.column_created class="cell-date" />
                        <SortHeader field=SortField::UpdatedAt name=t.column_updated class="cell-date" />
                    </tr>
                </thead>
                <tbody class:stale=move || groups.page.is_loading()>
                    <Show when=waiting>{skeleton}</Show>
                    <For each=move || ids.get() key=String::clone let:id>
                        <Row id=id />
                    </For>
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn SortHeader(field: SortField, name: &'static str, class: &'static str) -> impl IntoView {
    let groups = Groups::expect();
    let order = move || groups.query.with(|query| query.params.order);
    let sorted = move || order().field == field;
    let aria_sort = move || {
        sorted().then(|| {
            if order().descending {
                "descending"
            } else {
                "ascending"
            }
        })
    };
    let icon = move || {
        let kind = match (sorted(), order().descending) {
            (false, _) => IconKind::Sort,
            (true, true) => IconKind::ArrowDown,
            (true, false) => IconKind::ArrowUp,
        };
        view! { <Icon kind=kind /> }
    };
    view! {
        <th scope="col" class=class aria-sort=aria_sort>
            <button type="button" class="sort-button" class:sorted=sorted
                on:click=move |_| groups.go(|query| query.sort_toggled(field))>
                {name}
                {icon}
            </button>
        </th>
    }
}

#[component]
fn SkeletonRow() -> impl IntoView {
    view! {
        <tr class="skeleton-row" aria-hidden="true">
            <td></td>
            <td><span class="skeleton"></span></td>
            <td><span class="skeleton short"></span></td>
            <td><span class="skeleton"></span></td>
            <td><span class="skeleton short"></span></td>
            <td><span class="skeleton short"></span></td>
        </tr>
    }
}
