//! Finding the customers that a pasted list means: one by one, or by reading all customers, whichever takes fewer
//! requests.

use leptos::prelude::*;
use std::collections::HashSet;

use crate::api::customers::{ALL_AT_ONCE, Customer};
use crate::api::price_lists::GroupRef;
use crate::api::{AdminApi, ApiError};
use crate::domain::text::lower;

/// How many requests for one customer take as long as one for a full page of them.
const PER_PAGE: u64 = 8;

/// The customers that `entries` may mean, each with the group if it is a member. `progress` is told the share that is
/// done, in percent.
pub async fn look_up(
    api: AdminApi,
    entries: Vec<String>,
    group_id: String,
    progress: RwSignal<u64>,
) -> Result<Vec<Customer>, ApiError> {
    let number = entries.len() as u64;
    let tell = move |done: u64, all: u64| {
        progress.try_set((done * 100 / all.max(1)).min(100));
    };
    let mut found = Vec::new();
    if number == 0 {
        return Ok(found);
    }
    let all = api.customers_by_id(0, 1, false).await?.count;
    if number <= all.div_ceil(ALL_AT_ONCE) * PER_PAGE {
        for (done, entry) in (1..).zip(&entries) {
            found.append(&mut api.customers_meant(entry).await?);
            tell(done, number);
        }
        return Ok(found);
    }
    let wanted: HashSet<String> = entries.into_iter().collect();
    let members = HashSet::<String>::from_iter(api.member_ids(&group_id).await?);
    let mut offset = 0;
    loop {
        let page = api.customers_by_id(offset, ALL_AT_ONCE, false).await?;
        let sent = (page.rows.len() + page.unreadable) as u64;
        for mut customer in page.rows {
            if wanted.contains(&customer.id) || wanted.contains(&lower(&customer.email)) {
                customer.groups = members
                    .contains(&customer.id)
                    .then(|| vec![GroupRef::to(&group_id)]);
                found.push(customer);
            }
        }
        offset += sent;
        tell(offset, page.count);
        if sent == 0 || offset >= page.count {
            return Ok(found);
        }
    }
}
