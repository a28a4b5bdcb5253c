//! The state of a dialog that deletes groups.

use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::features::group_actions::context::Actions;
use crate::features::group_actions::deletion_impact::{DeletionImpact, read_impact};
use crate::state::bulk_run::BulkRun;
use crate::state::picked_items::EntityRef;

/// What is known of the deletion, and what the user has decided.
#[derive(Clone, Copy)]
pub struct Deletion {
    pub actions: Actions,
    /// The groups that are still to be deleted.
    pub bulk: BulkRun,
    /// The impact as it was read last.
    pub impact: RwSignal<Option<DeletionImpact>>,
    pub error: RwSignal<Option<ApiError>>,
    /// Whether the impact is being read.
    pub reading: RwSignal<bool>,
    /// The number of groups that have been read, while several are.
    pub read_count: RwSignal<usize>,
    /// Ends the reading.
    stop: StoredValue<Option<AbortHandle>>,
    /// Price lists that would apply to everyone are made drafts first.
    pub draft_first: RwSignal<bool>,
    /// Rules that would go on naming the deleted groups are changed.
    pub mend_rules: RwSignal<bool>,
    /// The impact could not be read, and the user wants to delete the groups without knowing it.
    pub unseen: RwSignal<bool>,
}

impl Deletion {
    pub fn new(actions: Actions, groups: Vec<EntityRef>) -> Self {
        let deletion = Self {
            actions,
            read_count: RwSignal::new(0),
            stop: StoredValue::new(None),
            bulk: BulkRun::new(actions.groups.services, groups),
            impact: RwSignal::new(None),
            error: RwSignal::new(None),
            reading: RwSignal::new(false),
            draft_first: RwSignal::new(true),
            mend_rules: RwSignal::new(true),
            unseen: RwSignal::new(false),
        };
        // Nobody waits for it once the dialog is closed.
        on_cleanup(move || deletion.stop_reading());
        deletion
    }

    fn stop_reading(self) {
        let running = self.stop.try_update_value(Option::take);
        if let Some(running) = running.flatten() {
            running.abort();
        }
    }

    /// Sets how many groups have been read.
    pub fn count_read(self, count: usize) {
        self.read_count.try_set(count);
    }

    /// Whether the groups can be deleted: the impact is shown, or the user does without it.
    pub fn is_ready(self) -> bool {
        let is_shown = !self.reading.get() && self.impact.with(Option::is_some);
        is_shown || self.unseen.get()
    }

    /// The ids of the groups that are still to be deleted.
    pub fn ids(self) -> Vec<String> {
        let groups = self.bulk.groups().into_iter();
        groups.map(|group| group.id).collect()
    }

    /// Reads the impact.
    pub fn read(self) {
        self.stop_reading();
        self.reading.try_set(true);
        self.count_read(0);
        let (reading, stop) = abortable(self.read_now());
        self.stop.try_update_value(|slot| *slot = Some(stop));
        self.actions.host.spawn(async move {
            let _ = reading.await;
        });
    }

    async fn read_now(self) {
        let count = move |count| self.count_read(count);
        match read_impact(&self.actions.api(), self.ids(), count).await {
            Ok(impact) => {
                self.error.try_set(None);
                self.impact.try_set(Some(impact));
            }
            Err(error) => {
                self.actions.session.handle_error(&error);
                self.error.try_set(Some(error));
            }
        }
        self.reading.try_set(false);
    }
}
