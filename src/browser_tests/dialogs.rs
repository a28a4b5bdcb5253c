//! Dialogs: where the focus goes, what closes them, and what does not.

use std::cell::{Cell, RefCell};

use futures::channel::oneshot;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlDialogElement, HtmlElement};

use super::page::{Page, fire, has_focus, settle, until};
use crate::api::ApiError;
use crate::ui::{DialogForm, DialogHandle, DialogRegion, DialogStatus, Dialogs, Menu, MenuItem};

thread_local! {
    static OPEN: RefCell<Option<DialogHandle>> = const { RefCell::new(None) };
    static SENT: Cell<u32> = const { Cell::new(0) };
}

#[component]
fn Rename(dialog: DialogHandle, danger: bool) -> impl IntoView {
    let field = (!danger).then(|| view! { <input autofocus=true/> });
    view! {
        <DialogForm
            dialog=dialog
            title="Rename \u{2068}VIP\u{2069}"
            submit="Save"
            dismiss="Cancel"
            failed="It failed"
            danger=danger
            on_submit=|| SENT.set(SENT.get() + 1)
        >
            {field}
            <DialogStatus dialog=dialog/>
        </DialogForm>
    }
}

/// A page with a button that opens a dialog with one field.
struct Form {
    page: Page,
}

impl Form {
    async fn open(danger: bool) -> Self {
        let page = Page::new();
        SENT.set(0);
        page.show(move || {
            let dialogs = Dialogs::new();
            provide_context(dialogs);
            let form = move |dialog| {
                OPEN.set(Some(dialog));
                view! { <Rename dialog=dialog danger=danger/> }
            };
            view! {
                <button class="opener" on:click=move |_| dialogs.open(form)>{"Rename"}</button>
                <DialogRegion/>
            }
        });
        let form = Self { page };
        form.opener().focus().expect("focus");
        form.opener().click();
        settle().await;
        form
    }

    fn opener(&self) -> HtmlElement {
        self.page.find(".opener")
    }

    fn dialog(&self) -> DialogHandle {
        OPEN.take().expect("an open dialog")
    }

    fn button(&self, text: &str) -> HtmlElement {
        let buttons = self.page.all("dialog button").into_iter();
        let mut named = buttons.filter(|it| it.text_content().as_deref() == Some(text));
        named.next().expect(text)
    }
}

#[wasm_bindgen_test]
async fn a_dialog_begins_at_its_field_and_gives_the_focus_back() {
    let form = Form::open(false).await;
    assert!(has_focus(&form.page.find("dialog input")));
    assert_eq!(form.page.text("#dialog-title"), "Rename VIP");
    assert_eq!(form.page.text("#dialog-title bdi"), "VIP");
    form.button("Cancel").click();
    settle().await;
    assert!(!form.page.has("dialog") && has_focus(&form.opener()));
    form.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_dangerous_dialog_begins_at_cancel() {
    let form = Form::open(true).await;
    assert!(has_focus(&form.button("Cancel")));
    // What Escape asks for.
    assert!(!fire(&form.page.find("dialog"), "cancel"));
    settle().await;
    assert!(!form.page.has("dialog"));
}

#[wasm_bindgen_test]
async fn a_running_write_keeps_the_dialog_open() {
    let form = Form::open(false).await;
    let dialog = form.dialog();
    let (answer, answered) = oneshot::channel::<()>();
    dialog.run(async move {
        let _ = answered.await;
        dialog.set_error(ApiError::Timeout);
    });
    settle().await;
    let off = form.button("Working…").get_attribute("aria-disabled");
    assert_eq!(off.as_deref(), Some("true"));
    form.button("Working…").click();
    fire(&form.page.find("form"), "submit");
    fire(&form.page.find("dialog"), "cancel");
    form.page.find(".dialog-heading button").click();
    settle().await;
    assert!(form.page.has("dialog[open]"));
    assert_eq!(SENT.get(), 0);
    answer.send(()).expect("someone waits");
    settle().await;
    assert!(
        form.page
            .text("[role=alert].error-note")
            .contains("It failed")
    );
    assert!(has_focus(&form.page.find("dialog input")));
    form.button("Save").click();
    settle().await;
    assert_eq!(SENT.get(), 1);
    form.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_dialog_that_is_done_offers_what_is_left_to_do() {
    let page = Page::new();
    let done = page.run(|| RwSignal::new(false));
    page.show(move || {
        let dialogs = Dialogs::new();
        provide_context(dialogs);
        let form = move |dialog| {
            view! {
                <DialogForm
                    dialog=dialog
                    title="A list"
                    submit="Add"
                    dismiss="Cancel"
                    failed="It failed"
                    done=done
                    offers=|| view! { <button class="offer">{"Undo"}</button> }
                    on_submit=|| ()
                >
                    <input autofocus=true/>
                </DialogForm>
            }
        };
        view! {
            <button class="opener" on:click=move |_| dialogs.open(form)>{"Paste"}</button>
            <DialogRegion/>
        }
    });
    page.find(".opener").focus().expect("focus");
    page.find(".opener").click();
    settle().await;
    assert!(!page.has(".offer") && has_focus(&page.find("dialog input")));
    done.set(true);
    settle().await;
    let button = page.find(".dialog-actions:not([hidden]) .primary");
    assert_eq!(button.text_content().as_deref(), Some("Done"));
    assert!(has_focus(&button) && page.has(".dialog-actions:not([hidden]) > .offer"));
    button.click();
    settle().await;
    assert!(!page.has("dialog") && has_focus(&page.find(".opener")));
    page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_problem_is_said_and_taken_back() {
    let form = Form::open(false).await;
    let dialog = form.dialog();
    dialog.set_status("No name");
    settle().await;
    assert_eq!(form.page.text("#dialog-problem"), "No name");
    dialog.run(async move { dialog.finish() });
    settle().await;
    assert!(!form.page.has("dialog"));
}

#[wasm_bindgen_test]
async fn what_was_entered_is_not_lost_unasked() {
    let form = Form::open(false).await;
    let dialog = form.dialog();
    dialog.set_unsaved(true);
    assert!(!fire_at_window("beforeunload"));
    fire(&form.page.find("dialog"), "cancel");
    settle().await;
    assert!(
        form.page
            .find(".dialog-actions:first-child")
            .has_attribute("hidden")
    );
    assert!(has_focus(&form.button("Keep editing")));
    form.button("Keep editing").click();
    settle().await;
    assert!(has_focus(&form.page.find("dialog input")));
    assert!(
        !form
            .page
            .find(".dialog-actions:first-child")
            .has_attribute("hidden")
    );
    form.button("Cancel").click();
    settle().await;
    form.button("Discard").click();
    settle().await;
    assert!(!form.page.has("dialog") && has_focus(&form.opener()));
    assert!(fire_at_window("beforeunload"));
    form.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_browser_that_closes_a_dialog_anyway_loses_nothing() {
    let form = Form::open(false).await;
    form.dialog().set_unsaved(true);
    let element = form
        .page
        .find("dialog")
        .unchecked_into::<HtmlDialogElement>();
    element.close();
    until("it is open again", || element.open()).await;
    assert!(has_focus(&form.button("Keep editing")));
}

#[wasm_bindgen_test]
async fn one_dialog_follows_another_and_only_its_own_handle_closes_it() {
    let form = Form::open(false).await;
    let (first, element) = (form.dialog(), form.page.find("dialog"));
    first.finish();
    form.opener().click();
    settle().await;
    assert_ne!(form.page.find("dialog[open]"), element);
    first.finish();
    first.set_status("too late");
    first.run(async {});
    settle().await;
    assert!(form.page.has("dialog[open]"));
    assert_eq!(form.page.text("#dialog-problem"), "");
    form.page.is_sound().await;
}

#[wasm_bindgen_test]
async fn a_dialog_opened_by_a_menu_gives_the_focus_to_the_menus_button() {
    let page = Page::new();
    page.show(move || {
        let dialogs = Dialogs::new();
        provide_context(dialogs);
        let open = move || dialogs.open(|dialog| view! { <Rename dialog=dialog danger=false/> });
        view! {
            <Menu label="Actions" face=|| "…" button_class="face">
                <MenuItem label="Rename" on_choose=open/>
            </Menu>
            <DialogRegion/>
        }
    });
    page.find(".face").click();
    settle().await;
    page.find("[role=menuitem]").click();
    settle().await;
    assert!(has_focus(&page.find("dialog input")) && !page.has("[role=menu]"));
    page.find(".dialog-heading button").click();
    settle().await;
    assert!(!page.has("dialog") && has_focus(&page.find(".face")));
}

#[wasm_bindgen_test]
async fn a_dialog_that_goes_with_the_page_does_no_harm() {
    let form = Form::open(false).await;
    let (dialog, element) = (form.dialog(), form.page.find("dialog"));
    let buttons = form.page.all("dialog button");
    let (answer, answered) = oneshot::channel::<()>();
    dialog.run(async move {
        let _ = answered.await;
        dialog.finish();
    });
    form.page.leave().await;
    for button in buttons {
        button.click();
    }
    for event in ["cancel", "close"] {
        fire(&element, event);
    }
    // The task has ended with the app.
    assert!(answer.send(()).is_err());
    form.page.is_sound().await;
}

/// Whether the browser's own reaction would follow.
fn fire_at_window(name: &str) -> bool {
    fire(window().unchecked_ref(), name)
}
