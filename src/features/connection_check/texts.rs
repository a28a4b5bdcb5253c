//! The texts of the steps.

use super::diagnosis::{Connection, ConnectionProblem, Step};
use super::state::{Progress, StepState};
use crate::i18n::{Texts, fill, isolate};

/// The name of a step.
pub fn step_name(step: Step, t: &Texts) -> &'static str {
    match step {
        Step::Address => t.check_address(),
        Step::Server => t.check_server(),
        Step::Permission => t.check_permission(),
        Step::Medusa => t.check_medusa(),
        Step::Session => t.check_session(),
    }
}

/// The result of a step, with people's data set apart by [`isolate`].
pub fn step_text(progress: &Progress, step: Step, connection: &Connection, t: &Texts) -> String {
    let text = match progress.of(step) {
        StepState::Passed => passed_text(step, connection, t),
        StepState::Failed(problem) => problem_text(problem, t),
        StepState::Running => t.checking(),
        StepState::Waiting => t.not_checked(),
    };
    let (email, status) = match progress {
        Progress::Passed(email) => (&**email, 0),
        Progress::Failed(ConnectionProblem::Faulty(status)) => ("", *status),
        _ => ("", 0),
    };
    let version = match progress {
        Progress::Failed(ConnectionProblem::OtherVersion(version)) => version.as_str(),
        _ => "",
    };
    let blanks = [
        ("version", version),
        ("shop", &isolate(&connection.shop)),
        ("health", &isolate(&format!("{}/health", connection.shop))),
        ("origin", &isolate(&connection.page)),
        ("email", &isolate(email)),
        ("status", &status.to_string()),
    ];
    fill(text, &blanks)
}

fn passed_text(step: Step, connection: &Connection, t: &Texts) -> &'static str {
    match step {
        Step::Address => "{shop}",
        Step::Server => t.check_server_fine(),
        Step::Permission if connection.is_cross_origin() => t.check_permission_fine(),
        Step::Permission => t.check_permission_same(),
        Step::Medusa => t.check_medusa_fine(),
        Step::Session => t.check_session_fine(),
    }
}

fn problem_text(problem: ConnectionProblem, t: &Texts) -> &'static str {
    match problem {
        ConnectionProblem::MixedContent => t.check_mixed_content(),
        ConnectionProblem::Offline => t.check_offline(),
        ConnectionProblem::Policy => t.check_policy(),
        ConnectionProblem::Unreachable => t.check_away(),
        ConnectionProblem::Slow => t.check_slow(),
        ConnectionProblem::LocalNetwork => t.check_local_network(),
        ConnectionProblem::CutOff => t.check_cut_off(),
        ConnectionProblem::OtherSignIn => t.check_other_sign_in(),
        ConnectionProblem::Basic => t.check_basic(),
        ConnectionProblem::Portal => t.check_portal(),
        ConnectionProblem::TurnedAway => t.check_turned_away(),
        ConnectionProblem::BodyLost => t.check_body_lost(),
        ConnectionProblem::Unreadable => t.check_unreadable(),
        ConnectionProblem::OtherVersion(_) => t.check_other_version(),
        ConnectionProblem::NotMedusa => t.check_not_medusa(),
        ConnectionProblem::Faulty(_) => t.check_faulty(),
        ConnectionProblem::SignedOut => t.check_signed_out(),
        ConnectionProblem::SignInUnreadable => t.check_sign_in_unreadable(),
        ConnectionProblem::Cookies => t.check_cookies(),
    }
}
