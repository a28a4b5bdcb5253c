//! What a view leaves on the page and in the app when it goes: nothing.

use js_sys::ArrayBuffer;
use js_sys::WebAssembly::Memory;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{settle, turn};
use crate::i18n::{I18n, Locale, Texts};
use crate::platform::host::HostContext;
use crate::ui::{DialogForm, DialogRegion, DialogStatus, Dialogs, ToastRegion, Toasts};

/// How much the memory may grow by a thousand views, in bytes: a view that keeps some of its state takes more.
const MAX_GROWTH: u32 = 512 * 1024;

/// A small view with a dialog, a toast and their texts.
#[component]
fn Small(texts: &'static Texts) -> impl IntoView {
    provide_context(HostContext::own_page());
    provide_context(I18n::new(Locale::En, texts));
    let toasts = Toasts::new();
    provide_context(toasts);
    let dialogs = Dialogs::new();
    provide_context(dialogs);
    let open = move |_| {
        toasts.show("Opened", Vec::new());
        dialogs.open(|dialog| {
            let name = RwSignal::new("VIP".to_owned());
            view! {
                <DialogForm
                    dialog=dialog
                    title="Rename"
                    submit="Save"
                    dismiss="Cancel"
                    failed="It failed"
                    on_submit=|| ()
                >
                    <input autofocus=true prop:value=name/>
                    <DialogStatus dialog=dialog/>
                </DialogForm>
            }
        });
    };
    view! {
        <section>
            <button class="opener" on:click=open>{"Rename"}</button>
            <DialogRegion/>
            <ToastRegion/>
        </section>
    }
}

/// Mounts the view, opens its dialog and takes all away, as the app is taken away while a dialog is open.
async fn mount_and_unmount(texts: &'static Texts) {
    let body = document().body().expect("a body");
    let owner = Owner::new();
    let elements = owner.with(|| mount_to(body.clone(), move || view! { <Small texts=texts/> }));
    let opener = body.query_selector(".opener").ok().flatten();
    opener
        .expect("a button")
        .unchecked_into::<web_sys::HtmlElement>()
        .click();
    turn().await;
    assert!(matches!(
        body.query_selector("dialog[open] input"),
        Ok(Some(_))
    ));
    assert!(matches!(body.query_selector(".toast"), Ok(Some(_))));
    owner.cleanup();
    drop(elements);
    drop(owner);
    turn().await;
}

/// The nodes of the page, and the JavaScript values that the app holds.
fn usage() -> (u32, u32) {
    let nodes = document().query_selector_all("*").expect("a selector");
    (nodes.length(), wasm_bindgen::externref_heap_live_count())
}

/// The memory of the app, in bytes.
fn memory() -> u32 {
    let memory = wasm_bindgen::memory().unchecked_into::<Memory>();
    memory
        .buffer()
        .unchecked_into::<ArrayBuffer>()
        .byte_length()
}

#[wasm_bindgen_test]
async fn a_thousand_views_with_dialogs_leave_nothing() {
    let texts = Texts::of(Locale::En);
    // The first fill caches and let the memory grow to what one view needs.
    for _ in 0..100 {
        mount_and_unmount(texts).await;
    }
    settle().await;
    let (before, memory_before) = (usage(), memory());
    for _ in 0..1_000 {
        mount_and_unmount(texts).await;
    }
    settle().await;
    let after = usage();
    assert!(
        after.0 == before.0 && after.1 <= before.1,
        "{before:?} {after:?}"
    );
    // Listeners are freed when the browser collects its garbage, so not all memory is free already.
    let growth = memory() - memory_before;
    assert!(growth < MAX_GROWTH, "{growth} bytes");
}
