//! Runs the check.

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::diagnosis::{Connection, ConnectionProblem, Step};
use crate::api::{AdminApi, ApiError};
use crate::platform::host::use_host;
use crate::platform::probe::{Sight, is_denied, look_at, own_address};
use crate::platform::timer;
use crate::state::session::{Session, State, use_session};
use crate::ui::{Mutation, use_window_event};

/// In the text of the app's own page.
const PAGE_MARK: &str = "boot";

/// How far the check has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    Checking(Step),
    Failed(ConnectionProblem),
    /// All steps have passed; with the email address of the user.
    Passed(String),
}

/// The result of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    Passed,
    Failed(ConnectionProblem),
    Running,
    Waiting,
}

impl Progress {
    pub fn of(&self, step: Step) -> StepState {
        let (current, state) = match self {
            Self::Checking(current) => (*current, StepState::Running),
            Self::Failed(problem) => (problem.step(), StepState::Failed(*problem)),
            Self::Passed(_) => (Step::Session, StepState::Passed),
        };
        match step {
            step if step < current => StepState::Passed,
            step if step == current => state,
            _ => StepState::Waiting,
        }
    }
}

/// The state of the check.
#[derive(Clone, Copy)]
pub struct CheckState {
    session: Session,
    /// The page is the app's own.
    is_own_page: bool,
    pub connection: StoredValue<Connection>,
    pub progress: RwSignal<Progress>,
    running: Mutation,
    /// Whether a Content Security Policy has blocked a request of this check.
    blocked: StoredValue<bool>,
}

impl CheckState {
    /// Listens to violations of the page's policy for as long as the current owner lives.
    pub fn new() -> Self {
        let session = use_session();
        let page = window().location().origin().unwrap_or_default();
        let connection = Connection::new(page, session.api().backend());
        let check = Self {
            session,
            is_own_page: use_host().is_own_page(),
            connection: StoredValue::new(connection),
            progress: RwSignal::new(Progress::Checking(Step::Address)),
            running: Mutation::new(),
            blocked: StoredValue::new(false),
        };
        let violation = ev::Custom::<web_sys::Event>::new("securitypolicyviolation");
        use_window_event(violation, move |event| {
            if blocks_requests(&event) {
                check.blocked.try_set_value(true);
            }
        });
        check
    }

    pub fn is_running(self) -> bool {
        self.running.is_pending()
    }

    /// Runs the check, unless it is running.
    pub fn run(self) {
        self.running.run(async move {
            let progress = match self.run_steps().await {
                Ok(email) => Progress::Passed(email),
                Err(problem) => Progress::Failed(problem),
            };
            let has_passed = matches!(progress, Progress::Passed(_));
            self.progress.try_set(progress);
            // The page behind the dialog may still show that the shop could not be reached, or the sign-in.
            let state = self.session.state.try_get_untracked();
            if has_passed && matches!(state, Some(State::Unknown(_) | State::SignedOut)) {
                self.session.check().await;
            }
        });
    }

    async fn run_steps(self) -> Result<String, ConnectionProblem> {
        let api = self.session.api();
        let Some(connection) = self.connection.try_get_value() else {
            return Err(ConnectionProblem::Unreachable);
        };
        self.blocked.try_set_value(false);
        self.progress.try_set(Progress::Checking(Step::Address));
        if let Some(problem) = connection.forbidden() {
            return Err(problem);
        }
        self.progress.try_set(Progress::Checking(Step::Server));
        let reached = api.reach().await;
        // The violation event comes a little after the request has failed.
        timer::sleep(0).await;
        let online = window().navigator().on_line();
        let blocked = self.blocked.try_get_value().unwrap_or(false);
        let unanswered = Connection::unanswered(reached.err(), online, blocked);
        if unanswered.is_none() {
            self.progress.try_set(Progress::Checking(Step::Permission));
        }
        // Also if there was no answer: headers such as `Cross-Origin-Resource-Policy` can block the answer to the probe,
        // which is sent without CORS, and not this one.
        let mut user = api.current_user().await;
        if let Err(error) = &user
            && let Some(by_cookies) = self.session.go_on_by_cookies(error).await
        {
            user = by_cookies;
        }
        let error = match user {
            Ok(user) => match api.check_delete_bodies().await {
                Err(ApiError::BodyLost) => ApiError::BodyLost,
                _ => return Ok(user.email),
            },
            Err(error) => error,
        };
        self.session.handle_error(&error);
        // Both versions answer this in words of their own, to every origin they let in.
        if let Ok(Some(version)) = api.find_version().await
            && version != api.version()
        {
            return Err(ConnectionProblem::OtherVersion(version));
        }
        let is_silent = matches!(error, ApiError::Network | ApiError::Timeout);
        let unanswered = unanswered.filter(|_| is_silent);
        let problem = unanswered.unwrap_or_else(|| connection.refused(&error, self.session.auth));
        Err(look_closer(&api, &connection, problem, self.is_own_page).await)
    }
}

/// Finds out what else there is to know about a problem.
async fn look_closer(
    api: &AdminApi,
    connection: &Connection,
    problem: ConnectionProblem,
    is_own_page: bool,
) -> ConnectionProblem {
    if !Connection::is_vague(problem) {
        return problem;
    }
    let is_apart = connection.is_cross_origin();
    if problem == ConnectionProblem::SignedOut && is_apart && !api.can_reach_sign_in().await {
        return ConnectionProblem::SignInUnreadable;
    }
    let sights = match is_apart {
        true => (Sight::Silent, Sight::Silent),
        false => {
            let shop = format!("{}{}", connection.shop, api.session_path());
            let mark = is_own_page.then_some(PAGE_MARK);
            (
                look_at(&shop, None).await,
                look_at(&own_address(), mark).await,
            )
        }
    };
    connection.refined(problem, sights, denies_local_network().await)
}

/// Whether the browser denies the page devices in the local network. Browsers know that under several names.
async fn denies_local_network() -> bool {
    for name in ["local-network-access", "local-network", "loopback-network"] {
        if is_denied(name).await {
            return true;
        }
    }
    false
}

/// Whether a `securitypolicyviolation` event says that the browser has blocked a request.
fn blocks_requests(event: &JsValue) -> bool {
    let has = |name: &str, value: &str| {
        let property = Reflect::get(event, &JsValue::from_str(name)).ok();
        property
            .and_then(|property| property.as_string())
            .as_deref()
            == Some(value)
    };
    has("effectiveDirective", "connect-src") && has("disposition", "enforce")
}
