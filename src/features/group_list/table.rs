//! The table: its head with the sort buttons, and a row for each group.

use leptos::html;
use leptos::prelude::*;

use crate::domain::list_query::params::SortField;
use crate::features::group_list::checkboxes::PageCheckbox;
use crate::features::group_list::chunk::counts_note;
use crate::features::group_list::row::GroupRow;
use crate::i18n::use_i18n;
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;
use crate::ui::{ColumnHeader, For, Lazy, Show, Skeleton, SortHeader, VisuallyHidden};

/// The table with its head, and notes on rows and numbers that could not be read.
#[component]
pub fn Table(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let ids = Memo::new(move |_| groups.ids());
    let is_stale = stale(groups);
    view! {
        <div>
            <UnreadableRows groups=groups/>
            <Show when=move || groups.counts.has_failed()>
                <Lazy load=move |owner| counts_note(owner, groups)/>
            </Show>
            <div class="table-card card">
                <table
                    role="table"
                    class="groups"
                    class:compact=move || groups.columns.get().compact
                    class:stale=move || is_stale.get()
                    aria-label=t.groups_title()
                    aria-busy=move || groups.page.is_loading().to_string()
                >
                    <TableHead groups=groups/>
                    <tbody role="rowgroup">
                        <SkeletonRows groups=groups/>
                        <For each=move || ids.get() key=|id| id.clone() let:id>
                            <GroupRow groups=groups id=id/>
                        </For>
                    </tbody>
                </table>
            </div>
        </div>
    }
}

/// Whether the rows are those of another page or search than the one that is being read. They are dimmed if that takes long.
fn stale(groups: GroupListState) -> Memo<bool> {
    let asked = Memo::new(move |_| groups.query.with(|query| query.params.clone()));
    let shown = RwSignal::new(asked.get_untracked());
    // Follows the end of each read, and not the address, which changes before the next read begins.
    Effect::new(move || {
        if !groups.page.is_loading() {
            shown.set(asked.get_untracked());
        }
    });
    Memo::new(move |_| {
        groups.page.is_loading() && asked.with(|asked| shown.with(|shown| asked != shown))
    })
}

/// Says how many rows of the page could not be read.
#[component]
fn UnreadableRows(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let count = Memo::new(move |_| {
        groups
            .page
            .with(|page| page.map_or(0, |page| page.unreadable))
    });
    move || {
        let count = Some(count.get() as u64).filter(|count| *count > 0);
        count.map(|count| {
            let text = i18n.count(t.rows_unreadable(), count);
            view! { <p class="note" role="alert">{text}</p> }.into_any()
        })
    }
}

#[component]
fn TableHead(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let columns = move || groups.columns.get().columns;
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <ColumnHeader attr:class="cell-select">
                    <PageCheckbox groups=groups/>
                </ColumnHeader>
                <ColumnHeader attr:class="cell-expander">
                    <VisuallyHidden>{t.column_details()}</VisuallyHidden>
                </ColumnHeader>
                <SortBy
                    groups=groups
                    field=SortField::Name
                    name=t.column_name()
                    attr:class="cell-name"
                />
                <For each=columns key=|column| *column as usize let:column>
                    <ColumnHead groups=groups column=column/>
                </For>
                <ColumnHeader attr:class="cell-actions">
                    <VisuallyHidden>{t.column_actions()}</VisuallyHidden>
                </ColumnHeader>
            </tr>
        </thead>
    }
}

/// The head of a column that can be hidden.
#[component]
fn ColumnHead(groups: GroupListState, column: Column) -> impl IntoView {
    let name = column.label(use_i18n().texts);
    let sorted = |field| {
        view! { <SortBy groups=groups field=field name=name attr:class="cell-date"/> }.into_any()
    };
    match column {
        Column::Created => sorted(SortField::CreatedAt),
        Column::Updated => sorted(SortField::UpdatedAt),
        Column::Customers => {
            view! { <ColumnHeader attr:class="cell-count">{name}</ColumnHeader> }.into_any()
        }
        Column::PriceLists => {
            view! { <ColumnHeader attr:class="cell-lists">{name}</ColumnHeader> }.into_any()
        }
        Column::Id => view! { <ColumnHeader attr:class="cell-id">{name}</ColumnHeader> }.into_any(),
    }
}

#[component]
fn SortBy(groups: GroupListState, field: SortField, name: &'static str) -> impl IntoView {
    let descending = Memo::new(move |_| {
        let order = groups.query.with(|query| query.params.order);
        (order.field == field).then_some(order.descending)
    });
    let sort = move || groups.go(|query| query.sort_toggled(field));
    view! { <SortHeader name=name descending=descending on_sort=sort/> }
}

/// Grey bars until the first page is there, as high as a full page: what stands below does not move.
#[component]
fn SkeletonRows(groups: GroupListState) -> impl IntoView {
    let is_loading = move || groups.page.with(|page| page.is_none());
    let rows = move || {
        let limit = groups.query.with(|query| query.params.limit);
        (0..limit).map(|_| view! { <SkeletonRow/> }).collect_view()
    };
    view! { <Show when=is_loading>{rows()}</Show> }
}

#[component]
fn SkeletonRow() -> impl IntoView {
    let cells = [false, true, false, true, true]
        .map(|short| view! { <td><Skeleton short=short/></td> }.into_any());
    // The empty cells are built without `view!`, which would make static elements by `innerHTML`.
    view! {
        <tr class="skeleton-row" aria-hidden="true">
            {html::td().colspan("2")}
            {cells.into_iter().collect_view()}
            {html::td()}
        </tr>
    }
}
