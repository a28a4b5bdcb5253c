//! The discounts that name a group. The server has no query for them, so all conditions on groups are read once for all
//! rows.

use futures::FutureExt;
use futures::future::Shared;
use leptos::prelude::*;

use crate::api::discounts::TiedDiscount;
use crate::api::{AdminApi, ApiError, Reply};
use crate::platform::task::spawn;
use crate::state::revisions::Revisions;

pub type Answer = Result<Vec<TiedDiscount>, ApiError>;

/// The conditions of all discounts with the groups they name. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct DiscountTies {
    asked: StoredValue<Option<Asked>, LocalStorage>,
    changes: Revisions,
}

/// A question, and [`Revisions::age`] when it was asked.
pub type Asked = (u32, Shared<Reply<Vec<TiedDiscount>>>);

impl DiscountTies {
    pub fn new(changes: Revisions) -> Self {
        Self {
            asked: StoredValue::new_local(None),
            changes,
        }
    }

    pub async fn load(self, api: AdminApi, group_id: String) -> Answer {
        let age = self.changes.age();
        let asked = self.asked.try_get_value().flatten();
        let asked = asked.filter(|(asked_at, _)| *asked_at == age);
        let (_, asked) = asked.unwrap_or_else(|| {
            let answer = api.tied_discounts().shared();
            self.asked.set_value(Some((age, answer.clone())));
            spawn(answer.clone().map(drop));
            (age, answer)
        });
        let all = asked.await.inspect_err(|_| {
            self.asked.try_set_value(None);
        })?;
        let names = |tied: &TiedDiscount| tied.group_ids.contains(&group_id);
        Ok(all.into_iter().filter(names).collect())
    }
}
