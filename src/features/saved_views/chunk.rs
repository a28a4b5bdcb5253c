//! The way into the chunk with the menu's content.

use leptos::prelude::*;

use super::content::MenuContent;
use crate::state::group_list::GroupListState;
use crate::ui::{PopoverHandle, in_chunk};

in_chunk! { tools;
    /// The content of the menu.
    pub fn views_menu(owner: Owner, groups: GroupListState, popover: PopoverHandle) -> AnyView {
        owner.with(|| view! { <MenuContent groups=groups popover=popover/> }.into_any())
    }
}
