//! Reading who is in which group. The read shows its progress and can be stopped.

use futures::future::abortable;
use leptos::prelude::*;

use crate::api::customers::ALL_AT_ONCE;
use crate::api::{AdminApi, ApiError};
use crate::domain::set_operations::SetOperation;
use crate::features::combine::state::{Combine, CustomerSet};

impl Combine {
    /// Reads what the chosen set of customers needs, unless it has been read.
    pub fn read(self) {
        self.stop_reading();
        let customers = self.customers.get_untracked();
        let is_known = match customers {
            CustomerSet::Ungrouped => self.ungrouped.with_untracked(Option::is_some),
            CustomerSet::Members(_) => self.members.with_untracked(Option::is_some),
        };
        if is_known {
            return;
        }
        self.progress.set(Some((0, 0)));
        let (task, handle) = abortable(async move {
            let api = self.actions.api();
            let result = match customers {
                CustomerSet::Ungrouped => self.read_ungrouped(&api).await,
                CustomerSet::Members(_) => self.read_members(&api).await,
            };
            if let Err(error) = result {
                self.actions.services.session.handle_error(&error);
                self.error.try_set(Some(error));
            }
            self.progress.try_set(None);
        });
        self.reading
            .try_update_value(|reading| *reading = Some(handle));
        self.actions.host.spawn(async move {
            let _ = task.await;
        });
    }

    /// Stops the read that is running, and clears its progress and its error.
    pub fn stop_reading(self) {
        self.error.try_set(None);
        self.cost.try_set(None);
        self.progress.try_set(None);
        if let Some(Some(reading)) = self.reading.try_update_value(Option::take) {
            reading.abort();
        }
    }

    /// Reads all customers, now that it has been said that it may take so long.
    pub fn read_all(self) {
        self.reads_all.set_value(true);
        self.read();
    }

    async fn read_members(self, api: &AdminApi) -> Result<(), ApiError> {
        let groups = self.groups.try_get_untracked().unwrap_or_default();
        let total = groups.len() as u64;
        let (mut here, mut gone, mut members) = (Vec::new(), Vec::new(), Vec::new());
        for (read, group) in (0..).zip(groups) {
            self.progress.try_set(Some((read, total)));
            match api.member_ids(&group.id).await {
                Ok(ids) => {
                    members.push(ids);
                    here.push(group);
                }
                Err(ApiError::NotFound { .. }) => gone.push(group),
                Err(error) => return Err(error),
            }
        }
        if !gone.is_empty() {
            // A choice of one group is by its place.
            self.customers
                .try_set(CustomerSet::Members(SetOperation::Union));
            self.groups.try_set(here);
            self.gone.try_set(gone);
        }
        self.members.try_set(Some(members));
        Ok(())
    }

    /// The Admin API has no query for these customers, so all customers are read: if that takes several requests, only once it
    /// has been asked for.
    async fn read_ungrouped(self, api: &AdminApi) -> Result<(), ApiError> {
        if self.reads_all.try_get_value() == Some(false) {
            let count = api.customers_by_id(0, 1, false).await?.count;
            if count > ALL_AT_ONCE {
                self.cost.try_set(Some(count));
                return Ok(());
            }
        }
        let mut found = Vec::new();
        let mut offset = 0;
        loop {
            let page = api.customers_by_id(offset, ALL_AT_ONCE, true).await?;
            let received = (page.rows.len() + page.unreadable) as u64;
            offset += received;
            self.progress.try_set(Some((offset, page.count)));
            for customer in page.rows {
                if customer.groups.is_some_and(|groups| groups.is_empty()) {
                    found.push(customer.id);
                }
            }
            if received == 0 || offset >= page.count {
                self.ungrouped.try_set(Some(found));
                return Ok(());
            }
        }
    }
}
