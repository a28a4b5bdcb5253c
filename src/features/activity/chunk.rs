//! The way into the chunk with the list.

use leptos::prelude::*;

use super::list::ActivityList;
use crate::ui::in_chunk;

in_chunk! { tools;
    /// The content of the popover.
    pub fn activity_list(owner: Owner) -> AnyView {
        owner.with(|| view! { <ActivityList/> }.into_any())
    }
}
