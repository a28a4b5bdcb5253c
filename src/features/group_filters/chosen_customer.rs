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
    /// The customer that was chosen last, and the round of revisions it was read in. It is not asked for again in that round.
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
            move || id().map(|id| (id, changes.round())),
            move |api, (id, round)| {
                let known = chosen.try_get_untracked().flatten();
                let is_fresh =
                    |(read_in, known): &(u32, Customer)| *read_in == round && known.id == id;
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
        let round = untrack(|| self.changes.round());
        self.chosen.set(Some((round, customer)));
    }
}
