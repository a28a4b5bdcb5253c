//! What an open row or a group's page shows: tabs that load when they are first chosen.

pub mod discounts;
pub mod price_lists;

use leptos::prelude::*;

use crate::domain::json::Level;
use crate::domain::list_query::Tab;
use crate::features::members::members;
use crate::features::metadata_editor;
use crate::i18n::use_i18n;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::ui::{El, TabLabel, tabs};

/// The tabs of one group.
pub fn details(row: GroupState) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let groups = use_group_list();
    let number = move |count: Option<u64>| count.map(|count| i18n.number(count));
    let customers = move || number(row.id.with_untracked(|id| groups.counts.known(id)));
    let price_lists = move || {
        let count = row.read(|group| group.price_lists.as_ref().map(Vec::len));
        number(count.map(|count| count as u64))
    };
    let metadata = move || {
        let count = row.read(|group| {
            group
                .metadata
                .as_ref()
                .map(|json| Level::of(json.as_str()).len())
        });
        number(count.map(|count| count as u64))
    };
    let labels = Tab::ALL.map(|tab| match tab {
        Tab::Customers => TabLabel {
            name: t.tab_customers(),
            count: Box::new(customers),
        },
        Tab::PriceLists => TabLabel {
            name: t.tab_price_lists(),
            count: Box::new(price_lists),
        },
        Tab::Discounts => TabLabel {
            name: t.tab_discounts(),
            count: Box::new(|| None),
        },
        Tab::Metadata => TabLabel {
            name: t.tab_metadata(),
            count: Box::new(metadata),
        },
    });
    let chosen = Memo::new(move |_| {
        let tab = row.tab.get().unwrap_or_default();
        Tab::ALL.iter().position(|other| *other == tab).unwrap_or(0)
    });
    let choose = Callback::new(move |index: usize| {
        let tab = Tab::ALL.get(index).copied().unwrap_or_default();
        row.choose(groups, tab);
    });
    // A name that is looked up here would have the whole panel built again when it changes.
    let label = t.column_details().to_owned();
    let place = if row.on_page { "page" } else { "tabs" };
    let id = row.id.with_untracked(|id| format!("{place}-{id}"));
    tabs(
        &id,
        label,
        labels.into(),
        chosen,
        choose,
        move |index| match Tab::ALL.get(index).copied().unwrap_or_default() {
            Tab::Customers => members(row),
            Tab::PriceLists => price_lists::price_lists(row),
            Tab::Discounts => discounts::discounts(row),
            Tab::Metadata => metadata_editor::metadata(row),
        },
    )
}
