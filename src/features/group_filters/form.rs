//! The frame of an editor whose fields are applied together.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::ui::{Button, ButtonKind, with_command};

/// Shown as the value of a filter that is not set yet.
pub const NOT_SET: &str = "…";

/// A form with a button that applies it.
#[component]
pub fn EditorForm(
    #[prop(into)] on_apply: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let t = use_i18n().texts;
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        on_apply.try_run(());
    };
    view! {
        <form class="filter-editor" data-focus-first="" on:submit=submit>
            <div class="stack">{children()}</div>
            <Button
                kind=ButtonKind::Primary
                submit=true
                attr:data-keys=with_command(t, "Enter")
            >
                {t.apply()}
            </Button>
        </form>
    }
}

/// The id of the [`Problem`] of the editor that is open, for `aria-describedby` of the fields it is about.
pub const PROBLEM_ID: &str = "filter-problem";

/// What is wrong with the fields. Always there, so that screen readers announce its text; empty while nothing is wrong.
#[component]
pub fn Problem(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <p class="problem" id=PROBLEM_ID role="alert">{text}</p> }
}
