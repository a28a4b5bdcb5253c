//! The discounts that name a group. The server has no query for them, so all conditions on groups are read once for
//! all rows.

use futures::FutureExt;
use futures::future::Shared;
use leptos::prelude::*;

use super::super::Groups;
use super::super::handle::GroupHandle;
use super::{panel, panel_skeleton};
use crate::admin_api::discounts::{Operator, TiedDiscount};
use crate::admin_api::{AdminApi, ApiError, Reply};
use crate::changes::Changes;
use crate::i18n::{I18n, Texts, fill};
use crate::remote::Remote;
use crate::ui::{El, column, el, inner_table, labelled, muted, nothing};
use crate::web::task::spawn;

type Answer = Result<Vec<TiedDiscount>, ApiError>;

/// The conditions of all discounts with the groups they name. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct DiscountTies {
    asked: StoredValue<Option<Asked>, LocalStorage>,
    changes: Changes,
}

/// A question, and [`Changes::age`] when it was asked.
type Asked = (u32, Shared<Reply<Vec<TiedDiscount>>>);

impl DiscountTies {
    pub fn new(changes: Changes) -> Self {
        Self {
            asked: StoredValue::new_local(None),
            changes,
        }
    }

    async fn load(self, api: AdminApi, group_id: String) -> Answer {
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

pub fn discounts(row: GroupHandle) -> El {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let ties = groups.ties;
    let discounts = Remote::while_shown(
        move || row.is_shown(groups),
        move || Some(row.version(groups)),
        move |api, (id, _)| ties.load(api, id),
    );
    let shown = move || {
        discounts.with(|tied| match tied {
            Some(tied) if tied.is_empty() => muted(t.no_discounts()).into(),
            Some(tied) => {
                let label = fill(t.discounts_of(), &[("name", &row.name())]);
                let rows = tied.iter().map(|tied| cells(tied, t));
                inner_table(
                    label,
                    [t.discount_code(), t.discount_effect()].map(column).into(),
                    rows,
                    move || discounts.is_loading(),
                )
                .into()
            }
            None if discounts.error().is_some() => nothing(),
            None => panel_skeleton().into(),
        })
    };
    panel()
        .child(discounts.failure(t.discounts_failed()))
        .child_with(shown)
}

fn cells(tied: &TiedDiscount, t: &'static Texts) -> Vec<El> {
    let effect = match tied.operator {
        Operator::In => t.discount_in(),
        Operator::NotIn => t.discount_not_in(),
    };
    let code = el("bdi").child(el("code").text(&tied.code));
    let disabled = tied
        .is_disabled
        .then(|| el("span").class("chip draft").text(t.discount_disabled()));
    vec![
        labelled(t.discount_code())
            .child(code)
            .text(" ")
            .child_if(disabled),
        labelled(t.discount_effect()).text(effect),
    ]
}
