//! The list of the steps.

use leptos::prelude::*;

use super::diagnosis::{ConnectionProblem, Step};
use super::state::{CheckState, StepState};
use super::texts::{step_name, step_text};
use crate::i18n::use_i18n;
use crate::ui::{CopyButton, Icon, IconKind, Show, VisuallyHidden, sentence};

/// The setting of version 2 with which browsers keep its cookies on pages of other sites.
const COOKIES_OF_OTHERS: &str = "cookieOptions: { sameSite: \"none\", secure: true }";

/// A step with its result, and with the lines of the server's configuration that would mend it.
#[component]
pub fn StepItem(check: CheckState, step: Step) -> impl IntoView {
    let t = use_i18n().texts;
    let state = Memo::new(move |_| check.progress.with(|progress| progress.of(step)));
    let connection = check.connection.get_value();
    let (page, origin) = (connection.page.clone(), connection.page.clone());
    let text = Memo::new(move |_| {
        let progress = check.progress.get();
        step_text(&progress, step, &connection, t)
    });
    let class = move || match state.get() {
        StepState::Passed => "good",
        StepState::Failed(_) => "bad",
        StepState::Running | StepState::Waiting => "muted",
    };
    let is_unreadable = move || state.get() == StepState::Failed(ConnectionProblem::Unreadable);
    view! {
        <li class=move || class()>
            <StepIcon state=state/>
            <div>
                <strong>{step_name(step, t)}</strong>
                <StepResult state=state text=text/>
                <Show when=is_unreadable>
                    <AdminCors page=page.clone()/>
                </Show>
                <MendingLine state=state page=origin/>
            </div>
        </li>
    }
}

/// Passed, failed, or still to come.
#[component]
fn StepIcon(state: Memo<StepState>) -> impl IntoView {
    let kind = move || match state.get() {
        StepState::Passed => IconKind::Check,
        StepState::Failed(_) => IconKind::Warning,
        StepState::Running | StepState::Waiting => IconKind::More,
    };
    view! { {move || view! { <Icon kind=kind()/> }} }
}

/// The result in words. It is another element when the step fails, so that screen readers announce the alert.
#[component]
fn StepResult(state: Memo<StepState>, text: Memo<String>) -> impl IntoView {
    let result = move || {
        let text = sentence(&text.get());
        match state.get() {
            StepState::Failed(_) => view! { <p role="alert">{text}</p> }.into_any(),
            _ => view! { <p>{text}</p> }.into_any(),
        }
    };
    view! { {move || result()} }
}

/// The line of a configuration that mends the problem, where one line does. `page` is the origin of the app.
#[component]
fn MendingLine(state: Memo<StepState>, page: String) -> impl IntoView {
    let t = use_i18n().texts;
    let line = move || {
        let StepState::Failed(problem) = state.get() else {
            return None;
        };
        let (line, about) = match problem {
            ConnectionProblem::OtherVersion(version) => {
                (format!("\"medusa\": {}", version.as_str()), "")
            }
            ConnectionProblem::SignInUnreadable => {
                (format!("http: {{ authCors: \"{page}\" }}"), "")
            }
            ConnectionProblem::Cookies => (COOKIES_OF_OTHERS.to_owned(), t.medusa_2()),
            _ => return None,
        };
        let about_line = (!about.is_empty()).then(|| view! { <div>{about}</div> });
        Some(view! {
            {about_line}
            <Line line=line about=about/>
        })
    };
    view! { {move || line()} }
}

/// The lines of the server's configuration that allow this page, for both versions: an answer that cannot be read does not tell
/// which one it is.
#[component]
fn AdminCors(page: String) -> impl IntoView {
    let t = use_i18n().texts;
    let lines = [
        (t.medusa_1(), format!("admin_cors: \"{page}\"")),
        (
            t.medusa_2(),
            format!("http: {{ adminCors: \"{page}\", authCors: \"{page}\" }}"),
        ),
    ];
    let lines = lines.map(|(version, line)| {
        view! {
            <div>{version}</div>
            <Line line=line about=version/>
        }
    });
    lines.into_iter().collect_view()
}

/// A line to be copied into a configuration. `about` tells its button from those of other lines.
#[component]
fn Line(line: String, about: &'static str) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div>
            <code dir="ltr">{line.clone()}</code>
            <CopyButton text=line>
                {t.copy_line()}
                " "
                <VisuallyHidden>{about}</VisuallyHidden>
            </CopyButton>
        </div>
    }
}
