//! The filter by a condition of a discount. The condition is found by the discount's code.

use leptos::prelude::*;

use super::chosen_discount::{ChosenDiscount, Discounts, find, search_discounts};
use super::form::NOT_SET;
use super::search_editor::{Choice, Choices, SearchEditor};
use super::state::apply_filter;
use crate::api::Page;
use crate::api::discounts::{Discount, GroupCondition, Operator};
use crate::i18n::{Texts, use_i18n};
use crate::state::discount_words::use_discount_words;
use crate::state::filters::FilterKind;
use crate::state::group_list::GroupListState;
use crate::state::query::Query;

fn operator_text(condition: &GroupCondition, t: &Texts) -> &'static str {
    match condition.operator {
        Operator::In => t.only_these_groups(),
        Operator::NotIn => t.all_but_these_groups(),
    }
}

#[component]
fn DiscountCode(code: String) -> impl IntoView {
    view! { <bdi><code>{code}</code></bdi> }
}

/// The discount's code and the meaning of the condition; the condition's id until they are known.
#[component]
pub fn DiscountValue(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let looked_up = expect_context::<ChosenDiscount>().looked_up;
    let value = move || {
        let id = groups
            .query
            .with(|query| query.params.discount_condition_id.clone());
        let Some(id) = id else {
            return NOT_SET.into_any();
        };
        looked_up.with(|known| match known.and_then(|known| find(known, &id)) {
            Some((discount, condition)) => view! {
                <span>
                    <DiscountCode code=discount.code.clone()/>
                    ", "
                    {operator_text(condition, t)}
                </span>
            }
            .into_any(),
            None => view! { <code>{id.clone()}</code> }.into_any(),
        })
    };
    view! { <span>{move || value()}</span> }
}

/// Searches discounts and offers their conditions. Choosing one applies it.
#[component]
pub fn DiscountEditor(groups: GroupListState) -> impl IntoView {
    let words = use_discount_words();
    let search = RwSignal::new(String::new());
    let found = Query::new(
        move || Some((search.get(), groups.changes.refresh_revision())),
        |api, (q, _)| search_discounts(api, q, None),
    );
    let results = move |page| view! { <Results groups=groups page=page/> }.into_any();
    view! {
        <SearchEditor
            label=words.search
            search=search
            found=found
            failed=words.failed
            results=results
        />
    }
}

/// The conditions of the discounts that were found.
#[component]
fn Results(groups: GroupListState, page: Discounts) -> impl IntoView {
    let words = use_discount_words();
    let has_more = page.offset < page.count;
    let choices = page.rows.iter().flat_map(|discount| {
        let conditions = discount.group_conditions.iter().cloned();
        conditions.map(|condition| {
            // What the chip needs to know of the discount once it is chosen.
            let origin = Page {
                rows: vec![discount.clone()],
                ..page
            };
            view! {
                <ConditionChoice
                    groups=groups
                    discount=discount.clone()
                    condition=condition
                    origin=origin
                />
            }
            .into_any()
        })
    });
    view! {
        <Choices
            choices=choices.collect()
            none=words.none_found
            more=has_more.then_some(words.more)
        />
    }
}

/// A button that filters by one condition of a discount.
#[component]
fn ConditionChoice(
    groups: GroupListState,
    discount: Discount,
    condition: GroupCondition,
    origin: Discounts,
) -> impl IntoView {
    let t = use_i18n().texts;
    let operator = operator_text(&condition, t);
    let id = condition.id;
    let is_chosen = groups
        .query
        .with_untracked(|query| query.params.discount_condition_id.as_ref() == Some(&id));
    let chosen = expect_context::<ChosenDiscount>();
    let choose = move |()| {
        chosen.set(origin.clone());
        apply_filter(groups, FilterKind::Discount, |query| {
            query.with_discount_condition(Some(&id))
        });
    };
    let disabled = discount
        .is_disabled
        .then(|| view! { <span class="chip draft">{t.discount_disabled()}</span> });
    view! {
        <Choice is_chosen=is_chosen on_choose=choose>
            <DiscountCode code=discount.code/>
            " "
            {disabled}
            <span class="muted effect">{operator}</span>
        </Choice>
    }
}
