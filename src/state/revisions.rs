//! Counters that grow with each write, so that what the write changed is read again, and nothing else.
//!
//! Whoever writes calls [`Revisions::rows`], [`Revisions::of_groups`] or both after the server has confirmed. Whoever
//! shows something puts the matching revision into the key of its read, which is read again when the key changes. The
//! counters live as long as the app, so that an undo can use them too.

use js_sys::Array;
use leptos::prelude::*;
use std::collections::HashMap;
use wasm_bindgen::JsValue;

use crate::platform::host::HostContext;

/// What has changed since the app was started.
#[derive(Clone, Copy)]
pub struct Revisions {
    host: HostContext,
    all: RwSignal<u32>,
    rows: RwSignal<u32>,
    groups: RwSignal<u32>,
    /// How often each group has been changed.
    of_group: RwSignal<HashMap<String, u64>>,
}

/// The [`Revisions`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_revisions() -> Revisions {
    expect_context()
}

impl Revisions {
    /// Changes are also reported to the page around the app, by `host`.
    pub fn new(host: HostContext) -> Self {
        Self {
            host,
            all: RwSignal::new(0),
            rows: RwSignal::new(0),
            groups: RwSignal::new(0),
            of_group: RwSignal::default(),
        }
    }

    /// Anything may have changed: everything that is shown is read again.
    pub fn everything(self) {
        self.all.try_update(|revision| *revision += 1);
    }

    /// The set of groups has changed, or what their rows show: name, metadata, dates, price lists.
    pub fn rows(self) {
        self.rows.try_update(|revision| *revision += 1);
        self.notify_host(&[]);
    }

    /// The customers of these groups have changed, or what is tied to them: their numbers of customers and their open
    /// panels are read again.
    pub fn of_groups<'a>(self, ids: impl IntoIterator<Item = &'a String>) {
        let ids: Vec<&String> = ids.into_iter().collect();
        self.of_group.try_update(|revisions| {
            for id in &ids {
                *revisions.entry((*id).clone()).or_default() += 1;
            }
        });
        self.groups.try_update(|revision| *revision += 1);
        self.notify_host(&ids);
    }

    /// Grows with [`Revisions::everything`] only: for what no write of this app changes.
    pub fn refresh_revision(self) -> u32 {
        self.all.get()
    }

    /// Grows when the page of the list is to be read again. `with_members`: the rows are read with their customers.
    pub fn rows_revision(self, with_members: bool) -> u32 {
        let members = if with_members { self.groups.get() } else { 0 };
        self.all.get() + self.rows.get() + members
    }

    /// Grows when the groups of customers are to be read again.
    pub fn members_revision(self) -> u32 {
        self.all.get() + self.groups.get()
    }

    /// Grows when what belongs to this group is to be read again.
    pub fn revision_of(self, id: &str) -> u64 {
        self.groups.track();
        let own = self
            .of_group
            .with_untracked(|revisions| revisions.get(id).copied());
        u64::from(self.all.get()) + own.unwrap_or(0)
    }

    /// The same after an await, where this may be gone. Does not subscribe.
    pub fn try_revision_of(self, id: &str) -> Option<u64> {
        let own = self
            .of_group
            .try_with_untracked(|revisions| revisions.get(id).copied())?;
        Some(u64::from(self.all.try_get_untracked()?) + own.unwrap_or(0))
    }

    /// Grows with every change, and does not subscribe. What was kept at an older one may be out of date.
    pub fn latest(self) -> u32 {
        self.all.get_untracked() + self.rows.get_untracked() + self.groups.get_untracked()
    }

    /// Reports a write to the page around the app, with the groups whose customers or ties it changed.
    fn notify_host(self, ids: &[&String]) {
        if cfg!(target_arch = "wasm32") {
            let ids: Array = ids.iter().map(|id| JsValue::from_str(id)).collect();
            self.host.notify_host("change", "groups", &ids);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_read_again() {
        let owner = Owner::new();
        owner.set();
        let changes = Revisions::new(HostContext::own_page());
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
        assert_eq!(changes.latest(), 3);
    }
}
