//! One operation after the other, each with what goes wrong, a second try, and taking it back.

use std::collections::BTreeMap;

use super::app::App;
use super::faults::Plan;
use super::operations::{Opened, Operation, said_in_row};
use super::oracle::{Circumstances, Told};
use super::step::Step;
use crate::browser_tests::page::settle;
use leptos::prelude::GetUntracked;

/// How many of the last operations a failure shows.
const SHOWN: usize = 4;

pub struct Simulation {
    pub app: App,
    seed: u64,
    pub count: usize,
    pub history: Vec<String>,
    /// What was wrong.
    pub wrong: Vec<String>,
    /// How often something came out so.
    tally: BTreeMap<&'static str, usize>,
}

impl Simulation {
    pub async fn new(seed: u64) -> Self {
        Self {
            app: App::new(seed).await,
            seed,
            count: 0,
            history: Vec::new(),
            wrong: Vec::new(),
            tally: BTreeMap::new(),
        }
    }

    pub fn summary(&self) -> String {
        format!("{} operations: {:?}", self.count, self.tally)
    }

    pub fn tally(&mut self, what: &'static str) {
        *self.tally.entry(what).or_default() += 1;
    }

    pub fn judge(&mut self, what: &str, wrong: &[String]) {
        if wrong.is_empty() {
            return;
        }
        let shown = self.history.len().saturating_sub(SHOWN);
        self.wrong.push(format!(
            "seed {}, operation {}, {what}: {}\n\nbefore:\n{}\n\nrequests:\n{}\n",
            self.seed,
            self.count,
            wrong.join("; "),
            self.history[shown..].join("\n"),
            self.app.world().log.join("\n"),
        ));
    }

    /// An operation with random faults, and perhaps its undo with others.
    pub async fn round(&mut self, operation: Operation) {
        self.app.world().tend(self.count);
        let step = Step::random(operation, self.count, &self.app);
        let [plan, undo] = {
            let random = &mut self.app.world().random;
            let undo = Plan {
                meddling: None,
                ..Plan::random(random)
            };
            let undoes = random.percent(60);
            [Some(Plan::random(random)), undoes.then_some(undo)]
        };
        self.operate(&step, plan.unwrap_or_default(), undo).await;
    }

    /// An operation with these faults, then, if it failed, perhaps once more without, and then its undo with the faults in
    /// `undo`.
    pub async fn operate(&mut self, step: &Step, plan: Plan, undo: Option<Plan>) {
        self.count += 1;
        let before = self.app.world().shop.clone();
        let meddlings = self.app.world().meddlings;
        let mut opened = self.app.open(step).await;
        if !self.can_press(step.operation) {
            self.tally("nothing to do");
            return self.end(opened).await;
        }
        let first = self.app.entry_count();
        let mut how = Circumstances {
            before: &before,
            is_meddled: false,
            is_begun: false,
            was_open: false,
        };
        let told = self.attempt(step, plan, &mut opened, &how).await;
        how.was_open = told.is_open();
        how.is_begun = !self.app.world().net().created.is_empty();
        let again = self.app.world().random.percent(50);
        if !told.is_closed && again && self.can_go_on(step.operation).await {
            self.tally("tried again");
            how.is_meddled = self.app.world().meddlings > meddlings;
            let plan = Plan::default();
            self.attempt(step, plan, &mut opened, &how).await;
        }
        self.end(opened).await;
        let last = self.app.entry_count();
        if let Some(plan) = undo.filter(|_| last > first) {
            let is_exact = last == first + 1 && self.app.world().meddlings == meddlings;
            self.take_back(last - 1, &before, is_exact, plan).await;
        } else if last > 0 && self.app.world().random.percent(5) {
            let earlier = self.app.world().random.below(last);
            self.take_back(earlier, &before, false, Plan::default())
                .await;
        }
    }

    /// Prepares a second try, if one is possible.
    pub async fn can_go_on(&self, operation: Operation) -> bool {
        if let Some(go_on) = self.app.button("Continue") {
            let goes_on = self.app.world().random.percent(50);
            if goes_on {
                go_on.click();
            }
            return goes_on;
        }
        match operation {
            Operation::Remove => false,
            _ if self.has_ended() => false,
            Operation::RenameInRow => true,
            _ => {
                // What it has to know first is read again.
                let retry = || self.app.button("Retry");
                let is_ready = || self.app.is_ready();
                self.app
                    .until("it is read", || is_ready() || retry().is_some())
                    .await;
                if let Some(retry) = retry() {
                    retry.click();
                }
                self.app.until("it can be sent", is_ready).await;
                true
            }
        }
    }

    fn can_press(&self, operation: Operation) -> bool {
        matches!(operation, Operation::Remove | Operation::RenameInRow) || self.app.is_ready()
    }

    /// Tries what is opened, and compares what is said with what was done.
    pub async fn attempt(
        &mut self,
        step: &Step,
        plan: Plan,
        opened: &mut Opened,
        how: &Circumstances<'_>,
    ) -> Told {
        let app = &self.app;
        let first = app.entry_count();
        app.dismiss_toasts();
        app.world().begin();
        self.history
            .push(format!("{}: {step:?} {plan:?}", self.count));
        app.world().plan = plan;
        app.world().armed = true;
        app.press(step, opened).await;
        app.world().armed = false;
        app.world().catch_up();
        app.rest().await;
        let told = self.told(step, first, opened);
        let net = app.world().net();
        let how = Circumstances {
            is_meddled: how.is_meddled || app.world().is_meddled,
            ..*how
        };
        let wrong = app.judge(step, &net, &told, &how);
        self.history
            .push(format!("   told {told:?}\n   done {net:?}"));
        self.judge(&format!("{:?}", step.operation), &wrong);
        self.tally(match (told.is_open(), told.is_closed, net.is_empty()) {
            (true, ..) => "not known",
            (_, true, _) => "done",
            (_, false, true) => "failed",
            (_, false, false) => "partly done",
        });
        told
    }

    /// What has been said since there were `first` entries.
    fn told(&self, step: &Step, first: usize, opened: &Opened) -> Told {
        let app = &self.app;
        let mut dialog = app.said_in_dialog();
        let is_closed = match step.operation {
            Operation::Remove => {
                let failure = opened.failure.take();
                let text = failure.as_ref().map(|failure| self.text_of(failure));
                dialog.extend(text);
                failure.is_none()
            }
            Operation::RenameInRow => {
                dialog.extend(said_in_row());
                opened
                    .editing
                    .is_none_or(|editing| !editing.get_untracked())
            }
            _ if self.has_ended() => {
                // What is not done is counted.
                let left = app.page.all("dialog .muted").into_iter();
                let left = left.filter_map(|part| part.text_content());
                dialog.extend(left.filter(|text| text.contains("rejected")));
                dialog.is_empty()
            }
            _ => !app.has("dialog"),
        };
        Told {
            entries: (first..app.entry_count())
                .map(|number| app.entry_text(number))
                .collect(),
            toasts: app.toasts(),
            dialog,
            is_closed,
        }
    }

    /// Whether the dialog of a pasted list shows that it has come to its end.
    fn has_ended(&self) -> bool {
        self.app.button("Download report").is_some() && self.app.button("Stop").is_none()
    }

    fn text_of(&self, failure: &crate::state::membership::Unfinished) -> String {
        let t = self.app.i18n().texts;
        let title = match failure.is_partly_done {
            true => t.done_partly(),
            false => t.members_not_changed(),
        };
        crate::ui::failure_title(title, &failure.error, t).to_owned()
    }

    pub async fn end(&mut self, opened: Opened) {
        drop(opened);
        self.app.close_dialog().await;
        self.app.sign_in().await;
        settle().await;
    }
}
