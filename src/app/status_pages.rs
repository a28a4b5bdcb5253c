//! The pages that say why the app cannot be used.

use leptos::prelude::*;

use crate::app::chunk::preload_menus;
use crate::features::connection_check::use_connection_check;
use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::session::{State, use_session};
use crate::ui::{Button, ErrorNote, ProblemNote, bdi_text, preload};

/// The page while the server could not be asked who is signed in.
#[component]
pub fn UnreachableShop() -> impl IntoView {
    let t = use_i18n().texts;
    let (host, session) = (use_host(), use_session());
    let check_connection = use_connection_check();
    preload(preload_menus());
    let retry = Callback::new(move |()| host.spawn(session.check()));
    let note = move || match session.state() {
        State::Unknown(error) => Some(view! {
            <ErrorNote title=t.session_check_failed() error=error on_retry=retry>
                <Button on:click=move |_| check_connection()>{t.check_connection()}</Button>
            </ErrorNote>
        }),
        _ => None,
    };
    view! {
        <div>
            <h1 class="visually-hidden">{t.app_name()}</h1>
            {move || note()}
        </div>
    }
}

/// The page if the configuration cannot be used.
#[component]
pub fn ConfigProblem(problem: String) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <main id="content">
            <ProblemNote>
                <div class="error-text">
                    <h1>{t.config_failed()}</h1>
                    <p>{t.config_failed_do()}</p>
                    <p class="server-text">{bdi_text(problem)}</p>
                </div>
            </ProblemNote>
        </main>
    }
}
