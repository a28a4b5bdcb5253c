//! The state of a dialog that deletes groups.

use futures::future::{AbortHandle, abortable};
use leptos::prelude::*;

use crate::api::ApiError;
use crate::features::group_actions::context::Actions;
use crate::features::group_actions::deletion_impact::{DeletionImpact, read_impact};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::features::group_actions::restoration::{Restoration, SharedRestoration};
use crate::state::bulk_run::BulkRun;
use crate::state::names_now::{named_now, set_names};
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
    /// What earlier tries may have deleted.
    earlier: StoredValue<Vec<SharedRestoration>>,
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
            earlier: StoredValue::new(Vec::new()),
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

    /// The copy of a group that an earlier try may have deleted.
    pub fn earlier_copy(self, id: &str) -> Option<GroupCopy> {
        let earlier = self.earlier.try_get_value().unwrap_or_default();
        earlier.iter().find_map(|earlier| earlier.open_copy(id))
    }

    /// Has the latest try restore a group from now on, and no earlier one.
    pub fn take_over(self, groups: &[EntityRef]) {
        let earlier = self.earlier.try_get_value().unwrap_or_default();
        for group in groups {
            earlier.iter().for_each(|earlier| earlier.leave(&group.id));
        }
    }

    /// Keeps what a try restores.
    pub fn keep(self, restoration: SharedRestoration) {
        self.earlier
            .try_update_value(|earlier| earlier.push(restoration));
    }

    /// The ids of the groups that are still to be deleted.
    pub fn ids(self) -> Vec<String> {
        let groups = self.bulk.groups().into_iter();
        groups.map(|group| group.id).collect()
    }

    /// Keeps how to create groups again that may be deleted yet, for when a further try finds them gone.
    pub fn keep_late(self, copies: Vec<(String, GroupCopy)>) {
        if !copies.is_empty() {
            let ids = copies.iter().map(|(id, _)| id.clone()).collect();
            self.keep(SharedRestoration::new(Restoration::new(
                copies,
                ids,
                Vec::new(),
            )));
        }
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
        let count = |count| self.count_read(count);
        let api = self.actions.api();
        let read = async {
            let impact = read_impact(&api, self.ids(), &count).await?;
            // The name of a single one is in its impact.
            let names = match self.bulk.many {
                true => named_now(&api, &self.bulk.groups()).await?,
                false => Vec::new(),
            };
            Ok::<_, ApiError>((impact, names))
        };
        match read.await {
            Ok((impact, names)) => {
                let names = names.into_iter().map(|group| (group.id, group.name));
                set_names(self.bulk.left, &names.collect());
                self.error.try_set(None);
                self.impact.try_set(Some(impact));
            }
            Err(error) => {
                self.actions.services.session.handle_error(&error);
                // What was read before is not true any more, perhaps.
                self.impact.try_set(None);
                self.error.try_set(Some(error));
            }
        }
        self.reading.try_set(false);
    }
}
