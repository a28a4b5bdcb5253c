//! The connection check: walks from the page to the shop and says where the way ends, and what to change there.

pub mod diagnosis;

use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::api::ApiError;
use crate::features::connection_check::diagnosis::{Connection, ConnectionProblem, Step};
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill, isolate};
use crate::platform::timer;
use crate::state::session::use_session;
use crate::state::session::{Session, State};
use crate::ui::mutation::Mutation;
use crate::ui::use_dialogs;
use crate::ui::{
    Dialog, DialogOptions, El, IconKind, copy_button, dialog_form, el, icon, on_window, sentence,
};

/// Opens the check, which begins at once.
pub fn check_connection() {
    use_dialogs().open(dialog);
}

/// How far the check has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    At(Step),
    Failed(ConnectionProblem),
    /// All is well, and this is who is signed in.
    Fine(String),
}

/// The state of the check. A handle that can be copied.
#[derive(Clone, Copy)]
struct Check {
    session: Session,
    ends: RwSignal<Connection>,
    progress: RwSignal<Progress>,
    running: Mutation,
    /// A policy of the page was in the way of something meanwhile.
    blocked: RwSignal<bool>,
}

impl Check {
    fn run(self) {
        self.running.run(async move {
            let progress = match self.walk().await {
                Ok(email) => Progress::Fine(email),
                Err(trouble) => Progress::Failed(trouble),
            };
            let is_fine = matches!(progress, Progress::Fine(_));
            self.progress.try_set(progress);
            // The page behind has given up, or waits for a sign-in, without need by now.
            let state = self.session.state.try_get_untracked();
            if is_fine && matches!(state, Some(State::Unknown(_) | State::SignedOut)) {
                self.session.check().await;
            }
        });
    }

    async fn walk(self) -> Result<String, ConnectionProblem> {
        let (api, ends) = (self.session.api(), self.ends.get_untracked());
        self.blocked.set(false);
        self.progress.set(Progress::At(Step::Address));
        if let Some(trouble) = ends.forbidden() {
            return Err(trouble);
        }
        self.progress.set(Progress::At(Step::Server));
        let reached = api.reach().await;
        // Browsers tell of a policy a little after the request has failed.
        timer::sleep(0).await;
        let online = window().navigator().on_line();
        let blocked = self.blocked.try_get_untracked().unwrap_or(false);
        let silence = Connection::unanswered(reached.err(), online, blocked);
        if silence.is_none() {
            self.progress.try_set(Progress::At(Step::Permission));
        }
        // Also after silence: headers may keep an answer from pages that cannot read it, but not this one.
        api.current_user().await.map_or_else(
            |error| {
                self.session.handle_error(&error);
                Err(match silence {
                    Some(silence) if matches!(error, ApiError::Network | ApiError::Timeout) => {
                        silence
                    }
                    _ => ends.refused(&error, self.session.auth),
                })
            },
            |user| Ok(user.email),
        )
    }
}

/// Whether the browser has just kept this page from asking somewhere.
fn forbids_asking(event: &JsValue) -> bool {
    let of = |name: &str| Reflect::get(event, &JsValue::from_str(name)).ok();
    let is =
        |name: &str, value: &str| of(name).and_then(|it| it.as_string()).as_deref() == Some(value);
    is("effectiveDirective", "connect-src") && is("disposition", "enforce")
}

fn dialog(dialog: Dialog) -> El {
    let t = use_i18n().texts;
    let session = use_session();
    let page = window().location().origin().unwrap_or_default();
    let check = Check {
        session,
        ends: RwSignal::new(Connection::new(page, session.api().backend())),
        progress: RwSignal::new(Progress::At(Step::Address)),
        running: Mutation::default(),
        blocked: RwSignal::new(false),
    };
    on_window("securitypolicyviolation", move |event| {
        if forbids_asking(&event) {
            check.blocked.set(true);
        }
    });
    check.run();
    let steps = move || {
        Step::ALL
            .map(|step| item(check, step, t))
            .into_iter()
            .collect()
    };
    let done = move || match check.progress.get() {
        Progress::Fine(_) => t.check_fine().to_owned(),
        _ => String::new(),
    };
    let look = DialogOptions {
        title: t.check_connection().to_owned(),
        submit: t.check_again(),
        dismiss: t.close(),
        failed: "",
        danger: false,
        ready: Box::new(move || !check.running.is_pending()),
    };
    let content = vec![
        el("ol").class("steps").child_with(steps),
        el("p").attr("role", "status").text_with(done),
    ];
    dialog_form(dialog, look, content, move || check.run())
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Good,
    Bad(ConnectionProblem),
    Running,
    Waiting,
}

impl Progress {
    fn of(&self, step: Step) -> Standing {
        let (at, standing) = match self {
            Self::At(at) => (*at, Standing::Running),
            Self::Failed(trouble) => (trouble.step(), Standing::Bad(*trouble)),
            Self::Fine(_) => (Step::Session, Standing::Good),
        };
        match step {
            step if step < at => Standing::Good,
            step if step == at => standing,
            _ => Standing::Waiting,
        }
    }
}

/// What is known of a step.
fn item(check: Check, step: Step, t: &'static Texts) -> El {
    let progress = check.progress.get();
    let ends = check.ends.get_untracked();
    let standing = progress.of(step);
    let (look, kind, text) = match standing {
        Standing::Good => ("good", IconKind::Check, good_text(step, &ends, t)),
        Standing::Bad(trouble) => ("bad", IconKind::Warning, trouble_text(trouble, t)),
        Standing::Running => ("muted", IconKind::More, t.checking()),
        Standing::Waiting => ("muted", IconKind::More, t.not_checked()),
    };
    let (email, status) = match &progress {
        Progress::Fine(email) => (&**email, 0),
        Progress::Failed(ConnectionProblem::Faulty(status)) => ("", *status),
        _ => ("", 0),
    };
    let blanks = [
        ("shop", &*isolate(&ends.shop)),
        ("health", &isolate(&format!("{}/health", ends.shop))),
        ("origin", &isolate(&ends.page)),
        ("email", &isolate(email)),
        ("status", &status.to_string()),
    ];
    let text = sentence("p", &fill(text, &blanks));
    let text = match standing {
        Standing::Bad(_) => text.attr("role", "alert"),
        _ => text,
    };
    let lines = el("div")
        .child(el("strong").text(name(step, t)))
        .child(text)
        .child_if(
            (standing == Standing::Bad(ConnectionProblem::Unreadable))
                .then(|| admin_cors(&ends.page, t)),
        );
    el("li").class(look).child(icon(kind)).child(lines)
}

fn name(step: Step, t: &Texts) -> &'static str {
    match step {
        Step::Address => t.check_address(),
        Step::Server => t.check_server(),
        Step::Permission => t.check_permission(),
        Step::Medusa => t.check_medusa(),
        Step::Session => t.check_session(),
    }
}

fn good_text(step: Step, ends: &Connection, t: &Texts) -> &'static str {
    match step {
        Step::Address => "{shop}",
        Step::Server => t.check_server_fine(),
        Step::Permission if ends.is_cross_origin() => t.check_permission_fine(),
        Step::Permission => t.check_permission_same(),
        Step::Medusa => t.check_medusa_fine(),
        Step::Session => t.check_session_fine(),
    }
}

/// The line of the server's configuration that lets this page in.
fn admin_cors(page: &str, t: &'static Texts) -> El {
    let line = format!("admin_cors: \"{page}\"");
    let code = el("code").attr("dir", "ltr").text(&line);
    el("div")
        .child(code)
        .child(copy_button(t.copy_line(), move || line.clone()))
}

fn trouble_text(trouble: ConnectionProblem, t: &Texts) -> &'static str {
    match trouble {
        ConnectionProblem::MixedContent => t.check_mixed_content(),
        ConnectionProblem::Offline => t.check_offline(),
        ConnectionProblem::Policy => t.check_policy(),
        ConnectionProblem::Unreachable => t.check_away(),
        ConnectionProblem::Slow => t.check_slow(),
        ConnectionProblem::Unreadable => t.check_unreadable(),
        ConnectionProblem::NotMedusa => t.check_not_medusa(),
        ConnectionProblem::Faulty(_) => t.check_faulty(),
        ConnectionProblem::SignedOut => t.check_signed_out(),
        ConnectionProblem::Cookies => t.check_cookies(),
    }
}
