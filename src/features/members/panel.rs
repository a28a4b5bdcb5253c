//! The panel with the customers of a group: a search, the table and a pager; on a group's own page also the tools.

use leptos::prelude::*;

use crate::features::members::member_tools::{MemberButtons, PickBar};
use crate::features::members::state::MembersState;
use crate::features::members::table::MembersTable;
use crate::i18n::use_i18n;
use crate::state::group_row::GroupState;
use crate::state::query::QueryFailure;
use crate::ui::{Pager, SearchField, Show};

/// The panel with the customers of a group.
#[component]
pub fn MembersPanel(group: GroupState) -> impl IntoView {
    let t = use_i18n().texts;
    let members = MembersState::new(group);
    let has_pages = move || {
        let state = members.pager_state();
        state.total > state.limit || state.asked > 0
    };
    // A panel that could be searched stays searchable while the search changes.
    let is_searchable = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || has_pages() || members.is_searched()
    });
    let add_button = NodeRef::new();
    let buttons = group
        .on_page
        .then(|| view! { <MemberButtons group=group add_button=add_button/> });
    let bar = group.on_page.then(|| {
        view! { <PickBar group=group picked=members.picked next_focus=add_button/> }
    });
    view! {
        <div class="panel">
            <div class="panel-head">
                <Show when=move || is_searchable.get()>
                    <MembersSearch members=members/>
                </Show>
                {buttons}
            </div>
            {bar}
            <QueryFailure query=members.read title=t.members_failed()/>
            <MembersTable members=members/>
            <Show when=has_pages>
                <MembersPager members=members/>
            </Show>
        </div>
    }
}

#[component]
fn MembersSearch(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <SearchField
            label=Signal::derive(move || members.label(t.search_members()))
            value=Signal::derive(move || members.search_text())
            on_search=move |typed: String| members.search(&typed)
        />
    }
}

#[component]
fn MembersPager(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <Pager
            label=Signal::derive(move || members.label(t.members_of()))
            state=Memo::new(move |_| members.pager_state())
            on_go=move |step| members.go(step)
        />
    }
}
