//! Tables. On a phone they are laid out as cards, and a table that is laid out otherwise is none to a screen reader
//! unless it says so: every part has its role.

use super::{El, el};

/// The head of a column that is only text.
pub fn column(name: &'static str) -> El {
    el("th")
        .attr("role", "columnheader")
        .attr("scope", "col")
        .text(name)
}

/// A cell, with the name of its column for where no heads are shown.
pub fn labelled(name: &'static str) -> El {
    el("td").attr("role", "cell").attr("data-label", name)
}

/// A table inside of a panel. `rows` are lists of cells.
pub fn inner_table(
    label: String,
    columns: &[&'static str],
    rows: impl IntoIterator<Item = Vec<El>>,
    busy: impl Fn() -> bool + 'static,
) -> El {
    let part = |tag: &'static str, role: &'static str| el(tag).attr("role", role);
    let head = part("tr", "row").children(columns.iter().map(|name| column(name)));
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
