//! What stands in place of a list without rows.

use std::sync::Arc;

use leptos::prelude::*;

use crate::features::group_actions::chunk::{open_create_for_list, open_create_named};
use crate::features::group_actions::{Actions, NewGroupButton};
use crate::features::paste_members::chunk::open_paste;
use crate::i18n::{fill, isolate, use_i18n};
use crate::state::element_ids::NEW_GROUP_ID;
use crate::state::group_list::GroupListState;
use crate::state::picked_items::EntityRef;
use crate::ui::{Button, EmptyState};

/// The shop has no groups.
#[component]
pub fn NoGroups(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let actions = Actions::new(groups);
    let example = move |name: &'static str| {
        let create = move |_| {
            let open = move |owner| open_create_named(owner, actions, name.to_owned());
            actions.services.chunks.run(open);
        };
        view! { <Button on:click=create>{name}</Button> }
    };
    // A list needs a group to go into.
    let paste = move |_| {
        let services = groups.services;
        let next = move |group: EntityRef| {
            services
                .chunks
                .run(move |owner| open_paste(owner, services, group.clone()));
        };
        actions
            .services
            .chunks
            .run(move |owner| open_create_for_list(owner, actions, Arc::new(next)));
    };
    view! {
        <EmptyState title=t.empty_title() text=t.empty_text()>
            <div class="row">
                <NewGroupButton groups=groups attr:id=NEW_GROUP_ID/>
                <Button on:click=paste>{t.paste_list()}</Button>
            </div>
            <div class="examples" role="group" aria-label=t.empty_examples()>
                <span class="muted" aria-hidden="true">{t.empty_examples()}</span>
                {[t.example_wholesale(), t.example_vip()].map(example).into_iter().collect_view()}
            </div>
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
