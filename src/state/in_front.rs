//! What is in front of the reader, for what is not a part of it: keys, and the palette.
//!
//! The list and the page of a group say that they are there, and for so long.

use std::rc::Rc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::i18n::Texts;
use crate::platform::host::{HostContext, use_host};
use crate::state::group_list::GroupListState;
use crate::state::group_row::GroupState;
use crate::state::preferences::{Preferences, use_preferences};
use crate::state::services::AppServices;

/// Does what a key is for.
pub type KeyHandler = Rc<dyn Fn(&KeyboardEvent)>;

/// What is in front of the reader. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct InFront {
    pub host: HostContext,
    pub services: AppServices,
    pub preferences: Preferences,
    groups: RwSignal<Option<GroupListState>>,
    /// The group whose page is open, by its id.
    group: RwSignal<Option<(String, GroupState)>>,
    /// Nothing until its chunk has been fetched.
    key_handler: StoredValue<Option<KeyHandler>, LocalStorage>,
}

/// What is in front in the app around this view.
///
/// # Panics
/// Outside of the page's shell, which provides it.
pub fn use_in_front() -> InFront {
    expect_context()
}

impl InFront {
    /// For the shell, which provides it once it has provided what the services are made of.
    pub fn new() -> Self {
        Self {
            host: use_host(),
            services: AppServices::new(),
            preferences: use_preferences(),
            groups: RwSignal::new(None),
            group: RwSignal::new(None),
            key_handler: StoredValue::new_local(None),
        }
    }

    pub fn t(self) -> &'static Texts {
        self.services.i18n.texts
    }

    /// Says that the list is there, for as long as the view around the call is.
    pub fn show_list(self, groups: GroupListState) {
        self.groups.set(Some(groups));
        on_cleanup(move || {
            self.groups.try_set(None);
        });
    }

    /// Says that the page of a group is there, for as long as the view around the call is.
    pub fn show_group(self, group: GroupState) {
        let id = group.id.get_untracked();
        self.group.set(Some((id.clone(), group)));
        on_cleanup(move || {
            // The page of another group may be there by then.
            self.group.try_update(|shown| {
                shown.take_if(|(other, _)| *other == id);
            });
        });
    }

    /// The list, while someone is signed in.
    pub fn groups(self) -> Option<GroupListState> {
        self.groups.get()
    }

    /// As [`InFront::groups`], without subscribing to changes; nothing once the shell is gone.
    pub fn groups_now(self) -> Option<GroupListState> {
        self.groups.try_get_untracked().flatten()
    }

    /// The group whose page is open, once its record is known.
    pub fn group(self) -> Option<GroupState> {
        let (_, group) = self.group.get()?;
        group.group.with(Option::is_some).then_some(group)
    }

    /// As [`InFront::group`], without subscribing to changes.
    pub fn group_now(self) -> Option<GroupState> {
        untrack(|| self.group())
    }

    /// What keys do, once its code is there.
    pub fn key_handler(self) -> Option<KeyHandler> {
        self.key_handler.try_get_value().flatten()
    }

    pub fn set_key_handler(self, handler: KeyHandler) {
        self.key_handler.try_set_value(Some(handler));
    }
}
