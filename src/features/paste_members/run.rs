//! Carrying a list out in batches: progress, a pause, stopping, and going on after an error.

use futures::channel::oneshot;
use leptos::prelude::*;

use crate::api::ApiError;
use crate::domain::batches::Batches;
use crate::features::paste_members::classify::Verdict;
use crate::features::paste_members::state::{NotDone, PasteState, Stage};
use crate::state::membership::{Moved, Transfer, look_up_batch, send_batch};
use crate::state::picked_items::EntityRef;

/// The number of customers in one request: few enough that the progress can be watched.
const BATCH_SIZE: usize = 500;

impl PasteState {
    /// Pauses behind the running batch.
    pub fn pause(self) {
        self.stage.try_set(Stage::Paused);
    }

    /// Goes on after a pause or an error.
    pub fn resume(self) {
        self.error.try_set(None);
        self.stage.try_set(Stage::Running);
        let waiting = self.resume.try_update_value(Option::take);
        if let Some(waiting) = waiting.flatten() {
            let _ = waiting.send(());
        }
    }

    /// Ends the work behind the running batch. What is done stays done.
    pub fn stop(self) {
        self.is_stopped.try_set_value(true);
        self.resume();
    }

    /// Waits while the work is paused, and says whether it goes on: not if it was stopped or the dialog is gone.
    async fn wait_while_paused(self) -> bool {
        if self.stage.try_get_untracked() == Some(Stage::Paused) {
            let (resume, resumed) = oneshot::channel();
            self.resume.try_update_value(|slot| *slot = Some(resume));
            let _ = resumed.await;
        }
        self.is_stopped.try_get_value() == Some(false)
    }

    /// Adds or removes all customers of actionable lines. Ends when all are done, or when it is stopped.
    pub async fn carry_out(self) {
        let services = self.services;
        let adds = self.adds.get_untracked();
        let group = self.group.get_value();
        let customers = self.actionable();
        self.is_stopped.set_value(false);
        self.error.set(None);
        self.done.set(0);
        self.total.set(customers.len() as u64);
        self.stage.set(Stage::Running);
        let api = services.session.api();
        let mut batches = Batches::new(customers, BATCH_SIZE);
        // The error that leaves open what has become of the next batch.
        let mut open = None;
        while let Some(batch) = batches.next().map(<[String]>::to_vec)
            && self.wait_while_paused().await
        {
            open = None;
            if let Err(error) = send_batch(&api, adds, &group.id, batch, &mut batches).await {
                services.session.handle_error(error.cause());
                open = Some(error.clone()).filter(ApiError::is_outcome_open);
                self.error.try_set(Some(error));
                self.pause();
            }
            self.show_done(&batches);
        }
        // Stopped: the server may answer by now what has become of the batch.
        if let Some(error) = open {
            let found = look_up_batch(&api, adds, &group.id, &mut batches, error).await;
            open = found.err().filter(ApiError::is_outcome_open);
            self.show_done(&batches);
        }
        let not_reached = batches.waiting();
        let open = batches.next().filter(|_| open.is_some());
        let open = open.unwrap_or_default().to_vec();
        let Batches { done, at_fault, .. } = batches;
        let not_done = NotDone {
            turned_down: at_fault.into_iter().collect(),
            not_reached: not_reached.into_iter().skip(open.len()).collect(),
            open: open.iter().cloned().collect(),
        };
        let is_whole = not_done.is_empty();
        self.not_done.try_set_value(not_done);
        self.changed.try_set(done.len() as u64);
        let entry = services.report(vec![transfer_of(group, adds, done, open)], is_whole);
        self.entry.try_set(entry);
        self.stage.try_set(Stage::Ended);
    }

    fn show_done(self, batches: &Batches) {
        let settled = batches.done.len() + batches.at_fault.len();
        self.done.try_set(settled as u64);
    }

    fn actionable(self) -> Vec<String> {
        self.lines.with_untracked(|lines| {
            let lines = lines.iter();
            let actionable = lines.filter(|line| line.verdict == Verdict::Actionable);
            actionable.flat_map(|line| line.customers.clone()).collect()
        })
    }
}

/// What was done for `done` and may have been done for `open`.
fn transfer_of(
    group: EntityRef,
    adds: bool,
    done: Vec<String>,
    open: Vec<String>,
) -> (Transfer, Moved) {
    let mut moved = Moved::default();
    let (into, out_of) = match adds {
        true => {
            (moved.added, moved.open_added) = (done, open);
            (Some(group), None)
        }
        false => {
            (moved.removed, moved.open_removed) = (done, open);
            (None, Some(group))
        }
    };
    (Transfer { into, out_of }, moved)
}
