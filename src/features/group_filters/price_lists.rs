//! The filter by price lists: the groups that one of them names, or that none names.

use futures::FutureExt;
use leptos::prelude::*;

use super::chosen_price_list::{ChosenPriceList, id_in};
use super::form::NOT_SET;
use super::state::apply_filter;
use crate::api::Page;
use crate::api::price_lists::PriceList;
use crate::domain::list_query::params::PriceListFilter;
use crate::domain::standing::Standing;
use crate::i18n::{Texts, use_i18n};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::state::query::{Query, QueryFailure};
use crate::ui::{Icon, IconKind, Muted, PanelSkeleton, SearchField, bdi_text};

/// The list's name; its id until that is known.
#[component]
pub fn PriceListValue(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let looked_up = expect_context::<ChosenPriceList>().looked_up;
    let value = move || {
        let filter = groups.query.with(|query| query.params.price_list.clone());
        match filter {
            None => NOT_SET.into_any(),
            Some(PriceListFilter::Without) => t.without_price_list().into_any(),
            Some(PriceListFilter::Of(id)) => {
                let known = looked_up.with(|known| known.cloned().flatten());
                match known.filter(|list| list.id == id && !list.name.is_empty()) {
                    Some(list) => bdi_text(list.name).into_any(),
                    None => view! { <code>{id}</code> }.into_any(),
                }
            }
        }
    };
    view! { <span>{move || value()}</span> }
}

/// Searches price lists that name groups. Choosing one applies it.
#[component]
pub fn PriceListEditor(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let search = RwSignal::new(String::new());
    let found = Query::new(
        move || Some((search.get(), groups.changes.refresh_revision())),
        |api, (q, _)| async move { api.tied_price_lists(&q).await }.boxed_local(),
    );
    let results = move || {
        found.with(|page| match page {
            Some(page) => view! { <Results groups=groups page=page.clone()/> }.into_any(),
            None if found.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton lines=1/> }.into_any(),
        })
    };
    view! {
        <div class="filter-editor stack" data-focus-first="">
            <SearchField
                label=t.search_price_lists()
                value=search
                on_search=move |text| search.set(text)
            />
            <WithoutChoice groups=groups/>
            <QueryFailure query=found title=t.price_lists_failed()/>
            <div class="filter-results" aria-busy=move || found.is_loading().to_string()>
                {move || results()}
            </div>
        </div>
    }
}

#[component]
fn Results(groups: GroupListState, page: Page<PriceList>) -> impl IntoView {
    let t = use_i18n().texts;
    let has_more = page.offset < page.count;
    let choices = page.rows.into_iter().map(|list| {
        view! {
            <li>
                <ListChoice groups=groups list=list/>
            </li>
        }
        .into_any()
    });
    let choices: Vec<AnyView> = choices.collect();
    let content = match choices.is_empty() {
        true => view! { <Muted attr:role="status">{t.no_tied_price_lists()}</Muted> }.into_any(),
        false => view! { <ul>{choices}</ul> }.into_any(),
    };
    view! {
        <div class="stack">
            {content}
            {has_more.then(|| view! { <Muted>{t.more_lists_found()}</Muted> })}
        </div>
    }
}

/// A button for the groups without a price list.
#[component]
fn WithoutChoice(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let is_chosen = groups
        .query
        .with_untracked(|query| query.params.price_list == Some(PriceListFilter::Without));
    let choose = move || {
        apply_filter(groups, FilterKind::PriceList, |query| {
            query.with_price_list(Some(PriceListFilter::Without))
        });
    };
    view! {
        <Choice is_chosen=is_chosen on_choose=choose>{t.without_price_list()}</Choice>
    }
}

/// A button for the groups of one list.
#[component]
fn ListChoice(groups: GroupListState, list: PriceList) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let is_chosen = groups
        .query
        .with_untracked(|query| id_in(query) == Some(&list.id));
    let chosen = expect_context::<ChosenPriceList>();
    let standing = standing_text(list.standing_now(), t)
        .map(|text| view! { <span class="chip draft">{text}</span> });
    let count = list.customer_groups.as_ref().map_or(0, Vec::len) as u64;
    let name = match list.name.trim().is_empty() {
        true => list.id.clone(),
        false => list.name.clone(),
    };
    let choose = move || {
        chosen.set(list.clone());
        apply_filter(groups, FilterKind::PriceList, |query| {
            query.with_price_list(Some(PriceListFilter::Of(list.id.clone())))
        });
    };
    view! {
        <Choice is_chosen=is_chosen on_choose=choose>
            {bdi_text(name)}
            " "
            {standing}
            <span class="muted effect">{i18n.count(t.groups_counted(), count)}</span>
        </Choice>
    }
}

/// That nobody gets the prices of a list now, in a word.
fn standing_text(standing: Standing, t: &Texts) -> Option<&'static str> {
    match standing {
        Standing::Active => None,
        Standing::Draft => Some(t.status_draft()),
        Standing::Scheduled => Some(t.status_scheduled()),
        Standing::Ended => Some(t.status_ended()),
    }
}

#[component]
fn Choice(
    is_chosen: bool,
    #[prop(into)] on_choose: Callback<()>,
    children: Children,
) -> impl IntoView {
    let choose = move |_| {
        on_choose.try_run(());
    };
    view! {
        <button
            type="button"
            class="menu-item"
            aria-pressed=is_chosen.to_string()
            on:click=choose
        >
            <span class="menu-mark" class:on=is_chosen>
                <Icon kind=IconKind::Check/>
            </span>
            <span>{children()}</span>
        </button>
    }
}
