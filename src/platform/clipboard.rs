//! Copies text to the clipboard. Browsers allow that only in secure contexts: over https and on localhost.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Copies `text`. Whether that worked.
pub async fn copy(text: &str) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard = navigator
        .and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok());
    match clipboard.and_then(|clipboard| clipboard.dyn_into::<Clipboard>().ok()) {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
