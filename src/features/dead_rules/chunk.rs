//! The way into the chunk with the dialog: `actions`, whose deletions mend rules as well.

use leptos::prelude::Owner;

use crate::features::dead_rules::dialog;
use crate::state::services::AppServices;
use crate::ui::in_chunk;

in_chunk! { actions;
    /// Opens the dialog.
    pub fn open_dead_rules(owner: Owner, services: AppServices) -> () {
        owner.with(|| dialog::open(services));
    }
}
