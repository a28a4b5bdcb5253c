//! Says that numbers of customers could not be read, with one way to ask for all of them again.

use leptos::prelude::*;
use leptos::task::tick;

use crate::i18n::use_i18n;
use crate::platform::host::use_host;
use crate::state::group_list::GroupListState;
use crate::ui::{Button, ProblemNote};

/// The note. The numbers themselves are question marks meanwhile.
#[component]
pub fn CountsNote(groups: GroupListState) -> impl IntoView {
    let t = use_i18n().texts;
    let host = use_host();
    // The note goes with its button when the numbers have come.
    on_cleanup(move || {
        host.spawn(async move {
            tick().await;
            host.rescue_focus();
        });
    });
    view! {
        <ProblemNote>
            <p class="error-text">{t.counts_failed()}</p>
            <Button on:click=move |_| groups.counts.retry()>{t.load_counts()}</Button>
        </ProblemNote>
    }
}
