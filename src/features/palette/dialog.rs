//! The palette as a dialog: the field, what there is to choose, and how the keys are used.

use leptos::prelude::*;
use leptos::{ev, html};

use super::combobox::{PaletteField, PaletteOptions, is_beside};
use super::state::PaletteState;
use crate::config::Shop;
use crate::i18n::use_i18n;
use crate::state::in_front::InFront;
use crate::ui::{DialogHandle, Icon, IconButton, IconKind, KeyHint, use_modal_dialog};

/// Opens the palette.
pub fn open(front: InFront) {
    front.services.dialogs.open(move |dialog| {
        view! { <Palette front=front dialog=dialog/> }
    });
}

#[component]
fn Palette(front: InFront, dialog: DialogHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let shops = use_context::<Vec<Shop>>().unwrap_or_default();
    let state = PaletteState::new(front, dialog, shops);
    let element = NodeRef::<html::Dialog>::new();
    use_modal_dialog(element);
    view! {
        <dialog
            class="dialog palette"
            node_ref=element
            aria-label=t.palette()
            on:cancel=move |_: ev::Event| dialog.finish()
            on:close=move |_| dialog.finish()
            on:click=move |event| {
                if is_beside(&event) {
                    dialog.finish();
                }
            }
        >
            <div class="palette-head">
                <Icon kind=IconKind::Search/>
                <PaletteField state=state/>
                <IconButton
                    label=t.close()
                    icon=IconKind::Cross
                    on:click=move |_| dialog.finish()
                />
            </div>
            <PaletteOptions state=state/>
            <KeysInUse/>
        </dialog>
    }
}

/// The keys of a combobox, which screen readers say themselves.
#[component]
fn KeysInUse() -> impl IntoView {
    let t = use_i18n().texts;
    let hidden = "true";
    view! {
        <p class="palette-foot muted" aria-hidden=hidden>
            <KeyHint keys="↑↓"/>
            {t.palette_move()}
            <KeyHint keys="Enter"/>
            {t.palette_choose()}
            <KeyHint keys="Esc"/>
            {t.close()}
        </p>
    }
}
