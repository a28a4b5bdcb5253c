//! The items of the menu of filters.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::discount_words::use_discount_words;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::MenuItem;

/// An item for each filter. Choosing one opens its editor.
#[component]
pub fn FilterItems(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let item = move |kind: FilterKind| {
        let open = move |()| groups.filters.popover(kind).open();
        view! { <MenuItem label=kind.label(t, use_discount_words()) on_choose=open/> }
    };
    FilterKind::ALL.map(item).into_iter().collect_view()
}
