//! Tables. On a phone they are laid out as cards, and a table that is laid out otherwise is none to a screen reader
//! unless it says so: every part has its role.

use crate::ui::{El, IconKind, el, icon};

/// The head of a column that is only text.
pub fn column(name: &'static str) -> El {
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .text(name)
}

/// The head of a column that can be sorted by. `descending` is how the table is sorted by it now; nothing if by another.
pub fn sort_column(
    name: &'static str,
    descending: impl Fn() -> Option<bool> + Copy + Send + 'static,
    on_sort: impl Fn() + 'static,
) -> El {
    let direction = move || match descending()? {
        true => Some("descending".to_owned()),
        false => Some("ascending".to_owned()),
    };
    let arrow = move || {
        icon(match descending() {
            None => IconKind::Sort,
            Some(true) => IconKind::ArrowDown,
            Some(false) => IconKind::ArrowUp,
        })
        .into()
    };
    let button = el("button")
        .attr("type", "button")
        .class("sort-button")
        .class_when("sorted", move || descending().is_some())
        .on_click(on_sort)
        .text(name)
        .child_with(arrow);
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .attr_with("aria-sort", direction)
        .child(button)
}

/// A cell, with the name of its column for where no heads are shown.
pub fn labelled(name: &'static str) -> El {
    el("td").attr("role", "cell").attr("data-label", name)
}

/// A table inside of a panel. `heads` are [`column`]s, `rows` are lists of cells.
pub fn inner_table(
    label: String,
    heads: Vec<El>,
    rows: impl IntoIterator<Item = Vec<El>>,
    busy: impl Fn() -> bool + 'static,
) -> El {
    let part = |tag: &'static str, role: &'static str| el(tag).attr("role", role);
    let head = part("tr", "row").children(heads);
    let body = rows
        .into_iter()
        .map(|cells| part("tr", "row").children(cells));
    el("table")
        .attr("role", "table")
        .class("inner")
        .attr("aria-label", label)
        .state("aria-busy", busy)
        .child(part("thead", "rowgroup").child(head))
        .child(part("tbody", "rowgroup").children(body))
}
