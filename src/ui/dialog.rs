//! Dialogs over the page: one at a time, modal, named by its title, and never closed while its write runs.
//!
//! The browser's own `<dialog>` keeps the focus inside and gives it back to the opener; what it lacks is here.
//!
//! ```ignore
//! use_dialogs().open(move |dialog| {
//!     dialog_form(dialog, look, vec![field, dialog.problem_slot()], move || dialog.run(async move { … dialog.finish() … }))
//! });
//! ```

use leptos::prelude::*;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::HtmlDialogElement;
use web_sys::HtmlElement;

use crate::api::ApiError;
use crate::i18n::use_i18n;
use crate::platform::root;
use crate::ui::mutation::Mutation;
use crate::ui::{
    El, ElRef, IconKind, button, effect, el, error_note, focus, icon_button, nothing, on_window,
    rescue_focus, sentence,
};

/// The id of [`Dialog::problem_slot`].
pub const PROBLEM_ID: &str = "dialog-problem";

type Content = Rc<dyn Fn(Dialog) -> El>;

/// The place of the page's dialogs. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Dialogs {
    content: StoredValue<Option<Content>, LocalStorage>,
    open: RwSignal<bool>,
}

/// The [`Dialogs`] provided to this part of the page.
///
/// # Panics
/// Outside of the part of the page that provides it.
pub fn use_dialogs() -> Dialogs {
    expect_context()
}

impl Dialogs {
    pub fn new() -> Self {
        Self {
            content: StoredValue::new_local(None),
            open: RwSignal::new(false),
        }
    }

    /// Whether one is open now.
    pub fn has_open(self) -> bool {
        self.open.get_untracked()
    }

    /// Opens a dialog, unless one is open. What `content` creates ends with the dialog; it is built at the page's
    /// shell, so contexts of a view are taken before.
    pub fn open(self, content: impl Fn(Dialog) -> El + 'static) {
        if !self.has_open() {
            leave_menu();
            self.content.set_value(Some(Rc::new(content)));
            self.open.set(true);
        }
    }

    /// Where dialogs appear.
    pub fn place(self) -> El {
        el("div").child_when(
            move || self.open.get(),
            move || match self.content.get_value() {
                Some(content) => content(Dialog::new(self)),
                None => el("div"),
            },
        )
    }
}

/// An item of a menu goes with its menu, so the focus comes back to the menu's button.
fn leave_menu() {
    let menu = root::active().and_then(|active| active.closest("[role=menu]").ok()?);
    let button = menu.and_then(|menu| menu.previous_element_sibling());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// A dialog that is open. A handle that can be copied.
#[derive(Clone, Copy)]
pub struct Dialog {
    dialogs: Dialogs,
    element: ElRef,
    write: Mutation,
    problem: RwSignal<String>,
    error: RwSignal<Option<ApiError>>,
    /// Something was entered that closing would lose.
    unsaved: RwSignal<bool>,
    /// Whether that may be lost is being asked.
    asking: RwSignal<bool>,
}

impl Dialog {
    fn new(dialogs: Dialogs) -> Self {
        Dialog {
            dialogs,
            element: ElRef::new(),
            write: Mutation::default(),
            problem: RwSignal::new(String::new()),
            error: RwSignal::new(None),
            unsaved: RwSignal::new(false),
            asking: RwSignal::new(false),
        }
    }

    /// Says whether closing would lose what was entered: then it asks before it closes.
    pub fn set_unsaved(self, unsaved: bool) {
        self.unsaved.set(unsaved);
    }

    /// Whether its write is on its way.
    pub fn is_busy(self) -> bool {
        self.write.is_pending()
    }

    /// Whether closing it would lose something: what was entered, or what becomes of a write.
    fn is_needed(self) -> bool {
        self.unsaved.try_get_untracked().unwrap_or(false) || self.write.is_pending_untracked()
    }

    /// Runs a write, unless one is running. It ends with [`Dialog::finish`], [`Dialog::say`] or [`Dialog::fail`].
    pub fn run(self, write: impl Future<Output = ()> + 'static) {
        // An alert is read out when its text appears, also the same one again.
        self.quiet();
        self.asking.set(false);
        let write: Pin<Box<dyn Future<Output = ()>>> = Box::pin(write);
        self.write.run(write);
    }

    /// Closes it, unless its write is running. Where that would lose what was entered, it asks first.
    pub fn close(self) {
        if self.write.is_pending_untracked() {
            return;
        }
        match self.unsaved.try_get_untracked() {
            Some(true) => self.asking.set(true),
            _ => self.finish(),
        }
    }

    /// Closes it: what it is for is done.
    pub fn finish(self) {
        self.unsaved.try_set(false);
        self.dialogs.open.try_set(false);
    }

    /// Takes back what was said.
    pub fn quiet(self) {
        self.problem.try_set(String::new());
        self.error.try_set(None);
    }

    /// Says what is wrong with what was entered, and leads back to it.
    pub fn say(self, problem: impl Into<String>) {
        self.problem.try_set(problem.into());
        self.refocus();
    }

    /// Says why the write failed. Everything entered stays.
    pub fn fail(self, error: ApiError) {
        self.error.try_set(Some(error));
        self.refocus();
    }

    /// Whether something is wrong with what was entered.
    pub fn has_problem(self) -> bool {
        self.problem.with(|problem| !problem.is_empty())
    }

    /// Where [`Dialog::say`] says it: at the field it is about, which names it in `aria-describedby`.
    pub fn problem_slot(self) -> El {
        el("p")
            .class("problem")
            .attr("id", PROBLEM_ID)
            .attr("role", "alert")
            .text_with(move || self.problem.get())
    }

    /// The element with `autofocus` is where the dialog begins. A button that was off has lost the focus to nobody.
    fn refocus(self) {
        let element = self.element.get_untracked();
        let first = element.and_then(|element| element.query_selector("[autofocus]").ok()?);
        if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
            let _ = first.focus();
        }
    }
}

/// What a form in a dialog is called and does.
pub struct DialogOptions {
    /// The dialog's name; people's data in it set apart by [`crate::i18n::isolate`].
    pub title: String,
    /// The face of the primary button.
    pub submit: &'static str,
    /// The face of the button that closes the dialog.
    pub dismiss: &'static str,
    /// What is said above the reason when the write fails.
    pub failed: &'static str,
    /// The focus begins at *Cancel*, and the primary button is red. Else it begins at what has `autofocus`.
    pub danger: bool,
    /// Whether the primary button can be pressed.
    pub ready: Box<dyn Fn() -> bool>,
}

/// A dialog with a form. `on_submit` is called by the primary button and by Enter, and not while a write runs.
pub fn dialog_form(
    dialog: Dialog,
    look: DialogOptions,
    content: Vec<El>,
    on_submit: impl Fn() + 'static,
) -> El {
    modal(dialog.element);
    let submit = move |event: web_sys::Event| {
        event.prevent_default();
        if !dialog.write.is_pending_untracked() {
            on_submit();
        }
    };
    let cancel = move |event: web_sys::Event| {
        // A file field inside tells of a choice not made by an event of the same name.
        if event.target() == event.current_target() {
            event.prevent_default();
            dialog.close();
        }
    };
    // Closing the tab would lose the same as closing the dialog, and has the browser ask. Somebody else's page is not
    // ours to keep open.
    let leave = move |event: web_sys::Event| {
        if dialog.is_needed() && root::is_page() {
            event.prevent_default();
        }
    };
    on_window("beforeunload", leave);
    let t = use_i18n().texts;
    let heading = el("div")
        .class("dialog-heading")
        .child(sentence("h2", &look.title).attr("id", "dialog-title"))
        .child(icon_button(t.close(), IconKind::Cross, move || {
            dialog.close()
        }));
    let failed = look.failed;
    let failure = move || match dialog.error.get() {
        Some(error) => error_note(failed, &error, None).into(),
        None => nothing(),
    };
    let form = el("form")
        .class("dialog-form")
        .attr("method", "dialog")
        .attr("novalidate", "")
        .on("submit", submit)
        .child(heading)
        .child(el("div").class("dialog-content").children(content))
        .child_with(failure)
        .child(actions(dialog, look));
    el("dialog")
        .class("dialog")
        .node_ref(dialog.element)
        .attr("aria-labelledby", "dialog-title")
        .state("aria-busy", move || dialog.is_busy())
        .on("cancel", cancel)
        // Browsers give in to repeated Escapes.
        .on("close", move |_| {
            let is_needed = dialog.is_needed();
            dialog.close();
            if is_needed {
                show_modal(dialog.element);
            }
        })
        .child(form)
}

fn actions(dialog: Dialog, look: DialogOptions) -> El {
    let t = use_i18n().texts;
    let off = move |off: bool| JsValue::from_bool(off);
    let cancel = button(look.dismiss, move || dialog.close())
        .prop_with("disabled", move || off(dialog.is_busy()));
    let cancel = if look.danger {
        cancel.attr("autofocus", "")
    } else {
        cancel
    };
    let (submit, ready) = (look.submit, look.ready);
    let face = move || {
        if dialog.is_busy() {
            t.working()
        } else {
            submit
        }
    };
    let send = el("button")
        .attr("type", "submit")
        .class("button")
        .class(if look.danger { "danger" } else { "primary" })
        .prop_with("disabled", move || off(dialog.is_busy() || !ready()))
        .text_with(move || face().to_owned());
    let asking = move || dialog.asking.get();
    el("div")
        .child(
            el("div")
                .class("dialog-actions")
                .attr_with("hidden", move || asking().then(String::new))
                .child(cancel)
                .child(send),
        )
        .child_when(asking, move || question(dialog))
}

/// Whether what was entered may be lost.
fn question(dialog: Dialog) -> El {
    let t = use_i18n().texts;
    let keep = ElRef::new();
    effect(move || {
        keep.track();
        focus(keep);
    });
    let go_on = move || {
        dialog.asking.set(false);
        dialog.refocus();
    };
    el("div")
        .class("dialog-actions")
        .child(el("p").attr("role", "alert").text(t.discard_question()))
        .child(button(t.keep_editing(), go_on).node_ref(keep))
        .child(button(t.discard(), move || dialog.finish()).class("danger"))
}

/// Shows a `<dialog>` over everything else as soon as it is there, and closes it before it goes, which gives the focus
/// back: to where it was, or to the page's content if that is gone.
pub fn modal(dialog: ElRef) {
    effect(move || {
        dialog.track();
        show_modal(dialog);
    });
    on_cleanup(move || {
        let Some(dialog) = html_dialog(dialog) else {
            return;
        };
        dialog.close();
        rescue_focus();
    });
}

/// Shows a `<dialog>` that has been closed, if it is still there.
pub fn show_modal(dialog: ElRef) {
    if let Some(dialog) =
        html_dialog(dialog).filter(|dialog| dialog.is_connected() && !dialog.open())
    {
        let _ = dialog.show_modal();
    }
}

fn html_dialog(dialog: ElRef) -> Option<HtmlDialogElement> {
    dialog.get_untracked()?.dyn_into().ok()
}
