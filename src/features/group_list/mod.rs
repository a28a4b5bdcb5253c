//! The list of customer groups.
//!
//! The [`GroupListState`] reads a page of groups for the query in the location. Each part of the list shows a part of that
//! state, and navigates to a changed query.

mod bulk_bar;
mod cells;
mod checkboxes;
pub mod chunk;
mod column_choices;
mod columns_menu;
mod counts_note;
mod empty;
mod freshness;
mod job_view;
mod list;
mod more_items;
mod row;
mod selection_actions;
mod selection_tools;
mod sort_choices;
mod sort_menu;
mod table;
mod toolbar;
mod tools;

use leptos::prelude::*;
use leptos::task::tick;

use crate::features::group_actions::NewGroupButton;
use crate::features::group_filters::FilterChips;
use crate::features::group_list::bulk_bar::BulkBar;
use crate::features::group_list::chunk::preload_tools;
use crate::features::group_list::list::{List, Showing, showing};
use crate::features::group_list::toolbar::Toolbar;
use crate::features::saved_views::ViewBar;
use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::element_ids::NEW_GROUP_ID;
use crate::state::group_list::GroupListState;
use crate::state::location::History;
use crate::ui::{Show, preload};

/// The list with its heading and its tools; hidden while the page of a group is open over it.
#[component]
pub fn GroupList(groups: GroupListState) -> impl IntoView {
    use_correction(groups);
    use_title(groups);
    use_next_focus(groups);
    preload_after_rows(groups);
    let showing = showing(groups);
    let is_empty = Memo::new(move |_| showing.get() == Showing::Empty);
    // A shop without groups has nothing to be searched, sorted or saved.
    view! {
        <div class="stack" hidden=move || !groups.is_shown.get()>
            <PageHeading groups=groups is_empty=is_empty/>
            <div class="stack" hidden=move || is_empty.get()>
                <ViewBar groups=groups/>
                <Toolbar/>
                <FilterChips groups=groups/>
            </div>
            <List showing=showing/>
            <BulkBar groups=groups/>
        </div>
    }
}

/// The heading with the number of groups and the button for a new one, which stands in the place of the list while there
/// is none.
#[component]
fn PageHeading(groups: GroupListState, is_empty: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let total = move || groups.page.with(|page| page.map(|page| page.count));
    let badge = move || total().map(|total| i18n.number(total)).unwrap_or_default();
    let announcement = move || {
        let is_settled = !groups.page.is_loading() && groups.page.error().is_none();
        let total = total().filter(|_| is_settled);
        total
            .map(|total| i18n.count(t.groups_counted(), total))
            .unwrap_or_default()
    };
    view! {
        <div class="page-heading">
            <h1>{t.groups_title()}</h1>
            <span class="count-badge" aria-hidden="true">{move || badge()}</span>
            <p class="visually-hidden" role="status" aria-atomic="true">{move || announcement()}</p>
            <Show when=move || !is_empty.get()>
                <NewGroupButton groups=groups attr:id=NEW_GROUP_ID/>
            </Show>
        </div>
    }
}

/// Gives the focus to the element that was named to [`GroupListState::focus_after_load`].
fn use_next_focus(groups: GroupListState) {
    let host = use_host();
    Effect::new(move || {
        groups.page.with(|_| ());
        if groups.page.is_loading() {
            return;
        }
        let Some(id) = groups.next_focus.try_update(Option::take).flatten() else {
            return;
        };
        host.spawn(async move {
            // The rows are built after this effect.
            tick().await;
            host.focus_by_id(&id);
        });
    });
}

/// Fetches the chunk with what menus and tools show as soon as the first rows are there: the first opening is then like
/// the second, and works without a network as well. The requests that led to the rows are sent early the next time.
fn preload_after_rows(groups: GroupListState) {
    Effect::new(move |is_done: Option<bool>| {
        let is_due = groups.page.with(|page| page.is_some());
        if is_due && is_done != Some(true) {
            groups.services.session.remember_start();
            preload(preload_tools());
        }
        is_due || is_done == Some(true)
    });
}

/// Has the page's title name the search while the list is in view.
fn use_title(groups: GroupListState) {
    let t = use_i18n().texts;
    let host = use_host();
    let set_title = move |subject: &str| {
        host.set_title(&format!("{subject}{} · {}", t.groups_title(), t.app_name()));
    };
    Effect::new(move || {
        if !groups.is_shown.get() {
            return;
        }
        let search = groups.query.with(|query| query.params.q.clone());
        match search.is_empty() {
            true => set_title(""),
            false => set_title(&format!("{search} · ")),
        }
    });
    on_cleanup(move || set_title(""));
}

/// Replaces a page beyond the end by the last one.
fn use_correction(groups: GroupListState) {
    Effect::new(move || {
        let beyond_end = groups.page.with(|page| {
            let page = page?;
            (page.rows.is_empty() && page.offset > 0).then_some((page.offset, page.count))
        });
        let Some((offset, count)) = beyond_end else {
            return;
        };
        groups.location.go(History::Replace, |query| {
            let corrected = match query.params.offset == offset {
                true => query.corrected(count),
                false => None,
            };
            corrected.unwrap_or_else(|| query.clone())
        });
    });
}
