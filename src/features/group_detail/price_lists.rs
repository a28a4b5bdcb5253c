//! The price lists tied to a group, and which of them would be for everyone without it.

use crate::api::price_lists::PriceList;
use crate::i18n::use_i18n;
use crate::i18n::{I18n, Texts, fill};
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::query::Query;
use crate::ui::panel::{panel, panel_skeleton};
use crate::ui::{El, column, el, inner_table, labelled, muted, nothing, words};

pub fn price_lists(row: GroupState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let groups = use_group_list();
    let lists = Query::while_shown(
        move || row.is_shown(groups),
        move || Some(row.version(groups)),
        |api, (id, _)| api.price_lists_of_group(&id),
    );
    let shown = move || {
        lists.with(|read| match read {
            Some(all) if all.is_empty() => muted(t.no_price_lists()).into(),
            Some(all) => {
                let columns = [
                    t.price_list_name(),
                    t.price_list_type(),
                    t.price_list_status(),
                    t.price_list_dates(),
                    t.price_list_groups(),
                ];
                let label = fill(t.price_lists_of(), &[("name", &row.name())]);
                let rows = all.iter().map(|list| cells(list, i18n));
                inner_table(label, columns.map(column).into(), rows, move || {
                    lists.is_loading()
                })
                .into()
            }
            None if lists.error().is_some() => nothing(),
            None => panel_skeleton().into(),
        })
    };
    panel()
        .child(lists.failure(t.price_lists_failed()))
        .child_with(shown)
}

fn cells(list: &PriceList, i18n: I18n) -> Vec<El> {
    let t = i18n.texts;
    let status = if list.status == "draft" {
        "chip draft"
    } else {
        "chip good"
    };
    let tied = labelled(t.price_list_groups());
    vec![
        labelled(t.price_list_name()).child(words(&list.name)),
        labelled(t.price_list_type()).text(type_name(&list.r#type, t)),
        labelled(t.price_list_status())
            .child(el("span").class(status).text(status_name(&list.status, t))),
        labelled(t.price_list_dates()).text(dates(list, i18n)),
        match list.customer_groups.as_ref().map_or(0, Vec::len) {
            1 => tied.child(
                el("span")
                    .class("chip warn")
                    .attr("title", t.only_group_hint())
                    .text(t.only_group()),
            ),
            groups => tied.text(i18n.count(t.groups_tied(), groups as u64)),
        },
    ]
}

fn type_name(name: &str, t: &Texts) -> String {
    match name {
        "sale" => t.type_sale().to_owned(),
        "override" => t.type_override().to_owned(),
        other => other.to_owned(),
    }
}

fn status_name(name: &str, t: &Texts) -> String {
    match name {
        "active" => t.status_active().to_owned(),
        "draft" => t.status_draft().to_owned(),
        other => other.to_owned(),
    }
}

fn dates(list: &PriceList, i18n: I18n) -> String {
    let t = i18n.texts;
    let from = list.starts_at.as_deref().map(|iso| i18n.day(iso));
    let until = list.ends_at.as_deref().map(|iso| i18n.day(iso));
    match (from, until) {
        (Some(from), Some(until)) => fill(t.from_until(), &[("from", &from), ("until", &until)]),
        (Some(from), None) => fill(t.from_date(), &[("date", &from)]),
        (None, Some(until)) => fill(t.until_date(), &[("date", &until)]),
        (None, None) => t.always().to_owned(),
    }
}
