//! What the parts of the list of groups share: its query, its page of rows, and what is selected.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::ListParams;
use crate::state::columns::{Columns, Layout};
use crate::state::discount_ties::DiscountTies;
use crate::state::filters::Filters;
use crate::state::job::Job;
use crate::state::location::use_location;
use crate::state::location::{History, Location};
use crate::state::member_counts::MemberCounts;
use crate::state::preferences::use_preferences;
use crate::state::prefetch::Prefetch;
use crate::state::query::Query;
use crate::state::revisions::Revisions;
use crate::state::saved_views::Views;
use crate::state::selection::Selection;
use crate::state::services::AppServices;

/// What the parts of the list share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct GroupListState {
    pub desk: AppServices,
    pub place: Location,
    /// Whether the list is in view, with no group's page over it.
    pub is_shown: Memo<bool>,
    pub query: Memo<ListQuery>,
    pub page: Query<Page<CustomerGroup>>,
    pub counts: MemberCounts,
    pub ties: DiscountTies,
    pub ahead: Prefetch,
    pub filters: Filters,
    pub columns: Columns,
    pub views: Views,
    /// What is to be read again.
    pub changes: Revisions,
    /// The id of the element that gets the focus when the rows have been read again.
    pub next_focus: RwSignal<Option<String>>,
    pub selection: RwSignal<Selection>,
    /// What takes many requests.
    pub job: Job,
}

/// The [`GroupListState`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_group_list() -> GroupListState {
    expect_context()
}

impl GroupListState {
    pub fn new() -> Self {
        let place = use_location();
        let query = place.list();
        let views = Views::load();
        let columns = Columns::load();
        let beginning = beginning(query, views, columns);
        if let Some(beginning) = beginning.clone() {
            place.go(History::Replace, |_| beginning);
        }
        // Nothing is asked for on the way to where the list begins.
        let arrived = Memo::new(move |before: Option<&bool>| {
            let there = |beginning: &ListQuery| query.with(|query| query == beginning);
            before == Some(&true) || beginning.as_ref().is_none_or(there)
        });
        let params = Memo::new(move |_| query.with(|query| query.params.clone()));
        let desk = AppServices::new();
        provide_context(desk);
        let changes = desk.changes;
        let ahead = Prefetch::new(changes);
        let open = place.group();
        let is_shown = Memo::new(move |_| open.with(Option::is_none));
        let round = move |params: &ListParams| changes.rows_revision(params.expand.customers);
        // The list is read when it is first shown, and not while a group's page is over it.
        let page = Query::while_shown(
            move || is_shown.get(),
            move || {
                let params = arrived.get().then(|| params.get())?;
                Some((round(&params), params))
            },
            move |api, (_, params)| ahead.load(api, params),
        );
        GroupListState {
            desk,
            place,
            is_shown,
            query,
            page,
            counts: MemberCounts::new(changes),
            ties: DiscountTies::new(changes),
            ahead,
            filters: Filters::new(query, changes),
            columns,
            views,
            changes,
            next_focus: RwSignal::new(None),
            selection: RwSignal::default(),
            job: Job::new(),
        }
    }

    /// The ids of the rows, in their order.
    pub fn ids(self) -> Vec<String> {
        self.page.with(ids_of)
    }

    /// As [`GroupListState::ids`], without subscribing to changes.
    pub fn shown_ids(self) -> Vec<String> {
        self.page.with_untracked(ids_of)
    }

    /// Goes to another state of the list and leaves this one to the back button.
    pub fn go(self, step: impl FnOnce(&ListQuery) -> ListQuery) {
        self.place.go(History::Push, step);
    }

    /// Shows one group and no other.
    pub fn show_only(self, id: &str) {
        self.go(|query| query.cleared().with_ids([id]));
    }

    /// Once the rows have been read again, gives the focus to an element that may be there only then.
    pub fn focus_after_load(self, element_id: String) {
        if self.is_shown.try_get_untracked() == Some(true) {
            self.next_focus.try_set(Some(element_id));
        }
    }

    /// Asks again for everything that is shown.
    pub fn refresh(self) {
        self.filters.forget();
        self.desk.session.api().known_names().forget();
        self.changes.everything();
    }
}

pub fn ids_of(page: Option<&Page<CustomerGroup>>) -> Vec<String> {
    let rows = page.into_iter().flat_map(|page| &page.rows);
    let mut ids: Vec<String> = Vec::new();
    for group in rows {
        if !ids.contains(&group.id) {
            ids.push(group.id.clone());
        }
    }
    ids
}

/// Where the list begins instead of here: with the default view if the address says nothing, and with the number of rows
/// chosen last.
pub fn beginning(query: Memo<ListQuery>, views: Views, columns: Columns) -> Option<ListQuery> {
    let here = query.get_untracked();
    let view = views
        .default_view()
        .filter(|_| here == ListQuery::default());
    if let Some(view) = view {
        columns.set(Layout::parse(&view.columns));
        return Some(ListQuery::parse(&view.search)).filter(|beginning| *beginning != here);
    }
    // An address that says anything at all is a link, and shows what it showed where it was made.
    let remembered = use_preferences()
        .limit()
        .filter(|_| here == ListQuery::default());
    remembered
        .map(|limit| here.with_limit(limit))
        .filter(|beginning| *beginning != here)
}
