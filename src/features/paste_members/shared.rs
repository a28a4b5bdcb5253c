//! The choice for addresses that belong to several customers: a guest and an account. It is one for all.

use leptos::prelude::*;

use crate::features::paste_members::classify::Shared;
use crate::features::paste_members::state::PasteState;
use crate::i18n::{Texts, use_i18n};
use crate::ui::Show;

/// How many such addresses there are, and the options.
#[component]
pub fn SharedChoice(paste: PasteState) -> impl IntoView {
    let i18n = use_i18n();
    let t = i18n.texts;
    let count = Memo::new(move |_| {
        paste
            .lines
            .with(|lines| lines.iter().filter(|line| line.is_shared).count() as u64)
    });
    let legend = move || i18n.count(t.paste_shared(), count.get());
    view! {
        <Show when=move || count.get() != 0>
            <div class="stack close" role="radiogroup" aria-label=move || legend()>
                <p>{move || legend()}</p>
                <div class="row">
                    {Shared::ALL.map(|shared| view! { <SharedOption paste=paste shared=shared/> }.into_any()).into_iter().collect_view()}
                </div>
            </div>
        </Show>
    }
}

#[component]
fn SharedOption(paste: PasteState, shared: Shared) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <label class="check">
            <input
                type="radio"
                name="paste-shared"
                prop:checked=move || paste.shared.get() == shared
                on:change=move |_| paste.set_shared(shared)
            />
            <span>{label(t, shared)}</span>
        </label>
    }
}

fn label(t: &Texts, shared: Shared) -> &'static str {
    match shared {
        Shared::Account => t.shared_account(),
        Shared::Guest => t.shared_guest(),
        Shared::Both => t.shared_both(),
        Shared::Nobody => t.shared_nobody(),
    }
}
