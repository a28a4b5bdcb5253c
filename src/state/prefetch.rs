//! The next page, asked for when the pointer or the focus comes near *Next*, so that it is there when it is wanted.

use futures::FutureExt;
use futures::future::Shared;
use js_sys::Date;
use leptos::prelude::*;

use crate::api::customer_groups::CustomerGroup;
use crate::api::{AdminApi, ApiError, Page, Reply};
use crate::domain::list_query::params::ListParams;
use crate::platform::task::spawn;
use crate::state::revisions::Revisions;

type Answer = Result<Page<CustomerGroup>, ApiError>;

/// How long a page that was asked for ahead counts as fresh, in milliseconds.
const FRESH: f64 = 10_000.0;

/// One page that was asked for before it was needed. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Prefetch {
    asked: StoredValue<Option<Asked>, LocalStorage>,
    changes: Revisions,
}

struct Asked {
    params: ListParams,
    /// Milliseconds since 1970.
    at: f64,
    /// [`Revisions::age`] then.
    age: u32,
    answer: Shared<Reply<Page<CustomerGroup>>>,
}

impl Asked {
    fn is_for(&self, params: &ListParams, age: u32) -> bool {
        self.params == *params && self.age == age && Date::now() - self.at < FRESH
    }
}

impl Prefetch {
    pub fn new(changes: Revisions) -> Self {
        Self {
            asked: StoredValue::new_local(None),
            changes,
        }
    }

    /// Asks for a page, unless it has been asked for.
    pub fn ask(self, api: AdminApi, params: ListParams) {
        let age = self.changes.age();
        let is_asked = |asked: &Option<Asked>| {
            asked
                .as_ref()
                .is_some_and(|asked| asked.is_for(&params, age))
        };
        if self.asked.with_value(is_asked) {
            return;
        }
        let wanted = params.clone();
        let answer = async move { api.customer_groups(&wanted).await };
        let answer = answer.boxed_local().shared();
        self.asked.set_value(Some(Asked {
            params,
            at: Date::now(),
            age,
            answer: answer.clone(),
        }));
        spawn(answer.map(drop));
    }

    /// The page: the one asked for ahead if it is this one and did not fail, else asked for now.
    pub async fn load(self, api: AdminApi, params: ListParams) -> Answer {
        let asked = self.asked.try_update_value(Option::take).flatten();
        let age = self.changes.age();
        if let Some(asked) = asked.filter(|asked| asked.is_for(&params, age))
            && let Ok(page) = asked.answer.await
        {
            return Ok(page);
        }
        api.customer_groups(&params).await
    }
}
