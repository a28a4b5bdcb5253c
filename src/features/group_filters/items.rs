//! The items of the menu of filters.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::discount_words::use_discount_words;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::{MenuItem, focus};

/// An item for each filter. Choosing one opens its editor; a part of the name is what the search field is for.
#[component]
pub fn FilterItems(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    let item = move |kind: FilterKind| {
        let open = move |()| groups.filters.popover(kind).open();
        let label = match kind {
            FilterKind::Name => t.name_is(),
            kind => kind.label(t, words),
        };
        view! { <MenuItem label=label on_choose=open/> }
    };
    view! {
        <MenuItem label=t.name_contains() on_choose=move || focus(groups.filters.search)/>
        {FilterKind::ALL.map(item).into_iter().collect_view()}
    }
}
