//! The saved views of a shop, which the browser stores.

use leptos::ev;
use leptos::prelude::*;

use crate::domain::saved_views::{Refusal, SavedView, SavedViews};
use crate::platform::listener::use_event_listener;
use crate::state::columns::Layout;
use crate::state::preferences::Preferences;
use crate::state::session::use_session;
use crate::ui::PopoverHandle;

/// The views that are saved for this shop in this browser.
#[derive(Clone, Copy)]
pub struct Views {
    pub saved: RwSignal<SavedViews>,
    /// The name of the view that was chosen last, whatever has been changed in the list since; nothing for all groups.
    pub chosen: RwSignal<Option<String>>,
    /// The columns that all groups were shown with before a view brought its own.
    pub columns_of_all: StoredValue<Option<Layout>>,
    /// The menu in which the list is saved as a view.
    pub menu: PopoverHandle,
    /// The address of the shop's server, under which they are stored.
    shop: StoredValue<String>,
    /// Whether the browser has stored them as they are.
    is_kept: RwSignal<bool>,
}

impl Views {
    /// Reads the views of the session's shop, and again whenever another tab changes them.
    pub fn load() -> Self {
        let shop = use_session().api().backend().to_owned();
        let views = Self {
            saved: RwSignal::new(stored(&shop).unwrap_or_default()),
            chosen: RwSignal::new(None),
            columns_of_all: StoredValue::new(None),
            menu: PopoverHandle::new(),
            shop: StoredValue::new(shop),
            is_kept: RwSignal::new(true),
        };
        use_event_listener(window().into(), ev::storage, move |_| views.read_again());
        views
    }

    /// The view the list begins with.
    pub fn default_view(self) -> Option<SavedView> {
        self.saved
            .with_untracked(|saved| saved.default_view().cloned())
    }

    /// Changes the views and stores them. What other tabs have stored meanwhile stays.
    pub fn change(
        self,
        change: impl FnOnce(&mut SavedViews) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        self.read_again();
        let result = self.saved.try_update(change).unwrap_or(Ok(()));
        let text = self.saved.try_with_untracked(SavedViews::export);
        if let Some(text) = text {
            let is_kept = self
                .shop
                .try_with_value(|shop| Preferences::set_views(shop, &text));
            self.is_kept.try_set(is_kept.unwrap_or(true));
        }
        result
    }

    /// Whether they are there when the page is loaded again: the browser's store may be full or forbidden.
    pub fn is_kept(self) -> bool {
        self.is_kept.try_get_untracked().unwrap_or(true)
    }

    /// Takes the views that are stored. Where nothing is stored, or not what is here, the browser cannot: what is here stays.
    fn read_again(self) {
        if !self.is_kept() {
            return;
        }
        let stored = self.shop.try_with_value(|shop| stored(shop)).flatten();
        if let Some(stored) = stored
            && self.saved.try_with_untracked(|saved| *saved != stored) == Some(true)
        {
            self.saved.try_set(stored);
        }
    }
}

fn stored(shop: &str) -> Option<SavedViews> {
    Preferences::views(shop).map(|text| SavedViews::restore(&text))
}
