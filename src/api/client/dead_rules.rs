//! Finding rules that name groups which no longer exist.

use std::collections::BTreeSet;

use crate::api::Reply;
use crate::api::client::AdminApi;
use crate::api::dead_rules::{DeadRule, Ruled};

impl AdminApi {
    /// The rules that name groups which no longer exist, as they are now; none where the server leaves none.
    ///
    /// # Errors
    /// As [`Transport::read`](crate::api::Transport::read).
    pub fn dead_rules(&self) -> Reply<Vec<DeadRule>> {
        let api = self.clone();
        Box::pin(async move {
            if !api.capabilities().leaves_rules {
                return Ok(Vec::new());
            }
            // Not what was read for the rows.
            api.forget();
            let lists = api.price_lists().await?.into_iter().map(Ruled::PriceList);
            let discounts = api.tied_discounts().await?.into_iter();
            let all: Vec<Ruled> = lists.chain(discounts.map(Ruled::Discount)).collect();
            let named: BTreeSet<String> = all.iter().flat_map(Ruled::group_ids).collect();
            let missing = api.missing_groups(named.into_iter().collect()).await?;
            let dead = all.into_iter();
            Ok(dead
                .filter_map(|ruled| DeadRule::of(ruled, &missing))
                .collect())
        })
    }
}
