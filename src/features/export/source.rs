//! The groups that are exported: all that match search and filters, or the selected ones, read a page at a time.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, Page};
use crate::domain::list_query::params::{Expand, ListParams, Order, SortField};
use crate::domain::stable_pager::{self, PAGE_SIZE, StablePager};
use crate::i18n::local_time::as_of_today;
use crate::state::job::Job;
use crate::state::read_filters::ReadFilters;
use crate::state::selected_groups::{groups_of, take_batch};
use crate::state::selection::Row;

/// Oldest first: groups that are created meanwhile come last and shift no page.
const OLDEST_FIRST: Order = Order {
    field: SortField::CreatedAt,
    descending: false,
};

/// The parameters that read all groups matching search and filters of `params`, oldest first.
pub fn matching(params: &ListParams) -> ListParams {
    ListParams {
        order: OLDEST_FIRST,
        offset: 0,
        limit: PAGE_SIZE,
        expand: Expand::default(),
        ..as_of_today(params)
    }
}

/// All groups that match, and how far they have been read.
pub struct Matching {
    params: ListParams,
    pager: StablePager,
    filters: ReadFilters,
}

/// Groups that are read a page at a time.
pub enum Source {
    Matching(Box<Matching>),
    /// The selected groups that are still to be read, in reverse order.
    Selected(Vec<Row>),
}

impl Source {
    /// All groups that match search and filters of `params`, oldest first.
    pub fn matching(params: &ListParams, filters: ReadFilters) -> Self {
        Self::in_order(params, OLDEST_FIRST, filters)
    }

    /// The same in an order.
    pub fn in_order(params: &ListParams, order: Order, filters: ReadFilters) -> Self {
        let params = ListParams {
            order,
            ..matching(params)
        };
        Self::Matching(Box::new(Matching {
            params,
            pager: StablePager::default(),
            filters,
        }))
    }

    /// The number of groups there are, as far as is known.
    pub fn total(&self) -> u64 {
        match self {
            Self::Matching(matching) => matching.pager.total,
            Self::Selected(rest) => rest.len() as u64,
        }
    }

    /// The next groups; `None` after the last. An error pauses the job.
    pub async fn next(&mut self, job: Job, api: &AdminApi) -> Option<Vec<CustomerGroup>> {
        match self {
            Self::Matching(matching) => {
                let Matching {
                    params,
                    pager,
                    filters,
                } = &mut **matching;
                params.offset = pager.next_offset()?;
                let page = job.retry(|| filters.groups(api, params)).await;
                let fresh = pager.accept(ids_of(&page));
                let rows = page.rows.into_iter().zip(fresh);
                let rows = rows.filter(|(_, fresh)| *fresh);
                let rows: Vec<CustomerGroup> = rows.map(|(group, _)| group).collect();
                Some(job.retry(|| api.with_price_lists(rows.clone())).await)
            }
            Self::Selected(rest) => {
                let rows = take_batch(rest);
                if rows.is_empty() {
                    return None;
                }
                let found = job.retry(|| groups_of(api, &rows)).await;
                Some(job.retry(|| api.with_price_lists(found.clone())).await)
            }
        }
    }
}

fn ids_of(page: &Page<CustomerGroup>) -> stable_pager::Page {
    stable_pager::Page {
        rows: page.rows.iter().map(|group| group.id.clone()).collect(),
        unreadable: page.unreadable as u64,
        total: page.count,
    }
}
