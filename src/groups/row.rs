//! A row of the table, and what it shows when it stands open.

use leptos::html::Td;
use leptos::prelude::*;

use super::Groups;
use super::details::Details;
use crate::admin_api::customer_groups::CustomerGroup;
use crate::i18n::{I18n, fill};
use crate::list_query::{ListQuery, Tab};
use crate::place::Place;
use crate::remote::Remote;
use crate::text;
use crate::ui::{Day, Icon, IconKind};
use crate::web::visibility::Watch;

/// How many price lists a row names before it counts the others.
const NAMED_PRICE_LISTS: usize = 2;

/// One group. The record is looked up, so that a fresh one changes the row in place.
#[component]
pub fn Row(id: String) -> impl IntoView {
    let groups = Groups::expect();
    let key = StoredValue::new(id);
    let record = Memo::new(move |previous: Option<&Option<CustomerGroup>>| {
        let found = groups.page.with(|page| {
            let rows = page.into_iter().flat_map(|page| &page.rows);
            key.with_value(|id| rows.into_iter().find(|group| group.id == *id).cloned())
        });
        found.or_else(|| previous.cloned().flatten())
    });
    let tab =
        Memo::new(move |_| key.with_value(|id| groups.query.with(|query| query.shown_tab(id))));
    let is_open = Memo::new(move |_| tab.get().is_some());
    let details_id = StoredValue::new(key.with_value(|id| format!("details-{id}")));
    view! {
        <tr class="group-row" class:open=move || is_open.get()>
            <Cells key=key record=record is_open=is_open details_id=details_id />
        </tr>
        <Show when=move || is_open.get()>
            <tr class="details-row" id=details_id.get_value()>
                <td colspan="6">
                    <Details id=key.get_value() record=record tab=tab />
                </td>
            </tr>
        </Show>
    }
}

#[component]
fn Cells(
    key: StoredValue<String>,
    record: Memo<Option<CustomerGroup>>,
    is_open: Memo<bool>,
    details_id: StoredValue<String>,
) -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let name = move || {
        record.with(|group| {
            group
                .as_ref()
                .map(|group| group.name.clone())
                .unwrap_or_default()
        })
    };
    let expander_label = move || fill(t.details_of, &[("name", &name())]);
    let toggle = move |_| {
        key.with_value(|id| match is_open.get_untracked() {
            true => groups.close(id),
            false => groups.go(|query| query.opened(id, Tab::default())),
        });
    };
    let href = move || {
        groups
            .query
            .with(|query| key.with_value(|id| Place::href(&query.opened(id, Tab::default()))))
    };
    let created =
        move || record.with(|group| group.as_ref().and_then(|group| group.created_at.clone()));
    let updated =
        move || record.with(|group| group.as_ref().and_then(|group| group.updated_at.clone()));
    view! {
        <td class="cell-expander">
            <button type="button" class="icon-button expander" aria-label=expander_label
                aria-expanded=move || is_open.get().to_string()
                aria-controls=move || is_open.get().then(|| details_id.get_value())
                on:click=toggle>
                <Icon kind=IconKind::ChevronEnd />
            </button>
        </td>
        <th scope="row" class="cell-name">
            <a class="name-link" href=href><MarkedName name=Signal::derive(name) /></a>
        </th>
        <CountCell key=key />
        <td class="cell-lists" data-label=t.column_price_lists><PriceListChips record=record /></td>
        <td class="cell-date" data-label=t.column_created>{move || view! { <Day iso=created() /> }}</td>
        <td class="cell-date" data-label=t.column_updated>{move || view! { <Day iso=updated() /> }}</td>
    }
}

/// The name, with the part that was searched for marked.
#[component]
fn MarkedName(name: Signal<String>) -> impl IntoView {
    let t = I18n::expect().texts;
    let groups = Groups::expect();
    let shown = move || {
        let name = name.get();
        if name.trim().is_empty() {
            return view! { <span class="muted">{t.no_name}</span> }.into_any();
        }
        let found = groups
            .query
            .with(|query| text::find(&name, &query.params.q));
        let parts = found.and_then(|(start, end)| {
            Some((name.get(..start)?, name.get(start..end)?, name.get(end..)?))
        });
        match parts {
            Some((before, part, after)) => view! {
                <bdi>{before.to_owned()}<mark>{part.to_owned()}</mark>{after.to_owned()}</bdi>
            }
            .into_any(),
            None => view! { <bdi>{name}</bdi> }.into_any(),
        }
    };
    shown
}

/// The number of customers, asked for once the cell is in view.
#[component]
fn CountCell(key: StoredValue<String>) -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    let groups = Groups::expect();
    let seen = RwSignal::new(false);
    let cell = NodeRef::<Td>::new();
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        if let Some(cell) = cell.get() {
            watch.set_value(Watch::new(&cell, move || {
                seen.try_set(true);
            }));
        }
    });
    let count = Remote::new(
        move || seen.get().then(|| (key.get_value(), groups.counts.round())),
        move |api, (id, _)| groups.counts.load(api, id),
    );
    let shown = move || {
        let number = count.with(|count| count.copied());
        match (number, count.error()) {
            (_, Some(_)) => view! {
                <button type="button" class="icon-button" aria-label=t.count_failed title=t.count_failed
                    on:click=move |_| count.reload()>
                    <Icon kind=IconKind::Warning />
                </button>
            }
            .into_any(),
            (Some(number), None) => i18n.number(number).into_any(),
            (None, None) => view! { <span class="skeleton short"></span> }.into_any(),
        }
    };
    view! { <td class="cell-count" data-label=t.column_customers node_ref=cell>{shown}</td> }
}

#[component]
fn PriceListChips(record: Memo<Option<CustomerGroup>>) -> impl IntoView {
    let i18n = I18n::expect();
    let t = i18n.texts;
    move || {
        let lists = record
            .with(|group| group.as_ref().and_then(|group| group.price_lists.clone()))
            .unwrap_or_default();
        let more = lists.len().saturating_sub(NAMED_PRICE_LISTS);
        let all: Vec<String> = lists.iter().map(|list| list.name.clone()).collect();
        let chips = lists.into_iter().take(NAMED_PRICE_LISTS).map(|list| {
            let draft = list.status == "draft";
            view! { <span class="chip" class:draft=draft title=list.name.clone()><bdi>{list.name.clone()}</bdi></span> }
        });
        let rest = (more > 0).then(|| {
            let number = i18n.number(more as u64);
            let spoken = fill(t.more_price_lists, &[("n", &number)]);
            view! {
                <span class="chip more" title=all.join("\n")>
                    <span aria-hidden="true">"+" {number}</span>
                    <span class="visually-hidden">{spoken}</span>
                </span>
            }
        });
        view! { <span class="chips">{chips.collect_view()} {rest}</span> }
    }
}

impl Groups {
    /// Closes a row, whether it was opened by itself or by the address opening all.
    fn close(self, id: &str) {
        let ids: Vec<String> = self.page.with_untracked(|page| {
            let rows = page.into_iter().flat_map(|page| &page.rows);
            rows.map(|group| group.id.clone()).collect()
        });
        self.go(|query: &ListQuery| query.closed_among(id, &ids));
    }
}
