//! Carrying a list out in batches: how far it is, holding it up, stopping it, and going on after an error.

use futures::channel::oneshot;
use leptos::prelude::*;

use crate::domain::batches::Batches;
use crate::domain::paste_verdicts::Verdict;
use crate::features::paste_members::{Paste, Stage};
use crate::state::membership::{Moved, Transfer, step};
use crate::state::services::AppServices;

/// How many customers are sent at once: few enough to see them go.
const AT_ONCE: usize = 500;

impl Paste {
    /// Holds the work up behind the running batch.
    pub fn pause(self) {
        self.change(|state| state.stage = Stage::Held);
    }

    /// Goes on after that, or after an error.
    pub fn go_on(self) {
        self.error.set(None);
        self.change(|state| {
            state.stage = Stage::Running;
            if let Some(waiting) = state.go_on.take() {
                let _ = waiting.send(());
            }
        });
    }

    /// Ends the work behind the running batch; what is done stays done.
    pub fn stop(self) {
        self.state.update(|state| state.stopped = true);
        self.go_on();
    }

    /// Waits while the work is held up, and says whether it goes on.
    async fn goes_on(self) -> bool {
        let told = self.state.try_update(|state| {
            let (go_on, told) = oneshot::channel();
            let held = state.stage == Stage::Held;
            state.go_on = held.then_some(go_on);
            held.then_some(told)
        });
        if let Some(told) = told.flatten() {
            let _ = told.await;
        }
        self.state.try_with_untracked(|state| !state.stopped) == Some(true)
    }
}

/// Adds or removes everybody who is due. Ends when all are done, or when it is stopped.
pub async fn carry_out(paste: Paste, desk: AppServices) {
    let adds = paste.adds.get_untracked();
    let (group, due) = paste.state.with_untracked(|state| {
        let due = state
            .lines
            .iter()
            .filter(|line| line.verdict == Verdict::Actionable);
        let due: Vec<String> = due.flat_map(|line| line.customers.clone()).collect();
        (state.group.clone(), due)
    });
    paste.done.set(0);
    paste.due.set(due.len() as u64);
    paste.change(|state| state.stage = Stage::Running);
    let api = paste.session.api();
    let mut batches = Batches::new(due, AT_ONCE);
    while let Some(batch) = batches.next().map(<[String]>::to_vec)
        && paste.goes_on().await
    {
        if let Err(error) = step(&api, adds, &group.id, batch, &mut batches).await {
            paste.session.handle_error(&error);
            paste.error.try_set(Some(error));
            paste.pause();
        }
        let settled = batches.done.len() + batches.at_fault.len();
        paste.done.try_set(settled as u64);
    }
    let not_reached = batches.waiting();
    let Batches { done, at_fault, .. } = batches;
    paste.change(|state| {
        state.turned_down = at_fault.into_iter().collect();
        state.not_reached = not_reached.into_iter().collect();
        state.stage = Stage::Ended;
    });
    let (transfer, moved) = match adds {
        true => {
            let removed = Vec::new();
            let transfer = Transfer {
                into: Some(group),
                out_of: None,
            };
            (
                transfer,
                Moved {
                    added: done,
                    removed,
                },
            )
        }
        false => {
            let added = Vec::new();
            let transfer = Transfer {
                into: None,
                out_of: Some(group),
            };
            (
                transfer,
                Moved {
                    added,
                    removed: done,
                },
            )
        }
    };
    desk.tell(vec![(transfer, moved)], true);
}
