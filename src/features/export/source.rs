//! Where exported groups come from: everything that fits a search, or the selection, a page at a time.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError, Page};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{Expand, ListParams, Order, SortField};
use crate::domain::stable_pager as walk;
use crate::domain::stable_pager::{PAGE_SIZE, StablePager};
use crate::state::job::Job;
use crate::state::selection::Row;

/// The most bytes of names in one request: they grow to three times as many in an address, a lone one with a comma is sent
/// twice, and servers refuse addresses of 16 KB.
const MAX_NAMES: usize = 2_000;

/// All groups that fit what the list is narrowed to, oldest first: new ones come last then and move no other.
pub fn matching(params: &ListParams) -> ListParams {
    ListParams {
        order: Order {
            field: SortField::CreatedAt,
            descending: false,
        },
        offset: 0,
        limit: PAGE_SIZE,
        expand: Expand::default(),
        ..params.clone()
    }
}

/// GroupListState that are read a page at a time.
pub enum Source {
    /// All that fit, and how far they have been read.
    Matching(Box<ListParams>, StablePager),
    /// The selected ones that are still to be read, the last one first.
    Selected(Vec<Row>),
}

impl Source {
    /// All groups that fit search and filters of `params`.
    pub fn matching(params: &ListParams) -> Self {
        Self::Matching(Box::new(matching(params)), StablePager::default())
    }

    /// How many groups there are, as far as is known.
    pub fn total(&self) -> u64 {
        match self {
            Self::Matching(_, pager) => pager.total,
            Self::Selected(rest) => rest.len() as u64,
        }
    }

    /// The next groups; nothing behind the last. Errors hold up the job.
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
                let rows = some_of(rest);
                if rows.is_empty() {
                    return None;
                }
                let found = job.retry(|| selected(api, &rows)).await;
                Some(found)
            }
        }
    }
}

fn ids_of(page: &Page<CustomerGroup>) -> walk::Page {
    walk::Page {
        rows: page.rows.iter().map(|group| group.id.clone()).collect(),
        unreadable: page.unreadable as u64,
        total: page.count,
    }
}

/// As many rows from the end as one request can name.
fn some_of(rest: &mut Vec<Row>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut bytes = 0;
    while let Some((_, name)) = rest.last() {
        bytes += name.len();
        if rows.len() as u64 == PAGE_SIZE || (bytes > MAX_NAMES && !rows.is_empty()) {
            break;
        }
        rows.extend(rest.pop());
    }
    rows
}

/// The groups of these rows, in this order. The server knows no list of ids, but names are unique; who has got another
/// name since, or one that cannot be asked for, is asked for by id. GroupListState that are gone are left out.
async fn selected(api: &AdminApi, rows: &[Row]) -> Result<Vec<CustomerGroup>, ApiError> {
    let mut params = matching(&ListQuery::default().params);
    let names = rows.iter().map(|(_, name)| name.clone());
    params.names = names.filter(|name| name.len() <= MAX_NAMES).collect();
    let mut named = match params.names.is_empty() {
        true => Vec::new(),
        false => api.customer_groups(&params).await?.rows,
    };
    let mut groups = Vec::new();
    for (id, _) in rows {
        let place = named.iter().position(|group| group.id == *id);
        if let Some(place) = place {
            groups.push(named.swap_remove(place));
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
            let rows = some_of(&mut rest);
            if rows.is_empty() {
                break;
            }
            lengths.push(rows.len());
        }
        assert_eq!(lengths, [100, 100, 50, 1, 1, 1]);
    }
}
