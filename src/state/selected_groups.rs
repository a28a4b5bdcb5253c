//! Reading the groups of a selection, of which the ids and names are known, with as few requests as will do.

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::params::{Expand, ListParams, Order, SortField};
use crate::domain::stable_pager::PAGE_SIZE;
use crate::state::selection::Row;

/// The maximum of bytes of names in one request. Escaping can triple them, a single name with a comma is sent twice, and
/// servers refuse addresses of 16 KB.
const MAX_NAME_BYTES: usize = 2_000;

/// Takes as many rows from the end as one request can name.
pub fn take_batch(rest: &mut Vec<Row>) -> Vec<Row> {
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
///
/// # Errors
/// The error of the first request that fails.
pub async fn groups_of(api: &AdminApi, rows: &[Row]) -> Result<Vec<CustomerGroup>, ApiError> {
    let names = rows.iter().map(|(_, name)| name.clone());
    let params = ListParams {
        names: names.filter(|name| name.len() <= MAX_NAME_BYTES).collect(),
        order: Order {
            field: SortField::CreatedAt,
            descending: false,
        },
        limit: PAGE_SIZE,
        expand: Expand::default(),
        ..ListQuery::default().params
    };
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
