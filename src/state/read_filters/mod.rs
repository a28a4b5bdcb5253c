//! Filters of the list that no server has: the number of customers, and that no price list names a group. All groups that match
//! the other filters are read and looked at.
//!
//! What reads them is in a chunk: the list begins without such a filter, mostly.

mod chunk;
mod counter;
mod reading;

use js_sys::Date;
use leptos::prelude::*;

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::params::ListParams;
use crate::state::member_counts::MemberCounts;
use crate::state::read_filters::chunk::matching_groups;
use crate::state::read_filters::counter::Counter;
use crate::state::revisions::Revisions;

pub use crate::state::read_filters::counter::Counting;

/// How long groups that were found count as fresh, in milliseconds: for the next page, the selection of all, and files.
const FRESH_MS: f64 = 10_000.0;

/// Reads pages of groups, whatever they are filtered by. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct ReadFilters {
    counter: Counter,
    kept: StoredValue<Option<Kept>, LocalStorage>,
}

/// All groups that were found for a filter.
struct Kept {
    params: ListParams,
    /// Milliseconds since 1970.
    at: f64,
    /// The revision of all data at that time.
    revision: u32,
    rows: Vec<CustomerGroup>,
}

impl ReadFilters {
    /// Counts with `counts`, which remember what they have read.
    pub fn new(counts: MemberCounts, changes: Revisions) -> Self {
        Self {
            counter: Counter {
                counts,
                changes,
                counting: RwSignal::new(None),
            },
            kept: StoredValue::new_local(None),
        }
    }

    /// How far customers have been counted, while they are.
    pub fn counting(self) -> RwSignal<Option<Counting>> {
        self.counter.counting
    }

    /// One page of the groups that match all of `params`.
    ///
    /// # Errors
    /// `TooManyToRead` if there are too many groups to look at each, `MissingPart` if the chunk does not come. Else as
    /// [`AdminApi::customer_groups`].
    pub async fn groups(
        self,
        api: &AdminApi,
        params: &ListParams,
    ) -> Result<Page<CustomerGroup>, ApiError> {
        if !params.is_by_reading() {
            return api.customer_groups(params).await;
        }
        let (offset, limit) = (params.offset, params.limit);
        let all = whole(params);
        let revision = self.counter.changes.latest();
        if let Some(rows) = self.fresh(&all, revision) {
            return Ok(Page::part_of(rows, offset, limit));
        }
        let reading = matching_groups(self.counter, api.clone(), all.clone()).await;
        let rows = reading.map_err(|_| ApiError::MissingPart)?.await?;
        let kept = Kept {
            params: all,
            at: Date::now(),
            revision,
            rows: rows.clone(),
        };
        self.kept.try_set_value(Some(kept));
        Ok(Page::part_of(rows, offset, limit))
    }

    fn fresh(self, params: &ListParams, revision: u32) -> Option<Vec<CustomerGroup>> {
        let is_fresh = |kept: &&Kept| {
            let is_same = kept.params == *params && kept.revision == revision;
            is_same && Date::now() - kept.at < FRESH_MS
        };
        let rows = self.kept.try_with_value(|kept| {
            let kept = kept.as_ref().filter(is_fresh);
            kept.map(|kept| kept.rows.clone())
        });
        rows.flatten()
    }
}

/// The parameters for all pages.
fn whole(params: &ListParams) -> ListParams {
    ListParams {
        offset: 0,
        limit: 0,
        ..params.clone()
    }
}
