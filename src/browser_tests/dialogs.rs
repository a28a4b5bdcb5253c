//! Dialogs: where the focus goes, what closes them, and what does not; and toasts, which leave by themselves.

use futures::channel::oneshot;
use std::cell::Cell;
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::SeqCst;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::api::ApiError;
use crate::browser_tests::clock::Clock;
use crate::browser_tests::page::{Page, fire, has_focus, property, settle};
use crate::ui::{Dialog, DialogOptions, Dialogs, ToastAction, Toasts, dialog_form, el};

thread_local! {
    static OPEN: RefCell<Option<Dialog>> = const { RefCell::new(None) };
    static SENT: Cell<u32> = const { Cell::new(0) };
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
            let look = move || DialogOptions {
                title: "Rename \u{2068}VIP\u{2069}".into(),
                submit: "Save",
                dismiss: "Cancel",
                failed: "It failed",
                danger,
                ready: Box::new(|| true),
            };
            let content = move |dialog: Dialog| {
                OPEN.set(Some(dialog));
                let field = el("input").attr("autofocus", "");
                let fields = vec![if danger { el("p") } else { field }, dialog.problem_slot()];
                dialog_form(dialog, look(), fields, || SENT.set(SENT.get() + 1))
            };
            let opener = el("button")
                .class("opener")
                .on_click(move || dialogs.open(content));
            el("div").child(opener).child(dialogs.place())
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

    fn dialog(&self) -> Dialog {
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
        dialog.fail(ApiError::Timeout);
    });
    settle().await;
    assert!(property(&form.button("Working…"), "disabled").is_truthy());
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
async fn a_problem_is_said_and_taken_back() {
    let form = Form::open(false).await;
    let dialog = form.dialog();
    dialog.say("No name");
    settle().await;
    assert_eq!(form.page.text("#dialog-problem"), "No name");
    dialog.run(async move { dialog.finish() });
    settle().await;
    assert!(!form.page.has("dialog"));
}

fn with_toasts(page: &Page) -> Toasts {
    let toasts = page.run(Toasts::new);
    page.show(move || toasts.place());
    toasts
}

fn shown(page: &Page) -> Vec<String> {
    let toasts = page.all(".toast p").into_iter();
    toasts.filter_map(|toast| toast.text_content()).collect()
}

#[wasm_bindgen_test]
async fn toasts_leave_one_after_the_other_unless_someone_is_at_them() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let clock = Clock::stopped();
    for text in ["one", "two", "three", "four"] {
        toasts.show(text.to_owned(), Vec::new());
    }
    settle().await;
    assert_eq!(shown(&page), ["two", "three", "four"]);
    clock.pass(8_000);
    settle().await;
    assert_eq!(shown(&page), ["three", "four"]);
    fire(&page.find(".toasts"), "pointerenter");
    clock.pass(60_000);
    settle().await;
    assert_eq!(shown(&page), ["three", "four"]);
    fire(&page.find(".toasts"), "pointerleave");
    clock.pass(16_000);
    settle().await;
    assert_eq!(shown(&page), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_toast_is_dismissed_by_its_buttons() {
    let page = Page::new();
    let toasts = with_toasts(&page);
    let undone = Arc::new(AtomicU32::new(0));
    let undo = undone.clone();
    let action = ToastAction {
        label: "Undo",
        run: Arc::new(move || {
            undo.fetch_add(1, SeqCst);
        }),
    };
    toasts.show("Deleted \u{2068}VIP\u{2069}".to_owned(), vec![action]);
    settle().await;
    assert_eq!(shown(&page), ["Deleted VIP"]);
    page.find(".toast .button").click();
    settle().await;
    assert_eq!((shown(&page).len(), undone.load(SeqCst)), (0, 1));
    toasts.show("Again".to_owned(), Vec::new());
    settle().await;
    page.find(".toast .icon-button").click();
    settle().await;
    assert_eq!(shown(&page).len(), 0);
    page.is_sound().await;
}
