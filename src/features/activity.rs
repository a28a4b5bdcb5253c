//! The list of what was done, newest first, with buttons to undo it.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::state::activity::{Entry, State, Undo, UndoError, use_activity};
use crate::ui::{Button, ErrorNote, Icon, IconKind, Muted, Popover, StatusDot, sentence};

/// The button in the top bar with the list.
#[component]
pub fn ActivityMenu() -> impl IntoView {
    let t = use_i18n().texts;
    let activity = use_activity();
    let face = move || {
        view! {
            <Icon kind=IconKind::Clock/>
            <Show when=move || { activity.count() > 0 }>
                <StatusDot on=true/>
            </Show>
        }
    };
    view! {
        <Popover label=t.activity() button_label=t.activity() face=face>
            <ActivityList/>
        </Popover>
    }
}

#[component]
fn ActivityList() -> impl IntoView {
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
            State::Failed(UndoError::Api(error)) => {
                EitherOf3::A(view! { <ErrorNote title=t.undo_failed() error=error/> })
            }
            State::Failed(UndoError::Changed) => {
                EitherOf3::B(view! { <Muted>{t.changed_since()}</Muted> })
            }
            _ => EitherOf3::C(()),
        };
        view! {
            <li>
                <div class="activity-line">
                    <p>{sentence(&text)}</p>
                    {undo}
                </div>
                <Muted>{ago}</Muted>
                {failure}
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
        State::Undone => t.undone(),
        State::Done | State::Failed(_) => undo.label,
    };
    let is_over = move || !matches!(state.get(), State::Done | State::Failed(UndoError::Api(_)));
    view! {
        <Button
            attr:aria-disabled=move || is_over().then_some("true")
            on:click=move |_| activity.undo(number)
        >
            {face}
        </Button>
    }
}
