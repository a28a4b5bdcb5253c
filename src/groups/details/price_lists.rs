//! The price lists tied to a group, and which of them would be for everyone without it.

use leptos::prelude::*;

use super::PanelSkeleton;
use crate::admin_api::price_lists::PriceList;
use crate::i18n::{I18n, Texts, fill};
use crate::remote::Remote;
use crate::ui::ErrorNote;

#[component]
pub fn PriceLists(id: String, name: Signal<String>) -> impl IntoView {
    let t = I18n::expect().texts;
    let lists = Remote::new(
        move || Some(id.clone()),
        |api, id| async move { api.price_lists_of_group(&id).await },
    );
    let retry = Callback::new(move |()| lists.reload());
    let failed = move || {
        lists.error().map(
            |error| view! { <ErrorNote title=t.price_lists_failed error=error on_retry=retry /> },
        )
    };
    let rows = move || {
        lists.with(|lists_read| match lists_read {
            Some(all) if all.is_empty() => {
                view! { <p class="muted">{t.no_price_lists}</p> }.into_any()
            }
            Some(all) => {
                let rows = all
                    .iter()
                    .cloned()
                    .map(|list| view! { <PriceListRow list=list /> });
                view! {
                    <table class="inner" aria-label=fill(t.price_lists_of, &[("name", &name.get())])
                        aria-busy=move || lists.is_loading().to_string()>
                        <thead>
                            <tr>
                                <th scope="col">{t.price_list_name}</th>
                                <th scope="col">{t.price_list_type}</th>
                                <th scope="col">{t.price_list_status}</th>
                                <th scope="col">{t.price_list_dates}</th>
                                <th scope="col">{t.price_list_groups}</th>
                            </tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                }
                .into_any()
            }
            None if lists.error().is_some() => ().into_any(),
            None => view! { <PanelSkeleton /> }.into_any(),
        })
    };
    view! { {failed} {rows} }
}

#[component]
fn PriceListRow(list: PriceList) -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    let draft = list.status == "draft";
    let groups = list.customer_groups.as_ref().map_or(0, Vec::len);
    let tied = match groups {
        1 => view! { <span class="chip warn" title=t.only_group_hint>{t.only_group}</span> }
            .into_any(),
        groups => i18n.count(&t.groups_tied, groups as u64).into_any(),
    };
    view! {
        <tr>
            <td data-label=t.price_list_name><bdi>{list.name.clone()}</bdi></td>
            <td data-label=t.price_list_type>{type_name(&list.r#type, t)}</td>
            <td data-label=t.price_list_status>
                <span class="chip" class:draft=draft class:good=!draft>{status_name(&list.status, t)}</span>
            </td>
            <td data-label=t.price_list_dates>{dates(&list, i18n)}</td>
            <td data-label=t.price_list_groups>{tied}</td>
        </tr>
    }
}

fn type_name(name: &str, t: &Texts) -> String {
    match name {
        "sale" => t.type_sale.to_owned(),
        "override" => t.type_override.to_owned(),
        other => other.to_owned(),
    }
}

fn status_name(name: &str, t: &Texts) -> String {
    match name {
        "active" => t.status_active.to_owned(),
        "draft" => t.status_draft.to_owned(),
        other => other.to_owned(),
    }
}

fn dates(list: &PriceList, i18n: I18n) -> String {
    let t = i18n.texts;
    let from = list.starts_at.as_deref().map(|iso| i18n.day(iso));
    let until = list.ends_at.as_deref().map(|iso| i18n.day(iso));
    match (from, until) {
        (Some(from), Some(until)) => fill(t.from_until, &[("from", &from), ("until", &until)]),
        (Some(from), None) => fill(t.from_date, &[("date", &from)]),
        (None, Some(until)) => fill(t.until_date, &[("date", &until)]),
        (None, None) => t.always.to_owned(),
    }
}
