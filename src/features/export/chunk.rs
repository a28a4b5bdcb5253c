//! The way into the chunk with the choices for a file, and what writes it.

use leptos::prelude::*;

use super::form::ExportForm;
use crate::state::group_list::GroupListState;
use crate::ui::{PopoverHandle, in_chunk};

in_chunk! { tools;
    /// The choices for a file, as the content of a popover.
    pub fn export_form(
        owner: Owner,
        groups: GroupListState,
        popover: PopoverHandle,
        of_selection: bool,
    ) -> AnyView {
        owner.with(|| {
            view! { <ExportForm groups=groups popover=popover of_selection=of_selection/> }.into_any()
        })
    }
}
