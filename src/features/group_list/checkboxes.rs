//! The checkboxes that select groups: one over all rows of the page, and one in each row.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::i18n::{fill, use_i18n};
use crate::platform::host::{HostContext, use_host};
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;

/// The id of the checkbox in the table's head.
const PAGE_CHECKBOX_ID: &str = "select-page";

fn row_checkbox_id(group_id: &str) -> String {
    format!("select-{group_id}")
}

/// Selects or deselects all rows of the page.
#[component]
pub fn PageCheckbox(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let toggle = move |_| {
        let (all, _) = untrack(|| groups.page_selection());
        groups.select(|selection, rows| selection.set(rows, !all));
    };
    let is_mixed = move || {
        let (all, some) = groups.page_selection();
        some && !all
    };
    view! {
        <label class="select-box">
            <input
                type="checkbox"
                id=PAGE_CHECKBOX_ID
                prop:checked=move || groups.page_selection().0
                prop:indeterminate=move || is_mixed()
                on:change=toggle
            />
            <span class="select-page">{t.select_page()}</span>
        </label>
    }
}

/// Selects or deselects one row; with Shift, the whole range from the row changed last. The arrow keys move the focus to
/// the neighbours.
#[component]
pub fn RowCheckbox(groups: GroupListState, state: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let toggle = move |event: ev::MouseEvent| {
        let extend = event.shift_key();
        groups.select(|selection, rows| {
            state
                .id
                .with_untracked(|id| selection.toggle(rows, id, extend));
        });
    };
    let on_key = move |event: ev::KeyboardEvent| {
        state
            .id
            .with_untracked(|id| move_to_neighbour(host, groups, id, &event));
    };
    // `click` and not `change`, which does not tell whether Shift is pressed. The space bar clicks as well.
    view! {
        <label class="select-box">
            <input
                type="checkbox"
                id=state.id.with_untracked(|id| row_checkbox_id(id))
                aria-label=move || fill(t.select_row(), &[("name", &state.name())])
                prop:checked=move || state.is_selected(groups)
                on:click=toggle
                on:keydown=on_key
            />
        </label>
    }
}

/// An arrow key focuses the row above or below; with Shift, that row is selected or deselected like this one.
fn move_to_neighbour(
    host: HostContext,
    groups: GroupListState,
    id: &str,
    event: &ev::KeyboardEvent,
) {
    let rows = groups.shown_rows();
    let here = rows.iter().position(|(other, _)| other == id);
    let next = here.and_then(|here| match event.key().as_str() {
        "ArrowDown" => here.checked_add(1),
        "ArrowUp" => here.checked_sub(1),
        _ => None,
    });
    let Some((next, _)) = next.and_then(|next| rows.get(next)) else {
        return;
    };
    event.prevent_default();
    if event.shift_key() {
        groups
            .selection
            .update(|selection| selection.copy_to_neighbour(&rows, id, next));
    }
    host.focus_by_id(&row_checkbox_id(next));
}

/// Gives the focus to the checkbox in the table's head, without scrolling to it: for when the bar with the focus closes.
pub fn focus_page_checkbox(host: HostContext) {
    host.spawn(async move {
        tick().await;
        host.focus_in_place(PAGE_CHECKBOX_ID);
    });
}
