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

/// Sets the first texts and where the others are, see [`cohort::set_texts`].
#[wasm_bindgen]
pub fn set_texts(english: String, languages: Object) -> bool {
    cohort::set_texts(english, languages)
}

/// Starts the stand-alone page, see [`cohort::start`].
#[wasm_bindgen]
pub fn start(connect: Function, early: JsValue) {
    wasm_bindgen_futures::spawn_local(cohort::start(connect, early));
}

/// Mounts the app in somebody else's page, see [`cohort::mount`].
#[wasm_bindgen]
pub fn mount(frame: HtmlElement, config: String, options: JsValue, observer: Function) -> Function {
    cohort::mount(frame, &config, &options, observer)
}
