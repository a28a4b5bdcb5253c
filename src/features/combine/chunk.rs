//! What leads into the chunk of this feature.

use leptos::prelude::Owner;

use crate::features::combine;
use crate::features::group_actions::Actions;
use crate::state::picked_items::EntityRef;
use crate::ui::in_chunk;

in_chunk! { combine, preload_combine;
    /// Opens the dialog that combines groups.
    pub fn open_combine(owner: Owner, actions: Actions, groups: Vec<EntityRef>) -> () {
        owner.with(|| combine::open(actions, groups));
    }
}
