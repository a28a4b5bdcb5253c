//! Moving the focus.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::platform::host::give_focus;

/// Gives an element the focus, if it is there and nobody is at something else in a page around the app. By its id:
/// [`HostContext::focus_by_id`].
///
/// [`HostContext::focus_by_id`]: crate::platform::host::HostContext::focus_by_id
pub fn focus<E>(element: NodeRef<E>)
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    let element = element.try_get_untracked().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        give_focus(&element);
    }
}

/// Gives an element the focus each time it has been built anew.
pub fn use_focus_when_built<E>(element: NodeRef<E>)
where
    E: ElementType,
    E::Output: JsCast + Clone + 'static,
{
    Effect::new(move || {
        element.track();
        focus(element);
    });
}
