//! The price list that one of the filters is about.

use futures::FutureExt;
use futures::future::ready;
use leptos::prelude::*;

use crate::api::price_lists::PriceList;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::PriceListFilter;
use crate::state::query::Query;
use crate::state::revisions::Revisions;

/// The price list whose groups are filtered by.
#[derive(Clone, Copy)]
pub struct ChosenPriceList {
    /// The list that was chosen last, and the revision of revisions it was read in. It is not asked for again in that revision.
    chosen: RwSignal<Option<(u32, PriceList)>>,
    changes: Revisions,
    /// The list, once known; none if there is no such list.
    pub looked_up: Query<Option<PriceList>>,
}

impl ChosenPriceList {
    /// The price list that `query` filters by.
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        let chosen = RwSignal::new(None::<(u32, PriceList)>);
        let id = move || query.with(|query| id_in(query).map(str::to_owned));
        let looked_up = Query::new(
            move || id().map(|id| (id, changes.refresh_revision())),
            move |api, (id, revision)| {
                let known = chosen.try_get_untracked().flatten();
                let is_fresh =
                    |(read_in, known): &(u32, PriceList)| *read_in == revision && known.id == id;
                match known.filter(is_fresh) {
                    Some((_, known)) => ready(Ok(Some(known))).boxed_local(),
                    None => async move { api.price_list_meant(&id).await }.boxed_local(),
                }
            },
        );
        Self {
            chosen,
            changes,
            looked_up,
        }
    }

    /// Remembers the list that is chosen.
    pub fn set(self, list: PriceList) {
        let revision = untrack(|| self.changes.refresh_revision());
        self.chosen.set(Some((revision, list)));
    }
}

/// The id of the price list that is filtered by.
pub fn id_in(query: &ListQuery) -> Option<&str> {
    match &query.params.price_list {
        Some(PriceListFilter::Of(id)) => Some(id),
        _ => None,
    }
}
