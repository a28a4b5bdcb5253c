//! The list of groups, and the page of the group that is open over it.

use leptos::prelude::*;

use crate::features::group_list::GroupList;
use crate::features::group_page::GroupPage;
use crate::features::group_page::way_back::use_way_back;
use crate::state::group_list::GroupListState;
use crate::state::in_front::use_in_front;

/// The list, and the page of the group that is open over it. Both show parts of one [`GroupListState`].
#[component]
pub fn GroupsPage() -> impl IntoView {
    let groups = GroupListState::new();
    provide_context(groups);
    use_in_front().show_list(groups);
    use_way_back(groups);
    view! {
        <GroupList groups=groups/>
        <div>
            <GroupPage groups=groups/>
        </div>
    }
}
