//! Dialogs over the page: one at a time, modal, named by their title, and never closed while their write runs.
//!
//! The browser's own `<dialog>` keeps the focus inside and gives it back to the opener; what it lacks is here.

mod form;
mod handle;
mod modal;
mod panel;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

pub use form::{DialogForm, DialogStatus};
pub use handle::DialogHandle;
pub use modal::{show_modal, use_modal_dialog};
pub use panel::PanelDialog;

use crate::platform::host::{HostContext, use_host};

/// The id of [`DialogStatus`], for `aria-describedby` of the field it is about.
pub const DIALOG_STATUS_ID: &str = "dialog-problem";

type DialogView = Box<dyn FnOnce(DialogHandle) -> AnyView>;

/// The dialogs of the page.
#[derive(Clone, Copy)]
pub struct Dialogs {
    host: HostContext,
    /// The number of the dialog that is open.
    current: RwSignal<Option<u32>>,
    last: StoredValue<u32>,
    /// Builds the dialog that is about to open.
    view: StoredValue<Option<DialogView>, LocalStorage>,
}

/// The dialogs of the page around this view.
///
/// # Panics
/// Outside of the page's shell, which provides them.
pub fn use_dialogs() -> Dialogs {
    expect_context()
}

impl Dialogs {
    /// For the shell, which provides it and has a [`DialogRegion`].
    pub fn new() -> Self {
        Self {
            host: use_host(),
            current: RwSignal::new(None),
            last: StoredValue::new(0),
            view: StoredValue::new_local(None),
        }
    }

    /// Whether one is open now.
    pub fn has_open(self) -> bool {
        self.current.try_get_untracked().flatten().is_some()
    }

    /// Opens a dialog, unless one is open. `view` builds a [`DialogForm`].
    ///
    /// The view is built in the [`DialogRegion`] and ends with the dialog. Contexts and callbacks of the view that
    /// opens it may be gone by then: take what is needed of them before.
    pub fn open<V: IntoView + 'static>(self, view: impl FnOnce(DialogHandle) -> V + 'static) {
        if self.has_open() {
            return;
        }
        let view: DialogView = Box::new(move |dialog| view(dialog).into_any());
        leave_menu(self.host);
        self.view.try_update_value(|slot| *slot = Some(view));
        let number = self.last.try_update_value(|last| {
            *last += 1;
            *last
        });
        self.current.set(number);
    }

    /// Closes the dialog with this number, if it is still open.
    fn close(self, number: u32) {
        if self.current.try_get_untracked() == Some(Some(number)) {
            self.current.set(None);
        }
    }

    fn build(self, number: u32) -> Option<AnyView> {
        let view = self.view.try_update_value(Option::take)??;
        // What the dialog reads while it is built is no reason to build it anew.
        Some(untrack(|| view(DialogHandle::new(self, number))))
    }
}

/// Where dialogs appear.
#[component]
pub fn DialogRegion() -> impl IntoView {
    let dialogs = use_dialogs();
    let in_turn = move |turn: u32| {
        let number = dialogs.current.get().filter(|number| number % 2 == turn);
        number.and_then(|number| dialogs.build(number))
    };
    // Two places that are used in turn: in one place, Leptos would use the elements of a dialog again for the next one. A `For`
    // will not do, since it removes elements before it cleans their view up: the dialog could not give the focus back.
    view! {
        <div>
            {move || in_turn(0)}
            {move || in_turn(1)}
        </div>
    }
}

/// Gives the focus to the button of the menu it is in: the menu's item will be gone when the dialog gives it back.
pub(super) fn leave_menu(host: HostContext) {
    let active = host.active_element();
    let menu = active.and_then(|active| active.closest("[role=menu]").ok()?);
    let button = menu.and_then(|menu| menu.previous_element_sibling());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
