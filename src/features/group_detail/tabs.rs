//! The tabs themselves.

use leptos::prelude::*;

use crate::domain::json::Level;
use crate::domain::list_query::Tab;
use crate::features::group_detail::discounts::DiscountsPanel;
use crate::features::group_detail::price_lists::PriceListsPanel;
use crate::features::members::MembersPanel;
use crate::features::metadata_editor::Metadata;
use crate::i18n::use_i18n;
use crate::state::discount_words::use_discount_words;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::ui::{TabLabel, Tabs};

/// The tabs of one group.
#[component]
pub fn DetailTabs(group: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let chosen = Memo::new(move |_| {
        let tab = group.tab.get().unwrap_or_default();
        Tab::ALL.iter().position(|other| *other == tab).unwrap_or(0)
    });
    let choose = move |index: usize| group.choose(groups, tab_at(index));
    let place = match group.on_page {
        true => "page",
        false => "tabs",
    };
    let id = group.id.with_untracked(|id| format!("{place}-{id}"));
    let panel = move |index: usize| match tab_at(index) {
        Tab::Customers => view! { <MembersPanel group=group/> }.into_any(),
        Tab::PriceLists => view! { <PriceListsPanel group=group/> }.into_any(),
        Tab::Discounts => view! { <DiscountsPanel group=group/> }.into_any(),
        Tab::Metadata => view! { <Metadata row=group/> }.into_any(),
    };
    view! {
        <Tabs
            id=id
            label=t.column_details()
            labels=tab_labels(group)
            chosen=chosen
            on_choose=choose
            panel=panel
        />
    }
}

fn tab_at(index: usize) -> Tab {
    Tab::ALL.get(index).copied().unwrap_or_default()
}

/// The names of the tabs, with the numbers that are known without opening them.
fn tab_labels(group: GroupState) -> Vec<TabLabel> {
    let i18n = use_i18n();
    let t = i18n.texts;
    let groups = use_group_list();
    let number = move |count: Option<u64>| count.map(|count| i18n.number(count));
    let customers = move || number(group.id.with_untracked(|id| groups.counts.known(id)));
    let price_lists = move || {
        let count = group.price_lists(groups).map(|lists| lists.len());
        number(count.map(|count| count as u64))
    };
    let metadata = move || {
        let count = group.read(|group| {
            let json = group.metadata.as_ref();
            json.map(|json| Level::of(json.as_str()).len())
        });
        number(count.map(|count| count as u64))
    };
    let labels = Tab::ALL.map(|tab| match tab {
        Tab::Customers => TabLabel {
            name: t.tab_customers(),
            count: Signal::derive(customers),
        },
        Tab::PriceLists => TabLabel {
            name: t.tab_price_lists(),
            count: Signal::derive(price_lists),
        },
        Tab::Discounts => TabLabel::new(use_discount_words().all),
        Tab::Metadata => TabLabel {
            name: t.tab_metadata(),
            count: Signal::derive(metadata),
        },
    });
    labels.into()
}
