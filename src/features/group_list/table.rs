//! The table: its head with the sort buttons, and a row for each group.

use leptos::prelude::*;

use crate::domain::list_query::params::SortField;
use crate::features::group_list::bulk_bar::page_checkbox;
use crate::features::group_list::row::row;
use crate::i18n::use_i18n;
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;
use crate::state::group_list::use_group_list;
use crate::ui::{El, column, each, el, nothing, sort_column, spoken, with};

/// How many rows stand in for those to come.
const SKELETON_ROWS: u64 = 10;

pub fn table() -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let groups = use_group_list();
    let ids = Memo::new(move |_| groups.ids());
    let loading = move || groups.page.is_loading();
    let unreadable = move || match groups
        .page
        .with(|page| page.map_or(0, |page| page.unreadable))
    {
        0 => nothing(),
        number => {
            let text = i18n.count(t.rows_unreadable(), number as u64);
            el("p")
                .class("note")
                .attr("role", "alert")
                .text(text)
                .into()
        }
    };
    let skeleton = move || match groups.page.with(|page| page.is_none()) {
        true => {
            let rows = groups
                .query
                .with(|query| query.params.limit)
                .min(SKELETON_ROWS);
            (0..rows).map(|_| skeleton_row()).collect()
        }
        false => nothing(),
    };
    let body = el("tbody")
        .attr("role", "rowgroup")
        .child_with(skeleton)
        .child(each(move || ids.get(), row));
    let table = el("table")
        .attr("role", "table")
        .class("groups")
        .attr("aria-label", t.groups_title())
        .state("aria-busy", loading)
        .class_when("compact", move || groups.columns.get().compact)
        .child(head(groups))
        .child(body);
    el("div")
        .child(with(unreadable))
        .child(el("div").class("table-card card").child(table))
}

fn head(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let select = el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .class("cell-select")
        .child(page_checkbox(groups));
    let details = el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .class("cell-expander");
    let others = move || {
        let heads = groups
            .columns
            .get()
            .columns
            .into_iter()
            .map(|shown| match shown {
                Column::Created => {
                    sort_header(SortField::CreatedAt, t.column_created()).class("cell-date")
                }
                Column::Updated => {
                    sort_header(SortField::UpdatedAt, t.column_updated()).class("cell-date")
                }
                Column::Customers => column(t.column_customers()).class("cell-count"),
                Column::PriceLists => column(t.column_price_lists()).class("cell-lists"),
                Column::Id => column(t.column_id()).class("cell-id"),
            });
        heads.collect()
    };
    let row = el("tr")
        .attr("role", "row")
        .child(select)
        .child(details.child(spoken(t.column_details())))
        .child(sort_header(SortField::Name, t.column_name()).class("cell-name"))
        .child_with(others)
        .child(
            el("th")
                .attr("role", "columnheader")
                .attr("scope", "col")
                .class("cell-actions")
                .child(spoken(t.column_actions())),
        );
    el("thead").attr("role", "rowgroup").child(row)
}

fn sort_header(field: SortField, name: &'static str) -> El {
    let groups = use_group_list();
    let descending = move || {
        let order = groups.query.with(|query| query.params.order);
        (order.field == field).then_some(order.descending)
    };
    sort_column(name, descending, move || {
        groups.go(|query| query.sort_toggled(field));
    })
}

fn skeleton_row() -> El {
    let cell = |class: &'static str| el("td").child(el("span").class(class));
    let (short, long) = ("skeleton short", "skeleton");
    el("tr")
        .class("skeleton-row")
        .attr("aria-hidden", "true")
        .child(el("td").attr("colspan", "2"))
        .children([long, short, long, short, short].map(cell))
        .child(el("td"))
}
