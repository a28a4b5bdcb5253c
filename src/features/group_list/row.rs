//! A row of the table, and its details below while it is open.

use leptos::prelude::*;

use crate::domain::list_query::Tab;
use crate::domain::text;
use crate::features::group_actions::RowMenu;
use crate::features::group_actions::inline_rename::EditableName;
use crate::features::group_detail::GroupDetails;
use crate::features::group_detail::chunk::preload_detail;
use crate::features::group_list::cells::GroupCell;
use crate::features::group_list::checkboxes::RowCheckbox;
use crate::i18n::{fill, use_i18n};
use crate::state::element_ids::name_id;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::location::Location;
use crate::ui::{For, Icon, IconKind, Show, bdi_text, preload};

/// How many columns of a row are always there.
const FIXED_COLUMNS: usize = 4;

fn details_id(state: GroupState) -> String {
    state.id.with_untracked(|id| format!("details-{id}"))
}

/// One group, and its details below while it is open.
#[component]
pub fn GroupRow(groups: GroupListState, id: String) -> impl IntoView {
    let state = GroupState::of_row(groups, id);
    let columns = move || groups.columns.get().columns;
    view! {
        <tr
            role="row"
            class="group-row"
            class:open=move || state.is_open()
            class:selected=move || state.is_selected(groups)
            on:pointerenter=|_| preload(preload_detail())
            on:focusin=|_| preload(preload_detail())
        >
            <td role="cell" class="cell-select">
                <RowCheckbox groups=groups state=state/>
            </td>
            <td role="cell" class="cell-expander">
                <Expander groups=groups state=state/>
            </td>
            <th role="rowheader" scope="row" class="cell-name">
                <EditableName groups=groups row=state link=move || view! { <NameLink groups=groups state=state/> }/>
            </th>
            <For each=columns key=|column| *column as usize let:column>
                <GroupCell groups=groups state=state column=column/>
            </For>
            <td role="cell" class="cell-actions">
                <RowMenu groups=groups row=state/>
            </td>
        </tr>
        <Show when=move || state.is_open()>
            <DetailsRow groups=groups state=state/>
        </Show>
    }
}

#[component]
fn DetailsRow(groups: GroupListState, state: GroupState) -> impl IntoView {
    let columns = move || FIXED_COLUMNS + groups.columns.get().columns.len();
    view! {
        <tr role="row" class="details-row" id=details_id(state)>
            <td role="cell" colspan=move || columns().to_string()>
                <GroupDetails group=state/>
            </td>
        </tr>
    }
}

/// Opens and closes the details.
#[component]
fn Expander(groups: GroupListState, state: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let toggle = move |_| {
        let is_open = untrack(|| state.is_open());
        state.id.with_untracked(|id| match is_open {
            true => {
                // Among the shown ones: the address may say that all rows are open.
                let ids = groups.shown_ids();
                groups.go(|query| query.closed_among(id, &ids));
            }
            false => groups.go(|query| query.opened(id, Tab::default())),
        });
    };
    view! {
        <button
            type="button"
            class="icon-button expander"
            aria-label=move || fill(t.details_of(), &[("name", &state.name())])
            aria-expanded=move || state.is_open().to_string()
            aria-controls=move || state.is_open().then(|| details_id(state))
            on:click=toggle
        >
            <Icon kind=IconKind::ChevronEnd/>
        </button>
    }
}

/// The name, which leads to the page of the group.
#[component]
pub fn NameLink(groups: GroupListState, state: GroupState) -> impl IntoView {
    let href = move || {
        state
            .id
            .with_untracked(|id| groups.query.with(|query| Location::href(query, Some(id))))
    };
    view! {
        <a
            class="name-link"
            data-noscroll=""
            id=state.id.with_untracked(|id| name_id(id))
            href=move || href()
            title=move || title_of(state)
        >
            <MarkedName groups=groups state=state/>
        </a>
    }
}

/// The whole name, where the cell may have no room for it.
fn title_of(state: GroupState) -> Option<String> {
    /// Shorter names fit.
    const LONG: usize = 30;
    /// More than anybody reads in a tooltip.
    const MAX_CHARS: usize = 1_000;
    let name = state.name();
    (name.chars().count() > LONG).then(|| text::beginning(&name, MAX_CHARS).to_owned())
}

/// The name, with the part that was searched for marked.
#[component]
fn MarkedName(groups: GroupListState, state: GroupState) -> impl IntoView {
    let search = Memo::new(move |_| groups.query.with(|query| query.params.q.clone()));
    move || {
        let name = state.name();
        // Characters that cannot be seen are marked rather than what was searched for: they may be all in which two names
        // differ.
        let found = match text::has_odd(&name) {
            true => None,
            false => search.with(|search| text::find(&name, search)),
        };
        let parts = found.and_then(|(start, end)| {
            let parts = [name.get(..start)?, name.get(start..end)?, name.get(end..)?];
            Some(parts.map(str::to_owned))
        });
        match parts {
            Some([before, part, after]) => {
                view! { <bdi>{before} <mark>{part}</mark> {after}</bdi> }.into_any()
            }
            None => bdi_text(name).into_any(),
        }
    }
}
