//! The way into the chunk with the dialog. It is the one of the other actions on groups, of which it uses much.

use leptos::prelude::Owner;

use crate::features::combine::dialog;
use crate::features::group_actions::Actions;
use crate::state::picked_items::EntityRef;
use crate::ui::in_chunk;

in_chunk! { actions;
    /// Opens the dialog that combines groups.
    pub fn open_combine(owner: Owner, actions: Actions, groups: Vec<EntityRef>) -> () {
        owner.with(|| dialog::open(actions, groups));
    }
}
