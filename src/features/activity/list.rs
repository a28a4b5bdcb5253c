//! The list of what was done.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::activity::{Entry, State, Undo, use_activity};
use crate::ui::{Button, ErrorNote, For, Muted, Show, sentence};

/// What was done, newest first.
#[component]
pub fn ActivityList() -> impl IntoView {
    let t = use_i18n().texts;
    let activity = use_activity();
    view! {
        <div class="activity">
            <Show when=move || activity.count() == 0>
                <Muted>{t.activity_empty()}</Muted>
            </Show>
            <ul>
                <For
                    each=move || (0..activity.count()).rev()
                    key=|number| *number
                    let:number
                >
                    <ActivityItem number=number/>
                </For>
            </ul>
        </div>
    }
}

#[component]
fn ActivityItem(number: usize) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let activity = use_activity();
    let state = Memo::new(move |_| activity.state(number).unwrap_or(State::Done));
    let entry = untrack(|| activity.entry(number));
    entry.map(|Entry { text, at, undo, .. }| {
        let ago = i18n.ago((js_sys::Date::now() - at) / 1000.0);
        let undo = undo.map(|undo| view! { <UndoButton number=number undo=undo state=state/> });
        let failure = move || match state.get() {
            State::Failed(failure) => {
                let title = failure.title(t);
                match failure.error().cloned() {
                    Some(error) => view! { <ErrorNote title=title error=error/> }.into_any(),
                    None => view! { <Muted>{title}</Muted> }.into_any(),
                }
            }
            _ => ().into_any(),
        };
        view! {
            <li>
                <div class="activity-line">
                    <p>{sentence(&text)}</p>
                    {undo}
                </div>
                <Muted>{ago}</Muted>
                {move || failure()}
            </li>
        }
    })
}

/// Undoes an entry. It stays when that has succeeded, so that it keeps the focus.
#[component]
fn UndoButton(number: usize, undo: Undo, state: Memo<State>) -> impl IntoView {
    let t = use_i18n().texts;
    let activity = use_activity();
    let face = move || match state.get() {
        State::Undoing => t.undoing(),
        State::Undone => undo.done,
        State::Done | State::Failed(_) => undo.label,
    };
    let is_over = move || match state.get() {
        State::Done => false,
        State::Failed(failure) => failure.error().is_none(),
        State::Undoing | State::Undone => true,
    };
    view! {
        <Button
            attr:aria-disabled=move || is_over().then_some("true")
            on:click=move |_| activity.undo(number)
        >
            {move || face()}
        </Button>
    }
}
