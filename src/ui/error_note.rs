//! Errors as people need them: what failed, why, what to do, and a way to try again.

use leptos::prelude::*;

use super::button::Button;
use super::icon::{Icon, IconKind};
use super::text::BdiText;
use crate::api::ApiError;
use crate::i18n::{Texts, use_i18n};

/// Why a request failed and what can be done, in the reader's language.
fn explain(error: &ApiError, t: &Texts) -> (&'static str, &'static str) {
    match error {
        error if error.asks_for_other_sign_in() => {
            (t.error_other_sign_in(), t.error_other_sign_in_do())
        }
        ApiError::BadRequest { .. } => (t.error_bad_request(), t.error_bad_request_do()),
        ApiError::Unauthorized => (t.error_unauthorized(), t.error_unauthorized_do()),
        ApiError::Forbidden { .. } => (t.error_forbidden(), t.error_forbidden_do()),
        ApiError::NotFound { .. } => (t.error_not_found(), t.error_not_found_do()),
        ApiError::Conflict { .. } => (t.error_conflict(), t.error_conflict_do()),
        ApiError::Unprocessable { .. } => (t.error_unprocessable(), t.error_unprocessable_do()),
        ApiError::TooManyRequests { .. } => (t.error_too_many(), t.error_too_many_do()),
        ApiError::Server {
            status: 502..=504,
            message: None,
        } => (t.error_gateway(), t.error_gateway_do()),
        ApiError::Server { .. } => (t.error_server(), t.error_server_do()),
        ApiError::Status {
            status: 413 | 414 | 431,
            ..
        } => (t.error_too_large(), t.error_too_large_do()),
        ApiError::Status { .. } => (t.error_status(), t.error_status_do()),
        ApiError::BodyLost => (t.error_body_lost(), t.error_body_lost_do()),
        ApiError::Foreign { status: 403 } => (t.error_turned_away(), t.error_turned_away_do()),
        ApiError::Foreign { .. } => (t.error_foreign(), t.error_foreign_do()),
        ApiError::Network => (t.error_network(), t.error_network_do()),
        ApiError::Timeout => (t.error_timeout(), t.error_timeout_do()),
        ApiError::WrongContent => (t.error_content(), t.error_content_do()),
        ApiError::TooManyToRead => (t.error_too_many_groups(), t.error_too_many_groups_do()),
        ApiError::MissingPart => (t.chunk_failed(), ""),
        ApiError::OutcomeOpen(cause) => (explain(cause, t).0, t.error_open_do()),
        ApiError::MissingSoFar(cause) => (explain(cause, t).0, t.error_missing_do()),
    }
}

/// The status of the answer, where the explanation is about more than one status.
fn shown_status(error: &ApiError) -> Option<u16> {
    match error.cause() {
        ApiError::Server { status, .. }
        | ApiError::Status { status, .. }
        | ApiError::Foreign { status } => Some(*status),
        _ => None,
    }
}

/// Why a request failed and what can be done, as text.
pub fn error_text(error: &ApiError, t: &Texts) -> String {
    let (why, what_to_do) = explain(error, t);
    match shown_status(error) {
        Some(status) => format!("{} ({status}). {what_to_do}", why.trim_end_matches('.')),
        None => format!("{why} {what_to_do}").trim_end().to_owned(),
    }
}

/// The title of an error of a write: `failed`, unless the error leaves open whether the write was done.
pub fn failure_title(failed: &'static str, error: &ApiError, t: &Texts) -> &'static str {
    match error.is_outcome_open() {
        true => t.outcome_open(),
        false => failed,
    }
}

/// An error of the Admin API.
#[component]
pub fn ErrorNote(
    /// What could not be done. It is left out if the error leaves open whether it was done.
    #[prop(into)]
    title: String,
    error: ApiError,
    /// Adds a button to try again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
    /// Stands behind the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let t = use_i18n().texts;
    let title = match error.is_outcome_open() {
        true => t.outcome_open().to_owned(),
        false => title,
    };
    let server_text = error.server_text().map(|text| {
        let text = text.to_owned();
        view! { <p class="server-text">{t.server_says()} " " <BdiText text=text/></p> }
    });
    let retry = on_retry.map(|on_retry| {
        let retry = move |_| {
            on_retry.try_run(());
        };
        view! { <Button on:click=retry>{t.retry()}</Button> }
    });
    view! {
        <div class="error-note" role="alert">
            <Icon kind=IconKind::Warning/>
            <div class="error-text">
                <p><strong>{title}</strong></p>
                <p>{error_text(&error, t)}</p>
                {server_text}
            </div>
            {retry}
            {children.map(|children| children())}
        </div>
    }
}

/// The frame of any other problem.
#[component]
pub fn ProblemNote(
    /// What is wrong, mostly a `<div class="error-text">`, and what can be done.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="error-note" role="alert">
            <Icon kind=IconKind::Warning/>
            {children()}
        </div>
    }
}
