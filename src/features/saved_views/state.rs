//! What the parts of the menu of saved views share. Knows no view.

use leptos::prelude::*;

use crate::domain::saved_views::{Refusal, SavedViews};
use crate::i18n::Texts;
use crate::state::group_list::GroupListState;
use crate::ui::PopoverHandle;

/// The id of the field with the name of a view to save.
pub const NAME_FIELD_ID: &str = "view-name";

/// The menu of saved views while it is open.
#[derive(Clone, Copy)]
pub struct ViewsMenuState {
    pub groups: GroupListState,
    pub popover: PopoverHandle,
    pub t: &'static Texts,
    /// Why the last change was refused; empty if it was not.
    pub problem: RwSignal<&'static str>,
}

impl ViewsMenuState {
    /// A menu without a problem.
    pub fn new(groups: GroupListState, popover: PopoverHandle, t: &'static Texts) -> Self {
        Self {
            groups,
            popover,
            t,
            problem: RwSignal::new(""),
        }
    }

    /// Changes the saved views, or says why that is refused and gives false. The menu may be closed by then.
    pub fn change(self, change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>) -> bool {
        let refused = self.groups.views.change(change).err();
        self.problem.try_set(match refused {
            None if !self.groups.views.is_kept() => self.t.views_not_kept(),
            None => "",
            Some(Refusal::TooMany) => self.t.views_full(),
            Some(Refusal::NoName) => self.t.name_needed(),
            Some(Refusal::NameTaken) => self.t.view_name_taken(),
            Some(Refusal::NotViews) => self.t.views_refused(),
        });
        refused.is_none()
    }
}
