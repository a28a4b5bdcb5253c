//! What stands in the place of content where there is none.

use crate::ui::{El, IconKind, el, icon, muted};

pub fn empty_state(title: &'static str, text: &'static str) -> El {
    el("div")
        .class("empty-state")
        .child(icon(IconKind::GroupListState))
        .child(el("h2").text(title))
        .child(muted(text))
}
