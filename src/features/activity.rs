//! The list of what was done, newest first, each with its way back.

use crate::i18n::Texts;
use crate::i18n::use_i18n;
use crate::state::activity::use_activity;
use crate::state::activity::{Activity, Entry, State, UndoError};
use crate::ui::{
    Content, El, IconKind, Popover, button, each, el, error_note, icon, muted, nothing, popover,
    sentence,
};

/// The button in the top bar, and the list under it.
pub fn activity_menu() -> El {
    let t = use_i18n().texts;
    let activity = use_activity();
    let face = el("button")
        .class("icon-button")
        .attr("aria-label", t.activity())
        .attr("title", t.activity())
        .child(icon(IconKind::Clock))
        .child_when(
            move || activity.count() > 0,
            || el("span").class("dot on").attr("aria-hidden", "true"),
        );
    popover(Popover::default(), t.activity(), face, move || {
        content(activity, t)
    })
}

fn content(activity: Activity, t: &'static Texts) -> El {
    let numbers = move || {
        (0..activity.count())
            .rev()
            .map(|number| number.to_string())
            .collect()
    };
    let line = move |number: String| {
        let number = number.parse().unwrap_or_default();
        line(activity, number, t)
    };
    let empty = move || match activity.count() {
        0 => muted(t.activity_empty()).into(),
        _ => nothing(),
    };
    el("div")
        .class("activity")
        .child_with(empty)
        .child(el("ul").child(each(numbers, line)))
}

fn line(activity: Activity, number: usize, t: &'static Texts) -> Content {
    let Some(Entry { text, at, undo, .. }) = activity.entry(number) else {
        return nothing();
    };
    let state = move || {
        activity
            .entry(number)
            .map_or(State::Done, |entry| entry.state)
    };
    let ago = use_i18n().ago((js_sys::Date::now() - at) / 1000.0);
    let back = undo.map(|undo| {
        let face = move || match state() {
            State::Undoing => t.undoing(),
            State::Undone => t.undone(),
            State::Done | State::Failed(_) => undo.label,
        };
        let is_over = move || !matches!(state(), State::Done | State::Failed(UndoError::Api(_)));
        // It keeps the focus when it is over, so it is not taken away.
        button("", move || activity.undo(number))
            .attr_with("aria-disabled", move || {
                is_over().then(|| "true".to_owned())
            })
            .text_with(move || face().to_owned())
    });
    let failure = move || match state() {
        State::Failed(UndoError::Api(error)) => error_note(t.undo_failed(), &error, None).into(),
        State::Failed(UndoError::Changed) => muted(t.changed_since()).into(),
        _ => nothing(),
    };
    let row = el("div")
        .class("activity-line")
        .child(sentence("p", &text))
        .child_if(back);
    el("li")
        .child(row)
        .child(el("p").class("muted").text(ago))
        .child_with(failure)
        .into()
}
