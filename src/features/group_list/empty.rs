//! What stands in place of a list without rows.

use leptos::prelude::*;

use crate::features::group_actions::NewGroupButton;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::group_list::GroupListState;
use crate::ui::{Button, EmptyState};

/// The shop has no groups.
#[component]
pub fn NoGroups(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <EmptyState title=t.empty_title() text=t.empty_text()>
            <NewGroupButton groups=groups/>
        </EmptyState>
    }
}

/// No group matches search and filters.
#[component]
pub fn NoMatch(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let clear = move |_| groups.go(|query| query.cleared());
    // Of the search that was answered: it follows the page, not what is being searched for.
    let text = move || {
        groups.page.with(|_| ());
        groups.query.with_untracked(|query| match &*query.params.q {
            "" => t.no_match_filters().to_owned(),
            q => fill(t.no_match_text(), &[("q", &isolate(q))]),
        })
    };
    view! {
        <EmptyState title=t.no_match_title() text=Signal::derive(text)>
            <Button on:click=clear>{t.clear_filters()}</Button>
        </EmptyState>
    }
}
