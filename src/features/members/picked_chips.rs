//! The items that are picked in a dialog, over all searches and pages.

use leptos::prelude::*;

use crate::i18n::{Plural, fill, use_i18n};
use crate::state::picked_items::{EntityRef, PickedItems, toggle};
use crate::ui::{For, IconButton, IconKind, bdi_text};

/// How many items are picked, and each with a button that takes it out of the selection.
#[component]
pub fn PickedChips(
    picked: PickedItems,
    /// Says how many there are.
    count: Plural,
) -> impl IntoView {
    let i18n = use_i18n();
    let counted = move || i18n.count(count, picked.with(Vec::len) as u64);
    view! {
        <div class="picked">
            <p role="status">{move || counted()}</p>
            <ul class="chips">
                <For each=move || picked.get() key=|one| one.id.clone() let:one>
                    <Chip picked=picked one=one/>
                </For>
            </ul>
        </div>
    }
}

#[component]
fn Chip(picked: PickedItems, one: EntityRef) -> impl IntoView {
    let t = use_i18n().texts;
    let name = one.name.clone();
    let label = fill(t.put_back(), &[("name", &name)]);
    view! {
        <li class="chip">
            {bdi_text(name)}
            <IconButton
                label=label
                icon=IconKind::Cross
                on:click=move |_| toggle(picked, &one)
            />
        </li>
    }
}
