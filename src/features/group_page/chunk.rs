//! The way into the chunk with the page. It is the one of the tabs on it.

use leptos::prelude::*;

use super::view::OpenGroup;
use crate::state::group_list::GroupListState;
use crate::ui::in_chunk;

in_chunk! { members;
    /// The page of the group with this id.
    pub fn group_page(owner: Owner, groups: GroupListState, id: String) -> AnyView {
        owner.with(|| view! { <OpenGroup groups=groups id=id/> }.into_any())
    }
}
