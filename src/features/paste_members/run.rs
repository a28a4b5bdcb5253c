//! Carrying a list out in batches: progress, a pause, stopping, and going on after an error.

use futures::channel::oneshot;
use leptos::prelude::*;

use crate::domain::batches::Batches;
use crate::features::paste_members::classify::Verdict;
use crate::features::paste_members::state::{NotDone, PasteState, Stage};
use crate::state::membership::{Moved, Transfer, send_batch};
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
        self.done.set(0);
        self.total.set(customers.len() as u64);
        self.stage.set(Stage::Running);
        let api = services.session.api();
        let mut batches = Batches::new(customers, BATCH_SIZE);
        while let Some(batch) = batches.next().map(<[String]>::to_vec)
            && self.wait_while_paused().await
        {
            if let Err(error) = send_batch(&api, adds, &group.id, batch, &mut batches).await {
                services.session.handle_error(&error);
                self.error.try_set(Some(error));
                self.pause();
            }
            self.done.try_set(batches.done.len() as u64);
        }
        let not_reached = batches.waiting();
        let Batches { done, at_fault, .. } = batches;
        self.not_done.try_set_value(NotDone {
            turned_down: at_fault.into_iter().collect(),
            not_reached: not_reached.into_iter().collect(),
        });
        self.stage.try_set(Stage::Ended);
        services.report(vec![transfer_of(group, adds, done)], true);
    }

    fn actionable(self) -> Vec<String> {
        self.lines.with_untracked(|lines| {
            let lines = lines.iter();
            let actionable = lines.filter(|line| line.verdict == Verdict::Actionable);
            actionable.flat_map(|line| line.customers.clone()).collect()
        })
    }
}

fn transfer_of(group: EntityRef, adds: bool, done: Vec<String>) -> (Transfer, Moved) {
    let (into, out_of, added, removed) = match adds {
        true => (Some(group), None, done, Vec::new()),
        false => (None, Some(group), Vec::new(), done),
    };
    (Transfer { into, out_of }, Moved { added, removed })
}
