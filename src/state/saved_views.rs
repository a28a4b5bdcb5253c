//! The saved views of this browser and shop.

use leptos::prelude::*;

use crate::domain::saved_views::{Refusal, SavedView, SavedViews};
use crate::state::preferences::Preferences;
use crate::state::session::use_session;

/// The views of this shop in this browser. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Views {
    pub saved: RwSignal<SavedViews>,
    shop: RwSignal<String>,
}

impl Views {
    pub fn load() -> Self {
        let shop = use_session().api().backend().to_owned();
        let kept = Preferences::views(&shop);
        Self {
            saved: RwSignal::new(
                kept.map(|text| SavedViews::restore(&text))
                    .unwrap_or_default(),
            ),
            shop: RwSignal::new(shop),
        }
    }

    /// The view the list begins with.
    pub fn default_view(self) -> Option<SavedView> {
        self.saved
            .with_untracked(|saved| saved.default_view().cloned())
    }

    pub fn change(
        self,
        change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let done = self.saved.try_update(change).unwrap_or(Ok(()));
        let text = self.saved.with_untracked(SavedViews::export);
        self.shop
            .with_untracked(|shop| Preferences::set_views(shop, &text));
        done
    }
}
