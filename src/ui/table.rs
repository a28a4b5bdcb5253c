//! Parts of tables. On a phone they are laid out as cards, and screen readers take a table that is laid out otherwise for
//! none unless it says so: every part has its role.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconKind};

/// The head of a column. Its class is `attr:class="cell-name"`.
#[component]
pub fn ColumnHeader(children: Children) -> impl IntoView {
    view! { <th role="columnheader" scope="col">{children()}</th> }
}

/// The head of a column that can be sorted by.
#[component]
pub fn SortHeader(
    name: &'static str,
    /// How the table is sorted by it now; nothing if by another.
    #[prop(into)]
    descending: Signal<Option<bool>>,
    #[prop(into)] on_sort: Callback<()>,
) -> impl IntoView {
    let direction = move || {
        descending.get().map(|descending| match descending {
            true => "descending",
            false => "ascending",
        })
    };
    let arrow = move || {
        let kind = match descending.get() {
            None => IconKind::Sort,
            Some(true) => IconKind::ArrowDown,
            Some(false) => IconKind::ArrowUp,
        };
        view! { <Icon kind=kind/> }
    };
    let sort = move |_| {
        on_sort.try_run(());
    };
    view! {
        <th role="columnheader" scope="col" aria-sort=move || direction()>
            <button
                type="button"
                class="sort-button"
                class:sorted=move || descending.get().is_some()
                on:click=sort
            >
                {name}
                {move || arrow()}
            </button>
        </th>
    }
}

/// A cell, with the name of its column for where no heads are shown. Its class is `attr:class="cell-date"`.
#[component]
pub fn LabelledCell(
    name: &'static str,
    #[prop(optional)] node_ref: NodeRef<html::Td>,
    children: Children,
) -> impl IntoView {
    view! { <td role="cell" data-label=name node_ref=node_ref>{children()}</td> }
}

/// A row of an [`InnerTable`].
#[component]
pub fn TableRow(children: Children) -> impl IntoView {
    view! { <tr role="row">{children()}</tr> }
}

/// A table inside of a panel. The children are [`TableRow`]s.
#[component]
pub fn InnerTable(
    #[prop(into)] label: Signal<String>,
    /// The [`ColumnHeader`]s.
    #[prop(into)]
    head: ViewFnOnce,
    /// Whether it is loading anew.
    #[prop(optional, into)]
    busy: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <table
            role="table"
            class="inner"
            aria-label=label
            aria-busy=move || busy.get().to_string()
        >
            <thead role="rowgroup">
                <tr role="row">{head.run()}</tr>
            </thead>
            <tbody role="rowgroup">{children()}</tbody>
        </table>
    }
}
