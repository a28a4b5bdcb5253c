//! How a write tells the page what it touched, so that just that is read again.
//!
//! Whoever writes calls [`Revisions::rows`], [`Revisions::of_groups`] or both when the server has said yes. Whoever shows
//! something takes the matching `…_round` into the key of its read: a round that has grown is a reason to ask again.
//! It lives as long as the page does, so that an undo can tell it too.

use js_sys::Array;
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::JsValue;

use crate::platform::root;

/// What has changed since the page was opened. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Revisions {
    all: RwSignal<u32>,
    rows: RwSignal<u32>,
    groups: RwSignal<u32>,
    /// How often each group was touched.
    touched: RwSignal<HashMap<String, u64>>,
}

impl Default for Revisions {
    fn default() -> Self {
        Revisions {
            all: RwSignal::new(0),
            rows: RwSignal::new(0),
            groups: RwSignal::new(0),
            touched: RwSignal::default(),
        }
    }
}

/// The [`Revisions`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_revisions() -> Revisions {
    expect_context()
}

impl Revisions {
    /// Anything may have changed: all that is shown is read again.
    pub fn everything(self) {
        self.all.update(|times| *times += 1);
    }

    /// Which groups there are, or what their rows say: name, metadata, dates, price lists.
    pub fn rows(self) {
        self.rows.update(|times| *times += 1);
        told(&[]);
    }

    /// Who is in these groups, or what is tied to them: their number of customers and their open panels.
    pub fn of_groups<'a>(self, ids: impl IntoIterator<Item = &'a String>) {
        self.touch(&ids.into_iter().collect::<Vec<_>>());
    }

    #[inline(never)]
    fn touch(self, ids: &[&String]) {
        self.touched.update(|touched| {
            for id in ids {
                *touched.entry((*id).clone()).or_default() += 1;
            }
        });
        self.groups.update(|times| *times += 1);
        told(ids);
    }

    /// Grows when all that is shown is to be read again.
    pub fn round(self) -> u32 {
        self.all.get()
    }

    /// Grows when the page of the list is to be read again; `with_members` if its rows bring their customers along.
    pub fn rows_revision(self, with_members: bool) -> u32 {
        let members = if with_members { self.groups.get() } else { 0 };
        self.all.get() + self.rows.get() + members
    }

    /// Grows when what belongs to this group is to be read again.
    pub fn revision_of(self, id: &str) -> u64 {
        self.groups.track();
        let own = self
            .touched
            .with_untracked(|touched| touched.get(id).copied());
        u64::from(self.all.get()) + own.unwrap_or(0)
    }

    /// Grows when anything at all has changed. Does not subscribe: it tells how old something is that was kept.
    pub fn age(self) -> u32 {
        self.all.get_untracked() + self.rows.get_untracked() + self.groups.get_untracked()
    }
}

/// Tells the page around the app of a write, with the groups whose customers or ties it touched.
fn told(ids: &[&String]) {
    if cfg!(target_arch = "wasm32") {
        let ids: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
        root::tell("change", "groups", &ids);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_touched_is_read_again() {
        let owner = Owner::new();
        owner.set();
        let changes = Revisions::default();
        let (one, other) = ("cgrp_1".to_owned(), "cgrp_2".to_owned());
        let state = || {
            (
                changes.rows_revision(false),
                changes.rows_revision(true),
                changes.revision_of(&one),
                changes.revision_of(&other),
            )
        };
        assert_eq!(state(), (0, 0, 0, 0));
        changes.of_groups([&one]);
        assert_eq!(state(), (0, 1, 1, 0));
        changes.rows();
        assert_eq!(state(), (1, 2, 1, 0));
        changes.everything();
        assert_eq!(state(), (2, 3, 2, 1));
        assert_eq!(changes.age(), 3);
    }
}
