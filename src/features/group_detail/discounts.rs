//! The discounts that name a group, with what they give, when and how often. The server cannot be queried for them, so all
//! conditions on groups are read once for all rows.

use leptos::prelude::*;

use crate::api::AdminPage;
use crate::api::discounts::{Operator, TiedDiscount};
use crate::domain::standing::Standing;
use crate::domain::terms::{Reduction, Terms};
use crate::features::group_detail::in_admin::{InAdmin, span_of_days};
use crate::i18n::{I18n, Texts, fill, use_i18n};
use crate::state::discount_words::use_discount_words;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::query::{Query, QueryFailure};
use crate::ui::{ColumnHeader, InnerTable, LabelledCell, Muted, PanelSkeleton, TableRow};

/// Stands for what the server does not say.
const UNKNOWN: &str = "–";

/// The panel with the discounts of a group.
#[component]
pub fn DiscountsPanel(group: GroupState) -> impl IntoView {
    let words = use_discount_words();
    let groups = use_group_list();
    let ties = groups.ties;
    let discounts = Query::while_shown(
        move || group.is_shown(groups),
        move || Some(group.version(groups)),
        move |api, (id, _)| ties.load(api, id),
    );
    let label = move || fill(words.of_group, &[("name", &group.name())]);
    let busy = move || discounts.is_loading();
    let content = move || {
        discounts.with(|tied| match tied {
            Some(tied) if tied.is_empty() => view! { <Muted>{words.none}</Muted> }.into_any(),
            Some(tied) => {
                let rows = tied.iter().cloned();
                let rows = rows.map(|discount| view! { <DiscountRow discount=discount/> });
                let rows = rows.collect_view();
                view! {
                    <InnerTable
                        label=Signal::derive(label)
                        head=|| view! { <DiscountHeads/> }
                        busy=Signal::derive(busy)
                    >
                        {rows}
                    </InnerTable>
                }
                .into_any()
            }
            None if discounts.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton/> }.into_any(),
        })
    };
    view! {
        <div class="panel">
            <QueryFailure query=discounts title=words.failed/>
            {move || content()}
        </div>
    }
}

#[component]
fn DiscountHeads() -> impl IntoView {
    let t = use_i18n().texts;
    let names = [
        t.discount_code(),
        t.discount_value(),
        t.discount_effect(),
        t.price_list_status(),
        t.price_list_dates(),
        t.discount_uses(),
    ];
    let heads = names.map(|name| view! { <ColumnHeader>{name}</ColumnHeader> });
    heads.into_iter().collect_view()
}

#[component]
fn DiscountRow(discount: TiedDiscount) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let effect = match discount.operator {
        Operator::In => t.discount_in(),
        Operator::NotIn => t.discount_not_in(),
    };
    let (class, status) = status_of(&discount, t);
    let Terms {
        starts_at, ends_at, ..
    } = &discount.terms;
    let dates = span_of_days(starts_at.as_deref(), ends_at.as_deref(), i18n);
    let reduction = reduction_text(&discount.terms.reduction, i18n);
    let uses = uses_text(&discount.terms, i18n);
    let code = discount.code.clone();
    view! {
        <TableRow>
            <LabelledCell name=t.discount_code()>
                <InAdmin
                    page=AdminPage::Discount
                    id=discount.discount_id
                    name=discount.code
                >
                    <bdi>
                        <code>{code}</code>
                    </bdi>
                </InAdmin>
            </LabelledCell>
            <LabelledCell name=t.discount_value()>{reduction}</LabelledCell>
            <LabelledCell name=t.discount_effect()>{effect}</LabelledCell>
            <LabelledCell name=t.price_list_status()>
                <span class=class>{status}</span>
            </LabelledCell>
            <LabelledCell name=t.price_list_dates()>{dates}</LabelledCell>
            <LabelledCell name=t.discount_uses()>{uses}</LabelledCell>
        </TableRow>
    }
}

/// Whether a discount can be used now, with the class of the chip that says so.
fn status_of(discount: &TiedDiscount, t: &Texts) -> (&'static str, &'static str) {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    match discount.terms.standing(discount.is_disabled, &now) {
        Standing::Draft => ("chip draft", t.discount_disabled()),
        Standing::Scheduled => ("chip draft", t.status_scheduled()),
        Standing::Ended => ("chip draft", t.status_ended()),
        Standing::Active if discount.terms.is_used_up() => ("chip draft", t.used_up()),
        Standing::Active => ("chip good", t.status_active()),
    }
}

/// What a discount takes off, in words.
fn reduction_text(reduction: &Reduction, i18n: I18n) -> String {
    let t = i18n.texts;
    match reduction {
        Reduction::Percentage(percent) => i18n.percent(percent),
        Reduction::Fixed {
            amount,
            currency,
            in_minor_units,
        } => {
            let money = currency
                .as_ref()
                .and_then(|currency| i18n.money(amount, currency, *in_minor_units));
            // Without its currency an amount says nothing: it may be in cents.
            money.unwrap_or_else(|| t.fixed_amount().to_owned())
        }
        Reduction::FreeShipping => t.free_shipping().to_owned(),
        Reduction::BuyAndGet => t.buy_and_get().to_owned(),
        Reduction::Unknown => UNKNOWN.to_owned(),
    }
}

/// How often a discount has been used, and how often it can be.
fn uses_text(terms: &Terms, i18n: I18n) -> String {
    match (terms.used, terms.limit) {
        (None, _) => UNKNOWN.to_owned(),
        (Some(used), None) => i18n.number(used),
        (Some(used), Some(limit)) => {
            let [used, limit] = [used, limit].map(|number| i18n.number(number));
            fill(i18n.texts.uses_of(), &[("used", &*used), ("limit", &limit)])
        }
    }
}
