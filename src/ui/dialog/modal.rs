//! The browser's modal `<dialog>`.

use leptos::prelude::*;
use leptos::{ev, html};

use super::super::toast::Toasts;
use super::super::window_event::{use_frame_event, use_window_event};
use crate::platform::host::use_host;

/// Shows a `<dialog>` over everything else as soon as it is in the page. A dialog takes the focus, so in somebody else's
/// page it waits until the app has the focus. The dialog is closed before its element is removed: then the browser gives
/// the focus back to where it was or, if that is gone, [`HostContext::rescue_focus`] gives it to the page's content.
/// Toasts wait until the dialog has gone.
///
/// [`HostContext::rescue_focus`]: crate::platform::host::HostContext::rescue_focus
///
/// Called while the view with the `<dialog>` is built.
pub fn use_modal_dialog(dialog: NodeRef<html::Dialog>) {
    let host = use_host();
    let toasts = use_context::<Toasts>();
    let cover = move |covers| {
        if let Some(toasts) = toasts {
            toasts.cover(covers);
        }
    };
    let was_shown = StoredValue::new(false);
    let show = move || {
        if was_shown.try_get_value() == Some(false) && !host.is_left() {
            was_shown.try_set_value(show_modal(dialog));
        }
    };
    cover(true);
    Effect::new(move || {
        dialog.track();
        show();
    });
    use_window_event(ev::focus, move |_| show());
    use_frame_event(host, ev::focusin, move |_| show());
    on_cleanup(move || {
        if let Some(dialog) = dialog.try_get_untracked().flatten() {
            dialog.close();
            host.rescue_focus();
        }
        cover(false);
    });
}

/// Shows a `<dialog>` that is closed, if it is still in the page. Returns whether it is shown now by this call.
pub fn show_modal(dialog: NodeRef<html::Dialog>) -> bool {
    let dialog = dialog.try_get_untracked().flatten();
    let dialog = dialog.filter(|dialog| dialog.is_connected() && !dialog.open());
    dialog.is_some_and(|dialog| dialog.show_modal().is_ok())
}
