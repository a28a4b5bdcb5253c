//! What every view is built from. Knows texts and errors, but no session, no request and no resource.

mod dates;
mod el;
mod error_note;
mod icon;
mod menu;
mod pager;
mod popover;
mod search_field;
mod table;
mod tabs;

pub use dates::day;
pub use el::{Content, El, ElRef, each, effect, el, flag, focus, nothing, value_of, when, with};
pub use error_note::{error_note, problem_note};
pub use icon::{IconKind, icon};
pub use menu::{Choice, menu, menu_group, menu_item};
pub use pager::{PagerState, pager};
pub use popover::{FOCUS_FIRST, Popover, popover};
pub use search_field::search_field;
pub use table::{column, inner_table, labelled};
pub use tabs::{TabLabel, tabs};

/// A push button with a text.
pub fn button(label: &'static str, on_click: impl FnMut() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class("button")
        .on_click(on_click)
        .text(label)
}

/// A push button with an icon and a name that is only spoken.
pub fn icon_button(name: impl AsRef<str>, kind: IconKind, on_click: impl FnMut() + 'static) -> El {
    let name = name.as_ref();
    el("button")
        .attr("type", "button")
        .class("icon-button")
        .attr("aria-label", name)
        .attr("title", name)
        .on_click(on_click)
        .child(icon(kind))
}

/// Text that is only spoken.
pub fn spoken(text: impl AsRef<str>) -> El {
    el("span").class("visually-hidden").text(text)
}

/// People's words, which may run in another direction than the page's.
pub fn words(text: impl AsRef<str>) -> El {
    el("bdi").text(text)
}

/// A quiet remark.
pub fn muted(text: impl AsRef<str>) -> El {
    el("p").class("muted").text(text)
}
