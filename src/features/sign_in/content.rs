//! The sign-in form with its heading: on the page, and in a dialog.

use leptos::html;
use leptos::prelude::*;

use super::form::SignInForm;
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::ui::{Muted, show_modal, use_modal_dialog};

/// The page while nobody is signed in.
#[component]
pub fn PageContent() -> impl IntoView {
    let t = use_i18n().texts;
    let session = use_session();
    let open = move || session.may_go_on.get().then(|| t.sign_out_open());
    view! {
        <div class="sign-in card">
            <h1>{t.sign_in()}</h1>
            <p class="problem" role="alert">{move || open()}</p>
            <Muted>{t.sign_in_lead()}</Muted>
            <SignInForm/>
        </div>
    }
}

/// The dialog over the page, which stays as it is, when a session has expired.
#[component]
pub fn DialogContent() -> impl IntoView {
    let t = use_i18n().texts;
    let dialog = NodeRef::<html::Dialog>::new();
    use_modal_dialog(dialog);
    // Nothing behind the dialog works without a session, so Escape does not close it. Browsers close it on repeated
    // Escapes regardless; then it is opened again.
    view! {
        <dialog
            class="sign-in"
            node_ref=dialog
            aria-labelledby="sign-in-title"
            closedby="none"
            on:cancel=|event: web_sys::Event| event.prevent_default()
            on:close=move |_| {
                show_modal(dialog);
            }
        >
            <h2 id="sign-in-title">{t.sign_in()}</h2>
            <Muted>{t.sign_in_again()}</Muted>
            <SignInForm/>
        </dialog>
    }
}
