//! Discounts, which version 2 calls promotions, and their conditions on customer groups.

use std::collections::BTreeSet;

use crate::api::answer::Page;
use crate::api::client::AdminApi;
use crate::api::discounts::{Discount, PAGE_SIZE, TiedDiscount};
use crate::api::outcome::settled;
use crate::api::{ApiError, Reply, v1};

/// The number of discounts with conditions on groups after which [`AdminApi::group_discounts`] stops.
const ENOUGH_TO_CHOOSE: usize = 20;
/// The number of pages after which [`AdminApi::group_discounts`] stops.
const MAX_PAGES: u64 = 20;

impl AdminApi {
    /// All conditions on customer groups of all discounts, each with its groups.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn tied_discounts(&self) -> Reply<Vec<TiedDiscount>> {
        match self.dialect() {
            Some(dialect) => dialect.tied_discounts(self.transport()),
            None => v1::discounts::tied_discounts(self.transport()),
        }
    }

    /// One page of discounts with their conditions on customer groups.
    fn discounts(&self, q: &str, offset: u64) -> Reply<Page<Discount>> {
        match self.dialect() {
            Some(dialect) => dialect.discounts(self.transport(), q, offset),
            None => v1::discounts::discounts(self.transport(), q, offset),
        }
    }

    /// Discounts whose code contains `q` and that have a condition on customer groups. The server cannot filter by
    /// conditions, so this reads page after page until it has found enough to choose from or, if `wanted` is given, the
    /// discount with that condition. `offset` of the result is the number of discounts that were read, of `count` in
    /// all.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub async fn group_discounts(
        &self,
        q: &str,
        wanted: Option<&str>,
    ) -> Result<Page<Discount>, ApiError> {
        let mut found: Vec<Discount> = Vec::new();
        let mut offset = 0;
        loop {
            let mut page = self.discounts(q, offset).await?;
            offset += PAGE_SIZE;
            let more = offset < page.count && !page.rows.is_empty();
            page.rows
                .retain(|discount| !discount.group_conditions.is_empty());
            found.append(&mut page.rows);
            let done = match wanted {
                Some(id) => found
                    .iter()
                    .any(|discount| discount.condition(id).is_some()),
                None => found.len() >= ENOUGH_TO_CHOOSE,
            };
            if done || !more || offset >= MAX_PAGES * PAGE_SIZE {
                let offset = if more { offset } else { page.count };
                return Ok(Page {
                    rows: found,
                    offset,
                    ..page
                });
            }
        }
    }

    /// Adds a group to a condition of a discount. `in_place_of` is the id the group had before it was deleted, which version 2
    /// leaves in the condition.
    ///
    /// # Errors
    /// `NotFound` if there is no such discount or condition. Else as [`Transport::command`](crate::api::Transport::command).
    pub fn add_to_condition(
        &self,
        discount_id: &str,
        condition_id: &str,
        group_id: &str,
        in_place_of: Option<&str>,
    ) -> Reply<()> {
        let transport = self.transport();
        let write = match self.dialect() {
            Some(dialect) => {
                let add = BTreeSet::from([group_id.to_owned()]);
                let remove = in_place_of.into_iter().map(str::to_owned).collect();
                dialect.change_condition(transport, discount_id, condition_id, add, remove)
            }
            None => v1::discounts::add_to_condition(transport, discount_id, condition_id, group_id),
        };
        let api = self.clone();
        let [discount, condition, group] = [discount_id, condition_id, group_id].map(str::to_owned);
        settled(write, move || {
            let (groups, group) = (api.condition_groups(&discount, &condition), group.clone());
            Box::pin(async move { Ok(groups.await?.contains(&group).then_some(())) })
        })
    }

    /// The ids of the groups that a condition of a discount names.
    fn condition_groups(&self, discount_id: &str, condition_id: &str) -> Reply<Vec<String>> {
        match self.dialect() {
            Some(dialect) => dialect.condition_groups(self.transport(), discount_id, condition_id),
            None => v1::discounts::groups_of(self.transport(), discount_id, condition_id),
        }
    }

    /// Takes groups out of a condition of a discount. Version 1 does so itself when it deletes a group.
    ///
    /// # Errors
    /// As [`AdminApi::add_to_condition`].
    pub fn remove_from_condition(
        &self,
        discount_id: &str,
        condition_id: &str,
        group_ids: &[String],
    ) -> Reply<()> {
        let Some(dialect) = self.dialect() else {
            return Box::pin(async { Ok(()) });
        };
        let removed: BTreeSet<String> = group_ids.iter().cloned().collect();
        let write = dialect.change_condition(
            self.transport(),
            discount_id,
            condition_id,
            BTreeSet::new(),
            removed.clone(),
        );
        let api = self.clone();
        let [discount, condition] = [discount_id, condition_id].map(str::to_owned);
        settled(write, move || {
            let (groups, removed) = (api.condition_groups(&discount, &condition), removed.clone());
            Box::pin(async move {
                let is_left = groups.await?.iter().any(|id| removed.contains(id));
                Ok((!is_left).then_some(()))
            })
        })
    }
}
