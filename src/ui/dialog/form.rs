//! The form in a dialog.

use leptos::prelude::*;
use leptos::{ev, html};

use super::super::control_flow::Show;
use super::DIALOG_STATUS_ID;
use super::handle::DialogHandle;
use super::modal::{show_modal, use_modal_dialog};
use crate::i18n::use_i18n;
use crate::platform::keys::has_command;
use crate::ui::button::{Button, ButtonKind, IconButton};
use crate::ui::error_note::ErrorNote;
use crate::ui::focus::use_focus_when_built;
use crate::ui::icon::IconKind;
use crate::ui::keys::with_command;
use crate::ui::text::Sentence;
use crate::ui::window_event::use_window_event;

/// A dialog with a form: a heading, the fields, and two buttons.
#[component]
pub fn DialogForm(
    dialog: DialogHandle,
    /// The dialog's name; people's data in it set apart by [`isolate`](crate::i18n::isolate).
    #[prop(into)]
    title: Signal<String>,
    /// The face of the primary button.
    #[prop(into)]
    submit: Signal<String>,
    /// The face of the button that closes the dialog.
    dismiss: &'static str,
    /// What is said above the reason when the write fails.
    #[prop(into)]
    failed: Signal<&'static str>,
    /// The primary button is red, and the focus begins at the button that closes the dialog. Else it begins at the
    /// element with `autofocus`.
    #[prop(optional)]
    danger: bool,
    /// Whether the primary button can be pressed.
    #[prop(default = true.into(), into)]
    ready: Signal<bool>,
    /// Whether the dialog has done what it is for, and only shows what has become of it: then one button closes it, which
    /// takes the focus.
    #[prop(optional, into)]
    done: Signal<bool>,
    /// What is offered beside that button.
    #[prop(optional, into)]
    offers: ViewFn,
    /// Called by the primary button, by Enter, and by Ctrl+Enter or ⌘Enter, and not while a write runs. Mostly calls [`DialogHandle::run`].
    #[prop(into)]
    on_submit: Callback<()>,
    /// The fields, and a [`DialogStatus`] beside the one it is about.
    children: Children,
) -> impl IntoView {
    let submission = Submission {
        dialog,
        ready,
        danger,
        on_submit,
    };
    view! {
        <ModalForm submission=submission>
            <Heading dialog=dialog title=title/>
            <div class="dialog-content">{children()}</div>
            <WriteFailure dialog=dialog title=failed/>
            <Actions
                dialog=dialog
                submit=submit
                dismiss=dismiss
                danger=danger
                ready=ready
                done=done
                offers=offers
            />
        </ModalForm>
    }
}

/// What sends the form of a dialog, and when.
#[derive(Clone, Copy)]
struct Submission {
    dialog: DialogHandle,
    ready: Signal<bool>,
    danger: bool,
    on_submit: Callback<()>,
}

impl Submission {
    fn submit_if_ready(self) {
        if !self.dialog.is_busy_untracked() && self.ready.try_get_untracked() == Some(true) {
            self.on_submit.try_run(());
        }
    }

    fn on_submit(self, event: &ev::SubmitEvent) {
        event.prevent_default();
        self.submit_if_ready();
    }

    /// Ctrl+Enter and ⌘Enter, also in fields where Enter alone makes a line. They destroy nothing.
    fn on_key(self, event: &ev::KeyboardEvent) {
        let is_wanted = event.key() == "Enter" && has_command(event) && !event.is_composing();
        if is_wanted && !self.danger && !event.default_prevented() {
            event.prevent_default();
            self.submit_if_ready();
        }
    }
}

/// The modal dialog, and the form that fills it.
#[component]
fn ModalForm(submission: Submission, children: Children) -> impl IntoView {
    let dialog = submission.dialog;
    use_modal_dialog(dialog.element);
    ask_before_leaving_page(dialog);
    view! {
        <dialog
            class="dialog"
            node_ref=dialog.element
            aria-labelledby="dialog-title"
            aria-busy=move || dialog.is_busy().to_string()
            on:cancel=move |event| on_cancel(dialog, &event)
            on:close=move |_| on_closed(dialog)
        >
            <form
                class="dialog-form"
                method="dialog"
                novalidate=""
                on:submit=move |event| submission.on_submit(&event)
                on:keydown=move |event| submission.on_key(&event)
            >
                {children()}
            </form>
        </dialog>
    }
}

/// Why the last write failed; `title` is said above it, unless a part of the write was done.
#[component]
fn WriteFailure(dialog: DialogHandle, title: Signal<&'static str>) -> impl IntoView {
    let t = use_i18n().texts;
    let failure = move || {
        let error = dialog.error.get();
        error.map(|error| {
            let title = match dialog.partly.get_untracked() {
                true => t.done_partly(),
                false => title.get_untracked(),
            };
            view! { <ErrorNote title=title error=error/> }
        })
    };
    view! { {move || failure()} }
}

/// Escape, or what else asks to close the dialog.
fn on_cancel(dialog: DialogHandle, event: &ev::Event) {
    // A file field inside has an event of the same name for a choice that was not made.
    if event.target() == event.current_target() {
        event.prevent_default();
        dialog.close();
    }
}

/// Browsers close a dialog on repeated Escapes whatever the page wants: it is shown again while it is needed.
fn on_closed(dialog: DialogHandle) {
    let is_needed = dialog.is_needed();
    dialog.close();
    if is_needed {
        show_modal(dialog.element);
    }
}

/// The dialog's name, and the cross that closes it.
#[component]
pub(super) fn Heading(dialog: DialogHandle, title: Signal<String>) -> impl IntoView {
    let t = use_i18n().texts;
    view! {
        <div class="dialog-heading">
            <h2 id="dialog-title"><Sentence text=title/></h2>
            <IconButton
                label=t.close()
                icon=IconKind::Cross
                on:click=move |_| dialog.close()
            />
        </div>
    }
}

/// Where [`DialogHandle::set_status`] says what is wrong.
#[component]
pub fn DialogStatus(dialog: DialogHandle) -> impl IntoView {
    view! {
        <p class="problem" id=DIALOG_STATUS_ID role="alert">
            {dialog.status}
        </p>
    }
}

/// Has the browser ask before the tab is closed, which would lose the same as closing the dialog. Somebody else's page
/// is not kept open.
fn ask_before_leaving_page(dialog: DialogHandle) {
    let host = dialog.host();
    use_window_event(ev::beforeunload, move |event| {
        if dialog.is_needed() && host.is_own_page() {
            event.prevent_default();
        }
    });
}

/// The buttons; or the question whether what was entered may be lost.
#[component]
fn Actions(
    dialog: DialogHandle,
    submit: Signal<String>,
    dismiss: &'static str,
    danger: bool,
    ready: Signal<bool>,
    done: Signal<bool>,
    offers: ViewFn,
) -> impl IntoView {
    let t = use_i18n().texts;
    let kind = match danger {
        true => ButtonKind::Danger,
        false => ButtonKind::Primary,
    };
    let face = move || match dialog.is_busy() {
        true => t.working().to_owned(),
        false => submit.get(),
    };
    let is_off = move || dialog.is_busy() || !ready.get();
    let can_stop = Memo::new(move |_| dialog.stop.with(Option::is_some));
    let leave = move || match dialog.is_busy() && can_stop.get() {
        true => t.stop(),
        false => dismiss,
    };
    // Not `disabled`, which would take the focus from the button that was pressed.
    view! {
        <div>
            <div class="dialog-actions" hidden=move || dialog.asking.get() || done.get()>
                <Button
                    attr:aria-disabled=move || {
                        (dialog.is_busy() && !can_stop.get()).then_some("true")
                    }
                    attr:autofocus=danger
                    on:click=move |_| dialog.close()
                >
                    {move || leave()}
                </Button>
                <Button
                    kind=kind
                    submit=true
                    attr:aria-disabled=move || is_off().then_some("true")
                    attr:data-keys=(!danger).then(|| with_command(t, "Enter"))
                >
                    {move || face()}
                </Button>
            </div>
            <Show when=move || done.get() && !dialog.asking.get()>
                <DoneActions dialog=dialog offers=offers.clone()/>
            </Show>
            <Show when=move || dialog.asking.get()>
                <DiscardQuestion dialog=dialog/>
            </Show>
        </div>
    }
}

/// The button that closes a dialog that has done what it is for.
#[component]
fn DoneActions(dialog: DialogHandle, offers: ViewFn) -> impl IntoView {
    let t = use_i18n().texts;
    let close = NodeRef::<html::Button>::new();
    use_focus_when_built(close);
    view! {
        <div class="dialog-actions">
            {offers.run()}
            <Button
                kind=ButtonKind::Primary
                node_ref=close
                on:click=move |_| dialog.finish()
            >
                {t.done()}
            </Button>
        </div>
    }
}

/// Whether what was entered may be lost.
#[component]
fn DiscardQuestion(dialog: DialogHandle) -> impl IntoView {
    let t = use_i18n().texts;
    let keep = NodeRef::<html::Button>::new();
    use_focus_when_built(keep);
    let keep_editing = move |_| {
        dialog.asking.set(false);
        dialog.refocus();
    };
    view! {
        <div class="dialog-actions">
            <p role="alert">{t.discard_question()}</p>
            <Button node_ref=keep on:click=keep_editing>{t.keep_editing()}</Button>
            <Button kind=ButtonKind::Danger on:click=move |_| dialog.finish()>
                {t.discard()}
            </Button>
        </div>
    }
}
