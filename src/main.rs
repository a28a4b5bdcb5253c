//! The functions that the scripts call: boot.js for the stand-alone page, embed.js for the app in somebody else's page.

#![forbid(unsafe_code)]

use js_sys::{Function, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

fn main() {
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
}

/// Sets the English texts, before anything else is called; false if their file belongs to another version of the app.
#[wasm_bindgen]
pub fn set_texts(english: String) -> bool {
    cohort::set_english(english)
}

/// Starts the stand-alone page, see [`cohort::start`].
#[wasm_bindgen]
pub fn start(languages: Object, connect: Function, early: JsValue) {
    wasm_bindgen_futures::spawn_local(cohort::start(languages, connect, early));
}

/// Mounts the app in somebody else's page, see [`cohort::mount`].
#[wasm_bindgen]
pub fn mount(
    frame: HtmlElement,
    config: String,
    options: JsValue,
    observer: Function,
    languages: Object,
) -> Function {
    cohort::mount(frame, &config, &options, observer, languages)
}
