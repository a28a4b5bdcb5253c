//! The details of a group on its page: side by side where there is room, else as tabs.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::tick;

use crate::domain::list_query::Tab;
use crate::features::group_detail::discounts::DiscountsPanel;
use crate::features::group_detail::price_lists::PriceListsPanel;
use crate::features::group_detail::tabs::{DetailTabs, tab_count};
use crate::features::members::{MembersPanel, MembersState};
use crate::features::metadata_editor::Metadata;
use crate::i18n::use_i18n;
use crate::platform::host::{HostContext, use_host};
use crate::state::discount_words::use_discount_words;
use crate::state::group_row::GroupState;
use crate::ui::use_window_event;

/// The width of the app from which on there is room for two columns, in pixels.
const MIN_WIDE: i32 = 1_080;

/// The details of a group.
#[component]
pub fn PageDetails(
    group: GroupState,
    /// What is known of the group itself.
    #[prop(into)]
    facts: ViewFn,
) -> impl IntoView {
    let host = use_host();
    // Kept when the layout changes: what is searched for, and who is picked.
    let members = MembersState::new(group);
    let is_wide = use_is_wide(host);
    let content = move || match is_wide.get() {
        true => view! { <Columns group=group members=members facts=facts.clone()/> }.into_any(),
        false => view! {
            <div class="stack">
                {facts.run()}
                <div class="card group-card">
                    <DetailTabs group=group members=members/>
                </div>
            </div>
        }
        .into_any(),
    };
    view! { <div id="group-details">{move || content()}</div> }
}

/// Whether there is room for two columns now. What had the focus goes when that changes.
fn use_is_wide(host: HostContext) -> Memo<bool> {
    let is_room = move || {
        let frame = host.frame();
        frame.is_some_and(|frame| frame.client_width() >= MIN_WIDE)
    };
    let measured = RwSignal::new(is_room());
    use_window_event(ev::resize, move |_| {
        if measured.try_get_untracked() != Some(is_room()) {
            measured.try_set(is_room());
            host.spawn(async move {
                tick().await;
                if host.focus_is_lost() {
                    host.rescue_focus();
                }
            });
        }
    });
    Memo::new(move |_| measured.get())
}

/// The customers, and beside them what else there is.
#[component]
fn Columns(group: GroupState, members: MembersState, facts: ViewFn) -> impl IntoView {
    let t = use_i18n().texts;
    let words = use_discount_words();
    let part = move |tab: Tab, name: &'static str| {
        let panel = match tab {
            Tab::Customers => view! { <MembersPanel members=members/> }.into_any(),
            Tab::PriceLists => view! { <PriceListsPanel group=group/> }.into_any(),
            Tab::Discounts => view! { <DiscountsPanel group=group/> }.into_any(),
            Tab::Metadata => view! { <Metadata row=group/> }.into_any(),
        };
        view! {
            <Part id=part_id(tab) name=name count=tab_count(group, tab)>
                {panel}
            </Part>
        }
    };
    view! {
        <div class="group-columns">
            {part(Tab::Customers, t.tab_customers())}
            <div class="group-aside">
                <Part id="group-facts" name=t.about_group() count=Signal::stored(None)>
                    {facts.run()}
                </Part>
                {part(Tab::PriceLists, t.tab_price_lists())}
                {part(Tab::Discounts, words.all)}
                {part(Tab::Metadata, t.tab_metadata())}
            </div>
        </div>
    }
}

fn part_id(tab: Tab) -> &'static str {
    match tab {
        Tab::Customers => "group-customers",
        Tab::PriceLists => "group-price-lists",
        Tab::Discounts => "group-discounts",
        Tab::Metadata => "group-metadata",
    }
}

/// A part of the page with its heading. The number is drawn by the style sheet, as that of a tab.
#[component]
fn Part(
    id: &'static str,
    name: &'static str,
    count: Signal<Option<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card group-card" aria-labelledby=id>
            <h2 id=id data-count=count>
                {name}
            </h2>
            {children()}
        </section>
    }
}
