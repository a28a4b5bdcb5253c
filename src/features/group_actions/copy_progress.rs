//! How far the copying of customers into a new group is.

use leptos::prelude::*;

use crate::i18n::use_i18n;

/// Says how many customers are still to be added; empty while there are none.
#[component]
pub fn CopyProgress(#[prop(into)] remaining: Signal<u64>) -> impl IntoView {
    let i18n = use_i18n();
    let text = move || match remaining.get() {
        0 => String::new(),
        remaining => i18n.count(i18n.texts.members_left(), remaining),
    };
    view! { <p class="hint" role="status">{move || text()}</p> }
}
