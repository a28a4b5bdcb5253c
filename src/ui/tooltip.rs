//! Tooltips: the name of a control that shows nothing but an icon. The style sheet (`style/controls.css`) draws them from
//! `aria-label`, under the pointer and at the focus of the keyboard. Here is what a style sheet cannot do: Escape hides them.

use leptos::ev;

use super::window_event::use_frame_event;
use crate::platform::host::HostContext;

/// Is set on the app's frame while tooltips are hidden.
const HIDDEN: &str = "data-no-tooltips";

/// Has Escape hide the tooltip that is shown, until the pointer or the focus goes to something else.
pub fn use_tooltip_dismissal(host: HostContext) {
    use_frame_event(host, ev::keydown, move |event| {
        if event.key() == "Escape"
            && let Some(frame) = host.frame()
        {
            let _ = frame.set_attribute(HIDDEN, "");
        }
    });
    let show_again = move || {
        if let Some(frame) = host.frame() {
            let _ = frame.remove_attribute(HIDDEN);
        }
    };
    use_frame_event(host, ev::pointerover, move |_| show_again());
    use_frame_event(host, ev::focusin, move |_| show_again());
}
