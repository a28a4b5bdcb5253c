//! The way into the chunk with the tabs and the menu's content.

use leptos::prelude::*;

use super::bar::Bar;
use super::content::MenuContent;
use crate::state::group_list::GroupListState;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// The tabs of the views, and what can be done with the one that is shown.
    pub fn view_bar(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <Bar groups=groups/> }.into_any())
    }

    /// The content of the menu.
    pub fn views_menu(owner: Owner, groups: GroupListState) -> AnyView {
        owner.with(|| view! { <MenuContent groups=groups/> }.into_any())
    }
}
