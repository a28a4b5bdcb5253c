//! How far a piece of work is, with a way to stop it, to go on after an error, and to put its outcome away.

use leptos::prelude::*;

use crate::features::group_list::bulk_bar::focus_head;
use crate::i18n::fill;
use crate::i18n::use_i18n;
use crate::state::job::{Job, Progress};
use crate::ui::{El, IconKind, button, el, error_note, icon_button, when};

pub fn job_view(job: Job) -> El {
    let t = use_i18n().texts;
    let is = move |state: fn(&Progress) -> bool| {
        job.progress()
            .with(|progress| progress.as_ref().is_some_and(state))
    };
    let stop = move || {
        job.dismiss();
        focus_head();
    };
    let outcome = move || {
        job.progress().with(|progress| {
            let progress = progress.as_ref();
            progress
                .and_then(|progress| progress.outcome.clone())
                .unwrap_or_default()
        })
    };
    let running = when(
        move || is(|progress| progress.error.is_none() && progress.outcome.is_none()),
        move || running(job).child(button(t.cancel(), stop)),
    );
    let failed = when(
        move || is(|progress| progress.error.is_some()),
        move || failed(job).child(button(t.cancel(), stop)),
    );
    let dismiss = when(
        move || is(|progress| progress.outcome.is_some()),
        move || icon_button(t.dismiss(), IconKind::Cross, stop),
    );
    let ended = el("div")
        .class("bar-line")
        .class_when("empty", move || outcome().is_empty())
        .child(el("span").attr("role", "status").text_with(outcome))
        .child(dismiss);
    el("div").child(running).child(failed).child(ended)
}

fn running(job: Job) -> El {
    let i18n = use_i18n();
    let t = i18n.texts;
    let read = move || {
        job.progress().with(|progress| match progress {
            Some(progress) => (progress.words.doing, progress.done, progress.total),
            None => ("", 0, 0),
        })
    };
    let far = move || match read() {
        (doing, _, 0) => doing.to_owned(),
        (doing, done, total) => {
            let [done, total] = [done, total].map(|number| i18n.number(number));
            let far = fill(t.progress(), &[("done", &done), ("total", &total)]);
            format!("{doing} {far}")
        }
    };
    // Without a value, and so on the move without a measure, until the number of things is known.
    let value = move || {
        let (_, done, total) = read();
        (total > 0).then(|| done.to_string())
    };
    let meter = el("progress")
        .attr("aria-label", read_untracked(job))
        .attr_with("value", value)
        .attr_with("max", move || Some(read().2.max(1).to_string()));
    el("div")
        .class("bar-line")
        .child(el("span").text_with(far))
        .child(meter)
}

fn read_untracked(job: Job) -> &'static str {
    job.progress().with_untracked(|progress| {
        progress
            .as_ref()
            .map_or("", |progress| progress.words.doing)
    })
}

fn failed(job: Job) -> El {
    let go_on = Callback::new(move |()| job.go_on());
    let note = job.progress().with_untracked(|progress| {
        let progress = progress.as_ref()?;
        let error = progress.error.as_ref()?;
        Some(error_note(progress.words.failed, error, Some(go_on)))
    });
    el("div").class("bar-line").child_if(note)
}
