//! The state of the list of a group's customers: what is asked for, what was read, and who is picked.

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customers::{Customer, CustomerSort, MembersQuery, read_customers};
use crate::domain::list_query::moves::PageStep;
use crate::domain::list_query::{DEFAULT_LIMIT, PAGE_SIZES};
use crate::features::members::local_page::local_page;
use crate::i18n::fill;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::picked_items::{EntityRef, PickedItems, has, toggle};
use crate::state::preferences::{Preferences, use_preferences};
use crate::state::query::Query;
use crate::state::services::{AppServices, use_services};
use crate::ui::PagerState;

/// The number of customers on one page in a row.
const PAGE_SIZE_IN_ROW: u64 = 10;

/// The list of a group's customers.
#[derive(Clone, Copy)]
pub struct MembersState {
    pub group: GroupState,
    /// Whether the customers are wanted: nothing is read for a panel that nobody has opened.
    is_wanted: RwSignal<bool>,
    preferences: Preferences,
    query: RwSignal<MembersQuery>,
    /// The page as the server sends it; nothing is asked if the customers came with the group.
    pub read: Query<Page<Customer>>,
    /// The page that is shown.
    pub page: Memo<Option<Page<Customer>>>,
    /// The customers that are picked, on a group's own page.
    pub picked: PickedItems,
    pub services: AppServices,
}

impl MembersState {
    /// Reads once [`MembersState::want`] is called. Called while the view is built.
    pub fn new(group: GroupState) -> Self {
        let is_wanted = RwSignal::new(false);
        let preferences = use_preferences();
        let limit = preferences.limit().filter(|it| PAGE_SIZES.contains(it));
        let query = RwSignal::new(MembersQuery {
            group_id: group.id.get_untracked(),
            q: String::new(),
            sort: CustomerSort::default(),
            descending: false,
            offset: 0,
            limit: match group.on_page {
                true => limit.unwrap_or(DEFAULT_LIMIT),
                false => PAGE_SIZE_IN_ROW,
            },
        });
        let local =
            Memo::new(move |_| group.read(|group| group.customers.as_ref().map(read_customers)));
        let is_local = move || local.with(Option::is_some);
        let groups = use_group_list();
        let read = Query::while_shown(
            move || is_wanted.get() && group.is_shown(groups),
            move || (!is_local()).then(|| (query.get(), group.version(groups))),
            |api, (query, _)| api.members(&query),
        );
        let page = Memo::new(move |_| match is_local() {
            true => local.with(|local| Some(local_page(local.as_ref()?, &query.get()))),
            false => read.with(|page| page.cloned()),
        });
        let members = Self {
            group,
            is_wanted,
            preferences,
            query,
            read,
            page,
            picked: PickedItems::new(Vec::new()),
            services: use_services(),
        };
        members.correct_page_past_end();
        members
    }

    /// Has the customers read, now that they are to be shown.
    pub fn want(self) {
        self.is_wanted.set(true);
    }

    /// Goes to the last page whenever the page asked for is past the end.
    fn correct_page_past_end(self) {
        Effect::new(move || {
            let count = self.page.with(|page| {
                let page = page.as_ref()?;
                (page.rows.is_empty() && page.offset > 0).then_some(page.count)
            });
            if let Some(count) = count {
                self.query.update(|query| {
                    query.offset = PageStep::Last.offset(0, query.limit, count);
                });
            }
        });
    }

    /// What the pager shows.
    pub fn pager_state(self) -> PagerState {
        let (offset, limit) = self.query.with(|query| (query.offset, query.limit));
        self.page
            .with(|page| PagerState::of(page.as_ref(), offset, limit))
    }

    /// Goes to another page.
    pub fn go(self, step: PageStep) {
        let total = self
            .page
            .with_untracked(|page| page.as_ref().map_or(0, |page| page.count));
        self.query
            .update(|query| query.offset = step.offset(query.offset, query.limit, total));
    }

    /// The number of rows on a page.
    pub fn limit(self) -> u64 {
        self.query.with(|query| query.limit)
    }

    /// Shows so many rows on a page, here and wherever rows per page can be chosen. The first row that is shown stays.
    pub fn set_limit(self, limit: u64) {
        self.preferences.set_limit(limit);
        self.query.update(|query| {
            query.limit = limit;
            query.offset = query.offset / limit.max(1) * limit;
        });
    }

    /// What is asked for, without subscribing to changes.
    pub fn query_untracked(self) -> MembersQuery {
        self.query.get_untracked()
    }

    /// The search as it stands.
    pub fn search_text(self) -> String {
        self.query.with(|query| query.q.clone())
    }

    /// The search as it stands; nothing once the view is gone.
    pub fn try_search_text(self) -> Option<String> {
        self.query.try_with_untracked(|query| query.q.clone())
    }

    /// Searches for what was typed, from the first page on.
    pub fn search(self, typed: &str) {
        self.query.update(|query| {
            typed.trim().clone_into(&mut query.q);
            query.offset = 0;
        });
    }

    /// Whether there is a search.
    pub fn is_searched(self) -> bool {
        self.query.with(|query| !query.q.is_empty())
    }

    /// Sorts by a field, or reverses the order if it is sorted by it already. Names begin with A, dates with the newest.
    pub fn sort(self, sort: CustomerSort) {
        self.query.update(|query| {
            query.descending = match query.sort == sort {
                true => !query.descending,
                false => sort == CustomerSort::CreatedAt,
            };
            query.sort = sort;
            query.offset = 0;
        });
    }

    /// Whether the table is sorted downwards by a field; nothing if it is sorted by another.
    pub fn direction(self, sort: CustomerSort) -> Option<bool> {
        self.query
            .with(|query| (query.sort == sort).then_some(query.descending))
    }

    /// The customers on the page that is shown.
    fn shown(self) -> Vec<EntityRef> {
        let refs = |page: &Option<Page<Customer>>| {
            let rows = page.iter().flat_map(|page| &page.rows);
            rows.map(EntityRef::from).collect()
        };
        self.page.with(refs)
    }

    /// Whether all customers on the page are picked.
    pub fn is_page_picked(self) -> bool {
        let shown = self.shown();
        !shown.is_empty() && shown.iter().all(|one| has(self.picked, &one.id))
    }

    /// Picks all customers on the page, or puts them back if they all are picked.
    pub fn pick_page(self) {
        let (shown, all) = untrack(|| (self.shown(), self.is_page_picked()));
        for one in shown {
            if untrack(|| has(self.picked, &one.id)) == all {
                toggle(self.picked, &one);
            }
        }
    }

    /// A text with the group's name filled in.
    pub fn label(self, text: &str) -> String {
        fill(text, &[("name", &self.group.name())])
    }
}
