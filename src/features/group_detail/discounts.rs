//! The discounts that name a group. The server has no query for them, so all conditions on groups are read once for
//! all rows.

use crate::api::discounts::{Operator, TiedDiscount};
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill};
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::query::Query;
use crate::ui::panel::{panel, panel_skeleton};
use crate::ui::{El, column, el, inner_table, labelled, muted, nothing};

pub fn discounts(row: GroupState) -> El {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let ties = groups.ties;
    let discounts = Query::while_shown(
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
