//! Reads all groups that match what a server can tell, and keeps those that match the rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::counter::{Counter, Counting};
use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError};
use crate::domain::list_query::params::{ListParams, PriceListFilter};
use crate::domain::stable_pager::{self, StablePager};
use crate::state::few_at_once::{self, Task};

/// The number of groups that are looked at. The server counts the customers of one group per request: of a thousand groups,
/// that takes about as long as people wait.
const MAX_GROUPS: u64 = 1_000;
/// The number of groups per request.
const PAGE_SIZE: u64 = 250;

/// All groups that match, in their order. `offset` and `limit` are left out of account.
///
/// # Errors
/// `TooManyToRead` if more groups match the rest than are looked at. Else as [`AdminApi::customer_groups`].
pub async fn matching(
    counter: Counter,
    api: AdminApi,
    params: ListParams,
) -> Result<Vec<CustomerGroup>, ApiError> {
    let mut rows = all(&api, params.for_server()).await?;
    if params.price_list == Some(PriceListFilter::Without) {
        rows = api.with_price_lists(rows).await?;
        let has_none =
            |group: &CustomerGroup| group.price_lists.as_ref().is_some_and(Vec::is_empty);
        rows.retain(has_none);
    }
    if params.size.is_empty() {
        return Ok(rows);
    }
    let sizes = sizes(counter, &api, &rows).await?;
    let fitting = rows.into_iter().zip(sizes);
    let fitting = fitting.filter(|(_, size)| size.is_some_and(|size| params.size.contains(size)));
    Ok(fitting.map(|(group, _)| group).collect())
}

/// All groups that the server finds.
async fn all(api: &AdminApi, params: ListParams) -> Result<Vec<CustomerGroup>, ApiError> {
    let mut params = ListParams {
        limit: PAGE_SIZE,
        ..params
    };
    let mut pager = StablePager::with_size(PAGE_SIZE);
    let mut rows = Vec::new();
    while let Some(offset) = pager.next_offset() {
        params.offset = offset;
        let page = api.customer_groups(&params).await?;
        if page.count > MAX_GROUPS {
            return Err(ApiError::TooManyToRead);
        }
        let fresh = pager.accept(stable_pager::Page {
            rows: page.rows.iter().map(|group| group.id.clone()).collect(),
            unreadable: page.unreadable as u64,
            total: page.count,
        });
        let fresh = page.rows.into_iter().zip(fresh);
        rows.extend(fresh.filter(|(_, fresh)| *fresh).map(|(group, _)| group));
    }
    Ok(rows)
}

/// The number of customers of each group, a few of which are read at the same time unless they are known.
async fn sizes(
    counter: Counter,
    api: &AdminApi,
    groups: &[CustomerGroup],
) -> Result<Vec<Option<u64>>, ApiError> {
    let counted = Rc::new(Counted {
        sizes: RefCell::new(vec![None; groups.len()]),
        done: Cell::new(0),
        error: RefCell::new(None),
        shown: Shown::begin(counter, groups.len() as u64),
    });
    let tasks = groups.iter().enumerate().map(|(index, group)| -> Task {
        let (api, id, counted) = (api.clone(), group.id.clone(), counted.clone());
        Box::pin(async move {
            let revision = counter.changes.try_revision_of(&id).unwrap_or_default();
            match counter.counts.load(api, id, revision).await {
                Ok(size) => counted.note(index, size),
                Err(error) => *counted.error.borrow_mut() = Some(error),
            }
            counted.error.borrow().is_none()
        })
    });
    few_at_once::run(tasks.collect()).await;
    match counted.error.take() {
        Some(error) => Err(error),
        None => Ok(counted.sizes.take()),
    }
}

struct Counted {
    sizes: RefCell<Vec<Option<u64>>>,
    done: Cell<u64>,
    /// The first.
    error: RefCell<Option<ApiError>>,
    shown: Shown,
}

impl Counted {
    fn note(&self, index: usize, size: u64) {
        if let Some(known) = self.sizes.borrow_mut().get_mut(index) {
            *known = Some(size);
        }
        self.done.set(self.done.get() + 1);
        self.shown.tell(self.done.get());
    }
}

/// What is shown of the counting, until this is dropped: by the end, by an error, or because another list is wanted.
struct Shown {
    counting: RwSignal<Option<Counting>>,
    total: u64,
}

impl Shown {
    fn begin(counter: Counter, total: u64) -> Self {
        let shown = Self {
            counting: counter.counting,
            total,
        };
        shown.tell(0);
        shown
    }

    fn tell(&self, done: u64) {
        let total = self.total;
        self.counting.try_set(Some(Counting { done, total }));
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.counting.try_set(None);
    }
}
