//! The way into the chunk with the dialog, which is that of the dialogs in which people edit much text.

use leptos::prelude::Owner;

use crate::features::paste_members::dialog;
use crate::state::picked_items::EntityRef;
use crate::state::services::AppServices;
use crate::ui::in_chunk;

in_chunk! { paste;
    /// Opens the dialog for a pasted list.
    pub fn open_paste(owner: Owner, services: AppServices, group: EntityRef) -> () {
        owner.with(|| dialog::open_paste(services, group));
    }
}
