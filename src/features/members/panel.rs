//! The panel with the customers of a group: a search, ways to add customers, the table and a pager; on a group's own page
//! customers can be picked, too.

use leptos::prelude::*;

use crate::domain::list_query::PAGE_SIZES;
use crate::features::members::member_tools::{MemberButtons, PickBar};
use crate::features::members::state::MembersState;
use crate::features::members::table::MembersTable;
use crate::i18n::use_i18n;
use crate::state::query::QueryFailure;
use crate::ui::{Pager, RowsPerPage, SearchField, Show};

/// The panel with the customers of a group.
#[component]
pub fn MembersPanel(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    let group = members.group;
    members.want();
    let has_pages = move || {
        let state = members.pager_state();
        state.total > state.limit || state.asked > 0
    };
    // A panel that could be searched stays searchable while the search changes.
    let is_searchable = Memo::new(move |before: Option<&bool>| {
        before == Some(&true) || has_pages() || members.is_searched()
    });
    let add_button = NodeRef::new();
    let bar = group.on_page.then(|| {
        view! { <PickBar members=members next_focus=add_button/> }
    });
    // Also with one page: it may be one only because so many rows are on it.
    let has_footer = move || {
        let fewest = PAGE_SIZES.into_iter().min().unwrap_or_default();
        has_pages() || group.on_page && members.pager_state().total > fewest
    };
    view! {
        <div class="panel">
            <div class="panel-head">
                <Show when=move || is_searchable.get()>
                    <MembersSearch members=members/>
                </Show>
                <MemberButtons group=group add_button=add_button/>
            </div>
            <QueryFailure query=members.read title=t.members_failed()/>
            <MembersTable members=members/>
            <Show when=has_footer>
                <MembersFooter members=members/>
            </Show>
            {bar}
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
fn MembersFooter(members: MembersState) -> impl IntoView {
    let t = use_i18n().texts;
    let rows = members.group.on_page.then(|| {
        view! {
            <RowsPerPage
                limit=Signal::derive(move || members.limit())
                on_choose=move |limit| members.set_limit(limit)
            />
        }
    });
    view! {
        <div class="list-footer">
            {rows}
            <Pager
                label=Signal::derive(move || members.label(t.members_of()))
                state=Memo::new(move |_| members.pager_state())
                on_go=move |step| members.go(step)
            />
        </div>
    }
}
