//! The browser's modal `<dialog>`.

use leptos::html;
use leptos::prelude::*;

use crate::platform::host::use_host;

/// Shows a `<dialog>` over everything else as soon as it is there. Before it goes it is closed, which gives the focus
/// back to where it was; if that is gone, to the page's content.
///
/// Called while the view with the `<dialog>` is built.
pub fn use_modal_dialog(dialog: NodeRef<html::Dialog>) {
    let host = use_host();
    Effect::new(move || {
        dialog.track();
        show_modal(dialog);
    });
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
            host.rescue_focus();
        }
    });
}

/// Shows a `<dialog>` that has been closed, if it is still on the page.
pub fn show_modal(dialog: NodeRef<html::Dialog>) {
    let dialog = dialog.try_get_untracked().flatten();
    if let Some(dialog) = dialog.filter(|dialog| dialog.is_connected() && !dialog.open()) {
        let _ = dialog.show_modal();
    }
}
