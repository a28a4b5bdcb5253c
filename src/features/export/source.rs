//! The groups that are exported: all that match search and filters, or the selected ones, read a page at a time.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{Expand, ListParams, Order, SortField};
use crate::domain::stable_pager::{self, PAGE_SIZE, StablePager};
use crate::i18n::local_time::as_of_today;
use crate::state::job::Job;
use crate::state::selection::Row;

/// The maximum of bytes of names in one request. Escaping can triple them, a single name with a comma is sent twice, and
/// servers refuse addresses of 16 KB.
const MAX_NAME_BYTES: usize = 2_000;

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

/// Groups that are read a page at a time.
pub enum Source {
    /// All groups that match, and how far they have been read.
    Matching(Box<ListParams>, StablePager),
    /// The selected groups that are still to be read, in reverse order.
    Selected(Vec<Row>),
}

impl Source {
    /// All groups that match search and filters of `params`, oldest first.
    pub fn matching(params: &ListParams) -> Self {
        Self::in_order(params, OLDEST_FIRST)
    }

    /// The same in an order.
    pub fn in_order(params: &ListParams, order: Order) -> Self {
        let params = ListParams {
            order,
            ..matching(params)
        };
        Self::Matching(Box::new(params), StablePager::default())
    }

    /// The number of groups there are, as far as is known.
    pub fn total(&self) -> u64 {
        match self {
            Self::Matching(_, pager) => pager.total,
            Self::Selected(rest) => rest.len() as u64,
        }
    }

    /// The next groups; `None` after the last. An error pauses the job.
    pub async fn next(&mut self, job: Job, api: &AdminApi) -> Option<Vec<CustomerGroup>> {
        match self {
            Self::Matching(params, pager) => {
                params.offset = pager.next_offset()?;
                let page = job.retry(|| api.customer_groups(params)).await;
                let fresh = pager.accept(ids_of(&page));
                let rows = page.rows.into_iter().zip(fresh);
                Some(
                    rows.filter(|(_, fresh)| *fresh)
                        .map(|(group, _)| group)
                        .collect(),
                )
            }
            Self::Selected(rest) => {
                let rows = take_batch(rest);
                if rows.is_empty() {
                    return None;
                }
                let found = job.retry(|| selected(api, &rows)).await;
                Some(found)
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

/// Takes as many rows from the end as one request can name.
fn take_batch(rest: &mut Vec<Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut bytes = 0;
    while let Some((_, name)) = rest.last() {
        bytes += name.len();
        if rows.len() as u64 == PAGE_SIZE || (bytes > MAX_NAME_BYTES && !rows.is_empty()) {
            break;
        }
        rows.extend(rest.pop());
    }
    rows
}

/// The groups of these rows, in this order, without those that are gone. The Admin API has no filter by several ids, but
/// names are unique: groups are asked for by name, and one by one by id where the name has changed or is too long.
async fn selected(api: &AdminApi, rows: &[Row]) -> Result<Vec<CustomerGroup>, ApiError> {
    let mut params = matching(&ListQuery::default().params);
    let names = rows.iter().map(|(_, name)| name.clone());
    params.names = names.filter(|name| name.len() <= MAX_NAME_BYTES).collect();
    let mut named = match params.names.is_empty() {
        true => Vec::new(),
        false => api.customer_groups(&params).await?.rows,
    };
    let mut groups = Vec::new();
    for (id, _) in rows {
        let index = named.iter().position(|group| group.id == *id);
        if let Some(index) = index {
            groups.push(named.swap_remove(index));
            continue;
        }
        let price_lists = Expand {
            price_lists: true,
            ..Expand::default()
        };
        match api.customer_group(id, price_lists).await {
            Ok(group) => groups.push(group),
            Err(ApiError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_name_as_many_as_fit() {
        let row = |number: usize, length: usize| (number.to_string(), "x".repeat(length));
        let mut rest: Vec<Row> = (0..250).map(|number| row(number, 10)).collect();
        rest.extend([row(250, 5_000), row(251, 1_500), row(252, 1_500)]);
        rest.reverse();
        let mut lengths = Vec::new();
        loop {
            let rows = take_batch(&mut rest);
            if rows.is_empty() {
                break;
            }
            lengths.push(rows.len());
        }
        assert_eq!(lengths, [100, 100, 50, 1, 1, 1]);
    }
}
