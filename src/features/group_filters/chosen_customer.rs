//! The customer that one of the filters is about.

use futures::FutureExt;
use futures::future::ready;
use leptos::prelude::*;

use crate::api::customers::Customer;
use crate::domain::list_query::ListQuery;
use crate::state::query::Query;
use crate::state::revisions::Revisions;

/// The customer whose groups are filtered by.
#[derive(Clone, Copy)]
pub struct ChosenCustomer {
    /// The customer that was chosen last, and the revision it was read at. It is not read again at that revision.
    chosen: RwSignal<Option<(u32, Customer)>>,
    changes: Revisions,
    /// The customer, once known; none if there is no such customer.
    pub looked_up: Query<Vec<Customer>>,
}

impl ChosenCustomer {
    /// The customer that `query` filters by.
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        let chosen = RwSignal::new(None::<(u32, Customer)>);
        let id = move || query.with(|query| query.params.customer_id.clone());
        let looked_up = Query::new(
            move || id().map(|id| (id, changes.refresh_revision())),
            move |api, (id, revision)| {
                let known = chosen.try_get_untracked().flatten();
                let is_fresh =
                    |(read_at, known): &(u32, Customer)| *read_at == revision && known.id == id;
                match known.filter(is_fresh) {
                    Some((_, known)) => ready(Ok(vec![known])).boxed_local(),
                    None => async move { api.customers_meant(&id).await }.boxed_local(),
                }
            },
        );
        Self {
            chosen,
            changes,
            looked_up,
        }
    }

    /// Remembers the customer that is chosen.
    pub fn set(self, customer: Customer) {
        let revision = untrack(|| self.changes.refresh_revision());
        self.chosen.set(Some((revision, customer)));
    }
}
