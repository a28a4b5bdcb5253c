//! Reading who is in which group, with how far that is, and a way to stop it.

use leptos::prelude::*;

use crate::api::customers::ALL_AT_ONCE;
use crate::api::{AdminApi, ApiError};
use crate::features::combine::{Combine, Who};
use crate::state::query::run_abortable;

impl Combine {
    /// Reads what is asked for, unless it is known.
    pub fn read(self) {
        self.stop_reading();
        let api = self.verbs.api();
        let known = match self.who.get_untracked() {
            Who::Ungrouped => self.ungrouped.with_untracked(Option::is_some),
            Who::Members(_) => self.members.with_untracked(Option::is_some),
        };
        if known {
            return;
        }
        let who = self.who.get_untracked();
        let reading = run_abortable(Box::pin(async move {
            let read = match who {
                Who::Ungrouped => self.read_ungrouped(&api).await,
                Who::Members(_) => self.read_members(&api).await,
            };
            if let Err(error) = read {
                self.verbs.session.handle_error(&error);
                self.error.try_set(Some(error));
            }
        }));
        self.reading.set(Some(reading));
    }

    pub fn stop_reading(self) {
        self.error.try_update(|error| *error = None);
        self.far.try_update(|far| *far = (0, 0));
        if let Some(Some(reading)) = self.reading.try_update(Option::take) {
            reading.abort();
        }
    }

    async fn read_members(self, api: &AdminApi) -> Result<(), ApiError> {
        let groups = self.groups.get_untracked();
        let mut members = Vec::new();
        for group in &groups {
            self.far
                .try_set((members.len() as u64, groups.len() as u64));
            members.push(api.member_ids(&group.id).await?);
        }
        self.members.try_set(Some(members));
        Ok(())
    }

    /// The server has no such query, so all customers are read.
    async fn read_ungrouped(self, api: &AdminApi) -> Result<(), ApiError> {
        let mut found = Vec::new();
        let mut offset = 0;
        loop {
            let page = api.customers_by_id(offset, ALL_AT_ONCE, true).await?;
            let sent = (page.rows.len() + page.unreadable) as u64;
            offset += sent;
            self.far.try_set((offset, page.count));
            for customer in page.rows {
                if customer.groups.is_some_and(|groups| groups.is_empty()) {
                    found.push(customer.id);
                }
            }
            if sent == 0 || offset >= page.count {
                self.ungrouped.try_set(Some(found));
                return Ok(());
            }
        }
    }
}
