//! The frame of a panel and what stands in for its content while that is on its way.

use crate::i18n::use_i18n;
use crate::ui::{El, el, spoken};

/// The frame of a panel's content.
pub fn panel() -> El {
    el("div").class("panel")
}

/// The lines that stand in for a panel's content while it is on its way.
pub fn panel_skeleton() -> El {
    let t = use_i18n().texts;
    let lines = (0..3).map(|_| el("span").class("skeleton").attr("aria-hidden", "true"));
    el("div")
        .class("panel-skeleton")
        .child(spoken(t.loading()))
        .children(lines)
}
