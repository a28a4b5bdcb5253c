//! The states of the list: rows, no groups at all, no matches, unknown, failed; and the pager below.

use leptos::html;
use leptos::prelude::*;
use leptos::task::tick;
use web_sys::HtmlDivElement;

use crate::domain::list_query::moves::PageStep;
use crate::features::customer_search::FoundCustomers;
use crate::features::group_list::chunk::{no_groups, no_match, unknown_list};
use crate::features::group_list::table::Table;
use crate::i18n::local_time::as_of_today;
use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::group_list::{GroupListState, use_group_list};
use crate::state::preferences::use_preferences;
use crate::state::query::QueryFailure;
use crate::ui::{Lazy, Pager, PagerState, RowsPerPage};

/// The id of the place where a failure to load the list is said.
const FAILURE_ID: &str = "list-failure";

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Showing {
    /// Rows, or bars in the place of rows that are loading.
    Table,
    /// The shop has no groups.
    Empty,
    /// No group matches search and filters.
    NoMatch,
    /// The address stands for a list that another tab keeps.
    Unknown,
    /// Nothing was ever loaded, and loading failed.
    Nothing,
}

/// What there is to show of the list.
pub fn showing(groups: GroupListState) -> Memo<Showing> {
    Memo::new(move |before: Option<&Showing>| {
        let count = groups.page.with(|page| page.map(|page| page.count));
        let is_filtered = groups.query.with(|query| query.is_filtered());
        match count {
            _ if groups.location.is_unknown() => Showing::Unknown,
            Some(0) if groups.page.is_loading() => before.copied().unwrap_or(Showing::Table),
            Some(0) if is_filtered => Showing::NoMatch,
            Some(0) => Showing::Empty,
            None if groups.page.error().is_some() => Showing::Nothing,
            _ => Showing::Table,
        }
    })
}

/// The list in whichever state it is.
#[component]
pub fn List(showing: Memo<Showing>) -> impl IntoView {
    let t = use_i18n().texts;
    let groups = use_group_list();
    bring_failure_into_view(groups);
    let body = move || match showing.get() {
        Showing::Table => view! { <TableWithPager groups=groups/> }.into_any(),
        Showing::Empty => view! { <Lazy load=move |owner| no_groups(owner, groups)/> }.into_any(),
        Showing::NoMatch => view! { <Lazy load=move |owner| no_match(owner, groups)/> }.into_any(),
        Showing::Unknown => {
            view! { <Lazy load=move |owner| unknown_list(owner, groups)/> }.into_any()
        }
        Showing::Nothing => ().into_any(),
    };
    view! {
        <div class="stack">
            <div id=FAILURE_ID>
                <QueryFailure query=groups.page title=t.list_failed()/>
            </div>
            {move || body()}
            <FoundCustomers groups=groups/>
        </div>
    }
}

/// Scrolls to what is said about a failure, where it is out of view: the button that was pressed may be far below.
fn bring_failure_into_view(groups: GroupListState) {
    let host = use_host();
    Effect::new(move || {
        if groups.page.error().is_none() {
            return;
        }
        host.spawn(async move {
            tick().await;
            if let Some(note) = host.element_by_id(FAILURE_ID) {
                host.bring_into_view(&note);
            }
        });
    });
}

#[component]
fn TableWithPager(groups: GroupListState) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let turned = StoredValue::new(false);
    show_from_the_head(groups, place, turned);
    view! {
        <div class="stack" node_ref=place>
            <Table groups=groups/>
            <Footer groups=groups turned=turned/>
        </div>
    }
}

/// Scrolls to the head of the table when the page that was `turned` to has come.
fn show_from_the_head(
    groups: GroupListState,
    place: NodeRef<html::Div>,
    turned: StoredValue<bool>,
) {
    let host = use_host();
    Effect::new(move || {
        groups.page.with(|_| ());
        if groups.page.is_loading() || turned.try_update_value(std::mem::take) != Some(true) {
            return;
        }
        host.spawn(async move {
            tick().await;
            let place = place.try_get_untracked().flatten();
            let above =
                |place: &HtmlDivElement| place.get_bounding_client_rect().top() < host.seen().0;
            if let Some(place) = place.filter(above) {
                host.bring_into_view(&place);
            }
        });
    });
}

#[component]
fn Footer(
    groups: GroupListState,
    /// Set when another page is turned to.
    turned: StoredValue<bool>,
) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let state = Memo::new(move |_| {
        let (offset, limit) = groups
            .query
            .with(|query| (query.params.offset, query.params.limit));
        groups.page.with(|page| PagerState::of(page, offset, limit))
    });
    let go = move |step: PageStep| {
        // On the keyboard the focus stays at the pager, and in view.
        let focused = host.active_element();
        let by_key = focused.is_some_and(|it| it.matches(":focus-visible").unwrap_or(false));
        turned.set_value(!by_key);
        let total = state.get_untracked().total;
        groups.go(|query| query.paged(step, total));
    };
    let prefetch = move || {
        let total = state.get_untracked().total;
        let next = groups
            .query
            .with_untracked(|query| query.paged(PageStep::Next, total));
        let api = groups.services.session.api();
        groups.prefetch.request(api, as_of_today(&next.params));
    };
    let preferences = use_preferences();
    let limit = Memo::new(move |_| groups.query.with(|query| query.params.limit));
    let choose = move |chosen: u64| {
        preferences.set_limit(chosen);
        groups.go(|query| query.with_limit(chosen));
    };
    view! {
        <div class="list-footer">
            <RowsPerPage limit=limit on_choose=choose/>
            <Pager label=t.pagination() state=state on_go=go on_near_next=prefetch/>
        </div>
    }
}
