//! The filters of the list of groups: a menu that offers them, and a chip for each that is set, with its editor in a
//! popover.
//!
//! The filters that are set are part of the address. A filter that is not set yet has a chip while its editor is open.

mod chips;
mod dates;
mod discounts;
mod form;
mod lists;
mod state;

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{Icon, IconKind, Menu, MenuItem};

pub use chips::FilterChips;

/// The button with the menu of filters. Choosing one opens its editor.
#[component]
pub fn FilterMenu(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let face = move || {
        view! {
            <Icon kind=IconKind::Filter/>
            <span>{t.filter()}</span>
        }
    };
    let item = move |kind: FilterKind| {
        let open = move |()| groups.filters.popover(kind).open();
        view! { <MenuItem label=kind.label(t) on_choose=open/> }
    };
    view! {
        <Menu
            label=t.filter()
            face=face
            button_class="button"
            button_ref=groups.filters.button
        >
            {FilterKind::ALL.map(item).into_iter().collect_view()}
        </Menu>
    }
}
