//! The discounts that name a group. The server has no query for them, so the conditions of all discounts are read once
//! for all rows.

use futures::FutureExt;
use futures::future::Shared;
use leptos::prelude::*;

use crate::api::discounts::TiedDiscount;
use crate::api::{AdminApi, ApiError, Reply};
use crate::platform::host::{HostContext, use_host};
use crate::state::revisions::Revisions;

type Answer = Result<Vec<TiedDiscount>, ApiError>;

/// The conditions of all discounts with the groups they name. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct DiscountTies {
    host: HostContext,
    changes: Revisions,
    requested: StoredValue<Option<Requested>, LocalStorage>,
}

#[derive(Clone)]
struct Requested {
    /// The revision of all data when this was requested.
    revision: u32,
    answer: Shared<Reply<Vec<TiedDiscount>>>,
}

impl DiscountTies {
    pub fn new(changes: Revisions) -> Self {
        Self {
            host: use_host(),
            changes,
            requested: StoredValue::new_local(None),
        }
    }

    /// The discounts that name a group. All rows share one request, until something changes or the request fails.
    ///
    /// # Errors
    /// As [`AdminApi::tied_discounts`].
    pub async fn load(self, api: AdminApi, group_id: String) -> Answer {
        let revision = self.changes.latest();
        let requested = self.requested.try_get_value().flatten();
        let fresh = requested.filter(|requested| requested.revision == revision);
        let answer = match fresh {
            Some(requested) => requested.answer,
            None => self.request(&api, revision),
        };
        let all = answer.await.inspect_err(|_| {
            self.requested.try_set_value(None);
        })?;
        let names_group = |tied: &TiedDiscount| tied.group_ids.contains(&group_id);
        Ok(all.into_iter().filter(names_group).collect())
    }

    fn request(self, api: &AdminApi, revision: u32) -> Shared<Reply<Vec<TiedDiscount>>> {
        let answer = api.tied_discounts().shared();
        self.requested.try_set_value(Some(Requested {
            revision,
            answer: answer.clone(),
        }));
        // Goes on for the other rows when the one that began it is closed.
        self.host.spawn(answer.clone().map(drop));
        answer
    }
}
