//! A dialog without a form of its own.

use leptos::ev;
use leptos::prelude::*;

use super::form::Heading;
use super::handle::DialogHandle;
use super::modal::use_modal_dialog;

/// A dialog with a heading and a content that needs no primary button: something to read, or choices that hold at once.
#[component]
pub fn PanelDialog(
    dialog: DialogHandle,
    /// The dialog's name.
    #[prop(into)]
    title: Signal<String>,
    children: Children,
) -> impl IntoView {
    use_modal_dialog(dialog.element);
    view! {
        <dialog
            class="dialog"
            node_ref=dialog.element
            aria-labelledby="dialog-title"
            on:cancel=move |_: ev::Event| dialog.finish()
            on:close=move |_| dialog.finish()
        >
            <div class="dialog-form">
                <Heading dialog=dialog title=title/>
                <div class="dialog-content">{children()}</div>
            </div>
        </dialog>
    }
}
