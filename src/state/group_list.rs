//! The state that the parts of the list of groups share: its query, its page of rows, and the selection.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::api::price_lists::PriceList;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::ListParams;
use crate::domain::saved_views::SavedView;
use crate::i18n::local_time::as_of_today;
use crate::state::columns::{Columns, Layout};
use crate::state::discount_ties::DiscountTies;
use crate::state::filters::Filters;
use crate::state::job::Job;
use crate::state::location::{History, Location, use_location};
use crate::state::member_counts::MemberCounts;
use crate::state::preferences::use_preferences;
use crate::state::prefetch::Prefetch;
use crate::state::query::Query;
use crate::state::read_filters::ReadFilters;
use crate::state::revisions::Revisions;
use crate::state::saved_views::Views;
use crate::state::selection::{Row, Selection};
use crate::state::services::AppServices;

/// The state that the parts of the list share. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct GroupListState {
    pub services: AppServices,
    pub location: Location,
    /// Whether the list is in view, with no group's page over it.
    pub is_shown: Memo<bool>,
    pub query: Memo<ListQuery>,
    pub page: Query<Page<CustomerGroup>>,
    /// All price lists, where groups come without theirs: they are read beside the rows and never hold them back.
    pub lists: Query<Vec<PriceList>>,
    pub counts: MemberCounts,
    pub ties: DiscountTies,
    pub prefetch: Prefetch,
    pub filters: Filters,
    pub read_filters: ReadFilters,
    pub columns: Columns,
    pub views: Views,
    /// Says what is to be read again.
    pub changes: Revisions,
    /// The id of the element that gets the focus when the rows have been read again.
    pub next_focus: RwSignal<Option<String>>,
    pub selection: RwSignal<Selection>,
    /// Work that takes many requests.
    pub job: Job,
}

/// The [`GroupListState`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_group_list() -> GroupListState {
    expect_context()
}

/// Goes to what the list begins with, where the address does not say it. Whether the location has got there: nothing is
/// requested before.
fn go_to_beginning(
    location: Location,
    query: Memo<ListQuery>,
    views: Views,
    columns: Columns,
) -> Memo<bool> {
    // An address that stands for nothing known is not the same as an address without a query.
    let is_known = untrack(|| !location.is_unknown());
    let beginning = is_known.then(|| beginning(query, views, columns)).flatten();
    if let Some(beginning) = beginning.clone() {
        location.go(History::Replace, |_| beginning);
    }
    Memo::new(move |before: Option<&bool>| {
        let is_there = |beginning: &ListQuery| query.with(|query| query == beginning);
        before == Some(&true) || beginning.as_ref().is_none_or(is_there)
    })
}

impl GroupListState {
    pub fn new() -> Self {
        let location = use_location();
        let query = location.list();
        let views = Views::load();
        let columns = Columns::load();
        let arrived = go_to_beginning(location, query, views, columns);
        let params = Memo::new(move |_| query.with(|query| query.params.clone()));
        let services = AppServices::new();
        provide_context(services);
        let changes = services.changes;
        let counts = MemberCounts::new(changes);
        let read_filters = ReadFilters::new(counts, changes);
        let prefetch = Prefetch::new(changes, read_filters);
        let open = location.group();
        let is_shown = Memo::new(move |_| open.with(Option::is_none));
        let revision = move |params: &ListParams| changes.rows_revision(params.follows_members());
        // The list is read when it is first shown, and not while a group's page is over it.
        let page = Query::while_shown(
            move || is_shown.get(),
            move || {
                let is_due = arrived.get() && !location.is_unknown();
                let params = is_due.then(|| params.with(as_of_today))?;
                Some((revision(&params), params))
            },
            move |api, (_, params)| prefetch.load(api, params),
        );
        let is_apart = services.session.api().capabilities().price_lists_apart;
        let lists = Query::new(
            move || (is_apart && arrived.get()).then(|| changes.rows_revision(false)),
            |api, _| api.price_lists(),
        );
        GroupListState {
            services,
            location,
            is_shown,
            query,
            page,
            lists,
            counts,
            ties: DiscountTies::new(changes),
            prefetch,
            filters: Filters::new(),
            read_filters,
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
        self.page.try_with_untracked(ids_of).unwrap_or_default()
    }

    /// Navigates to another state of the list. The back button leads to this one.
    pub fn go(self, step: impl FnOnce(&ListQuery) -> ListQuery) {
        self.location.go(History::Push, step);
    }

    /// Shows a saved view. The columns of all groups are kept for the way back to them.
    pub fn show_view(self, view: &SavedView) {
        if self.views.chosen.with_untracked(Option::is_none) {
            let columns = self.columns.get_untracked();
            self.views.columns_of_all.set_value(Some(columns));
        }
        self.views.chosen.set(Some(view.name.clone()));
        self.columns.set(Layout::parse(&view.columns));
        self.go(|_| ListQuery::parse(&view.search));
    }

    /// Shows one group and no other.
    pub fn show_only(self, id: &str) {
        self.go(|query| query.cleared().with_ids([id]));
    }

    /// Gives an element the focus once the rows have been read again. It may be there only then.
    pub fn focus_after_load(self, element_id: String) {
        if self.is_shown.try_get_untracked() == Some(true) {
            self.next_focus.try_set(Some(element_id));
        }
    }

    /// Reads everything that is shown again.
    pub fn refresh(self) {
        self.services.session.api().forget();
        self.changes.everything();
    }

    /// The rows of the page, without subscribing to changes.
    pub fn shown_rows(self) -> Vec<Row> {
        let rows = self.page.try_with_untracked(|page| {
            let rows = page.into_iter().flat_map(|page| &page.rows);
            rows.map(|group| (group.id.clone(), group.name.clone()))
                .collect()
        });
        rows.unwrap_or_default()
    }

    /// Changes the selection, given the rows of the page.
    pub fn select(self, change: impl FnOnce(&mut Selection, &[Row])) {
        let rows = self.shown_rows();
        self.selection.update(|selection| change(selection, &rows));
    }

    pub fn is_selected(self, id: &str) -> bool {
        self.selection.with(|selection| selection.contains(id))
    }

    /// Whether all rows of the page are selected, and whether some are.
    pub fn page_selection(self) -> (bool, bool) {
        self.selection.with(|selection| {
            self.page.with(|page| {
                let rows = page.map_or(&[][..], |page| &page.rows);
                let selected = rows.iter().filter(|group| selection.contains(&group.id));
                let count = selected.count();
                (count > 0 && count == rows.len(), count > 0)
            })
        })
    }

    /// Removes a group that was deleted from the selection. Also called when the list may be gone.
    pub fn forget_selected(self, id: &str) {
        let is_selected = |selection: &Selection| selection.contains(id);
        if self.selection.try_with_untracked(is_selected) == Some(true) {
            let deleted = (id.to_owned(), String::new());
            self.selection
                .try_update(|selection| selection.set(&[deleted], false));
        }
    }
}

/// The ids of the rows, each once.
fn ids_of(page: Option<&Page<CustomerGroup>>) -> Vec<String> {
    let rows = page.into_iter().flat_map(|page| &page.rows);
    let mut ids: Vec<String> = Vec::new();
    for group in rows {
        if !ids.contains(&group.id) {
            ids.push(group.id.clone());
        }
    }
    ids
}

/// The query the list begins with, if that is not the one of the address. An address without a query gets the default view,
/// or else the number of rows chosen last.
fn beginning(query: Memo<ListQuery>, views: Views, columns: Columns) -> Option<ListQuery> {
    let here = query.get_untracked();
    let view = views
        .default_view()
        .filter(|_| here == ListQuery::default());
    if let Some(view) = view {
        columns.set(Layout::parse(&view.columns));
        return Some(ListQuery::parse(&view.search)).filter(|beginning| *beginning != here);
    }
    // An address with a query is a link, which shows the same to everybody.
    let remembered = use_preferences()
        .limit()
        .filter(|_| here == ListQuery::default());
    remembered
        .map(|limit| here.with_limit(limit))
        .filter(|beginning| *beginning != here)
}
