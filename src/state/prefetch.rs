//! The next page of the list, requested when the pointer or the focus comes near *Next*, so that it is there when it is
//! asked for.

use futures::FutureExt;
use futures::future::Shared;
use js_sys::Date;
use leptos::prelude::*;

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError, Page, Reply};
use crate::domain::list_query::params::ListParams;
use crate::platform::host::{HostContext, use_host};
use crate::state::read_filters::ReadFilters;
use crate::state::revisions::Revisions;

type Answer = Result<Page<CustomerGroup>, ApiError>;

/// How long a page that was requested ahead counts as fresh, in milliseconds.
const FRESH_MS: f64 = 10_000.0;

/// At most one page that was requested before it was needed. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Prefetch {
    host: HostContext,
    changes: Revisions,
    filters: ReadFilters,
    requested: StoredValue<Option<Requested>, LocalStorage>,
}

struct Requested {
    params: ListParams,
    /// Milliseconds since 1970.
    at: f64,
    /// The revision of all data at that time.
    revision: u32,
    answer: Shared<Reply<Page<CustomerGroup>>>,
}

impl Requested {
    fn is_for(&self, params: &ListParams, revision: u32) -> bool {
        self.params == *params && self.revision == revision && Date::now() - self.at < FRESH_MS
    }
}

impl Prefetch {
    pub fn new(changes: Revisions, filters: ReadFilters) -> Self {
        Self {
            host: use_host(),
            changes,
            filters,
            requested: StoredValue::new_local(None),
        }
    }

    /// Requests a page, unless it has been requested.
    pub fn request(self, api: AdminApi, params: ListParams) {
        let revision = self.changes.latest();
        let is_requested = self.requested.try_with_value(|requested| {
            let requested = requested.as_ref();
            requested.is_some_and(|requested| requested.is_for(&params, revision))
        });
        if is_requested != Some(false) {
            return;
        }
        let wanted = params.clone();
        let filters = self.filters;
        let answer = async move { filters.groups(&api, &wanted).await };
        let answer = answer.boxed_local().shared();
        self.requested.set_value(Some(Requested {
            params,
            at: Date::now(),
            revision,
            answer: answer.clone(),
        }));
        self.host.spawn(answer.map(drop));
    }

    /// Reads a page: takes the one requested ahead, if it is the same and has not failed, and else requests it.
    ///
    /// # Errors
    /// As [`ReadFilters::groups`].
    pub async fn load(self, api: AdminApi, params: ListParams) -> Answer {
        let requested = self.requested.try_update_value(Option::take).flatten();
        let revision = self.changes.latest();
        if let Some(requested) = requested.filter(|it| it.is_for(&params, revision))
            && let Ok(page) = requested.answer.await
        {
            return Ok(page);
        }
        self.filters.groups(&api, &params).await
    }
}
