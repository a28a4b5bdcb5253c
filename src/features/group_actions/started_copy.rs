//! A new group that is being filled. After a failure it is kept, and the next try goes on where the last one stopped.

use leptos::prelude::*;
use std::sync::PoisonError;

use crate::api::ApiError;
use crate::features::group_actions::context::{Actions, about};
use crate::features::group_actions::created::{GroupContents, SharedContents, report_created};
use crate::features::group_actions::group_copy::GroupCopy;
use crate::i18n::fill;
use crate::ui::DialogHandle;

/// A copy that may be incomplete.
#[derive(Default)]
pub struct StartedCopy {
    pub copy: GroupCopy,
    /// What it has so far, for its undo.
    contents: SharedContents,
    /// Whether the new group has been reported.
    is_reported: bool,
}

/// A dialog that makes such a group.
#[derive(Clone, Copy)]
pub struct CopyRun {
    pub actions: Actions,
    pub dialog: DialogHandle,
    /// How many customers are still to be added.
    pub remaining: RwSignal<u64>,
    /// The copy of an earlier try.
    started: StoredValue<Option<StartedCopy>>,
    /// Whether its group has been created.
    has_group: StoredValue<bool>,
}

impl CopyRun {
    pub fn new(actions: Actions, dialog: DialogHandle) -> Self {
        Self {
            actions,
            dialog,
            remaining: RwSignal::new(0),
            started: StoredValue::new(None),
            has_group: StoredValue::new(false),
        }
    }

    /// The copy of an earlier try, if its group has been created.
    pub fn resumable(self) -> Option<StartedCopy> {
        let started = self.started.try_update_value(Option::take).flatten();
        started.filter(|started| started.copy.group.is_some())
    }

    /// Whether the group is there, if perhaps not all of what belongs to it.
    pub fn has_group(self) -> bool {
        self.has_group.try_get_value().unwrap_or_default()
    }

    /// Takes the steps that remain, closes the dialog or says in it why that failed, and reports the group.
    pub async fn run(self, mut started: StartedCopy) {
        let on_progress = |remaining: usize| {
            self.remaining.try_set(remaining as u64);
        };
        let api = self.actions.api();
        let result = started.copy.resume(&api, &on_progress).await;
        self.remaining.try_set(0);
        self.has_group.try_set_value(started.copy.group.is_some());
        let contents = GroupContents::of(&started.copy, result.as_ref().err());
        *(started.contents.lock()).unwrap_or_else(PoisonError::into_inner) = contents;
        if result.is_ok() {
            self.dialog.finish();
        }
        self.report(&mut started, result.is_ok());
        if let Err(error) = result {
            self.show(error, &started.copy);
        }
        self.started.try_update_value(|kept| *kept = Some(started));
    }

    /// Says in the dialog why the copy is not complete.
    fn show(self, error: ApiError, copy: &GroupCopy) {
        self.actions.show_error(self.dialog, error);
        if copy.group.is_some() {
            let text = self.actions.t().duplicate_partly();
            let text = fill(text, &[("name", &copy.name)]);
            self.dialog.set_status(text);
        }
    }

    /// Reports the new group once, and after that only that it is complete.
    fn report(self, started: &mut StartedCopy, is_complete: bool) {
        let Some(group) = started.copy.group.clone() else {
            return;
        };
        if started.is_reported {
            self.actions.services.changes.of_groups([&group.id]);
            self.actions.services.changes.rows();
            if is_complete {
                let text = about(self.actions.t().created(), &group.name);
                self.actions.toasts.show(text, Vec::new());
            }
            return;
        }
        started.is_reported = true;
        report_created(self.actions, group, started.contents.clone());
    }
}

impl From<GroupCopy> for StartedCopy {
    fn from(copy: GroupCopy) -> Self {
        Self {
            copy,
            ..Self::default()
        }
    }
}
