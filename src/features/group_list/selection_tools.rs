//! What can be done with the selected groups.

use leptos::prelude::*;

use crate::features::export::{ExportMenu, Source, matching};
use crate::features::group_list::checkboxes::focus_page_checkbox;
use crate::features::group_list::selection_actions::SelectionActions;
use crate::i18n::{Texts, fill, use_i18n};
use crate::platform::host::use_host;
use crate::state::group_list::GroupListState;
use crate::state::job::Words;
use crate::state::selection::{Row, Selection};
use crate::ui::{Button, IconButton, IconKind, Show};

/// What can be done with the selection.
#[component]
pub fn SelectionTools(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let clear = move |_| {
        groups.selection.update(Selection::clear);
        focus_page_checkbox(host);
    };
    // Beside the number, where it is in view however many actions there are.
    view! {
        <IconButton label=t.clear_selection() icon=IconKind::Cross on:click=clear/>
        <div class="verbs scrolls">
            <SelectAll groups=groups/>
            <SelectionActions groups=groups/>
            <ExportMenu groups=groups of_selection=true/>
        </div>
    }
}

/// "Select all 137 that match", if the page is selected and more groups match the search; then "All 137 selected".
#[component]
fn SelectAll(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let total = move || groups.page.with(|page| page.map_or(0, |page| page.count));
    let is_offered = move || {
        let rows = groups
            .page
            .with(|page| page.map_or(0, |page| page.rows.len()));
        groups.page_selection().0 && total() > rows as u64
    };
    // Disabled by `aria-disabled` only, so that it keeps the focus.
    let is_whole = move || {
        groups.query.with(|query| {
            let params = matching(&query.params);
            groups
                .selection
                .with(|selection| selection.is_whole(&params))
        })
    };
    let is_off = move || is_whole() || groups.job.is_running();
    let press = move |_| {
        if !untrack(is_off) {
            start_selecting(groups, t);
        }
    };
    let text = move || {
        let text = match is_whole() {
            true => t.all_selected(),
            false => t.select_all(),
        };
        fill(text, &[("n", &i18n.number(total()))])
    };
    view! {
        <span>
            <Show when=is_offered>
                <Button
                    attr:aria-disabled=move || is_off().then_some("true")
                    on:click=press
                >
                    {move || text()}
                </Button>
            </Show>
        </span>
    }
}

/// Reads all groups that match the search and adds them to the selection.
fn start_selecting(groups: GroupListState, t: &'static Texts) {
    let api = groups.services.session.api();
    let params = groups.query.with_untracked(|query| matching(&query.params));
    let words = Words {
        doing: t.selecting(),
        failed: t.select_failed(),
    };
    let job = groups.job;
    let work = async move {
        let mut source = Source::matching(&params, groups.read_filters);
        let mut rows: Vec<Row> = Vec::new();
        while let Some(found) = source.next(job, &api).await {
            rows.extend(found.into_iter().map(|group| (group.id, group.name)));
            job.set_progress(rows.len() as u64, source.total());
        }
        groups
            .selection
            .try_update(|selection| selection.add_whole(&rows, params));
        job.dismiss();
    };
    job.start(words, Box::pin(work));
}
