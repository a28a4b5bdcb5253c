//! What an open row shows: tabs that load when they are first chosen.

mod discounts;
mod members;
mod metadata;
mod price_lists;

use leptos::prelude::*;

pub use discounts::DiscountTies;

use super::Groups;
use crate::admin_api::customer_groups::CustomerGroup;
use crate::i18n::{I18n, fill};
use crate::json::Level;
use crate::list_query::Tab;
use crate::ui::{TabLabel, Tabs};

use discounts::Discounts;
use members::Members;
use metadata::Metadata;
use price_lists::PriceLists;

/// The tabs of one group. `tab` is the one shown, nothing while the row is closing.
#[component]
pub fn Details(
    id: String,
    record: Memo<Option<CustomerGroup>>,
    tab: Memo<Option<Tab>>,
) -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    let groups = Groups::expect();
    let chosen = Memo::new(move |_| tab.get().unwrap_or_default());
    let name = Signal::derive(move || {
        record.with(|group| {
            group
                .as_ref()
                .map(|group| group.name.clone())
                .unwrap_or_default()
        })
    });
    let key = StoredValue::new(id);
    let choose =
        Callback::new(move |tab| key.with_value(|id| groups.go(|query| query.opened(id, tab))));
    let counted = move |count: Option<usize>| count.map(|count| i18n.number(count as u64));
    let none = Signal::derive(|| None::<String>);
    let price_lists = Signal::derive(move || {
        record.with(|group| counted(group.as_ref()?.price_lists.as_ref().map(Vec::len)))
    });
    let metadata = Signal::derive(move || {
        record.with(|group| {
            counted(
                group
                    .as_ref()?
                    .metadata
                    .as_ref()
                    .map(|json| Level::of(json.as_str()).len()),
            )
        })
    });
    let customers = Signal::derive(move || {
        let count = key.with_value(|id| groups.counts.known(id));
        count.map(|count| i18n.number(count))
    });
    let tabs = vec![
        TabLabel {
            value: Tab::Customers,
            name: t.tab_customers,
            count: customers,
        },
        TabLabel {
            value: Tab::PriceLists,
            name: t.tab_price_lists,
            count: price_lists,
        },
        TabLabel {
            value: Tab::Discounts,
            name: t.tab_discounts,
            count: none,
        },
        TabLabel {
            value: Tab::Metadata,
            name: t.tab_metadata,
            count: metadata,
        },
    ];
    let label = fill(t.details_of, &[("name", &name.get_untracked())]);
    let tabs_id = key.with_value(|id| format!("tabs-{id}"));
    view! {
        <Tabs id=tabs_id label=label tabs=tabs value=chosen on_choose=choose>
            {move || match chosen.get() {
                Tab::Customers => view! { <Members id=key.get_value() name=name record=record /> }.into_any(),
                Tab::PriceLists => view! { <PriceLists id=key.get_value() name=name /> }.into_any(),
                Tab::Discounts => view! { <Discounts id=key.get_value() name=name /> }.into_any(),
                Tab::Metadata => view! { <Metadata name=name record=record /> }.into_any(),
            }}
        </Tabs>
    }
}

/// The lines that stand in for a panel's content while it is on its way.
#[component]
fn PanelSkeleton() -> impl IntoView {
    let t = I18n::expect().texts;
    let lines = (0..3).map(|_| view! { <span class="skeleton" aria-hidden="true"></span> });
    view! {
        <div class="panel-skeleton">
            <span class="visually-hidden">{t.loading}</span>
            {lines.collect_view()}
        </div>
    }
}
