//! What the chips and their editors do with the filters of the list. Knows no view.

use leptos::prelude::*;
use leptos::task::tick;

use crate::domain::list_query::ListQuery;
use crate::platform::host::HostContext;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::ui::focus;

/// The filters that have a chip, in their order.
pub fn shown_filters(groups: GroupListState) -> Vec<FilterKind> {
    let is_shown = |kind: &FilterKind| {
        let is_set = groups.query.with(|query| kind.is_set(&query.params));
        groups.filters.popover(*kind).is_open() || is_set
    };
    FilterKind::ALL.into_iter().filter(is_shown).collect()
}

/// Goes to the list with an edited filter, and closes the editor.
pub fn apply_filter(
    groups: GroupListState,
    kind: FilterKind,
    edit: impl FnOnce(&ListQuery) -> ListQuery,
) {
    groups.go(edit);
    groups.filters.popover(kind).close(true);
}

/// Removes one filter. Its chip disappears, so the focus goes to the chip beside it.
pub fn remove_filter(groups: GroupListState, kind: FilterKind) {
    let shown = untrack(|| shown_filters(groups));
    let index = shown.iter().position(|other| *other == kind);
    let beside = index.and_then(|index| {
        let before = index.checked_sub(1);
        shown
            .get(index + 1)
            .or_else(|| before.and_then(|before| shown.get(before)))
    });
    match beside {
        Some(beside) => groups.filters.popover(*beside).focus(),
        None => focus(groups.filters.button),
    }
    groups.filters.popover(kind).close(false);
    groups.go(|query| kind.removed(query));
}

/// Removes all filters. The focus goes to the button of the menu.
pub fn remove_all_filters(groups: GroupListState) {
    focus(groups.filters.button);
    for editor in groups.filters.popovers {
        editor.close(false);
    }
    groups.go(ListQuery::unfiltered);
}

/// Gives the button of the menu the focus if a chip that disappears had it.
pub fn rescue_focus(groups: GroupListState, host: HostContext) {
    let button = groups.filters.button;
    host.spawn(async move {
        tick().await;
        if host.focus_is_lost() {
            focus(button);
        }
    });
}
