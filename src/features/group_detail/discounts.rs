//! The discounts that name a group. The server cannot be queried for them, so all conditions on groups are read once for
//! all rows.

use leptos::prelude::*;

use crate::api::discounts::{Operator, TiedDiscount};
use crate::i18n::{fill, use_i18n};
use crate::state::discount_words::use_discount_words;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::query::{Query, QueryFailure};
use crate::ui::{ColumnHeader, InnerTable, LabelledCell, Muted, PanelSkeleton, TableRow};

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
    view! {
        <ColumnHeader>{t.discount_code()}</ColumnHeader>
        <ColumnHeader>{t.discount_effect()}</ColumnHeader>
    }
}

#[component]
fn DiscountRow(discount: TiedDiscount) -> impl IntoView {
    let t = use_i18n().texts;
    let effect = match discount.operator {
        Operator::In => t.discount_in(),
        Operator::NotIn => t.discount_not_in(),
    };
    let disabled = discount
        .is_disabled
        .then(|| view! { <span class="chip draft">{t.discount_disabled()}</span> });
    view! {
        <TableRow>
            <LabelledCell name=t.discount_code()>
                <bdi>
                    <code>{discount.code}</code>
                </bdi>
                " "
                {disabled}
            </LabelledCell>
            <LabelledCell name=t.discount_effect()>{effect}</LabelledCell>
        </TableRow>
    }
}
