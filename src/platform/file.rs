//! Offers files for download and reads files that people choose or drop.

use js_sys::Array;
use leptos::prelude::use_context;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url,
};

use crate::platform::host::HostContext;
use crate::platform::timer;

/// How long the browser can fetch a file after it was offered, in milliseconds.
const OBJECT_URL_LIFETIME_MS: i32 = 60_000;

/// Offers `parts`, joined, as a file to save. Does nothing if the browser cannot.
pub fn download(name: &str, kind: &str, parts: &Array) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let Ok(blob) = Blob::new_with_str_sequence_and_options(parts, &options) else {
        return;
    };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    let url = ObjectUrl(url);
    // Some browsers read the file only after the click was handled, maybe when the app has been taken away.
    spawn_local(async move {
        timer::sleep(OBJECT_URL_LIFETIME_MS).await;
        drop(url);
    });
}

/// The URL of a file that can be fetched until this is dropped.
struct ObjectUrl(String);

impl Drop for ObjectUrl {
    fn drop(&mut self) {
        let _ = Url::revoke_object_url(&self.0);
    }
}

/// A part of a file, held by the browser outside of the page's memory.
pub fn part(text: &str) -> JsValue {
    let text = JsValue::from_str(text);
    Blob::new_with_str_sequence(&Array::of1(&text)).map_or(text, JsValue::from)
}

/// Allows a drop on the target of a `dragover` event.
pub fn allow_drop(event: &Event) {
    event.prevent_default();
}

/// Passes the text of the dropped file to `take`. Dropped text is left to the field. Called by the handler of an element.
pub fn take_dropped(event: &Event, take: impl FnOnce(String) + 'static) {
    let data = event
        .dyn_ref::<DragEvent>()
        .and_then(DragEvent::data_transfer);
    let files = data.and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        event.prevent_default();
        read(&file, Box::new(take));
    }
}

/// Passes the text of the file chosen in the target of a `change` event to `take`. Clears the field, so that the same
/// file can be chosen again.
pub fn take_chosen(event: &Event, take: impl FnOnce(String) + 'static) {
    let input = event.target();
    let Some(input) = input.and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        read(&file, Box::new(take));
        input.set_value("");
    }
}

/// The task ends with the app around the element whose handler calls this.
fn read(file: &File, take: Box<dyn FnOnce(String)>) {
    let Some(host) = use_context::<HostContext>() else {
        return;
    };
    let text = JsFuture::from(file.text());
    host.spawn(async move {
        if let Some(text) = text.await.ok().and_then(|text| text.as_string()) {
            take(text);
        }
    });
}
