//! The tabs themselves.

use leptos::prelude::*;

use crate::domain::json::Level;
use crate::domain::list_query::Tab;
use crate::features::group_detail::discounts::DiscountsPanel;
use crate::features::group_detail::price_lists::PriceListsPanel;
use crate::features::members::{MembersPanel, MembersState};
use crate::features::metadata_editor::Metadata;
use crate::i18n::use_i18n;
use crate::state::discount_words::use_discount_words;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::ui::{TabLabel, Tabs};

/// The indexes of the tabs to read only: price lists and discounts.
const READING: &[usize] = &[1, 2];

/// The tabs of one group.
#[component]
pub fn DetailTabs(
    group: GroupState,
    /// The list of its customers, if that outlives the tabs.
    #[prop(optional)]
    members: Option<MembersState>,
) -> impl IntoView {
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
        Tab::Customers => {
            let members = members.unwrap_or_else(|| MembersState::new(group));
            view! { <MembersPanel members=members/> }.into_any()
        }
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
            reading=READING
            panel=panel
        />
    }
}

fn tab_at(index: usize) -> Tab {
    Tab::ALL.get(index).copied().unwrap_or_default()
}

/// The names of the tabs, with the numbers that are known without opening them.
fn tab_labels(group: GroupState) -> Vec<TabLabel> {
    let t = use_i18n().texts;
    let labels = Tab::ALL.map(|tab| TabLabel {
        name: match tab {
            Tab::Customers => t.tab_customers(),
            Tab::PriceLists => t.tab_price_lists(),
            Tab::Discounts => use_discount_words().all,
            Tab::Metadata => t.tab_metadata(),
        },
        count: tab_count(group, tab),
    });
    labels.into()
}

/// How much a tab has to show, if that is known without opening it.
pub fn tab_count(group: GroupState, tab: Tab) -> Signal<Option<String>> {
    let i18n = use_i18n();
    let groups = use_group_list();
    let known = move || match tab {
        Tab::Customers => group.id.with_untracked(|id| groups.counts.known(id)),
        Tab::PriceLists => {
            let count = group.price_lists(groups).map(|lists| lists.len());
            count.map(|count| count as u64)
        }
        Tab::Discounts => None,
        Tab::Metadata => group.read(|group| {
            let json = group.metadata.as_ref();
            json.map(|json| Level::of(json.as_str()).len() as u64)
        }),
    };
    Signal::derive(move || known().map(|count| i18n.number(count)))
}
