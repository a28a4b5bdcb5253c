//! The bar at the bottom: how many groups are selected and what can be done with them, and the work that goes on.

use leptos::prelude::*;

use crate::features::group_list::chunk::{job_view, selection_tools};
use crate::i18n::use_i18n;
use crate::state::group_list::GroupListState;
use crate::state::selection::Selection;
use crate::ui::{Lazy, SelectionBar, Show};

/// The bar. It is empty and hidden by style while nothing is selected and no work goes on.
#[component]
pub fn BulkBar(groups: GroupListState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let job = groups.job;
    let selected = move || match groups.selection.with(Selection::len) {
        0 => String::new(),
        count => i18n.count(t.selected(), count as u64),
    };
    let has_job = move || job.progress().with(Option::is_some);
    view! {
        <SelectionBar
            selected=Signal::derive(selected)
            shown=Signal::derive(has_job)
            tools=move || view! { <Lazy load=move |owner| selection_tools(owner, groups)/> }
        >
            <Show when=has_job>
                <Lazy load=move |owner| job_view(owner, job)/>
            </Show>
        </SelectionBar>
    }
}
