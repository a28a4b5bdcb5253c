//! An error as people need it: what failed, why, what to do, and a way to try again.

use leptos::prelude::*;

use crate::api::ApiError;
use crate::i18n::use_i18n;
use crate::i18n::{Texts, fill};
use crate::ui::{El, IconKind, button, el, icon, words};

/// Why it failed and what can be done, in the reader's language.
fn explain(error: &ApiError, t: &Texts) -> (&'static str, &'static str) {
    match error {
        ApiError::BadRequest { .. } => (t.error_bad_request(), t.error_bad_request_do()),
        ApiError::Unauthorized => (t.error_unauthorized(), t.error_unauthorized_do()),
        ApiError::NotFound { .. } => (t.error_not_found(), t.error_not_found_do()),
        ApiError::Conflict { .. } => (t.error_conflict(), t.error_conflict_do()),
        ApiError::Unprocessable { .. } => (t.error_unprocessable(), t.error_unprocessable_do()),
        ApiError::TooManyRequests { .. } => (t.error_too_many(), t.error_too_many_do()),
        ApiError::Server { .. } => (t.error_server(), t.error_server_do()),
        ApiError::Status { .. } => (t.error_status(), t.error_status_do()),
        ApiError::Network => (t.error_network(), t.error_network_do()),
        ApiError::Timeout => (t.error_timeout(), t.error_timeout_do()),
        ApiError::WrongContent => (t.error_content(), t.error_content_do()),
    }
}

fn status(error: &ApiError) -> Option<u16> {
    match error {
        ApiError::Server { status, .. } | ApiError::Status { status, .. } => Some(*status),
        _ => None,
    }
}

/// Why it failed and what can be done, as text.
pub fn error_words(error: &ApiError, t: &Texts) -> String {
    let (why, what_to_do) = explain(error, t);
    let origin = window().location().origin().unwrap_or_default();
    let what_to_do = fill(what_to_do, &[("origin", &origin)]);
    let status = status(error).map_or_else(String::new, |status| format!(" ({status})"));
    format!("{why}{status} {what_to_do}")
}

/// `title` says what could not be done; `on_retry` adds the button.
pub fn error_note(title: &'static str, error: &ApiError, on_retry: Option<Callback<()>>) -> El {
    let t = use_i18n().texts;
    let server = error.server_text().map(|text| {
        let said = words(text);
        el("p")
            .class("server-text")
            .text(t.server_says())
            .text(" ")
            .child(said)
    });
    let text = el("div")
        .class("error-text")
        .child(el("p").child(el("strong").text(title)))
        .child(el("p").text(error_words(error, t)))
        .child_if(server);
    let retry = on_retry.map(|on_retry| button(t.retry(), move || on_retry.run(())));
    problem_note(text).child_if(retry)
}

/// The frame of an error.
pub fn problem_note(text: El) -> El {
    el("div")
        .class("error-note")
        .attr("role", "alert")
        .child(icon(IconKind::Warning))
        .child(text)
}
