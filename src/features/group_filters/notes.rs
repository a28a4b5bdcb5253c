//! What filters by names and ids leave out: names that no group has, and what a link names beyond what fits.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::api::Page;
use crate::api::customer_groups::CustomerGroup;
use crate::domain::list_query::ListQuery;
use crate::domain::list_query::codec::MAX_VALUES;
use crate::domain::list_query::params::ListParams;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::group_list::GroupListState;
use crate::state::query::Query;
use crate::ui::sentence;

/// The number of names that are listed.
const MAX_LISTED: usize = 10;

/// Both, below the chips.
#[component]
pub fn FilterNotes(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let left_out = groups.location.left_out();
    let cut = move || {
        let count = Some(left_out.get()).filter(|count| *count > 0);
        count.map(|count| i18n.count(t.link_cut(), count as u64))
    };
    let unknown = unknown_names(groups);
    let not_found = move || {
        unknown.with(|names| {
            let listed = names.iter().take(MAX_LISTED).map(|name| isolate(name));
            let mut listed = listed.collect::<Vec<_>>().join(", ");
            if let more @ 1.. = names.len().saturating_sub(MAX_LISTED) {
                listed.push_str(&format!(" +{}", i18n.number(more as u64)));
            }
            (!names.is_empty()).then(|| fill(t.names_not_found(), &[("names", &listed)]))
        })
    };
    view! {
        <div role="status">
            {move || cut().map(|text| view! { <p class="note">{text}</p> })}
            {move || not_found().map(|text| view! { <p class="note">{sentence(&text)}</p> })}
        </div>
    }
}

/// The names of the filter that no group has. Names are unique, so they are only asked about where there are fewer rows.
fn unknown_names(groups: GroupListState) -> Memo<Vec<String>> {
    let names = Memo::new(move |_| groups.query.with(|query| query.params.names.clone()));
    let is_due = move || {
        let count = groups.page.with(|page| page.map(|page| page.count));
        let is_settled = !groups.page.is_loading() && groups.page.error().is_none();
        is_settled && count.is_some_and(|count| count < names.with(Vec::len) as u64)
    };
    let known = Query::new(
        move || {
            let revision = groups.changes.rows_revision(false);
            is_due().then(|| (revision, names.get()))
        },
        |api, (_, names)| {
            let params = ListParams {
                names,
                limit: MAX_VALUES as u64,
                ..ListQuery::default().params
            };
            async move { api.customer_groups(&params).await }
        },
    );
    Memo::new(move |_| {
        if !is_due() {
            return Vec::new();
        }
        known.with(|page| page.map_or_else(Vec::new, |page| missing(&names.get(), page)))
    })
}

fn missing(names: &[String], page: &Page<CustomerGroup>) -> Vec<String> {
    let known: HashSet<&str> = page.rows.iter().map(|group| group.name.as_str()).collect();
    let missing = names.iter().filter(|name| !known.contains(name.as_str()));
    missing.cloned().collect()
}
