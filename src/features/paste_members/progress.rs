//! How far the work is, and what has come of it.

use std::collections::HashSet;

use leptos::prelude::*;

use crate::features::paste_members::classify::Verdict;
use crate::features::paste_members::form::ProgressBar;
use crate::features::paste_members::report::verdict_text;
use crate::features::paste_members::state::{PasteState, Stage};
use crate::i18n::{Plural, fill, use_i18n};
use crate::ui::{Button, ErrorNote, Muted, Show};

/// The progress, an error that paused it, and the buttons for it; at the end what was not done.
#[component]
pub fn RunProgress(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let is_ended = Memo::new(move |_| paste.stage.get() == Stage::Ended);
    let counted = move || {
        if is_ended.get() {
            let text = match paste.adds.get() {
                true => t.n_added(),
                false => t.n_removed(),
            };
            return i18n.count(text, paste.changed.get());
        }
        // What is left out counts as not done.
        let all = paste.total.get() + paste.left_out() as u64;
        let [done, all] = [paste.done.get(), all].map(|number| i18n.number(number));
        fill(t.done_of(), &[("done", &done), ("due", &all)])
    };
    let failure = move || {
        let error = paste.error.get();
        error.map(|error| view! { <ErrorNote title=t.paste_held_up() error=error/> })
    };
    view! {
        <div class="stack">
            <Show when=move || !is_ended.get()>
                <ProgressBar label=t.working() done=paste.done total=paste.total/>
            </Show>
            <p role="status">
                <strong>{move || counted()}</strong>
            </p>
            {move || failure()}
            <Show
                when=move || is_ended.get()
                fallback=move || view! { <RunButtons paste=paste/> }
            >
                <RunResult paste=paste/>
            </Show>
        </div>
    }
}

/// One button pauses and resumes, so that it keeps the focus; the other stops.
#[component]
fn RunButtons(paste: PasteState) -> impl IntoView {
    let t = use_i18n().texts;
    let face = move || match paste.stage.get() {
        Stage::Paused => t.go_on(),
        _ => t.pause(),
    };
    let toggle = move |_| match paste.stage.get_untracked() {
        Stage::Paused => paste.resume(),
        _ => paste.pause(),
    };
    view! {
        <div class="row">
            <Button on:click=toggle>{move || face()}</Button>
            <Button on:click=move |_| paste.stop()>{t.stop()}</Button>
        </div>
    }
}

/// What was not done.
#[component]
fn RunResult(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let [turned_down, not_reached, open] = paste.not_done.with_value(|not_done| {
        [&not_done.turned_down, &not_done.not_reached, &not_done.open].map(HashSet::len)
    });
    let counted = move |text: Plural, number: usize| {
        (number > 0).then(|| {
            let text = i18n.count(text, number as u64);
            view! { <Muted>{text}</Muted> }
        })
    };
    let left_out = move || {
        let kinds = [
            Verdict::Ambiguous,
            Verdict::Unknown,
            Verdict::Malformed,
            Verdict::AlreadyDone,
            Verdict::Repeated,
        ];
        let line = |verdict: Verdict| {
            let count = paste.count_of(verdict) as u64;
            let name = verdict_text(t, verdict, paste.adds.get());
            (count > 0)
                .then(|| view! { <li>{format!("{name}: {}", i18n.number(count))}</li> }.into_any())
        };
        kinds.into_iter().filter_map(line).collect_view()
    };
    view! {
        <div class="stack">
            {counted(t.left_out(), untrack(|| paste.left_out()))}
            <ul class="muted">{untrack(left_out)}</ul>
            {counted(t.turned_down(), turned_down)}
            {counted(t.not_reached(), not_reached)}
            {counted(t.members_open(), open)}
            {(not_reached + open > 0).then(|| view! { <p>{t.rest_kept()}</p> })}
        </div>
    }
}
