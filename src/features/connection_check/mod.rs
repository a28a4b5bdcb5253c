//! The connection check: tests step by step the connection from the page to the shop, and says which step fails and how
//! to fix it.

pub mod diagnosis;
mod state;
mod steps_view;
mod texts;

use leptos::prelude::*;

use state::{CheckState, Progress};
use steps_view::StepItem;

use crate::features::connection_check::diagnosis::Step;
use crate::i18n::use_i18n;
use crate::ui::{DialogForm, DialogHandle, use_dialogs};

/// A function that opens the check, for handlers. Called while a view is built.
pub fn use_connection_check() -> impl Fn() + Copy + Send + Sync + 'static {
    let dialogs = use_dialogs();
    move || dialogs.open(|dialog| view! { <ConnectionCheck dialog=dialog/> })
}

/// The dialog with the check, which starts at once.
#[component]
fn ConnectionCheck(dialog: DialogHandle) -> impl IntoView {
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
            <p role="status">{done}</p>
        </DialogForm>
    }
}
