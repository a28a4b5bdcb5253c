//! The saved views of a shop, which the browser stores.

use leptos::prelude::*;

use crate::domain::saved_views::{Refusal, SavedView, SavedViews};
use crate::state::preferences::Preferences;
use crate::state::session::use_session;

/// The views that are saved for this shop in this browser.
#[derive(Clone, Copy)]
pub struct Views {
    pub saved: RwSignal<SavedViews>,
    /// The address of the shop's server, under which they are stored.
    shop: StoredValue<String>,
}

impl Views {
    /// Reads the views of the session's shop.
    pub fn load() -> Self {
        let shop = use_session().api().backend().to_owned();
        let stored = Preferences::views(&shop);
        let saved = stored.map(|text| SavedViews::restore(&text));
        Self {
            saved: RwSignal::new(saved.unwrap_or_default()),
            shop: StoredValue::new(shop),
        }
    }

    /// The view the list begins with.
    pub fn default_view(self) -> Option<SavedView> {
        self.saved
            .with_untracked(|saved| saved.default_view().cloned())
    }

    /// Changes the views and stores them.
    pub fn change(
        self,
        change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let result = self.saved.try_update(change).unwrap_or(Ok(()));
        let text = self.saved.try_with_untracked(SavedViews::export);
        if let Some(text) = text {
            self.shop
                .try_with_value(|shop| Preferences::set_views(shop, &text));
        }
        result
    }
}
