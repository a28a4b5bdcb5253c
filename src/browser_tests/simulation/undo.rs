//! Taking back what was done, and whether what is said of that is so.

use super::faults::Plan;
use super::oracle::picture;
use super::rounds::Simulation;
use super::shop::Shop;
use crate::state::activity::{State, UndoError};

impl Simulation {
    /// Takes an entry back, with the faults of `plan` and then, if that failed, without. `is_exact` if nothing else has happened
    /// since `before`.
    pub async fn take_back(&mut self, number: usize, before: &Shop, is_exact: bool, plan: Plan) {
        for plan in [plan, Plan::default()] {
            if !self.app.can_undo(number) || self.app.undo_state(number) == State::Undone {
                return;
            }
            self.history.push(format!(
                "   undo of “{}” {plan:?}",
                self.app.entry_text(number)
            ));
            let state = self.undo(number, plan).await;
            let net = self.app.world().net();
            self.history.push(format!("   undone {state:?} {net:?}"));
            let wrong = self.judge_undo(number, &state, before, is_exact);
            self.judge("undo", &wrong);
            self.app.sign_in().await;
            if matches!(state, State::Undone | State::Failed(UndoError::Changed)) {
                return self.tally("undone");
            }
            self.tally("undo failed");
        }
    }

    pub async fn undo(&self, number: usize, plan: Plan) -> State {
        let app = &self.app;
        app.world().begin();
        app.world().plan = plan;
        app.world().armed = true;
        app.actions.services.activity.undo(number);
        app.until("it is undone", || app.undo_state(number) != State::Undoing)
            .await;
        app.world().armed = false;
        app.world().catch_up();
        app.rest().await;
        app.undo_state(number)
    }

    fn judge_undo(
        &self,
        number: usize,
        state: &State,
        before: &Shop,
        is_exact: bool,
    ) -> Vec<String> {
        let mut wrong = Vec::new();
        let world = self.app.world();
        let is_as_before = picture(&world.shop) == picture(before);
        let is_nothing = world.net().is_empty();
        match state {
            State::Undone if is_exact && !is_as_before => {
                wrong.push(format!(
                    "it says “undone”, but it was {:?} and is {:?}",
                    picture(before),
                    picture(&world.shop)
                ));
            }
            State::Failed(UndoError::Changed) if is_exact && !is_as_before => {
                wrong.push("nobody has changed anything since".to_owned());
            }
            State::Failed(UndoError::Changed) if !is_nothing => {
                wrong.push("it says that it has left it, but it has not".to_owned());
            }
            State::Failed(UndoError::Api(error)) if error.is_outcome_open() => {
                let is_right = world.is_blind;
                let text = "it does not know, but its looks went well";
                wrong.extend((!is_right).then(|| text.to_owned()));
            }
            State::Failed(UndoError::Api(_)) if !is_nothing => {
                wrong.push("it says that it was not undone, but it was".to_owned());
            }
            State::Done | State::Undoing => wrong.push(format!("entry {number} is {state:?}")),
            _ => {}
        }
        wrong
    }
}
