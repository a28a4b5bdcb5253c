//! The discount that one of the filters is about, and finding discounts with conditions on groups.

use futures::FutureExt;
use futures::future::{LocalBoxFuture, ready};
use leptos::prelude::*;

use crate::api::discounts::{Discount, GroupCondition};
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::ListQuery;
use crate::state::query::Query;
use crate::state::revisions::Revisions;

/// Discounts with the conditions on groups that they have.
pub type Discounts = Page<Discount>;

type Answer = LocalBoxFuture<'static, Result<Discounts, ApiError>>;

/// Reads discounts whose code contains `q` and that have conditions on groups: some to choose from or, with
/// `condition_id`, until the one with that condition is among them.
pub fn search_discounts(api: AdminApi, q: String, condition_id: Option<String>) -> Answer {
    async move { api.group_discounts(&q, condition_id.as_deref()).await }.boxed_local()
}

/// The discount whose condition is filtered by.
#[derive(Clone, Copy)]
pub struct ChosenDiscount {
    /// What the condition was last chosen from, and the revision it was read at. It is not read again
    /// at that revision.
    chosen_from: RwSignal<Option<(u32, Discounts)>>,
    changes: Revisions,
    /// The discount with the condition, once it is known.
    pub looked_up: Query<Discounts>,
}

impl ChosenDiscount {
    /// The discount that `query` filters by.
    pub fn new(query: Memo<ListQuery>, changes: Revisions) -> Self {
        let chosen_from = RwSignal::new(None::<(u32, Discounts)>);
        let condition = move || query.with(|query| query.params.discount_condition_id.clone());
        let looked_up = Query::new(
            move || condition().map(|id| (id, changes.refresh_revision())),
            move |api, (id, revision)| {
                let known = chosen_from.try_get_untracked().flatten();
                let is_fresh = |(read_at, known): &(u32, Discounts)| {
                    *read_at == revision && find(known, &id).is_some()
                };
                match known.filter(is_fresh) {
                    Some((_, known)) => ready(Ok(known)).boxed_local(),
                    None => search_discounts(api, String::new(), Some(id)),
                }
            },
        );
        Self {
            chosen_from,
            changes,
            looked_up,
        }
    }

    /// Remembers the discount whose condition is chosen.
    pub fn set(self, chosen_from: Discounts) {
        let revision = untrack(|| self.changes.refresh_revision());
        self.chosen_from.set(Some((revision, chosen_from)));
    }
}

/// The condition with this id, and its discount.
pub fn find<'a>(discounts: &'a Discounts, id: &str) -> Option<(&'a Discount, &'a GroupCondition)> {
    let mut discounts = discounts.rows.iter();
    discounts.find_map(|discount| Some((discount, discount.condition(id)?)))
}
