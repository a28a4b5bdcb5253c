//! The handles on the tools over the table, for the menu that stands in for their buttons. Knows no view.

use leptos::html;
use leptos::prelude::*;

use crate::state::group_list::GroupListState;
use crate::ui::PopoverHandle;

/// The tools that the menu of the others leads to where there is no room for their buttons.
#[derive(Clone, Copy)]
pub struct Tools {
    pub columns: PopoverHandle,
    pub export: PopoverHandle,
    pub refresh: NodeRef<html::Button>,
    /// The button of that menu.
    pub more: NodeRef<html::Button>,
}

impl Tools {
    /// For the toolbar that is being built.
    pub fn new(groups: GroupListState) -> Self {
        let more = NodeRef::new();
        groups.views.menu.reached_by(more);
        Self {
            columns: PopoverHandle::new().reached_by(more),
            export: PopoverHandle::new().reached_by(more),
            refresh: NodeRef::new(),
            more,
        }
    }
}
