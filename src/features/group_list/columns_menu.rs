//! Choosing columns, their order and the density.

use leptos::task::tick;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::platform::task::spawn;
use crate::state::columns::{Column, Columns, Layout};
use crate::state::group_list::GroupListState;
use crate::ui::{
    El, IconKind, Popover, button, check, each, el, icon, icon_button, nothing, popover,
};

pub fn columns_menu(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let face = el("button")
        .class("icon-button")
        .attr("aria-label", t.columns())
        .attr("title", t.columns())
        .child(icon(IconKind::Columns));
    popover(Popover::default(), t.columns(), face, move || {
        content(groups)
    })
}

fn content(groups: GroupListState) -> El {
    let t = use_i18n().texts;
    let columns = groups.columns;
    // Keyed by name, so that a button keeps the focus while its column moves.
    let names = move || {
        let all = columns.get().all();
        all.into_iter()
            .map(|(column, _)| column.as_str().to_owned())
            .collect()
    };
    let line = move |name: String| {
        let column = Column::ALL
            .into_iter()
            .find(|column| column.as_str() == name);
        column.map_or_else(nothing, |column| column_line(groups, column).into())
    };
    let compact = check(
        t.compact_rows().to_owned(),
        move || columns.get().compact,
        move || {
            columns.update(|layout| Layout {
                compact: !layout.compact,
                ..layout.clone()
            });
        },
    );
    el("div")
        .class("columns-menu")
        .child(el("ul").child(each(names, line)))
        .child(compact)
        .child(button(t.default_columns(), move || {
            columns.set(Layout::default())
        }))
}

fn column_line(groups: GroupListState, column: Column) -> El {
    let t = use_i18n().texts;
    let columns = groups.columns;
    let name = column.label(t);
    let is_shown = move || columns.get().columns.contains(&column);
    let step = move |label: &str, kind: IconKind, towards_end: bool| {
        icon_button(fill(label, &[("name", name)]), kind, move || {
            rearrange(columns, |layout| layout.moved(column, towards_end));
        })
        .attr_with("aria-disabled", move || {
            let shown = columns.get();
            (shown.moved(column, towards_end) == shown).then(|| "true".to_owned())
        })
    };
    el("li")
        .child(check(name.to_owned(), is_shown, move || {
            rearrange(columns, |layout| layout.toggled(column))
        }))
        .child(step(t.move_up(), IconKind::ArrowUp, false))
        .child(step(t.move_down(), IconKind::ArrowDown, true))
}

/// Revisions which columns there are, and gives the focus back: a line that is moved in the page loses it.
fn rearrange(columns: Columns, change: impl FnOnce(&Layout) -> Layout) {
    let focused = root::active();
    columns.update(change);
    spawn(async move {
        tick().await;
        if let Some(focused) = focused.and_then(|focused| focused.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
    });
}
