//! The cells of the columns that can be hidden.

use leptos::html;
use leptos::prelude::*;

use crate::api::customer_groups::CustomerGroup;
use crate::domain::standing::Standing;
use crate::i18n::use_i18n;
use crate::platform::visibility::Watch;
use crate::state::columns::Column;
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::query::Query;
use crate::ui::{Day, IconButton, IconKind, LabelledCell, Skeleton, VisuallyHidden, bdi_text};

/// How many price lists a row names before it counts the others.
const MAX_NAMED_PRICE_LISTS: usize = 2;

/// The cell of a column.
#[component]
pub fn GroupCell(groups: GroupListState, state: GroupState, column: Column) -> impl IntoView {
    let name = column.label(use_i18n().texts);
    let date = |date: fn(&CustomerGroup) -> Option<String>| {
        view! {
            <LabelledCell name=name attr:class="cell-date">
                {move || view! { <Day iso=state.read(date)/> }}
            </LabelledCell>
        }
        .into_any()
    };
    match column {
        Column::Customers => view! { <CountCell groups=groups state=state name=name/> }.into_any(),
        Column::PriceLists => view! {
            <LabelledCell name=name attr:class="cell-lists">
                <PriceListChips groups=groups state=state/>
            </LabelledCell>
        }
        .into_any(),
        Column::Created => date(|group| group.created_at.clone()),
        Column::Updated => date(|group| group.updated_at.clone()),
        Column::Id => view! {
            <LabelledCell name=name attr:class="cell-id">
                <code>{state.id.get_untracked()}</code>
            </LabelledCell>
        }
        .into_any(),
    }
}

/// The number of customers, requested when the cell is first in view.
#[component]
fn CountCell(groups: GroupListState, state: GroupState, name: &'static str) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let cell = NodeRef::<html::Td>::new();
    let seen = use_seen(cell);
    let counts = groups.counts;
    let count = Query::while_shown(
        move || groups.is_shown.get(),
        move || {
            seen.get()
                .then(|| (state.version(groups), counts.retries()))
        },
        move |api, ((id, revision), _)| counts.load(api, id, revision),
    );
    let set_failed = move |is_failed| {
        let id = state.id;
        id.try_with_untracked(|id| counts.set_failed(id, is_failed));
    };
    Effect::new(move || set_failed(count.error().is_some()));
    on_cleanup(move || set_failed(false));
    let content = move || match (count.error(), count.with(|count| count.copied())) {
        (Some(_), _) => view! {
            <span aria-hidden="true">{"?"}</span>
            <VisuallyHidden>{t.count_unknown()}</VisuallyHidden>
        }
        .into_any(),
        // On a phone, where no head stands over it, the style sheet shows the words in place of the number.
        (None, Some(number)) => view! {
            <span class="count" data-words=i18n.count(t.customers_counted(), number)>
                {i18n.number(number)}
            </span>
        }
        .into_any(),
        (None, None) => view! { <Skeleton short=true/> }.into_any(),
    };
    view! {
        <LabelledCell name=name node_ref=cell attr:class="cell-count">{move || content()}</LabelledCell>
    }
}

/// Whether the element has been in view since it was built.
fn use_seen(cell: NodeRef<html::Td>) -> RwSignal<bool> {
    let seen = RwSignal::new(false);
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move || {
        if let Some(cell) = cell.get() {
            watch.set_value(Watch::new(&cell, move || {
                seen.try_set(true);
            }));
        }
    });
    seen
}

/// The names of the first price lists, and the number of the others. Where they are read apart and that fails, a button that
/// reads them again.
#[component]
fn PriceListChips(groups: GroupListState, state: GroupState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let chips = move || {
        let is_apart = state.read(|group| group.price_lists.is_none());
        let failed = is_apart && groups.lists.error().is_some();
        let lists = match state.price_lists(groups).filter(|_| !failed) {
            Some(lists) => lists,
            None if failed => {
                return view! {
                    <IconButton
                        label=t.price_lists_failed()
                        icon=IconKind::Warning
                        on:click=move |_| groups.lists.reload()
                    />
                }
                .into_any();
            }
            // Without the group itself, or where the server never sends any, there is nothing to wait for.
            None if !groups.lists.is_loading() => Vec::new(),
            None => return view! { <Skeleton short=true/> }.into_any(),
        };
        let more = lists.len().saturating_sub(MAX_NAMED_PRICE_LISTS) as u64;
        let all: Vec<String> = lists.iter().map(|list| list.name.clone()).collect();
        let named = lists.into_iter().take(MAX_NAMED_PRICE_LISTS).map(|list| {
            let class = match list.standing_now() {
                Standing::Active => "chip",
                Standing::Draft | Standing::Scheduled | Standing::Ended => "chip draft",
            };
            let title = list.name.clone();
            view! { <span class=class title=title>{bdi_text(list.name)}</span> }.into_any()
        });
        let rest = (more > 0).then(|| {
            view! {
                <span class="chip more" title=all.join("\n")>
                    <span aria-hidden="true">{format!("+{}", i18n.number(more))}</span>
                    <VisuallyHidden>{i18n.count(t.more_price_lists(), more)}</VisuallyHidden>
                </span>
            }
        });
        (named.collect_view(), rest).into_any()
    };
    view! { <span class="chips">{move || chips()}</span> }
}
