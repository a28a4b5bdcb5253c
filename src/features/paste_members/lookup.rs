//! Finding the customers that a pasted list means: one by one, or by reading all customers, whichever takes fewer
//! requests.

use leptos::prelude::*;
use std::collections::HashSet;

use crate::api::customers::{ALL_AT_ONCE, Customer};
use crate::api::price_lists::GroupRef;
use crate::api::{AdminApi, ApiError};
use crate::domain::email;
use crate::domain::slices::Slices;

/// The number of requests for one customer that take as long as one request for a full page of them.
const SINGLE_READS_PER_PAGE: u64 = 8;

/// The customers that `entries` may mean, each with the group if it is a member. `progress` gets the share that is done,
/// in percent.
pub async fn look_up(
    api: AdminApi,
    entries: &[String],
    group_id: &str,
    progress: RwSignal<u64>,
    slices: &Slices<'_>,
) -> Result<Vec<Customer>, ApiError> {
    let count = entries.len() as u64;
    if count == 0 {
        return Ok(Vec::new());
    }
    let all = api.customers_by_id(0, 1, false).await?.count;
    match count <= all.div_ceil(ALL_AT_ONCE) * SINGLE_READS_PER_PAGE {
        true => look_up_each(&api, entries, progress).await,
        false => look_up_among_all(&api, entries, group_id, progress, slices).await,
    }
}

fn set_progress(progress: RwSignal<u64>, done: u64, total: u64) {
    progress.try_set((done * 100 / total.max(1)).min(100));
}

async fn look_up_each(
    api: &AdminApi,
    entries: &[String],
    progress: RwSignal<u64>,
) -> Result<Vec<Customer>, ApiError> {
    let mut found = Vec::new();
    for (done, entry) in (1..).zip(entries) {
        found.append(&mut api.customers_meant(entry).await?);
        set_progress(progress, done, entries.len() as u64);
    }
    Ok(found)
}

async fn look_up_among_all(
    api: &AdminApi,
    entries: &[String],
    group_id: &str,
    progress: RwSignal<u64>,
    slices: &Slices<'_>,
) -> Result<Vec<Customer>, ApiError> {
    let mut wanted = HashSet::new();
    for entry in entries {
        slices.count(entry.len()).await;
        wanted.insert(key(entry));
    }
    let members = HashSet::<String>::from_iter(api.member_ids(group_id).await?);
    let mut found = Vec::new();
    let mut offset = 0;
    loop {
        let page = api.customers_by_id(offset, ALL_AT_ONCE, false).await?;
        let sent = (page.rows.len() + page.unreadable) as u64;
        for mut customer in page.rows {
            if wanted.contains(&customer.id) || wanted.contains(&email::key(&customer.email)) {
                let is_member = members.contains(&customer.id);
                customer.groups = is_member.then(|| vec![GroupRef::to(group_id)]);
                found.push(customer);
            }
        }
        offset += sent;
        set_progress(progress, offset, page.count);
        if sent == 0 || offset >= page.count {
            return Ok(found);
        }
    }
}

/// Ids are told from each other by their case, and addresses are not.
fn key(entry: &str) -> String {
    match entry.contains('@') {
        true => email::key(entry),
        false => entry.to_owned(),
    }
}
