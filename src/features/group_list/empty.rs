//! What stands in place of a list without rows.

use leptos::prelude::*;

use crate::features::group_actions::NewGroupButton;
use crate::i18n::use_i18n;
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
    view! {
        <EmptyState title=t.no_match_title() text=t.no_match_text()>
            <Button on:click=clear>{t.clear_filters()}</Button>
        </EmptyState>
    }
}

/// The address stands for a list that another tab keeps.
#[component]
pub fn UnknownList(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <EmptyState title=t.link_lost_title() text=t.link_lost_text()>
            <Button on:click=move |_| groups.location.leave_unknown()>{t.show_all_groups()}</Button>
        </EmptyState>
    }
}
