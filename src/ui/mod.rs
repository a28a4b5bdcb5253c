//! What every view is built from. Knows texts and errors, but no session, no request and no resource.

pub mod content;
pub mod copy;
pub mod dates;
pub mod dialog;
pub mod el;
pub mod empty_state;
pub mod error_note;
pub mod icon;
pub mod menu;
pub mod mutation;
pub mod pager;
pub mod panel;
pub mod popover;
pub mod search_field;
pub mod table;
pub mod tabs;
pub mod toast;

use wasm_bindgen::JsValue;

use crate::i18n::isolated;

pub use content::{Content, each, nothing, when, with};
pub use copy::copy_button;
pub use dates::day;
pub use dialog::{
    Dialog, DialogOptions, Dialogs, PROBLEM_ID, dialog_form, modal, show_modal, use_dialogs,
};
pub use el::{
    El, ElRef, effect, el, existing, focus, focus_by_id, on_window, rescue_focus, value_of,
};
pub use error_note::{error_note, error_words, problem_note};
pub use icon::{IconKind, icon};
pub use menu::{Choice, menu, menu_group, menu_item};
pub use pager::{PagerState, pager};
pub use popover::{FOCUS_FIRST, Popover, popover};
pub use search_field::{search_field, search_in_form};
pub use table::{column, inner_table, labelled, sort_column};
pub use tabs::{TabLabel, tabs};
pub use toast::{ToastAction, Toasts, use_toasts};

/// A push button with a text.
pub fn button(label: &'static str, on_click: impl Fn() + 'static) -> El {
    el("button")
        .attr("type", "button")
        .class("button")
        .on_click(on_click)
        .text(label)
}

/// A push button with an icon and a name that is only spoken.
pub fn icon_button(name: impl AsRef<str>, kind: IconKind, on_click: impl Fn() + 'static) -> El {
    let name = name.as_ref();
    el("button")
        .attr("type", "button")
        .class("icon-button")
        .attr("aria-label", name)
        .attr("title", name)
        .on_click(on_click)
        .child(icon(kind))
}

/// A checkbox with its text.
pub fn check(label: String, on: impl Fn() -> bool + 'static, toggle: impl Fn() + 'static) -> El {
    el("label")
        .class("check")
        .child(checkbox_of(on, toggle))
        .child(el("span").text(label))
}

/// A checkbox whose name is only spoken.
pub fn checkbox(name: String, on: impl Fn() -> bool + 'static, toggle: impl Fn() + 'static) -> El {
    checkbox_of(on, toggle).attr("aria-label", name)
}

fn checkbox_of(on: impl Fn() -> bool + 'static, toggle: impl Fn() + 'static) -> El {
    el("input")
        .attr("type", "checkbox")
        .prop_with("checked", move || JsValue::from_bool(on()))
        .on("change", move |_| toggle())
}

/// Text that is only spoken.
pub fn spoken(text: impl AsRef<str>) -> El {
    el("span").class("visually-hidden").text(text)
}

/// People's words, which may run in another direction than the page's.
pub fn words(text: impl AsRef<str>) -> El {
    el("bdi").text(text)
}

/// A sentence in which [`isolate`](crate::i18n::isolate)d parts are people's words.
pub fn sentence(tag: &'static str, text: &str) -> El {
    isolated(text).fold(el(tag), |line, (part, is_isolated)| match is_isolated {
        true => line.child(words(part)),
        false => line.text(part),
    })
}

/// A quiet remark.
pub fn muted(text: impl AsRef<str>) -> El {
    el("p").class("muted").text(text)
}
