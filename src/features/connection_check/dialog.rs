//! The dialog with the check.

use leptos::prelude::*;

use super::diagnosis::Step;
use super::state::{CheckState, Progress};
use super::steps_view::StepItem;
use crate::i18n::use_i18n;
use crate::ui::{DialogForm, DialogHandle};

/// The dialog with the check, which starts at once.
#[component]
pub fn ConnectionCheck(dialog: DialogHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let check = CheckState::new();
    check.run();
    let steps = Step::ALL.map(|step| view! { <StepItem check=check step=step/> });
    let done = move || match check.progress.get() {
        Progress::Passed(_) => t.check_fine(),
        _ => "",
    };
    view! {
        <DialogForm
            dialog=dialog
            title=t.check_connection()
            submit=t.check_again()
            dismiss=t.close()
            failed=""
            ready=Signal::derive(move || !check.is_running())
            on_submit=move || check.run()
        >
            <ol class="steps">{steps.into_iter().collect_view()}</ol>
            <p role="status">{move || done()}</p>
        </DialogForm>
    }
}
