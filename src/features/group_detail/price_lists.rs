//! The price lists tied to a group, and which of them would apply to everyone without it.

use leptos::prelude::*;

use crate::api::AdminPage;
use crate::api::price_lists::PriceList;
use crate::domain::standing::Standing;
use crate::features::group_detail::in_admin::{InAdmin, span_of_days};
use crate::i18n::{Texts, fill, use_i18n};
use crate::state::discount_words::use_discount_words;
use crate::state::group_list::use_group_list;
use crate::state::group_row::GroupState;
use crate::state::query::{Query, QueryFailure};
use crate::ui::{ColumnHeader, InnerTable, LabelledCell, Muted, PanelSkeleton, TableRow, bdi_text};

/// The panel with the price lists of a group.
#[component]
pub fn PriceListsPanel(group: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let groups = use_group_list();
    let lists = Query::while_shown(
        move || group.is_shown(groups),
        move || Some(group.version(groups)),
        |api, (id, _)| api.price_lists_of_group(&id),
    );
    let label = move || fill(t.price_lists_of(), &[("name", &group.name())]);
    let busy = move || lists.is_loading();
    let content = move || {
        lists.with(|read| match read {
            Some(all) if all.is_empty() => view! { <Muted>{t.no_price_lists()}</Muted> }.into_any(),
            Some(all) => {
                let rows = all.iter().cloned();
                let rows = rows.map(|list| view! { <PriceListRow list=list/> });
                let rows = rows.collect_view();
                view! {
                    <InnerTable
                        label=Signal::derive(label)
                        head=|| view! { <PriceListHeads/> }
                        busy=Signal::derive(busy)
                    >
                        {rows}
                    </InnerTable>
                }
                .into_any()
            }
            None if lists.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton/> }.into_any(),
        })
    };
    view! {
        <div class="panel">
            <QueryFailure query=lists title=t.price_lists_failed()/>
            {move || content()}
        </div>
    }
}

#[component]
fn PriceListHeads() -> impl IntoView {
    let t = use_i18n().texts;
    let names = [
        t.price_list_name(),
        t.price_list_type(),
        t.price_list_status(),
        t.price_list_dates(),
        t.price_list_groups(),
    ];
    let heads = names.map(|name| view! { <ColumnHeader>{name}</ColumnHeader> });
    heads.into_iter().collect_view()
}

#[component]
fn PriceListRow(list: PriceList) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let (status_class, status) = match list.standing_now() {
        Standing::Draft => ("chip draft", t.status_draft()),
        Standing::Scheduled => ("chip draft", t.status_scheduled()),
        Standing::Active => ("chip good", t.status_active()),
        Standing::Ended => ("chip draft", t.status_ended()),
    };
    let dates = span_of_days(list.starts_at.as_deref(), list.ends_at.as_deref(), i18n);
    let groups = match list.customer_groups.as_ref().map_or(0, Vec::len) {
        1 => view! {
            <span class="chip warn" title=use_discount_words().only_group>{t.only_group()}</span>
        }
        .into_any(),
        count => i18n.count(t.groups_tied(), count as u64).into_any(),
    };
    view! {
        <TableRow>
            <LabelledCell name=t.price_list_name()>
                <InAdmin page=AdminPage::PriceList id=list.id name=list.name.clone()>
                    {bdi_text(list.name)}
                </InAdmin>
            </LabelledCell>
            <LabelledCell name=t.price_list_type()>{type_name(&list.r#type, t)}</LabelledCell>
            <LabelledCell name=t.price_list_status()>
                <span class=status_class>{status}</span>
            </LabelledCell>
            <LabelledCell name=t.price_list_dates()>{dates}</LabelledCell>
            <LabelledCell name=t.price_list_groups()>{groups}</LabelledCell>
        </TableRow>
    }
}

fn type_name(name: &str, t: &Texts) -> String {
    match name {
        "sale" => t.type_sale().to_owned(),
        "override" => t.type_override().to_owned(),
        other => other.to_owned(),
    }
}
