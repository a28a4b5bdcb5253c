//! How far the work of a [`Job`] is, with buttons to stop it, to resume it after an error, and to remove its result.

use leptos::prelude::*;

use crate::features::group_list::checkboxes::focus_page_checkbox;
use crate::i18n::{fill, use_i18n};
use crate::platform::host::use_host;
use crate::state::job::{Job, Progress};
use crate::ui::{Button, ErrorNote, IconButton, IconKind, Show};

/// The lines of the bar for the work that goes on.
#[component]
pub fn JobView(job: Job) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    let holds = move |state: fn(&Progress) -> bool| {
        job.progress()
            .with(|progress| progress.as_ref().is_some_and(state))
    };
    let is_running =
        move || holds(|progress| progress.error.is_none() && progress.outcome.is_none());
    let outcome = move || {
        job.progress().with(|progress| {
            let outcome = progress.as_ref().and_then(|it| it.outcome.clone());
            outcome.unwrap_or_default()
        })
    };
    let stop = move |_| {
        job.dismiss();
        focus_page_checkbox(host);
    };
    view! {
        <div>
            <Show when=is_running>
                <RunningJob job=job>
                    <Button on:click=stop>{t.cancel()}</Button>
                </RunningJob>
            </Show>
            <Show when=move || holds(|progress| progress.error.is_some())>
                <PausedJob job=job>
                    <Button on:click=stop>{t.cancel()}</Button>
                </PausedJob>
            </Show>
            <div class="bar-line" class:empty=move || outcome().is_empty()>
                <span role="status">{move || outcome()}</span>
                <Show when=move || holds(|progress| progress.outcome.is_some())>
                    <IconButton label=t.dismiss() icon=IconKind::Cross on:click=stop/>
                </Show>
            </div>
        </div>
    }
}

#[component]
fn RunningJob(job: Job, children: Children) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let read = move || {
        job.progress().with(|progress| match progress {
            Some(progress) => (progress.words.doing, progress.done, progress.total),
            None => ("", 0, 0),
        })
    };
    let text = move || match read() {
        (doing, _, 0) => doing.to_owned(),
        (doing, done, total) => {
            let [done, total] = [done, total].map(|number| i18n.number(number));
            let progress = fill(t.progress(), &[("done", &done), ("total", &total)]);
            format!("{doing} {progress}")
        }
    };
    // Without a value, and so indeterminate, until the total is known.
    let value = move || {
        let (_, done, total) = read();
        (total > 0).then(|| done.to_string())
    };
    let (doing, ..) = untrack(read);
    view! {
        <div class="bar-line">
            <span>{move || text()}</span>
            <progress aria-label=doing value=move || value() max=move || read().2.max(1).to_string()></progress>
            {children()}
        </div>
    }
}

#[component]
fn PausedJob(job: Job, children: Children) -> impl IntoView {
    let problem = job.progress().with_untracked(|progress| {
        let progress = progress.as_ref()?;
        Some((progress.words.failed, progress.error.clone()?))
    });
    let note = problem.map(|(title, error)| {
        view! { <ErrorNote title=title error=error on_retry=move || job.resume()/> }
    });
    view! { <div class="bar-line">{note} {children()}</div> }
}
