//! Picking all customers of a group that match the search, on all pages.

use leptos::prelude::*;

use crate::api::customers::{ALL_AT_ONCE, CustomerSort, MembersQuery};
use crate::api::{AdminApi, ApiError};
use crate::domain::stable_pager::{self, StablePager};
use crate::features::members::state::MembersState;
use crate::platform::host::{HostContext, use_host};
use crate::state::picked_items::EntityRef;

/// The read that is made to pick all.
#[derive(Clone, Copy)]
pub struct PickAll {
    host: HostContext,
    members: MembersState,
    pub is_running: RwSignal<bool>,
    pub failure: RwSignal<Option<ApiError>>,
    /// The search of which all were picked, and how many were picked then.
    whole: RwSignal<Option<(String, usize)>>,
}

impl PickAll {
    /// Called while the view is built.
    pub fn new(members: MembersState) -> Self {
        Self {
            host: use_host(),
            members,
            is_running: RwSignal::new(false),
            failure: RwSignal::new(None),
            whole: RwSignal::new(None),
        }
    }

    /// Whether all customers of the page are picked, and there are more.
    pub fn is_offered(self) -> bool {
        let pages = self.members.pager_state();
        self.members.is_page_picked() && pages.total > pages.shown
    }

    /// Whether all are picked.
    pub fn is_done(self) -> bool {
        let picked = self.members.picked.with(Vec::len);
        let now = (self.members.search_text(), picked);
        self.whole.with(|whole| whole.as_ref() == Some(&now))
    }

    /// Reads all customers that match the search, and picks them.
    pub fn run(self) {
        if untrack(|| self.is_running.get() || self.is_done()) {
            return;
        }
        self.failure.set(None);
        self.is_running.set(true);
        let session = self.members.services.session;
        let query = self.members.query_untracked();
        self.host.spawn(async move {
            let read = read_all(&session.api(), &query).await;
            self.is_running.try_set(false);
            match read {
                Ok(all) => self.pick(&query.q, all),
                Err(error) => {
                    session.handle_error(&error);
                    self.failure.try_set(Some(error));
                }
            }
        });
    }

    /// Picks them, unless something else is searched for by now.
    fn pick(self, q: &str, all: Vec<EntityRef>) {
        let searched = untrack(|| self.members.try_search_text());
        if searched.as_deref() != Some(q) {
            return;
        }
        let picked = self.members.picked.try_update(|picked| {
            let known: std::collections::HashSet<String> =
                picked.iter().map(|one| one.id.clone()).collect();
            picked.extend(all.into_iter().filter(|one| !known.contains(&one.id)));
            picked.len()
        });
        self.whole
            .try_set(picked.map(|picked| (q.to_owned(), picked)));
    }
}

async fn read_all(api: &AdminApi, query: &MembersQuery) -> Result<Vec<EntityRef>, ApiError> {
    let mut pager = StablePager::with_size(ALL_AT_ONCE);
    let mut all = Vec::new();
    while let Some(offset) = pager.next_offset() {
        let page = api.members(&MembersQuery {
            sort: CustomerSort::default(),
            descending: false,
            offset,
            limit: ALL_AT_ONCE,
            ..query.clone()
        });
        let page = page.await?;
        let fresh = pager.accept(stable_pager::Page {
            rows: page.rows.iter().map(|one| one.id.clone()).collect(),
            unreadable: page.unreadable as u64,
            total: page.count,
        });
        let rows = page.rows.iter().zip(fresh);
        all.extend(
            rows.filter(|(_, fresh)| *fresh)
                .map(|(one, _)| EntityRef::from(one)),
        );
    }
    Ok(all)
}
