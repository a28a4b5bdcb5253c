//! The filter by price lists: the groups that one of them names, or that none names.

use futures::FutureExt;
use leptos::prelude::*;

use super::chosen_price_list::{ChosenPriceList, id_in};
use super::form::NOT_SET;
use super::search_editor::{Choice, Choices, SearchEditor};
use super::state::apply_filter;
use crate::api::Page;
use crate::api::price_lists::PriceList;
use crate::domain::list_query::params::PriceListFilter;
use crate::domain::standing::Standing;
use crate::i18n::{Texts, use_i18n};
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::state::query::Query;
use crate::ui::bdi_text;

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
    let results = move |page: Page<PriceList>| {
        let more = (page.offset < page.count).then(|| t.more_lists_found());
        let choices = page.rows.into_iter();
        let choices =
            choices.map(|list| view! { <ListChoice groups=groups list=list/> }.into_any());
        view! { <Choices choices=choices.collect() none=t.no_tied_price_lists() more=more/> }
            .into_any()
    };
    view! {
        <SearchEditor
            label=t.search_price_lists()
            search=search
            found=found
            failed=t.price_lists_failed()
            results=results
            always=view! { <WithoutChoice groups=groups/> }.into_any()
        />
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
